/** What a cell can hold once it is read: text, a number (dates are day serials), or nothing. */
export type Value = string | number | undefined;

/**
 * Characters that make a cell look empty. The formula `CLEAN(SUBSTITUTE(…))` of the workbook removes
 * exactly these (control characters, U+3000, U+00A0, space), so both sides agree on what is blank.
 */
const VISIBLE = /[^\u0000-\u001f\u0020\u00a0\u3000]/u;

export function isBlank(value: Value): boolean {
  if (typeof value !== 'string') return value === undefined;
  if (value === '') return true;
  const first = value.charCodeAt(0);
  // Most texts show by their first character that they are none of those.
  return !(first > 0x20 && first !== 0xa0 && first !== 0x3000) && !VISIBLE.test(value);
}

/** The text a formula would see: a number as Excel's `&` shows it, nothing as the empty string. */
export function asText(value: Value): string {
  return value === undefined ? '' : String(value);
}
