import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { inOrder } from '../../../src/batch/pool/in-order';

it('hands out every result in the order of the items, within its pace', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(5), { maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(8),
      fc.nat(3),
      async (turns, hands, more, busy) => {
        const ahead = hands + more;
        let underWay = 0;
        let started = 0;
        const work = async (wait: number) => {
          started += 1;
          underWay += 1;
          expect(underWay).toBeLessThanOrEqual(hands);
          for (let turn = 0; turn < wait; turn++) await setImmediate();
          underWay -= 1;
          return wait;
        };
        const results: number[] = [];
        for await (const result of inOrder(turns, work, { hands, ahead })) {
          results.push(result);
          for (let turn = 0; turn < busy; turn++) await setImmediate();
          expect(started).toBeLessThanOrEqual(results.length + ahead);
        }
        expect(results).toEqual(turns);
      },
    ),
  );
});

it('gives a rejection when its turn comes, and starts nothing more', async () => {
  const started: number[] = [];
  const work = async (item: number) => {
    started.push(item);
    await setImmediate();
    if (item === 3) throw new Error('third');
    return item;
  };
  const results: number[] = [];
  const all = async () => {
    for await (const result of inOrder([1, 2, 3, 4, 5, 6], work, { hands: 1, ahead: 2 }))
      results.push(result);
  };
  await expect(all()).rejects.toThrow('third');
  await setImmediate();
  expect(results).toEqual([1, 2]);
  expect(started.length).toBeLessThan(6);
});
