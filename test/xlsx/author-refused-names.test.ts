import type { StylePlan } from '../../src/workbook/blueprint';
import type { RefusalCode } from '../../src/xlsx/author-refusal';
import { refusalOf } from './refusal-of';
import { plainBlueprint, plainSheet, STYLES } from './sample-blueprint';

describe('a sheet name is refused', () => {
  it.each([
    '',
    'あ'.repeat(32),
    'a/b',
    'a\\b',
    'a?b',
    'a*b',
    'a:b',
    '[a',
    'a]',
    "'a",
    "a'",
    'a\nb',
    'a\u0000b',
    'History',
    '_x0041_',
  ])('%j', async (name) => {
    const blueprint = plainBlueprint({}, { sheets: [plainSheet({ name })], names: [] });
    expect(await refusalOf(blueprint)).toEqual({
      code: 'sheet-name',
      where: `sheet ${JSON.stringify(name)}`,
    });
  });

  it('when another sheet has it in other letters', async () => {
    const sheets = [plainSheet({ name: 'Form' }), plainSheet({ name: 'FORM' })];
    expect(await refusalOf(plainBlueprint({}, { sheets, names: [] }))).toMatchObject({
      code: 'sheet-repeated',
    });
  });

  it('when no sheet can be seen', async () => {
    expect(await refusalOf(plainBlueprint({ visibility: 'veryHidden' }))).toMatchObject({
      code: 'no-visible-sheet',
    });
  });
});

describe('a defined name', () => {
  it.each([
    '',
    'a b',
    '1a',
    'A1',
    'xfd1048576',
    'R1C1',
    'r',
    'C',
    'R12',
    'a-b',
    'a!b',
    '_xlnm.Print_Area',
    'True',
    '①',

    '_x0041_',
    'k'.repeat(256),
  ])('%j is refused', async (name) => {
    const names = [{ name, refersTo: "'表'!$A$1" }];
    expect(await refusalOf(plainBlueprint({}, { names }))).toMatchObject({ code: 'name' });
  });

  it.each([
    '表!$A$1',
    "'表'!A1",
    "'表'!$A:$A",
    "'表'!$A$1:$XFE$2",
    "'表'!$A$0",
    "OFFSET('表'!$A$1,0,0)",
    "'表'!$A$1,'表'!$B$2",
    "'他'!$A$1",
    '5',
  ])('that refers to %s is refused', async (refersTo) => {
    expect(await refusalOf(plainBlueprint({}, { names: [{ name: 'k_list', refersTo }] }))).toMatchObject({
      code: 'name-target',
    });
  });

  it('that is there twice is refused', async () => {
    const names = ['k_list', 'K_LIST'].map((name) => ({ name, refersTo: "'表'!$A$1" }));
    expect(await refusalOf(plainBlueprint({}, { names }))).toMatchObject({ code: 'name-repeated' });
  });
});

describe('a style is refused', () => {
  const styles: [string, Partial<StylePlan>, RefusalCode][] = [
    ['without a font', { font: { name: '', size: 11 } }, 'style'],
    ['with a font of two lines', { font: { name: 'a\nb', size: 11 } }, 'style'],
    ['with a size of 0', { font: { name: 'Meiryo', size: 0 } }, 'style'],
    ['with a size that is no number', { font: { name: 'Meiryo', size: NaN } }, 'style'],
    ['with an empty number format', { numberFormat: '' }, 'style'],
    ['with a number format that every object has', { numberFormat: 'constructor' }, 'style'],
    ['with a fill in ARGB', { fill: 'FF112233' }, 'colour'],
    ['with a font colour by name', { font: { name: 'Meiryo', size: 11, color: 'red' } }, 'colour'],
  ];

  it.each(styles)('%s', async (_, part, code) => {
    const blueprint = plainBlueprint({}, { styles: { answer: { ...STYLES.answer, ...part } } });
    expect(await refusalOf(blueprint)).toEqual({ code, where: 'style answer' });
  });
});
