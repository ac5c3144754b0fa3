/**
 * Text on its way into a package: what XML cannot hold is dropped, what a spreadsheet would read as an escape
 * is escaped. Every text that `author` writes passes here once.
 */

/**
 * The text without the characters that XML 1.0 (§2.2) forbids: control characters other than tab, line feed and
 * carriage return, U+FFFE, U+FFFF and lone surrogates. They are dropped, not replaced: nobody typed them on
 * purpose, and a replacement character would be one more thing to explain to the reader of the cell.
 */
export function legalText(text: string): string {
  let legal = '';
  for (const character of text) if (isXmlCharacter(character.codePointAt(0) ?? 0)) legal += character;
  return legal.length === text.length ? text : legal;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

/**
 * Legal text in the form of ST_Xstring (ISO/IEC 29500-1, 22.9.2.19), where `_xHHHH_` stands for a character:
 * what somebody typed in that form is protected, a carriage return (which XML would turn into a line feed) and
 * U+007F (which exceljs drops) are written in it.
 */
export function cellText(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}[_\r\u007f])/g, '_x005F_')
    .replaceAll('\r', '_x000D_')
    .replaceAll('\u007f', '_x007F_');
}

/** Does the text hold something that a spreadsheet would decode, although it stands where no escape is possible? */
export function holdsEscape(text: string): boolean {
  return /_x[0-9A-Fa-f]{4}_/.test(text);
}

/** Text between tags. */
export function elementText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text between double quotes; line breaks and tabs as references, which a parser would otherwise make spaces. */
export function attributeText(text: string): string {
  return elementText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
