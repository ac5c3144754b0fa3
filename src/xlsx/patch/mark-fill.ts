/** Which of our fills a fill is, also after a program that knows no patterns made one colour of it. */
import { MARK_FILLS, MARK_KINDS, type MarkKind } from './marking';
import { attributeOf, TagReader } from './tags';

/** How far each of red, green and blue may be from the exact mixture, of 255. */
const TOLERANCE = 4;
/** The share of the ink where a pattern was made one colour (LibreOffice, oox/source/xls/stylesbuffer.cxx), of 128. */
const INK: Readonly<Record<string, number>> = { lightUp: 0x20, lightVertical: 0x20, gray125: 0x10 };

/**
 * @param fill a `<fill>`, without prefix
 * @param mixed counts a plain colour, too, that is what such a program makes of one of ours
 */
export function kindOfFill(fill: string, mixed: boolean): MarkKind | undefined {
  const [pattern, first, second] = partsOf(fill);
  return MARK_KINDS.find((kind) => {
    const { pattern: own, ink, paper } = MARK_FILLS[kind];
    if (pattern === own) return sameColour(first, ink, 0) && sameColour(second, paper, 0);
    return mixed && pattern === 'solid' && sameColour(first, mixture(kind), TOLERANCE);
  });
}

function partsOf(fill: string): [pattern: string | undefined, ink: string, paper: string] {
  const reader = new TagReader(fill);
  const found: [string | undefined, string, string] = [undefined, '', ''];
  while (reader.next()) {
    const { tag, local } = reader;
    if (local === 'patternFill' && reader.kind !== 'close') found[0] = attributeOf(tag, 'patternType');
    else if (local === 'fgColor') found[1] = attributeOf(tag, 'rgb') ?? found[1];
    else if (local === 'bgColor') found[2] = attributeOf(tag, 'rgb') ?? found[2];
  }
  return found;
}

function mixture(kind: MarkKind): string {
  const { pattern, ink, paper } = MARK_FILLS[kind];
  const share = (INK[pattern] ?? 0) / 0x80;
  const [inks, papers] = [channels(ink), channels(paper)];
  return papers
    .map((each, index) => Math.round(each + ((inks[index] ?? 0) - each) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('');
}

function sameColour(one: string, other: string, tolerance: number): boolean {
  const [left, right] = [channels(one), channels(other)];
  if (left.length !== 3 || right.length !== 3) return false;
  return left.every((value, index) => Math.abs(value - (right[index] ?? -999)) <= tolerance);
}

/** `FFE79A9A` or `E79A9A` → red, green, blue */
function channels(rgb: string): number[] {
  const plain = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(rgb)?.[1];
  return plain === undefined ? [] : [0, 2, 4].map((at) => parseInt(plain.slice(at, at + 2), 16));
}
