/**
 * A campaign's workbooks into a folder, a .zip or a stream. A newcomer starts here: `campaign.ts` says which workbook each
 * vendor gets, `press.ts` makes it, `workshop.ts` makes batches of them, `crew.ts` keeps them in order.
 */
import { stat } from 'node:fs/promises';
import { OutputError } from '../atomic-write';
import type { Campaign } from './campaign';
import { alone, type CrewOf } from './crew';
import type { GenerateEvent, Generated } from './outcome';
import { intoFolder } from './into-folder';
import { intoStream, intoZip } from './into-zip';

export type Destination =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'zip'; readonly path: string }
  /** a .zip to whoever takes its chunks, each of which is valid until the next is asked for */
  | { readonly kind: 'stream'; readonly send: (chunks: AsyncIterable<Uint8Array>) => Promise<void> };

export interface GenerateOptions {
  readonly destination: Destination;
  /** overwrite what is there */
  readonly force?: boolean;
  /** leave out what an earlier run of the same campaign has finished; a .zip is simply made again */
  readonly resume?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: GenerateEvent) => void;
  /** who makes the workbooks; one workshop in this thread when absent */
  readonly crew?: CrewOf;
}

/** @throws OutputError; in a folder what was finished before it stays, with its lines in the manifest */
export async function generate(campaign: Campaign, options: GenerateOptions): Promise<Generated> {
  const { destination } = options;
  const { edition, issuedOn, round, due, key } = campaign;
  const crew = (options.crew ?? alone)({
    terms: { edition, issuedOn, round, ...(due === undefined ? {} : { due }) },
    ...(key === undefined ? {} : { key }),
    ...(destination.kind === 'folder' ? { folder: destination.path } : {}),
  });
  const onEvent = options.onEvent ?? (() => {});
  const common = {
    force: options.force === true,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onEvent,
  };
  onEvent({ kind: 'started', total: campaign.vendors.length });
  try {
    switch (destination.kind) {
      case 'folder':
        return await intoFolder(campaign, destination.path, crew, {
          ...common,
          resume: options.resume === true,
        });
      case 'zip':
        return await intoZip(campaign, destination.path, crew, common);
      case 'stream':
        return await intoStream(campaign, destination.send, crew, common);
    }
  } finally {
    await crew.close();
  }
}

/** A folder unless the name ends in .zip. @throws OutputError when a folder is meant and a file is there */
export async function destinationOf(out: string): Promise<Destination> {
  if (out.toLowerCase().endsWith('.zip')) return { kind: 'zip', path: out };
  const there = await stat(out).catch(() => undefined);
  if (there !== undefined && !there.isDirectory()) throw new OutputError('not-a-folder', { path: out });
  return { kind: 'folder', path: out };
}
