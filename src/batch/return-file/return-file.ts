/**
 * 差戻し: a received file → the same file with marks on what its vendor has to mend, and the text that goes with it. The
 * file is checked as `validate` checks it, in a thread of its own; what is sent back is chosen in `requests.ts`.
 */
import { readFile } from 'node:fs/promises';
import type { Edition } from '../../checklist/edition';
import type { Day } from '../../checklist/readers/day';
import { NotAChecklist, readReceived, type Received } from '../../workbook/received';
import { PackageError } from '../../xlsx/package-error';
import { patchWorkbook, type WorkbookExtension } from '../../xlsx/patch/patch-workbook';
import { readWorkbook, type WorkbookReading } from '../../xlsx/workbook-read';
import { criterionLabels } from '../criterion-labels';
import { workbookBytes } from '../evidence/bundle';
import type { Input } from '../input-files';
import type { CheckedFile, UnreadableFile } from '../report';
import { sha256 } from '../sha256';
import { describeUnreadable } from '../wording';
import { validateFiles, type ValidateOptions } from '../validate';
import { coverText } from './cover';
import type { Letter } from './letter';
import { listOf, marksOf } from './list-of';
import { nextRound, type NextRound } from './next-round';
import { type Requests, requestsOf } from './requests';

export interface ReturnOptions extends ValidateOptions {
  /** until when the vendor is asked to answer */
  readonly due?: Day;
  /** the name that the marked file will have, for the text that goes with it */
  readonly fileName: string;
}

export interface Returned {
  readonly kind: 'returned';
  readonly report: CheckedFile;
  readonly bytes: Uint8Array;
  readonly cover: string;
  readonly requests: Requests['sent'];
  /** findings and alterations that the ward looks at itself */
  readonly kept: number;
  readonly round?: number;
  readonly roundLeft?: NonNullable<NextRound['left']>;
  readonly signatureRemoved: boolean;
  /** how the name of the marked file has to end */
  readonly extension: WorkbookExtension;
  /** cells whose note found no room */
  readonly unnoted: readonly { readonly sheet: string; readonly cell: string }[];
}

export type ReturnOutcome =
  | { readonly kind: 'unreadable'; readonly report: UnreadableFile }
  /** there is nothing that the vendor could mend */
  | { readonly kind: 'nothing'; readonly report: CheckedFile; readonly kept: number }
  /** the file was written to while it was being looked at */
  | { readonly kind: 'changed' }
  /** the signal came */
  | { readonly kind: 'stopped' }
  | Returned;

export async function returnFile(input: Input, options: ReturnOptions): Promise<ReturnOutcome> {
  const report = await reportOn(input, options);
  if (report === undefined) return { kind: 'stopped' };
  if (report.outcome === 'unreadable') return { kind: 'unreadable', report };
  const { edition, language } = options;
  const { sent, kept } = requestsOf(report, criterionLabels(edition), language);
  if (sent.length === 0) return { kind: 'nothing', report, kept };
  const file = await readFile(input.path);
  if (sha256(file) !== report.sha256) return { kind: 'changed' };
  try {
    return marked(workbookBytes(input.path, file, edition), report, { sent, kept }, options);
  } catch (error) {
    // What cannot be edited could be read: a part that only Excel needs is broken.
    if (!(error instanceof PackageError)) throw error;
    const { code } = error;
    const message = describeUnreadable(code, {}, language);
    return {
      kind: 'unreadable',
      report: { path: input.path, outcome: 'unreadable', error: { code, message } },
    };
  }
}

function marked(
  received: Uint8Array,
  report: CheckedFile,
  { sent, kept }: Requests,
  options: ReturnOptions,
): Returned {
  const { edition, language, due, key } = options;
  const workbook = readWorkbook(received);
  const { provider, name } = report.service;
  const letter: Letter = {
    ...{ language, edition, requests: sent, provider, service: name },
    round: report.provenance.round,
    ...(due === undefined ? {} : { due }),
  };
  const isShown = shownIn(workbook);
  const identity = identityOf(edition, workbook);
  const next = nextRound(workbook, identity, report.provenance.signature, key);
  const patched = patchWorkbook(received, {
    marks: marksOf(letter, isShown),
    list: listOf(letter, isShown),
    texts: next.texts,
  });
  const { bytes, listSheet: sheet, signatureRemoved, unnoted, extension } = patched;
  return {
    kind: 'returned',
    ...{ report, bytes, requests: sent, kept, signatureRemoved, unnoted, extension },
    cover: coverText(letter, { file: options.fileName, sheet, signatureRemoved }),
    ...(next.round === undefined ? {} : { round: next.round }),
    ...(next.left === undefined ? {} : { roundLeft: next.left }),
  };
}

/** A checklist that somebody filled in elsewhere says nothing of itself. */
function identityOf(edition: Edition, workbook: WorkbookReading): Received['identity'] {
  try {
    return readReceived(edition, workbook).identity;
  } catch (error) {
    if (error instanceof NotAChecklist) return {};
    throw error;
  }
}

function shownIn({ sheets }: WorkbookReading): (sheet: string) => boolean {
  const shown = new Set(
    sheets
      .filter(({ visibility, kind }) => visibility === 'visible' && kind === 'worksheet')
      .map(({ name }) => name),
  );
  return (sheet) => shown.has(sheet);
}

async function reportOn(
  input: Input,
  options: ReturnOptions,
): Promise<CheckedFile | UnreadableFile | undefined> {
  for await (const report of validateFiles([input], options)) return report;
  return undefined;
}
