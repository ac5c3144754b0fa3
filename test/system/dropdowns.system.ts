/** Every dropdown as openpyxl, a reader of somebody else's, finds it in the file. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadEdition } from '../../src/editions/load';
import { cellRef } from '../../src/workbook/address';
import { Layout, SHEETS } from '../../src/workbook/layout';
import { structure } from '../../src/workbook/structured';
import { author } from '../../src/xlsx/author';
import { today, WARD_EDITION } from '../workbook/formulas-equal-engine';
import { scratchFolder } from './libreoffice';

/** Gives {sheet: {cell: [words]}} for every list validation whose source is a defined name. */
const READ_DROPDOWNS = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def words(formula):
    name = book.defined_names[formula.lstrip('=')]
    sheet, cells = next(iter(name.destinations))
    return [cell.value for row in book[sheet][cells] for cell in row]
found = {}
for sheet in book:
    for rule in sheet.data_validations.dataValidation:
        if rule.type != 'list': continue
        for area in rule.sqref.ranges:
            for row in range(area.min_row, area.max_row + 1):
                for column in range(area.min_col, area.max_col + 1):
                    found.setdefault(sheet.title, {})[openpyxl.utils.get_column_letter(column) + str(row)] = words(rule.formula1)
print(json.dumps(found))
`;

async function dropdowns() {
  const edition = await loadEdition(WARD_EDITION);
  const file = path.join(scratchFolder('dropdowns'), 'blank.xlsx');
  writeFileSync(file, await author(structure(edition, { evaluatedOn: today(), protect: true })));
  const json = execFileSync('/usr/bin/python3', ['-c', READ_DROPDOWNS, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const found = JSON.parse(json) as Record<string, Record<string, string[]>>;
  return { edition, layout: new Layout(edition), found };
}

it('each criterion offers exactly the routes that its text grants', async () => {
  const { edition, layout, found } = await dropdowns();
  const offered = edition.criteria.map(({ id }) => {
    const { sheet, row, column } = layout.answer(id, 'basis');
    return [id, found[sheet]?.[cellRef(row, column)]];
  });
  expect(offered).toEqual(edition.criteria.map(({ id, routes }) => [id, routes.map(({ basis }) => basis)]));
  expect(offered).toHaveLength(31);
});

it('every other dropdown holds its list, to the last row of its column', async () => {
  const { edition, layout, found } = await dropdowns();
  for (const { id } of edition.criteria) {
    for (const [column, words] of [
      ['verdict', ['適合', '不適合', '対象外', '確認中']],
      ['wardCheck', ['確認済', '差戻し', '不適合']],
    ] as const) {
      const { sheet, row, column: at } = layout.answer(id, column);
      expect([id, found[sheet]?.[cellRef(row, at)]]).toEqual([id, words]);
    }
  }
  for (const { id, kind, choices } of edition.profile) {
    const { row, column } = layout.profile(id);
    const expected = kind === 'choice' ? choices : undefined;
    expect([id, found[SHEETS.overview]?.[cellRef(row, column)]]).toEqual([id, expected]);
  }
  for (const { id, kind, choices } of edition.facts) {
    const { row, column } = layout.fact(id);
    const expected = kind === 'choice' ? choices : undefined;
    expect([id, found[SHEETS.details]?.[cellRef(row, column)]]).toEqual([id, expected]);
  }
});
