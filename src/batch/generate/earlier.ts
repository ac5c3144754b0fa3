/**
 * What an earlier run, or somebody else, has left in the folder: known for every workbook before the first is written,
 * so that nothing of anybody's is overwritten and nothing is made twice.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { asOutputError, OutputError, systemCode } from '../atomic-write';
import { sha256 } from '../sha256';
import { Signer } from '../signature';
import { type Assignment, assignments, type Campaign, type Order, orderOf, workbookIdOf } from './campaign';
import { isSigned, MANIFEST, Manifest, type ManifestEntry } from './manifest';
import { Maker } from './maker';
import { DRAFT } from './workshop';

/** `make`: to be made; `line`: the very file is there, without its line; `done`: the file and its line are there */
export type State = 'make' | 'line' | 'done';
const STATES = ['make', 'line', 'done'] as const;

export interface Earlier {
  /** of the vendors, in the order of the list */
  state(index: number): State;
  readonly manifest: Manifest;
}

/** Nothing is known and nothing is in the way: a new folder, or everything is to be overwritten. */
export const NOTHING_EARLIER: Earlier = { state: () => 'make', manifest: Manifest.none() };

/**
 * @param resume a file that this campaign issued before may be replaced, when the list has changed since
 * @throws OutputError `file-exists`, `manifest-of-another-run`, `manifest-unreadable`, `no-permission`
 */
export async function lookAround(campaign: Campaign, folder: string, resume: boolean): Promise<Earlier> {
  const there = namesIn(folder);
  for (const name of there)
    if (name.startsWith(DRAFT) && name.endsWith('.tmp')) rmSync(path.join(folder, name), { force: true });
  if (!there.some((name) => !name.startsWith('.'))) return NOTHING_EARLIER;
  const manifest = Manifest.open(path.join(folder, MANIFEST));
  try {
    refuseOtherRun(campaign, folder, manifest);
    return { manifest, state: await statesOf(campaign, folder, manifest, resume) };
  } catch (error) {
    manifest.close();
    throw error;
  }
}

/** Every line must be of a workbook of this campaign: the record of another is not mixed with ours. */
function refuseOtherRun(campaign: Campaign, folder: string, manifest: Manifest): void {
  let known = 0;
  for (const vendor of campaign.vendors) known += manifest.find(workbookIdOf(campaign, vendor)).length;
  if (known < manifest.count)
    throw new OutputError('manifest-of-another-run', { path: path.join(folder, MANIFEST) });
}

async function statesOf(
  campaign: Campaign,
  folder: string,
  manifest: Manifest,
  resume: boolean,
): Promise<Earlier['state']> {
  const signer = campaign.key === undefined ? undefined : new Signer(campaign.key);
  const maker = new Maker(campaign);
  const states = new Uint8Array(campaign.vendors.length);
  let index = 0;
  for (const assignment of assignments(campaign)) {
    const order = orderOf(campaign, assignment, signer);
    const line = manifest.find(order.entry.workbookId).at(-1)?.entry;
    const trusted = line === undefined || signer === undefined || isSigned(line, signer) ? line : undefined;
    const state = await stateOf({ order, assignment, line: trusted, folder, maker, resume });
    states[index] = STATES.indexOf(state);
    index += 1;
  }
  return (each) => STATES[states[each] ?? 0] ?? 'make';
}

interface Look {
  readonly order: Order;
  readonly assignment: Assignment;
  readonly line: ManifestEntry | undefined;
  readonly folder: string;
  readonly maker: Maker;
  readonly resume: boolean;
}

async function stateOf({ order, assignment, line, folder, maker, resume }: Look): Promise<State> {
  const { entry, issue } = order;
  const target = path.join(folder, assignment.file);
  const content = contentHash(target);
  if (content === undefined) return 'make';
  const isIssued = content === line?.sha256;
  if (isIssued && line.input === entry.input && line.file === entry.file) return 'done';
  if (isIssued && resume) return 'make';
  if (content === (await maker.make(issue, assignment)).sha256) return 'line';
  throw new OutputError('file-exists', { path: target });
}

/** Of a file; undefined when there is none. */
export function contentHash(file: string): string | undefined {
  try {
    return sha256(readFileSync(file));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') throw new OutputError('file-exists', { path: file });
    if (code === 'ENOTDIR') throw new OutputError('not-a-folder', { path: path.dirname(file) });
    if (code === undefined) throw error;
    throw new OutputError('no-permission', { path: file });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw asOutputError(error, folder);
  }
}
