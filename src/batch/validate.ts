/**
 * Returned workbooks → what is wrong in which cell. One file after the other; a file that cannot be read, or that brings
 * a defect of ours to light, is reported and the next one follows.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { isoFromDay } from '../checklist/readers/day';
import { NotAChecklist } from '../workbook/received';
import { PackageError } from '../xlsx/package-error';
import { readWorkbook } from '../xlsx/workbook-read';
import { ZIP_LIMITS } from '../xlsx/zip-read';
import { systemCode } from './atomic-write';
import { sha256 } from './sha256';
import { type CheckOptions, checkWorkbook } from './check-workbook';
import type { Input } from './input-files';
import type { FileReport, ReportHead, UnreadableFile } from './report';
import { describeUnreadable } from './wording';

export interface ValidateOptions extends CheckOptions {
  readonly signal?: AbortSignal;
  /** a defect of ours that one file brought to light; the run goes on */
  readonly onDefect?: (error: unknown) => void;
}

export function reportHead({ edition, asOf, today }: ValidateOptions): ReportHead {
  return { edition: { id: edition.id, hash: edition.hash }, evaluatedOn: isoFromDay(asOf ?? today) };
}

/** The reports in the order of the inputs. Ends early when the signal comes. */
export async function* validateFiles(
  inputs: readonly Input[],
  options: ValidateOptions,
): AsyncGenerator<FileReport> {
  for (const input of inputs) {
    if (options.signal?.aborted === true) return;
    yield await validateFile(input, options);
  }
}

async function validateFile(input: Input, options: ValidateOptions): Promise<FileReport> {
  const { path } = input;
  let hash: string | undefined;
  const unreadable = (code: string, params: Readonly<Record<string, string>> = {}): UnreadableFile => ({
    path,
    ...(hash === undefined ? {} : { sha256: hash }),
    outcome: 'unreadable',
    error: { code, message: describeUnreadable(code, params, options.language) },
  });
  if ('fault' in input) return unreadable(input.fault, { detail: input.detail });
  try {
    const { size } = await stat(path);
    if (size > ZIP_LIMITS.fileBytes) {
      hash = await streamedHash(path);
      return unreadable('too-large');
    }
    const bytes = await readFile(path);
    hash = sha256(bytes);
    return { path, sha256: hash, outcome: 'checked', ...checkWorkbook(readWorkbook(bytes), options) };
  } catch (error) {
    if (error instanceof PackageError) return unreadable(error.code);
    if (error instanceof NotAChecklist)
      return unreadable('no-checklist', { sheets: error.sheets.join('、') });
    const code = systemCode(error);
    if (code === 'ENOENT') return unreadable('not-found');
    if (code !== undefined) return unreadable('no-access', { detail: code });
    options.onDefect?.(error);
    return unreadable('internal-error', { detail: error instanceof Error ? error.message : String(error) });
  }
}

/** Of a file that is too large to be held in memory. */
async function streamedHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
