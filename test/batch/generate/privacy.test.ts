/** What leaves the house: nothing of another vendor, nothing of the person or the machine that made it. */
import { readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { generate } from '../../../src/batch/generate/generate';
import { MANIFEST } from '../../../src/batch/generate/manifest';
import { openZip } from '../../../src/xlsx/zip-read';
import { temporaryFolder } from '../temporary-folder';
import { read } from '../vendors/lists';
import { day, wardEdition } from '../ward-edition';

const MODELS = ['SaaS', 'PaaS', 'IaaS', 'SaaS', 'SaaS', 'PaaS'];
/** words that stand in no other place */
const provider = (index: number) => `提供者〓${String(index)}〓株式会社`;
const service = (index: number) => `業務〓${String(index)}〓サービス`;
const key = (index: number) => `KEY-${String(index)}-ZQX`;

const texts = new Map<number, ReadonlyMap<string, string>>();
const folder = path.join(temporaryFolder(), 'issued');

beforeAll(async () => {
  const edition = await wardEdition();
  const rows = MODELS.map((model, index) => [provider(index), service(index), model, key(index)].join(','));
  const list = `事業者名,サービス名,サービス種別,事業者キー\n${rows.join('\n')}\n`;
  const { vendors } = read(edition, list);
  await generate(
    {
      edition,
      vendors,
      issuedOn: day('2026-11-24'),
      round: 1,
      key: Buffer.from('the secret of the ward 〓'),
    },
    { destination: { kind: 'folder', path: folder } },
  );
  for (const name of readdirSync(folder).filter((each) => each !== MANIFEST)) {
    const index = MODELS.findIndex((_, each) => name.startsWith(key(each)));
    const zip = openZip(readFileSync(path.join(folder, name)));
    const parts = zip.names.map((part) => [part, Buffer.from(zip.read(part)).toString('utf8')] as const);
    texts.set(index, new Map([...parts, ['names of parts', zip.names.join('\n')]]));
  }
});

it('every workbook was looked into', () => {
  expect([...texts.keys()].sort()).toEqual(MODELS.map((_, index) => index));
  expect([...texts.values()].every((parts) => parts.size > 10)).toBe(true);
});

it('each names its own vendor, and no other', () => {
  const found = [...texts].map(([own, parts]) => {
    const whole = [...parts.values()].join('\n');
    return [
      own,
      MODELS.flatMap((_, index) =>
        [provider(index), service(index), key(index)].some((word) => whole.includes(word)) ? [index] : [],
      ),
    ];
  });
  expect(found.sort()).toEqual(MODELS.map((_, index) => [index, [index]]));
});

it('none holds a path, a name of this machine or of its user, or the key', () => {
  const traces = [process.cwd(), homedir(), tmpdir(), folder, 'the secret of the ward'];
  // A name as short or as common as `root` or `vm` could stand in any part.
  traces.push(...[hostname(), userInfo().username].filter((name) => name.length > 5));
  for (const [own, parts] of texts)
    for (const [part, text] of parts)
      expect([own, part, traces.filter((trace) => trace.length > 1 && text.includes(trace))]).toEqual([
        own,
        part,
        [],
      ]);
});

it('the author is the tool, and the dates are those of no working day', () => {
  for (const parts of texts.values()) {
    const core = parts.get('docProps/core.xml') ?? '';
    const people = [...core.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map((match) => match[1]);
    expect(new Set(people)).toEqual(new Set(['Kijun']));
    expect(parts.get('docProps/app.xml') ?? '').not.toMatch(/<(?:Manager|Company)>[^<]/);
  }
});
