/** Looks in exceljs's words ↔ the host's. */
import type {
  Border as ExceljsBorder,
  BorderStyle,
  Borders,
  Color,
  Fill,
  FillPatterns,
  Style as ExceljsStyle,
} from 'exceljs';
import { type Border, PLAIN, type Side, type Style } from '../model/style';

/** From `FF1F4E79` to `#1F4E79`; colours of a theme are not read. */
export function colour(color: Partial<Color> | undefined, otherwise: string): string {
  const argb = color?.argb;
  return argb === undefined ? otherwise : `#${argb.slice(-6).toUpperCase()}`;
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const satisfies readonly Side[];
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Sizes are hundredths of points, see `from-xlsx.ts`. */
export function styleFromExceljs({
  font,
  fill,
  border,
  alignment,
  protection,
  numFmt,
}: Partial<ExceljsStyle>): Style {
  const pattern = fill?.type === 'pattern' ? fill : undefined;
  const filled = pattern !== undefined && pattern.pattern !== 'none';
  const underline = font?.underline;
  return {
    font: font?.name ?? PLAIN.font,
    size: font?.size === undefined ? PLAIN.size : font.size / 100,
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline:
      underline === undefined || underline === false || underline === 'none'
        ? 'None'
        : underline === true
          ? 'Single'
          : capital(underline),
    strikethrough: font?.strike === true,
    color: colour(font?.color, '#000000'),
    fill: filled ? colour(pattern.fgColor, '') : '',
    pattern: filled ? capital(pattern.pattern) : 'None',
    patternColor: '',
    borders: Object.fromEntries(
      SIDES.flatMap((side) => {
        const edge = border?.[side];
        return edge?.style === undefined ? [] : [[side, borderFrom(edge)]];
      }),
    ),
    horizontal: alignment?.horizontal === undefined ? 'General' : capital(alignment.horizontal),
    vertical:
      alignment?.vertical === undefined
        ? 'Bottom'
        : alignment.vertical === 'middle'
          ? 'Center'
          : capital(alignment.vertical),
    wrap: alignment?.wrapText === true,
    shrink: alignment?.shrinkToFit === true,
    indent: alignment?.indent ?? 0,
    orientation: typeof alignment?.textRotation === 'number' ? alignment.textRotation : 0,
    locked: protection?.locked !== false,
    formulaHidden: protection?.hidden === true,
    numberFormat: numFmt ?? 'General',
  };
}

function borderFrom({ style, color }: Partial<ExceljsBorder>): Border {
  const weight =
    { hair: 'Hairline', thin: 'Thin', medium: 'Medium', thick: 'Thick' }[String(style)] ?? 'Thin';
  const line = { dashed: 'Dash', dotted: 'Dot', double: 'Double' }[String(style)] ?? 'Continuous';
  return { style: line, weight, color: colour(color, '#000000') };
}

export function styleToExceljs(style: Style): Partial<ExceljsStyle> {
  const { borders } = style;
  const border: Partial<Borders> = Object.fromEntries(
    SIDES.flatMap((side) => {
      const edge = borders[side];
      return edge === undefined ? [] : [[side, { style: lineOf(edge), color: { argb: argb(edge.color) } }]];
    }),
  );
  return {
    font: {
      name: style.font,
      size: style.size,
      bold: style.bold,
      italic: style.italic,
      strike: style.strikethrough,
      underline: style.underline !== 'None',
      color: { argb: argb(style.color) },
    },
    alignment: {
      ...(style.horizontal === 'General' ? {} : { horizontal: lower(style.horizontal) }),
      vertical: style.vertical === 'Center' ? 'middle' : style.vertical === 'Top' ? 'top' : 'bottom',
      wrapText: style.wrap,
      shrinkToFit: style.shrink,
      indent: style.indent,
    },
    protection: { locked: style.locked, hidden: style.formulaHidden },
    border,
    ...(style.fill === '' ? {} : { fill: fillOf(style.fill) }),
    ...(style.numberFormat === 'General' ? {} : { numFmt: style.numberFormat }),
  };
}

/** A solid fill; `pattern` and its colour for hatching. */
export function fillOf(fill: string, pattern = 'Solid', patternColor = fill): Fill {
  return {
    type: 'pattern',
    pattern: (pattern.charAt(0).toLowerCase() + pattern.slice(1)) as FillPatterns,
    fgColor: { argb: argb(patternColor) },
    bgColor: { argb: argb(fill) },
  };
}

const lower = (word: string) => (word.charAt(0).toLowerCase() + word.slice(1)) as 'left' | 'center' | 'right';
export const argb = (color: string) => `FF${color.replace('#', '')}`;

function lineOf({ style, weight }: Border): BorderStyle {
  if (style === 'Dash') return 'dashed';
  if (style === 'Dot') return 'dotted';
  if (style === 'Double') return 'double';
  return ({ Hairline: 'hair', Medium: 'medium', Thick: 'thick' } as const)[weight] ?? 'thin';
}
