/** kijun lint: what is odd in the checklist's own text. The text is the ward's: a slip in it is no error of anybody's. */
import { chooseEdition } from '../../batch/edition-choice';
import { lintEdition } from '../../batch/lint';
import { EXIT, type ExitCode } from '../exit';
import type { LintOptions } from '../program';
import type { Session } from '../session';
import { fill } from '../wording';

const HASH_SHOWN = 12;

export async function runLint(
  session: Session,
  folder: string | undefined,
  options: LintOptions,
): Promise<ExitCode> {
  const { language, surroundings } = session;
  const edition = await chooseEdition(folder ?? options.edition);
  const report = lintEdition(edition, language);
  if (options.format === 'json') {
    await session.print([`${JSON.stringify(report, null, 2)}\n`]);
    return EXIT.fine;
  }
  const words = session.words.lint;
  const { stdout } = surroundings;
  const paint = session.paint(stdout);
  const { id, hash } = report.edition;
  const title = fill(words.title, { name: edition.name[language] });
  const items = report.defects.map(
    ({ code, message }) =>
      `  ${paint.yellow('▲')} ${session.fit(stdout, message, 4)} ${paint.dim(`(${code})`)}`,
  );
  const lines = [
    paint.bold(title),
    paint.dim(fill(words.edition, { id, hash: hash.slice(0, HASH_SHOWN) })),
    '',
    ...items,
    ...(items.length === 0 ? [] : ['']),
    items.length === 0 ? words.none : fill(words.total, { count: items.length }),
  ];
  await session.printLine(lines.join('\n'));
  return EXIT.fine;
}
