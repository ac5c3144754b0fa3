/**
 * Untrusted bytes → the entries of a zip archive. All limits are checked before anything is inflated, and
 * inflating itself is bounded by the declared size, so a hostile file costs as little as a small one.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { ByteView } from './byte-view';
import { checkFileKind } from './file-kind';
import { KnownEntries } from './known-entries';
import { PackageError } from './package-error';
import { type DirectoryEntry, locateDirectory, readDirectory } from './zip-directory';
import { checkLayout } from './zip-layout';
import { DEFLATED, FLAG_ENCRYPTED, STORED } from './zip-format';

export interface ZipLimits {
  /** bytes of the file as it was received */
  readonly fileBytes: number;
  /** entries in the archive, folders included */
  readonly entries: number;
  /** bytes of one entry, inflated */
  readonly entryBytes: number;
  /** bytes of all entries together, inflated */
  readonly totalBytes: number;
  /** inflated bytes for each deflated byte of an entry */
  readonly ratio: number;
  /** an entry of at most so many bytes inflated may have any ratio */
  readonly ratioFreeBytes: number;
  /** bytes of one entry that is read, inflated; pictures and the like are listed and never read */
  readonly readEntryBytes: number;
  /** bytes of all that is read, inflated; an entry that is read twice counts twice, and none for less than 4 KB */
  readonly readBytes: number;
}

/**
 * A filled checklist has some 110 KB, 15 entries and 1.6 MB inflated; with pictures pasted in, some MB of file. What is
 * read is far less than what may be there: text takes four times its bytes while it is walked through, and many times
 * that when all of it is references (`&amp;`), line ends or ranges. With these limits reading takes less than 150 MB, and
 * 300 MB for a part that is one list of ranges; who reads what strangers sent gives the thread a limit of its own.
 */
export const ZIP_LIMITS: ZipLimits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 500,
  entryBytes: 40 * 1024 * 1024,
  totalBytes: 100 * 1024 * 1024,
  ratio: 200,
  ratioFreeBytes: 1024 * 1024,
  readEntryBytes: 10 * 1024 * 1024,
  readBytes: 24 * 1024 * 1024,
};

/** One entry as it stands in the file, for copying it without inflating it. Sizes and offsets in bytes. */
export interface RawEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly flags: number;
  /** CRC-32 of the inflated bytes, as declared */
  readonly crc: number;
  readonly compressedSize: number;
  /** inflated, as declared */
  readonly size: number;
  /** where its local header begins in the file */
  readonly offset: number;
  /** where `data` begins in the file */
  readonly dataOffset: number;
  /** still deflated; a view into the file, not a copy */
  readonly data: Uint8Array;
}

export interface ZipArchive {
  /** names of the files (folders left out) in the order of the archive's directory */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The inflated bytes, checked against size and CRC. @throws PackageError, also when there is no such entry */
  read(name: string): Uint8Array;
  /** @throws PackageError when there is no such entry */
  raw(name: string): RawEntry;
}

/**
 * Who says himself how much may be there, may read it, unless he says otherwise.
 * @throws PackageError when the bytes are no zip archive, break a limit or contradict themselves
 */
export function openZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): ZipArchive {
  const reading = {
    ...(limits.entryBytes === undefined ? {} : { readEntryBytes: limits.entryBytes }),
    ...(limits.totalBytes === undefined ? {} : { readBytes: Infinity }),
  };
  const within = { ...ZIP_LIMITS, ...reading, ...limits };
  if (bytes.length > within.fileBytes)
    throw new PackageError('too-large', `${bytes.length} bytes, more than ${within.fileBytes}`);
  checkFileKind(bytes);
  const view = new ByteView(bytes);
  const directory = locateDirectory(view);
  if (directory.count > within.entries)
    throw new PackageError('too-large', `${directory.count} entries, more than ${within.entries}`);
  const listed = readDirectory(view, directory);
  checkNames(listed);
  checkSizes(listed, within);
  const dataOffsets = checkLayout(view, listed, directory.offset);
  const entries = new Map<string, RawEntry>();
  listed.forEach((entry, index) => {
    const dataOffset = dataOffsets[index] ?? 0;
    const data = view.slice(dataOffset, entry.compressedSize);
    const { name, method, flags, crc, compressedSize, size, offset } = entry;
    entries.set(name, { name, method, flags, crc, compressedSize, size, offset, dataOffset, data });
  });
  return new Archive(entries, within);
}

/** Bytes that every reading counts for: relationships may lead to one small part a hundred thousand times. */
const READING_COST = 4096;

class Archive implements ZipArchive {
  readonly names: readonly string[];
  private bytesRead = 0;

  constructor(
    private readonly entries: ReadonlyMap<string, RawEntry>,
    private readonly limits: ZipLimits,
  ) {
    this.names = [...entries.keys()].filter((name) => !name.endsWith('/'));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  raw(name: string): RawEntry {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new PackageError('corrupt', 'no such part in the package', name);
    return entry;
  }

  read(name: string): Uint8Array {
    const entry = this.raw(name);
    this.checkReading(entry);
    return entry.method === STORED
      ? sound(entry, entry.data)
      : KNOWN.inflated(entry, () => sound(entry, inflate(entry)));
  }

  private checkReading({ name, size }: RawEntry): void {
    const { readEntryBytes, readBytes } = this.limits;
    if (size > readEntryBytes)
      throw new PackageError('too-large', `${size} bytes to be read, more than ${readEntryBytes}`, name);
    this.bytesRead += Math.max(size, READING_COST);
    if (this.bytesRead > readBytes)
      throw new PackageError('too-large', `more than ${readBytes} bytes to be read in all`, name);
  }
}

const KNOWN = new KnownEntries();

function sound({ name, size, crc }: RawEntry, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== size)
    throw new PackageError('corrupt', `${bytes.length} bytes where ${size} are declared`, name);
  if (crc32(bytes) !== crc) throw new PackageError('corrupt', 'the checksum does not hold', name);
  return bytes;
}

/** zlib's own smallest */
const CHUNK_MIN = 64;

function inflate({ name, data, size }: RawEntry): Uint8Array {
  try {
    // One piece of the declared size and a byte: the next is asked for only when the last is full, and then joined to it.
    return inflateRawSync(data, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.max(size + 1, CHUNK_MIN),
    });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new PackageError('zip-bomb', `inflates to more than the declared ${size} bytes`, name);
    throw new PackageError('corrupt', `cannot be inflated: ${String(error)}`, name);
  }
}

/** Part names are compared without regard to ASCII case (ISO/IEC 29500-2, 6.2.2.3). */
function checkNames(entries: readonly DirectoryEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw new PackageError('corrupt', 'two entries have this name', name);
    seen.add(folded);
  }
}

function checkSizes(entries: readonly DirectoryEntry[], limits: ZipLimits): void {
  let total = 0;
  for (const { name, flags, method, compressedSize, size } of entries) {
    if ((flags & FLAG_ENCRYPTED) !== 0) throw new PackageError('encrypted', 'a locked zip entry', name);
    if (method !== STORED && method !== DEFLATED)
      throw new PackageError('corrupt', `compression method ${method}`, name);
    if (method === STORED && compressedSize !== size)
      throw new PackageError('corrupt', 'stored, but with two different sizes', name);
    total += size;
    if (size > limits.ratioFreeBytes && size > compressedSize * limits.ratio)
      throw new PackageError('zip-bomb', `${compressedSize} bytes inflate to ${size}`, name);
    if (size > limits.entryBytes)
      throw new PackageError('too-large', `${size} bytes inflated, more than ${limits.entryBytes}`, name);
  }
  if (total > limits.totalBytes)
    throw new PackageError('too-large', `${total} bytes inflated, more than ${limits.totalBytes}`);
}
