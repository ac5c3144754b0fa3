/** What people do in a workbook, at random: fast-check draws the steps, `EditedWorkbook` does them in the order drawn. */
import fc from 'fast-check';
import { cellRef } from '../../../../src/workbook/address';
import type { ExcelHost } from '../../../excel-host';
import { TODAY } from '../ward';

/** Numbers without a unit are shares from 0 to 999, of whatever there is to choose from when the step is done. */
export type Edit =
  | { readonly kind: 'type'; readonly sheet: number; readonly cell: number; readonly value: number }
  | { readonly kind: 'pick'; readonly sheet: number; readonly cell: number; readonly value: number }
  | { readonly kind: 'paste'; readonly sheet: number; readonly cell: number; readonly value: number }
  | { readonly kind: 'clear'; readonly sheet: number; readonly cell: number }
  | { readonly kind: 'insert row'; readonly sheet: number; readonly cell: number }
  | { readonly kind: 'delete an empty row'; readonly sheet: number }
  | { readonly kind: 'sort'; readonly sheet: number; readonly cell: number; readonly ascending: boolean }
  | { readonly kind: 'undo' }
  | {
      readonly kind: 'co-author types';
      readonly sheet: number;
      readonly cell: number;
      readonly value: number;
    }
  | { readonly kind: 'co-author clears'; readonly sheet: number; readonly cell: number }
  | { readonly kind: 'rename'; readonly sheet: number }
  | { readonly kind: 'add sheet' }
  | { readonly kind: 'delete added sheet' }
  | { readonly kind: 'select'; readonly sheet: number; readonly cell: number };

const share = fc.nat(999);
const at = { sheet: share, cell: share };
const named = <Name extends Edit['kind']>(name: Name) => fc.constant(name);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: named('type'), ...at, value: share }) },
  { weight: 16, arbitrary: fc.record({ kind: named('pick'), ...at, value: share }) },
  { weight: 5, arbitrary: fc.record({ kind: named('paste'), ...at, value: share }) },
  { weight: 4, arbitrary: fc.record({ kind: named('clear'), ...at }) },
  { weight: 1, arbitrary: fc.record({ kind: named('insert row'), ...at }) },
  { weight: 2, arbitrary: fc.record({ kind: named('delete an empty row'), sheet: share }) },
  { weight: 1, arbitrary: fc.record({ kind: named('sort'), ...at, ascending: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: named('undo') }) },
  { weight: 5, arbitrary: fc.record({ kind: named('co-author types'), ...at, value: share }) },
  { weight: 2, arbitrary: fc.record({ kind: named('co-author clears'), ...at }) },
  { weight: 1, arbitrary: fc.record({ kind: named('rename'), sheet: share }) },
  { weight: 1, arbitrary: fc.record({ kind: named('add sheet') }) },
  { weight: 1, arbitrary: fc.record({ kind: named('delete added sheet') }) },
  { weight: 8, arbitrary: fc.record({ kind: named('select'), ...at }) },
);

/** A step, and whether the pane has time to follow before the next one. */
export const edits: fc.Arbitrary<{ readonly edit: Edit; readonly pause: boolean }> = fc.record({
  edit,
  pause: fc.boolean(),
});

const VALUES = [
  '適合',
  '不適合',
  '対象外',
  '確認中',
  '○',
  '×',
  '－',
  'はい',
  '契約で規定',
  '公開資料',
  'ISO/IEC 27017',
  '業務委託契約書（案）',
  '第12条第1項',
  'https://example.jp/whitepaper.pdf',
  'ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｊｐ',
  '2026/10/1',
  'みなとクラウド株式会社',
  '日本法',
  '別紙参照',
  ' ',
  TODAY,
  46_000,
  0,
  true,
  '=1+1',
  '=1/0',
] as const;

/** The part of a sheet in which things happen. */
const [ROWS, COLUMNS] = [34, 17];

export class EditedWorkbook {
  private added = 0;
  private renamed = 0;

  constructor(private readonly host: ExcelHost) {}

  /** False when there was nothing to do it to, or Excel would not take it. */
  do(edit: Edit): boolean {
    try {
      return this.done(edit);
    } catch (error) {
      // What people are told by Excel in a box; a TypeError, say, is a defect.
      if (error instanceof Error && /refuses|nothing to undo|merged|AccessDenied/.test(error.message))
        return false;
      throw error;
    }
  }

  private done(edit: Edit): boolean {
    const { user, coAuthor } = this.host;
    switch (edit.kind) {
      case 'type':
        user.type(this.before(edit.sheet), this.cell(edit.cell), of(VALUES, edit.value));
        return true;
      case 'pick':
        return this.pick(edit.sheet, edit.cell, edit.value);
      case 'paste':
        user.paste(this.before(edit.sheet), this.cell(edit.cell), [
          [of(VALUES, edit.value), of(VALUES, edit.value + 377), undefined],
          [of(VALUES, edit.value + 610), undefined, of(VALUES, edit.value + 987)],
        ]);
        return true;
      case 'clear':
        user.clear(this.before(edit.sheet), this.block(edit.cell));
        return true;
      case 'insert row':
        user.insertRows(this.before(edit.sheet), 1 + (edit.cell % ROWS));
        return true;
      case 'delete an empty row':
        return this.deleteEmptyRow(this.before(edit.sheet));
      case 'sort': {
        const top = 5 + (edit.cell % 12);
        user.sort(this.before(edit.sheet), `A${top}:P${top + 3}`, edit.cell % 8, edit.ascending);
        return true;
      }
      case 'undo':
        user.undo();
        return true;
      case 'co-author types':
        coAuthor.type(this.sheet(edit.sheet), this.cell(edit.cell), of(VALUES, edit.value));
        return true;
      case 'co-author clears':
        coAuthor.clear(this.sheet(edit.sheet), this.block(edit.cell));
        return true;
      case 'rename':
        this.renamed += 1;
        user.renameSheet(this.before(edit.sheet), `最終版 ${this.renamed}`);
        return true;
      case 'add sheet':
        this.added += 1;
        user.addSheet(`メモ ${this.added}`);
        return true;
      case 'delete added sheet': {
        const name = this.host.book.sheets.find((each) => each.name.startsWith('メモ'))?.name;
        if (name !== undefined) user.deleteSheet(name);
        return name !== undefined;
      }
      case 'select':
        user.select(this.sheet(edit.sheet), this.cell(edit.cell));
        return true;
    }
  }

  /** From the nth dropdown of the sheet. */
  private pick(sheetShare: number, cellShare: number, value: number): boolean {
    const { user } = this.host;
    const sheet = this.before(sheetShare);
    const cells = Array.from({ length: 2 * ROWS * COLUMNS }, (_, index) => this.cell(index + cellShare));
    for (const cell of cells) {
      const offered = user.dropdown(sheet, cell);
      if (offered === undefined || offered.length === 0) continue;
      user.pickFromDropdown(sheet, cell, of(offered, value));
      return true;
    }
    return false;
  }

  /** One that somebody inserted, or emptied. */
  private deleteEmptyRow(name: string): boolean {
    const sheet = this.host.book.sheet(name);
    if (sheet === undefined) return false;
    for (let row = 1; row <= ROWS; row++) {
      const cells = [...(sheet.cells.get(row)?.values() ?? [])];
      if (cells.some(({ content }) => content !== undefined)) continue;
      this.host.user.deleteRows(name, row);
      return true;
    }
    return false;
  }

  /** The sheet comes forward: people work in the one that they see. */
  private before(share: number): string {
    const name = this.sheet(share);
    this.host.user.activate(name);
    return name;
  }

  /** A click on each tab. */
  walk(): void {
    for (const { name, visibility } of this.host.book.sheets)
      if (visibility === 'Visible') this.host.user.activate(name);
  }

  private sheet(share: number): string {
    return of(
      this.host.book.sheets.filter(({ visibility }) => visibility === 'Visible'),
      share,
    ).name;
  }

  /** Mostly where answers are given: a checklist without its header or its questions is soon none. */
  private cell(share: number): string {
    if (share % 6 === 0) return cellRef(1 + ((share * 7) % ROWS), 1 + (share % 5));
    // Seven and the 360 cells have no common divisor: neighbours in number are not neighbours on the sheet.
    const place = (share * 7) % ((ROWS - 4) * (COLUMNS - 5));
    return cellRef(5 + Math.floor(place / (COLUMNS - 5)), 6 + (place % (COLUMNS - 5)));
  }

  private block(share: number): string {
    const [row, column] = [5 + (share % 25), 5 + (share % 9)];
    return `${cellRef(row, column)}:${cellRef(row + (share % 2), column + (share % 3))}`;
  }
}

function of<Item>(items: readonly Item[], share: number): Item {
  const item = items[share % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}
