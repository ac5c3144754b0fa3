/** kijun generate: a list of vendors → a workbook for each. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../../batch/atomic-write';
import { type Day, dayOfText } from '../../batch/days';
import { chooseEdition } from '../../batch/edition-choice';
import { type Destination, destinationOf, generate, type Generated } from '../../batch/generate/generate';
import { earlierIssueDay, MANIFEST } from '../../batch/generate/manifest';
import type { ListFormat } from '../../batch/vendors/find-table';
import { readVendors, type VendorList } from '../../batch/vendors/read-vendors';
import { describeProblem } from '../../batch/wording';
import { EXIT, type ExitCode } from '../exit';
import type { GenerateOptions } from '../program';
import { progressBar } from '../progress-bar';
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
  const { surroundings } = session;
  const format = formatOf(session, file);
  const due = dayOption(session, '--due', options.due);
  const round = countOption(session, '--round', options.round) ?? 1;
  // Authoring keeps one processor busy; more than one at a time comes with worker threads.
  countOption(session, '--jobs', options.jobs);
  const destination = await destinationOf(options.out);
  const issuedOn = await issueDay(session, options, destination);

  const edition = await chooseEdition(options.edition);
  const bytes = await readList(session, file);
  if (bytes === undefined) return EXIT.unreadable;
  const list = readVendors(edition, bytes, { format, issuedOn });
  showProblems(session, file, list);
  if (list.unreadable) return EXIT.unreadable;
  if (list.problems.errors > 0) return EXIT.findings;

  const campaign = { edition, vendors: list.vendors, issuedOn, round, ...(due === undefined ? {} : { due }) };
  const bar = progressBar(session, session.words.generate.progress);
  try {
    const generated = await generate(campaign, {
      destination,
      force: options.force === true,
      resume: options.resume === true,
      signal: surroundings.signal,
      onEvent: (event) => {
        if (event.kind === 'started') bar.start(event.total);
        else bar.advance(event.file);
      },
    });
    bar.stop();
    return await conclude(session, destination, generated, list.vendors.length);
  } finally {
    bar.stop();
  }
}

async function conclude(
  session: Session,
  destination: Destination,
  generated: Generated,
  total: number,
): Promise<ExitCode> {
  const words = session.words.generate;
  const { entries, kept } = generated;
  if (generated.stopped) {
    const done = { done: entries.length, total };
    session.complain(destination.kind === 'zip' ? words.stoppedZip : fill(words.stoppedFolder, done));
    return EXIT.stopped;
  }
  if (session.quiet) return EXIT.fine;
  const paint = session.paint(session.surroundings.stdout);
  const hidden = entries.length - FILES_SHOWN;
  const lines = [
    paint.bold(`✔ ${fill(words.done, { count: entries.length, path: destination.path })}`),
    ...entries.slice(0, FILES_SHOWN).map((entry) => `  ${entry.file}`),
    ...(hidden > 0 ? [`  ${fill(words.moreFiles, { count: hidden })}`] : []),
    ...(kept > 0 ? [fill(words.kept, { count: kept })] : []),
    destination.kind === 'zip'
      ? words.manifestInZip
      : fill(words.manifest, { path: path.join(destination.path, MANIFEST) }),
  ];
  await session.printLine(lines.join('\n'));
  return EXIT.fine;
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

async function readList(session: Session, file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
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

async function issueDay(session: Session, options: GenerateOptions, destination: Destination): Promise<Day> {
  if (options.resume === true && destination.kind === 'zip') {
    throw new UsageError(session.words.usage.resumeNeedsFolder);
  }
  const given = dayOption(session, '--issued-on', options.issuedOn);
  const earlier = options.resume === true ? await earlierIssueDay(destination.path) : undefined;
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
