/** `--previous`: the answers of the last round in the workbook of the next, closed where nothing is asked any more. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OutputError } from '../../../src/batch/atomic-write';
import { loadFindingWording } from '../../../src/batch/edition-choice';
import { checkWorkbook } from '../../../src/batch/check-workbook';
import type { Campaign } from '../../../src/batch/generate/campaign';
import { generate } from '../../../src/batch/generate/generate';
import { MANIFEST } from '../../../src/batch/generate/manifest';
import { findPrevious } from '../../../src/batch/generate/previous';
import { inMemory } from '../../../src/batch/vendors/bytes';
import { readVendors } from '../../../src/batch/vendors/read-vendors';
import type { Edition } from '../../../src/checklist/edition';
import { ANSWER_FIELDS } from '../../../src/checklist/vocabulary';
import { isBlank } from '../../../src/checklist/value';
import { readReceived, type Received } from '../../../src/workbook/received';
import { lintPackage } from '../../../src/xlsx/package-lint';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { openZip } from '../../../src/xlsx/zip-read';
import { temporaryFolder } from '../temporary-folder';
import { day, wardEdition } from '../ward-edition';

const DEMO = path.join(__dirname, '../../demo');
const ISSUED_ON = day('2027-02-10');

let edition: Edition;
let campaign: Campaign;
const earlier = temporaryFolder();
const out = path.join(temporaryFolder(), 'round2');

const vendorsOf = (bytes: Uint8Array) =>
  readVendors(edition, inMemory(bytes), { format: 'csv', issuedOn: ISSUED_ON }).vendors;

beforeAll(async () => {
  edition = await wardEdition();
  for (const name of ['V-001.xlsx', 'V-003.xlsx', 'V-004.xlsx'])
    copyFileSync(path.join(DEMO, 'returned', name), path.join(earlier, name));
  const vendors = vendorsOf(readFileSync(path.join(DEMO, 'vendors.csv')));
  const { byVendor } = await findPrevious(earlier, edition, vendors);
  campaign = { edition, vendors, issuedOn: ISSUED_ON, round: 2, previous: byVendor };
  await generate(campaign, { destination: { kind: 'folder', path: out } });
}, 60_000);

const issued = (key: string): Buffer =>
  readFileSync(path.join(out, readdirSync(out).find((name) => name.startsWith(key)) ?? ''));
const received = (bytes: Uint8Array): Received => readReceived(edition, readWorkbook(bytes));
const returned = (key: string) => received(readFileSync(path.join(earlier, `${key}.xlsx`)));

it('no answer, fact or certificate of the last round is lost', () => {
  for (const key of ['V-001', 'V-003', 'V-004']) {
    const [before, after] = [returned(key).answers, received(issued(key)).answers];
    for (const [id, response] of before.responses)
      for (const field of ANSWER_FIELDS) {
        if (field === 'wardCheck' || isBlank(response[field])) continue;
        expect([key, id, field, after.responses.get(id)?.[field]]).toEqual([key, id, field, response[field]]);
      }
    for (const [fact, value] of before.facts)
      if (!isBlank(value)) expect([fact, after.facts.get(fact)]).toEqual([fact, value]);
    expect(after.certificates.filter((row) => Object.values(row).some((value) => !isBlank(value)))).toEqual(
      before.certificates.filter((row) => Object.values(row).some((value) => !isBlank(value))),
    );
  }
});

it('it is the next round, under an id of its own', () => {
  const { identity } = received(issued('V-003'));
  expect(identity).toMatchObject({ vendorKey: 'V-003', round: '2', issuedOn: '2027-02-10' });
  expect(identity.workbookId).not.toBe(returned('V-003').identity.workbookId);
});

/** whether the cell can be written in the protected sheet, read from styles.xml itself */
function isOpen(bytes: Uint8Array, place: { readonly sheet: string; readonly cell: string }): boolean {
  const zip = openZip(bytes);
  const text = (name: string) => Buffer.from(zip.read(name)).toString('utf8');
  const index = edition.sections.findIndex(({ sheet }) => sheet === place.sheet);
  const xml = text(`xl/worksheets/sheet${String(index + 2)}.xml`);
  const style = Number(new RegExp(`<c r="${place.cell}" s="(\\d+)"`).exec(xml)?.[1]);
  const formats = text('xl/styles.xml').split('<cellXfs')[1]?.split('</cellXfs>')[0] ?? '';
  const xf = [...formats.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)][style]?.[0] ?? '';
  return /<protection[^>]*locked="0"/.test(xf);
}

it('a row that is asked about is open and says why; a row that is settled is closed', () => {
  const bytes = issued('V-003');
  const reading = received(bytes);
  const at = (criterion: string, field: 'basis' | 'wardRemark') =>
    reading.cellOf({ kind: 'answer', criterion, field }) ?? { sheet: '', cell: '' };
  expect(isOpen(bytes, at('1-6', 'basis'))).toBe(true);
  expect(isOpen(bytes, at('1-3', 'basis'))).toBe(false);
  expect(String(reading.answers.responses.get('1-6')?.wardRemark)).toMatch(/^【前回のご回答について】\n・/);
  expect(reading.answers.responses.get('1-3')?.wardRemark).toBeUndefined();
});

it('it is a sound package, and comes back without an alteration above harmless', async () => {
  const wording = await loadFindingWording('ja');
  for (const key of ['V-001', 'V-003', 'V-004']) {
    const bytes = issued(key);
    expect(lintPackage(bytes)).toEqual([]);
    const { alterations } = checkWorkbook(readWorkbook(bytes), {
      edition,
      wording,
      language: 'ja',
      today: ISSUED_ON,
    });
    expect(alterations.filter((each) => each.class !== 'harmless')).toEqual([]);
  }
});

it('a vendor without an earlier workbook gets a blank one', () => {
  const { answers } = received(issued('V-002'));
  expect(answers.responses.get('1-3')?.verdict).toBeUndefined();
});

it('gives the same bytes again, and resumes', async () => {
  const again = await generate(campaign, { destination: { kind: 'folder', path: out }, resume: true });
  expect(again).toMatchObject({ written: 0, kept: 7 });
  expect(readdirSync(out)).toContain(MANIFEST);
}, 60_000);

describe('what cannot be carried over is told before anything is made', () => {
  it('two different files of one vendor, a file of nobody, a file that cannot be read', async () => {
    const folder = temporaryFolder();
    copyFileSync(path.join(earlier, 'V-003.xlsx'), path.join(folder, 'a.xlsx'));
    copyFileSync(path.join(earlier, 'V-003.xlsx'), path.join(folder, 'same bytes.xlsx'));
    copyFileSync(path.join(earlier, 'V-001.xlsx'), path.join(folder, 'b.xlsx'));
    writeFileSync(path.join(folder, 'c.xlsx'), 'no workbook');
    const others = vendorsOf(Buffer.from('事業者名,サービス名,事業者キー\n甲,乙,V-003\n'));
    const found = await findPrevious(folder, edition, others);
    expect([...found.byVendor.keys()]).toEqual(['V-003']);
    expect(found.twice).toEqual([]);
    expect(found.strangers.map((file) => path.basename(file))).toEqual(['b.xlsx']);
    expect(found.unreadable.map(({ code }) => code)).toEqual(['not-xlsx']);
  });

  it('a file that changes under the run', async () => {
    const folder = temporaryFolder();
    copyFileSync(path.join(earlier, 'V-003.xlsx'), path.join(folder, 'a.xlsx'));
    const { byVendor } = await findPrevious(folder, edition, campaign.vendors);
    copyFileSync(path.join(earlier, 'V-001.xlsx'), path.join(folder, 'a.xlsx'));
    const run = generate(
      { ...campaign, previous: byVendor },
      { destination: { kind: 'folder', path: path.join(folder, 'out') } },
    );
    await expect(run).rejects.toThrow(OutputError);
  });
});
