/** What reading a workbook has to account for: everything that differs and everything that was read as something else. */

export type AlterationClass = 'harmless' | 'review' | 'reject';

export type AlterationKind =
  | 'text-changed'
  | 'row-missing'
  | 'row-moved'
  | 'row-added'
  | 'column-added'
  | 'column-missing'
  | 'sheet-renamed'
  | 'sheet-missing'
  | 'dropdown-removed'
  | 'formula-overwritten'
  | 'protection-removed'
  | 'hidden-content'
  | 'macro'
  | 'external-link'
  | 'signature-invalid'
  | 'edition-unknown';

export interface Alteration {
  readonly kind: AlterationKind;
  readonly class: AlterationClass;
  readonly sheet?: string;
  readonly cell?: string;
  readonly expected?: string;
  readonly found?: string;
}

/** A value that was read as another: both are kept, nothing is changed in the file. */
export interface Normalisation {
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

export class Account {
  readonly alterations: Alteration[] = [];
  readonly normalisations: Normalisation[] = [];
}
