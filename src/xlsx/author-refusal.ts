/** Why a Blueprint is not written: Excel would repair, cut or drop it, and nobody would be told. */

export type RefusalCode =
  | 'no-visible-sheet'
  | 'sheet-name'
  | 'sheet-repeated'
  | 'name'
  | 'name-repeated'
  | 'name-target'
  | 'style'
  | 'style-unknown'
  | 'colour'
  | 'column'
  | 'height'
  | 'cell-address'
  | 'cell-repeated'
  | 'text-too-long'
  | 'number'
  | 'formula'
  | 'range'
  | 'merge-overlap'
  | 'merge-content'
  | 'validation-overlap'
  | 'validation-list'
  | 'validation-rule'
  | 'message-too-long'
  | 'freeze'
  | 'print';

/** `where` is a sheet and cell or range (`'①提供者'!F7:F24`), a name or a style. */
export class BlueprintRefused extends Error {
  override readonly name = 'BlueprintRefused';

  constructor(
    readonly code: RefusalCode,
    readonly where: string,
    what: string,
    remedy: string,
  ) {
    super(`${where}: ${what}; ${remedy}`);
  }
}
