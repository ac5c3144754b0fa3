/** kijun generate: a list of vendors → a workbook for each. */
import path from 'node:path';
import { systemCode } from '../../batch/atomic-write';
import { type Day, dayOfText } from '../../batch/days';
import { chooseEdition } from '../../batch/edition-choice';
import type { Campaign } from '../../batch/generate/campaign';
import type { CrewOf } from '../../batch/generate/crew';
import { crewFor } from '../../batch/generate/threads';
import { findPrevious } from '../../batch/generate/previous';
import type { Vendor } from '../../batch/vendors/vendor';
import type { Edition } from '../../checklist/edition';
import { type Destination, destinationOf, generate } from '../../batch/generate/generate';
import type { Generated } from '../../batch/generate/outcome';
import { begunOn } from '../../batch/generate/journal';
import { MANIFEST } from '../../batch/generate/manifest';
import type { ListFormat } from '../../batch/vendors/find-table';
import { ListFile } from '../../batch/vendors/bytes';
import { ListChanged, readVendors, type VendorList } from '../../batch/vendors/read-vendors';
import { describeProblem } from '../../batch/wording';
import { EXIT, type ExitCode } from '../exit';
import type { GenerateOptions } from '../program';
import { keyOf } from '../key';
import { progressOf } from '../progress';
import type { Session } from '../session';
import { UsageError } from '../usage-error';
import { fill } from '../wording';

const FORMATS: Readonly<Record<string, ListFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.xlsx': 'xlsx',
  '.json': 'json',
  '.jsonl': 'json',
};
const FILES_SHOWN = 20;

export async function runGenerate(
  session: Session,
  file: string,
  options: GenerateOptions,
): Promise<ExitCode> {
  const format = formatOf(session, file);
  const terms = {
    due: dayOption(session, '--due', options.due),
    round: countOption(session, '--round', options.round) ?? (options.previous === undefined ? 1 : 2),
    key: keyOf(session, options.keyFile),
  };
  const jobs = countOption(session, '--jobs', options.jobs);
  const destination = await destinationFor(session, options.out);
  const issuedOn = issueDay(session, options, destination);

  const edition = await chooseEdition(options.edition);
  const source = openList(session, file);
  if (source === undefined) return EXIT.unreadable;
  try {
    const list = readVendors(edition, source, { format, issuedOn });
    showProblems(session, file, list);
    if (list.unreadable) return EXIT.unreadable;
    if (list.problems.errors > 0) return EXIT.findings;
    const { due, key, round } = terms;
    const previous = await previousOf(session, options.previous, edition, list.vendors);
    if (previous === 'refused') return EXIT.unreadable;
    const campaign: Campaign = {
      edition,
      vendors: list.vendors,
      issuedOn,
      round,
      ...(due === undefined ? {} : { due }),
      ...(key === undefined ? {} : { key }),
      ...(previous === undefined ? {} : { previous }),
    };
    const crew = crewFor(list.vendors.length, jobs);
    return await make(session, campaign, { destination, crew }, options);
  } catch (error) {
    if (!(error instanceof ListChanged)) throw error;
    session.complain(fill(session.words.generate.listChanged, { path: file }));
    return EXIT.unreadable;
  } finally {
    source.close();
  }
}

async function make(
  session: Session,
  campaign: Campaign,
  { destination, crew }: { readonly destination: Destination; readonly crew: CrewOf },
  options: GenerateOptions,
): Promise<ExitCode> {
  const progress = progressOf(session, session.words.generate.progress, options.progress);
  const shown: string[] = [];
  try {
    const generated = await generate(campaign, {
      destination,
      crew,
      force: options.force === true,
      resume: options.resume === true,
      signal: session.surroundings.signal,
      onEvent: (event) => {
        if (event.kind === 'started') progress.start(event.total);
        else {
          progress.advance(event.file);
          if (shown.length < FILES_SHOWN) shown.push(event.file);
        }
      },
    });
    progress.stop();
    return await conclude(session, destination, generated, shown, campaign.vendors.length);
  } finally {
    progress.stop();
  }
}

async function conclude(
  session: Session,
  destination: Destination,
  { written, kept, stopped }: Generated,
  shown: readonly string[],
  total: number,
): Promise<ExitCode> {
  const words = session.words.generate;
  if (stopped) {
    const folder = fill(words.stoppedFolder, { done: written + kept, total });
    session.complain({ folder, zip: words.stoppedZip, stream: words.stoppedStream }[destination.kind]);
    return EXIT.stopped;
  }
  // A stream on stdout leaves no room for words there.
  if (session.quiet || destination.kind === 'stream') return EXIT.fine;
  const paint = session.paint(session.surroundings.stdout);
  const hidden = total - shown.length;
  const lines = [
    paint.bold(`✔ ${fill(words.done, { count: total, path: destination.path })}`),
    ...shown.map((file) => `  ${file}`),
    ...(hidden > 0 ? [`  ${fill(words.moreFiles, { count: hidden })}`] : []),
    ...(kept > 0 ? [fill(words.kept, { count: kept })] : []),
    destination.kind === 'zip'
      ? words.manifestInZip
      : fill(words.manifest, { path: path.join(destination.path, MANIFEST) }),
  ];
  await session.printLine(lines.join('\n'));
  return EXIT.fine;
}

/** `-`: a .zip on stdout. */
async function destinationFor(session: Session, out: string): Promise<Destination> {
  return out === '-' ? { kind: 'stream', send: (chunks) => session.print(chunks) } : destinationOf(out);
}

/** Answers are carried over from all files or from none: one left out would be an answer lost. */
async function previousOf(
  session: Session,
  folder: string | undefined,
  edition: Edition,
  vendors: Iterable<Vendor>,
): Promise<Campaign['previous'] | 'refused'> {
  if (folder === undefined) return undefined;
  const { byVendor, unreadable, twice, strangers } = await findPrevious(folder, edition, vendors);
  const words = session.words.generate;
  const refusals = [
    ...unreadable.map((each) => fill(words.previousUnreadable, { ...each })),
    ...twice.map(({ vendor, paths }) => fill(words.previousTwice, { vendor, paths: paths.join('、') })),
  ];
  if (refusals.length > 0) {
    session.complain(
      [fill(words.previousRefused, { path: folder }), ...refusals.map((line) => `  ✖ ${line}`)].join('\n'),
    );
    return 'refused';
  }
  if (strangers.length > 0) session.note(fill(words.previousStrangers, { paths: strangers.join('、') }));
  session.note(fill(words.previousFound, { count: byVendor.size, path: folder }));
  return byVendor;
}

function showProblems(session: Session, file: string, list: VendorList): void {
  const { listed, errors, warnings } = list.problems;
  if (listed.length === 0 || (errors === 0 && session.quiet)) return;
  const { stderr } = session.surroundings;
  const words = session.words.generate;
  const paint = session.paint(stderr);
  const title = errors > 0 ? words.refused : words.warned;
  const lines = [paint.bold(session.fit(stderr, fill(title, { path: file, errors, warnings }), 0))];
  for (const problem of listed) {
    const { where, what, action } = describeProblem(problem, session.language, list.unit);
    const symbol = problem.severity === 'error' ? paint.red('✖') : paint.yellow('▲');
    const sentence = fill(words.problem, { where: paint.cyan(where), what });
    lines.push(
      `  ${symbol} ${session.fit(stderr, sentence, 4)}`,
      `    ${paint.dim('→')} ${session.fit(stderr, action, 6)}`,
    );
  }
  const more = errors + warnings - listed.length;
  if (more > 0) lines.push(`  ${fill(words.more, { count: more })}`);
  session.complain(lines.join('\n'));
}

function openList(session: Session, file: string): ListFile | undefined {
  try {
    return new ListFile(file);
  } catch (error) {
    const detail = systemCode(error);
    if (detail === undefined) throw error;
    session.complain(fill(session.words.generate.listUnreadable, { path: file, detail }));
    return undefined;
  }
}

function formatOf(session: Session, file: string): ListFormat {
  const format = FORMATS[path.extname(file).toLowerCase()];
  if (format === undefined) throw new UsageError(fill(session.words.usage.listFormat, { path: file }));
  return format;
}

/** A run that goes on is issued on the day on which it began, whenever that was. */
function issueDay(session: Session, options: GenerateOptions, destination: Destination): Day {
  const given = dayOption(session, '--issued-on', options.issuedOn);
  const resumed = options.resume === true && destination.kind === 'folder';
  const earlier = resumed ? begunOn(destination.path) : undefined;
  return given ?? earlier ?? session.surroundings.today;
}

function dayOption(session: Session, option: string, value: string | undefined): Day | undefined {
  if (value === undefined) return undefined;
  const day = dayOfText(value);
  if (day === undefined) throw new UsageError(fill(session.words.usage.notADay, { option, value }));
  return day;
}

function countOption(session: Session, option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!/^\d{1,6}$/.test(value) || count < 1) {
    throw new UsageError(fill(session.words.usage.notANumber, { option, value }));
  }
  return count;
}
