/** The `kijun` command: hands the process to `run.ts`. */
import { dayOfClock } from '../batch/days';
import { EXIT } from './exit';
import { run } from './run';

const stop = new AbortController();
process.on('SIGINT', () => {
  // The first Ctrl-C ends tidily after the file at hand, the second at once.
  if (stop.signal.aborted) process.exit(EXIT.stopped);
  stop.abort();
});
// A reader that went away (`| head`) wants no more; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.fine);
  throw error;
});

const { stdout, stderr, env } = process;
void run(process.argv.slice(2), {
  stdout,
  stderr,
  env,
  today: dayOfClock(new Date()),
  signal: stop.signal,
}).then((code) => {
  process.exitCode = code;
});
