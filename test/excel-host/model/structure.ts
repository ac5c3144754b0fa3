/** Rows and columns that are inserted or deleted, and everything that moves with them. */
import { type Area, areaOf, parseArea } from './area';
import type { Book } from './book';
import { type Move, moved, movedSpan, renamed } from './references';
import type { Sheet, Validation } from './sheet';

export function moveLines(book: Book, sheet: Sheet, move: Omit<Move, 'sheet'>): void {
  const full: Move = { ...move, sheet: sheet.name };
  const byRow = move.along === 'row';
  const area = (each: Area): Area | undefined => movedArea(each, full);
  if (byRow) {
    sheet.cells = movedKeys(sheet.cells, full);
    sheet.rows = movedKeys(sheet.rows, full);
  } else {
    sheet.cells = new Map([...sheet.cells].map(([row, line]) => [row, movedKeys(line, full)]));
    sheet.columns = movedKeys(sheet.columns, full);
  }
  sheet.merges = movedAreas(sheet.merges, area);
  for (const validation of sheet.validations) validation.areas = movedAreas(validation.areas, area);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  for (const rule of sheet.conditional) rule.areas = movedAreas(rule.areas, area);
  sheet.conditional = sheet.conditional.filter(({ areas }) => areas.length > 0);
  movePage(sheet, area);
  for (const table of sheet.tables) table.area = area(table.area) ?? table.area;
  for (const held of book.held.values())
    if (held.sheet === sheet.id && held.area !== undefined) {
      held.area = area(held.area);
      if (held.others !== undefined) held.others = movedAreas(held.others, area);
    }
  eachFormula(book, (formula, home) => moved(formula, home, full));
  book.recalculate();
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const from = sheet.name;
  sheet.name = name;
  eachFormula(book, (formula) => renamed(formula, from, name));
  book.recalculate();
}

/** Every formula of the workbook: of cells, names, validations and conditional formats. */
export function eachFormula(book: Book, change: (formula: string, home: string) => string): void {
  for (const sheet of book.sheets) {
    const rewrite = (formula: string) => change(formula, sheet.name);
    for (const line of sheet.cells.values())
      for (const cell of line.values())
        if (cell.content !== undefined && 'formula' in cell.content)
          cell.content = { formula: rewrite(cell.content.formula) };
    sheet.validations = sheet.validations.map((each) => ({ ...each, rule: rewritten(each.rule, rewrite) }));
    for (const rule of sheet.conditional)
      if (rule.formula !== undefined) rule.formula = rewrite(rule.formula);
    for (const name of sheet.names) name.formula = rewrite(name.formula);
    for (const chart of sheet.charts) if (chart.source !== '') chart.source = rewrite(chart.source);
  }
  for (const name of book.names) name.formula = change(name.formula, '');
}

function rewritten(
  rule: Validation['rule'],
  rewrite: (formula: string) => string,
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(rule).map(([kind, values]) => [
      kind,
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'string' && value.startsWith('=') ? rewrite(value) : value,
        ]),
      ),
    ]),
  );
}

function movePage(sheet: Sheet, area: (each: Area) => Area | undefined): void {
  const { page } = sheet;
  const move = (each: Area | undefined) => (each === undefined ? undefined : area(each));
  const moves = {
    area: move(page.area),
    titleRows: move(page.titleRows),
    titleColumns: move(page.titleColumns),
  };
  for (const key of ['area', 'titleRows', 'titleColumns'] as const) {
    const to = moves[key];
    if (to === undefined) Reflect.deleteProperty(page, key);
    else page[key] = to;
  }
  const filter = move(sheet.filter);
  if (filter === undefined) delete sheet.filter;
  else sheet.filter = filter;
}

export function movedArea(each: Area, move: Move): Area | undefined {
  const [from, to] = move.along === 'row' ? [each.top, each.bottom] : [each.left, each.right];
  // A whole column stays whole when rows are inserted.
  if (
    from === 1 &&
    parseArea(move.along === 'row' ? '1:1048576' : 'A:XFD')?.[move.along === 'row' ? 'bottom' : 'right'] ===
      to
  )
    return each;
  const span = movedSpan(from, to, move);
  if (span === undefined) return undefined;
  const [start, end] = span;
  return move.along === 'row'
    ? areaOf(start, each.left, end, each.right)
    : areaOf(each.top, start, each.bottom, end);
}

function movedAreas(areas: readonly Area[], area: (each: Area) => Area | undefined): Area[] {
  return areas.map(area).filter((each) => each !== undefined);
}

function movedKeys<Value>(
  lines: ReadonlyMap<number, Value>,
  move: Pick<Move, 'at' | 'count'>,
): Map<number, Value> {
  const result = new Map<number, Value>();
  for (const [line, value] of lines) {
    const span = movedSpan(line, line, move);
    if (span !== undefined) result.set(span[0], value);
  }
  return result;
}
