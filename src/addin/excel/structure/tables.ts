/** The tables that get answer columns: those that stand in the workbook, and new sheets for criteria that stand nowhere. */
import type { Criterion, Edition, Section } from '../../../checklist/edition';
import { MAX_COLUMN, parseRange } from '../../../workbook/address';
import { ANSWER_COLUMNS, HEADER_ROW } from '../../../workbook/layout';
import type { Recognition } from '../../../workbook/recognise';
import { Refusal } from '../host/refusal';
import { type AnswerTable, answerTables, type RowPlace } from '../../../workbook/recognise/answer-block';
import type { Look } from '../read/look';
import { type AnswerBlock, markName, type Marks } from '../../../workbook/recognise/marks';

export interface PlacedTable {
  readonly section: Section;
  readonly criteria: readonly Criterion[];
  readonly block: AnswerBlock;
  /** the rows of the criteria */
  readonly rows: ReadonlySet<number>;
  /** the rows that get the headings */
  readonly headings: readonly number[];
  /** the sheet is new, and drawn whole */
  readonly added: boolean;
}

export interface PlacedTables {
  readonly tables: readonly PlacedTable[];
  /** by criterion; every one of the edition is there */
  readonly places: ReadonlyMap<string, RowPlace>;
}

/** @throws Refusal `no-room` when a sheet has no columns left */
export function placeTables(
  edition: Edition,
  recognition: Recognition,
  look: Look,
  marks: Marks,
): PlacedTables {
  const places = new Map<string, RowPlace>();
  const numbers = new Map<string, number>();
  const columns = new Columns(look, marks);
  const tables: PlacedTable[] = [];
  const take = (section: string) => {
    const number = (numbers.get(section) ?? 0) + 1;
    numbers.set(section, number);
    return markName.block(section, number);
  };
  for (const found of answerTables(edition, recognition)) {
    const section = edition.sections.find(({ key }) => key === found.section);
    const free = found.criteria.filter(({ id }) => !places.has(id));
    const criteria = free.flatMap(({ id }) => edition.criteria.find((each) => each.id === id) ?? []);
    if (section === undefined || criteria.length === 0) continue;
    const { sheet } = found;
    const rows = free.map(({ row }) => row);
    const left = columns.take(found, rows);
    for (const { id, row } of free) places.set(id, { sheet, row, left });
    const headings = headingRows(found);
    tables.push({
      section,
      criteria,
      block: blockOf(take(found.section), found.section, sheet, [...headings, ...rows], left),
      rows: new Set(rows),
      headings,
      added: false,
    });
  }
  for (const section of edition.sections) {
    const criteria = edition.criteria.filter(
      ({ id, section: own }) => own === section.key && !places.has(id),
    );
    if (criteria.length === 0) continue;
    const sheet = freeName(section.sheet, look);
    const column = section.columns.length + 1;
    const rows = criteria.map((_, index) => HEADER_ROW + 1 + index);
    criteria.forEach(({ id }, index) => places.set(id, { sheet, row: HEADER_ROW + 1 + index, left: column }));
    tables.push({
      section,
      criteria,
      block: blockOf(take(section.key), section.key, sheet, [HEADER_ROW, ...rows], column),
      rows: new Set(rows),
      headings: [HEADER_ROW],
      added: true,
    });
  }
  return { tables, places };
}

/** Which columns of a sheet are the answer columns: one block for all of its tables, a further one for a table beside another. */
class Columns {
  private readonly taken: { sheet: string; left: number; rows: ReadonlySet<number> }[] = [];

  constructor(
    private readonly look: Look,
    private readonly marks: Marks,
  ) {}

  /** Right of everything that stands on the sheet, or where they were last time. */
  take({ sheet, section }: AnswerTable, rows: readonly number[]): number {
    const own = this.marks.blocks.filter((block) => block.sheet === sheet);
    const before = own.find((block) => block.section === section) ?? own[0];
    let left = before?.left ?? this.free(sheet);
    while (
      this.taken.some(
        (each) => each.sheet === sheet && each.left === left && rows.some((row) => each.rows.has(row)),
      )
    )
      left += ANSWER_COLUMNS.length;
    if (left + ANSWER_COLUMNS.length - 1 > MAX_COLUMN) throw new Refusal('no-room', { sheet });
    this.taken.push({ sheet, left, rows: new Set(rows) });
    return left;
  }

  private free(sheet: string): number {
    const read = this.look.read.get(sheet);
    const merged = (read?.grid.merges ?? []).map((range) => parseRange(range)?.right ?? 0);
    return Math.max(read?.lastColumn ?? 0, ...merged) + 1;
  }
}

/** The last row of each header; where there is none, the row above the first criterion, if that is free. */
function headingRows({ headerRows, criteria }: AnswerTable): number[] {
  const last = headerRows.filter((row) => !headerRows.includes(row + 1));
  if (last.length > 0) return last;
  const first = Math.min(...criteria.map(({ row }) => row));
  return first > 1 ? [first - 1] : [];
}

function blockOf(
  name: string,
  section: string,
  sheet: string,
  rows: readonly number[],
  left: number,
): AnswerBlock {
  const right = left + ANSWER_COLUMNS.length - 1;
  return { name, section, sheet, top: Math.min(...rows), bottom: Math.max(...rows), left, right };
}

/** A sheet of somebody's own may have the name; ours then says what it holds. */
function freeName(name: string, { sheets }: Look): string {
  const taken = new Set([...sheets.keys()].map((each) => each.toLowerCase()));
  const names = [
    name,
    ...['（追加）', '（追加2）', '（追加3）'].map((suffix) => name.slice(0, 31 - suffix.length) + suffix),
  ];
  const free = names.find((each) => !taken.has(each.toLowerCase()));
  if (free === undefined) throw new Refusal('name-taken', { sheet: name });
  return free;
}
