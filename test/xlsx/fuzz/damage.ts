/** Ways to damage a workbook: in the bytes of a part, in the structures of the archive, in the words of its XML. */
import fc from 'fast-check';
import { openZip } from '../../../src/xlsx/zip-read';
import { writeZip } from '../../../src/xlsx/zip-write';

/** A workbook with its parts at hand, so that damaging it costs next to nothing. */
export interface Base {
  readonly bytes: Uint8Array;
  readonly parts: readonly Part[];
  /** where the fields of the archive stand that say something: headers, directory, end */
  readonly structures: readonly number[];
}

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** tags and the texts between them */
  readonly tokens: readonly string[];
}

export function baseOf(workbook: Uint8Array): Base {
  const archive = openZip(workbook);
  const parts = archive.names.map((name) => {
    const bytes = archive.read(name);
    return {
      name,
      bytes,
      tokens:
        Buffer.from(bytes)
          .toString('utf8')
          .match(/<[^>]*>|[^<]+/g) ?? [],
    };
  });
  // Stored, so that a damaged part is put in without deflating the others again.
  const bytes = writeZip(
    parts.map(({ name, bytes: data }) => ({ name, data })),
    { level: 0 },
  );
  const stored = openZip(bytes);
  const headers = stored.names.flatMap((name) => range(stored.raw(name).offset, stored.raw(name).dataOffset));
  const directory = Buffer.from(bytes).readUInt32LE(bytes.length - 6);
  return { bytes, parts, structures: [...headers, ...range(directory, bytes.length)] };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** What has broken readers before. */
const WORDS = [
  '',
  ' ',
  '0',
  '1',
  '-1',
  '1e999',
  '1e99',
  'NaN',
  '99999999999',
  '2147483648',
  '1048577',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'A1',
  'A0',
  'XFD1048576',
  'A1:XFD1048576',
  'A:A',
  '$A$1',
  'B2:A1',
  'rId1',
  '../../x',
  'x'.repeat(40_000),
  '&amp;',
  '&lt;a&gt;',
  '&#0;',
  '&#x1F600;',
  '&x;',
  '_x000D_',
  '_xD800_',
  '適合',
  'ﾃｷｺﾞｳ',
  '\u202E\u200B',
  '\uD83D\uDE00',
  'shared',
  'inlineStr',
  'list',
  's',
  'e',
  'd',
  '2026-02-31',
  '1E-400',
] as const;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const some = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 1, maxLength: 3 });

export type Damage = (base: Base) => Uint8Array;

/** Bytes of a part that is read changed, cut out, put in or repeated; the archive itself is sound. */
export const inBytes: fc.Arbitrary<Damage> = fc
  .record({
    part: place,
    changes: some(
      fc.record({
        kind: fc.constantFrom('flip', 'set', 'cut', 'insert', 'repeat'),
        at: place,
        length: fc.integer({ min: 1, max: 30 }),
        byte: fc.oneof(fc.constantFrom(0, 0x22, 0x26, 0x3c, 0x3e, 0x80, 0xc0, 0xed, 0xff), fc.nat(255)),
      }),
    ),
  })
  .map(({ part, changes }) => (base) => {
    const chosen = at(base.parts, part);
    return rebuilt(base, chosen.name, changes.reduce(changed, chosen.bytes));
  });

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly length: number;
  readonly byte: number;
}

function changed(bytes: Uint8Array, { kind, at: where, length, byte }: Change): Uint8Array {
  const from = Math.floor(where * bytes.length);
  const [head, tail] = [bytes.subarray(0, from), bytes.subarray(from)];
  if (kind === 'cut') return Buffer.concat([head, tail.subarray(length)]);
  if (kind === 'insert') return Buffer.concat([head, Buffer.alloc(length, byte), tail]);
  if (kind === 'repeat') return Buffer.concat([head, tail.subarray(0, length), tail]);
  const copy = Buffer.from(bytes);
  copy[from] = kind === 'set' ? byte : (copy[from] ?? 0) ^ byte;
  return copy;
}

/** Fields of the archive set to what they should not be, or the archive cut, doubled or shuffled. */
export const inArchive: fc.Arbitrary<Damage> = some(
  fc.record({
    kind: fc.constantFrom('u8', 'u16', 'u32', 'u32', 'flip', 'cut', 'copy'),
    at: place,
    to: place,
    value: fc.oneof(
      fc.constantFrom(
        0,
        1,
        0x7f,
        0xff,
        0x7fff,
        0xffff,
        0x7fffffff,
        0xffffffff,
        0x04034b50,
        0x02014b50,
        0x06054b50,
      ),
      fc.nat(70_000),
    ),
  }),
).map((changes) => (base) => {
  const { structures } = base;
  return changes.reduce<Uint8Array>((bytes, { kind, at: where, to, value }) => {
    const from = Math.min(at(structures, where), bytes.length - 5);
    const copy = Buffer.from(bytes);
    if (from < 0) return copy;
    if (kind === 'u8') copy.writeUInt8(value & 0xff, from);
    else if (kind === 'u16') copy.writeUInt16LE(value & 0xffff, from);
    else if (kind === 'u32') copy.writeUInt32LE(value, from);
    else if (kind === 'flip') copy.writeUInt8(copy.readUInt8(from) ^ (1 << (value & 7)), from);
    else if (kind === 'cut') return copy.subarray(0, from);
    else copy.copyWithin(from, at(structures, to), at(structures, to) + (value & 63));
    return copy;
  }, base.bytes);
});

/** Tags and texts of a part left out, doubled, swapped, and their words replaced by others. */
export const inWords: fc.Arbitrary<Damage> = fc
  .record({
    part: place,
    changes: some(
      fc.record({
        kind: fc.constantFrom(
          'value',
          'value',
          'value',
          'text',
          'text',
          'name',
          'leave',
          'double',
          'swap',
          'many',
        ),
        at: place,
        to: place,
        word: fc.constantFrom(...WORDS),
      }),
    ),
  })
  .map(({ part, changes }) => (base) => {
    const chosen = at(base.parts, part);
    const tokens = [...chosen.tokens];
    for (const { kind, at: where, to, word } of changes) {
      const index = Math.floor(where * tokens.length);
      const token = tokens[index] ?? '';
      const values = token.startsWith('<') ? [...token.matchAll(/\s[\w:]+="[^"]*"/g)] : [];
      const value = values[Math.floor(to * values.length)];
      if (kind === 'leave') tokens.splice(index, 1);
      else if (kind === 'double') tokens.splice(index, 0, token);
      else if (kind === 'many') tokens.splice(index, 0, token.repeat(50));
      else if (kind === 'swap') {
        const other = Math.floor(to * tokens.length);
        tokens[index] = tokens[other] ?? '';
        tokens[other] = token;
      } else if (kind === 'name')
        tokens[index] = token.replace(/^<(\/?)[\w:]+/, (_, slash: string) => `<${slash}row`);
      else if (kind === 'text') tokens[nextText(tokens, index)] = word;
      else if (value !== undefined)
        tokens[index] = token.replace(value[0], () => value[0].replace(/".*"/s, () => `"${word}"`));
    }
    return rebuilt(base, chosen.name, Buffer.from(tokens.join('')));
  });

function nextText(tokens: readonly string[], from: number): number {
  const found = tokens.findIndex((token, index) => index >= from && !token.startsWith('<'));
  return found < 0 ? from : found;
}

function rebuilt({ parts }: Base, changedName: string, content: Uint8Array): Uint8Array {
  return writeZip(
    parts.map(({ name, bytes }) => ({ name, data: name === changedName ? content : bytes })),
    { level: 0 },
  );
}

function at<T>(list: readonly T[], where: number): T {
  const found = list[Math.floor(where * list.length)];
  if (found === undefined) throw new Error('an empty list');
  return found;
}
