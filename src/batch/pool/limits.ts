/** What one file may cost before its checking is ended from outside. The reader's own limits end far below these. */

export interface PoolLimits {
  /** for one file, from the moment that a thread takes it up */
  readonly milliseconds: number;
  /** for one file whose attachments are looked at as well; each of them has limits of its own (`evidence/limits.ts`) */
  readonly evidenceMilliseconds: number;
  /** of JavaScript objects in one thread */
  readonly heapMegabytes: number;
}

export const POOL_LIMITS: PoolLimits = {
  milliseconds: 10_000,
  evidenceMilliseconds: 15 * 60_000,
  heapMegabytes: 256,
};
