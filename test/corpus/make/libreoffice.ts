/** What a person does in LibreOffice with the mouse, done by a macro: rows deleted, inserted and moved, a password set. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { elementText } from '../../../src/xlsx/author-text';
import { scratchFolder } from '../../system/libreoffice';

/** `['delete-rows', sheet, 9, 1]` and the other acts of `libreoffice_edit.bas` */
export type Act = readonly (string | number)[];

let profile: string | undefined;

export function editedInLibreOffice(bytes: Uint8Array, ...acts: readonly Act[]): Uint8Array {
  profile ??= profileWithMacro();
  const folder = scratchFolder('corpus');
  const inFolder = (name: string) => path.join(folder, name);
  const [before, after, steps] = [inFolder('before.xlsx'), inFolder('after.xlsx'), inFolder('steps.txt')];
  writeFileSync(before, bytes);
  writeFileSync(steps, acts.map((act) => `${act.join('\t')}\n`).join(''));
  soffice(profile, ['macro:///Standard.Module1.Edit'], {
    CORPUS_BEFORE: before,
    CORPUS_AFTER: after,
    CORPUS_STEPS: steps,
  });
  if (existsSync(`${after}.txt`)) throw new Error(readFileSync(`${after}.txt`, 'utf8'));
  return readFileSync(after);
}

function soffice(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  execFileSync(
    'soffice',
    ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(folder).href}`, ...words],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 },
  );
}

/** Its first start makes the profile, with a library of macros whose one module is empty. */
function profileWithMacro(): string {
  const folder = scratchFolder('libreoffice');
  const anything = path.join(folder, 'anything.csv');
  writeFileSync(anything, '1\n');
  soffice(folder, ['--convert-to', 'ods', '--outdir', folder, anything]);
  const module = path.join(folder, 'user', 'basic', 'Standard', 'Module1.xba');
  const code = readFileSync(path.join(__dirname, 'libreoffice_edit.bas'), 'utf8');
  writeFileSync(
    module,
    readFileSync(module, 'utf8').replace(
      /(<script:module [^>]*>).*(<\/script:module>)/s,
      (_, head: string, tail: string) => `${head}${elementText(code)}${tail}`,
    ),
  );
  return folder;
}
