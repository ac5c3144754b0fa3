/** Files that are sent back, in programs of somebody else's: openpyxl sees every mark, LibreOffice prints the list. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadFindingWording } from '../../src/batch/edition-choice';
import { returnFile, type Returned } from '../../src/batch/return-file/return-file';
import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import { MARK_FILLS, NOTE_AUTHOR, RETURN_SHEET } from '../../src/xlsx/patch/marking';
import { patchWorkbook } from '../../src/xlsx/patch/patch-workbook';
import { lintPackage } from '../../src/xlsx/package-lint';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { ON } from '../checklist/well-filled';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';
import { sdkErrors } from '../xlsx/ooxml-validator';
import { planOf } from '../xlsx/patch/plan-of';
import { convert, scratchFolder } from './libreoffice';

const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
marks = {}
for sheet in book.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment:
                note = cell.comment
                marks[sheet.title + ' ' + cell.coordinate] = [cell.fill.fill_type, cell.fill.fgColor.rgb, cell.fill.bgColor.rgb, note.author, note.text]
links = [cell.hyperlink.location for row in book[sys.argv[2]].iter_rows() for cell in row if cell.hyperlink]
print(json.dumps({'front': book.active.title, 'marks': marks, 'links': links, 'protected': [s.title for s in book.worksheets if s.protection.sheet]}))
`;
const SAVE = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';

interface Seen {
  readonly front: string;
  readonly marks: Readonly<Record<string, readonly [string, string, string, string, string]>>;
  readonly links: readonly string[];
  readonly protected: readonly string[];
}

function seen(file: string): Seen {
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', READ, file, RETURN_SHEET], { encoding: 'utf8' }));
}

function saved(name: string, bytes: Uint8Array): string {
  const file = path.join(scratchFolder('returned'), name);
  writeFileSync(file, bytes);
  return file;
}

const throughOpenpyxl = (file: string): string => {
  const again = path.join(scratchFolder('openpyxl'), 'again.xlsx');
  execFileSync('/usr/bin/python3', ['-c', SAVE, file, again]);
  return again;
};
const throughLibreOffice = (file: string): string => {
  const folder = scratchFolder('again');
  convert([file], 'xlsx', folder);
  return path.join(folder, path.basename(file));
};

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

async function returned(file: string): Promise<Returned> {
  const wording = await loadFindingWording('ja');
  const options = { edition, wording, language: 'ja', today: ON, due: ON + 30, fileName: 'r.xlsx' } as const;
  const outcome = await returnFile({ path: file }, options);
  if (outcome.kind !== 'returned') throw new Error(outcome.kind);
  return outcome;
}

const demo = (name: string) => path.join(__dirname, '../demo/returned', name);
const INPUTS: readonly (readonly [string, (file: string) => string])[] = [
  ['as it came', (file) => file],
  ['saved by LibreOffice', throughLibreOffice],
  ['saved by openpyxl', throughOpenpyxl],
];

describe.each(['V-003.xlsx', 'V-004.xlsx', 'V-005.xlsx'])('%s', (name) => {
  it.each(INPUTS)('%s, is marked where openpyxl sees it, and valid', async (_, through) => {
    const input = through(demo(name));
    const { bytes, requests } = await returned(input);
    expect(lintPackage(bytes)).toEqual([]);
    // What another program wrote wrongly stays as it was: nothing is added to it.
    expect(sdkErrors(bytes)).toHaveLength(sdkErrors(readFileSync(input)).length);
    const { front, marks, links, protected: locked } = seen(saved(name, bytes));
    expect(front).toBe(RETURN_SHEET);
    expect(links).toEqual(requests.map(({ sheet = '', cell = '' }) => `'${sheet}'!${cell}`));
    expect(new Set(Object.keys(marks))).toEqual(
      new Set(requests.map(({ sheet, cell }) => `${sheet} ${cell}`)),
    );
    for (const { sheet, cell, what } of requests) {
      const [pattern, ink, paper, author, text] = marks[`${sheet} ${cell}`] ?? [];
      const fill = Object.values(MARK_FILLS).find((each) => each.pattern === pattern);
      expect([ink, paper, author]).toEqual([fill?.ink, fill?.paper, NOTE_AUTHOR]);
      expect(text).toContain(what);
    }
    const before = readWorkbook(readFileSync(input)).sheets.filter((sheet) => sheet.protected);
    expect(locked).toEqual([RETURN_SHEET, ...before.map((sheet) => sheet.name)]);
  });

  it.each(INPUTS.slice(1))('sent back, %s and cleared, has no mark left', async (_, through) => {
    const first = await returned(demo(name));
    const again = through(saved(name, first.bytes));
    const second = await returned(again);
    expect(second.requests).toEqual(first.requests);
    const cleared = patchWorkbook(second.bytes, planOf([])).bytes;
    expect(lintPackage(cleared)).toEqual([]);
    const file = saved(name, cleared);
    expect(seen(file).marks).toEqual({});
    const [was, is] = [fills(throughIf(through, demo(name))), fills(file)];
    for (const { sheet, cell } of first.requests)
      expect([sheet, cell, is[`${sheet} ${cell}`]]).toEqual([sheet, cell, was[`${sheet} ${cell}`]]);
  });
});

/** The colours that the same program gives to the unmarked file. */
function throughIf(through: (file: string) => string, file: string): string {
  return through(saved('unmarked.xlsx', readFileSync(file)));
}

const FILLS = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title + ' ' + c.coordinate: [c.fill.fill_type, c.fill.fgColor.rgb if c.fill.fill_type else ''] for s in book.worksheets for row in s.iter_rows() for c in row}, default=str))
`;

function fills(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', FILLS, file], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  );
}

it('prints the list on pages of its own, each under its header, with every number and nothing cut off', async () => {
  const { bytes, requests } = await returned(demo('V-005.xlsx'));
  const file = saved('list.xlsx', bytes);
  const folder = path.dirname(file);
  convert([file], 'pdf', folder);
  const text = execFileSync('pdftotext', ['-layout', path.join(folder, 'list.pdf'), '-'], {
    encoding: 'utf8',
  });
  const pages = text.split('\f').filter((page) => page.includes('お願いしたいこと'));
  expect(pages.length).toBeGreaterThan(0);
  const letters = pages.join('').replaceAll(/\s/g, '');
  expect(letters).toContain('回答期限');
  for (const { what } of requests) expect(letters).toContain(what.replaceAll(/\s/g, '').slice(0, 12));
  expect(text).not.toContain('kijun-return-1');
});
