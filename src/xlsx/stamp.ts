/**
 * One authored workbook, stamped for many recipients: only the entries that hold slots change, and of those only the
 * slots. Constant stretches are deflated once; a slot is a stored block between them (RFC 1951, 3.2.4). The result is the
 * workbook that `author` would have written, part by part, at a small fraction of its cost.
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { CellContent } from '../workbook/blueprint';
import { cellRef } from '../workbook/address';
import type { Slot } from '../workbook/slots';
import { CrcAdvance } from './crc-combine';
import { slotCell } from './slot-cell';
import { openZip } from './zip-read';
import { type FrameContent, type Written, ZipFrame } from './zip-frame';

/** A stored block holds at most so many bytes. */
const BLOCK = 65_535;
/** "not the last, stored", the length and its complement */
const BLOCK_HEAD = 5;

export interface Stamp {
  /** what every copy begins with */
  readonly head: Uint8Array;
  /**
   * The rest of the workbook with these contents in its slots, in the order of the slots it was made with.
   * The bytes are valid until the next call.
   */
  tail(contents: readonly (CellContent | undefined)[]): Uint8Array;
}

/**
 * @param base a workbook written by `author`
 * @param slots its slots, sheet by sheet in the order of the sheets
 * @param sheets the names of its sheets, in order
 * @throws Error when a slot is not in the base
 */
export function compileStamp(base: Uint8Array, slots: readonly Slot[], sheets: readonly string[]): Stamp {
  const zip = openZip(base);
  const bySheet = sheets.map((sheet) =>
    slots.map((slot, index) => ({ slot, index })).filter(({ slot }) => slot.sheet === sheet),
  );
  const changing = new Map(
    bySheet.flatMap((own, index) => {
      const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
      return own.length === 0
        ? []
        : [[name, new Entry(new TextDecoder().decode(zip.read(name)), own)] as const];
    }),
  );
  const names = [...zip.names];
  const frame = new ZipFrame(
    names.map((name) => (changing.has(name) ? { name } : { name, raw: zip.raw(name) })),
  );
  const entries = names.flatMap((name) => changing.get(name) ?? []);
  return {
    head: frame.head,
    tail: (contents) => frame.tail(entries.map((entry) => entry.fill(contents))),
  };
}

/** One changing entry: constant stretches and the slots between them. */
class Entry {
  private readonly stretches: readonly Stretch[];
  private readonly cells: readonly { ref: string; style: string; index: number }[];
  /** bytes of the constant stretches, deflated */
  private readonly constant: number;

  constructor(xml: string, slots: readonly { slot: Slot; index: number }[]) {
    const wanted = new Map(slots.map(({ slot, index }) => [cellRef(slot.row, slot.column), index]));
    const texts: string[] = [];
    const cells: { ref: string; style: string; index: number }[] = [];
    let from = 0;
    for (const match of xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"(?:\/>|[^/>]*>.*?<\/c>)/gs)) {
      const [whole, ref = '', style = ''] = match;
      const index = wanted.get(ref);
      if (index === undefined) continue;
      texts.push(xml.slice(from, match.index));
      cells.push({ ref, style, index });
      from = match.index + whole.length;
    }
    if (cells.length !== wanted.size)
      throw new Error(`The base holds ${String(cells.length)} of ${String(wanted.size)} slots`);
    this.cells = cells;
    this.stretches = [...texts, xml.slice(from)].map(
      (text, index, all) => new Stretch(text, index === all.length - 1),
    );
    this.constant = this.stretches.reduce((sum, { deflated }) => sum + deflated.length, 0);
  }

  /** This entry with these contents, to be written where the frame wants it. */
  fill(contents: readonly (CellContent | undefined)[]): FrameContent {
    const texts = this.cells.map(({ ref, style, index }) => slotCell(ref, style, contents[index]));
    return {
      bound: texts.reduce((sum, { length }) => sum + mostBytes(length), this.constant),
      write: (target, at) => this.write(texts, target, at),
    };
  }

  private write(texts: readonly string[], target: Buffer, start: number): Written {
    let crc = 0;
    let size = 0;
    let at = start;
    this.stretches.forEach((stretch, position) => {
      target.set(stretch.deflated, at);
      at += stretch.deflated.length;
      crc = stretch.append(crc);
      size += stretch.length;
      const text = texts[position];
      if (text === undefined) return;
      const content = at + BLOCK_HEAD;
      const length = target.write(text, content, 'utf8');
      crc = crc32(target.subarray(content, content + length), crc);
      size += length;
      at = storeBlocks(target, at, length);
    });
    return { end: at, crc, size };
  }
}

/** Makes stored blocks of `length` bytes that stand behind the place of the first block's head; where they end. */
function storeBlocks(target: Buffer, at: number, length: number): number {
  const blocks = Math.max(1, Math.ceil(length / BLOCK));
  // From the last block to the first, so that making room for a head overwrites nothing.
  for (let index = blocks - 1; index >= 0; index--) {
    const from = at + BLOCK_HEAD + index * BLOCK;
    const bytes = Math.min(BLOCK, length - index * BLOCK);
    const head = at + index * (BLOCK + BLOCK_HEAD);
    if (index > 0) target.copy(target, head + BLOCK_HEAD, from, from + bytes);
    target[head] = 0;
    target.writeUInt16LE(bytes, head + 1);
    target.writeUInt16LE(bytes ^ 0xffff, head + 3);
  }
  return at + blocks * BLOCK_HEAD + length;
}

/** Bytes that a text of so many UTF-16 units takes at most, with the heads of its blocks. */
function mostBytes(units: number): number {
  return units * 3 + (Math.ceil((units * 3) / BLOCK) + 1) * BLOCK_HEAD;
}

/** A constant stretch: deflated on its own, so that no slot before it can shift what it refers back to. */
class Stretch {
  readonly deflated: Uint8Array;
  readonly length: number;
  private readonly crc: number;
  private readonly advance: CrcAdvance;

  constructor(text: string, last: boolean) {
    const bytes = Buffer.from(text, 'utf8');
    // A sync flush ends on a byte, where the stored block of the slot can begin.
    this.deflated = deflateRawSync(bytes, last ? {} : { finishFlush: constants.Z_SYNC_FLUSH });
    this.length = bytes.length;
    this.crc = crc32(bytes);
    this.advance = new CrcAdvance(bytes.length);
  }

  append(crc: number): number {
    return this.advance.combine(crc, this.crc);
  }
}
