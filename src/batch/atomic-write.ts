/** Files that are there whole or not at all: written beside their place under another name, then renamed. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export type OutputCode =
  | 'file-exists'
  | 'manifest-of-another-run'
  | 'manifest-unreadable'
  | 'not-a-folder'
  | 'no-permission'
  | 'disk-full'
  | 'not-writable'
  | 'previous-changed';

/** What was asked for cannot be written there. */
export class OutputError extends Error {
  constructor(
    readonly code: OutputCode,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.name = 'OutputError';
  }
}

/**
 * @param name of the draft: a fixed one is written over by the next run, where a killed run would leave gigabytes behind
 * @throws OutputError; whatever is thrown, nothing of the new file remains and an old one is untouched
 */
export async function writeAtomically(
  file: string,
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  name?: string,
): Promise<void> {
  const folder = path.dirname(file);
  const draft = path.join(folder, name ?? `.kijun-${randomBytes(6).toString('hex')}.tmp`);
  await attempt(folder, () => mkdir(folder, { recursive: true }));
  const handle = await attempt(file, () => open(draft, name === undefined ? 'wx' : 'w'));
  try {
    await writeAll(handle, file, chunks);
    await attempt(file, () => rename(draft, file));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeAll(
  handle: FileHandle,
  file: string,
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  try {
    for await (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
      await attempt(file, () => handle.writeFile(bytes));
    }
    await attempt(file, () => handle.sync());
  } finally {
    await handle.close();
  }
}

/** Does it, and turns what the system says into a code that people can be told about. */
export async function attempt<T>(place: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw asOutputError(error, place);
  }
}

/** What the system says, as a code that people can be told about; an error of another kind stays what it is. */
export function asOutputError(error: unknown, place: string): unknown {
  switch (systemCode(error)) {
    case undefined:
      return error;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return new OutputError('no-permission', { path: place });
    case 'ENOSPC':
    case 'EDQUOT':
      return new OutputError('disk-full', { path: place });
    case 'ENOTDIR':
    case 'EEXIST':
      return new OutputError('not-a-folder', { path: place });
    default:
      return new OutputError('not-writable', { path: place, detail: systemCode(error) ?? '' });
  }
}

/** `ENOENT` and the like; undefined for an error that no system call gave. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
