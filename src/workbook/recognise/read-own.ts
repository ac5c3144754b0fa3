/**
 * Somebody's own checklist, as it is or after 構造化: then its rows are found by recognition, its answer columns and our sheets by
 * the marks that 構造化 left, and nothing of ours is taken for a question or an answer of theirs.
 */
import type { Place } from '../../checklist/answers';
import type { Edition } from '../../checklist/edition';
import type { GridSheet, GridWorkbook } from '../grid';
import { Layout } from '../layout';
import { Account } from '../receive/account';
import { readDetails, readOverview } from '../receive/tables';
import { CellReader } from '../receive/values';
import type { Received } from '../received';
import { answerCell, answerTables, placesIn, readBlock, type RowPlace } from './answer-block';
import { holds, type Marks, type OwnSheet } from './marks';
import { readRecognised } from './read-recognised';
import type { CellPlace, Decisions, Recognition } from './recognition';
import { recognise } from './recognise';

export type OwnReading =
  | { readonly kind: 'recognised'; readonly received: Received; readonly recognition: Recognition }
  | {
      readonly kind: 'structured';
      readonly received: Received;
      readonly recognition: Recognition;
      /** by criterion, where its answer columns are */
      readonly places: ReadonlyMap<string, RowPlace>;
    };

/** @throws NotAChecklist when no sheet holds criteria of the edition */
export function readOwn(
  edition: Edition,
  grid: GridWorkbook,
  marks: Marks,
  decisions: Decisions,
): OwnReading {
  const wild = withoutOurs(grid, marks);
  const recognition = recognise(edition, wild, decisions);
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
export function withoutFindings(grid: GridWorkbook, { findings }: Marks): GridWorkbook {
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
