/** The bar on stderr while many files are worked on; nothing at all when stderr is no terminal, or under --quiet. */
import ora, { type Ora } from 'ora';
import type { Session } from './session';

export interface ProgressBar {
  start(total: number): void;
  advance(label: string): void;
  /** leaves the terminal as if no bar had been there */
  stop(): void;
}

const LENGTH = 24;

export function progressBar(session: Session, title: string): ProgressBar {
  const { stderr } = session.surroundings;
  if (session.quiet || stderr.isTTY !== true) return SILENT;
  return new TerminalBar(session, title);
}

const SILENT: ProgressBar = { start: () => {}, advance: () => {}, stop: () => {} };

class TerminalBar implements ProgressBar {
  private readonly spinner: Ora;
  private done = 0;
  private total = 0;

  constructor(
    private readonly session: Session,
    private readonly title: string,
  ) {
    // stdin stays untouched: Ctrl-C reaches the program as the signal that it is.
    const coloured = session.paint(session.surroundings.stderr).bold('x') !== 'x';
    this.spinner = ora({ stream: process.stderr, discardStdin: false, color: coloured ? 'cyan' : false });
  }

  start(total: number): void {
    this.total = total;
    if (total < 2) return;
    this.spinner.start(this.line(''));
  }

  advance(label: string): void {
    this.done += 1;
    if (this.spinner.isSpinning) this.spinner.text = this.line(label);
  }

  stop(): void {
    this.spinner.stop();
  }

  private line(label: string): string {
    const filled = this.total === 0 ? 0 : Math.floor((this.done / this.total) * LENGTH);
    const bar =
      '━'.repeat(filled) +
      this.session.paint(this.session.surroundings.stderr).dim('─'.repeat(LENGTH - filled));
    return `${this.title} ${bar} ${this.done}/${this.total} ${label}`;
  }
}
