/** What lies beside a workbook: files of a bundle or of a folder, by name, read only when somebody cites them. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ZipArchive } from '../../xlsx/zip-read';
import { systemCode } from '../atomic-write';
import { FOLDER_LIMITS } from './limits';

export interface Attachment {
  /** with the folders it lies in, parted by `/` */
  readonly name: string;
  /** in bytes */
  readonly size: number;
  /** @throws PackageError for an entry of a bundle, a system error for a file */
  read(): Promise<Uint8Array>;
}

export interface Attachments {
  readonly files: readonly Attachment[];
  /** there are more than are looked at */
  readonly cut: boolean;
}

/** What the systems of this world leave in archives and folders, and Excel beside an open workbook. */
const ASIDE = /(?:^|\/)(?:__MACOSX\/.*|\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)$/iu;

export function isAside(name: string): boolean {
  return ASIDE.test(name);
}

/** Everything in the archive but the workbook. */
export function attachmentsOfBundle(archive: ZipArchive, workbook: string): Attachments {
  const files = archive.names
    .filter((name) => name !== workbook && !isAside(name))
    .map((name) => ({
      name,
      size: archive.raw(name).size,
      read: () => Promise.resolve(archive.read(name)),
    }));
  return { files, cut: false };
}

/** Everything in the folder and the folders in it, links left out; `except` names files (resolved) that are none. */
export async function attachmentsOfFolder(folder: string, except: ReadonlySet<string>): Promise<Attachments> {
  const files: Attachment[] = [];
  let cut = false;
  const visit = async (place: string, prefix: string, depth: number): Promise<void> => {
    const entries = await readdir(place, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const entry of entries) {
      const file = path.join(place, entry.name);
      const name = prefix + entry.name;
      if (isAside(name) || except.has(path.resolve(file))) continue;
      if (entry.isDirectory()) {
        if (depth < FOLDER_LIMITS.depth) await visit(file, `${name}/`, depth + 1);
        else cut = true;
      } else if (entry.isFile()) {
        if (files.length >= FOLDER_LIMITS.files) cut = true;
        else files.push({ name, size: (await lstat(file)).size, read: () => readFile(file) });
      }
    }
  };
  await visit(folder, '', 1);
  return { files, cut };
}

/** The folder's own files and folders, or undefined when there is no such folder. */
export async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
