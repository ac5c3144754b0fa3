import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OutputError } from '../../../src/batch/atomic-write';
import type { Campaign } from '../../../src/batch/generate/campaign';
import { destinationOf, generate, type GenerateOptions } from '../../../src/batch/generate/generate';
import { begunOn } from '../../../src/batch/generate/journal';
import { MANIFEST, readManifest } from '../../../src/batch/generate/manifest';
import type { Edition } from '../../../src/checklist/edition';
import { readReceived } from '../../../src/workbook/received';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { openZip } from '../../../src/xlsx/zip-read';
import { temporaryFolder } from '../temporary-folder';
import { read } from '../vendors/lists';
import { day, wardEdition } from '../ward-edition';

const ISSUED_ON = day('2026-11-24');
const LIST = `事業者名,サービス名,サービス種別,ガバメントクラウド利用,回答期限,事業者キー
みなとクラウド株式会社,文書管理クラウド,SaaS,利用しない,2027/1/15,V-001
"=HYPERLINK(""http://example.jp"")",会議室予約,PaaS,利用する,,V-002
うみべデータ株式会社,基盤サービス,IaaS,,,V-003
`;

let edition: Edition;
let campaign: Campaign;
beforeAll(async () => {
  edition = await wardEdition();
  campaign = {
    edition,
    vendors: read(edition, LIST).vendors,
    issuedOn: ISSUED_ON,
    round: 1,
    due: day('2027-01-29'),
  };
});

const into = (folder: string, more: Partial<GenerateOptions> = {}): GenerateOptions => ({
  destination: { kind: 'folder', path: folder },
  ...more,
});
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** every file of a folder with the hash of its content */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [file, sha256(readFileSync(path.join(folder, file)))]),
  );
const codeOf = async (run: Promise<unknown>) =>
  run.then(
    () => 'nothing thrown',
    (error: unknown) => (error instanceof OutputError ? error.code : error),
  );

describe('a campaign', () => {
  const folder = path.join(temporaryFolder(), 'deep', '依頼用');
  beforeAll(async () => {
    await generate(campaign, into(folder));
  });

  it('gives each vendor its file, and a manifest that tells which is which', () => {
    const entries = readManifest(path.join(folder, MANIFEST));
    expect(entries.map(({ vendor }) => vendor)).toEqual(['V-001', 'V-002', 'V-003']);
    expect(new Set(entries.map(({ workbookId }) => workbookId)).size).toBe(3);
    expect(readdirSync(folder).sort()).toEqual([MANIFEST, ...entries.map(({ file }) => file)].sort());
    for (const { file, sha256: hash, edition: of, round, issuedOn } of entries) {
      expect(sha256(readFileSync(path.join(folder, file)))).toBe(hash);
      expect({ of, round, issuedOn }).toEqual({
        of: { id: edition.id, hash: edition.hash },
        round: 1,
        issuedOn: '2026-11-24',
      });
    }
  });

  it('prefills the profile, and exempts a SaaS from 1-14', () => {
    const file = path.join(folder, 'V-001_みなとクラウド株式会社_文書管理クラウド.xlsx');
    const workbook = readWorkbook(readFileSync(file));
    const { answers, identity, alterations } = readReceived(edition, workbook);
    expect(alterations).toEqual([]);
    expect(Object.fromEntries(answers.profile)).toMatchObject({
      provider: 'みなとクラウド株式会社',
      model: 'SaaS',
      governmentCloud: '利用しない',
    });
    expect(answers.responses.get('1-14')?.verdict).toBe('対象外');
    expect(identity).toMatchObject({ vendorKey: 'V-001', round: '1', issuedOn: '2026-11-24' });
    const overview = workbook.sheets.find(({ name }) => name === 'サービス概要');
    expect([...(overview?.cells.values() ?? [])].some(({ value }) => value === day('2027-01-15'))).toBe(true);
  });

  it('writes a name that looks like a formula as text', () => {
    const file = readdirSync(folder).find((name) => name.startsWith('V-002')) ?? '';
    const workbook = readWorkbook(readFileSync(path.join(folder, file)));
    const named = workbook.sheets.flatMap(({ cells }) =>
      [...cells.values()].filter(({ value }) => typeof value === 'string' && value.startsWith('=HYPERLINK')),
    );
    const entered = named.filter(({ formula }) => formula === undefined);
    expect(entered.length).toBeGreaterThan(0);
    expect(named.some(({ formula }) => formula?.includes('HYPERLINK("http') === true)).toBe(false);
  });

  it('gives the same bytes again', async () => {
    const again = temporaryFolder();
    await generate(campaign, into(again));
    expect(contents(again)).toEqual(contents(folder));
  });

  it('leaves no trace of itself but the files and the manifest', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('what is there already', () => {
  it('the same files stay as they are', async () => {
    const folder = temporaryFolder();
    await generate(campaign, into(folder));
    const before = contents(folder);
    expect(await generate(campaign, into(folder))).toMatchObject({ written: 0, kept: 3 });
    expect(contents(folder)).toEqual(before);
  });

  it('another file of the same name stops the run before anything is written; force overwrites it', async () => {
    const folder = temporaryFolder();
    const name = 'V-003_うみべデータ株式会社_基盤サービス.xlsx';
    writeFileSync(path.join(folder, name), 'filled in by somebody');
    expect(await codeOf(generate(campaign, into(folder)))).toBe('file-exists');
    expect(readdirSync(folder)).toEqual([name]);
    expect(await generate(campaign, into(folder, { force: true }))).toMatchObject({ written: 3 });
  });

  it('the record of another run is not mixed with this one', async () => {
    const folder = temporaryFolder();
    await generate(campaign, into(folder));
    const next = { ...campaign, round: 2 };
    expect(await codeOf(generate(next, into(folder)))).toBe('manifest-of-another-run');
    await generate(next, into(folder, { force: true }));
    expect(readManifest(path.join(folder, MANIFEST)).map(({ round }) => round)).toEqual([2, 2, 2]);
  });

  it('a manifest that is none is not believed', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, MANIFEST), 'hello\nworld\n');
    expect(await codeOf(generate(campaign, into(folder)))).toBe('manifest-unreadable');
  });

  it('a file where a folder is wanted', async () => {
    const file = path.join(temporaryFolder(), 'out');
    writeFileSync(file, '');
    expect(await codeOf(destinationOf(file))).toBe('not-a-folder');
    expect(await codeOf(generate(campaign, into(path.join(file, 'deeper'))))).toBe('not-a-folder');
  });
});

describe('a run that was stopped', () => {
  it('goes on where it was, and ends as if nothing had happened', async () => {
    const [folder, whole] = [temporaryFolder(), temporaryFolder()];
    const stop = new AbortController();
    const onEvent: GenerateOptions['onEvent'] = (event) => {
      if (event.kind === 'file') stop.abort();
    };
    const { stopped, written } = await generate(campaign, into(folder, { signal: stop.signal, onEvent }));
    // The batch that was begun when the signal came is finished.
    expect({ stopped, atLeastOne: written > 0, notAll: written < 3 }).toEqual({
      stopped: true,
      atLeastOne: true,
      notAll: true,
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toHaveLength(written);
    expect(begunOn(folder)).toBe(ISSUED_ON);
    expect(await generate(campaign, into(folder, { resume: true }))).toMatchObject({
      stopped: false,
      kept: written,
      written: 3 - written,
    });
    await generate(campaign, into(whole));
    expect(contents(folder)).toEqual(contents(whole));
  });

  it('makes again what is missing, cut short or recorded by half a line', async () => {
    const [folder, whole] = [temporaryFolder(), temporaryFolder()];
    await generate(campaign, into(whole));
    await generate(campaign, into(folder));
    const [first = ''] = readdirSync(folder).filter((name) => name.startsWith('V-001'));
    unlinkSync(path.join(folder, first));
    const manifest = path.join(folder, MANIFEST);
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.slice(0, text.length - 40));
    expect(await generate(campaign, into(folder, { resume: true }))).toMatchObject({ stopped: false });
    expect(contents(folder)).toEqual(contents(whole));
  });

  it('does not touch a file that somebody has filled in meanwhile', async () => {
    const folder = temporaryFolder();
    await generate(campaign, into(folder));
    const [first = ''] = readdirSync(folder).filter((name) => name.startsWith('V-001'));
    writeFileSync(path.join(folder, first), 'filled in');
    expect(await codeOf(generate(campaign, into(folder, { resume: true })))).toBe('file-exists');
    expect(readFileSync(path.join(folder, first), 'utf8')).toBe('filled in');
  });
});

describe('into one .zip', () => {
  it('holds the same workbooks and the manifest, and the same input gives the same bytes', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const zip = path.join(folder, 'a', '依頼.zip');
    await generate(campaign, { destination: await destinationOf(zip) });
    const archive = openZip(readFileSync(zip));
    await generate(campaign, into(elsewhere));
    expect(Object.fromEntries(archive.names.map((name) => [name, sha256(archive.read(name))]))).toEqual(
      contents(elsewhere),
    );
    const before = readFileSync(zip);
    expect(await generate(campaign, { destination: { kind: 'zip', path: zip } })).toMatchObject({ kept: 3 });
    expect(readFileSync(zip).equals(before)).toBe(true);
  });

  it('leaves nothing when it is stopped, and does not overwrite another file', async () => {
    const zip = path.join(temporaryFolder(), 'x.zip');
    const stop = new AbortController();
    stop.abort();
    expect(
      await generate(campaign, { destination: { kind: 'zip', path: zip }, signal: stop.signal }),
    ).toMatchObject({ stopped: true });
    expect(existsSync(zip)).toBe(false);
    writeFileSync(zip, 'other');
    expect(await codeOf(generate(campaign, { destination: { kind: 'zip', path: zip } }))).toBe('file-exists');
    expect(statSync(zip).size).toBe(5);
  });
});
