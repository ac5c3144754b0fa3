/** Stamped workbooks in programs of somebody else's: openpyxl and LibreOffice find the vendor's own words, unchanged. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../../src/checklist/edition';
import type { Value } from '../../src/checklist/value';
import { Press } from '../../src/batch/generate/press';
import { loadEdition } from '../../src/editions/load';
import { Layout } from '../../src/workbook/layout';
import type { Issue } from '../../src/workbook/slots';
import { lintPackage } from '../../src/xlsx/package-lint';
import { today, WARD_EDITION } from '../workbook/formulas-equal-engine';
import { sdkErrors } from '../xlsx/ooxml-validator';
import { convert, scratchFolder } from './libreoffice';

const NAMES = [
  'みなとクラウド株式会社',
  '&<>"\'',
  '=1+1',
  '😀𠮷野家',
  'עברית',
  '_x0041_',
  ' 前後 ',
  '長'.repeat(32_767),
];

const READ = `
import json, sys, openpyxl
sheet, row, column = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
for kind in (False, True):
    book = openpyxl.load_workbook(sys.argv[1], read_only=kind)
    print(json.dumps(book[sheet].cell(row, column).value))
`;

const issueOf = (provider: string): Issue => ({
  profile: new Map<string, Value>([
    ['provider', provider],
    ['serviceName', '文書管理クラウド'],
    ['model', 'SaaS'],
    ['contractStart', 46478],
  ]),
  identity: { workbookId: 'W-1', vendorKey: 'V-1', round: 1, issuedOn: today() },
  due: today() + 60,
});

async function stamped(edition: Edition): Promise<readonly { name: string; file: string }[]> {
  const press = new Press(edition, today());
  const folder = scratchFolder('stamped');
  const files: { name: string; file: string }[] = [];
  for (const [index, name] of NAMES.entries()) {
    const { head, tail } = await press.print(issueOf(name));
    const file = path.join(folder, `stamped${String(index)}.xlsx`);
    writeFileSync(file, Buffer.concat([head, tail]));
    files.push({ name, file });
  }
  return files;
}

it('openpyxl reads each name as it was given, in either of its modes, and the package is valid', async () => {
  const edition = await loadEdition(WARD_EDITION);
  const { sheet, row, column } = new Layout(edition).profile('provider');
  for (const { name, file } of await stamped(edition)) {
    const bytes = readFileSync(file);
    expect([name.slice(0, 9), lintPackage(bytes), sdkErrors(bytes)]).toEqual([name.slice(0, 9), [], []]);
    const told = execFileSync('/usr/bin/python3', ['-c', READ, file, sheet, String(row), String(column)], {
      encoding: 'utf8',
    });
    const values: unknown[] = told
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    // openpyxl leaves the escape of a spreadsheet as it stands in the file.
    const expected = name === '_x0041_' ? '_x005F_x0041_' : name;
    expect([name.slice(0, 9), values]).toEqual([name.slice(0, 9), [expected, expected]]);
  }
});

it('LibreOffice opens each, and shows the name where it belongs', async () => {
  const edition = await loadEdition(WARD_EDITION);
  const files = await stamped(edition);
  const folder = path.dirname(files[0]?.file ?? '');
  convert(
    files.map(({ file }) => file),
    // commas, double quotes, UTF-8
    'csv:Text - txt - csv (StarCalc):44,34,76',
    folder,
  );
  for (const { name, file } of files) {
    const csv = file.replace(/\.xlsx$/, '.csv');
    expect(existsSync(csv)).toBe(true);
    expect(readFileSync(csv, 'utf8')).toContain(name.replaceAll('"', '""'));
  }
});
