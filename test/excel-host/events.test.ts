import { loadEdition } from '../../src/editions/load';
import { structure } from '../../src/workbook/structured';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';
import { ExcelHost } from '.';

let host: ExcelHost;
let heard: unknown[];

beforeEach(async () => {
  heard = [];
  host = await ExcelHost.start();
});
afterEach(() => {
  host.close();
});

/** Every event of the collection, as it is told. */
async function listen(): Promise<void> {
  await host.globals.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const note = (name: string) => (args: object) => {
      heard.push({ name, ...JSON.parse(JSON.stringify(args)) });
      return Promise.resolve();
    };
    worksheets.onChanged.add(note('changed'));
    worksheets.onSelectionChanged.add(note('selection'));
    worksheets.onActivated.add(note('activated'));
    worksheets.onDeactivated.add(note('deactivated'));
    worksheets.onAdded.add(note('added'));
    worksheets.onDeleted.add(note('deleted'));
    worksheets.onRowSorted.add(note('sorted'));
    worksheets.onProtectionChanged.add(note('protection'));
    await context.sync();
  });
  host.resetCounts();
}

const names = () => heard.map((each) => (each as { readonly name: string }).name);

describe('what somebody does is told', () => {
  beforeEach(listen);

  it('typing, with before and after', async () => {
    host.user.type('Sheet1', 'B2', '適合');
    await host.settle();
    expect(heard).toEqual([
      expect.objectContaining({
        name: 'changed',
        address: 'B2',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        details: { valueBefore: '', valueAfter: '適合', valueTypeBefore: 'Empty', valueTypeAfter: 'String' },
      }),
    ]);
    expect(host.roundTrips).toBe(0);
  });

  it('pasting and emptying, without', async () => {
    host.user.paste('Sheet1', 'A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    host.user.clear('Sheet1', 'A1:B1');
    await host.settle();
    expect(heard).toMatchObject([{ address: 'A1:B2' }, { address: 'A1:B1' }]);
    expect(heard[0]).not.toHaveProperty('details');
    expect(host.value('Sheet1', 'A1')).toBeUndefined();
    expect(host.value('Sheet1', 'A2')).toBe('c');
  });

  it('of a co-author, as remote', async () => {
    host.coAuthor.type('Sheet1', 'A1', 7);
    await host.settle();
    expect(heard).toMatchObject([{ source: 'Remote', triggerSource: 'Unknown' }]);
  });

  it('of the add-in itself, as its own', async () => {
    await host.globals.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    await host.settle();
    expect(heard).toMatchObject([{ name: 'changed', triggerSource: 'ThisLocalAddin' }]);
  });

  it('rows that come and go, and a sort', async () => {
    host.user.paste('Sheet1', 'A1', [['い'], ['あ'], ['う']]);
    host.user.insertRows('Sheet1', 2);
    host.user.deleteRows('Sheet1', 2);
    host.user.sort('Sheet1', 'A1:A3', 0);
    await host.settle();
    expect(heard).toMatchObject([
      { changeType: 'RangeEdited' },
      { changeType: 'RowInserted', address: '2:2' },
      { changeType: 'RowDeleted', address: '2:2' },
      { changeType: 'RangeEdited', address: 'A1:A3' },
      { name: 'sorted' },
    ]);
    expect(['A1', 'A2', 'A3'].map((cell) => host.value('Sheet1', cell))).toEqual(['あ', 'い', 'う']);
  });

  it('sheets that are added, shown, selected in and deleted', async () => {
    host.user.addSheet('集計');
    host.user.select('集計', 'B2:C3');
    host.user.deleteSheet('集計');
    await host.settle();
    expect(names()).toEqual(['added', 'deactivated', 'activated', 'selection', 'deleted']);
    expect(heard[3]).toMatchObject({ address: 'B2:C3' });
  });

  it('nothing while the add-in has switched events off', async () => {
    await host.globals.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    host.user.type('Sheet1', 'A1', 1);
    await host.settle();
    expect(heard).toEqual([]);
    expect(host.writes).toBe(0);
  });
});

it('a listener of one sheet hears of that sheet, until it is taken off', async () => {
  host.user.addSheet('別');
  const { Excel } = host.globals;
  const result = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem('別').onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  host.user.type('Sheet1', 'A1', 1);
  host.user.type('別', 'C3', 1);
  await host.settle();
  expect(heard).toEqual(['C3']);
  await Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  host.user.type('別', 'C4', 1);
  await host.settle();
  expect(heard).toEqual(['C3']);
  expect(host.listening).toBe(0);
});

it('an event gives its range', async () => {
  const { Excel } = host.globals;
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) =>
      Excel.run(async (inner) => {
        const range = event.getRange(inner).load('values');
        await inner.sync();
        heard.push(range.values);
      }),
    );
    await context.sync();
  });
  host.user.paste('Sheet1', 'B2', [[1, 2]]);
  await host.settle();
  expect(heard).toEqual([[[1, 2]]]);
});

describe('a checklist in the hands of its user', () => {
  const SHEET = '①クラウドサービス提供者';

  beforeEach(async () => {
    host.close();
    const edition = await loadEdition(WARD_EDITION);
    host = await ExcelHost.start({ workbook: structure(edition, { evaluatedOn: 46349, protect: true }) });
    await listen();
  });

  /** The first cell of the column with this heading. */
  function cell(heading: string): string {
    const cells = host.describe().sheets.find(({ name }) => name === SHEET)?.cells ?? {};
    const [place = ''] = Object.entries(cells).find(([, { value }]) => value === heading) ?? [];
    return place.replace(/\d+$/, (row) => String(Number(row) + 1));
  }

  it('offers the choices of its dropdowns, picks without an event, and shows the new status', async () => {
    const [verdict, status] = [cell('判定'), cell('状態')];
    expect(host.user.dropdown(SHEET, verdict)).toEqual(['適合', '不適合', '対象外', '確認中']);
    expect(host.value(SHEET, status)).toBe('未回答');
    host.user.pickFromDropdown(SHEET, verdict, '不適合');
    await host.settle();
    expect(heard).toEqual([]);
    expect(host.value(SHEET, verdict)).toBe('不適合');
    expect(host.value(SHEET, status)).toBe('不適合');
  });

  it('refuses what Excel would: another choice, a locked cell', () => {
    expect(() => {
      host.user.type(SHEET, cell('判定'), 'はい');
    }).toThrow('list');
    expect(() => {
      host.user.type(SHEET, cell('状態'), '充足');
    }).toThrow('AccessDenied');
    host.user.paste(SHEET, cell('判定'), [['はい']]);
    expect(host.value(SHEET, cell('判定'))).toBe('はい');
  });

  it('undoes rows that were inserted, but not the cells of a co-author', () => {
    const verdict = cell('判定');
    const below = verdict.replace(/\d+$/, (row) => String(Number(row) + 1));
    host.user.type(SHEET, verdict, '適合');
    host.coAuthor.type(SHEET, below, '確認中');
    host.user.undo();
    expect([host.value(SHEET, verdict), host.value(SHEET, below)]).toEqual([undefined, '確認中']);
    expect(() => {
      host.user.insertRows(SHEET, 5);
    }).toThrow('AccessDenied');
    expect(host.user.canUndo).toBe(false);
  });

  it('undoes what the user did, until the add-in writes', async () => {
    const verdict = cell('判定');
    host.user.type(SHEET, verdict, '適合');
    host.user.type(SHEET, verdict, '不適合');
    host.user.undo();
    expect(host.value(SHEET, verdict)).toBe('適合');
    await host.settle();
    expect(heard.at(-1)).toMatchObject({ address: verdict, source: 'Local' });
    expect(host.user.canUndo).toBe(true);
    await host.globals.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange(verdict).values = [['確認中']];
      await context.sync();
    });
    expect(host.user.canUndo).toBe(false);
  });
});
