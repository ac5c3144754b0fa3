/** Whatever people do, in whatever order: the pane ends at what a pane finds that looks for the first time. */
import fc from 'fast-check';
import type { Blueprint } from '../../../../src/workbook/blueprint';
import { wellFilled } from '../../../checklist/well-filled';
import type { ExcelHost } from '../../../excel-host';
import { familiar, rowOf } from '../familiar';
import { open } from '../open';
import { openPane, shown } from '../pane';
import { issued, TODAY } from '../ward';
import { type Edit, EditedWorkbook, edits } from './edits';

/** After so many steps the pane is held against a fresh one. */
const BETWEEN = 40;

type Pane = Awaited<ReturnType<typeof openPane>>;

/** Until the pane has followed everything that Excel told of. */
async function follow(host: ExcelHost, { clock }: Pane): Promise<void> {
  do {
    await host.settle();
    clock.turn();
    await host.settle();
  } while (clock.pending > 0);
}

/** What a pane shows that is opened now and checks everything. */
async function freshCheck() {
  const { controller, wording } = await openPane(false);
  await controller.start();
  await controller.command('checkAll');
  return shown(controller.state, wording);
}

async function run(
  workbook: Blueprint,
  steps: readonly { edit: Edit; pause: boolean }[],
  structured: boolean,
) {
  const { host } = await open({ workbook });
  const pane = await openPane();
  const edited = new EditedWorkbook(host);
  const kinds = new Map<string, number>();
  const readings = new Set<string>();
  await pane.controller.start();
  if (structured) {
    await pane.controller.command('structure');
    await pane.controller.confirmStructure();
  }
  await follow(host, pane);
  host.resetCounts();
  for (const [index, { edit, pause }] of steps.entries()) {
    if (edited.do(edit)) kinds.set(edit.kind, (kinds.get(edit.kind) ?? 0) + 1);
    if (pause) await follow(host, pane);
    if ((index + 1) % BETWEEN !== 0 && index !== steps.length - 1) continue;
    // A pick from a dropdown and a new name raise no event; the next click anywhere is one.
    edited.walk();
    edited.do({ kind: 'select', sheet: index, cell: index * 13 });
    await follow(host, pane);
    const [is, fresh] = [shown(pane.controller.state, pane.wording), await freshCheck()];
    readings.add(JSON.stringify([fresh.snapshot.kind, [...(fresh.answers?.responses ?? [])]]));
    expect({ step: index, ...is }).toEqual({ step: index, ...fresh });
  }
  expect(host.writes).toBe(0);
  pane.controller.stop();
  await host.settle();
  host.close();
  return { kinds, readings };
}

const answered = async () => {
  const row = await rowOf('1-1');
  return familiar({ [row - 1]: ['判定', '回答'], [row]: ['○', '契約書に明記します'], [row + 1]: ['×', ''] });
};

it.each<[string, () => Promise<Blueprint>, number, boolean]>([
  [
    'a workbook as it is issued, filled',
    () => issued({ protect: false, answers: wellFilled({}), evaluatedOn: TODAY }),
    520,
    false,
  ],
  ["somebody's own checklist, structured", answered, 100, true],
  ["somebody's own checklist as it is", answered, 100, false],
])(
  '%s: after a random run of edits the pane shows what a full check finds',
  async (_, make, steps, structured) => {
    const workbook = await make();
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: steps, maxLength: steps }), async (drawn) => {
        const { kinds, readings } = await run(workbook, drawn, structured);
        // It was no idle run.
        expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(steps * 0.6);
        // Of a short one nobody can say how many answers it met.
        expect(readings.size).toBeGreaterThan(steps > 500 ? 3 : 0);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  },
);
