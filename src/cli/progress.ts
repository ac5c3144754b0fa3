/**
 * How far a long run has come, on stderr: a bar with rate and remaining time for people at a terminal, a JSON object a
 * line for programs (`--progress json`), and nothing under --quiet or where nobody looks.
 */
import ora, { type Ora } from 'ora';
import type { Session } from './session';
import { fill } from './wording';

export interface Progress {
  start(total: number): void;
  advance(label: string): void;
  /** leaves the terminal as if no bar had been there */
  stop(): void;
}

export const PROGRESS_FORMATS = ['bar', 'json', 'none'] as const;
export type ProgressFormat = (typeof PROGRESS_FORMATS)[number];

const LENGTH = 24;
/** milliseconds between two lines or two pictures of the bar */
const PACE = { bar: 100, json: 500 } as const;
/** before this many seconds no rate can be believed */
const EARLIEST_RATE = 1;

export function progressOf(session: Session, title: string, format?: ProgressFormat): Progress {
  const { stderr } = session.surroundings;
  const wanted = format ?? (session.quiet || stderr.isTTY !== true ? 'none' : 'bar');
  if (wanted === 'json') return new ProgressLines(session);
  return wanted === 'bar' ? new ProgressBar(session, title) : SILENT;
}

const SILENT: Progress = { start: () => {}, advance: () => {}, stop: () => {} };

/** What of the run is over, and how fast it goes. */
class Pace {
  done = 0;
  private readonly began = performance.now();
  private shown = -Infinity;

  constructor(
    readonly total: number,
    private readonly every: number,
  ) {}

  /** True when it is time to show something again. */
  advance(): boolean {
    this.done += 1;
    const now = performance.now();
    if (now - this.shown < this.every && this.done < this.total) return false;
    this.shown = now;
    return true;
  }

  /** files a second and seconds left, as soon as they can be told */
  tell(): { readonly rate: number; readonly remaining: number } | undefined {
    const seconds = (performance.now() - this.began) / 1000;
    if (seconds < EARLIEST_RATE || this.done === 0) return undefined;
    const rate = this.done / seconds;
    return { rate, remaining: (this.total - this.done) / rate };
  }
}

class ProgressLines implements Progress {
  private pace = new Pace(0, PACE.json);

  constructor(private readonly session: Session) {}

  start(total: number): void {
    this.pace = new Pace(total, PACE.json);
    this.write('started');
  }

  advance(label: string): void {
    if (this.pace.advance()) this.write('progress', label);
  }

  stop(): void {}

  private write(event: string, file?: string): void {
    const { done, total } = this.pace;
    const told = this.pace.tell();
    const rate = told === undefined ? null : Math.round(told.rate * 10) / 10;
    const remainingSeconds = told === undefined ? null : Math.round(told.remaining);
    const line = { event, done, total, rate, remainingSeconds, ...(file === undefined ? {} : { file }) };
    this.session.surroundings.stderr.write(`${JSON.stringify(line)}\n`);
  }
}

class ProgressBar implements Progress {
  private readonly spinner: Ora;
  private pace = new Pace(0, PACE.bar);

  constructor(
    private readonly session: Session,
    private readonly title: string,
  ) {
    // stdin stays untouched: Ctrl-C reaches the program as the signal that it is.
    const coloured = session.paint(session.surroundings.stderr).bold('x') !== 'x';
    this.spinner = ora({ stream: process.stderr, discardStdin: false, color: coloured ? 'cyan' : false });
  }

  start(total: number): void {
    this.pace = new Pace(total, PACE.bar);
    if (total < 2) return;
    this.spinner.start(this.line(''));
  }

  advance(label: string): void {
    if (this.pace.advance() && this.spinner.isSpinning) this.spinner.text = this.line(label);
  }

  stop(): void {
    this.spinner.stop();
  }

  private line(label: string): string {
    const { done, total } = this.pace;
    const filled = total === 0 ? 0 : Math.floor((done / total) * LENGTH);
    const paint = this.session.paint(this.session.surroundings.stderr);
    const bar = '━'.repeat(filled) + paint.dim('─'.repeat(LENGTH - filled));
    const told = this.pace.tell();
    const speed =
      told === undefined
        ? ''
        : fill(this.session.words.progress, { rate: rounded(told.rate), time: duration(told.remaining) });
    return `${this.title} ${bar} ${String(done)}/${String(total)} ${speed} ${label}`;
  }
}

function rounded(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}

/** `0:07`, `12:30`, `1:02:03` */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours === 0 ? `${String(minutes)}:${two(rest)}` : `${String(hours)}:${two(minutes)}:${two(rest)}`;
}
