/** Which edition is meant: a folder, the name of one that comes with the program, or the only one there is. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../checklist/edition';
import { parseWordingTable, type WordingTable } from '../checklist/wording';
import type { Language } from '../checklist/words';
import { findEditions, loadEdition, templatesRoot } from '../editions/load';

export { EditionError } from '../editions/edition-error';

/** No edition of that name, or none was named and there are several; `known` are the names to choose from. */
export class EditionNotChosen extends Error {
  constructor(
    readonly wanted: string | undefined,
    readonly known: readonly string[],
  ) {
    super(`No edition ${wanted ?? ''}; known: ${known.join(', ')}`);
    this.name = 'EditionNotChosen';
  }
}

/**
 * @param wanted a folder with an `edition.json`, or the name of a folder under `templates/`
 * @throws EditionNotChosen, and EditionError for an edition that is not sound
 */
export async function chooseEdition(wanted?: string): Promise<Edition> {
  if (wanted !== undefined && existsSync(path.join(wanted, 'edition.json'))) return loadEdition(wanted);
  const folders = await findEditions(templatesRoot());
  const named = wanted === undefined ? folders : folders.filter((folder) => path.basename(folder) === wanted);
  const [only] = named;
  if (only !== undefined && named.length === 1) return loadEdition(only);
  throw new EditionNotChosen(
    wanted,
    folders.map((folder) => path.basename(folder)),
  );
}

/** The messages of the findings, in one language. */
export async function loadFindingWording(language: Language): Promise<WordingTable> {
  const file = path.join(templatesRoot(), 'wording', `findings.${language}.json`);
  return parseWordingTable(JSON.parse(await readFile(file, 'utf8')));
}
