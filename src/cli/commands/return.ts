/** kijun return: a received file, marked for its vendor, and the text to send it with. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type Day, dayOfText } from '../../batch/days';
import { chooseEdition, loadFindingWording } from '../../batch/edition-choice';
import { findInputs, type Input } from '../../batch/input-files';
import { type Returned, returnFile } from '../../batch/return-file/return-file';
import { EXIT, type ExitCode } from '../exit';
import { keyOf } from '../key';
import type { ReturnOptions } from '../program';
import type { Session } from '../session';
import { UsageError } from '../usage-error';
import { fill } from '../wording';

export async function runReturn(session: Session, file: string, options: ReturnOptions): Promise<ExitCode> {
  const { language, surroundings, words } = session;
  const [asOf, due] = [dayOption(session, '--as-of', options.asOf), dayOption(session, '--due', options.due)];
  if (due !== undefined && due < surroundings.today) session.complain(words.return.duePast);
  const key = keyOf(session, options.keyFile);
  const edition = await chooseEdition(options.edition);
  const input = await onlyInput(session, file);
  const { out } = options;
  const cover = options.cover ?? (out === '-' ? undefined : `${out}.txt`);
  checkOutputs(session, input.path, [out, ...(cover === undefined ? [] : [cover])], options.force === true);

  const outcome = await returnFile(input, {
    edition,
    wording: await loadFindingWording(language),
    language,
    today: surroundings.today,
    signal: surroundings.signal,
    // What was received is checked in a thread of its own: a file that ends one must not end the run.
    workers: { jobs: 1 },
    onDefect: (error) => {
      if ((surroundings.env['KIJUN_DEBUG'] ?? '') !== '') session.complain(stackOf(error));
    },
    fileName: path.basename(out === '-' ? input.path : out),
    ...(asOf === undefined ? {} : { asOf }),
    ...(due === undefined ? {} : { due }),
    ...(key === undefined ? {} : { key }),
    ...(options.wardChecked === true ? { wardChecked: true } : {}),
  });
  switch (outcome.kind) {
    case 'stopped':
      session.complain(words.stopped);
      return EXIT.stopped;
    case 'changed':
      session.complain(fill(words.return.changed, { path: input.path }));
      return EXIT.unreadable;
    case 'unreadable':
      session.complain(
        fill(words.return.unreadable, { path: input.path, message: outcome.report.error.message }),
      );
      return outcome.report.error.code === 'internal-error' ? EXIT.defect : EXIT.unreadable;
    case 'nothing':
      if (!session.quiet) await session.printLine(fill(words.return.nothing, { path: input.path }));
      if (outcome.kept > 0) session.note(fill(words.return.kept, { count: outcome.kept }));
      return EXIT.fine;
    case 'returned':
      checkName(session, out, outcome.extension);
      await deliver(session, outcome, out, cover);
      return EXIT.fine;
  }
}

/** Excel refuses a workbook whose name says that it is of another kind: with macros, for example. */
function checkName({ words }: Session, out: string, extension: string): void {
  if (out === '-' || out.toLowerCase().endsWith(extension)) return;
  throw new UsageError(fill(words.return.extension, { path: out, extension }));
}

async function deliver(
  session: Session,
  returned: Returned,
  out: string,
  cover: string | undefined,
): Promise<void> {
  const words = session.words.return;
  await session.deliver(out, [returned.bytes]);
  if (cover !== undefined) await session.deliver(cover, [returned.cover]);
  if (out !== '-' && cover !== '-' && !session.quiet) {
    await session.printLine(fill(words.done, { path: out, count: returned.requests.length }));
    if (cover !== undefined) await session.printLine(fill(words.cover, { path: cover }));
  }
  if (returned.round !== undefined) session.note(fill(words.round, { round: returned.round }));
  if (returned.kept > 0) session.note(fill(words.kept, { count: returned.kept }));
  if (returned.roundLeft !== undefined) session.complain(words.roundLeft[returned.roundLeft]);
  if (returned.signatureRemoved) session.complain(words.signatureRemoved);
  if (returned.unnoted.length > 0) {
    const cells = returned.unnoted.map(({ sheet, cell }) => `${sheet} ${cell}`).join(words.separator);
    session.note(fill(words.unnoted, { cells }));
  }
}

function dayOption({ words }: Session, option: string, value: string | undefined): Day | undefined {
  const day = value === undefined ? undefined : dayOfText(value);
  if (value === undefined || day !== undefined) return day;
  throw new UsageError(fill(words.usage.notADay, { option, value }));
}

/** A folder holds the answers of several vendors, and each is written to by itself. */
async function onlyInput({ words }: Session, file: string): Promise<Input> {
  const inputs = await findInputs([file]);
  const [input] = inputs;
  if (input !== undefined && inputs.length === 1 && path.resolve(input.path) === path.resolve(file))
    return input;
  throw new UsageError(fill(words.return.oneFile, { path: file }));
}

/** The vendor's file is the only record of what came in: nothing is written over it, whatever was asked for. */
function checkOutputs({ words }: Session, input: string, outputs: readonly string[], force: boolean): void {
  const places = outputs.filter((each) => each !== '-').map(placeOf);
  if (places.includes(placeOf(input))) throw new UsageError(fill(words.return.ontoInput, { path: input }));
  if (new Set(places).size < places.length || outputs.filter((each) => each === '-').length > 1)
    throw new UsageError(words.return.twoInOne);
  for (const each of outputs)
    if (!force && each !== '-' && existsSync(each))
      throw new UsageError(fill(words.usage.outExists, { path: each }));
}

/** The same for two names of one file, also behind links and in file systems that know no case. */
function placeOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
