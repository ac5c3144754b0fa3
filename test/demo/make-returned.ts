/**
 * Makes `returned/` and `confirmed/` anew: issues the workbooks of `vendors.csv`, fills them as `returned-files.ts` says, and writes down in
 * `expected.json` which fault was planted in which cell. What the checker finds is not asked here.
 * Run it after the edition or the layout has changed: `node -r ./test/typescript.cjs test/demo/make-returned.ts`
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assignments, orderOf } from '../../src/batch/generate/campaign';
import { Press } from '../../src/batch/generate/press';
import { dayOfText } from '../../src/batch/days';
import { chooseEdition } from '../../src/batch/edition-choice';
import { inMemory } from '../../src/batch/vendors/bytes';
import { readVendors } from '../../src/batch/vendors/read-vendors';
import type { Place } from '../../src/checklist/answers';
import type { Edition } from '../../src/checklist/edition';
import { CERTIFICATE_FIELDS } from '../../src/checklist/vocabulary';
import { cellRef } from '../../src/workbook/address';
import { Layout, placeOfTerm } from '../../src/workbook/layout';
import { type Entry, fill } from './fill';
import { type Fault, RETURNED_FILES, type ReturnedFile } from './returned-files';
import type { Entries } from './sound-answers';

export const CAMPAIGN = { issuedOn: '2026-11-24', due: '2027-01-29' } as const;

/** Every file of `returned/`, and of `confirmed/`: the ward's own copies, in which it has entered its word. */
export async function makeReturned(): Promise<Map<string, Uint8Array>> {
  const edition = await chooseEdition();
  const issuedOn = dayOf(CAMPAIGN.issuedOn);
  const bytes = readFileSync(path.join(__dirname, 'vendors.csv'));
  const { vendors, problems } = readVendors(edition, inMemory(bytes), { format: 'csv', issuedOn });
  if (problems.errors > 0) throw new Error(JSON.stringify(problems.listed));
  const campaign = { edition, issuedOn, round: 1, due: dayOf(CAMPAIGN.due) };
  const press = new Press(edition, issuedOn);
  const all = [...assignments({ vendors: [...vendors] })];
  const files = new Map<string, Uint8Array>();
  for (const returned of RETURNED_FILES) {
    const assignment = all.find(({ vendor }) => vendor.key === returned.vendor);
    if (assignment === undefined) throw new Error(`No vendor ${returned.vendor}`);
    const { head, tail } = await press.print(orderOf(campaign, assignment).issue);
    const filled = fill(Buffer.concat([head, tail]), entriesOf(edition, returned.answers, returned.faults));
    files.set(`returned/${returned.file}`, filled);
    if (returned.confirmed !== undefined)
      files.set(`confirmed/${returned.file}`, fill(filled, entriesOf(edition, returned.confirmed.entries)));
  }
  files.set(
    'returned/V-006.xlsx',
    new TextEncoder().encode('パスワードで保護したファイルを、あらためてお送りします。'),
  );
  const expected = {
    note: 'The faults that make-returned.ts planted: every one is to be found at its cell, and nothing else.',
    unreadable: [{ file: 'V-006.xlsx', code: 'not-xlsx' }],
    results: RETURNED_FILES.map(({ file, overall }) => ({ file, overall })),
    confirmed: RETURNED_FILES.flatMap(({ file, confirmed }) =>
      confirmed === undefined ? [] : [{ file, overall: confirmed.overall }],
    ),
    findings: RETURNED_FILES.flatMap((returned) => expectedOf(edition, returned)),
  };
  files.set('returned/expected.json', new TextEncoder().encode(`${JSON.stringify(expected, null, 2)}\n`));
  return files;
}

function entriesOf(edition: Edition, answers: Entries, faults: readonly Fault[] = []): Entry[] {
  const planted = Object.fromEntries(faults.flatMap(({ put = {} }) => Object.entries(put)));
  return Object.entries({ ...answers, ...planted }).map(([term, value]) => ({
    ...cellOf(edition, term),
    value: /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayOf(value) : value,
  }));
}

function expectedOf(edition: Edition, { file, faults }: ReturnedFile) {
  return faults.flatMap(({ found }) =>
    Object.entries(found).flatMap(([at, codes]) =>
      codes.split(' ').map((code) => ({ file, code, ...criterionOf(edition, at), ...cellOf(edition, at) })),
    ),
  );
}

/** The criterion that a place belongs to; those of the profile and the certificates belong to none. */
function criterionOf(edition: Edition, at: string): { criterion?: string } {
  const place = placeOf(at);
  if (place.kind === 'answer' || place.kind === 'status') return { criterion: place.criterion };
  if (place.kind !== 'fact') return {};
  const fact = edition.facts.find(({ id }) => id === place.fact);
  return fact === undefined ? {} : { criterion: fact.criterion };
}

function cellOf(edition: Edition, at: string): { sheet: string; cell: string } {
  const { sheet, row, column } = new Layout(edition).cell(placeOf(at));
  return { sheet, cell: cellRef(row, column) };
}

/** `1-3.document`, `fact.1-3.migration`, `profile.model`, `certificate.0.scheme` */
function placeOf(at: string): Place {
  const certificate = /^certificate\.(\d+)\.(\w+)$/.exec(at);
  if (certificate !== null) {
    const field = CERTIFICATE_FIELDS.find((each) => each === certificate[2]);
    if (field !== undefined) return { kind: 'certificate', row: Number(certificate[1]), field };
  }
  const place = placeOfTerm(at);
  if (place === undefined) throw new Error(`${at} is no place`);
  return place;
}

function dayOf(text: string): number {
  const day = dayOfText(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

async function main(): Promise<void> {
  const files = await makeReturned();
  for (const folder of ['returned', 'confirmed']) {
    rmSync(path.join(__dirname, folder), { recursive: true, force: true });
    mkdirSync(path.join(__dirname, folder));
  }
  for (const [name, bytes] of files) writeFileSync(path.join(__dirname, name), bytes);
  console.log(`${String(files.size)} files in ${path.relative(process.cwd(), __dirname)}`);
}

if (require.main === module) void main();
