/** What a run tells while it works, and what it came to. */

export type GenerateEvent =
  | { readonly kind: 'started'; readonly total: number }
  /** `kept`: the very file was there already */
  | { readonly kind: 'file'; readonly file: string; readonly outcome: 'written' | 'kept' };

export interface Generated {
  readonly written: number;
  readonly kept: number;
  /** the signal came: the rest is not made, and `resume` will make it */
  readonly stopped: boolean;
}
