/** The packages that people really get, under Microsoft's validator and our own lint. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import { plainChecklist } from '../../src/workbook/plain';
import { structure } from '../../src/workbook/structured';
import { author } from '../../src/xlsx/author';
import { lintPackage } from '../../src/xlsx/package-lint';
import { openZip } from '../../src/xlsx/zip-read';
import { ON, wellFilled } from '../checklist/well-filled';
import { TINY_EDITION, WARD_EDITION } from '../workbook/formulas-equal-engine';
import { sdkErrors } from './ooxml-validator';

let ward: Edition;
let tiny: Edition;
beforeAll(async () => {
  ward = await loadEdition(WARD_EDITION);
  tiny = await loadEdition(TINY_EDITION);
});

it.each([
  ['a blank workbook', () => structure(ward, { evaluatedOn: ON, protect: true })],
  [
    'a filled workbook, open',
    () => structure(ward, { evaluatedOn: ON, protect: false, answers: wellFilled() }),
  ],
  ['the plain checklist', () => plainChecklist(ward)],
  ['the plain checklist of an edition without 大区分', () => plainChecklist(tiny)],
  ['a workbook of the tiny edition', () => structure(tiny, { evaluatedOn: ON, protect: true })],
])(
  '%s is a valid package',
  async (_, blueprint) => {
    const bytes = await author(blueprint());
    expect(lintPackage(bytes)).toEqual([]);
    expect(sdkErrors(bytes)).toEqual([]);
  },
  60_000,
);

it('the plain checklist of templates/ is the one that the edition gives', async () => {
  const kept = readFileSync(path.join(WARD_EDITION, 'checklist.xlsx'));
  expect(Buffer.compare(kept, Buffer.from(await author(plainChecklist(ward))))).toBe(0);
});

it('nothing of the machine or its user is in an issued package', async () => {
  const zip = openZip(
    await author(structure(ward, { evaluatedOn: ON, protect: true, answers: wellFilled() })),
  );
  const text = zip.names.map((name) => new TextDecoder().decode(zip.read(name))).join('\n');
  expect(text).not.toMatch(/[A-Z]:\\|\/(home|Users|root|tmp)\//);
  expect(text.match(/<dc:creator>(.*?)</)?.[1]).toBe('Kijun');
});
