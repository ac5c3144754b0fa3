/** Work done side by side, its results in the order of the items; what is finished ahead of its turn is bounded. */

export interface Pace {
  /** under way at the same time */
  readonly hands: number;
  /** started and not yet handed out, those under way included */
  readonly ahead: number;
}

/**
 * Starts as many as `pace` allows and goes on starting while the consumer is busy. A rejection comes when its turn
 * comes, and nothing is started after the consumer has left; what is under way then is left to itself.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  pace: Pace,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  const rest = items[Symbol.iterator]();
  let underWay = 0;
  let left = true;
  const start = () => {
    while (left && underWay < pace.hands && waiting.length < pace.ahead) {
      const next = nextOf(rest, waiting);
      if (next === undefined || next.done === true) {
        left = false;
        return;
      }
      underWay += 1;
      const result = work(next.value);
      waiting.push(result);
      const finish = () => {
        underWay -= 1;
        start();
      };
      void result.then(finish, finish);
    }
  };
  try {
    start();
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      const result = await first;
      void waiting.shift();
      start();
      yield result;
    }
  } finally {
    left = false;
  }
}

/** An iterator that throws is at its end: what it threw comes when its turn comes, like any other rejection. */
function nextOf<Item, Result>(
  items: Iterator<Item>,
  waiting: Promise<Result>[],
): IteratorResult<Item> | undefined {
  try {
    return items.next();
  } catch (error) {
    const failed = Promise.reject<Result>(error instanceof Error ? error : new Error(String(error)));
    failed.catch(() => {});
    waiting.push(failed);
    return undefined;
  }
}
