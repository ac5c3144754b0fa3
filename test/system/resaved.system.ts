/** A vendor who saves in LibreOffice has changed nothing: same answers, same findings, nobody accused. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../src/checklist/check';
import { loadEdition } from '../../src/editions/load';
import { readReceived } from '../../src/workbook/received';
import { structure } from '../../src/workbook/structured';
import { author } from '../../src/xlsx/author';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { ON, wellFilled } from '../checklist/well-filled';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';
import { convert, scratchFolder } from './libreoffice';

it('a workbook saved again by LibreOffice reads as it was issued', async () => {
  const edition = await loadEdition(WARD_EDITION);
  const answers = wellFilled({ responses: { '1-4': { document: undefined }, '1-9': { verdict: '確認中' } } });
  const file = path.join(scratchFolder('filled'), 'filled.xlsx');
  writeFileSync(file, await author(structure(edition, { evaluatedOn: ON, protect: true, answers })));
  const resaved = scratchFolder('resaved');
  convert([file], 'xlsx', resaved);

  const before = readReceived(edition, readWorkbook(readFileSync(file)));
  const after = readReceived(edition, readWorkbook(readFileSync(path.join(resaved, 'filled.xlsx'))));
  expect(after.alterations).toEqual([]);
  expect(after.normalisations).toEqual([]);
  expect(after.answers).toEqual(before.answers);
  expect(check(edition, after.answers, ON).findings).toEqual(check(edition, before.answers, ON).findings);
});
