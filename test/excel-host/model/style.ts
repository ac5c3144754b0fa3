/** How cells look. Colours are `#RRGGBB`, sizes are points; a style is never changed, only replaced. */

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export type Edge =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideHorizontal'
  | 'InsideVertical'
  | 'DiagonalDown'
  | 'DiagonalUp';

/** Sides that a cell itself has. */
export type Side = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

export interface Style {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly color: string;
  /** '' is no fill */
  readonly fill: string;
  readonly pattern: string;
  readonly patternColor: string;
  readonly borders: Readonly<Partial<Record<Side, Border>>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly orientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly numberFormat: string;
}

/** A new workbook's cell. */
export const PLAIN: Style = {
  font: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
  fill: '',
  pattern: 'None',
  patternColor: '',
  borders: {},
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  orientation: 0,
  locked: true,
  formulaHidden: false,
  numberFormat: 'General',
};

/** File width in characters (padding included) → points, for a default font whose digits are 7 pixels wide. */
export function widthInPoints(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

export function widthInCharacters(points: number): number {
  return Math.round((points / 0.75 / 7) * 256) / 256;
}

/** `#ABC`, `orange` … → `#RRGGBB`; undefined when it is no colour that is known here. */
export function colorOf(text: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return NAMED.get(text.toLowerCase());
}

const NAMED = new Map(
  Object.entries({
    black: '#000000',
    white: '#FFFFFF',
    red: '#FF0000',
    green: '#008000',
    blue: '#0000FF',
    yellow: '#FFFF00',
    orange: '#FFA500',
    gray: '#808080',
    grey: '#808080',
    purple: '#800080',
  }),
);
