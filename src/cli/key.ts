/** The ward's key, from a file or the environment; never from the command line, where others can read it. */
import { readFileSync } from 'node:fs';
import { systemCode } from '../batch/atomic-write';
import { SHORTEST_KEY } from '../batch/signature';
import type { Session } from './session';
import { UsageError } from './usage-error';
import { fill } from './wording';

/** @throws UsageError when the key cannot be read, or could be guessed */
export function keyOf(session: Session, file: string | undefined): Uint8Array | undefined {
  const text = file === undefined ? (session.surroundings.env['KIJUN_KEY'] ?? '') : keyIn(session, file);
  // An editor ends the file with a line break that is no part of the key.
  const key = Buffer.from(text.replace(/[\r\n]+$/, ''), 'utf8');
  if (key.length === 0 && file === undefined) return undefined;
  if (key.length < SHORTEST_KEY)
    throw new UsageError(fill(session.words.usage.keyShort, { bytes: SHORTEST_KEY }));
  return key;
}

function keyIn(session: Session, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const detail = systemCode(error);
    if (detail === undefined) throw error;
    throw new UsageError(fill(session.words.usage.keyUnreadable, { path, detail }));
  }
}
