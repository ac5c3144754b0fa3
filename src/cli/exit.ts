/** What the command's exit codes mean (the contract of every script that calls it). */
export const EXIT = {
  fine: 0,
  /** something that was checked has an error */
  findings: 1,
  /** the command line, or the place to write to, cannot be used so */
  usage: 2,
  /** an input could not be read; the others were processed */
  unreadable: 3,
  /** a defect of this program */
  defect: 70,
  /** Ctrl-C, as shells have it: 128 + SIGINT */
  stopped: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
