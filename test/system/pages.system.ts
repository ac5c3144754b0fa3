/** The sheets as paper: what LibreOffice prints must be whole, readable and free of error values. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadEdition } from '../../src/editions/load';
import { plainChecklist } from '../../src/workbook/plain';
import { structure } from '../../src/workbook/structured';
import { author } from '../../src/xlsx/author';
import { today, WARD_EDITION } from '../workbook/formulas-equal-engine';
import { convert, scratchFolder } from './libreoffice';

function printed(name: string, bytes: Uint8Array): string {
  const folder = scratchFolder('pages');
  const file = path.join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  convert([file], 'pdf', folder);
  return execFileSync('pdftotext', ['-layout', path.join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
}

const ERRORS = /#(REF|NAME|VALUE|N\/A|DIV)|Err:\d+|###/;

it('a blank workbook prints every criterion and no error value', async () => {
  const edition = await loadEdition(WARD_EDITION);
  const text = printed('blank', await author(structure(edition, { evaluatedOn: today(), protect: true })));
  expect(text).not.toMatch(ERRORS);
  const letters = text.replaceAll(/\s/g, '');
  for (const heading of [
    'サービス概要',
    '詳細回答',
    '集計',
    ...edition.sections.map((section) => section.heading),
  ]) {
    expect(letters).toContain(heading.replaceAll(/\s/g, ''));
  }
});

it('the plain checklist prints with its header before No.9 again', async () => {
  const edition = await loadEdition(WARD_EDITION);
  const text = printed('plain', await author(plainChecklist(edition)));
  expect(text).not.toMatch(ERRORS);
  expect(text.match(/小区分/g)).toHaveLength(2);
});
