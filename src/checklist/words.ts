/** A sentence or label in both languages; Japanese is what staff and vendors see first. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

export type Language = keyof Words;
