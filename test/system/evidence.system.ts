/** A PDF made by LibreOffice, with the fonts and character codes of a real program, as evidence in a bundle. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PdfReader } from '../../src/batch/evidence/pdf-text';
import { closePdfReader } from '../../src/batch/evidence/with-evidence';
import { writeZip } from '../../src/xlsx/zip-write';
import { filledWorkbook, put, reportOn } from '../batch/filled-workbook';
import { workbook } from '../batch/vendors/lists';
import { wardEdition } from '../batch/ward-edition';
import { answerTable } from '../checklist/answer-table';
import { wellFilled } from '../checklist/well-filled';
import { convert, scratchFolder } from './libreoffice';

const LINES = [
  ['業務委託契約書（案）'],
  ['第12条（データの保存場所）'],
  ['受託者は、データを国内に保存する。'],
  ['２　受託者は、前項の保存場所を変更しない。'],
  ['第13条（再委託）'],
];

let pdf: Uint8Array;
beforeAll(async () => {
  const folder = scratchFolder('evidence');
  convert([put(folder, 'contract.xlsx', await workbook(LINES))], 'pdf', folder);
  pdf = readFileSync(path.join(folder, 'contract.pdf'));
});
afterAll(closePdfReader);

it('its text is read as it was written', async () => {
  const reader = new PdfReader();
  const text = await reader.read(pdf);
  await reader.close();
  if (text.outcome !== 'read') throw new Error(text.outcome);
  const plain = (lines: readonly string[]) => lines.join('').replaceAll(/\s/gu, '');
  expect(plain(text.pages.flat())).toBe(plain(LINES.flat()));
});

it('clauses that it has are found, others are asked for', async () => {
  const edition = await wardEdition();
  const answers = answerTable(
    `
    No  | 該当箇所           | URL
    1-1 | 第12条第2項        | contract.pdf
    1-2 | 「再委託」、1ページ | contract.pdf
    1-3 | 第14条             | contract.pdf
    1-4 | p.2                | contract.pdf`.trim(),
    wellFilled(),
  );
  const zip = writeZip([
    { name: 'a.xlsx', data: await filledWorkbook(edition, answers) },
    { name: 'contract.pdf', data: pdf },
  ]);
  const { findings } = await reportOn(edition, put(scratchFolder('bundle'), 'a.zip', zip));
  const told = findings
    .filter(({ criterion = '' }) => ['1-1', '1-2', '1-3', '1-4'].includes(criterion))
    .map(({ criterion, code }) => `${criterion ?? ''} ${code}`);
  expect(told).toEqual(['1-3 evidence-clause-not-found', '1-4 evidence-page-missing']);
});
