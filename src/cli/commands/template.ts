/** kijun template: one blank workbook. */
import { existsSync } from 'node:fs';
import { chooseEdition } from '../../batch/edition-choice';
import { makeTemplate } from '../../batch/template';
import { EXIT, type ExitCode } from '../exit';
import type { TemplateOptions } from '../program';
import type { Session } from '../session';
import { UsageError } from '../usage-error';
import { fill } from '../wording';

export async function runTemplate(session: Session, options: TemplateOptions): Promise<ExitCode> {
  const { words, surroundings } = session;
  const edition = await chooseEdition(options.edition);
  const plain = options.plain === true;
  const out = options.out ?? `${edition.title}${plain ? words.template.plainSuffix : ''}.xlsx`;
  if (out !== '-' && options.force !== true && existsSync(out)) {
    throw new UsageError(fill(words.usage.outExists, { path: out }));
  }
  const bytes = await makeTemplate(edition, { plain, today: surroundings.today });
  await session.deliver(out, [bytes]);
  if (out !== '-' && !session.quiet) await session.printLine(fill(words.template.done, { path: out }));
  return EXIT.fine;
}
