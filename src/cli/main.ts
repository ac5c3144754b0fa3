/** The `kijun` command: hands the process to `run.ts`. */
import { setFlagsFromString } from 'node:v8';
import { dayOfClock } from '../batch/days';
import { EXIT } from './exit';
import { run } from './run';

// Long runs leave millions of small things behind: a nursery that grows with them would take sixty megabytes and save
// hardly any time.
setFlagsFromString('--semi-space-growth-factor=1');

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
