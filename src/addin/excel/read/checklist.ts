/**
 * What was looked at → which kind of workbook it is, what it answers, and what to look at next time. A workbook of ours is read
 * as it was issued; into somebody's own, recognised, 構造化 may have put answer columns and sheets of ours.
 */
import type { Place } from '../../../checklist/answers';
import type { Edition } from '../../../checklist/edition';
import type { GridSheet, GridWorkbook } from '../../../workbook/grid';
import { Layout, SHEETS } from '../../../workbook/layout';
import { Account } from '../../../workbook/receive/account';
import { readDetails, readOverview } from '../../../workbook/receive/tables';
import { CellReader } from '../../../workbook/receive/values';
import {
  type CellPlace,
  type Decisions,
  isIssued,
  readRecognised,
  recognise,
  type Recognition,
} from '../../../workbook/recognise';
import { NotAChecklist, type Received, readReceived } from '../../../workbook/received';
import type { WorkbookSnapshot } from '../../workbook-port';
import { answerCell, answerTables, placesIn, readBlock, type RowPlace } from './answer-block';
import type { Look, Memory } from './look';
import { holds, type Marks, marksOf, type OwnSheet } from './marks';

export type Reading = ReadingOf & { readonly look: Look; readonly marks: Marks; readonly memory: Memory };

export type ReadingOf =
  | { readonly kind: 'none' }
  | { readonly kind: 'issued'; readonly received: Received }
  | {
      readonly kind: 'recognised';
      readonly received: Received;
      readonly recognition: Recognition;
    }
  | {
      readonly kind: 'structured';
      readonly received: Received;
      readonly recognition: Recognition;
      /** by criterion, where its answer columns are */
      readonly places: ReadonlyMap<string, RowPlace>;
    };

export function interpret(edition: Edition, look: Look, decisions: Decisions): Reading {
  const marks = marksOf(look.formulas);
  const reading = readingOf(edition, withoutFindings(look.grid, marks), marks, decisions);
  return { ...reading, look, marks, memory: memoryOf(edition, look, marks, reading) };
}

export function snapshotOf(reading: Reading): WorkbookSnapshot {
  const { kind, look } = reading;
  return {
    kind,
    ...(kind === 'none' ? {} : { received: reading.received }),
    ...(kind === 'recognised' || kind === 'structured' ? { recognition: reading.recognition } : {}),
    grid: look.grid,
    sheets: look.states,
    readOnly: look.readOnly,
    structureProtected: look.structureProtected,
    ...(look.selection === undefined ? {} : { selection: look.selection }),
    notices: look.notices,
  };
}

function readingOf(edition: Edition, grid: GridWorkbook, marks: Marks, decisions: Decisions): ReadingOf {
  // A workbook of ours has no marks: its names, and where everything stands, are known.
  if (marks.own.size === 0 && isIssued(edition, grid))
    return { kind: 'issued', received: readReceived(edition, grid) };
  const wild = withoutOurs(grid, marks);
  let recognition: Recognition;
  try {
    recognition = recognise(edition, wild, decisions);
  } catch (error) {
    if (error instanceof NotAChecklist) return { kind: 'none' };
    throw error;
  }
  if (!isComplete(grid, marks)) {
    const received = readRecognised(edition, wild, recognition, decisions);
    return { kind: 'recognised', received, recognition };
  }
  const places = placesIn(answerTables(edition, recognition), marks.blocks);
  const received = readStructured(edition, { grid, wild, marks, recognition, places, decisions });
  return { kind: 'structured', received, recognition, places };
}

/** `_kijun` is written last: with it, everything else stands. */
function isComplete(grid: GridWorkbook, { own }: Marks): boolean {
  const name = own.get('identity');
  const identity = grid.sheets.find((sheet) => sheet.name === name);
  return identity !== undefined && identity.cells.size > 0;
}

interface Structured {
  readonly grid: GridWorkbook;
  /** without anything of ours */
  readonly wild: GridWorkbook;
  readonly marks: Marks;
  readonly recognition: Recognition;
  readonly places: ReadonlyMap<string, RowPlace>;
  readonly decisions: Decisions;
}

function readStructured(edition: Edition, structured: Structured): Received {
  const { grid, wild, marks, recognition, places, decisions } = structured;
  const layout = new Layout(edition);
  const account = new Account();
  const before = readRecognised(edition, wild, recognition, decisions);
  account.alterations.push(...before.alterations);
  const own = (sheet: OwnSheet) => grid.sheets.find(({ name }) => name === marks.own.get(sheet));
  const readerOf = (sheet: GridSheet) => new CellReader(sheet, grid.dateSystem, account);
  const [overviewSheet, detailsSheet] = [own('overview'), own('details')];
  const overview = overviewSheet && readOverview(layout, overviewSheet, readerOf(overviewSheet), account);
  const details = detailsSheet && readDetails(layout, detailsSheet, readerOf(detailsSheet), account);
  const responses = edition.criteria.flatMap((criterion) => {
    const place = places.get(criterion.id);
    return place === undefined ? [] : [[criterion.id, readBlock(criterion, place, grid, account)] as const];
  });
  const at = (sheet: GridSheet | undefined, cell: string | undefined): CellPlace | undefined =>
    sheet === undefined || cell === undefined ? undefined : { sheet: sheet.name, cell };
  return {
    answers: {
      profile: overview?.profile ?? before.answers.profile,
      certificates: overview?.certificates ?? [],
      responses: new Map(responses),
      facts: details?.facts ?? new Map(),
    },
    identity: {},
    alterations: account.alterations,
    normalisations: account.normalisations,
    cellOf: (place: Place) => {
      switch (place.kind) {
        case 'profile':
          return at(overviewSheet, overview?.profileCell(place.field));
        case 'certificate':
          return at(overviewSheet, overview?.certificateCell(place.row, place.field));
        case 'fact':
          return at(detailsSheet, details?.factCell(place.fact));
        default: {
          const row = places.get(place.criterion);
          return row && answerCell(row, place.kind === 'status' ? 'status' : place.field);
        }
      }
    },
  };
}

/** 点検結果 is what we said, not what anybody answered. */
function withoutFindings(grid: GridWorkbook, { findings }: Marks): GridWorkbook {
  return without(grid, (sheet, row, column) =>
    findings.some((mark) => mark.sheet === sheet && holds(mark, row, column)),
  );
}

function withoutOurs(grid: GridWorkbook, { blocks, own }: Marks): GridWorkbook {
  const ours = new Set(own.values());
  const sheets = grid.sheets.filter(({ name }) => !ours.has(name));
  return without({ ...grid, sheets }, (sheet, row, column) =>
    // Rows that were added below a block are its rows too.
    blocks.some(
      (mark) => mark.sheet === sheet && row >= mark.top && column >= mark.left && column <= mark.right,
    ),
  );
}

function without(
  grid: GridWorkbook,
  isOurs: (sheet: string, row: number, column: number) => boolean,
): GridWorkbook {
  const sheets = grid.sheets.map((sheet) => {
    const cells = [...sheet.cells].filter(([, { row, column }]) => !isOurs(sheet.name, row, column));
    return cells.length === sheet.cells.size ? sheet : { ...sheet, cells: new Map(cells) };
  });
  return { ...grid, sheets };
}

function memoryOf(edition: Edition, look: Look, marks: Marks, reading: ReadingOf): Memory {
  const names = sheetsThatMatter(edition, look, marks, reading);
  const matter = look.states.filter(({ name }) => names.has(name) && look.read.has(name));
  const known = reading.kind === 'issued' ? undefined : look.states.map(({ id }) => id);
  return { matter: matter.map(({ id }) => id), known, dateSystem: look.dateSystem };
}

function sheetsThatMatter(
  edition: Edition,
  look: Look,
  { own, blocks }: Marks,
  reading: ReadingOf,
): ReadonlySet<string> {
  if (reading.kind === 'none') return new Set(look.read.keys());
  if (reading.kind === 'issued') {
    const placed = edition.criteria.flatMap(
      ({ id }) => reading.received.cellOf({ kind: 'status', criterion: id })?.sheet ?? [],
    );
    return new Set([SHEETS.overview, SHEETS.details, SHEETS.identity, ...placed]);
  }
  const { sections, twice, strange, questions, respondents, legends, profile } = reading.recognition;
  return new Set([
    ...[...own].filter(([sheet]) => ANSWERED.includes(sheet)).map(([, name]) => name),
    ...[...sections, ...strange, ...legends, ...profile, ...blocks].map(({ sheet }) => sheet),
    ...twice.flatMap(({ places }) => places.map(({ sheet }) => sheet)),
    ...questions.flatMap(({ cells }) => cells.map(({ sheet }) => sheet)),
    ...respondents.flatMap(({ place }) => place?.sheet ?? []),
    // Left by a command that did not come to its end: as long as it is empty, it is for another one to fill.
    ...(look.read.get(SHEETS.summary)?.grid.cells.size === 0 ? [SHEETS.summary] : []),
  ]);
}

const ANSWERED: readonly OwnSheet[] = ['overview', 'details', 'identity'];
