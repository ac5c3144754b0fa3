import path from 'node:path';
import { loadFindingWording } from '../../src/batch/edition-choice';
import { checkFile, type FileOptions } from '../../src/batch/pool/check-file';
import { day, wardEdition } from '../batch/ward-edition';
import { CORPUS, EXPECTED, filesInFolders, toldOf } from './corpus-file';
import { ENTRIES } from './entries';
import { FOLDERS } from './make/entry';
import { expectedOf } from './make/expected';

let options: FileOptions;
beforeAll(async () => {
  options = {
    edition: await wardEdition(),
    wording: await loadFindingWording('ja'),
    language: 'ja',
    today: day(EXPECTED.evaluatedOn),
  };
});

it.each(EXPECTED.files)('$file is told as it should be: $what', async (expected) => {
  const wardChecked = expected.byWard === true;
  const { report, defect } = await checkFile(
    { path: path.join(CORPUS, expected.file) },
    { ...options, wardChecked },
  );
  expect(defect).toBeUndefined();
  expect(toldOf(expected, report)).toEqual(expected);
});

it('every workbook has its expectation, and every expectation its workbook', () => {
  expect(EXPECTED.files.map(({ file }) => file).sort()).toEqual(filesInFolders().sort());
});

it('the side file says what the entries say', async () => {
  // After a change: node -r ./test/typescript.cjs test/corpus/make.ts NAME
  expect(EXPECTED).toEqual(expectedOf(await wardEdition(), ENTRIES));
});

it('sixty workbooks at least, by four writers at least, in each of the folders', () => {
  expect(EXPECTED.files.length).toBeGreaterThanOrEqual(60);
  expect(new Set(EXPECTED.files.map(({ writer }) => writer)).size).toBeGreaterThanOrEqual(4);
  for (const folder of FOLDERS)
    expect(EXPECTED.files.filter(({ file }) => file.startsWith(`${folder}/`)).length).toBeGreaterThan(9);
});
