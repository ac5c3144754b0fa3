import type { WorkbookEvent } from '../../../../src/addin/workbook-port';
import type { ExcelHost } from '../../../excel-host';
import { open, type ToyClock } from '../open';
import { issued, PROVIDER_SHEET, TODAY } from '../ward';

let host: ExcelHost;
let clock: ToyClock;
let heard: WorkbookEvent[];
let stop: () => void;
let opened: Awaited<ReturnType<typeof open>>;

/** The pane looks, then listens. */
beforeEach(async () => {
  opened = await open({ workbook: await issued({ protect: false }) });
  ({ host, clock } = opened);
  heard = [];
  await opened.workbook.read();
  stop = opened.workbook.onChanged((event) => heard.push(event));
  await host.settle();
  host.resetCounts();
});
afterEach(() => {
  host.close();
});

/** Until everything that was set off has been told. */
async function pass(): Promise<void> {
  await host.settle();
  clock.turn();
  await host.settle();
}

const told = () => heard.map((event) => (event.kind === 'changed' ? event.causes : event.problem.code));

it('listening costs one round trip', async () => {
  stop();
  await host.settle();
  host.resetCounts();
  opened.workbook.onChanged((event) => heard.push(event));
  await host.settle();
  expect([host.roundTrips, host.writes]).toEqual([1, 0]);
});

it('an edit costs one round trip and no write, and what was typed can still be undone', async () => {
  host.user.type(PROVIDER_SHEET, 'H5', '契約書のとおり');
  await pass();
  expect([host.roundTrips, host.writes]).toEqual([1, 0]);
  expect(told()).toEqual([['edit']]);
  const [event] = heard;
  expect(event?.kind === 'changed' && event.snapshot.received?.answers.responses.get('1-1')?.comment).toBe(
    '契約書のとおり',
  );
  expect(host.user.canUndo).toBe(true);
});

it('many edits at once cost one round trip', async () => {
  for (let row = 5; row <= 20; row++) host.user.type(PROVIDER_SHEET, `H${row}`, '回答');
  host.user.paste(PROVIDER_SHEET, 'I5', [['契約書', '第1条']]);
  await pass();
  expect([host.roundTrips, told()]).toEqual([1, [['edit']]]);
});

it('a pick from a dropdown, which no event tells of, is seen when the cursor moves on', async () => {
  host.user.pickFromDropdown(PROVIDER_SHEET, 'F5', '適合');
  await pass();
  expect(heard).toEqual([]);
  host.user.select(PROVIDER_SHEET, 'G5');
  await pass();
  const [event] = heard;
  expect(event?.kind === 'changed' && event.snapshot.received?.answers.responses.get('1-1')?.verdict).toBe(
    '適合',
  );
  expect(event?.kind === 'changed' && event.snapshot.selection).toEqual({
    sheet: PROVIDER_SHEET,
    cell: 'G5',
  });
});

it.each<[string, () => void, string]>([
  [
    'a co-author types',
    () => {
      host.coAuthor.type(PROVIDER_SHEET, 'H6', '追記');
    },
    'remote-edit',
  ],
  [
    'another tab comes forward',
    () => {
      host.user.activate(PROVIDER_SHEET);
    },
    'activation',
  ],
  [
    'a sheet is added',
    () => {
      host.user.addSheet('メモ');
    },
    'sheets',
  ],
  [
    'a sheet is deleted',
    () => {
      host.user.deleteSheet('詳細回答');
    },
    'sheets',
  ],
  [
    'rows are inserted',
    () => {
      host.user.insertRows(PROVIDER_SHEET, 7);
    },
    'edit',
  ],
  [
    'rows are sorted',
    () => {
      host.user.sort(PROVIDER_SHEET, 'A5:P22', 0, false);
    },
    'edit',
  ],
])('%s: it is read and told', async (_, act, cause) => {
  act();
  await pass();
  expect(host.writes).toBe(0);
  expect(told().flat()).toContain(cause);
});

it('what the add-in writes itself raises no reading', async () => {
  await opened.workbook.makeSummary({ evaluatedOn: TODAY });
  await host.settle();
  const edits = told()
    .flat()
    .filter((cause) => cause === 'edit' || cause === 'sheets');
  expect(edits).toEqual([]);
});

it('an edit on a sheet that does not matter costs nothing', async () => {
  host.user.addSheet('メモ');
  await pass();
  host.resetCounts();
  heard = [];
  host.user.type('メモ', 'A1', '覚え書き');
  await pass();
  expect([host.roundTrips, heard]).toEqual([0, []]);
});

it('after a stop nothing is heard, and Excel tells nothing any more', async () => {
  stop();
  await host.settle();
  expect(host.listening).toBe(0);
  host.user.type(PROVIDER_SHEET, 'H5', '契約書');
  await pass();
  expect(heard).toEqual([]);
});

it('a stop before Excel has answered is a stop', async () => {
  opened.workbook.onChanged((event) => heard.push(event))();
  stop();
  await host.settle();
  expect(host.listening).toBe(0);
});

describe('Excel refuses the reading', () => {
  it('for the moment: it is tried again, and told when it is done', async () => {
    host.fail({ code: 5102, times: 2 });
    host.user.type(PROVIDER_SHEET, 'H5', '契約書');
    await pass();
    expect(told()).toEqual([['edit']]);
    expect(clock.waited).toEqual([1000, 3000]);
  });

  it('for longer: it is said, and tried again later with everything that led to it', async () => {
    host.fail({ code: 5004, times: 4 });
    host.user.type(PROVIDER_SHEET, 'H5', '契約書');
    await pass();
    expect(told()).toEqual(['cell-editing']);
    await pass();
    expect(told()).toEqual(['cell-editing', ['edit']]);
  });

  it('for good: it is said once, and the next event tries again', async () => {
    host.fail({ code: 5012 });
    host.user.type(PROVIDER_SHEET, 'H5', '契約書');
    await pass();
    expect(told()).toEqual(['session-lost']);
    expect(clock.pending).toBe(0);
    host.user.type(PROVIDER_SHEET, 'H6', '契約書');
    await pass();
    expect(told()).toEqual(['session-lost', ['edit']]);
  });
});
