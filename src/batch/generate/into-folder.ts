/** A campaign's workbooks into a folder. Every file is whole or not there; a run that was stopped can be resumed. */
import { OutputError } from '../atomic-write';
import { type Assignment, assignments, type Campaign, workbookIdOf } from './campaign';
import { type Crew, madeInOrder } from './crew';
import { type Earlier, lookAround, NOTHING_EARLIER, type State } from './earlier';
import type { GenerateEvent, Generated } from './outcome';
import { Journal } from './journal';
import type { Job } from './workshop';

export interface FolderOptions {
  readonly force: boolean;
  readonly resume: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent: (event: GenerateEvent) => void;
}

interface Batch {
  readonly items: readonly { readonly assignment: Assignment; readonly state: State }[];
  readonly jobs: readonly Job[];
}

/** @throws OutputError; what was finished before it stays, with its lines in the manifest */
export async function intoFolder(
  campaign: Campaign,
  folder: string,
  crew: Crew,
  { force, resume, signal, onEvent }: FolderOptions,
): Promise<Generated> {
  const earlier = force ? NOTHING_EARLIER : await lookAround(campaign, folder, resume);
  const journal = new Journal(folder, earlier.manifest, campaign.issuedOn);
  const counts = { written: 0, kept: 0 };
  try {
    for await (const { batch, made } of madeInOrder(crew, batches(campaign, earlier, signal))) {
      let done = 0;
      for (const { assignment, state } of batch.items) {
        if (state === 'done') journal.keep(workbookIdOf(campaign, assignment.vendor));
        else if (done < made.lines.length) done += 1;
        else break;
        counts[state === 'make' ? 'written' : 'kept'] += 1;
        const outcome = state === 'make' ? 'written' : 'kept';
        onEvent({ kind: 'file', file: assignment.file, outcome });
      }
      journal.append(made.lines);
      if (made.failure !== undefined) throw new OutputError(made.failure.code, made.failure.params);
    }
    const stopped = counts.written + counts.kept < campaign.vendors.length;
    if (!stopped) await journal.finish(() => ids(campaign));
    return { ...counts, stopped };
  } finally {
    journal.close();
  }
}

/** Batches small enough that a short list shows progress, large enough that a long one does not wait for itself. */
const LARGEST_BATCH = 128;
const SHARE = 16;

export function batchSize(count: number): number {
  return Math.min(LARGEST_BATCH, Math.ceil(count / SHARE));
}

function* batches(campaign: Campaign, earlier: Earlier, signal: AbortSignal | undefined): Generator<Batch> {
  const size = batchSize(campaign.vendors.length);
  let items: { assignment: Assignment; state: State }[] = [];
  let index = 0;
  for (const assignment of assignments(campaign)) {
    items.push({ assignment, state: earlier.state(index) });
    index += 1;
    if (items.length < size) continue;
    if (signal?.aborted === true) return;
    yield batchOf(items);
    items = [];
  }
  if (items.length > 0 && signal?.aborted !== true) yield batchOf(items);
}

function batchOf(items: Batch['items']): Batch {
  const jobs = items.flatMap(({ assignment, state }) =>
    state === 'done' ? [] : [{ ...assignment, isThere: state === 'line' }],
  );
  return { items, jobs };
}

function* ids(campaign: Campaign): Generator<string> {
  for (const vendor of campaign.vendors) yield workbookIdOf(campaign, vendor);
}
