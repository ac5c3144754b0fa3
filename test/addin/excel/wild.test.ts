/** The checklists of the wild, in Excel: they are read as their files are, and 構造化 leaves every cell of them where it stood. */
import { VERDICTS } from '../../../src/checklist/vocabulary';
import type { Blueprint } from '../../../src/workbook/blueprint';
import type { GridWorkbook } from '../../../src/workbook/grid';
import { readChecklist } from '../../../src/workbook/recognise';
import { bookFromBlueprint, type ExcelHost } from '../../excel-host';
import * as first from '../../workbook/recognise/wild/w01-to-w04';
import * as second from '../../workbook/recognise/wild/w05-to-w08';
import * as third from '../../workbook/recognise/wild/w09-to-w13';
import * as respondents from '../../workbook/recognise/wild/respondents';
import * as rows from '../../workbook/recognise/wild/rows';
import type { WildCase } from '../../workbook/recognise/wild/wild-case';
import { open, problem, value } from './open';
import { TODAY, ward } from './ward';

const CASES = [first, second, third, respondents, rows].flatMap((each): WildCase[] => Object.values(each));

let host: ExcelHost;
afterEach(() => {
  host.close();
});

/** Excel says of every sheet which cells are merged: a drawing that says nothing has none. */
function looked({ sheets, ...rest }: GridWorkbook): GridWorkbook {
  return { ...rest, sheets: sheets.map((sheet) => ({ merges: [], ...sheet })) };
}

/** A drawn workbook as a file would bring it into Excel. */
function inExcel({ sheets }: GridWorkbook) {
  const plain: Blueprint = {
    title: '',
    lockStructure: false,
    styles: {},
    names: [],
    sheets: sheets.map(({ name, cells, merges = [] }) => ({
      name,
      visibility: 'visible',
      columns: [],
      heights: [],
      merges,
      validations: [],
      formats: [],
      protected: false,
      gridLines: true,
      cells: [...cells.values()].flatMap(({ row, column, value: held }) =>
        typeof held === 'string' || typeof held === 'number'
          ? [{ row, column, style: '', content: { value: held } }]
          : [],
      ),
    })),
  };
  const book = bookFromBlueprint(plain);
  for (const { name, visibility } of sheets) {
    const sheet = book.sheet(name);
    if (sheet !== undefined && visibility !== 'visible') sheet.visibility = 'Hidden';
  }
  return book;
}

describe.each(CASES)('$name', ({ draw, decisions, expected }) => {
  it('is read in Excel as from a file', async () => {
    const edition = await ward();
    const drawn = looked(draw(edition));
    const opened = await open({ workbook: inExcel(drawn) });
    ({ host } = opened);
    const snapshot = value(await opened.workbook.read(decisions ?? {}));
    if (expected === 'not a checklist') {
      expect(snapshot.kind).toBe('none');
      return;
    }
    const { received, recognition } = readChecklist(edition, drawn, decisions);
    expect(snapshot.recognition?.sections).toEqual(recognition?.sections);
    expect(snapshot.recognition?.questions).toEqual(recognition?.questions);
    expect(snapshot.received?.answers).toEqual(received.answers);
    expect(snapshot.received?.normalisations).toEqual(received.normalisations);
    // From memory, sheets that do not matter left out, it is the same.
    const again = value(await opened.workbook.read());
    expect(again.recognition?.sections).toEqual(recognition?.sections);
    expect(again.recognition?.questions).toEqual(recognition?.questions);
  });

  it('keeps its cells when it is structured, and its answers', async () => {
    const edition = await ward();
    const drawn = looked(draw(edition));
    const opened = await open({ workbook: inExcel(drawn) });
    ({ host } = opened);
    const outcome = await opened.workbook.structure({ evaluatedOn: TODAY, decisions: decisions ?? {} });
    if (expected === 'not a checklist') {
      expect(problem(outcome).code).toBe('no-checklist');
      expect(host.writes).toBe(0);
      return;
    }
    if (expected.questions?.some((each) => /^which-(?:copy|respondent)/.test(each)) === true) {
      expect(problem(outcome).code).toBe('undecided');
      expect(host.writes).toBe(0);
      return;
    }
    const { snapshot, found, missing } = value(outcome);
    expect(host.roundTrips).toBeLessThanOrEqual(6);
    expect(missing).toHaveLength(expected.missing);
    expect([...found, ...missing].sort()).toEqual(edition.criteria.map(({ id }) => id).sort());
    for (const { name, cells } of drawn.sheets) {
      const sheet = host.book.sheet(name);
      if (sheet === undefined) throw new Error(`the sheet ${name} is gone`);
      for (const { row, column, value: held } of cells.values())
        if (typeof held === 'string' || typeof held === 'number')
          expect([name, row, column, host.book.content(sheet, row, column)]).toEqual([
            name,
            row,
            column,
            { value: held },
          ]);
    }
    const { answers } = readChecklist(edition, drawn, decisions).received;
    const after = snapshot.received?.answers.responses;
    expect(snapshot.kind).toBe('structured');
    for (const [id, { verdict }] of answers.responses)
      expect([id, after?.get(id)?.verdict]).toEqual([id, VERDICTS.find((word) => word === verdict)]);
    expect(after?.size).toBe(edition.criteria.length);
  });
});
