/** What the command needs from the machine it runs on, so that nothing else reaches for it. */
import type { Day } from '../batch/days';

export interface Stream {
  write(chunk: string | Uint8Array): boolean;
  once(event: 'drain', listener: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Surroundings {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly today: Day;
  /** Ctrl-C */
  readonly signal: AbortSignal;
}
