/** In threads or not, the reports are the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadFindingWording } from '../../../src/batch/edition-choice';
import { findInputs } from '../../../src/batch/input-files';
import type { FileReport } from '../../../src/batch/report';
import { validateFiles, type ValidateOptions } from '../../../src/batch/validate';
import { readEarlierRounds } from '../../../src/batch/rounds/earlier-folder';
import { writeZip } from '../../../src/xlsx/zip-write';
import { temporaryFolder } from '../temporary-folder';
import { day, wardEdition } from '../ward-edition';
import { FROM_SOURCE } from './from-source';

const RETURNED = path.join(__dirname, '../../demo/returned');
const bytesOf = (name: string) => readFileSync(path.join(RETURNED, name));

let options: ValidateOptions;
beforeAll(async () => {
  options = {
    edition: await wardEdition(),
    wording: await loadFindingWording('ja'),
    language: 'ja',
    today: day('2026-11-23'),
  };
});

async function reports(folder: string, more: Partial<ValidateOptions> = {}): Promise<FileReport[]> {
  const found: FileReport[] = [];
  const inputs = await findInputs([folder, path.join(folder, 'gone.xlsx')]);
  for await (const report of validateFiles(inputs, { ...options, ...more })) found.push(report);
  return found;
}

it('of good files and bad ones, of bundles, beside the earlier round', async () => {
  const folder = temporaryFolder();
  const put = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(path.join(folder, name), bytes);
  };
  for (const name of ['V-001.xlsx', 'V-002.xlsx']) put(name, bytesOf(name));
  put('cut.xlsx', bytesOf('V-003.xlsx').subarray(0, 5000));
  put('text.xlsx', 'これはExcelではありません');
  put('huge.xlsx', new Uint8Array(21 * 2 ** 20));
  put(
    'bundle.zip',
    writeZip([
      { name: 'V-003.xlsx', data: bytesOf('V-003.xlsx') },
      { name: '資料/規程.txt', data: Buffer.from('規程') },
    ]),
  );
  const against = await readEarlierRounds(RETURNED, options.edition);
  const script = FROM_SOURCE;
  const alone = await reports(folder, { against });
  expect(alone.map((report) => (report.outcome === 'checked' ? 'checked' : report.error.code))).toEqual([
    ...['checked', 'checked', 'checked', 'corrupt', 'too-large', 'not-xlsx', 'not-found'],
  ]);
  expect(alone.find(({ path: file }) => file.endsWith('.zip'))).toMatchObject({
    evidence: { attachments: [{ name: '資料/規程.txt' }] },
  });
  expect(await reports(folder, { against, workers: { jobs: 2, script } })).toEqual(alone);
  const evidence = { folder, alone: false };
  expect(await reports(folder, { evidence, workers: { script } })).toEqual(
    await reports(folder, { evidence }),
  );
});

it('a defect of ours comes back from the thread with its message and its place', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.xlsx'), bytesOf('V-002.xlsx'));
  const defects: unknown[] = [];
  const wording = JSON.parse('{"fields": {}, "findings": null}');
  const [report] = await reports(folder, {
    wording,
    workers: { script: FROM_SOURCE },
    onDefect: (defect) => defects.push(defect),
  });
  expect(report).toMatchObject({ outcome: 'unreadable', error: { code: 'internal-error' } });
  expect(defects).toMatchObject([{ message: expect.any(String), stack: expect.stringContaining('.ts') }]);
});
