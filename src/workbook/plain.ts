/**
 * The familiar plain checklist: the ward's text on one sheet, laid out as the ward lays it out – title, section
 * headings, the header row repeated where the text repeats it, 大区分 merged, no answer columns.
 */
import type { Edition, Section } from '../checklist/edition';
import { cellRef } from './address';
import type { Blueprint } from './blueprint';
import { SheetDraft } from './draft';
import { Layout } from './layout';
import { STYLES } from './styles';

const WIDTHS = [6, 26, 36, 62, 54] as const;

export function plainChecklist(edition: Edition): Blueprint {
  const layout = new Layout(edition);
  const draft = new SheetDraft({
    name: edition.title,
    visibility: 'visible',
    columns: WIDTHS.map((width) => ({ width })),
    protected: false,
    print: {
      area: `A1:${cellRef(rowCount(edition), WIDTHS.length)}`,
      landscape: true,
      fitHeight: 0,
      footer: '&R&P / &N',
    },
    gridLines: false,
  });
  draft.text(1, 1, edition.title, 'title');
  let row = 3;
  for (const section of edition.sections) row = drawSection(draft, layout, section, row) + 1;
  return { title: edition.title, lockStructure: false, styles: STYLES, names: [], sheets: [draft.finish()] };
}

/** Draws the section from the row on; gives the first row after it. */
function drawSection(draft: SheetDraft, layout: Layout, section: Section, start: number): number {
  draft.text(start, 1, section.heading, 'heading');
  let row = start + 2;
  let group: { text: string; from: number } | undefined;
  const closeGroup = (column: number) => {
    if (group !== undefined && group.text !== '' && row - 1 > group.from)
      draft.merge(group.from, column, row - 1, column);
    group = undefined;
  };
  const major = layout.textColumn(section, 'major');
  header(draft, section, row++);
  for (const criterion of layout.criteriaOf(section.key)) {
    if (section.headerRepeatedBefore.includes(criterion.number)) {
      closeGroup(major);
      header(draft, section, ++row);
      row++;
    }
    const heading = criterion.text.major ?? '';
    if (group?.text !== heading) {
      closeGroup(major);
      group = { text: heading, from: row };
    }
    section.columns.forEach(({ column }, index) => {
      const first = column !== 'major' || group?.from === row;
      const value = column === 'number' ? criterion.number : criterion.text[column];
      draft.text(
        row,
        index + 1,
        first ? value : undefined,
        column === 'number' ? 'plainNumber' : 'plainText',
      );
    });
    row++;
  }
  closeGroup(major);
  return row;
}

function header(draft: SheetDraft, section: Section, row: number): void {
  section.columns.forEach(({ header: label }, index) => draft.text(row, index + 1, label, 'wardHeader'));
}

function rowCount(edition: Edition): number {
  return edition.sections.reduce((count, section) => {
    const criteria = edition.criteria.filter(({ section: key }) => key === section.key).length;
    return count + 3 + criteria + 2 * section.headerRepeatedBefore.length + 1;
  }, 1);
}
