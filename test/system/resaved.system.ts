/** A vendor who saves with another program has changed nothing: same answers, same findings, nobody accused. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../src/checklist/check';
import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import { alterationsOf } from '../../src/workbook/alterations/alterations';
import { readReceived } from '../../src/workbook/received';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { ON, wellFilled } from '../checklist/well-filled';
import {
  byVendor,
  changed,
  IDENTITY,
  issuedFile,
  ONE,
  partOf,
  told,
  withText,
} from '../workbook/alterations/issued-file';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';
import { convert, scratchFolder } from './libreoffice';

type Program = (file: string) => string;

const throughLibreOffice =
  (...formats: string[]): Program =>
  (file) =>
    formats.reduce((from, format) => {
      const folder = scratchFolder('resaved');
      convert([from], format, folder);
      return path.join(folder, `${path.parse(from).name}.${format}`);
    }, file);

const OPENPYXL = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';
const throughOpenpyxl: Program = (file) => {
  const resaved = path.join(scratchFolder('openpyxl'), 'filled.xlsx');
  execFileSync('/usr/bin/python3', ['-c', OPENPYXL, file, resaved]);
  return resaved;
};

const PROGRAMS: [string, Program][] = [
  ['LibreOffice', throughLibreOffice('xlsx')],
  ['LibreOffice, twice', throughLibreOffice('xlsx', 'xlsx')],
  ['LibreOffice by way of its own format', throughLibreOffice('ods', 'xlsx')],
  ['the format of Excel 97–2003', throughLibreOffice('xls', 'xlsx')],
  ['openpyxl', throughOpenpyxl],
];

let edition: Edition;
let issued: Uint8Array;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
  const answers = wellFilled({ responses: { '1-4': { document: undefined }, '1-9': { verdict: '確認中' } } });
  issued = await issuedFile(edition, { identity: IDENTITY, answers: byVendor(answers), due: ON });
});

function reading(bytes: Uint8Array) {
  const workbook = readWorkbook(bytes);
  const received = readReceived(edition, workbook);
  const { alterations } = alterationsOf(edition, received, workbook);
  return { received, grave: alterations.filter((each) => each.class !== 'harmless').map(told) };
}

function saved(bytes: Uint8Array, program: Program): Uint8Array {
  const file = path.join(scratchFolder('filled'), 'filled.xlsx');
  writeFileSync(file, bytes);
  return readFileSync(program(file));
}

describe.each(PROGRAMS)('saved again by %s', (_, program) => {
  it('a workbook reads as it was issued', () => {
    const [before, after] = [reading(issued), reading(saved(issued, program))];
    expect(after.grave).toEqual([]);
    expect(after.received.normalisations).toEqual([]);
    expect(after.received.answers).toEqual(before.received.answers);
    const findings = ({ received }: typeof after) => check(edition, received.answers, ON).findings;
    expect(findings(after)).toEqual(findings(before));
  });

  it('what was really changed is still found', () => {
    const dropdown =
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="G7"><formula1>"契約で規定,口頭で確認"</formula1></dataValidation>';
    const bytes = changed(issued, {
      [partOf(issued, ONE)]: (xml) =>
        withText(
          'D8',
          '別の本文',
        )(xml)
          .replace(/<dataValidation [^>]*sqref="G7".*?<\/dataValidation>/s, dropdown)
          .replace('<row r="9"', '<row r="9" hidden="1"'),
      [partOf(issued, '集計')]: (xml) => xml.replace(/<sheetProtection[^>]*>/, ''),
    });
    const { grave } = reading(saved(bytes, program));
    expect(grave).toEqual([
      `text-changed reject ${ONE} D8`,
      `dropdown-changed review ${ONE} G7`,
      `hidden-content review ${ONE} A9`,
      'protection-removed review 集計',
    ]);
  });
});
