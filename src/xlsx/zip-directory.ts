/**
 * The central directory of a zip archive, read with suspicion: what it says must agree with itself, with every
 * local header and with the file, because readers that believe different halves see different workbooks.
 */
import type { ByteView } from './byte-view';
import { PackageError } from './package-error';
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  END_SIGNATURE,
  END_SIZE,
  FLAG_UTF8,
  FULL_16,
  FULL_32,
  ZIP64_END_SIGNATURE,
  ZIP64_END_SIZE,
  ZIP64_FIELD,
  ZIP64_LOCATOR_SIGNATURE,
  ZIP64_LOCATOR_SIZE,
} from './zip-format';

/** One entry as the central directory has it. Sizes and offsets in bytes. */
export interface DirectoryEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** of the local header */
  readonly offset: number;
}

export interface Directory {
  readonly count: number;
  readonly offset: number;
  /** where the record that follows the directory begins */
  readonly end: number;
}

const COMMENT_MAX = 0xffff;
/** Some mail gateways and copy tools pad a file with zeros or a line break; more than that is no zip archive. */
const PADDING_MAX = 512;

/** Finds the directory without reading it. Throws `PackageError('corrupt')`. */
export function locateDirectory(view: ByteView): Directory {
  const end = findEnd(view);
  const locator = end - ZIP64_LOCATOR_SIZE;
  const zip64 = locator >= 0 && view.u32(locator) === ZIP64_LOCATOR_SIGNATURE;
  const directory = zip64 ? zip64Directory(view, locator) : plainDirectory(view, end);
  if (directory.offset < 0 || directory.offset + directory.size !== directory.end)
    throw new PackageError(
      'corrupt',
      'the zip directory is not where the file says: cut off, or joined to other data',
    );
  return directory;
}

function findEnd(view: ByteView): number {
  const lowest = Math.max(0, view.length - END_SIZE - COMMENT_MAX - PADDING_MAX);
  for (let at = view.length - END_SIZE; at >= lowest; at--) {
    if (view.u32(at) === END_SIGNATURE && onlyPadding(view, at + END_SIZE + view.u16(at + 20))) return at;
  }
  throw new PackageError('corrupt', 'no end of the zip directory: the file is cut off');
}

function onlyPadding(view: ByteView, from: number): boolean {
  if (from > view.length || view.length - from > PADDING_MAX) return false;
  return view.bytes.subarray(from).every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d);
}

function plainDirectory(view: ByteView, end: number) {
  if (view.u16(end + 4) !== 0 || view.u16(end + 6) !== 0 || view.u16(end + 8) !== view.u16(end + 10))
    throw new PackageError('corrupt', 'a zip archive of several volumes');
  return { count: view.u16(end + 10), size: view.u32(end + 12), offset: view.u32(end + 16), end };
}

function zip64Directory(view: ByteView, locator: number) {
  const at = view.u64(locator + 8);
  if (
    at + ZIP64_END_SIZE > locator ||
    view.u32(at) !== ZIP64_END_SIGNATURE ||
    at + 12 + view.u64(at + 4) !== locator
  )
    throw new PackageError('corrupt', 'the Zip64 end record is not where the file says');
  if (view.u32(at + 16) !== 0 || view.u32(at + 20) !== 0 || view.u64(at + 24) !== view.u64(at + 32))
    throw new PackageError('corrupt', 'a zip archive of several volumes');
  return { count: view.u64(at + 32), size: view.u64(at + 40), offset: view.u64(at + 48), end: at };
}

/** Every entry in the directory's order, names checked. The caller has checked `count` against its limit. */
export function readDirectory(view: ByteView, directory: Directory): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at >= directory.end || view.u32(at) !== CENTRAL_SIGNATURE)
      throw new PackageError('corrupt', `the zip directory breaks off after ${index} entries`);
    const nameLength = view.u16(at + 28);
    const extraLength = view.u16(at + 30);
    entries.push(readEntry(view, at, nameLength, extraLength));
    at += CENTRAL_SIZE + nameLength + extraLength + view.u16(at + 32);
  }
  if (at !== directory.end) throw new PackageError('corrupt', 'the zip directory holds more than it counts');
  return entries;
}

function readEntry(view: ByteView, at: number, nameLength: number, extraLength: number): DirectoryEntry {
  const flags = view.u16(at + 8);
  const nameBytes = view.slice(at + CENTRAL_SIZE, nameLength);
  const name = readName(nameBytes, flags);
  const sizes = { compressedSize: view.u32(at + 20), size: view.u32(at + 24), offset: view.u32(at + 42) };
  const full = [sizes.size, sizes.compressedSize, sizes.offset].map((size) => size === FULL_32);
  if (full.includes(true)) {
    const wide = zip64Sizes(view, at + CENTRAL_SIZE + nameLength, extraLength, full, name);
    sizes.size = wide[0] ?? sizes.size;
    sizes.compressedSize = wide[1] ?? sizes.compressedSize;
    sizes.offset = wide[2] ?? sizes.offset;
  }
  if (view.u16(at + 34) !== 0 && view.u16(at + 34) !== FULL_16)
    throw new PackageError('corrupt', 'a zip archive of several volumes', name);
  return { name, nameBytes, flags, method: view.u16(at + 10), crc: view.u32(at + 16), ...sizes };
}

/** Only the sizes that did not fit in 32 bits stand in the Zip64 field, in the order of `full`. */
export function zip64Sizes(
  view: ByteView,
  extra: number,
  length: number,
  full: readonly boolean[],
  name: string,
): (number | undefined)[] {
  const stop = extra + length;
  for (let at = extra; at + 4 <= stop; at += 4 + view.u16(at + 2)) {
    if (view.u16(at) !== ZIP64_FIELD) continue;
    let next = at + 4;
    const field = Math.min(next + view.u16(at + 2), stop);
    return full.map((wide) => {
      if (!wide) return undefined;
      if (next + 8 > field) throw new PackageError('corrupt', 'a Zip64 field too short', name);
      next += 8;
      return view.u64(next - 8);
    });
  }
  throw new PackageError('corrupt', 'a Zip64 field is missing', name);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** What Windows in Japan writes into a .zip without the UTF-8 flag (CP932, which WHATWG calls so). */
const SHIFT_JIS = new TextDecoder('shift_jis', { fatal: true });
const SINGLE_BYTES = new TextDecoder('latin1');

function readJapanese(bytes: Uint8Array): string | undefined {
  try {
    return SHIFT_JIS.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Part names are ASCII in practice; older writers leave the UTF-8 flag out, so it is tried first either way. */
function readName(bytes: Uint8Array, flags: number): string {
  let name: string;
  try {
    name = UTF8.decode(bytes);
  } catch {
    if ((flags & FLAG_UTF8) !== 0) throw new PackageError('corrupt', 'an entry name that is not UTF-8');
    name = readJapanese(bytes) ?? SINGLE_BYTES.decode(bytes);
  }
  const climbs = name.split('/').some((step) => step === '..' || step === '.');
  const odd = climbs || /^\/|^[A-Za-z]:|\\|\/\/|[\0-\x1f\x7f]/.test(name);
  if (name === '' || odd)
    throw new PackageError('corrupt', `an entry name that leaves the package: ${JSON.stringify(name)}`);
  return name;
}
