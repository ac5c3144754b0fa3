import fc from 'fast-check';
import { Daybook, Page } from '../../src/checklist/daybook';

/** How often `work` was done when the page is asked on each of the days, in their order. */
function worked(days: readonly number[], look: (day: Daybook) => unknown): number {
  const page = new Page('asked');
  let count = 0;
  for (const day of days) {
    const book = new Daybook(day);
    book.recall(page, () => {
      count += 1;
      return look(book);
    });
  }
  return count;
}

it.each([
  ['nothing of the day', () => 1, [100, 0, 50_000], 1],
  [
    'whether it comes before a day: on both sides of it',
    (day: Daybook) => day.isBefore(100),
    [99, 100, 1, 500],
    2,
  ],
  ['whether it comes after a day', (day: Daybook) => day.isAfter(100), [100, 101, 1, 500], 2],
  ['half a day', (day: Daybook) => [day.isBefore(100.5), day.isAfter(100.5)], [100, 101, 1, 500], 2],
  ['the day itself', (day: Daybook) => day.date, [7, 8, 7, 8], 2],
  ['two days', (day: Daybook) => day.isBefore(10) || day.isAfter(20), [9, 10, 20, 21, 15, 1, 30], 3],
  [
    'no day at all',
    (day: Daybook) => [day.isBefore(NaN), day.isAfter(Infinity), day.isAfter(-Infinity)],
    [1, 2],
    1,
  ],
])('what looks at %s', (_, look, days, times) => {
  expect(worked(days, look)).toBe(times);
});

it('what leans on something reaches no further than that', () => {
  const [inner, outer] = [new Page<boolean>('inner'), new Page<boolean>('outer')];
  const ask = (today: number) => {
    const day = new Daybook(today);
    return day.recall(outer, () => !day.recall(inner, () => day.isBefore(100)));
  };
  // The second question finds the inner page filled in.
  expect([ask(5), ask(99), ask(100), ask(300)]).toEqual([false, false, true, true]);
});

it('a question that asks itself is refused by name, and may be asked again', () => {
  const page = new Page<number>('the snake');
  const day = new Daybook(1);
  const bite = (): number => day.recall(page, bite);
  expect(bite).toThrow('the snake');
  expect(day.recall(page, () => 3)).toBe(3);
});

it('the same on any days in any order as without a book', () => {
  const asking = fc.array(fc.tuple(fc.boolean(), fc.double({ min: -5, max: 25, noNaN: true })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(asking, fc.array(fc.integer({ min: -3, max: 23 }), { maxLength: 30 }), (asked, days) => {
      const page = new Page<string>('asked');
      for (const today of days) {
        const day = new Daybook(today);
        const look = () =>
          asked.map(([before, other]) => (before ? day.isBefore(other) : day.isAfter(other))).join();
        const plain = asked.map(([before, other]) => (before ? today < other : today > other)).join();
        expect(day.recall(page, look)).toBe(plain);
      }
    }),
  );
});

it('a day with a time of day remembers as well', () => {
  const look = (day: Daybook) => [day.isBefore(101), day.isBefore(100), day.isAfter(100), day.isAfter(101)];
  expect(worked([100.5, 100.5, 100.5], look)).toBe(1);
});
