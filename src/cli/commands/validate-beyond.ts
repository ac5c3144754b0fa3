/** What `validate` looks at beyond the workbooks: the earlier round of --against, the attachments of --evidence. */
import { stat } from 'node:fs/promises';
import type { BeyondOptions } from '../../batch/evidence/beyond-workbook';
import { readEarlierRounds } from '../../batch/rounds/earlier-folder';
import { roundWords } from '../../batch/rounds/words';
import type { Edition } from '../../checklist/edition';
import type { ValidateOptions } from '../program';
import type { Session } from '../session';
import { UsageError } from '../usage-error';
import { fill } from '../wording';

/** @throws UsageError for a folder that is not there */
export async function beyondOptions(
  session: Session,
  { against, evidence }: ValidateOptions,
  edition: Edition,
  count: number,
): Promise<BeyondOptions> {
  return {
    ...(against === undefined ? {} : { against: await earlierRounds(session, against, edition) }),
    ...(evidence === undefined
      ? {}
      : { evidence: { folder: await folderAt(session, '--evidence', evidence), alone: count === 1 } }),
  };
}

async function earlierRounds(session: Session, folder: string, edition: Edition) {
  const words = roundWords(session.language);
  const earlier = await readEarlierRounds(folder, edition);
  if (earlier.files.length === 0) {
    throw new UsageError(fill(words.nothingEarlier, { folder }));
  }
  for (const { path, code } of earlier.unreadable) {
    session.note(fill(words.earlierLeftOut, { path, code }));
  }
  return earlier;
}

async function folderAt(session: Session, option: string, folder: string): Promise<string> {
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory() === true) return folder;
  throw new UsageError(fill(session.words.usage.noFolder, { option, folder }));
}
