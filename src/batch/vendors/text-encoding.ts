/** Bytes of a text file → text, in the encodings that Excel and its users save lists in. */
import { type Bytes, inMemory } from './bytes';

export type Encoding = 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be';

/**
 * A byte order mark decides; else text with NUL bytes is UTF-16, valid UTF-8 is UTF-8, and the rest is Shift_JIS in
 * Microsoft's form (CP932, WHATWG "shift_jis"). Undefined when no encoding makes text of the bytes.
 */
export function encodingOf(source: Bytes): Encoding | undefined {
  return candidates(source).find((encoding) => isText(source, encoding));
}

/** The text piece by piece, without its byte order mark. @throws TypeError where the bytes are no text */
export function* decoded(source: Bytes, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of source.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The whole text of a file that is held in memory anyway; undefined when no encoding makes text of it. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const source = inMemory(bytes);
  const encoding = encodingOf(source);
  return encoding === undefined ? undefined : [...decoded(source, encoding)].join('');
}

function candidates(source: Bytes): Encoding[] {
  const nuls = { even: 0, odd: 0 };
  let at = 0;
  for (const chunk of source.chunks()) {
    const [first, second] = chunk;
    if (at === 0 && first === 0xff && second === 0xfe) return ['utf-16le'];
    if (at === 0 && first === 0xfe && second === 0xff) return ['utf-16be'];
    for (let nul = chunk.indexOf(0); nul >= 0; nul = chunk.indexOf(0, nul + 1))
      nuls[(at + nul) % 2 === 1 ? 'odd' : 'even'] += 1;
    at += chunk.length;
  }
  if (nuls.even + nuls.odd === 0) return ['utf-8', 'shift_jis'];
  // Commas and line breaks are one byte and a NUL: after the byte in little-endian, before it in big-endian.
  return nuls.odd >= nuls.even ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le'];
}

function isText(source: Bytes, encoding: Encoding): boolean {
  try {
    for (const text of decoded(source, encoding)) if (text.includes('\0')) return false;
    return true;
  } catch (error) {
    if (isMalformed(error)) return false;
    throw error;
  }
}

/** By its code: an error of another realm is no `TypeError` of this one. */
function isMalformed(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  );
}
