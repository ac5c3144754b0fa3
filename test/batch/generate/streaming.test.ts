/** Large and odd campaigns: lists that come in pieces, numbered subfolders, keys, and what stands in the way. */
import fs from 'node:fs';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { OutputError } from '../../../src/batch/atomic-write';
import type { Campaign } from '../../../src/batch/generate/campaign';
import { generate } from '../../../src/batch/generate/generate';
import { isSigned, MANIFEST, Manifest, readManifest } from '../../../src/batch/generate/manifest';
import { sha256 } from '../../../src/batch/sha256';
import { Signer } from '../../../src/batch/signature';
import type { Bytes } from '../../../src/batch/vendors/bytes';
import { readVendors } from '../../../src/batch/vendors/read-vendors';
import type { Vendor } from '../../../src/batch/vendors/vendor';
import type { Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import { readReceived } from '../../../src/workbook/received';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { openZip } from '../../../src/xlsx/zip-read';
import { TINY } from '../../editions/edition-folders';
import { temporaryFolder } from '../temporary-folder';
import { day } from '../ward-edition';
import { ISSUED_ON, read, utf8 } from '../vendors/lists';

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(TINY);
});

const vendors = (count: number): Vendor[] =>
  Array.from({ length: count }, (_, index) => {
    const [key, provider, service] = [
      `V-${String(index)}`,
      `事業者${String(index)}`,
      `サービス${String(index)}`,
    ];
    return {
      row: index + 2,
      key,
      keyGiven: true,
      provider,
      service,
      profile: new Map([['serviceName', service]]),
    };
  });
const campaignOf = (count: number, more: Partial<Campaign> = {}): Campaign => ({
  edition,
  vendors: vendors(count),
  issuedOn: day('2026-11-24'),
  round: 1,
  ...more,
});
const into = (folder: string) => ({ destination: { kind: 'folder', path: folder } }) as const;
const codeOf = async (run: Promise<unknown>) =>
  run.then(
    () => 'nothing thrown',
    (error: unknown) => (error instanceof OutputError ? error.code : error),
  );

describe('a list that comes in pieces', () => {
  /** so many bytes at a time, wherever they cut */
  const inPieces = (text: string, size: number): Bytes => {
    const bytes = utf8(text);
    return {
      size: bytes.length,
      *chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      },
    };
  };
  const field = fc.oneof(
    fc.constantFrom('甲', '乙社', 'a b', '株式会社"引用"', '改行\nあり', 'コンマ,あり', '改行\r\nあり'),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 5 })
      .filter((text) => /^[\p{L}\p{N} ]+$/u.test(text)),
  );
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  it.each(['csv', 'json'] as const)('is the list that it is as a whole: %s', (format) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 40 }),
        (rows, lineEnd, size) => {
          const text =
            format === 'csv'
              ? [['事業者名', 'サービス名'], ...rows].map((row) => row.map(quoted).join(',')).join(lineEnd)
              : rows.map(([a, b]) => JSON.stringify({ 事業者名: a, サービス名: b })).join(lineEnd);
          const whole = read(edition, text, format);
          const pieces = readVendors(edition, inPieces(text, size), { format, issuedOn: ISSUED_ON });
          expect([...pieces.vendors]).toEqual(whole.vendors);
          expect(pieces.problems).toEqual(whole.problems);
        },
      ),
    );
  });
});

describe('more workbooks than one folder should hold', () => {
  const folder = path.join(temporaryFolder(), 'large');
  beforeAll(async () => {
    await generate(campaignOf(5001), into(folder));
  }, 120_000);

  it('stand in numbered subfolders of a thousand, as the manifest says', () => {
    expect(readdirSync(folder).sort()).toEqual(['1', '2', '3', '4', '5', '6', MANIFEST]);
    expect(readdirSync(path.join(folder, '6'))).toHaveLength(1);
    const entries = readManifest(path.join(folder, MANIFEST));
    expect(entries).toHaveLength(5001);
    for (const index of [0, 999, 1000, 5000]) {
      const entry = entries[index];
      expect(entry?.vendor).toBe(`V-${String(index)}`);
      expect(sha256(readFileSync(path.join(folder, entry?.file ?? '')))).toBe(entry?.sha256);
    }
  });

  it('are found again one by one in the manifest', () => {
    const manifest = Manifest.open(path.join(folder, MANIFEST));
    for (let place = 0; place < manifest.count; place += 97) {
      const { workbookId } = manifest.entry(place);
      expect(manifest.find(workbookId).map((found) => found.place)).toEqual([place]);
    }
    expect(manifest.find('no such workbook')).toEqual([]);
    manifest.close();
  });

  it('and go on after a stop in any of them', async () => {
    const entries = readManifest(path.join(folder, MANIFEST));
    const before = readFileSync(path.join(folder, MANIFEST), 'utf8');
    rmSync(path.join(folder, entries[1500]?.file ?? ''));
    expect(await generate(campaignOf(5001), { ...into(folder), resume: true })).toEqual({
      written: 1,
      kept: 5000,
      stopped: false,
    });
    expect(readFileSync(path.join(folder, MANIFEST), 'utf8')).toBe(before);
  }, 120_000);
});

describe('with the ward’s key', () => {
  const key = Buffer.from('a key that nobody can guess');
  const folder = path.join(temporaryFolder(), 'signed');
  beforeAll(async () => {
    await generate(campaignOf(3, { key }), into(folder));
  });

  it('every workbook and every line of the manifest is signed, and the key is nowhere', () => {
    const signer = new Signer(key);
    for (const entry of readManifest(path.join(folder, MANIFEST))) {
      expect(isSigned(entry, signer)).toBe(true);
      expect(isSigned({ ...entry, vendor: 'V-9' }, signer)).toBe(false);
      const bytes = readFileSync(path.join(folder, entry.file));
      const { identity } = readReceived(edition, readWorkbook(bytes));
      expect(identity.signature).toMatch(/^[0-9a-f]{64}$/);
      const zip = openZip(bytes);
      for (const name of zip.names) expect(Buffer.from(zip.read(name)).includes(key)).toBe(false);
    }
  });

  it('a line that somebody wrote into the manifest is not believed: its workbook is looked at again', async () => {
    const file = path.join(folder, MANIFEST);
    const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    const entry: { file: string } = JSON.parse(first);
    writeFileSync(path.join(folder, entry.file), 'not ours');
    const forged = { ...JSON.parse(first), sha256: sha256('not ours') };
    writeFileSync(file, [JSON.stringify(forged), ...rest].join('\n'));
    expect(await codeOf(generate(campaignOf(3, { key }), { ...into(folder), resume: true }))).toBe(
      'file-exists',
    );
  });
});

describe('a list that changed since the run was stopped', () => {
  it('a new vendor in the middle gets its workbook, and the manifest ends in the order of the list', async () => {
    const folder = temporaryFolder();
    const all = vendors(5);
    await generate(campaignOf(0, { vendors: all.filter((_, index) => index !== 2) }), into(folder));
    expect(await generate(campaignOf(0, { vendors: all }), { ...into(folder), resume: true })).toMatchObject({
      written: 1,
      kept: 4,
    });
    expect(readManifest(path.join(folder, MANIFEST)).map(({ vendor }) => vendor)).toEqual(
      all.map(({ key }) => key),
    );
  });

  it('a vendor whose data changed gets a new workbook in place of the one nobody has touched', async () => {
    const folder = temporaryFolder();
    const [first, ...others] = vendors(3);
    if (first === undefined) throw new Error('three vendors');
    await generate(campaignOf(0, { vendors: [first, ...others] }), into(folder));
    const changed = { ...first, profile: new Map([['serviceName', '改名後']]) };
    const next = campaignOf(0, { vendors: [changed, ...others] });
    expect(await generate(next, { ...into(folder), resume: true })).toMatchObject({ written: 1, kept: 2 });
    const entries = readManifest(path.join(folder, MANIFEST));
    expect(entries).toHaveLength(3);
    const bytes = readFileSync(path.join(folder, entries[0]?.file ?? ''));
    expect(entries[0]?.sha256).toBe(sha256(bytes));
  });
});

describe('a target that fails in the middle', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'no-permission'],
    ['EIO', 'not-writable'],
  ])('%s ends as %s, and the run goes on when it is mended', async (system, code) => {
    const [folder, whole] = [temporaryFolder(), temporaryFolder()];
    const write = fs.writevSync;
    let calls = 0;
    jest.spyOn(fs, 'writevSync').mockImplementation((handle, buffers) => {
      calls += 1;
      if (calls > 20) throw Object.assign(new Error(system), { code: system });
      return write(handle, buffers);
    });
    expect(await codeOf(generate(campaignOf(40), into(folder)))).toBe(code);
    jest.restoreAllMocks();
    const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    expect(files).toHaveLength(20);
    expect(readManifest(path.join(folder, MANIFEST)).length).toBeGreaterThan(15);
    expect(await generate(campaignOf(40), { ...into(folder), resume: true })).toMatchObject({
      stopped: false,
    });
    await generate(campaignOf(40), into(whole));
    expect(readdirSync(folder).sort()).toEqual(readdirSync(whole).sort());
    expect(readFileSync(path.join(folder, MANIFEST))).toEqual(readFileSync(path.join(whole, MANIFEST)));
  });

  it('a folder that vanishes is told, and nothing is left hanging', async () => {
    const folder = path.join(temporaryFolder(), 'gone');
    mkdirSync(folder);
    let files = 0;
    const run = generate(campaignOf(400), {
      ...into(folder),
      onEvent: (event) => {
        if (event.kind === 'file' && ++files === 30) rmSync(folder, { recursive: true });
      },
    });
    expect(await codeOf(run)).toBe('not-writable');
  });
});
