/** The bytes of an XML part → its text, and the characters that stand behind references. */
import { isUtf8 } from 'node:buffer';
import { PackageError } from './package-error';

/** What XML 1.0 (§2.2) forbids outside surrogate pairs. */
const FORBIDDEN = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]');

/** Does the text hold a character that no XML may hold? */
export function isForbidden(text: string): boolean {
  return FORBIDDEN.test(text) || /\p{Surrogate}/u.test(text);
}

/**
 * Decodes by byte order mark, then by the look of the first bytes; UTF-8 and UTF-16 are the two encodings that
 * a package may use (ISO/IEC 29500-2, 6.2.5). Line ends become `\n`. @throws PackageError for other encodings,
 * malformed sequences and characters that XML forbids
 */
export function decodeXmlBytes(bytes: Uint8Array, part?: string): string {
  const encoding = encodingOf(bytes);
  const text = decodeAs(encoding, bytes, part);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]?.toLowerCase();
  const allowed = encoding === 'utf-8' ? ['utf-8', 'utf8', 'us-ascii', 'ascii'] : ['utf-16', encoding];
  if (declared !== undefined && !allowed.includes(declared))
    throw new PackageError('corrupt', `encoding ${declared} where only UTF-8 and UTF-16 may stand`, part);
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null)
    throw new PackageError('corrupt', `${codePoint(forbidden[0])}, which XML forbids`, part);
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** A part as it is scanned. */
export interface XmlText {
  readonly text: string;
  /**
   * where a character of the text stands for a byte of UTF-8: these bytes, and what is taken out of the text has still to be
   * decoded; absent where the text is plain
   */
  readonly bytes?: Buffer;
}

/**
 * The same checks as `decodeXmlBytes`, but UTF-8 stays bytes, one character each: markup is ASCII, most of a large part is never
 * asked for, and a string of bytes is half as large. @throws PackageError as above
 */
export function xmlTextOf(part: Uint8Array, name?: string): XmlText {
  if (
    part.length > BYTES_MAX ||
    encodingOf(part) !== 'utf-8' ||
    (part[0] === 0xef && part[1] === 0xbb) ||
    !isUtf8(part)
  )
    return { text: decodeXmlBytes(part, name) };
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const text = bytes.toString('latin1');
  if (DECLARED.test(text) || text.includes('\r') || holdsForbidden(text))
    return { text: decodeXmlBytes(part, name) };
  return { text, bytes };
}

/** Bytes and text are held side by side: of a part as large as none of ours is, that would be too much. */
const BYTES_MAX = 8 * 1024 * 1024;

/** Any other declaration than the usual one is looked at character by character. */
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["'](?!utf-8["'])/i;
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F]');

/** U+FFFE and U+FFFF are three bytes; three searches cost less than one with alternatives. */
function holdsForbidden(bytes: string): boolean {
  return CONTROL.test(bytes) || bytes.includes('\u00ef\u00bf\u00be') || bytes.includes('\u00ef\u00bf\u00bf');
}

const NOT_ASCII = /[\u0080-\u00ff]/;

/** What was taken out of such a text, decoded. */
export function decodeTaken(raw: string): string {
  return NOT_ASCII.test(raw) ? Buffer.from(raw, 'latin1').toString('utf8') : raw;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return 'utf-8';
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, part: string | undefined): string {
  // Node's own decoder of UTF-8 is several times faster than TextDecoder, but does not refuse what is malformed.
  if (encoding === 'utf-8' && isUtf8(bytes)) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', marked ? 3 : 0);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PackageError('corrupt', `not ${encoding}`, part);
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Resolves the five entities and character references. There are no others: a part cannot declare any.
 * @throws PackageError for an unknown or unfinished reference and for a character that XML forbids
 */
export function resolveReferences(raw: string, part: string | undefined): string {
  if (!raw.includes('&')) return raw;
  // Formulas are full of the five; whole passes over the text are many times faster than going from one to the next.
  let plain = raw;
  for (const [written, character] of [...ENTITIES].filter(([name]) => name !== 'amp'))
    plain = plain.replaceAll(`&${written};`, character);
  return /&(?!amp;)/.test(plain) ? resolveEach(raw, part) : plain.replaceAll('&amp;', '&');
}

function resolveEach(raw: string, part: string | undefined): string {
  let at = raw.indexOf('&');
  let resolved = '';
  let from = 0;
  while (at >= 0) {
    const end = raw.indexOf(';', at);
    const name = end < 0 || end - at > 12 ? undefined : raw.slice(at + 1, end);
    const character = name === undefined ? undefined : (ENTITIES.get(name) ?? characterReference(name));
    if (character === undefined)
      throw new PackageError('corrupt', `unknown reference ${JSON.stringify(raw.slice(at, at + 12))}`, part);
    resolved += raw.slice(from, at) + character;
    from = end + 1;
    at = raw.indexOf('&', from);
  }
  return resolved + raw.slice(from);
}

function characterReference(name: string): string | undefined {
  const match = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (match === null) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? undefined : character;
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
