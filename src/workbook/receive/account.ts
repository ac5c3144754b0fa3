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
  | 'edition-unknown'
  /** the list of a dropdown holds other words */
  | 'dropdown-changed'
  /** a dropdown no longer refuses what is not in its list (`found`: `warning`, `information`, `none`), or has no arrow (`hidden`) */
  | 'dropdown-loosened'
  | 'formula-changed'
  /** 区の確認 or 区の所見 filled in by somebody who is not the ward */
  | 'ward-column-filled'
  | 'comment-added'
  /** a defined name of ours leads elsewhere, or nowhere */
  | 'name-changed'
  /** a word of `_lists` */
  | 'list-changed'
  /** a cell of `_kijun` */
  | 'identity-changed'
  | 'sheet-added'
  /** a sheet that is hidden when issued */
  | 'sheet-shown'
  | 'column-moved'
  /** something stands in a cell that was issued empty and locked */
  | 'text-added'
  | 'embedded-object';

/** Characters of a text, as JavaScript and Excel count them: from `start` up to `end`, which is not part of it. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface Alteration {
  readonly kind: AlterationKind;
  readonly class: AlterationClass;
  readonly sheet?: string;
  /** of several cells the first */
  readonly cell?: string;
  /** all of the cells, when it is more than one and they stand together: `F5:F22` */
  readonly range?: string;
  /** in how many cells, when it is more than one */
  readonly count?: number;
  /**
   * What was issued and what stands there, of several cells the first; of a long text what differs, with a few
   * characters before and after, and `…` for what is left out.
   */
  readonly expected?: string;
  readonly found?: string;
  /** which characters differ, in the whole text as it was issued and as it was found */
  readonly difference?: { readonly expected: TextSpan; readonly found: TextSpan };
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
