/** Which files a run looks at: files as they are given, folders with all their workbooks. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './atomic-write';
import { holdsWorkbook } from './evidence/bundle';
import { BUNDLE_LIMITS, isBundleName } from './evidence/limits';

/** What Excel calls a workbook; those that cannot be read are named as such, not passed over. */
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb)$/i;
/** Excel's own lock file beside an open workbook */
const LOCK_FILE = /^~\$/;

export type Input =
  | { readonly path: string }
  | { readonly path: string; readonly fault: 'not-found' | 'no-access'; readonly detail: string };

/** In the order given, a folder's files by path; no file twice. */
export async function findInputs(paths: readonly string[]): Promise<Input[]> {
  const found = new Map<string, Input>();
  for (const each of paths) {
    for (const input of await inputsAt(each)) {
      const place = path.resolve(input.path);
      if (!found.has(place)) found.set(place, input);
    }
  }
  return [...found.values()];
}

async function inputsAt(place: string): Promise<Input[]> {
  try {
    const there = await stat(place);
    return there.isDirectory() ? await inputsIn(place) : [{ path: place }];
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return [{ path: place, fault: code === 'ENOENT' ? 'not-found' : 'no-access', detail: code }];
  }
}

async function inputsIn(folder: string): Promise<Input[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const inputs: Input[] = [];
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    // A link to a folder is not followed: it may lead back up.
    if (entry.isDirectory()) inputs.push(...(await inputsAt(place)));
    else if (isWorkbookName(entry.name) || (await isBundle(place))) inputs.push({ path: place });
  }
  return inputs;
}

export function isWorkbookName(name: string): boolean {
  return WORKBOOK.test(name) && !LOCK_FILE.test(name);
}

/** A .zip with a workbook in it is an answer; any other .zip is something that came with one. */
async function isBundle(place: string): Promise<boolean> {
  if (!isBundleName(place)) return false;
  try {
    if ((await stat(place)).size > BUNDLE_LIMITS.fileBytes) return true;
    return holdsWorkbook(await readFile(place));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return true;
  }
}
