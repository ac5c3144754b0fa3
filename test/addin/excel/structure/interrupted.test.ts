/** Excel rolls nothing back: wherever it refuses, doing it again must come to what it would have come to. */
import fc from 'fast-check';
import { columnLetters } from '../../../../src/workbook/address';
import type { BookDescription } from '../../../excel-host';
import { FAMILIAR, familiar, rowOf } from '../familiar';
import { open, problem, value } from '../open';
import { expectSame } from '../same';
import { TODAY } from '../ward';

const request = { evaluatedOn: TODAY };

async function answered() {
  const row = await rowOf('1-1');
  return familiar({ [row - 1]: ['判定', '回答'], [row]: ['○', '契約書に明記します'], [row + 1]: ['×', ''] });
}

/** What it comes to when nothing is refused, and how many steps of Excel that takes. */
async function undisturbed(): Promise<{ description: BookDescription; steps: number }> {
  const { host, workbook } = await open({ workbook: await answered() });
  value(await workbook.structure(request));
  const description = host.describe();
  const steps = host.log.reduce((most, trip) => Math.max(most, trip.writes > 0 ? trip.steps.length : 0), 0);
  host.close();
  return { description, steps };
}

/** Excel numbers its objects anew, and what is refused half-way is worked out by nobody. */
async function refusedAt(step: number): Promise<BookDescription> {
  const { host, workbook } = await open({ workbook: await answered() });
  let passed = 0;
  host.fail({
    code: 'AccessDenied',
    where: ({ kind }) => (kind === 'set' || kind === 'act') && ++passed === step,
  });
  expect(problem(await workbook.structure(request)).code).toBe('refused');
  value(await workbook.structure(request));
  const description = host.describe();
  host.close();
  return description;
}

it('wherever Excel refuses, doing it again completes it: the carried answers too', async () => {
  const { description, steps } = await undisturbed();
  expect(steps).toBeGreaterThan(1000);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: Math.floor(steps / 2) })),
      async (step) => {
        expectSame(await refusedAt(step), description);
      },
    ),
    { numRuns: 6, endOnFailure: true },
  );
});

it('the carried answers stand beside the ones that they were read from', async () => {
  const { host, workbook } = await open({ workbook: await answered() });
  value(await workbook.structure(request));
  const row = await rowOf('1-1');
  expect(host.value(FAMILIAR, `F${row}`)).toBe('○');
  expect(host.value(FAMILIAR, `${columnLetters(8)}${row}`)).toBe('適合');
  host.close();
});
