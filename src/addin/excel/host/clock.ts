/** Time, as it is needed here: so that a test can turn its hands. */
export interface Clock {
  /** milliseconds */
  wait(milliseconds: number): Promise<void>;
  /** Gives the function that calls it off. */
  later(milliseconds: number, work: () => void): () => void;
}

export const REAL_CLOCK: Clock = {
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
