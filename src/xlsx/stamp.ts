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
import { type StampedEntry, ZipFrame } from './zip-frame';

const DEFLATED = 8;
/** A stored block holds at most so many bytes. */
const BLOCK = 65_535;

export interface Stamp {
  /** The workbook with these contents in its slots, in the order of the slots it was made with. */
  stamp(contents: readonly (CellContent | undefined)[]): Uint8Array;
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
  const frame = new ZipFrame(
    zip.names.map((name) => (changing.has(name) ? { name } : { name, raw: zip.raw(name) })),
  );
  const entries = [...changing];
  return {
    stamp: (contents) => frame.write(new Map(entries.map(([name, entry]) => [name, entry.fill(contents)]))),
  };
}

/** One changing entry: constant stretches and the slots between them. */
class Entry {
  private readonly stretches: readonly Stretch[];
  private readonly cells: readonly { ref: string; style: string; index: number }[];

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
  }

  fill(contents: readonly (CellContent | undefined)[]): StampedEntry {
    const parts: Uint8Array[] = [];
    let crc = 0;
    let size = 0;
    let packed = 0;
    const add = (part: Uint8Array) => {
      parts.push(part);
      packed += part.length;
    };
    this.stretches.forEach((stretch, position) => {
      add(stretch.deflated);
      crc = stretch.append(crc);
      size += stretch.length;
      const cell = this.cells[position];
      if (cell === undefined) return;
      const bytes = Buffer.from(slotCell(cell.ref, cell.style, contents[cell.index]), 'utf8');
      for (let at = 0; at < bytes.length; at += BLOCK) {
        const block = bytes.subarray(at, at + BLOCK);
        const head = Buffer.allocUnsafe(5);
        head[0] = 0;
        head.writeUInt16LE(block.length, 1);
        head.writeUInt16LE(block.length ^ 0xffff, 3);
        add(head);
        add(block);
      }
      crc = crc32(bytes, crc);
      size += bytes.length;
    });
    return { parts, crc, size, packed, method: DEFLATED };
  }
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
