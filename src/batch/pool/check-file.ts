/**
 * One received file → the report on it, whatever the file does short of taking the whole thread with it: that is what
 * the pool is for (`pool.ts`). This very function runs in its threads, and in the caller's own when there is no pool.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Language } from '../../checklist/words';
import { NotAChecklist } from '../../workbook/received';
import { PackageError } from '../../xlsx/package-error';
import { readWorkbook, type WorkbookReading } from '../../xlsx/workbook-read';
import { ZIP_LIMITS } from '../../xlsx/zip-read';
import { systemCode } from '../atomic-write';
import { type CheckOptions, checkWorkbook } from '../check-workbook';
import { type BeyondOptions, withBeyond } from '../evidence/beyond-workbook';
import { BundleError, workbookBytes } from '../evidence/bundle';
import { bundleSize } from '../evidence/limits';
import type { Input } from '../input-files';
import type { FileReport, UnreadableFile } from '../report';
import { sha256 } from '../sha256';
import { describeUnreadable } from '../wording';
import { FILLED_CELLS_MAX } from './limits';
import { describeEnded, type EndedCode } from './words';

/** Plain data, so that it can be handed to another thread. */
export interface FileOptions extends CheckOptions, BeyondOptions {}

export interface Checked {
  readonly report: FileReport;
  /** a defect of ours that the file brought to light; its report says `internal-error` */
  readonly defect?: unknown;
}

/** Never rejects. `alone`: the workbook by itself, without what `BeyondOptions` ask for. */
export async function checkFile(input: Input, options: FileOptions, alone = false): Promise<Checked> {
  const { path } = input;
  let hash: string | undefined;
  const unreadable = (code: string, params: Readonly<Record<string, string>> = {}): Checked => {
    return { report: unreadableFile(path, hash, code, describeUnreadable(code, params, options.language)) };
  };
  if ('fault' in input) return unreadable(input.fault, { detail: input.detail });
  try {
    const found = statSync(path);
    if (found.size > Math.max(ZIP_LIMITS.fileBytes, bundleSize(path))) {
      hash = await streamedHash(path);
      return unreadable('too-large');
    }
    // A thread has nothing else to do meanwhile, and waiting for another one costs more than reading. But a pipe may never end.
    const bytes = found.isFile() ? readFileSync(path) : await readFile(path);
    hash = sha256(bytes);
    const workbook = readWorkbook(workbookBytes(path, bytes, options.edition));
    checkFilled(workbook);
    const content = checkWorkbook(workbook, options);
    const report = { path, sha256: hash, outcome: 'checked', ...content } as const;
    return { report: alone ? report : await withBeyond(report, workbook, bytes, options) };
  } catch (error) {
    if (error instanceof PackageError) return unreadable(error.code);
    if (error instanceof BundleError) return unreadable(error.code, { names: error.names.join('、') });
    if (error instanceof NotAChecklist)
      return unreadable('no-checklist', { sheets: error.sheets.join('、') });
    const code = systemCode(error);
    if (code === 'ENOENT') return unreadable('not-found');
    if (code !== undefined) return unreadable('no-access', { detail: code });
    return {
      ...unreadable('internal-error', { detail: error instanceof Error ? error.message : String(error) }),
      defect: error,
    };
  }
}

/** Reading only counts cells; what is asked of each filled one afterwards takes longer. */
function checkFilled({ sheets }: WorkbookReading): void {
  const filled = sheets.reduce((sum, { cells }) => sum + cells.size, 0);
  if (filled > FILLED_CELLS_MAX)
    throw new PackageError('too-large', `${filled} filled cells, more than ${FILLED_CELLS_MAX}`);
}

/** The report on a file whose reading had to be ended from outside: nothing is known of it but its bytes. */
export async function endedReport(
  path: string,
  code: EndedCode,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): Promise<UnreadableFile> {
  const hash = await streamedHash(path).catch(() => undefined);
  return unreadableFile(path, hash, code, describeEnded(code, params, language));
}

function unreadableFile(
  path: string,
  hash: string | undefined,
  code: string,
  message: string,
): UnreadableFile {
  return {
    path,
    ...(hash === undefined ? {} : { sha256: hash }),
    outcome: 'unreadable',
    error: { code, message },
  };
}

/** Of a file that is too large to be held in memory. */
async function streamedHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
