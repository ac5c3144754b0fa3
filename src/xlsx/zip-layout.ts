/**
 * Where the entries of a zip archive really stand: each local header must repeat what the directory says, and
 * no entry may overlap another or hide between two.
 */
import type { ByteView } from './byte-view';
import { PackageError } from './package-error';
import { type DirectoryEntry, zip64Sizes } from './zip-directory';
import { DESCRIPTOR_SIGNATURE, FLAG_DESCRIPTOR, FULL_32, LOCAL_SIGNATURE, LOCAL_SIZE } from './zip-format';

/** Where the data of each entry begins. @throws PackageError when headers disagree or entries overlap */
export function checkLayout(
  view: ByteView,
  entries: readonly DirectoryEntry[],
  directoryOffset: number,
): number[] {
  const dataOffsets = entries.map((entry) => checkLocalHeader(view, entry));
  const spans = entries
    .map((entry, index) => ({ entry, dataOffset: dataOffsets[index] ?? 0 }))
    .sort((a, b) => a.entry.offset - b.entry.offset);
  let free = 0;
  for (const { entry, dataOffset } of spans) {
    if (entry.offset < free) throw new PackageError('zip-bomb', 'overlaps another entry', entry.name);
    checkGap(view, free, entry.offset);
    free = endOf(view, entry, dataOffset);
  }
  if (free > directoryOffset) throw new PackageError('zip-bomb', 'an entry overlaps the zip directory');
  checkGap(view, free, directoryOffset);
  return dataOffsets;
}

function checkLocalHeader(view: ByteView, entry: DirectoryEntry): number {
  const { name, offset: at } = entry;
  const differs = (what: string) =>
    new PackageError('corrupt', `its own header and the zip directory disagree: ${what}`, name);
  if (view.u32(at) !== LOCAL_SIGNATURE) throw differs('place');
  const flags = view.u16(at + 6);
  if (((flags ^ entry.flags) & ~FLAG_DESCRIPTOR & 0x2049) !== 0) throw differs('flags');
  if (view.u16(at + 8) !== entry.method) throw differs('method');
  const nameLength = view.u16(at + 26);
  const extraLength = view.u16(at + 28);
  const local = view.slice(at + LOCAL_SIZE, nameLength);
  if (nameLength !== entry.nameBytes.length || !local.every((byte, index) => byte === entry.nameBytes[index]))
    throw differs('name');
  const sizes = { compressed: view.u32(at + 18), full: view.u32(at + 22) };
  if (sizes.compressed === FULL_32 && sizes.full === FULL_32) {
    const extra = at + LOCAL_SIZE + nameLength;
    const wide = zip64Sizes(view, extra, extraLength, [true, true], name);
    sizes.full = wide[0] ?? sizes.full;
    sizes.compressed = wide[1] ?? sizes.compressed;
  }
  const deferred = (flags & FLAG_DESCRIPTOR) !== 0;
  const agrees = (here: number, listed: number) => here === listed || (deferred && here === 0);
  if (!agrees(view.u32(at + 14), entry.crc)) throw differs('checksum');
  if (!agrees(sizes.compressed, entry.compressedSize) || !agrees(sizes.full, entry.size))
    throw differs('size');
  const dataOffset = at + LOCAL_SIZE + nameLength + extraLength;
  view.slice(dataOffset, entry.compressedSize);
  return dataOffset;
}

/** After the data and, when the sizes were written behind it, its descriptor: with or without mark, short or wide. */
function endOf(view: ByteView, entry: DirectoryEntry, dataOffset: number): number {
  const end = dataOffset + entry.compressedSize;
  if ((view.u16(entry.offset + 6) & FLAG_DESCRIPTOR) === 0) return end;
  const marked = end + 4 <= view.length && view.u32(end) === DESCRIPTOR_SIGNATURE;
  for (const start of marked ? [end + 4, end] : [end]) {
    if (start + 12 > view.length || view.u32(start) !== entry.crc) continue;
    if (view.u32(start + 4) === entry.compressedSize && view.u32(start + 8) === entry.size) return start + 12;
    if (start + 20 > view.length) continue;
    if (view.u64(start + 4) === entry.compressedSize && view.u64(start + 12) === entry.size)
      return start + 20;
  }
  throw new PackageError(
    'corrupt',
    'what follows its data does not agree with the zip directory',
    entry.name,
  );
}

/** Padding between entries is harmless; an entry that the directory does not list is seen by some readers only. */
function checkGap(view: ByteView, from: number, to: number): void {
  if (to - from >= 4 && view.u32(from) === LOCAL_SIGNATURE)
    throw new PackageError('corrupt', 'an entry that the zip directory does not list');
}
