/** Each alteration planted alone in an issued and filled workbook is found, alone, with its class and cell. */
import type { Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import { wellFilled } from '../../checklist/well-filled';
import { WARD_EDITION } from '../formulas-equal-engine';
import { byVendor, changed, IDENTITY, issuedFile, judge, ONE, partOf, told, withText } from './issued-file';

const [OVERVIEW, TWO, DETAILS, SUMMARY] = ['サービス概要', '②クラウドサービス特有', '詳細回答', '集計'];

let edition: Edition;
let issued: Uint8Array;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
  issued = await issuedFile(edition, { identity: IDENTITY, answers: byVendor(wellFilled()) });
});

const found = (bytes: Uint8Array) => judge(edition, bytes).alterations.map(told);
const inSheet = (sheet: string, change: (xml: string) => string) =>
  changed(issued, { [partOf(issued, sheet)]: change });
const inBook = (change: (xml: string) => string) => changed(issued, { 'xl/workbook.xml': change });
const validationOf = (ref: string) =>
  new RegExp(`<dataValidation [^>]*sqref="${ref}".*?</dataValidation>`, 's');

it('nothing is found in a workbook as it was issued and filled', () => {
  expect(judge(edition, issued)).toEqual({ alterations: [], wardValues: [] });
});

describe('in the cells', () => {
  it.each([
    ['a criterion in other words', ONE, 'D7', '事前に通知されること。', `text-changed reject ${ONE} D7`],
    ['a criterion taken away', ONE, 'D7', '', `text-changed reject ${ONE} D7`],
    ['a number', ONE, 'A7', '99', `text-changed review ${ONE} A7`],
    ['a heading', ONE, 'B2', '①回答', `text-changed review ${ONE} B2`],
    ['a guidance', OVERVIEW, 'B3', '記入不要です', `text-changed review ${OVERVIEW} B3`],
    ['a hint', DETAILS, 'F7', '任意でお書きください', `text-changed review ${DETAILS} F7`],
    ['a status overtyped', ONE, 'M7', '充足', `formula-overwritten review ${ONE} M7`],
    ['a status emptied', ONE, 'M7', '', `formula-overwritten review ${ONE} M7`],
    ['a result overtyped', SUMMARY, 'B8', '適合', `formula-overwritten review ${SUMMARY} B8`],
    ['the working overtyped', '_calc', 'AB4', '1', 'formula-overwritten review _calc AB4'],
    ['a word of a list', '_lists', 'A2', '準拠', 'list-changed review _lists A2'],
    ['a key of _kijun', '_kijun', 'A5', 'key', 'identity-changed review _kijun A5'],
    ['the arrangement', '_kijun', 'B1', '9', 'identity-changed review _kijun B1'],
    ['the round', '_kijun', 'B6', '一', 'identity-changed review _kijun B6'],
    ['the number of the workbook taken away', '_kijun', 'B4', '', 'identity-changed review _kijun B4'],
    ['a note in the margin', SUMMARY, 'D4', 'よろしく', `text-added harmless ${SUMMARY} D4`],
    ['the ward’s check', ONE, 'O16', '確認済', `ward-column-filled review ${ONE} O16`],
    ['the ward’s remark', ONE, 'P7', '問題なし', `ward-column-filled review ${ONE} P7`],
  ])('%s', (_, sheet, cell, text, expected) => {
    const bytes = inSheet(sheet, withText(cell, text));
    expect(found(bytes)).toEqual([expected]);
  });

  it('a changed text says which characters differ, with a little around them', () => {
    const text = edition.criteria[2]?.text.requirement ?? '';
    const at = text.indexOf('通知');
    const bytes = inSheet(ONE, withText('D7', `${text.slice(0, at)}連絡${text.slice(at + 2)}`));
    const [alteration] = judge(edition, bytes).alterations;
    const span = { start: at, end: at + 2 };
    expect(alteration).toMatchObject({ difference: { expected: span, found: span } });
    expect(alteration?.expected).toBe(alteration?.found?.replace('連絡', '通知'));
    expect(alteration?.expected?.length).toBe(1 + 8 + 2 + 8 + 1);
  });

  it('line breaks, spaces and widths that a program put in are nobody’s deed', () => {
    const text = edition.criteria[2]?.text.requirement ?? '';
    const bytes = inSheet(ONE, withText('D7', text.replaceAll(' ', '_x000D_\n').replaceAll('(', '（')));
    expect(found(bytes)).toEqual([]);
  });

  it('a formula that says something else', () => {
    const bytes = inSheet(ONE, (xml) => xml.replace(/(<c r="M7".*?<f>).*?(<\/f>)/s, '$1"充足"$2'));
    expect(found(bytes)).toEqual([`formula-changed review ${ONE} M7`]);
  });

  it('many overtyped cells one below the other are told once', () => {
    const overtyped = (xml: string) =>
      [7, 8, 9].reduce((sheet, row) => withText(`M${String(row)}`, '充足')(sheet), xml);
    expect(found(inSheet(ONE, overtyped))).toEqual([`formula-overwritten review ${ONE} M7:M9`]);
  });

  it('a fact’s question in other words: its text, and that its answer finds no place', () => {
    expect(found(inSheet(DETAILS, withText('C7', '何か')))).toEqual([
      `row-missing review ${DETAILS}`,
      `text-changed review ${DETAILS} C7`,
    ]);
  });
});

describe('the ward’s columns', () => {
  const confirmed = () => inSheet(ONE, withText('O16', '確認済'));

  it('filled in by a vendor are given back, so that nobody counts them', () => {
    expect(judge(edition, confirmed()).wardValues).toEqual([
      { criterion: '1-12', field: 'wardCheck', value: '確認済', sheet: ONE, cell: 'O16' },
    ]);
  });

  it('are believed where they say what the ward sent out, and nowhere else', () => {
    const bytes = inSheet(ONE, (xml) => withText('O16', '確認済')(withText('O17', '確認済')(xml)));
    const wardWrote = new Map([
      ['1-12', { wardCheck: '確認済' }],
      ['1-13', { wardCheck: '差戻し' }],
    ]);
    const { alterations } = judge(edition, bytes, { wardWrote });
    expect(alterations.map(told)).toEqual([`ward-column-filled review ${ONE} O17`]);
  });

  it('are believed when the ward says that it has filled them in', () => {
    expect(judge(edition, confirmed(), { wardChecked: true })).toEqual({ alterations: [], wardValues: [] });
  });

  it('are believed in a workbook that was issued to nobody, and not in one whose _kijun is gone', async () => {
    const answers = wellFilled();
    const own = await issuedFile(edition, { answers });
    expect(judge(edition, own).alterations).toEqual([]);
    const robbed = changed(await issuedFile(edition, { answers, identity: IDENTITY }), {
      'xl/workbook.xml': (xml) => xml.replace('name="_kijun"', 'name="x"'),
    });
    expect(judge(edition, robbed).wardValues.map(({ criterion }) => criterion)).toEqual(['1-12', '1-13']);
  });
});

describe('dropdowns', () => {
  it.each([
    ['taken away', 'G7', '', `dropdown-removed review ${ONE} G7`],
    [
      'that offers more',
      'G7',
      '<dataValidation type="list" showErrorMessage="1" sqref="G7"><formula1>"契約で規定,口頭で確認"</formula1></dataValidation>',
      `dropdown-changed review ${ONE} G7`,
    ],
    [
      'of another criterion',
      'G7',
      '<dataValidation type="list" showErrorMessage="1" sqref="G7"><formula1>k_basis_1_6</formula1></dataValidation>',
      `dropdown-changed review ${ONE} G7`,
    ],
    [
      'that is worked out',
      'G7',
      '<dataValidation type="list" showErrorMessage="1" sqref="G7"><formula1>OFFSET($A$1,0,0,9)</formula1></dataValidation>',
      `dropdown-changed review ${ONE} G7`,
    ],
    [
      'that only warns',
      'G7',
      '<dataValidation type="list" errorStyle="warning" showErrorMessage="1" sqref="G7"><formula1>k_basis_1_3</formula1></dataValidation>',
      `dropdown-loosened review ${ONE} G7`,
    ],
    [
      'that takes anything',
      'G7',
      '<dataValidation type="list" sqref="G7"><formula1>k_basis_1_3</formula1></dataValidation>',
      `dropdown-loosened review ${ONE} G7`,
    ],
    [
      'replaced by a rule for whole numbers',
      'G7',
      '<dataValidation type="whole" showErrorMessage="1" sqref="G7"><formula1>1</formula1></dataValidation>',
      `dropdown-removed review ${ONE} G7`,
    ],
    [
      'of a column, cut short',
      'F5:F22',
      '<dataValidation type="list" showErrorMessage="1" sqref="F5:F9 F12:F22"><formula1>k_verdict</formula1></dataValidation>',
      `dropdown-removed review ${ONE} F10:F11`,
    ],
  ])('%s', (_, range, instead, expected) => {
    expect(found(inSheet(ONE, (xml) => xml.replace(validationOf(range), instead)))).toEqual([expected]);
  });

  it('written as newer versions do, in the extension of the sheet', () => {
    const extended = (words: string) => (xml: string) =>
      xml
        .replace(validationOf('G7'), '')
        .replace(
          '</worksheet>',
          '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
            '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" showErrorMessage="1">' +
            `<x14:formula1><xm:f>${words}</xm:f></x14:formula1><xm:sqref>G7</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`,
        );
    expect(found(inSheet(ONE, extended('_lists!$E$2:$E$3')))).toEqual([]);
    expect(found(inSheet(ONE, extended('_lists!$E$2:$E$4')))).toEqual([]);
    expect(found(inSheet(ONE, extended('_lists!$E$2:$H$3')))).toEqual([`dropdown-changed review ${ONE} G7`]);
  });

  it('written by another program are the same while they offer the same words', () => {
    const words = edition.criteria[2]?.routes.map(({ basis }) => basis) ?? [];
    for (const source of [`"${words.join(',')}"`, '_lists!$E$2:$E$3', '=K_BASIS_1_3']) {
      const instead = `<dataValidation type="list" showErrorMessage="1" sqref="G7"><formula1>${source}</formula1></dataValidation>`;
      expect([source, found(inSheet(ONE, (xml) => xml.replace(validationOf('G7'), instead)))]).toEqual([
        source,
        [],
      ]);
    }
  });

  it('of a whole sheet taken away are told column by column', () => {
    const bytes = inSheet(TWO, (xml) => xml.replace(/<dataValidations .*<\/dataValidations>/s, ''));
    expect(found(bytes)).toEqual([
      `dropdown-removed review ${TWO} F5:F17`,
      `dropdown-removed review ${TWO} E5:E17`,
      `dropdown-removed review ${TWO} N5:N17`,
    ]);
  });
});

describe('names', () => {
  it('led elsewhere', () => {
    const bytes = inBook((xml) =>
      xml.replace(/(<definedName name="k_basis_1_3">)[^<]*/, '$1_lists!$H$2:$H$6'),
    );
    expect(found(bytes)).toEqual(['name-changed review']);
  });

  it('taken away while a dropdown needs them', () => {
    const bytes = inBook((xml) => xml.replace(/<definedName name="k_basis_1_3">.*?<\/definedName>/, ''));
    expect(found(bytes)).toEqual(['name-changed review']);
  });
});

describe('sheets', () => {
  const hidden = (name: string) => (xml: string) =>
    xml.replace(new RegExp(`(<sheet [^>]*name="${name}"[^>]*) state="visible"`), '$1 state="hidden"');

  it.each([
    ['one hidden', hidden(TWO), [`hidden-content review ${TWO}`]],
    [
      'one of ours shown',
      (xml: string) => xml.replace(/(<sheet [^>]*name="_lists"[^>]*?) state="veryHidden"/, '$1'),
      ['sheet-shown harmless _lists'],
    ],
    [
      'a lost lock of the structure',
      (xml: string) => xml.replace(/<workbookProtection[^>]*>/, ''),
      ['protection-removed harmless'],
    ],
    [
      'one renamed',
      (xml: string) => xml.replace(`name="${TWO}"`, 'name="②回答"'),
      ['sheet-renamed review ②回答'],
    ],
    [
      'the summary renamed',
      (xml: string) => xml.replace(`name="${SUMMARY}"`, 'name="まとめ"'),
      ['sheet-missing review', 'sheet-added harmless まとめ'],
    ],
  ])('%s', (_, change, expected) => {
    expect(found(inBook(change))).toEqual(expected);
  });

  it('one unlocked', () => {
    const unlocked = (xml: string) => xml.replace(/<sheetProtection[^>]*>/, '');
    expect(found(inSheet(ONE, unlocked))).toEqual([`protection-removed review ${ONE}`]);
  });

  it('all unlocked by a program that keeps no locks is nobody’s deed', () => {
    const sheets = [OVERVIEW, ONE, TWO, DETAILS, SUMMARY].map((name) => partOf(issued, name));
    const bytes = changed(issued, {
      ...Object.fromEntries(
        sheets.map((part) => [part, (xml: string) => xml.replace(/<sheetProtection[^>]*>/, '')]),
      ),
      'xl/workbook.xml': (xml) => xml.replace(/<workbookProtection[^>]*>/, ''),
      'docProps/app.xml': (xml) => xml.replace(/<Application>.*<\/Application>/, ''),
    });
    const judged = judge(edition, bytes).alterations;
    expect(new Set(judged.map(({ kind, class: weight }) => `${kind} ${weight}`))).toEqual(
      new Set(['protection-removed harmless']),
    );
  });
});

describe('what is hidden', () => {
  it.each([
    [
      'a row with its answers',
      (xml: string) => xml.replace('<row r="7"', '<row r="7" hidden="1"'),
      `hidden-content review ${ONE} A7`,
    ],
    [
      'rows by a filter',
      (xml: string) =>
        xml
          .replace('<row r="7"', '<row r="7" hidden="1"')
          .replace('<row r="8"', '<row r="8" hidden="1"')
          .replace(
            /<autoFilter ref="([^"]*)"\/>/,
            '<autoFilter ref="$1"><filterColumn colId="12"><filters><filter val="充足"/></filters></filterColumn></autoFilter>',
          ),
      `hidden-content harmless ${ONE} A7:A8`,
    ],
    [
      'the column of answers',
      (xml: string) => xml.replace('<col min="8" max="8"', '<col min="8" max="8" hidden="1"'),
      `hidden-content review ${ONE} H1`,
    ],
    [
      'the ward’s notes, for more room',
      (xml: string) => xml.replace('<col min="5" max="5"', '<col min="5" max="5" hidden="1"'),
      `hidden-content harmless ${ONE} E1`,
    ],
  ])('%s', (_, change, expected) => {
    expect(found(inSheet(ONE, change))).toEqual([expected]);
  });

  it('nothing where rows without anything in them are hidden', () => {
    const bytes = inSheet(ONE, (xml) => xml.replace('</sheetData>', '<row r="900" hidden="1"/></sheetData>'));
    expect(found(bytes)).toEqual([]);
  });
});
