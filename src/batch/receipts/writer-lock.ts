/**
 * One writer at a time: a file beside the chain that says who writes. Two processes cannot both create it. What a writer
 * left behind that is no longer running on this machine is taken over; anything else is for a person to decide.
 */
import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { attempt, systemCode } from '../atomic-write';
import { ReceiptsError } from './receipts-error';

export const LOCK = 'writer.lock';

export interface WriterLock {
  /** Gives the place free. Never throws. */
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly at: string;
  /** tells two locks of one process apart */
  readonly token: string;
}

/** @throws ReceiptsError `locked`, OutputError when nothing can be written there */
export async function lockFolder(folder: string, at: Date): Promise<WriterLock> {
  const place = path.join(folder, LOCK);
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    at: at.toISOString(),
    token: randomBytes(8).toString('hex'),
  };
  if (!(await create(place, own))) {
    await takeOver(place);
    if (!(await create(place, own))) throw locked(place, await holderOf(place));
  }
  return {
    release: async () => {
      // Only our own: somebody may have deleted it by hand and begun another run.
      if ((await holderOf(place))?.token === own.token) await rm(place, { force: true });
    },
  };
}

/** False when it is there already. */
function create(place: string, own: Holder): Promise<boolean> {
  return attempt(place, async () => {
    try {
      const handle = await open(place, 'wx');
      try {
        await handle.writeFile(`${JSON.stringify(own)}\n`);
      } finally {
        await handle.close();
      }
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      throw error;
    }
  });
}

/** Moves a dead writer's lock away. Of two that try, one moves it; what was moved by mistake is put back. */
async function takeOver(place: string): Promise<void> {
  const holder = await holderOf(place);
  if (holder === undefined || holder.host !== hostname() || isRunning(holder.pid))
    throw locked(place, holder);
  const aside = `${place}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(place, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await holderOf(aside);
  if (moved?.token !== holder.token) {
    await rename(aside, place);
    throw locked(place, moved);
  }
  await rm(aside, { force: true });
}

async function holderOf(place: string): Promise<Holder | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(place, 'utf8'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const [pid, host, at, token] = [
    fields.get('pid'),
    fields.get('host'),
    fields.get('at'),
    fields.get('token'),
  ];
  if (typeof pid !== 'number' || typeof host !== 'string') return undefined;
  return {
    pid,
    host,
    at: typeof at === 'string' ? at : '',
    token: typeof token === 'string' ? token : '',
  };
}

/** Signal 0 asks without sending; a process that is another user's may not be asked, and runs. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

function locked(place: string, holder: Holder | undefined): ReceiptsError {
  return new ReceiptsError('locked', {
    path: place,
    host: holder?.host ?? '?',
    pid: holder?.pid ?? '?',
    at: holder?.at ?? '?',
  });
}
