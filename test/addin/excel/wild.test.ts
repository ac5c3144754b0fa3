/** The checklists of the wild, in Excel: they are read as their files are, and 構造化 leaves every cell of them where it stood. */
import { VERDICTS } from '../../../src/checklist/vocabulary';
import { openWorkbook } from '../../../src/addin/excel/workbook';
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
import { open, problem, ToyClock, value } from './open';
import { expectSame } from './same';
import { TODAY, ward } from './ward';

const CASES = [first, second, third, respondents, rows].flatMap((each): WildCase[] => Object.values(each));

/** Of one case: reading it first changes nothing. */
let host: ExcelHost;

/** A session that remembers nothing of the workbook. */
const portOn = async () => openWorkbook(await ward(), new ToyClock());

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

describe.each(CASES)('$name', ({ name, draw, decisions, expected }) => {
  let drawn: GridWorkbook;
  beforeAll(async () => {
    drawn = looked(draw(await ward()));
    ({ host } = await open({ workbook: inExcel(drawn) }));
  });
  afterAll(() => {
    host.close();
  });

  it('is read in Excel as from a file', async () => {
    const edition = await ward();
    const workbook = await portOn();
    const snapshot = value(await workbook.read(decisions ?? {}));
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
    const again = value(await workbook.read());
    expect(again.recognition?.sections).toEqual(recognition?.sections);
    expect(again.recognition?.questions).toEqual(recognition?.questions);
    expect(host.writes).toBe(0);
  });

  it('keeps its cells when it is structured, and its answers; a second time nothing changes', async () => {
    const edition = await ward();
    const workbook = await portOn();
    const before = host.describe();
    host.resetCounts();
    const request = { evaluatedOn: TODAY, decisions: decisions ?? {} };
    const outcome = await workbook.structure(request);
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
    const { snapshot, found, missing, normalisations } = value(outcome);
    expect(host.roundTrips).toBeLessThanOrEqual(6);
    expect(missing).toHaveLength(expected.missing);
    expect([...found, ...missing].sort()).toEqual(edition.criteria.map(({ id }) => id).sort());

    const once = host.describe();
    for (const was of before.sheets) {
      const is = once.sheets.find(({ name }) => name === was.name);
      expect({ name: was.name, protection: is?.protection }).toEqual({ name: was.name, protection: null });
      expect(is?.merges).toEqual(was.merges);
      // Value, formula, number format and look.
      const kept = Object.keys(was.cells).map((cell) => [cell, is?.cells[cell]]);
      expectSame({ sheet: was.name, cells: Object.fromEntries(kept) }, { sheet: was.name, cells: was.cells });
    }

    const { received, recognition } = readChecklist(edition, drawn, decisions);
    const after = snapshot.received?.answers.responses;
    expect(snapshot.kind).toBe('structured');
    for (const [id, { verdict }] of received.answers.responses)
      expect([id, after?.get(id)?.verdict]).toEqual([id, VERDICTS.find((word) => word === verdict)]);
    expect(after?.size).toBe(edition.criteria.length);
    // What was read as what is listed, and the text that was written stands in 回答内容.
    expect(normalisations).toEqual(received.normalisations);
    for (const { criteria } of recognition?.sections ?? [])
      for (const { id } of criteria) {
        const place = received.cellOf({ kind: 'answer', criterion: id, field: 'verdict' });
        const cell = drawn.sheets.find(({ name }) => name === place?.sheet)?.cells.get(place?.cell ?? '');
        const mark = typeof cell?.value === 'string' ? cell.value.trim() : '';
        const { verdict, comment } = after?.get(id) ?? {};
        if (mark !== verdict) expect([id, comment ?? '']).toEqual([id, expect.stringContaining(mark)]);
      }

    // Somebody who opens it tomorrow finds the same.
    const fresh = await portOn();
    const tomorrow = value(await fresh.read(decisions ?? {}));
    expect(tomorrow.recognition).toEqual(snapshot.recognition);
    expect(tomorrow.received?.answers).toEqual(snapshot.received?.answers);
    if (!name.startsWith('W')) return;
    value(await fresh.structure(request));
    expectSame(host.describe(), once);
  });
});
