/** `manifest.jsonl`: what a run has issued, one line a workbook; the record by which a run is resumed. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Day, dayFromIso } from '../../checklist/readers/day';
import { OutputError, systemCode } from '../atomic-write';

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
}

export function manifestLine(entry: ManifestEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * The entries of a manifest, in its order; none when there is no such file. A last line that a crash cut short is left
 * out: its workbook is simply made again.
 * @throws OutputError `manifest-unreadable`
 */
export async function readManifest(file: string): Promise<ManifestEntry[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new OutputError('not-a-folder', { path: path.dirname(file) });
    throw new OutputError('manifest-unreadable', { path: file });
  }
  const lines = text.split('\n');
  const torn = lines.pop();
  const entries = lines.map((line) => parseEntry(line));
  if (entries.includes(undefined)) throw new OutputError('manifest-unreadable', { path: file });
  const last = torn === undefined ? undefined : parseEntry(torn);
  return [...entries, last].filter((entry) => entry !== undefined);
}

/** The day on which a folder's run was issued, so that resuming it on a later day gives the same workbooks. */
export async function earlierIssueDay(folder: string): Promise<Day | undefined> {
  const [first] = await readManifest(path.join(folder, MANIFEST));
  return first === undefined ? undefined : dayFromIso(first.issuedOn);
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
