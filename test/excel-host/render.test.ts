import { loadEdition } from '../../src/editions/load';
import type { Blueprint } from '../../src/workbook/blueprint';
import { structure } from '../../src/workbook/structured';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';
import { sampleBlueprint } from '../xlsx/sample-blueprint';
import { type BookDescription, ExcelHost } from '.';
import { bookFromBlueprint } from './io/from-blueprint';
import { describeBook } from './io/describe';
import { renderByOffice } from './render-by-office';

const ON = 46349; // 2026-11-23

async function rendered(blueprint: Blueprint): Promise<BookDescription> {
  const host = await ExcelHost.start();
  try {
    await host.globals.Excel.run((context) => renderByOffice(context, blueprint));
    expect(host.roundTrips).toBe(1);
    return host.describe();
  } finally {
    host.close();
  }
}

/** ExcelApi 1.14 has no words for the hatching of a conditional format. */
function withoutHatching(description: BookDescription): BookDescription {
  return {
    ...description,
    sheets: description.sheets.map((sheet) => ({
      ...sheet,
      formats: sheet.formats.map((format) => {
        const { pattern, patternColor, ...look } = format.look;
        return pattern === undefined && patternColor === undefined ? format : { ...format, look };
      }),
    })),
  };
}

it.each([
  ['the sample', () => Promise.resolve(sampleBlueprint())],
  [
    'the structured',
    async () => structure(await loadEdition(WARD_EDITION), { evaluatedOn: ON, protect: true }),
  ],
])('office.js can draw all of %s Blueprint but its hatching, and the host keeps it', async (_, blueprint) => {
  const plan = await blueprint();
  const book = bookFromBlueprint(plan);
  // The formulas are worked out, as they are for what is drawn.
  book.recalculate();
  const planned = withoutHatching(describeBook(book));
  const drawn = await rendered(plan);
  for (const [index, sheet] of planned.sheets.entries()) expect(drawn.sheets[index]).toEqual(sheet);
  expect(drawn).toEqual(planned);
});
