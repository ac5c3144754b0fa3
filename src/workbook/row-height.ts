/**
 * How high a row must be for its wrapped text. Excel fits rows while somebody types, but neither LibreOffice nor the
 * previewers fit them on loading, so a height is stored; it is an estimate on the safe side, and grows on editing.
 */

/** A unit of column width in points, for the digits of an 11-point default font (7 of 96 pixels). */
const WIDTH_UNIT = 5.25;
/** Line pitch of Yu Gothic, as a multiple of the font size: it is unusually generous. */
const LINE_PITCH = 1.65;
const PADDING = 4;
/** Excel's limits of a row's height, in points. */
const LEAST = 18;
const MOST = 409;

/** Points needed for the text in a column of the width (in characters) with the font (in points). */
export function textHeight(text: string, width: number, fontSize: number): number {
  const room = Math.max(width * WIDTH_UNIT - PADDING, fontSize);
  const lines = text
    .split('\n')
    .reduce(
      (count, line) => count + Math.max(1, Math.ceil((extent(line) * fontSize) / (room - fontSize / 2))),
      0,
    );
  return Math.min(MOST, Math.max(LEAST, Math.ceil(lines * fontSize * LINE_PITCH + PADDING)));
}

/** The line's extent in ems: ASCII and half-width kana take about half an em, everything else a whole one. */
function extent(line: string): number {
  let ems = 0;
  for (const character of line) ems += /[\u0020-\u007e\uff61-\uff9f]/u.test(character) ? 0.58 : 1;
  return ems;
}
