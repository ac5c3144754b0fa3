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
import type { Bytes } from './bytes';
import { columnOf, nearestHeader, type VendorColumn, VENDOR_COLUMNS } from './columns';
import { findTable, type ListFormat } from './find-table';
import { findRepeated, type NamedRow, RepeatedRows } from './repeated';
import { type Table, type TableRow, type TableValue, textOf, UnreadableList } from './table';
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
  /**
   * Rows without an error, read anew each time; use them only when `problems.errors` is 0.
   * @throws ListChanged while they are gone through
   */
  readonly vendors: Iterable<Vendor> & { readonly length: number };
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

/** Somebody changed the list while it was being worked through. */
export class ListChanged extends Error {
  constructor() {
    super('The list is not the one that was checked');
    this.name = 'ListChanged';
  }
}

/** Nothing is thrown for what the list's author can mend: it is all in `problems`. */
export function readVendors(edition: Edition, source: Bytes, options: VendorListOptions): VendorList {
  const problems = new ProblemList();
  const unit = unitOf(source, options.format);
  try {
    const table = findTable(source, options.format);
    const reader = new VendorReader(edition, table, options);
    const length = reader.survey(problems);
    const vendors = { length, [Symbol.iterator]: () => reader.vendors(length) };
    return { vendors, problems: problems.finish(), unreadable: false, unit };
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    problems.add(error.problem);
    return { vendors: [], problems: problems.finish(), unreadable: true, unit };
  }
}

/** People count the elements of a JSON array, and the lines or rows of everything else. */
function unitOf(source: Bytes, format: ListFormat): VendorList['unit'] {
  if (format !== 'json') return 'row';
  for (const chunk of source.chunks()) {
    const first = chunk.find(
      (byte) => ![0, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte),
    );
    if (first !== undefined) return first === 0x5b ? 'item' : 'row';
  }
  return 'row';
}

class VendorReader {
  /** by header, the place of each column in the rows */
  private readonly places = new Map<string, number>();
  private readonly known = new KnownReadings();

  constructor(
    private readonly edition: Edition,
    private readonly table: Table,
    private readonly options: VendorListOptions,
  ) {}

  /** How many rows are sound, and what is wrong with the others. */
  survey(problems: ProblemList): number {
    for (const problem of this.table.problems) problems.add(problem);
    this.placeColumns(problems);
    let rows = 0;
    let sound = 0;
    const repeated = new RepeatedRows();
    for (const row of this.rows()) {
      rows += 1;
      const read = this.readRow(row, problems);
      if (read === undefined) continue;
      repeated.look(read.named);
      if (read.vendor !== undefined) sound += 1;
    }
    if (rows === 0) problems.error('no-rows');
    if (repeated.areSuspected) findRepeated(repeated.suspects(this.named()), problems);
    return sound;
  }

  *vendors(length: number): Generator<Vendor> {
    let count = 0;
    const unheard = new ProblemList();
    for (const row of this.rows()) {
      const vendor = this.readRow(row, unheard)?.vendor;
      if (vendor === undefined) continue;
      count += 1;
      if (count > length) break;
      yield vendor;
    }
    if (count !== length) throw new ListChanged();
  }

  private *named(): Generator<NamedRow> {
    const unheard = new ProblemList();
    for (const row of this.rows()) {
      const read = this.readRow(row, unheard);
      if (read !== undefined) yield read.named;
    }
  }

  private *rows(): Generator<TableRow> {
    for (const row of this.table.rows()) if (row.cells.some((cell) => trimmed(cell) !== '')) yield row;
  }

  private placeColumns(problems: ProblemList): void {
    this.table.headers.forEach((written, place) => {
      if (written.trim() === '') return;
      const column = columnOf(written);
      if (column === undefined) {
        const found = written.trim();
        const nearest = nearestHeader(written);
        if (nearest === undefined) problems.warning('column-unused', {}, { found });
        else problems.warning('column-unknown', {}, { found, nearest });
      } else if (this.places.has(column.header)) {
        problems.error('column-repeated', { column: column.header });
      } else if (column.field !== undefined && !this.edition.profile.some(({ id }) => id === column.field)) {
        problems.warning('column-not-asked', { column: column.header });
      } else {
        this.places.set(column.header, place);
      }
    });
  }

  private readRow(row: TableRow, problems: ProblemList): ReadRow | undefined {
    const width = this.table.headers.length;
    const reach = row.cells.reduce((last, cell, index) => (textOf(cell).trim() === '' ? last : index + 1), 0);
    if (this.table.exactWidth && (reach > width || row.cells.length < width)) {
      const found = reach > width ? reach : row.cells.length;
      problems.error('column-count', { row: row.row }, { found, expected: width });
      return undefined;
    }
    return new RowReader(
      this.edition,
      this.table,
      this.options,
      problems,
      this.places,
      row,
      this.known,
    ).read();
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
    private readonly known: KnownReadings,
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

  private reading(column: VendorColumn, cell: TableRow['cells'][number]): Reading<string | Day> {
    // Names differ from row to row; days and choices are the same few over and over.
    if (column.kind === 'name' || column.kind === 'key' || cell === undefined)
      return this.interpret(column, cell);
    const known = this.known.of(column.header, cell);
    if (known !== undefined) return known;
    const reading = this.interpret(column, cell);
    this.known.keep(column.header, cell, reading);
    return reading;
  }

  private interpret({ kind, field }: VendorColumn, cell: TableRow['cells'][number]): Reading<string | Day> {
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

/** What cells of a column were read as before; as many as a list has in practice, not as many as it could have. */
class KnownReadings {
  private static readonly MOST = 5000;
  private readonly readings = new Map<string, Reading<string | Day>>();

  of(header: string, cell: TableValue): Reading<string | Day> | undefined {
    return this.readings.get(keyOfCell(header, cell));
  }

  keep(header: string, cell: TableValue, reading: Reading<string | Day>): void {
    if (this.readings.size < KnownReadings.MOST) this.readings.set(keyOfCell(header, cell), reading);
  }
}

function keyOfCell(header: string, cell: TableValue): string {
  return `${header}\n${cell.kind}\n${textOf(cell)}`;
}

/** The same names give the same key, whatever else the list says and in whatever order. */
function keyFromNames(provider: string, service: string): string {
  const hash = createHash('sha256')
    .update(`${fold(provider)}\n${fold(service)}`)
    .digest('hex');
  return `auto-${hash.slice(0, 12)}`;
}
