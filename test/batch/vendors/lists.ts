/** Lists of vendors as a test writes them: a table of text, turned into the bytes of each format. */
import type { Edition } from '../../../src/checklist/edition';
import type { ListFormat } from '../../../src/batch/vendors/find-table';
import { inMemory } from '../../../src/batch/vendors/bytes';
import { readVendors } from '../../../src/batch/vendors/read-vendors';
import type { Blueprint } from '../../../src/workbook/blueprint';
import { STYLES } from '../../../src/workbook/styles';
import { author } from '../../../src/xlsx/author';
import { day } from '../ward-edition';

export const ISSUED_ON = day('2026-11-23');

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function read(edition: Edition, bytes: Uint8Array | string, format: ListFormat = 'csv') {
  const source = inMemory(typeof bytes === 'string' ? utf8(bytes) : bytes);
  const list = readVendors(edition, source, { format, issuedOn: ISSUED_ON });
  return { ...list, vendors: [...list.vendors] };
}

/** `['error 3 契約終了 end-before-start']` */
export function problems(edition: Edition, bytes: Uint8Array | string, format: ListFormat = 'csv'): string[] {
  return read(edition, bytes, format).problems.listed.map(({ severity, row, column, code }) =>
    [severity, row ?? '-', column ?? '-', code].join(' '),
  );
}

type Cell = string | number | undefined;

/** A workbook with one sheet, drawn as it looks; row 1 is the first line. */
export function workbook(...sheets: (readonly (readonly Cell[])[])[]): Promise<Uint8Array> {
  const blueprint: Blueprint = {
    title: '一覧',
    lockStructure: false,
    styles: STYLES,
    names: [],
    sheets: sheets.map((rows, index) => ({
      name: `一覧${String(index + 1)}`,
      visibility: 'visible',
      columns: [{ width: 20 }],
      heights: [],
      merges: [],
      validations: [],
      formats: [],
      protected: false,
      gridLines: true,
      cells: rows.flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          value === undefined
            ? []
            : [{ row: row + 1, column: column + 1, style: 'input', content: { value } }],
        ),
      ),
    })),
  };
  return author(blueprint);
}
