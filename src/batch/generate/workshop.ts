/**
 * Where workbooks are made: a batch of jobs in, their manifest lines out. It knows nothing of the other batches, so that
 * several workshops can stand side by side in threads of their own. Everything here can be copied from thread to thread.
 */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writevSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { asOutputError, OutputError, type OutputCode } from '../atomic-write';
import { Signer } from '../signature';
import { type Assignment, orderOf, type Terms } from './campaign';
import { manifestLine } from './manifest';
import { Maker } from './maker';
import { Page } from './page';
import type { Copy } from './press';

export interface Brief {
  readonly terms: Terms;
  readonly key?: Uint8Array;
  /** where the files go; without it they are handed back */
  readonly folder?: string;
  /** tells the drafts of workshops apart that work in one folder */
  readonly bench: string;
}

export interface Job extends Assignment {
  /** the very file is there already, only its line is wanted */
  readonly isThere?: boolean;
}

export interface Made {
  /** of the manifest, with line breaks, in the order of the jobs */
  readonly lines: readonly string[];
  /** what stopped the batch: the lines are of the jobs before it */
  readonly failure?: { readonly code: OutputCode; readonly params: OutputError['params'] };
  /** the workbooks one after the other, when there is no folder; valid until the batch after the next is made */
  readonly data?: Uint8Array;
  readonly parts: readonly { readonly size: number; readonly crc: number }[];
}

export class Workshop {
  private readonly maker: Maker;
  private readonly signer: Signer | undefined;
  private readonly draft: string;
  private entered: string | undefined;
  /** the batch before the last is overwritten: one is made while the other is written out */
  private readonly pages = [new Page(), new Page()] as const;
  private turn: 0 | 1 = 0;

  constructor(private readonly brief: Brief) {
    this.maker = new Maker(brief.terms);
    this.draft = path.join(brief.folder ?? '', `${DRAFT}${brief.bench}.tmp`);
    this.signer = brief.key === undefined ? undefined : new Signer(brief.key);
  }

  async make(jobs: readonly Job[]): Promise<Made> {
    const { terms, folder } = this.brief;
    const lines: string[] = [];
    const parts: { size: number; crc: number }[] = [];
    const page = this.nextPage();
    try {
      for (const job of jobs) {
        const { issue, entry } = orderOf(terms, job, this.signer);
        const copy = await this.maker.make(issue, job);
        if (folder === undefined) {
          parts.push({ size: copy.head.length + copy.tail.length, crc: crc32(copy.tail, copy.headCrc) });
          page.append(copy.head, copy.tail);
        } else if (job.isThere !== true) this.save(path.join(folder, job.file), copy);
        lines.push(manifestLine({ ...entry, sha256: copy.sha256 }, this.signer));
      }
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      return { lines, parts, failure: { code: error.code, params: error.params } };
    }
    return { lines, parts, ...(folder === undefined ? { data: page.contents } : {}) };
  }

  /**
   * Written beside its place and renamed, so that nobody ever meets half a workbook. Not forced onto the disk: a file
   * that a power cut has spoilt no longer has the SHA-256 of its manifest line, and `resume` makes it again.
   */
  private save(file: string, { head, tail }: Copy): void {
    try {
      this.enter(path.dirname(file));
      writeWhole(this.draft, [head, tail]);
      renameSync(this.draft, file);
    } catch (error) {
      rmSync(this.draft, { force: true });
      throw asOutputError(error, file);
    }
  }

  private nextPage(): Page {
    this.turn = this.turn === 0 ? 1 : 0;
    const page = this.pages[this.turn];
    page.clear();
    return page;
  }

  /** A subfolder is made when the first file goes into it; the next thousand go into the same. */
  private enter(folder: string): void {
    if (folder === this.entered) return;
    mkdirSync(folder, { recursive: true });
    this.entered = folder;
  }
}

/** What a run's unfinished files are called; one that was killed leaves its own behind, and the next run clears it away. */
export const DRAFT = '.kijun-draft-';

function writeWhole(draft: string, pieces: Uint8Array[]): void {
  const handle = openSync(draft, 'w');
  try {
    for (let rest = pieces; ;) {
      const written = writevSync(handle, rest);
      if (written >= sizeOf(rest)) return;
      rest = [Buffer.concat(rest).subarray(written)];
    }
  } finally {
    closeSync(handle);
  }
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
