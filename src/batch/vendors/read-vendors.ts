/**
 * A list of vendors → vendors, or everything that is wrong with it. A newcomer starts here: `find-table.ts` finds the
 * list in the file, `vendor-values.ts` reads a cell, `repeated.ts` looks across the rows.
 */
import { createHash } from 'node:crypto';
import type { Edition } from '../../checklist/edition';
import type { Day } from '../../checklist/readers/day';
import { fold } from '../../checklist/readers/fold';
import type { Value } from '../../checklist/value';
import { ProblemList, type Problems } from '../problem';
import { columnOf, nearestHeader, type VendorColumn, VENDOR_COLUMNS } from './columns';
import { findTable, type ListFormat } from './find-table';
import { findRepeated, type NamedRow } from './repeated';
import { type Table, type TableRow, textOf, UnreadableList } from './table';
import type { Vendor } from './vendor';
import {
  LONGEST_KEY,
  LONGEST_NAME,
  readChoice,
  readDay,
  readName,
  type Reading,
  trimmed,
} from './vendor-values';

export interface VendorList {
  /** rows without an error; use them only when `problems.errors` is 0 */
  readonly vendors: readonly Vendor[];
  readonly problems: Problems;
  /** the file as a whole could not be read, so there are no rows */
  readonly unreadable: boolean;
  /** what the numbers of the problems count */
  readonly unit: 'row' | 'item';
}

export interface VendorListOptions {
  readonly format: ListFormat;
  /** a 回答期限 before this day is questioned */
  readonly issuedOn: Day;
}

/** Nothing is thrown for what the list's author can mend: it is all in `problems`. */
export function readVendors(edition: Edition, bytes: Uint8Array, options: VendorListOptions): VendorList {
  const problems = new ProblemList();
  const unit = unitOf(bytes, options.format);
  try {
    const table = findTable(bytes, options.format);
    const vendors = new VendorReader(edition, table, options, problems).read();
    return { vendors, problems: problems.finish(), unreadable: false, unit };
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    problems.add(error.problem);
    return { vendors: [], problems: problems.finish(), unreadable: true, unit };
  }
}

/** People count the elements of a JSON array, and the lines or rows of everything else. */
function unitOf(bytes: Uint8Array, format: ListFormat): VendorList['unit'] {
  const first = bytes.find(
    (byte) => ![0, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte),
  );
  return format === 'json' && first === 0x5b ? 'item' : 'row';
}

class VendorReader {
  /** by header, the place of each column in the rows */
  private readonly places = new Map<string, number>();

  constructor(
    private readonly edition: Edition,
    private readonly table: Table,
    private readonly options: VendorListOptions,
    private readonly problems: ProblemList,
  ) {}

  read(): Vendor[] {
    for (const problem of this.table.problems) this.problems.add(problem);
    this.placeColumns();
    const rows = this.table.rows.filter((row) => this.hasContent(row));
    if (rows.length === 0) this.problems.error('no-rows');
    const read = rows.flatMap((row) => this.readRow(row) ?? []);
    findRepeated(
      read.map(({ named }) => named),
      this.problems,
    );
    return read.flatMap(({ vendor }) => vendor ?? []);
  }

  private placeColumns(): void {
    this.table.headers.forEach((written, place) => {
      if (written.trim() === '') return;
      const column = columnOf(written);
      if (column === undefined) {
        const found = written.trim();
        const nearest = nearestHeader(written);
        if (nearest === undefined) this.problems.warning('column-unused', {}, { found });
        else this.problems.warning('column-unknown', {}, { found, nearest });
      } else if (this.places.has(column.header)) {
        this.problems.error('column-repeated', { column: column.header });
      } else if (column.field !== undefined && !this.edition.profile.some(({ id }) => id === column.field)) {
        this.problems.warning('column-not-asked', { column: column.header });
      } else {
        this.places.set(column.header, place);
      }
    });
  }

  private hasContent({ cells }: TableRow): boolean {
    return cells.some((cell) => trimmed(cell) !== '');
  }

  private readRow(row: TableRow): ReadRow | undefined {
    const width = this.table.headers.length;
    const reach = row.cells.reduce((last, cell, index) => (textOf(cell).trim() === '' ? last : index + 1), 0);
    if (this.table.exactWidth && (reach > width || row.cells.length < width)) {
      const found = reach > width ? reach : row.cells.length;
      this.problems.error('column-count', { row: row.row }, { found, expected: width });
      return undefined;
    }
    return new RowReader(this.edition, this.table, this.options, this.problems, this.places, row).read();
  }
}

/** A row with its names and key, which are compared even when something else in the row is wrong. */
interface ReadRow {
  readonly named: NamedRow;
  readonly vendor?: Vendor;
}

class RowReader {
  private sound = true;

  constructor(
    private readonly edition: Edition,
    private readonly table: Table,
    private readonly options: VendorListOptions,
    private readonly problems: ProblemList,
    private readonly places: ReadonlyMap<string, number>,
    private readonly row: TableRow,
  ) {}

  read(): ReadRow {
    const profile = new Map<string, Value>();
    const days = new Map<string, Day>();
    let key: string | undefined;
    for (const column of VENDOR_COLUMNS) {
      const value = this.value(column);
      if (value === undefined) continue;
      if (column.field !== undefined) profile.set(column.field, value);
      if (typeof value === 'number') days.set(column.header, value);
      if (column.kind === 'key') key = String(value);
    }
    this.checkDays(days);
    const { row } = this.row;
    const [provider, service] = ['provider', 'serviceName'].map((field) => String(profile.get(field) ?? ''));
    const named = {
      row,
      ...(key === undefined ? {} : { key }),
      provider: provider ?? '',
      service: service ?? '',
    };
    if (!this.sound) return { named };
    const due = days.get('回答期限');
    const vendor = {
      ...named,
      key: key ?? keyFromNames(named.provider, named.service),
      keyGiven: key !== undefined,
      profile,
      ...(due === undefined ? {} : { due }),
    };
    return { named, vendor };
  }

  private value(column: VendorColumn): Value {
    const place = this.places.get(column.header);
    const cell = place === undefined ? undefined : this.row.cells[place];
    if (trimmed(cell) === '') {
      if (column.required) this.fail('required-missing', column);
      return undefined;
    }
    if (cell?.kind === 'error') {
      this.fail('cell-error', column, { found: cell.text });
      return undefined;
    }
    const reading = this.reading(column, cell);
    if ('fault' in reading) {
      this.fail(reading.fault.code, column, reading.fault.params);
      return undefined;
    }
    if (reading.remark !== undefined) {
      const { code, params } = reading.remark;
      this.problems.warning(code, { row: this.row.row, column: column.header }, params);
    }
    return reading.value;
  }

  private reading({ kind, field }: VendorColumn, cell: TableRow['cells'][number]): Reading<string | Day> {
    if (kind === 'date') return readDay(cell, this.table.dateSystem);
    if (kind === 'choice') {
      return readChoice(cell, this.edition.profile.find(({ id }) => id === field)?.choices ?? []);
    }
    return readName(cell, kind === 'key' ? LONGEST_KEY : LONGEST_NAME);
  }

  private checkDays(days: ReadonlyMap<string, Day>): void {
    const [start, end, due] = ['契約開始', '契約終了', '回答期限'].map((header) => days.get(header));
    const place = (column: string) => ({ row: this.row.row, column });
    if (start !== undefined && end !== undefined && end < start) {
      this.sound = false;
      this.problems.error('end-before-start', place('契約終了'));
    }
    if (due !== undefined && due < this.options.issuedOn)
      this.problems.warning('due-past', place('回答期限'));
  }

  private fail(
    code: string,
    { header }: VendorColumn,
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    this.sound = false;
    this.problems.error(code, { row: this.row.row, column: header }, params);
  }
}

/** The same names give the same key, whatever else the list says and in whatever order. */
function keyFromNames(provider: string, service: string): string {
  const hash = createHash('sha256')
    .update(`${fold(provider)}\n${fold(service)}`)
    .digest('hex');
  return `auto-${hash.slice(0, 12)}`;
}
