/** Whole workbooks are compared by Node, which is many times quicker; what differs is shown by jest. */
import { isDeepStrictEqual } from 'node:util';

export function expectSame(is: unknown, was: unknown): void {
  if (!isDeepStrictEqual(is, was)) expect(is).toEqual(was);
}
