/** How wide text stands on a terminal, and where it may be broken: Japanese needs two columns and no spaces. */

/** East Asian Wide and Fullwidth (UAX #11), and the ambiguous signs that Japanese fonts draw wide: breaking early does no harm. */
const WIDE =
  /[\u1100-\u115f\u2460-\u24ff\u25a0-\u27bf\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[×○●◎△▲▽▼→←↑↓…―‥※]/u;
const ZERO = /[\p{M}\p{Cf}]/u;
/** ANSI colours */
const COLOUR = /\u001b\[[0-9;]*m/gu;
/** What may not begin a line (JIS X 4051), and what may not end one. */
const NOT_FIRST = /[、。，．,.・：:；;？！?!）)」』】］〕〉》ゝ々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ%％]/u;
const NOT_LAST = /[（(「『【［〔〈《]/u;
/** a word, a path, a number: not broken unless it alone is wider than the line */
const UNBROKEN = /[!-~]/u;

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text.replaceAll(COLOUR, ''))
    width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** The text in lines of at most so many columns. */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && textWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    while (textWidth(line) > width && line.trimEnd().length > 1 && UNBROKEN.test(line)) {
      const fits = longestStart(line, width);
      if (fits.length === line.length) break;
      lines.push(fits);
      line = line.slice(fits.length);
    }
  }
  return [...lines, line.trimEnd()];
}

/** The text in pieces between which a line may end. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let last = '';
  for (const character of text) {
    const joins =
      last !== '' &&
      (NOT_FIRST.test(character) ||
        NOT_LAST.test(last) ||
        (UNBROKEN.test(last) && UNBROKEN.test(character)) ||
        (/\s/u.test(character) && !/\s/u.test(last)) ||
        ZERO.test(character));
    pieces.push(joins ? (pieces.pop() ?? '') + character : character);
    last = character;
  }
  return pieces;
}

function longestStart(text: string, width: number): string {
  let start = '';
  for (const character of text) {
    if (start !== '' && textWidth(start + character) > width) break;
    start += character;
  }
  return start;
}
