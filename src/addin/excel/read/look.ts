/**
 * A look at the workbook: what sheets there are, and the cells of those that matter. One round trip when it is known which do,
 * or when the workbook is one of ours; two for the first look at any other.
 */
import type { Edition } from '../../../checklist/edition';
import type { GridWorkbook } from '../../../workbook/grid';
import { SHEETS } from '../../../workbook/layout';
import { type CellPlace, isIssued } from '../../../workbook/recognise';
import type { Notice, SheetState, WorkbookSnapshot } from '../../workbook-port';
import type { Standing } from '../render/render';
import { visibilityOf } from '../render/standing';
import { marksOf } from '../../../workbook/recognise/marks';
import { askSheet, type ReadSheet } from './sheet';

/** What is remembered from the last look. */
export interface Memory {
  /** what the workbook was then */
  readonly kind: WorkbookSnapshot['kind'];
  /** ids of the sheets that matter */
  readonly matter: readonly string[];
  /** ids of all sheets; undefined when a new sheet could not matter */
  readonly known: readonly string[] | undefined;
  readonly dateSystem: GridWorkbook['dateSystem'] | undefined;
}

export interface Look extends Standing {
  readonly grid: GridWorkbook;
  readonly dateSystem: GridWorkbook['dateSystem'] | undefined;
  /** the sheets that were read, by name */
  readonly read: ReadonlyMap<string, ReadSheet>;
  /** every sheet was read on which somebody could answer */
  readonly whole: boolean;
  readonly states: readonly SheetState[];
  /** of the workbook: by name, what each refers to */
  readonly formulas: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  readonly selection: CellPlace | undefined;
  readonly notices: readonly Notice[];
}

/** More sheets are not looked at. */
const MOST_SHEETS = 60;

export async function look(
  context: Excel.RequestContext,
  edition: Edition,
  memory: Memory | undefined,
  withSelection = true,
): Promise<Look> {
  const { workbook } = context;
  const { worksheets, names, protection } = workbook;
  workbook.load('readOnly');
  protection.load('protected');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula');
  const cursor = withSelection ? workbook.getActiveCell().load('address') : undefined;
  const withTexts = memory?.dateSystem === undefined;
  const first = (memory?.matter ?? issuedSheets(edition)).map((key) => askSheet(context, key, withTexts));
  await context.sync();

  const states = worksheets.items.map(stateOf);
  const read = readAll(first, states);
  const { own } = marksOf(new Map(names.items.map(({ name, formula }) => [name, String(formula)])));
  // Into somebody's own workbook 構造化 may have put sheets named as those of an issued one.
  const isOwn = own.size > 0;
  const whole = !isEnough(edition, memory, states, first.length, read, isOwn);
  if (whole) {
    // Formulas and lists of our own: nobody answers there.
    const working = new Set([own.get('calc'), own.get('lists')]);
    const rest = states
      .filter(({ name }) => !read.has(name) && !working.has(name))
      .slice(0, MOST_SHEETS)
      .map(({ id }) => askSheet(context, id, withTexts));
    if (rest.length > 0) await context.sync();
    for (const [name, sheet] of readAll(rest, states)) read.set(name, sheet);
  }
  const dateSystem = memory?.dateSystem ?? [...read.values()].find((each) => each.dateSystem)?.dateSystem;
  return {
    grid: gridOf(states, read, dateSystem),
    dateSystem,
    read,
    whole,
    states,
    sheets: new Map(states.map(({ name, ...state }) => [name, state])),
    formulas: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    names: new Set(names.items.map(({ name }) => name)),
    readOnly: workbook.readOnly,
    structureProtected: protection.protected,
    selection: cursor === undefined ? undefined : placeOf(cursor.address),
    notices: [...read.values()]
      .filter(({ complete }) => !complete)
      .map(({ grid }) => ({ code: 'not-all-looked-at', params: { sheet: grid.name } })),
  };
}

export function issuedSheets({ sections }: Edition): string[] {
  return [SHEETS.overview, ...sections.map(({ sheet }) => sheet), SHEETS.details, SHEETS.identity];
}

/** The sheets that were read are all that is needed. */
function isEnough(
  edition: Edition,
  memory: Memory | undefined,
  states: readonly SheetState[],
  asked: number,
  read: ReadonlyMap<string, ReadSheet>,
  isOwn: boolean,
): boolean {
  if (memory === undefined)
    return !isOwn && read.size === asked && isIssued(edition, gridOf(states, read, undefined));
  const { known } = memory;
  return read.size === asked && (known === undefined || states.every(({ id }) => known.includes(id)));
}

function readAll(
  asks: readonly { read(states: readonly SheetState[]): ReadSheet | undefined }[],
  states: readonly SheetState[],
): Map<string, ReadSheet> {
  return new Map(
    asks.flatMap((ask) => {
      const sheet = ask.read(states);
      return sheet === undefined ? [] : [[sheet.grid.name, sheet] as const];
    }),
  );
}

/** In the order of the workbook. */
function gridOf(
  states: readonly SheetState[],
  read: ReadonlyMap<string, ReadSheet>,
  dateSystem: GridWorkbook['dateSystem'] | undefined,
): GridWorkbook {
  return {
    dateSystem: dateSystem ?? 1900,
    sheets: states.flatMap(({ name }) => read.get(name)?.grid ?? []),
  };
}

function stateOf({ id, name, visibility, protection }: Excel.Worksheet): SheetState {
  return { id, name, visibility: visibilityOf(visibility), protected: protection.protected };
}

/** `'a b'!F7` */
function placeOf(address: string): CellPlace {
  const at = address.lastIndexOf('!');
  const sheet = address
    .slice(0, at)
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");
  return { sheet, cell: address.slice(at + 1).replaceAll('$', '') };
}
