/** 集計 and 点検結果, refused at any step or at any request on the way: done again, they come to what they would have come to. */
import fc from 'fast-check';
import type { Blueprint } from '../../../src/workbook/blueprint';
import type { FindingNote, Outcome, WorkbookPort } from '../../../src/addin/workbook-port';
import { wellFilled } from '../../checklist/well-filled';
import { FAMILIAR, familiar } from './familiar';
import { open, problem, value } from './open';
import type { Step } from '../../excel-host';
import { expectSame } from './same';
import { issued, PROVIDER_SHEET, TODAY } from './ward';

const note = (sheet: string, cell: string, text: string): FindingNote => ({
  sheet,
  cell,
  text,
  severity: 'error',
});
const summary = (workbook: WorkbookPort) => workbook.makeSummary({ evaluatedOn: TODAY });
const findings = (sheet: string) => (workbook: WorkbookPort) =>
  workbook.writeFindings({
    heading: '点検結果',
    notes: [note(sheet, 'F7', '判定が空欄です。'), note(sheet, 'F9', '根拠が空欄です。')],
  });
const ours = () => issued({ protect: false, answers: wellFilled({}) });

const isNaming = ({ type, member, target }: Step) =>
  type === 'Chart' && member === 'name' && !target.includes('区分ごとの状態');

type Command = (workbook: WorkbookPort) => Promise<Outcome<unknown>>;

async function start(make: () => Promise<Blueprint>) {
  const opened = await open({ workbook: await make() });
  await opened.workbook.read();
  opened.host.resetCounts();
  return opened;
}

/** What it comes to when nothing is refused, how many requests that takes and how many steps that write. */
async function undisturbed(make: () => Promise<Blueprint>, command: Command) {
  const { host, workbook } = await start(make);
  value(await command(workbook));
  const found = { description: host.describe(), trips: host.roundTrips, steps: host.writes };
  host.close();
  return found;
}

describe.each<[string, () => Promise<Blueprint>, Command]>([
  ['集計 in a workbook of ours', ours, summary],
  ["集計 in somebody's own checklist", () => familiar(), summary],
  ['点検結果 in a workbook of ours', ours, findings(PROVIDER_SHEET)],
  ["点検結果 in somebody's own checklist", () => familiar(), findings(FAMILIAR)],
])('%s', (_, make, command) => {
  it('is completed by doing it again, wherever Excel refused a step', async () => {
    const { description, steps } = await undisturbed(make, command);
    expect(steps).toBeGreaterThan(2);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.integer({ min: 1, max: steps }),
          fc.integer({ min: Math.max(1, steps - 20), max: steps }),
        ),
        async (step) => {
          const { host, workbook } = await start(make);
          let passed = 0;
          host.fail({
            code: 'AccessDenied',
            where: (each) => {
              if (each.kind !== 'set' && each.kind !== 'act') return false;
              passed += 1;
              // A chart that has no name yet cannot be told from somebody's own: that one step is not refused.
              return passed >= step && !isNaming(each);
            },
          });
          expect(problem(await command(workbook)).code).toBe('refused');
          value(await command(workbook));
          expectSame(host.describe(), description);
          host.close();
        },
      ),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('is completed by doing it again, whichever request was lost', async () => {
    const { description, trips } = await undisturbed(make, command);
    for (let lost = 1; lost <= trips; lost++) {
      const { host, workbook } = await start(make);
      host.fail({ code: 5012, at: lost });
      expect([lost, problem(await command(workbook)).code]).toEqual([lost, 'session-lost']);
      value(await command(workbook));
      expectSame(host.describe(), description);
      host.close();
    }
  });
});
