/**
 * Makes the workbooks of the corpus anew, and `expected.json` beside them: every entry of `entries/`, or only those whose
 * names are given. Needs LibreOffice, a Python with openpyxl and XlsxWriter, and SheetJS (`npm install --prefix test/bench`).
 *
 *     node -r ./test/typescript.cjs test/corpus/make.ts [NAME...]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { wardEdition } from '../batch/ward-edition';
import { ENTRIES } from './entries';
import { expectedOf } from './make/expected';
import { FOLDERS } from './make/entry';
import { Workshop } from './make/workshop';

async function main(names: readonly string[]): Promise<void> {
  const edition = await wardEdition();
  const workshop = new Workshop(edition);
  if (names.length === 0)
    for (const folder of FOLDERS) rmSync(path.join(__dirname, folder), { recursive: true, force: true });
  for (const folder of FOLDERS) mkdirSync(path.join(__dirname, folder), { recursive: true });
  const expected = JSON.stringify(expectedOf(edition, ENTRIES));
  writeFileSync(
    path.join(__dirname, 'expected.json'),
    await format(expected, { parser: 'json', printWidth: 110 }),
  );
  let bytes = 0;
  for (const { folder, file, make } of ENTRIES) {
    if (names.length > 0 && !names.some((name) => `${folder}/${file}`.includes(name))) continue;
    const made = await make(workshop);
    bytes += made.length;
    writeFileSync(path.join(__dirname, folder, file), made);
    console.log(`${folder}/${file}  ${String(made.length)}`);
  }
  console.log(`${String(ENTRIES.length)} entries; ${String(bytes)} bytes made`);
}

void main(process.argv.slice(2));
