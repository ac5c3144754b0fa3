import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadFindingWording } from '../../src/batch/edition-choice';
import { findInputs } from '../../src/batch/input-files';
import type { FileReport } from '../../src/batch/report';
import { validateFiles } from '../../src/batch/validate';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { lintPackage } from '../../src/xlsx/package-lint';
import { day, wardEdition } from '../batch/ward-edition';
import { makeReturned } from './make-returned';

const FOLDER = path.join(__dirname, 'returned');
const expected = JSON.parse(readFileSync(path.join(FOLDER, 'expected.json'), 'utf8'));

type Named = FileReport & { file: string };
let reports: Named[];
let confirmed: Named[];

async function reportsOf(folder: string, wardChecked: boolean): Promise<Named[]> {
  const options = {
    edition: await wardEdition(),
    wording: await loadFindingWording('ja'),
    language: 'ja' as const,
    today: day('2027-02-01'),
    wardChecked,
  };
  const found: Named[] = [];
  for await (const report of validateFiles(await findInputs([folder]), options))
    found.push({ ...report, file: path.basename(report.path) });
  return found;
}

beforeAll(async () => {
  reports = await reportsOf(FOLDER, false);
  confirmed = await reportsOf(path.join(__dirname, 'confirmed'), true);
});

type Place = { file: string; code: string; criterion?: string; sheet?: string; cell?: string };
const line = ({ file, code, criterion = '', sheet = '', cell = '' }: Place) =>
  [file, code, criterion, sheet, cell].join(' ');

it('every planted fault is named with its cell, and nothing else is found', () => {
  const found = reports.flatMap((report) =>
    report.outcome === 'checked'
      ? report.findings.map((finding) => line({ ...finding, file: report.file }))
      : [],
  );
  expect(found.sort()).toEqual(expected.findings.map(line).sort());
  expect(found.length).toBeGreaterThan(40);
});

it('each file comes to the result that it was made for', () => {
  const results = reports.flatMap((report) =>
    report.outcome === 'checked' ? [{ file: report.file, overall: report.overall }] : [],
  );
  expect(results).toEqual(expected.results);
});

it('of what came back, none conforms before the ward has had its word', () => {
  expect(
    new Set(reports.map((report) => (report.outcome === 'checked' ? report.overall : report.outcome))),
  ).toEqual(new Set(['needs-review', 'nonconforming', 'incomplete', 'unreadable']));
});

it('the ward’s own copies conform with its word, and are believed as its own only', async () => {
  const results = (from: readonly Named[]) =>
    from.flatMap((report) =>
      report.outcome === 'checked'
        ? [{ file: report.file, overall: report.overall, findings: report.findings.map(({ code }) => code) }]
        : [],
    );
  expect(results(confirmed)).toEqual(
    expected.confirmed.map((each: { file: string; overall: string }) => ({ ...each, findings: [] })),
  );
  const unbelieved = await reportsOf(path.join(__dirname, 'confirmed'), false);
  expect(results(unbelieved).map(({ overall }) => overall)).toEqual(['needs-review', 'needs-review']);
});

/** Every cell of every sheet: how they look, and how this Node deflates, are other matters. */
function content(bytes: Uint8Array): unknown {
  if (bytes[0] !== 0x50) return new TextDecoder().decode(bytes);
  return readWorkbook(bytes).sheets.map(({ name, cells }) => [
    name,
    [...cells.values()].map(({ ref, value, formula }) => [ref, value, formula]),
  ]);
}

it('the files hold what make-returned.ts makes of today’s edition and layout', async () => {
  const made = await makeReturned();
  expect([...made.keys()].sort()).toEqual(
    ['returned', 'confirmed']
      .flatMap((folder) => readdirSync(path.join(__dirname, folder)).map((name) => `${folder}/${name}`))
      .sort(),
  );
  const stale = [...made].filter(
    ([name, bytes]) =>
      JSON.stringify(content(bytes)) !== JSON.stringify(content(readFileSync(path.join(__dirname, name)))),
  );
  // After a change: node -r ./test/typescript.cjs test/demo/make-returned.ts
  expect(stale.map(([name]) => name)).toEqual([]);
});

it('a hand that fills cells leaves a sound package', async () => {
  for (const [name, bytes] of await makeReturned()) {
    if (name.endsWith('.xlsx') && name !== 'returned/V-006.xlsx')
      expect([name, lintPackage(bytes)]).toEqual([name, []]);
  }
});
