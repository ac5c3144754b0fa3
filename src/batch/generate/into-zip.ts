/** A campaign's workbooks into one .zip, written as it grows; the manifest is its last entry. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { ZipStream } from '../../xlsx/zip-stream';
import { OutputError, writeAtomically } from '../atomic-write';
import { assignments, type Campaign } from './campaign';
import { type Crew, madeInOrder } from './crew';
import { contentHash } from './earlier';
import type { GenerateEvent, Generated } from './outcome';
import { batchSize } from './into-folder';
import { MANIFEST } from './manifest';
import { Page } from './page';
import { Spool } from './spool';
import { DRAFT, type Job, type Made } from './workshop';

export interface ZipOptions {
  readonly force: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent: (event: GenerateEvent) => void;
}

/** The signal came before the archive was whole. */
class Stopped extends Error {}

/** @throws OutputError; the file is there whole, or as it was before */
export async function intoZip(
  campaign: Campaign,
  file: string,
  crew: Crew,
  options: ZipOptions,
): Promise<Generated> {
  const count = campaign.vendors.length;
  const there = options.force ? undefined : contentHash(file);
  try {
    if (there !== undefined) {
      const hash = createHash('sha256');
      for await (const chunk of archive(campaign, crew, options)) hash.update(chunk);
      if (hash.digest('hex') !== there) throw new OutputError('file-exists', { path: file });
      return { written: 0, kept: count, stopped: false };
    }
    await writeAtomically(file, archive(campaign, crew, options), `${DRAFT}${path.basename(file)}.tmp`);
    return { written: count, kept: 0, stopped: false };
  } catch (error) {
    if (error instanceof Stopped) return { written: 0, kept: 0, stopped: true };
    throw error;
  }
}

/** The same bytes to whoever takes them: what was sent when the signal comes is no archive. */
export async function intoStream(
  campaign: Campaign,
  send: (chunks: AsyncIterable<Uint8Array>) => Promise<void>,
  crew: Crew,
  options: ZipOptions,
): Promise<Generated> {
  try {
    await send(archive(campaign, crew, options));
    return { written: campaign.vendors.length, kept: 0, stopped: false };
  } catch (error) {
    if (error instanceof Stopped) return { written: 0, kept: 0, stopped: true };
    throw error;
  }
}

/** Each chunk is valid until the next is asked for. */
async function* archive(campaign: Campaign, crew: Crew, options: ZipOptions): AsyncGenerator<Uint8Array> {
  const [directory, manifest] = [new Spool(), new Spool()];
  const zip = new ZipStream(directory);
  const page = new Page();
  let crc = 0;
  try {
    for await (const { batch, made } of madeInOrder(crew, batches(campaign))) {
      if (options.signal?.aborted === true) throw new Stopped();
      if (made.failure !== undefined) throw new OutputError(made.failure.code, made.failure.params);
      page.clear();
      appendEntries(page, zip, batch.jobs, made);
      yield page.contents;
      const lines = Buffer.from(made.lines.join(''), 'utf8');
      crc = crc32(lines, crc);
      manifest.append(lines);
      for (const { file } of batch.jobs) options.onEvent({ kind: 'file', file, outcome: 'written' });
    }
    if (options.signal?.aborted === true) throw new Stopped();
    yield zip.begin({ name: MANIFEST, size: manifest.size, crc });
    yield* manifest.contents();
    yield* zip.end();
  } finally {
    directory.close();
    manifest.close();
  }
}

function appendEntries(page: Page, zip: ZipStream, jobs: readonly Job[], { data, parts }: Made): void {
  let at = 0;
  jobs.forEach(({ file }, index) => {
    const part = parts[index];
    if (part === undefined || data === undefined) throw new Error(`${file} was not made`);
    page.append(zip.begin({ name: file, ...part }), data.subarray(at, at + part.size));
    at += part.size;
  });
}

/** workbooks of a batch: unlike those of a folder they are held in memory, in two places at a time */
const MOST_HELD = 12;

function* batches(campaign: Campaign): Generator<{ readonly jobs: readonly Job[] }> {
  const size = Math.min(MOST_HELD, batchSize(campaign.vendors.length));
  let jobs: Job[] = [];
  for (const assignment of assignments(campaign)) {
    jobs.push(assignment);
    if (jobs.length < size) continue;
    yield { jobs };
    jobs = [];
  }
  if (jobs.length > 0) yield { jobs };
}
