/** A checklist as somebody might have typed it: the smallest workbook that is checked. */
import type { Edition } from '../../../src/checklist/edition';
import { handPackage, relationships, sheetData, workbook } from '../hand-package';

/** A sheet for each section, its headers, its rows. */
export function bareChecklist(edition: Edition): Uint8Array {
  const rel = (index: number) => `rId${index + 10}`;
  const cell = (text: string) =>
    `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  const row = (texts: readonly string[]) => `<row>${texts.map(cell).join('')}</row>`;
  const { sections, criteria } = edition;
  const parts = sections.map(({ key, columns }, index) => {
    const rows = criteria
      .filter(({ section }) => section === key)
      .map(({ number, text }) =>
        row(columns.map(({ column }) => (column === 'number' ? String(number) : (text[column] ?? '')))),
      );
    return [
      `xl/worksheets/s${index}.xml`,
      sheetData(`${row(columns.map(({ header }) => header))}${rows.join('')}`),
    ] as const;
  });
  const tabs = sections.map(
    ({ sheet }, index) => `<sheet name="${sheet}" sheetId="${index + 1}" r:id="${rel(index)}"/>`,
  );
  return handPackage({
    ...Object.fromEntries(parts),
    'xl/worksheets/sheet1.xml': undefined,
    'xl/workbook.xml': workbook(tabs.join('')),
    'xl/_rels/workbook.xml.rels': relationships(
      ...sections.map((_, index) => [rel(index), 'worksheet', `worksheets/s${index}.xml`] as const),
    ),
  });
}
