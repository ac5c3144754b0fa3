/** Marks in a workbook that we issued: what changes, what must not, and that others find no fault with the file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RETURN_SHEET } from '../../../src/xlsx/patch/marking';
import { patchWorkbook } from '../../../src/xlsx/patch/patch-workbook';
import { lintPackage } from '../../../src/xlsx/package-lint';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { openZip } from '../../../src/xlsx/zip-read';
import { sdkErrors } from '../ooxml-validator';
import { addedParts, changedParts } from './packages';
import { planOf } from './plan-of';

const ONE = '①クラウドサービス提供者';
const RETURNED = path.join(__dirname, '../../demo/returned/V-004.xlsx');
const received = new Uint8Array(readFileSync(RETURNED));
const plan = planOf(
  [
    [ONE, 'H7', 'error'],
    [ONE, 'I8', 'warning'],
    ['詳細回答', 'D5', 'question'],
  ],
  [{ sheet: '_kijun', cell: 'B6', text: '2' }],
);

describe('a workbook of ours with marks', () => {
  const { bytes } = patchWorkbook(received, plan);
  const partOf = (name: string) =>
    readWorkbook(bytes).sheets.find((sheet) => sheet.name === name)?.part ?? '';

  it('has changed only where it must', () => {
    expect(changedParts(received, bytes).sort()).toEqual(
      [
        ...['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml'],
        ...[ONE, '詳細回答', '_kijun', 'サービス概要'].map(partOf),
      ].sort(),
    );
    expect(openZip(bytes).names.slice(0, openZip(received).names.length)).toEqual(openZip(received).names);
    expect(addedParts(received, bytes)).toHaveLength(7);
  });

  it('is a package without fault', () => {
    expect(lintPackage(bytes)).toEqual([]);
    expect(sdkErrors(bytes)).toEqual([]);
  });

  it('shows the list first, and reads as before', () => {
    const [before, after] = [readWorkbook(received), readWorkbook(bytes)];
    expect(after.sheets.map(({ name }) => name)).toEqual([
      RETURN_SHEET,
      ...before.sheets.map(({ name }) => name),
    ]);
    for (const sheet of before.sheets) {
      const now = after.sheets.find(({ name }) => name === sheet.name);
      if (sheet.name !== '_kijun') expect(now?.cells).toEqual(sheet.cells);
      expect(now?.protection).toEqual(sheet.protection);
      expect(now?.validations).toEqual(sheet.validations);
    }
    expect(after.sheets.find(({ name }) => name === '_kijun')?.cells.get('B6')?.value).toBe('2');
    const comments = after.sheets.flatMap(({ name, comments: all }) =>
      all.map(({ cell }) => `${name} ${cell}`),
    );
    expect(comments).toEqual([`${ONE} H7`, `${ONE} I8`, '詳細回答 D5']);
    expect(after.definedNames.filter(({ sheet }) => sheet !== RETURN_SHEET)).toEqual(before.definedNames);
  });

  it('is the same whenever it is made', () => {
    expect(Buffer.from(patchWorkbook(received, plan).bytes).equals(bytes)).toBe(true);
  });
});
