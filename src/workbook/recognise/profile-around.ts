/** 「会社名：…」「記入日：…」 around the tables: what a strange checklist says of who answered, for which service and when. */
import type { Edition } from '../../checklist/edition';
import { fold } from '../../checklist/readers/fold';
import { PROFILE_WORDS } from './header-words';
import type { PlacedTable } from './placed-table';
import type { RecognisedProfile } from './recognition';
import type { SheetLines } from './sheet-lines';

const LONGEST_LABEL = 30;
const LONGEST_VALUE = 200;
const INLINE = /^\s*([^:：\n]{1,20}?)\s*[:：]\s*(\S[^\n]*)$/u;
/** rows above the first criterion and below the last one */
const AROUND = { above: 40, below: 12 };

export function profileAround(
  edition: Edition,
  sheets: readonly SheetLines[],
  tables: readonly PlacedTable[],
): RecognisedProfile[] {
  const fields = labels(edition);
  const found: RecognisedProfile[] = [];
  for (const sheet of sheets) {
    const own = tables.filter(({ table }) => table.sheet === sheet);
    if (own.length === 0) continue;
    const rows = own.flatMap(({ criteria, table }) => [
      ...criteria.flatMap(({ row, lastRow }) => [row, lastRow]),
      ...(table.header === undefined ? [] : [table.header.first, table.header.last]),
    ]);
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    for (const { row, cells } of sheet.lines) {
      if (row < first - AROUND.above || (row >= first && row <= last) || row > last + AROUND.below) continue;
      cells.forEach(({ column, text }, index) => {
        const inline = text.length > LONGEST_VALUE ? null : INLINE.exec(text.trim());
        const field = fields.get(bare(text)) ?? fields.get(bare(inline?.[1] ?? ''));
        if (field === undefined) return;
        const next = cells[index + 1];
        const value = inline === null ? next?.text : inline[2];
        const at = inline === null ? next?.column : column;
        if (value === undefined || at === undefined || value.length > LONGEST_VALUE || at > column + 6)
          return;
        if (inline === null && fields.has(bare(value))) return;
        if (!found.some((each) => each.field === field && each.sheet === sheet.name))
          found.push({ field, sheet: sheet.name, cell: sheet.ref(row, at), text: value.trim() });
      });
    }
  }
  return found;
}

function labels(edition: Edition): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { id, label } of edition.profile) {
    fields.set(bare(label.ja), id);
    for (const word of (PROFILE_WORDS[id] ?? '').split(/\s+/u)) if (word !== '') fields.set(bare(word), id);
  }
  return fields;
}

function bare(label: string): string {
  return label.length > LONGEST_LABEL ? '' : fold(label).replaceAll(/\([^()]*\)|[・:.*※]/gu, '');
}
