/** Where findings are written, as data: one column a sheet, right of everything that stands there, a row's findings in one cell. */
import { MAX_COLUMN, parseRange, parseRef } from '../../../workbook/address';
import { HEADER_ROW } from '../../../workbook/layout';
import type { FindingNote } from '../../workbook-port';
import { Refusal } from '../host/refusal';
import type { Reading } from '../read/checklist';
import { markName, type Marked } from '../../../workbook/recognise/marks';

export interface FindingsColumn {
  /** the name of its range, and the range of last time */
  readonly name: string;
  readonly before: Marked | undefined;
  /** from the heading to the last row with a finding */
  readonly area: Marked;
  /** by row */
  readonly texts: ReadonlyMap<number, string>;
}

export interface FindingsPlan {
  readonly columns: readonly FindingsColumn[];
  /** of sheets that have no findings any more */
  readonly emptied: readonly (Marked & { readonly name: string })[];
  readonly written: number;
  /** findings whose cell is on no sheet that was read */
  readonly homeless: number;
}

const SIGNS = { error: '▲', warning: '△', info: '・' } as const;
/** Excel's limit of one cell. */
const LONGEST = 32_000;

export function planFindings(reading: Reading, notes: readonly FindingNote[]): FindingsPlan {
  const { look, marks } = reading;
  const bySheet = new Map<string, Map<number, string[]>>();
  let homeless = 0;
  for (const { sheet, cell, severity, text } of notes) {
    const row = parseRef(cell)?.row;
    if (row === undefined || !look.read.has(sheet)) {
      homeless += 1;
      continue;
    }
    const rows = bySheet.get(sheet) ?? new Map<number, string[]>();
    rows.set(row, [...(rows.get(row) ?? []), `${SIGNS[severity]}${text}`]);
    bySheet.set(sheet, rows);
  }
  const taken = new Set(marks.findings.map(({ name }) => name));
  let number = 0;
  const freeName = () => {
    do number += 1;
    while (taken.has(markName.findings(number)));
    return markName.findings(number);
  };
  const columns = [...bySheet].map(([sheet, rows]): FindingsColumn => {
    const before = marks.findings.find((mark) => mark.sheet === sheet);
    const left = before?.left ?? freeColumn(reading, sheet);
    const top = before?.top ?? headingRow(reading, sheet, Math.min(...rows.keys()));
    const bottom = Math.max(top, ...rows.keys());
    const texts = new Map([...rows].map(([row, lines]) => [row, lines.join('\n').slice(0, LONGEST)]));
    return {
      name: before?.name ?? freeName(),
      before,
      area: { sheet, top, left, bottom, right: left },
      texts,
    };
  });
  return {
    columns,
    emptied: marks.findings.filter(({ sheet }) => !bySheet.has(sheet)),
    written: notes.length - homeless,
    homeless,
  };
}

function freeColumn({ look }: Reading, sheet: string): number {
  const read = look.read.get(sheet);
  const merged = (read?.grid.merges ?? []).map((range) => parseRange(range)?.right ?? 0);
  const column = Math.max(read?.lastColumn ?? 0, ...merged) + 1;
  if (column > MAX_COLUMN) throw new Refusal('no-room', { sheet });
  return column;
}

/** Beside the headings of the table; never below the first finding. */
function headingRow(reading: Reading, sheet: string, first: number): number {
  const own =
    reading.kind === 'recognised' || reading.kind === 'structured'
      ? reading.recognition.sections.find((section) => section.sheet === sheet)?.headerRow
      : undefined;
  return Math.max(1, Math.min(own ?? HEADER_ROW, first - 1));
}
