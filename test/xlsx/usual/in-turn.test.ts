/** Whatever stood in the files before, a sheet and a table of texts are read as the cursor reads them. */
import fc from 'fast-check';
import type { CellContext } from '../../../src/xlsx/cell';
import { readAnyTexts } from '../../../src/xlsx/shared-strings-read';
import { readAnySheet } from '../../../src/xlsx/sheet-read';
import { readUsualSheet } from '../../../src/xlsx/usual/sheet';
import { readUsualTexts } from '../../../src/xlsx/usual/texts';
import { WORKBOOK_LIMITS } from '../../../src/xlsx/workbook-limits';
import { sharedStrings, sheetData } from '../hand-package';

const RUNS = Number(process.env['KIJUN_RUNS'] ?? 400);

const cell = fc.constantFrom(
  '',
  ' s="1"/>',
  '><v>1</v></c>',
  '><v>2</v></c>',
  ' s="1"><v>46000</v></c>',
  ' t="s"><v>0</v></c>',
  ' t="s"><v>1</v></c>',
  ' t="str"><f>A1&amp;"a"</f><v>回答</v></c>',
  `><f>SUM(${'A1+'.repeat(120)}A1)</f><v>1</v></c>`,
  '><f>A1</f></c>',
  '><f t="shared" si="0">A1*2</f><v>4</v></c>',
  '><f t="shared" si="0"/><v>4</v></c>',
  ' t="inlineStr"><is><t>適合</t></is></c>',
  ' t="inlineStr"><is><t xml:space="preserve"> 適合</t></is></c>',
);
const row = fc.tuple(fc.constantFrom('', ' hidden="1"'), fc.array(cell, { maxLength: 5 }));
const sheet = fc.array(fc.option(row, { freq: 5 }), { maxLength: 6 }).map((rows) =>
  sheetData(
    rows
      .map((each, at) => {
        if (each === null) return '';
        const number = String(at + 1);
        const [look, cells] = each;
        if (cells.length === 0) return `<row r="${number}"${look}/>`;
        const written = cells.map((rest, column) =>
          rest === '' ? '' : `<c r="${'ABCDE'.charAt(column)}${number}"${rest}`,
        );
        return `<row r="${number}"${look}>${written.join('')}</row>`;
      })
      .join(''),
  ),
);

function context(): CellContext {
  return {
    dateSystem: 1900,
    strings: { texts: ['一', '二'], rich: new Set([1]) },
    dateStyles: [false, true],
    limits: WORKBOOK_LIMITS,
    spent: { elements: 0, cells: 0, sharedFormulaCharacters: 0 },
  };
}

it('sheets, one after the other', () => {
  let usual = 0;
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 2, maxLength: 8 }), (sheets) => {
      for (const xml of sheets) {
        const bytes = Buffer.from(xml);
        const [own, other] = [context(), context()];
        const told = readUsualSheet(bytes, 'xl/worksheets/in-turn.xml', own);
        if (told === undefined) continue;
        usual += 1;
        expect(told).toEqual(readAnySheet(bytes, 'xl/worksheets/in-turn.xml', other));
        expect(own.spent).toEqual({ ...other.spent, elements: own.spent.elements });
      }
    }),
    { numRuns: RUNS },
  );
  expect(usual).toBeGreaterThan(RUNS);
});

const item = fc.constantFrom(
  '<t>一</t>',
  '<t>二</t>',
  '<t>三</t>',
  '<t>一の二</t>',
  '<t/>',
  '<t xml:space="preserve"> 一</t>',
  '<t>a_x000D_b &amp; c</t>',
  '<r><t>一</t></r>',
  '<r><t>一</t></r><r><t>二</t></r>',
  '<t>一</t><rPh sb="0" eb="1"><t>イチ</t></rPh>',
);

it('tables of texts, one after the other', () => {
  let usual = 0;
  fc.assert(
    fc.property(fc.array(fc.array(item, { maxLength: 12 }), { minLength: 2, maxLength: 8 }), (tables) => {
      for (const items of tables) {
        const bytes = Buffer.from(sharedStrings(...items));
        const told = readUsualTexts(bytes, 'xl/sharedStrings.xml', WORKBOOK_LIMITS);
        if (told === undefined) continue;
        usual += 1;
        const { texts, rich } = readAnyTexts(bytes, 'xl/sharedStrings.xml', WORKBOOK_LIMITS);
        expect({ texts: told.texts, rich: told.rich }).toEqual({ texts, rich });
      }
    }),
    { numRuns: RUNS },
  );
  expect(usual).toBeGreaterThan(RUNS);
});
