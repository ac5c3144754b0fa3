/** Answers in the columns that 構造化 put beside somebody's own checklist: rows by recognition, columns by the block's mark. */
import type { Response } from '../../checklist/answers';
import type { Criterion, Edition } from '../../checklist/edition';
import type { Value } from '../../checklist/value';
import type { AnswerField } from '../../checklist/vocabulary';
import { cellRef, parseRef } from '../address';
import type { GridWorkbook } from '../grid';
import { ANSWER_COLUMNS, type AnswerColumn } from '../layout';
import type { Account } from '../receive/account';
import { CellReader } from '../receive/values';
import type { CellPlace, Recognition } from './recognition';
import { type AnswerBlock, holds } from './marks';

/** Where a criterion's answer columns begin. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
  readonly left: number;
}

/** A table of somebody's checklist, as far as answer columns go. */
export interface AnswerTable {
  readonly section: string;
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly criteria: readonly { readonly id: string; readonly row: number }[];
}

/**
 * The tables of a workbook. A criterion that stands in one twice, answered differently, is read from neither row; its answer
 * columns are in the first of them.
 */
export function answerTables(edition: Edition, { sections, questions }: Recognition): AnswerTable[] {
  const placed = new Set(sections.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  const doubled = questions.flatMap(({ kind, cells: [first], candidates: [id] }) => {
    const criterion = edition.criteria.find((each) => each.id === id);
    const row = parseRef(first?.cell ?? '')?.row;
    if (kind !== 'which-answer' || criterion === undefined || row === undefined || placed.has(criterion.id))
      return [];
    return [{ id: criterion.id, section: criterion.section, sheet: first?.sheet, row }];
  });
  return sections.map(({ section, sheet, headerRows, criteria }, index) => {
    const isFirst = sections.findIndex((each) => each.sheet === sheet && each.section === section) === index;
    const added = doubled.filter((each) => isFirst && each.sheet === sheet && each.section === section);
    return {
      section,
      sheet,
      headerRows,
      criteria: [...criteria, ...added].map(({ id, row }) => ({ id, row })),
    };
  });
}

/** Every criterion that has a block beside it. A row that was added below a block belongs to it as well. */
export function placesIn(
  tables: readonly AnswerTable[],
  blocks: readonly AnswerBlock[],
): Map<string, RowPlace> {
  const places = new Map<string, RowPlace>();
  for (const { section, sheet, criteria } of tables) {
    const own = blocks.filter((block) => block.sheet === sheet && block.section === section);
    for (const { id, row } of criteria) {
      const block = own.find((each) => holds(each, row, each.left)) ?? own[0];
      if (block !== undefined) places.set(id, { sheet, row, left: block.left });
    }
  }
  return places;
}

export function answerCell({ sheet, row, left }: RowPlace, column: AnswerColumn): CellPlace {
  return { sheet, cell: cellRef(row, left + ANSWER_COLUMNS.indexOf(column)) };
}

export function readBlock(
  criterion: Criterion,
  { sheet, row, left }: RowPlace,
  workbook: GridWorkbook,
  account: Account,
): Response {
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  if (grid === undefined) return {};
  const reader = new CellReader(grid, workbook.dateSystem, account);
  const response: Partial<Record<AnswerField, Value>> = {};
  ANSWER_COLUMNS.forEach((column, index) => {
    if (column === 'status' || column === 'lacking') return;
    const at = left + index;
    if (column === 'verdict') response.verdict = reader.verdict(row, at);
    else if (column === 'basis') response.basis = reader.choice(row, at, basesOf(criterion));
    else response[column] = reader.plain(row, at);
  });
  return response;
}

export function basesOf({ routes }: Criterion): string[] {
  return routes.map(({ basis }) => basis);
}
