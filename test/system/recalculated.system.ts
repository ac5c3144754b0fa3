/** The formulas again, this time worked out by LibreOffice from the very file that a vendor would get. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { loadEdition } from '../../src/editions/load';
import { cellRef } from '../../src/workbook/address';
import type { Blueprint, CellPlan } from '../../src/workbook/blueprint';
import { structure } from '../../src/workbook/structured';
import { author } from '../../src/xlsx/author';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { arbitraryAnswers, plausibleAnswers } from '../checklist/arbitrary-answers';
import { today, WARD_EDITION } from '../workbook/formulas-equal-engine';
import { convert, scratchFolder } from './libreoffice';

const SETS = 300;

it(`LibreOffice comes to the engine's value in every formula cell of ${String(SETS)} workbooks`, async () => {
  const edition = await loadEdition(WARD_EDITION);
  const seed = Date.now() % 1_000_000_007;
  console.info(`seed ${String(seed)}`);
  const sets = [
    ...fc.sample(arbitraryAnswers(edition), { numRuns: SETS / 2, seed }),
    ...fc.sample(plausibleAnswers(edition), { numRuns: SETS / 2, seed }),
  ];
  const [issued, recalculated] = [scratchFolder('issued'), scratchFolder('recalculated')];
  const evaluatedOn = today();
  const blueprints = sets.map((answers) => structure(edition, { answers, evaluatedOn, protect: true }));
  const files: string[] = [];
  for (const [index, blueprint] of blueprints.entries()) {
    const file = path.join(issued, `${String(index)}.xlsx`);
    writeFileSync(file, await author(unsettled(blueprint)));
    files.push(file);
  }
  convert(files, 'xlsx', recalculated);

  let compared = 0;
  const mismatches: unknown[] = [];
  for (const [index, blueprint] of blueprints.entries()) {
    const workbook = readWorkbook(readFileSync(path.join(recalculated, `${String(index)}.xlsx`)));
    for (const { name, cells } of blueprint.sheets) {
      const sheet = workbook.sheets.find((each) => each.name === name);
      for (const { row, column, content } of cells) {
        if (content === undefined || !('formula' in content)) continue;
        compared += 1;
        const value = sheet?.cells.get(cellRef(row, column))?.value ?? '';
        if (value !== content.result) {
          mismatches.push({
            set: index,
            sheet: name,
            cell: cellRef(row, column),
            engine: content.result,
            value,
          });
        }
      }
    }
  }
  console.info(`${String(compared)} formula cells compared`);
  expect(mismatches.slice(0, 10)).toEqual([]);
  expect(compared).toBeGreaterThan(SETS * 1000);
}, 1_800_000);

/** Wrong cached values on purpose: what comes back right was worked out, not copied. */
function unsettled(blueprint: Blueprint): Blueprint {
  const sheets = blueprint.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell): CellPlan =>
      cell.content !== undefined && 'formula' in cell.content
        ? { ...cell, content: { formula: cell.content.formula, result: '?' } }
        : cell,
    ),
  }));
  return { ...blueprint, sheets };
}
