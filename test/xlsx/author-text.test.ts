import fc from 'fast-check';
import { cellRef } from '../../src/workbook/address';
import type { CellContent, CellPlan } from '../../src/workbook/blueprint';
import { author } from '../../src/xlsx/author';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { plainBlueprint } from './sample-blueprint';

async function readBack(cells: readonly CellPlan[]): Promise<Map<string, string | number>> {
  const [sheet] = readWorkbook(await author(plainBlueprint({ cells }))).sheets;
  return new Map(
    [...(sheet?.cells ?? [])].flatMap(([ref, { value }]) =>
      typeof value === 'string' || typeof value === 'number' ? [[ref, value]] : [],
    ),
  );
}

function put(content: CellContent, row = 1, column = 1): CellPlan {
  return { row, column, style: 'answer', content };
}

describe('a text survives as typed', () => {
  it.each([
    ['that begins like a formula', '=1+1'],
    ['that begins with +', '+81-3-0000-0000'],
    ['that begins with @', '@A1'],
    ["that begins with '", "'A1"],
    ['that looks like a number', '０１２ 012'],
    ['that looks like an error', '#N/A'],
    ['of spaces', '   '],
    ['between spaces', '  前後  '],
    ['between full-width spaces', '　前後　'],
    ['with tabs', '\t左\t右\t'],
    ['with line breaks', '\n一行目\n\n三行目\n'],
    ['with carriage returns', 'a\r\nb\rc\r'],
    ['with XML in it', '<b>&amp;"引用"\'</b>]]>'],
    ['with an escape in it', '_x0041_ _x000a_ _x005F_'],
    ['with half an escape before a carriage return', '_x0041\r'],
    ['with half an escape before U+007F', '_x0041\u007f'],
    ['with overlapping escapes', '_x0041_x0042_'],
    ['with C1 control characters', '\u0080\u0085\u009f'],
    ['with U+007F', 'a\u007fb'],
    ['with line separators', 'a\u2028b\u2029c'],
    ['with emoji', '✅👩‍💻🇯🇵'],
    ['with rare kanji', '𠮷野家・髙﨑・葛󠄀城'],
    ['from right to left', 'שלום עולם \u202eabc\u202c'],
    ['with combining marks', 'が\u3099e\u0301'],
    ['with U+FFFD and a byte order mark', '\ufffd\ufeffa'],
    ['that is a property of every object', '__proto__'],
    ['of 32,767 characters', `${'長'.repeat(32_765)}👍`],
  ])('%s', async (_, value) => {
    expect(await readBack([put({ value })])).toEqual(new Map([['A1', value]]));
  });

  it.each(['_x0041_', ' a\r\n', '</v>', '=1'])('as the result of a formula: %j', async (result) => {
    expect(await readBack([put({ formula: 'B1', result })])).toEqual(new Map([['A1', result]]));
  });
});

describe('what XML cannot hold is dropped', () => {
  it.each([
    ['control characters', 'a\u0000b\u0008c\u000bd\u001fe', 'abcde'],
    ['U+FFFE and U+FFFF', '\ufffea\uffff', 'a'],
    ['a lone high surrogate', 'a\ud83db', 'ab'],
    ['a lone low surrogate', 'a\ude00b', 'ab'],
    ['a pair torn apart', '\ud83d\u0000\ude00', undefined],
    ['what hides an escape', '_x00\u000041_', '_x0041_'],
  ])('%s', async (_, value, kept) => {
    expect((await readBack([put({ value })])).get('A1')).toBe(kept);
  });
});

it('leaves a cell empty for a text of no characters', async () => {
  expect((await readBack([put({ value: '' })])).size).toBe(0);
});

it.each([0, -0.5, 1e-7, 1e21, 0.1 + 0.2, 46_113, Number.MAX_SAFE_INTEGER, 5e-324, -1.7976931348623157e308])(
  'keeps the number %d',
  async (value) => {
    expect(await readBack([put({ value })])).toEqual(new Map([['A1', value]]));
  },
);

/** Pieces that meet at the edges of escaping, and single UTF-16 units, whole characters or not. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('_x', '_', '0041', '000D', 'x005F_', '\r', '\n', ' ', '\u007f', '&', '<', '👍', '漢'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

const anyNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((number) => (number === 0 ? 0 : number));

const anyCells = fc.uniqueArray(
  fc.record({
    row: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3000 })),
    column: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 16_384 })),
    style: fc.constantFrom('answer', 'date', 'machine'),
    content: fc.oneof(
      fc.record({ value: fc.oneof(anyText, anyNumber) }),
      fc.record({
        formula: fc.constantFrom('A1', '"a"&B2', 'IF(C3<>"",1,0)'),
        result: fc.oneof(anyText, anyNumber),
      }),
    ),
  }),
  { selector: ({ row, column }) => cellRef(row, column), maxLength: 12 },
);

/** The characters of XML 1.0 §2.2, said another way than the code says it. */
function kept(value: string | number): string | number {
  if (typeof value === 'number') return value;
  return value.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

it('brings any texts and numbers in any cells back through the reader', async () => {
  await fc.assert(
    fc.asyncProperty(anyCells, async (cells) => {
      const planned = new Map(
        cells.flatMap(({ row, column, content }) => {
          const value = kept('formula' in content ? content.result : content.value);
          return value === '' && !('formula' in content) ? [] : [[cellRef(row, column), value] as const];
        }),
      );
      expect(await readBack(cells)).toEqual(planned);
    }),
    { numRuns: 150 },
  );
}, 60_000);
