/** The manifest while it grows: what is made is written down batch by batch, and the file ends in the list's order. */
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { asOutputError, writeAtomically } from '../atomic-write';
import { type Day, dayFromIso, isoFromDay } from '../../checklist/readers/day';
import { earlierIssueDay, MANIFEST, Manifest } from './manifest';
import { DRAFT } from './workshop';

/** Says, until the run is over, on which day it began: a run may be cut off before its first line is written. */
const RUN = `${DRAFT}run.json`;

/** The day on which a folder's run was issued, so that resuming it on a later day gives the same workbooks. */
export function begunOn(folder: string): Day | undefined {
  const earlier = earlierIssueDay(folder);
  if (earlier !== undefined) return earlier;
  try {
    const run: unknown = JSON.parse(readFileSync(path.join(folder, RUN), 'utf8'));
    const isRun = typeof run === 'object' && run !== null && 'issuedOn' in run;
    return isRun && typeof run.issuedOn === 'string' ? dayFromIso(run.issuedOn) : undefined;
  } catch {
    return undefined; // none was begun here, or so lately that it has made nothing yet
  }
}

export class Journal {
  readonly file: string;
  private readonly handle: number;
  private at: number;
  private appended = false;
  private kept = 0;
  private isInOrder = true;

  /** @param earlier the lines that stay; everything after them is cut off */
  constructor(
    private readonly folder: string,
    private readonly earlier: Manifest,
    issuedOn: Day,
  ) {
    this.file = path.join(folder, MANIFEST);
    this.at = earlier.sound;
    this.handle = this.attempt(() => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, RUN), JSON.stringify({ issuedOn: isoFromDay(issuedOn) }));
      const handle = openSync(this.file, earlier.count === 0 ? 'w' : 'r+');
      ftruncateSync(handle, this.at);
      return handle;
    });
  }

  /** The next workbook of the list has its line already. */
  keep(workbookId: string): void {
    const place = this.earlier.find(workbookId).at(-1)?.place;
    if (this.appended || place !== this.kept) this.isInOrder = false;
    this.kept += 1;
  }

  /** The next workbooks of the list are on the disk. */
  append(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.appended = true;
    const bytes = Buffer.from(lines.join(''), 'utf8');
    this.attempt(() => {
      for (let done = 0; done < bytes.length;) {
        done += writeSync(this.handle, bytes, done, bytes.length - done, this.at + done);
      }
    });
    this.at += bytes.length;
  }

  /** @param workbookIds of all workbooks, in the order of the list */
  async finish(workbookIds: () => Iterable<string>): Promise<void> {
    this.attempt(() => {
      fsyncSync(this.handle);
    });
    if (!this.isInOrder || this.kept !== this.earlier.count) await this.sort(workbookIds());
    rmSync(path.join(this.folder, RUN), { force: true });
  }

  close(): void {
    closeSync(this.handle);
    this.earlier.close();
  }

  private async sort(workbookIds: Iterable<string>): Promise<void> {
    const manifest = Manifest.open(this.file);
    try {
      await writeAtomically(this.file, sorted(manifest, workbookIds));
    } finally {
      manifest.close();
    }
  }

  private attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw asOutputError(error, this.file);
    }
  }
}

function* sorted(manifest: Manifest, workbookIds: Iterable<string>): Generator<string> {
  for (const workbookId of workbookIds) {
    const place = manifest.find(workbookId).at(-1)?.place;
    if (place !== undefined) yield manifest.line(place);
  }
}
