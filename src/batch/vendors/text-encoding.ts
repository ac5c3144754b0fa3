/** Bytes of a text file → text, in the encodings that Excel and its users save lists in. */

export type Encoding = 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * A byte order mark decides; else text with NUL bytes is UTF-16, valid UTF-8 is UTF-8, and the rest is Shift_JIS in
 * Microsoft's form (CP932, WHATWG "shift_jis"). Undefined when no encoding makes text of the bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}

function candidates(bytes: Uint8Array): Encoding[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (bytes.includes(0)) return nulsAtOddPlaces(bytes) ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le'];
  return ['utf-8', 'shift_jis'];
}

/** Commas and line breaks are one byte and a NUL: after the byte in little-endian, before it in big-endian. */
function nulsAtOddPlaces(bytes: Uint8Array): boolean {
  let odd = 0;
  let even = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 1) odd += 1;
    else even += 1;
  });
  return odd >= even;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
