/** `Range.format`: fill, font, borders, alignment, protection, and the sizes of rows and columns. */
import type { Area } from '../model/area';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, type Sheet } from '../model/sheet';
import { type Border, type Edge, type Side, type Style, colorOf } from '../model/style';
import { HostFault } from '../protocol/fault';
import { type HostObject, type ObjectType, objectType } from '../protocol/host-object';
import { type SheetArea, demand } from './desk';
import { common, setStyles } from './styling';

type Kind = 'text' | 'number' | 'flag' | 'colour';

/** A property of Office.js and the part of a style that it reads and writes. */
type Table = Readonly<Record<string, readonly [keyof Style, Kind, (readonly string[])?]>>;

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];

const FONT: Table = {
  name: ['font', 'text'],
  size: ['size', 'number'],
  color: ['color', 'colour'],
  bold: ['bold', 'flag'],
  italic: ['italic', 'flag'],
  underline: ['underline', 'text', UNDERLINES],
  strikethrough: ['strikethrough', 'flag'],
};

const FORMAT: Table = {
  wrapText: ['wrap', 'flag'],
  horizontalAlignment: ['horizontal', 'text', HORIZONTAL],
  verticalAlignment: ['vertical', 'text', VERTICAL],
  textOrientation: ['orientation', 'number'],
  shrinkToFit: ['shrink', 'flag'],
  indentLevel: ['indent', 'number'],
};

const PROTECTION: Table = { locked: ['locked', 'flag'], formulaHidden: ['formulaHidden', 'flag'] };

const label = ({ sheet, area }: SheetArea) => `${sheet.name}!${area.top},${area.left}`;

function styleMembers(table: Table) {
  const entries = Object.entries(table);
  return {
    read: Object.fromEntries(
      entries.map(([name, [key]]) => [
        name,
        ({ sheet, area }: SheetArea) => common(sheet, area, (style) => style[key]),
      ]),
    ),
    write: Object.fromEntries(
      entries.map(([name, [key, kind, choices]]) => [
        name,
        ({ sheet, area }: SheetArea, value: unknown) => {
          demand(sheet, 'allowFormatCells', `format ${name}`);
          const checked = checkedValue(value, kind, choices, name);
          setStyles(sheet, area, (style) => ({ ...style, [key]: checked }));
        },
      ]),
    ),
  };
}

export function checkedValue(
  value: unknown,
  kind: Kind,
  choices: readonly string[] | undefined,
  name: string,
) {
  const type = kind === 'number' ? 'number' : kind === 'flag' ? 'boolean' : 'string';
  const refused = () => new HostFault('InvalidArgument', `${name}: ${JSON.stringify(value)}`);
  if (typeof value !== type) throw refused();
  if (choices !== undefined && !choices.includes(String(value))) throw refused();
  if (kind !== 'colour') return value;
  const colour = colorOf(String(value));
  if (colour === undefined) throw refused();
  return colour;
}

const font = objectType<SheetArea>('RangeFont', { ...styleMembers(FONT), label });
const protection = objectType<SheetArea>('FormatProtection', { ...styleMembers(PROTECTION), label });

const fill = objectType<SheetArea>('RangeFill', {
  label,
  read: {
    ...styleMembers({ pattern: ['pattern', 'text'], patternColor: ['patternColor', 'text'] }).read,
    // A cell without a fill says white, as Excel does.
    color: ({ sheet, area }) => common(sheet, area, (style) => (style.fill === '' ? '#FFFFFF' : style.fill)),
  },
  write: {
    ...styleMembers({ pattern: ['pattern', 'text'], patternColor: ['patternColor', 'colour'] }).write,
    color: ({ sheet, area }, value) => {
      demand(sheet, 'allowFormatCells', 'fill');
      const colour = String(checkedValue(value, 'colour', undefined, 'fill.color'));
      setStyles(sheet, area, (style) => ({ ...style, fill: colour, pattern: 'Solid' }));
    },
  },
  acts: {
    clear: ({ sheet, area }) => {
      demand(sheet, 'allowFormatCells', 'fill.clear');
      setStyles(sheet, area, (style) => ({ ...style, fill: '', pattern: 'None', patternColor: '' }));
    },
  },
});

interface BorderTarget extends SheetArea {
  readonly edge: Edge;
}

const EDGES: readonly Edge[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** The sides of a cell that an edge of an area touches. */
function sidesOf(edge: Edge, { top, bottom, left, right }: Area, row: number, column: number): Side[] {
  switch (edge) {
    case 'EdgeTop':
      return row === top ? ['top'] : [];
    case 'EdgeBottom':
      return row === bottom ? ['bottom'] : [];
    case 'EdgeLeft':
      return column === left ? ['left'] : [];
    case 'EdgeRight':
      return column === right ? ['right'] : [];
    case 'InsideHorizontal':
      return [...(row > top ? (['top'] as const) : []), ...(row < bottom ? (['bottom'] as const) : [])];
    case 'InsideVertical':
      return [...(column > left ? (['left'] as const) : []), ...(column < right ? (['right'] as const) : [])];
    case 'DiagonalDown':
      return ['diagonalDown'];
    case 'DiagonalUp':
      return ['diagonalUp'];
  }
}

const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

function readBorder({ sheet, area, edge }: BorderTarget): Border | null {
  let first: Border | undefined;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      for (const side of sidesOf(edge, area, row, column)) {
        const border =
          common(
            sheet,
            { top: row, left: column, bottom: row, right: column },
            ({ borders }) => borders[side],
          ) ?? NO_BORDER;
        if (first !== undefined && JSON.stringify(first) !== JSON.stringify(border)) return null;
        first = border;
      }
  return first ?? NO_BORDER;
}

function writeBorder({ sheet, area, edge }: BorderTarget, part: Partial<Border>): void {
  demand(sheet, 'allowFormatCells', 'borders');
  setStyles(sheet, area, (style, row, column) => {
    const borders = new Map(Object.entries(style.borders));
    for (const side of sidesOf(edge, area, row, column)) {
      const border = { ...NO_BORDER, style: 'Continuous', ...borders.get(side), ...part };
      if (border.style === 'None') borders.delete(side);
      else borders.set(side, border);
    }
    return { ...style, borders: Object.fromEntries(borders) };
  });
}

const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

const border = objectType<BorderTarget>('RangeBorder', {
  label: (target) => `${label(target)} ${target.edge}`,
  identity: ({ edge }) => ({ SideIndex: edge }),
  read: {
    sideIndex: ({ edge }) => edge,
    style: (target) => readBorder(target)?.style ?? null,
    weight: (target) => readBorder(target)?.weight ?? null,
    color: (target) => readBorder(target)?.color ?? null,
  },
  write: {
    style: (target, value) => {
      writeBorder(target, { style: String(checkedValue(value, 'text', LINES, 'border.style')) });
    },
    weight: (target, value) => {
      writeBorder(target, { weight: String(checkedValue(value, 'text', WEIGHTS, 'border.weight')) });
    },
    color: (target, value) => {
      writeBorder(target, { color: String(checkedValue(value, 'colour', undefined, 'border.color')) });
    },
  },
});

const borderAt = (target: SheetArea, key: unknown): HostObject => {
  const edge = EDGES.find((each) => each === key);
  if (edge === undefined) throw new HostFault('InvalidArgument', `no border ${JSON.stringify(key)}`);
  return border({ ...target, edge });
};

const borders = objectType<SheetArea>('RangeBorderCollection', {
  label,
  read: { count: () => EDGES.length },
  items: (target) => EDGES.map((edge) => border({ ...target, edge })),
  item: borderAt,
  asks: { getItemAt: (target, given) => borderAt(target, EDGES[given.number(0)]) },
});

function lineSize({ sheet, area }: SheetArea, along: 'rows' | 'columns'): number | null {
  const [from, to] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const size = (line: number) =>
    along === 'rows'
      ? (sheet.rows.get(line)?.height ?? DEFAULT_HEIGHT)
      : (sheet.columns.get(line)?.width ?? DEFAULT_WIDTH);
  for (let line = from; line <= Math.min(to, from + 20_000); line++)
    if (size(line) !== size(from)) return null;
  return size(from);
}

function setLineSize(sheet: Sheet, area: Area, along: 'rows' | 'columns', value: unknown): void {
  demand(sheet, along === 'rows' ? 'allowFormatRows' : 'allowFormatColumns', `${along} size`);
  if (typeof value !== 'number' || value < 0 || value > (along === 'rows' ? 409.5 : 1341))
    throw new HostFault('InvalidArgument', `${along} of ${JSON.stringify(value)} points`);
  const [from, to] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  for (let line = from; line <= to; line++) {
    if (along === 'rows') sheet.rows.set(line, { ...sheet.rows.get(line), height: value });
    else sheet.columns.set(line, { ...sheet.columns.get(line), width: value });
  }
}

export const rangeFormat: ObjectType<SheetArea> = objectType<SheetArea>('RangeFormat', {
  label,
  read: {
    ...styleMembers(FORMAT).read,
    columnWidth: (target) => lineSize(target, 'columns'),
    rowHeight: (target) => lineSize(target, 'rows'),
  },
  write: {
    ...styleMembers(FORMAT).write,
    columnWidth: ({ sheet, area }, value) => {
      setLineSize(sheet, area, 'columns', value);
    },
    rowHeight: ({ sheet, area }, value) => {
      setLineSize(sheet, area, 'rows', value);
    },
  },
  parts: { fill, font, borders, protection },
  acts: {
    autofitColumns: ({ sheet }) => {
      demand(sheet, 'allowFormatColumns', 'autofit');
    },
    /** A row that fits its text has no height of its own any more. */
    autofitRows: ({ sheet, area }) => {
      demand(sheet, 'allowFormatRows', 'autofit');
      for (const [row, line] of sheet.rows) if (row >= area.top && row <= area.bottom) delete line.height;
    },
  },
});
