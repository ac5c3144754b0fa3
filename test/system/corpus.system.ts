/**
 * Received files are read by a scanner of our own. Here it reads every readable workbook of the corpus beside two parsers
 * of somebody else's, openpyxl and exceljs: the same sheets, and in each cell the same text, number, truth or error.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CellValue, Workbook } from 'exceljs';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { CORPUS, EXPECTED } from '../corpus/corpus-file';
import { python } from '../corpus/make/programs';

type Plain = string | number | boolean;
/** By sheet, then by reference. What is empty, or an empty text, is left out: programs differ in whether they keep it. */
type Content = Readonly<Record<string, Readonly<Record<string, Plain>>>>;

/** What was refused because it holds no checklist could be read all the same. */
const READABLE = EXPECTED.files.filter(({ refused }) => refused === undefined || refused === 'no-checklist');

/** openpyxl knows transitional documents only: of a strict one it finds no sheet. */
const NOT_FOR_OPENPYXL = ['should_pass/strict.xlsx'];
/** exceljs knows names without a prefix only, takes every part for UTF-8, and stumbles over comments as openpyxl files them. */
const NOT_FOR_EXCELJS = [
  'should_flag/wild-prefixed.xlsx',
  'should_flag/wild-utf-16.xlsx',
  'should_pass/notes-hidden.xlsx',
];

function ours(file: string): Content {
  const { sheets } = readWorkbook(readFileSync(path.join(CORPUS, file)));
  return Object.fromEntries(
    sheets
      .filter(({ kind }) => kind === 'worksheet')
      .map(({ name, cells }) => [
        name,
        filled([...cells].map(([ref, { value }]) => [ref, typeof value === 'object' ? value.error : value])),
      ]),
  );
}

function filled(cells: readonly (readonly [string, unknown])[]): Record<string, Plain> {
  return Object.fromEntries(
    cells.flatMap(([ref, value]) =>
      (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
        ? [[ref, value] as const]
        : [],
    ),
  );
}

/** Every cell in which the two differ; a whole workbook side by side would be too long to read. */
function differences(left: Content, right: Content): string[] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return names.flatMap((name) => {
    const [one, other] = [left[name], right[name]];
    if (one === undefined || other === undefined) return [`sheet ${name}`];
    const refs = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return refs
      .filter((ref) => one[ref] !== other[ref])
      .map((ref) => `${name} ${ref}: ${JSON.stringify(one[ref])} / ${JSON.stringify(other[ref])}`);
  });
}

it('the corpus holds cells by the hundred thousand, so that nothing is compared with nothing', () => {
  const cells = READABLE.map(({ file }) =>
    Object.values(ours(file)).reduce((sum, sheet) => sum + Object.keys(sheet).length, 0),
  );
  expect(cells.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(100_000);
});

describe('openpyxl reads the same', () => {
  const told = new Map<string, { sheets?: [string, Record<string, unknown>][]; error?: string }>();
  beforeAll(() => {
    const files = READABLE.map(({ file }) => path.join(CORPUS, file));
    const lines = execFileSync(python(), [path.join(CORPUS, 'read_openpyxl.py')], {
      input: JSON.stringify(files),
      encoding: 'utf8',
      maxBuffer: 1 << 29,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    lines
      .trim()
      .split('\n')
      .forEach((line, index) => told.set(READABLE[index]?.file ?? '', JSON.parse(line)));
  });

  it.each(READABLE)('$file', ({ file }) => {
    const theirs = told.get(file);
    if (NOT_FOR_OPENPYXL.includes(file)) {
      expect(theirs?.sheets ?? []).toEqual([]);
      return;
    }
    expect(theirs?.error).toBeUndefined();
    const content = Object.fromEntries(
      (theirs?.sheets ?? []).map(([name, cells]) => [name, filled(Object.entries(cells))]),
    );
    expect(differences(ours(file), content)).toEqual([]);
  });
});

describe('exceljs reads the same', () => {
  it.each(READABLE)('$file', async ({ file }) => {
    const workbook = new Workbook();
    const load = workbook.xlsx.load(new Uint8Array(readFileSync(path.join(CORPUS, file))).buffer);
    if (NOT_FOR_EXCELJS.includes(file)) {
      const sheets = await load.then(
        () => workbook.worksheets.filter(({ actualRowCount }) => actualRowCount > 0).length,
        () => 0,
      );
      expect(sheets).toBe(0);
      return;
    }
    await load;
    const own = ours(file);
    expect(differences(own, contentOf(workbook, own))).toEqual([]);
  });
});

function contentOf(workbook: Workbook, own: Content): Content {
  const { date1904 } = workbook.properties;
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const cells: [string, unknown][] = [];
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          // It shows the first cell's value in every cell of a merge.
          if (cell.master.address !== cell.address) return;
          const value = plainOf(cell.value, date1904);
          const isLost =
            value === undefined && Boolean(cell.formula) && own[sheet.name]?.[cell.address] === 0;
          cells.push([cell.address, isLost ? 0 : value]);
        });
      });
      return [sheet.name, filled(cells)];
    }),
  );
}

/** Of a formula that comes to 0 it keeps no result, which `contentOf` makes up for. */
function plainOf(value: CellValue | undefined, date1904: boolean): unknown {
  if (value === null || value === undefined || typeof value !== 'object') return value;
  if (value instanceof Date) return serialOf(value, date1904);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return value.text;
  if ('result' in value) return plainOf(value.result, date1904);
  return undefined;
}

/** It gives a cell in a format of dates as a moment, in UTC. */
function serialOf(moment: Date, date1904: boolean): number {
  const days = moment.getTime() / 86_400_000 + 25_569;
  return date1904 ? days - 1462 : days;
}
