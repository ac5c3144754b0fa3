/**
 * A campaign's workbooks into a folder or a .zip. Every file is whole or not there; a run that was stopped goes on with
 * `resume`. Nothing is written before it is known that nothing of somebody else's is in the way.
 */
import { appendFile, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeZip, type ZipEntry } from '../../xlsx/zip-write';
import { sha256 } from '../sha256';
import { attempt, OutputError, systemCode, writeAtomically } from '../atomic-write';
import { type Campaign, makeWorkbook, type Order, ordersOf } from './campaign';
import { MANIFEST, type ManifestEntry, manifestLine, readManifest } from './manifest';

export type Destination =
  { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'zip'; readonly path: string };

export interface GenerateOptions {
  readonly destination: Destination;
  /** overwrite what is there */
  readonly force?: boolean;
  /** leave out what an earlier run of the same campaign has finished */
  readonly resume?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: GenerateEvent) => void;
}

export type GenerateEvent =
  | { readonly kind: 'started'; readonly total: number }
  /** `kept`: the very file was there already */
  | { readonly kind: 'file'; readonly file: string; readonly outcome: 'written' | 'kept' };

export interface Generated {
  /** in the order of the list */
  readonly entries: readonly ManifestEntry[];
  readonly written: number;
  readonly kept: number;
  /** the signal came: the rest is not made, and `resume` will make it */
  readonly stopped: boolean;
}

/** A .zip is made in memory; some 20 KB a workbook. A zip archive without its later extension holds 65,535 files. */
const MOST_IN_ZIP = 65_000;

/** @throws OutputError; in a folder what was finished before it stays, with its lines in the manifest */
export async function generate(campaign: Campaign, options: GenerateOptions): Promise<Generated> {
  const orders = ordersOf(campaign);
  options.onEvent?.({ kind: 'started', total: orders.length });
  return options.destination.kind === 'zip'
    ? intoZip(campaign, orders, options)
    : intoFolder(campaign, orders, options);
}

async function intoZip(
  campaign: Campaign,
  orders: readonly Order[],
  options: GenerateOptions,
): Promise<Generated> {
  const file = options.destination.path;
  if (orders.length > MOST_IN_ZIP) throw new OutputError('too-many-for-zip', {});
  const entries: ManifestEntry[] = [];
  const contents: ZipEntry[] = [];
  for (const order of orders) {
    if (options.signal?.aborted === true) return { entries: [], written: 0, kept: 0, stopped: true };
    const data = await makeWorkbook(campaign, order);
    const entry = { ...order.entry, sha256: sha256(data) };
    entries.push(entry);
    contents.push({ name: entry.file, data });
    options.onEvent?.({ kind: 'file', file: entry.file, outcome: 'written' });
    await breathe();
  }
  const manifest = Buffer.from(entries.map((entry) => manifestLine(entry)).join(''), 'utf8');
  const bytes = zipOf([...contents, { name: MANIFEST, data: manifest }]);
  const there = await contentHash(file);
  if (there === sha256(bytes)) return { entries, written: 0, kept: entries.length, stopped: false };
  if (there !== undefined && options.force !== true) throw new OutputError('file-exists', { path: file });
  await writeAtomically(file, [bytes]);
  return { entries, written: entries.length, kept: 0, stopped: false };
}

function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  try {
    return writeZip(entries);
  } catch (error) {
    if (error instanceof RangeError) throw new OutputError('too-many-for-zip', {});
    throw error;
  }
}

async function intoFolder(
  campaign: Campaign,
  orders: readonly Order[],
  options: GenerateOptions,
): Promise<Generated> {
  const folder = options.destination.path;
  const manifest = path.join(folder, MANIFEST);
  const earlier = await earlierEntries(manifest, orders, options.force === true);
  if (options.force === true) await attempt(manifest, () => rm(manifest, { force: true }));
  else await refuseOthersFiles(campaign, orders, folder, earlier, options.resume === true);

  const entries: ManifestEntry[] = [];
  const counts = { written: 0, kept: 0 };
  for (const order of orders) {
    if (options.signal?.aborted === true) return { entries, ...counts, stopped: true };
    const target = path.join(folder, order.entry.file);
    const done = options.resume === true ? await finished(target, order, earlier) : undefined;
    if (done !== undefined) {
      entries.push(done);
      counts.kept += 1;
      options.onEvent?.({ kind: 'file', file: order.entry.file, outcome: 'kept' });
      continue;
    }
    const data = await makeWorkbook(campaign, order);
    const entry = { ...order.entry, sha256: sha256(data) };
    const same = (await contentHash(target)) === entry.sha256;
    if (!same) await writeAtomically(target, [data]);
    // A line a file, as it is finished: what a crash leaves behind tells a later --resume where it was.
    await attempt(manifest, () => appendFile(manifest, manifestLine(entry)));
    entries.push(entry);
    counts[same ? 'kept' : 'written'] += 1;
    options.onEvent?.({ kind: 'file', file: entry.file, outcome: same ? 'kept' : 'written' });
    await breathe();
  }
  await writeAtomically(manifest, [entries.map((entry) => manifestLine(entry)).join('')]);
  return { entries, ...counts, stopped: false };
}

/** What an earlier run of this campaign has finished, by workbook id; another campaign's record is not touched. */
async function earlierEntries(
  manifest: string,
  orders: readonly Order[],
  force: boolean,
): Promise<ReadonlyMap<string, ManifestEntry>> {
  if (force) return new Map();
  const entries = await readManifest(manifest);
  const ours = new Set(orders.map(({ entry }) => entry.workbookId));
  if (entries.some(({ workbookId }) => !ours.has(workbookId)))
    throw new OutputError('manifest-of-another-run', { path: manifest });
  return new Map(entries.map((entry) => [entry.workbookId, entry]));
}

async function refuseOthersFiles(
  campaign: Campaign,
  orders: readonly Order[],
  folder: string,
  earlier: ReadonlyMap<string, ManifestEntry>,
  resume: boolean,
): Promise<void> {
  for (const order of orders) {
    const target = path.join(folder, order.entry.file);
    const there = await contentHash(target);
    if (there === undefined) continue;
    const known = earlier.get(order.entry.workbookId);
    // Issued by this campaign and not touched since: it is ours to keep, or with resume to make again.
    if (there === known?.sha256 && (resume || known.input === order.entry.input)) continue;
    if (there !== sha256(await makeWorkbook(campaign, order)))
      throw new OutputError('file-exists', { path: target });
  }
}

async function finished(
  target: string,
  { entry }: Order,
  earlier: ReadonlyMap<string, ManifestEntry>,
): Promise<ManifestEntry | undefined> {
  const known = earlier.get(entry.workbookId);
  if (known === undefined || known.input !== entry.input || known.file !== entry.file) return undefined;
  return (await contentHash(target)) === known.sha256 ? { ...entry, sha256: known.sha256 } : undefined;
}

/** Of a file; undefined when there is none. */
async function contentHash(file: string): Promise<string | undefined> {
  try {
    return sha256(await readFile(file));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') throw new OutputError('file-exists', { path: file });
    if (code === 'ENOTDIR') throw new OutputError('not-a-folder', { path: path.dirname(file) });
    if (code === undefined) throw error;
    throw new OutputError('no-permission', { path: file });
  }
}

/** Authoring keeps the processor busy: signals and the progress bar get their turn between two files. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** A folder unless the name ends in .zip. @throws OutputError when a folder is meant and a file is there */
export async function destinationOf(out: string): Promise<Destination> {
  if (out.toLowerCase().endsWith('.zip')) return { kind: 'zip', path: out };
  const there = await stat(out).catch(() => undefined);
  if (there !== undefined && !there.isDirectory()) throw new OutputError('not-a-folder', { path: out });
  return { kind: 'folder', path: out };
}
