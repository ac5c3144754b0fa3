/** Which files a run looks at: files as they are given, folders with all their workbooks. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './atomic-write';

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
    else if (WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name)) inputs.push({ path: place });
  }
  return inputs;
}
