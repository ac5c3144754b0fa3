/**
 * `manifest.jsonl`: what a run has issued, one line a workbook in the order of the list. It is the journal of the run
 * at the same time: a line is added when its workbook is on the disk, so a run that was cut off can be resumed.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { type Day, dayFromIso } from '../../checklist/readers/day';
import { OutputError, systemCode } from '../atomic-write';
import { fingerprint } from '../fingerprints';
import { isSame, type Signer } from '../signature';

export const MANIFEST = 'manifest.jsonl';

export interface ManifestEntry {
  readonly vendor: string;
  readonly file: string;
  /** of the file, lower-case hex */
  readonly sha256: string;
  readonly workbookId: string;
  readonly edition: { readonly id: string; readonly hash: string };
  readonly round: number;
  /** YYYY-MM-DD */
  readonly issuedOn: string;
  /** SHA-256 of everything that the workbook was made from: the same input gives the same workbook */
  readonly input: string;
  /** HMAC of the line without this field, when the campaign has a key */
  readonly signature?: string;
}

export function manifestLine(entry: Omit<ManifestEntry, 'signature'>, signer?: Signer): string {
  const content = JSON.stringify(entry);
  if (signer === undefined) return `${content}\n`;
  return `${content.slice(0, -1)},"signature":"${signer.line(content)}"}\n`;
}

/** A line without a signature is nobody's: it is not the ward's own. */
export function isSigned({ signature, ...entry }: ManifestEntry, signer: Signer): boolean {
  return signature !== undefined && isSame(signer.line(JSON.stringify(entry)), signature);
}

const CHUNK = 1 << 16;
const NEWLINE = 0x0a;

/** Places are told apart by 22 bits beside 31 bits of fingerprint, which is what a double holds exactly. */
const MOST_LINES = 2 ** 22;

/** A manifest on the disk, to look lines up in: some sixteen bytes of memory a line. */
export class Manifest {
  /** bytes up to the end of the last whole line; a line that a crash cut short comes after it */
  readonly sound: number;
  readonly count: number;
  /** where each line begins */
  private starts = new Float64Array(256);
  /** fingerprint of the workbook id and place of the line in one number, sorted */
  private readonly marks: Float64Array;

  private constructor(
    private readonly handle: number | undefined,
    private readonly file: string,
  ) {
    let marks = new Float64Array(256);
    let count = 0;
    let end = 0;
    for (const { text, start, whole } of handle === undefined ? [] : linesOf(handle)) {
      if (!whole) break; // its workbook is simply made again
      const entry = parseEntry(text);
      if (entry === undefined || count === MOST_LINES)
        throw new OutputError('manifest-unreadable', { path: file });
      if (count === marks.length) [marks, this.starts] = [doubled(marks), doubled(this.starts)];
      marks[count] = markOf(entry.workbookId) + count;
      this.starts[count] = start;
      count += 1;
      end = start + Buffer.byteLength(text, 'utf8') + 1;
    }
    this.marks = marks.subarray(0, count).sort();
    this.sound = end;
    this.count = count;
  }

  /** @throws OutputError `manifest-unreadable`, `not-a-folder`; a missing file is a manifest without lines */
  static open(file: string): Manifest {
    const handle = openManifest(file);
    try {
      return new Manifest(handle, file);
    } catch (error) {
      if (handle !== undefined) closeSync(handle);
      throw systemCode(error) === undefined ? error : new OutputError('manifest-unreadable', { path: file });
    }
  }

  /** A manifest without lines. */
  static none(): Manifest {
    return new Manifest(undefined, '');
  }

  /** The lines of a workbook by their places, from 0. The last one holds: a workbook that was made anew has two. */
  find(workbookId: string): readonly { readonly entry: ManifestEntry; readonly place: number }[] {
    const mark = markOf(workbookId);
    const found: { entry: ManifestEntry; place: number }[] = [];
    for (let at = this.firstAt(mark); (this.marks[at] ?? Infinity) < mark + MOST_LINES; at++) {
      const place = (this.marks[at] ?? 0) - mark;
      const entry = this.entry(place);
      if (entry.workbookId === workbookId) found.push({ entry, place });
    }
    return found;
  }

  entry(place: number): ManifestEntry {
    const entry = parseEntry(this.line(place));
    if (entry === undefined) throw new OutputError('manifest-unreadable', { path: this.file });
    return entry;
  }

  /** As it is written, with its line break. */
  line(place: number): string {
    const start = this.starts[place] ?? 0;
    const end = place + 1 < this.count ? (this.starts[place + 1] ?? 0) : this.sound;
    const bytes = Buffer.alloc(end - start);
    if (this.handle !== undefined) readSync(this.handle, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  }

  close(): void {
    if (this.handle !== undefined) closeSync(this.handle);
  }

  /** The first of the sorted marks that is not below the limit. */
  private firstAt(limit: number): number {
    let [low, high] = [0, this.marks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.marks[middle] ?? 0) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** All entries at once, for a manifest of ordinary size. @throws OutputError as `Manifest.open` */
export function readManifest(file: string): ManifestEntry[] {
  const manifest = Manifest.open(file);
  try {
    return Array.from({ length: manifest.count }, (_, place) => manifest.entry(place));
  } finally {
    manifest.close();
  }
}

/** The day on which the workbooks of a folder's manifest were issued. */
export function earlierIssueDay(folder: string): Day | undefined {
  const manifest = Manifest.open(path.join(folder, MANIFEST));
  try {
    return manifest.count === 0 ? undefined : dayFromIso(manifest.entry(0).issuedOn);
  } finally {
    manifest.close();
  }
}

function markOf(workbookId: string): number {
  return (fingerprint(workbookId) >>> 1) * MOST_LINES;
}

function doubled(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function openManifest(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') throw new OutputError('not-a-folder', { path: path.dirname(file) });
    throw new OutputError('manifest-unreadable', { path: file });
  }
}

interface Line {
  readonly text: string;
  /** in bytes from the beginning of the file */
  readonly start: number;
  /** ended by a line break */
  readonly whole: boolean;
}

function* linesOf(handle: number): Generator<Line> {
  const chunk = Buffer.alloc(CHUNK);
  let rest: Buffer = Buffer.alloc(0);
  let start = 0;
  for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
    rest = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, from)) {
      yield { text: rest.toString('utf8', from, end), start: start + from, whole: true };
      from = end + 1;
    }
    rest = rest.subarray(from);
    start += from;
  }
  if (rest.length > 0) yield { text: rest.toString('utf8'), start, whole: false };
}

function parseEntry(line: string): ManifestEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isEntry(value) ? value : undefined;
}

const TEXTS = ['vendor', 'file', 'sha256', 'workbookId', 'issuedOn', 'input'] as const;

function isEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  return (
    TEXTS.every((name) => typeof fields.get(name) === 'string') && typeof fields.get('round') === 'number'
  );
}
