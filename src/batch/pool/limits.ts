/** What one file may cost before its checking is ended from outside. The reader's own limits end far below these. */

export interface PoolLimits {
  /** for one file, from the moment that a thread takes it up */
  readonly milliseconds: number;
  /** for one file whose attachments are looked at as well; each of them has limits of its own (`evidence/limits.ts`) */
  readonly evidenceMilliseconds: number;
  /**
   * of JavaScript objects in one thread. With what stands outside of it (the bytes of the file and of one part) a thread
   * stays below 256 MB; a file that needs more is `too-large`.
   */
  readonly heapMegabytes: number;
}

export const POOL_LIMITS: PoolLimits = {
  milliseconds: 10_000,
  evidenceMilliseconds: 15 * 60_000,
  heapMegabytes: 144,
};

/** Cells of one workbook that hold something: a structured one has 2,800. Each one more is compared and told of. */
export const FILLED_CELLS_MAX = 60_000;
