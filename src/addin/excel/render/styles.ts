/** Looks of cells: each style of a Blueprint is set once for all of its cells. */
import { parseRange } from '../../../workbook/address';
import type { Blueprint, SheetPlan, StylePlan } from '../../../workbook/blueprint';
import { addressLists, addressOf, type Rectangle, rectanglesByLook } from './areas';

type Styles = Blueprint['styles'];
type Looks = ReadonlyMap<number, ReadonlyMap<number, string>>;
export type Dressed = Pick<SheetPlan, 'cells' | 'merges'>;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center' } as const;

export function dressCells(sheet: Excel.Worksheet, plan: Dressed, styles: Styles): void {
  for (const [name, areas] of rectanglesByLook(looksOf(plan))) {
    const style = styles[name];
    if (style === undefined) continue;
    // Lines between cells exist only where there is more than one: an area without them may refuse to have any.
    for (const [inner, group] of byInnerLines(areas))
      for (const list of addressLists(group))
        dress((list.includes(',') ? sheet.getRanges(list) : sheet.getRange(list)).format, style, inner);
  }
}

/** Number formats go before the values, which they decide how to read; cells of no format of their own are left alone. */
export function formatNumbers(sheet: Excel.Worksheet, plan: Dressed, styles: Styles): void {
  const formats = new Map(
    [...looksOf(plan)].flatMap(([row, line]) => {
      const own = [...line].flatMap(([column, name]): [number, string][] => {
        const format = styles[name]?.numberFormat;
        return format === undefined ? [] : [[column, format]];
      });
      return own.length === 0 ? [] : [[row, new Map(own)] as const];
    }),
  );
  for (const [format, areas] of rectanglesByLook(formats))
    for (const area of areas) sheet.getRange(addressOf(area)).numberFormat = filled(area, format);
}

function filled({ top, left, bottom, right }: Rectangle, format: string): string[][] {
  return Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, () => format),
  );
}

/** Cells under a merge look like its first one unless they are planned, as after merging in Excel. */
function looksOf({ cells, merges }: Dressed): Looks {
  const looks = new Map<number, Map<number, string>>();
  const lineOf = (row: number) => {
    const line = looks.get(row) ?? new Map<number, string>();
    looks.set(row, line);
    return line;
  };
  for (const { row, column, style } of cells) lineOf(row).set(column, style);
  for (const merge of merges) {
    const area = parseRange(merge);
    const anchor = area === undefined ? undefined : looks.get(area.top)?.get(area.left);
    if (area === undefined || anchor === undefined) continue;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (!lineOf(row).has(column)) lineOf(row).set(column, anchor);
  }
  return looks;
}

type Inner = readonly ('InsideHorizontal' | 'InsideVertical')[];

function byInnerLines(areas: readonly Rectangle[]): [Inner, Rectangle[]][] {
  const groups = new Map<string, [Inner, Rectangle[]]>();
  for (const area of areas) {
    const inner: Inner = [
      ...(area.bottom > area.top ? (['InsideHorizontal'] as const) : []),
      ...(area.right > area.left ? (['InsideVertical'] as const) : []),
    ];
    const group = groups.get(inner.join(' ')) ?? [inner, []];
    group[1].push(area);
    groups.set(inner.join(' '), group);
  }
  return [...groups.values()];
}

function dress(format: Excel.RangeFormat, style: StylePlan, inner: Inner): void {
  const { font, fill, border, horizontal, vertical, wrap, shrink, locked } = style;
  format.font.set({
    name: font.name,
    size: font.size,
    bold: font.bold === true,
    underline: font.underline === true ? 'Single' : 'None',
    ...(font.color === undefined ? {} : { color: `#${font.color}` }),
  });
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (border === 'thin')
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inner] as const)
      format.borders.getItem(edge).style = 'Continuous';
  format.set({
    horizontalAlignment: HORIZONTAL[horizontal],
    verticalAlignment: VERTICAL[vertical],
    wrapText: wrap,
    shrinkToFit: shrink === true,
    protection: { locked },
  });
}
