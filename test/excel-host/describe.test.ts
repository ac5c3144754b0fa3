import { loadEdition } from '../../src/editions/load';
import { plainChecklist } from '../../src/workbook/plain';
import { structure } from '../../src/workbook/structured';
import { author } from '../../src/xlsx/author';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';
import { sampleBlueprint } from '../xlsx/sample-blueprint';
import { bookFromBlueprint } from './io/from-blueprint';
import { bookFromXlsx } from './io/from-xlsx';
import { bookToXlsx } from './io/to-xlsx';
import { ExcelHost } from '.';
import { describeBook } from './io/describe';

const ON = 46349; // 2026-11-23

const BLUEPRINTS = {
  sample: () => Promise.resolve(sampleBlueprint()),
  plain: async () => plainChecklist(await loadEdition(WARD_EDITION)),
  structured: async () => structure(await loadEdition(WARD_EDITION), { evaluatedOn: ON, protect: true }),
  open: async () => structure(await loadEdition(WARD_EDITION), { evaluatedOn: ON, protect: false }),
};

describe.each(Object.entries(BLUEPRINTS))('the %s Blueprint', (_, blueprint) => {
  it('is described the same whether planned or written by exceljs and read back', async () => {
    const plan = await blueprint();
    const planned = describeBook(bookFromBlueprint(plan));
    const written = describeBook(await bookFromXlsx(await author(plan)));
    expect(written.sheets.map(({ name }) => name)).toEqual(planned.sheets.map(({ name }) => name));
    for (const [index, sheet] of planned.sheets.entries()) expect(written.sheets[index]).toEqual(sheet);
    expect(written).toEqual(planned);
  });

  it('survives being saved by the host', async () => {
    const book = bookFromBlueprint(await blueprint());
    const saved = describeBook(await bookFromXlsx(await bookToXlsx(book)));
    const before = describeBook(book);
    for (const [index, sheet] of before.sheets.entries()) {
      const { name, cells, merges, columns, rows, freeze, filter, page, protection } = sheet;
      expect(saved.sheets[index]).toMatchObject({
        ...{ name, cells, merges, columns, rows, freeze, filter, page, protection },
        // exceljs writes no prompt that stands alone.
        validations: sheet.validations.filter(({ kind }) => kind !== 'none'),
      });
    }
    expect(saved.names).toEqual(before.names);
  });
});

it('an .xlsx is opened by the host, and read by office.js', async () => {
  const host = await ExcelHost.start({ workbook: await author(sampleBlueprint()) });
  host.runScript(`
    window.read = Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility,items/protection/protected');
      await context.sync();
      return worksheets.items.map((each) => [each.name, each.visibility, each.protection.protected].join(' '));
    });
  `);
  const seen: unknown = await (host.window as unknown as { readonly read: Promise<unknown> }).read;
  expect(seen).toEqual(
    sampleBlueprint().sheets.map(({ name, visibility, protected: locked }) =>
      [name, visibility === 'visible' ? 'Visible' : 'VeryHidden', String(locked)].join(' '),
    ),
  );
  host.close();
});
