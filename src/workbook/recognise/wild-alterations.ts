/** How a workbook that we did not issue differs from the edition: texts, rows, columns, and what is hidden. */
import type { Criterion, Edition, Section, TextColumn } from '../../checklist/edition';
import { differenceOf, sameText } from '../alterations/text-difference';
import type { GridSheet, GridSpan, GridWorkbook } from '../grid';
import type { Alteration } from '../receive/account';
import { asValue } from '../receive/values';
import { cellRef } from '../address';
import type { RecognisedCriterion, RecognisedSection, Recognition } from './recognition';
import { readRowNumber, splitLeadingNumber } from './row-number';
import { SheetLines } from './sheet-lines';

export function wildAlterations(
  edition: Edition,
  workbook: GridWorkbook,
  recognition: Recognition,
): Alteration[] {
  return [
    { kind: 'edition-unknown', class: 'review', expected: `${edition.id} ${edition.hash}`, found: '' },
    ...edition.sections.flatMap((section) => sectionAlterations(edition, workbook, recognition, section)),
    ...recognition.strange.map(({ sheet, cell, text }): Alteration => ({
      kind: 'row-added',
      class: 'review',
      sheet,
      cell,
      found: text,
    })),
    ...recognition.twice.flatMap(({ places, chosen, why, criterion }) =>
      why === 'other-table'
        ? []
        : places
            .filter((_, index) => index !== (chosen ?? 0))
            .map((place): Alteration => ({ kind: 'row-added', class: 'review', ...place, found: criterion })),
    ),
  ];
}

function sectionAlterations(
  edition: Edition,
  workbook: GridWorkbook,
  recognition: Recognition,
  section: Section,
): Alteration[] {
  const parts = recognition.sections.filter((part) => part.section === section.key);
  const [first] = parts;
  const criteria = edition.criteria.filter((each) => each.section === section.key);
  const missing = recognition.missing.filter((id) => criteria.some((each) => each.id === id));
  if (first === undefined) {
    const unread = criteria.length - missing.length;
    return unread > 0 ? [] : [{ kind: 'sheet-missing', class: 'reject', expected: section.sheet }];
  }
  return [
    ...missing.map((id): Alteration => ({
      kind: 'row-missing',
      class: 'reject',
      sheet: first.sheet,
      expected: id,
    })),
    ...columnAlterations(section, parts),
    ...parts.flatMap((part) => {
      const sheet = workbook.sheets.find(({ name }) => name === part.sheet);
      return sheet === undefined ? [] : new PartComparison(edition, section, part, sheet).alterations();
    }),
    ...moved(criteria, parts),
  ];
}

function columnAlterations(section: Section, parts: readonly RecognisedSection[]): Alteration[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { sheet, headerRow } = first;
  const placed = section.columns.flatMap(({ column, header }) => {
    const at = first.columns.find(({ role }) => role === column)?.column;
    return at === undefined ? [] : [{ column: at, header }];
  });
  const cell = (column: number) => (headerRow === undefined ? {} : { cell: cellRef(headerRow, column) });
  return [
    ...section.columns
      .filter(({ column }) => !first.columns.some(({ role }) => role === column))
      .map(({ header }): Alteration => ({
        kind: 'column-missing',
        class: 'review',
        sheet,
        expected: header,
      })),
    ...outOfOrder(placed.map(({ column }) => column)).map((at): Alteration => {
      const { column, header } = placed[at] ?? { column: 1, header: '' };
      return {
        kind: 'column-moved',
        class: 'harmless',
        sheet,
        ...cell(column),
        expected: header,
        found: header,
      };
    }),
    ...first.columns
      .filter(({ role }) => role === 'other' || role === 'importance' || role === 'unnamed')
      .map(({ column, header }): Alteration => ({
        kind: 'column-added',
        class: 'harmless',
        sheet,
        ...cell(column),
        found: header,
      })),
  ];
}

/** One table of a section against the edition, row by row. */
class PartComparison {
  private readonly lines: SheetLines;
  private readonly renumbered: Alteration[] = [];
  private readonly found: Alteration[] = [];

  constructor(
    private readonly edition: Edition,
    private readonly section: Section,
    private readonly part: RecognisedSection,
    private readonly sheet: GridSheet,
  ) {
    this.lines = new SheetLines(sheet, [], true);
  }

  alterations(): Alteration[] {
    let above: Criterion | undefined;
    for (const row of this.part.criteria) {
      const criterion = this.edition.criteria.find(({ id }) => id === row.id);
      if (criterion === undefined) continue;
      for (const { column } of this.section.columns) {
        const at = this.part.columns.find(({ role }) => role === column)?.column;
        if (at === undefined) continue;
        if (column === 'number') this.compareNumber(criterion, row, at);
        else this.compareText(criterion, above, row, column, at);
      }
      above = criterion;
    }
    const [first] = this.renumbered;
    const numbers =
      first === undefined
        ? []
        : [{ ...first, ...(this.renumbered.length > 1 ? { count: this.renumbered.length } : {}) }];
    return [...this.found, ...numbers, ...this.hidden()];
  }

  private compareText(
    criterion: Criterion,
    above: Criterion | undefined,
    { row, lastRow }: RecognisedCriterion,
    column: Exclude<TextColumn, 'number'>,
    at: number,
  ): void {
    const expected = criterion.text[column] ?? '';
    const rows = Array.from({ length: lastRow - row + 1 }, (_, index) => this.shown(row + index, at));
    const [own = ''] = rows;
    const found = rows.filter((text) => text !== '').join('\n');
    if (sameText(expected, own) || sameText(expected, found)) return;
    if (found === '' && above !== undefined && above.text[column] === expected) return;
    const split = splitLeadingNumber(found);
    if (split !== undefined && sameText(expected, split.rest)) return;
    const told = { sheet: this.sheet.name, cell: cellRef(row, at) } as const;
    if (expected === '') this.found.push({ kind: 'text-added', class: 'review', ...told, found });
    else
      this.found.push({ kind: 'text-changed', class: 'reject', ...told, ...differenceOf(expected, found) });
  }

  private compareNumber(criterion: Criterion, { row }: RecognisedCriterion, at: number): void {
    const value = this.sheet.cells.get(cellRef(row, at))?.value;
    const read = value === undefined ? undefined : readRowNumber(value);
    if (read === undefined || read.number === criterion.number) return;
    this.renumbered.push({
      kind: 'text-changed',
      class: 'review',
      sheet: this.sheet.name,
      cell: cellRef(row, at),
      expected: String(criterion.number),
      found: String(asValue(value) ?? ''),
    });
  }

  private hidden(): Alteration[] {
    const told = { kind: 'hidden-content', class: 'review', sheet: this.sheet.name } as const;
    const rows = this.part.criteria.filter(({ row }) => inSpans(this.sheet.hiddenRows, row));
    const columns = this.part.columns.filter(
      ({ role, column }) =>
        !['other', 'unnamed', 'importance'].includes(role) && inSpans(this.sheet.hiddenColumns, column),
    );
    const [row] = rows;
    const [column] = columns;
    return [
      ...(this.sheet.visibility === 'visible' ? [] : [{ ...told, found: this.sheet.name }]),
      ...(row === undefined ? [] : [{ ...told, cell: cellRef(row.row, 1), ...countOf(rows.length) }]),
      ...(column === undefined
        ? []
        : [{ ...told, cell: cellRef(1, column.column), ...countOf(columns.length) }]),
    ];
  }

  private shown(row: number, column: number): string {
    const own = this.sheet.cells.get(cellRef(row, column))?.value;
    const merge = own === undefined ? this.lines.merge(row, column) : undefined;
    const value = merge === undefined ? own : this.sheet.cells.get(cellRef(merge.top, merge.left))?.value;
    return String(asValue(value) ?? '');
  }
}

/** Rows that stand elsewhere than in the edition's order: as few as possible. */
function moved(criteria: readonly Criterion[], parts: readonly RecognisedSection[]): Alteration[] {
  const rows = parts.flatMap((part) =>
    part.criteria.map(({ id, row }) => ({ id, cell: cellRef(row, 1), sheet: part.sheet })),
  );
  const order = rows.map(({ id }) => criteria.findIndex((each) => each.id === id));
  return outOfOrder(order).flatMap((at) => {
    const row = rows[at];
    if (row === undefined) return [];
    return [
      {
        kind: 'row-moved',
        class: 'harmless',
        sheet: row.sheet,
        cell: row.cell,
        expected: row.id,
        found: row.cell,
      },
    ];
  });
}

/** The places of the numbers that must leave so that the others ascend. */
function outOfOrder(numbers: readonly number[]): number[] {
  const lengths: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    lengths[at] = 1;
    previous[at] = -1;
    for (let before = 0; before < at; before++) {
      const longer = (lengths[before] ?? 0) + 1;
      if ((numbers[before] ?? 0) < number && longer > (lengths[at] ?? 0)) {
        lengths[at] = longer;
        previous[at] = before;
      }
    }
  });
  const kept = new Set<number>();
  let at = lengths.indexOf(Math.max(0, ...lengths));
  while (at >= 0) {
    kept.add(at);
    at = previous[at] ?? -1;
  }
  return numbers.map((_, index) => index).filter((index) => !kept.has(index));
}

function inSpans(spans: readonly GridSpan[] | undefined, line: number): boolean {
  return spans?.some(({ first, last }) => line >= first && line <= last) ?? false;
}

function countOf(count: number): { count?: number } {
  return count > 1 ? { count } : {};
}
