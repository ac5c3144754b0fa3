/** One run of the command: its language, its streams, and what it may show on them. */
import { writeAtomically } from '../batch/atomic-write';
import type { Language } from '../checklist/words';
import { type Paint, paintFor } from './paint';
import type { Stream, Surroundings } from './surroundings';
import { wrapped } from './text-width';
import { type Words, wordsIn } from './wording';

export interface CommonOptions {
  readonly quiet?: boolean;
  /** false after --no-color */
  readonly color?: boolean;
  readonly edition?: string;
}

/** Text that goes to a file or another program is not broken into lines. */
const WIDEST = 110;

export class Session {
  readonly words: Words;
  readonly quiet: boolean;

  constructor(
    readonly surroundings: Surroundings,
    readonly language: Language,
    readonly options: CommonOptions,
  ) {
    this.words = wordsIn(language);
    this.quiet = options.quiet === true;
  }

  /** Results. */
  async print(chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>): Promise<void> {
    const { stdout } = this.surroundings;
    for await (const chunk of chunks) {
      if (!stdout.write(chunk)) {
        await new Promise<void>((resolve) => {
          stdout.once('drain', resolve);
        });
      }
    }
  }

  async printLine(text: string): Promise<void> {
    await this.print([`${text}\n`]);
  }

  /** Results into a file, or onto stdout when none is named. */
  async deliver(
    file: string | undefined,
    chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  ): Promise<void> {
    if (file === undefined || file === '-') await this.print(chunks);
    else await writeAtomically(file, chunks);
  }

  /** What went wrong: said even when quiet. */
  complain(text: string): void {
    this.surroundings.stderr.write(`${text}\n`);
  }

  /** What is good to know. */
  note(text: string): void {
    if (!this.quiet) this.surroundings.stderr.write(`${text}\n`);
  }

  paint(stream: Stream): Paint {
    const { env } = this.surroundings;
    const wanted = this.options.color !== false && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
    return paintFor(stream.isTTY === true && wanted);
  }

  /** The text in lines that fit the terminal, the second and later ones indented. */
  fit(stream: Stream, text: string, indent: number): string {
    if (stream.isTTY !== true) return text;
    const width = Math.max(30, Math.min(WIDEST, stream.columns ?? 80) - indent - 1);
    return wrapped(text, width).join(`\n${' '.repeat(indent)}`);
  }
}
