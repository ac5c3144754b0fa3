/** Numbers as Japanese documents write them: 12, 1,200, 三, 十二, 二〇二六, 元. */

/** A number in folded text, for building patterns. Kanji numerals begin with a digit other than 〇. */
export const NUMERAL =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|[一二三四五六七八九十百千][〇一二三四五六七八九十百千]*)';

const DIGITS = '〇一二三四五六七八九';
const POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LONGEST = 15;

/** The value of a numeral in folded text; undefined for anything else. */
export function readNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > LONGEST) return undefined;
  if (/^\d/.test(text)) {
    const plain = text.replaceAll(',', '');
    return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
  }
  return readKanjiNumeral(text);
}

function readKanjiNumeral(text: string): number | undefined {
  const characters = Array.from(text);
  if (characters.every((character) => DIGITS.includes(character))) {
    return Number(characters.map((character) => DIGITS.indexOf(character)).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  let lastPower = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const power = POWERS.get(character);
    if (power === undefined) {
      if (digit !== undefined || character === '〇' || !DIGITS.includes(character)) return undefined;
      digit = DIGITS.indexOf(character);
    } else {
      if (power >= lastPower) return undefined;
      total += (digit ?? 1) * power;
      digit = undefined;
      lastPower = power;
    }
  }
  return total + (digit ?? 0);
}
