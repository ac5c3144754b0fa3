/** What holds for any layout: whatever is done to the plain checklist, every criterion is found or reported. */
import fc from 'fast-check';
import type { Criterion, Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import { cellRef } from '../../../src/workbook/address';
import type { GridCell, GridSheet, GridValue, GridWorkbook } from '../../../src/workbook/grid';
import { plainChecklist } from '../../../src/workbook/plain';
import { NotAChecklist } from '../../../src/workbook/received';
import { isIssued, readChecklist, readRecognised, recognise } from '../../../src/workbook/recognise';
import { LIMITS } from '../../../src/workbook/recognise/sheet-lines';
import { structure } from '../../../src/workbook/structured';
import { gridOf } from '../blueprint-grid';
import { TINY_EDITION, WARD_EDITION } from '../formulas-equal-engine';
import { sheetOf, workbookOf } from './drawn-workbook';

const ON = 46349; // 2026-11-23

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

describe('the plain checklist', () => {
  it.each([WARD_EDITION, TINY_EDITION])('is found whole, word for word: %s', async (folder) => {
    const own = await loadEdition(folder);
    const workbook = gridOf(plainChecklist(own));
    const recognition = recognise(own, workbook);
    const { missing, questions, twice, strange, sections } = recognition;
    expect({ missing, questions, twice, strange }).toEqual({
      missing: [],
      questions: [],
      twice: [],
      strange: [],
    });
    const rows = sections.flatMap(({ criteria }) => criteria);
    expect(rows.map(({ id }) => id)).toEqual(own.criteria.map(({ id }) => id));
    expect(rows.filter(({ identification }) => identification.by !== 'text')).toEqual([]);
    const { alterations, normalisations, answers } = readRecognised(own, workbook, recognition);
    expect(alterations.map(({ kind }) => kind)).toEqual(['edition-unknown']);
    expect(normalisations).toEqual([]);
    expect([...answers.responses.values()].flatMap((response) => Object.keys(response))).toEqual([]);
  });

  it('has its header repeated in the middle of ①', () => {
    const { sections } = recognise(edition, gridOf(plainChecklist(edition)));
    expect(sections.map(({ section, headerRows }) => [section, headerRows])).toEqual([
      ['1', [5, 15]],
      ['2', [29]],
    ]);
  });
});

describe('whatever is done to the plain checklist', () => {
  it('every criterion is found, or reported missing or doubtful', () => {
    fc.assert(
      fc.property(layouts(), (layout) => {
        const { workbook, written } = drawn(edition, layout);
        const recognition = recognise(edition, workbook);
        const places = new Map(
          recognition.sections.flatMap(({ sheet, criteria }) =>
            criteria.map(({ id, row }): [string, string] => [id, `${sheet} ${String(row)}`]),
          ),
        );
        for (const [id, place] of written) expect([id, places.get(id)]).toEqual([id, place]);
        const unwritten = edition.criteria.map(({ id }) => id).filter((id) => !written.has(id));
        expect(recognition.missing).toEqual(unwritten);
        expect(recognition.twice).toEqual([]);
        const received = readRecognised(edition, workbook, recognition);
        for (const [id, { verdict }] of received.answers.responses)
          expect([id, verdict]).toEqual([id, '適合']);
        expect(received.answers.responses.size).toBe(written.size);
        const text = received.alterations.filter(
          ({ kind, class: weight }) => kind === 'text-changed' && weight === 'reject',
        );
        expect(text).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('texts with a few characters changed are found where they stand, or asked about', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...edition.criteria),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '等', '契約', '。', '○○')), { maxLength: 12 }),
        (criterion, edits) => {
          let text = criterion.text.requirement ?? '';
          for (const [at, put] of edits) {
            const place = at % text.length;
            text = text.slice(0, place) + put + text.slice(place + 1);
          }
          const sheet = sheetOf(
            edition,
            'x',
            `| 質問 | 回答 |\n* ${criterion.section === '1' ? '2' : '1'}: | {requirement} | |`,
          );
          const cells = new Map(sheet.cells);
          cells.set('A90', { row: 90, column: 1, value: text });
          const { sections, questions, strange, missing, twice } = recognise(
            edition,
            workbookOf({ ...sheet, cells }),
          );
          const found = sections.flatMap(({ criteria }) => criteria).filter(({ row }) => row === 90);
          if (found.length > 0) expect(found.map(({ id }) => id)).toEqual([criterion.id]);
          else expect(missing).toContain(criterion.id);
          expect(questions.length + strange.length + found.length).toBeLessThanOrEqual(1);
          expect(twice).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a workbook that is no checklist', () => {
  it('is refused as that, whatever it holds', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'No',
        '確認事項',
        '回答',
        '判定',
        '①クラウドサービス提供者に係る事項',
        '○：適合 ×：不適合',
        '１',
        'A社',
        '凡例',
      ),
      fc.constantFrom(
        ...edition.criteria.flatMap(({ text }) => [
          text.minor ?? '',
          text.major ?? '',
          text.requirement ?? '',
        ]),
      ),
    );
    const value = fc.oneof<fc.Arbitrary<GridValue>[]>(
      word,
      fc.double(),
      fc.boolean(),
      fc.constant({ error: '#REF!' }),
    );
    const cell = fc.record({
      row: fc.integer({ min: 1, max: 30 }),
      column: fc.integer({ min: 1, max: 12 }),
      value,
    });
    const range = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('A1:C3', 'B2:B9', 'C4', 'Z9:A1'));
    const sheet = fc.record({
      cells: fc.array(cell, { maxLength: 80 }),
      merges: fc.array(range, { maxLength: 5 }),
      name: word,
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
        const workbook = workbookOf(
          ...sheets.map(({ name, merges, cells }) => ({ ...gridSheet(name, cells), merges })),
        );
        try {
          const { recognition } = readChecklist(edition, workbook);
          expect(recognition?.sections.length ?? 1).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(NotAChecklist);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is not searched for ever, and what was left out is said', () => {
    const rows: GridCell[] = Array.from({ length: 3 * LIMITS.rows }, (_, index) => ({
      row: index + 1,
      column: 1,
      value: `クラウドサービスの利用に関する第${String(index)}の定めを契約に規定できること。`,
    }));
    expect(() => recognise(edition, workbookOf(gridSheet('x', rows)))).toThrow(NotAChecklist);
    const head = sheetOf(edition, 'x', '| No | 確認事項 | 回答 |\n* 1: | {no} | {requirement} | ○ |');
    const cells = rows.map((cell) => ({ ...cell, row: cell.row + 100 }));
    const { looked, questions, sections } = recognise(
      edition,
      workbookOf(gridSheet('x', [...head.cells.values(), ...cells])),
    );
    expect(looked).toEqual({ sheets: 1, rows: LIMITS.rows, complete: false });
    expect(questions.map(({ kind }) => kind)).toEqual(['more-than-looked-at']);
    expect(sections.map(({ criteria }) => criteria.length)).toEqual([18]);
  });
});

describe('a workbook of ours', () => {
  const issued = () =>
    gridOf(
      structure(edition, {
        evaluatedOn: ON,
        protect: true,
        identity: { workbookId: 'W-1', vendorKey: 'V-1', round: 1, issuedOn: ON },
      }),
    );

  it('is read as it was issued, without any recognition', () => {
    const { received, recognition } = readChecklist(edition, issued());
    expect(recognition).toBeUndefined();
    expect(received.alterations).toEqual([]);
    expect(received.identity.workbookId).toBe('W-1');
  });

  it('is ours by its sheets and headers when somebody deleted what is hidden', () => {
    const { dateSystem, sheets } = issued();
    expect(
      isIssued(edition, { dateSystem, sheets: sheets.filter(({ visibility }) => visibility === 'visible') }),
    ).toBe(true);
    expect(isIssued(edition, gridOf(plainChecklist(edition)))).toBe(false);
  });

  it('is recognised column by column when its sheets are renamed and copied into another workbook', () => {
    const { dateSystem, sheets } = issued();
    const copied = sheets
      .filter(({ name }) => edition.sections.some(({ sheet }) => sheet === name))
      .map((sheet, index): GridSheet => ({ ...sheet, name: `Sheet${String(index + 1)}` }));
    const { recognition } = readChecklist(edition, { dateSystem, sheets: copied });
    expect(recognition?.missing).toEqual([]);
    expect(recognition?.sections[0]?.columns.map(({ role }) => role)).toEqual([
      ...['number', 'major', 'minor', 'requirement', 'note'],
      ...['verdict', 'basis', 'comment', 'document', 'locator', 'url', 'version'],
      ...['status', 'lacking', 'wardCheck', 'wardRemark'],
    ]);
  });
});

interface Layout {
  readonly columns: readonly string[];
  readonly blank: readonly boolean[];
  readonly style: 'plain' | 'wide' | 'float' | 'no' | 'circled' | 'section' | 'none';
  readonly above: number;
  readonly twoSheets: boolean;
  readonly dropped: readonly number[];
  readonly order: readonly number[];
}

/** Columns in any order, columns in between, blank rows, styles of numbers, rows dropped and moved. */
function layouts(): fc.Arbitrary<Layout> {
  const columns = fc
    .tuple(
      fc.shuffledSubarray(['number', 'major', 'minor', 'requirement', 'note'], {
        minLength: 2,
        maxLength: 5,
      }),
      fc.array(fc.constantFrom('担当', 'メモ', '', '優先順'), { maxLength: 3 }),
      fc.nat(7),
      fc.boolean(),
    )
    .map(([ward, own, at, first]) => {
      const texts = ward.includes('requirement') ? ward : [...ward, 'requirement'];
      const mixed = [...texts.slice(0, at), ...own, ...texts.slice(at)];
      return first ? ['answer', ...mixed] : [...mixed, 'answer'];
    });
  return fc.record({
    columns,
    blank: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    style: fc.constantFrom('plain', 'wide', 'float', 'no', 'circled', 'section', 'none'),
    above: fc.nat(6),
    twoSheets: fc.boolean(),
    dropped: fc.array(fc.nat(30), { maxLength: 4 }),
    order: fc.array(fc.nat(1000), { minLength: 31, maxLength: 31 }),
  });
}

function drawn(own: Edition, layout: Layout): { workbook: GridWorkbook; written: Map<string, string> } {
  const written = new Map<string, string>();
  const sheets = new Map<string, GridCell[]>();
  let row = 0;
  let name = 'Sheet1';
  for (const section of own.sections) {
    if (layout.twoSheets) [row, name] = [0, `Sheet${section.key}`];
    const cells = sheets.get(name) ?? [];
    sheets.set(name, cells);
    row += layout.above + 1;
    cells.push({ row, column: 1, value: section.heading });
    row++;
    layout.columns.forEach((column, index) => {
      const ward = section.columns.find((each) => each.column === column)?.header;
      const value = column === 'answer' ? '回答' : (ward ?? (WARD_COLUMNS.has(column) ? '' : column));
      if (value !== '') cells.push({ row, column: index + 1, value });
    });
    const kept = own.criteria
      .map((criterion, index) => ({ criterion, index }))
      .filter(({ criterion, index }) => criterion.section === section.key && !layout.dropped.includes(index))
      .sort((a, b) => (layout.order[a.index] ?? 0) - (layout.order[b.index] ?? 0));
    for (const { criterion, index } of kept) {
      row += layout.blank[index] === true ? 2 : 1;
      written.set(criterion.id, `${name} ${String(row)}`);
      layout.columns.forEach((column, at) => {
        const value = cellValue(criterion, column, layout.style);
        if (value !== undefined) cells.push({ row, column: at + 1, value });
      });
    }
  }
  return { workbook: workbookOf(...[...sheets].map(([each, cells]) => gridSheet(each, cells))), written };
}

const WARD_COLUMNS: ReadonlySet<string> = new Set(['number', 'major', 'minor', 'requirement', 'note']);

function cellValue(criterion: Criterion, column: string, style: Layout['style']): GridValue {
  if (column === 'answer') return '○';
  if (column === 'number') return numberAs(criterion, style);
  const text = criterion.text;
  if (column === 'requirement') return text.requirement?.replaceAll(' ', '\n');
  return column === 'major' || column === 'minor' || column === 'note' ? text[column] : undefined;
}

function numberAs({ number, section }: Criterion, style: Layout['style']): GridValue {
  const wide = Array.from(String(number), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(
    '',
  );
  switch (style) {
    case 'plain':
      return number;
    case 'wide':
      return wide;
    case 'float':
      return `${String(number)}.0`;
    case 'no':
      return `No.${wide}`;
    case 'circled':
      return `${'①②'.charAt(Number(section) - 1)}-${String(number)}`;
    case 'section':
      return `${section}-${String(number)}`;
    case 'none':
      return undefined;
  }
}

function gridSheet(name: string, cells: readonly GridCell[]): GridSheet {
  return {
    name,
    visibility: 'visible',
    cells: new Map(cells.map((cell) => [cellRef(cell.row, cell.column), cell])),
  };
}
