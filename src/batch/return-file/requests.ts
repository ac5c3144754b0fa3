/** The report on a file → what its vendor is asked to do, one request a finding, in the order of the criteria. */
import type { Language } from '../../checklist/words';
import type { MarkKind } from '../../xlsx/patch/marking';
import type { AlterationReport, CheckedFile, FindingReport } from '../report';
import { describeAlteration, fill } from '../wording';
import { returnWords, undoWords } from './words';

export interface Request {
  readonly kind: MarkKind;
  readonly code: string;
  /** 「①-3 サービス終了または変更時の事前通知」, 全般, 様式 */
  readonly criterion: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly what: string;
  readonly action: string;
}

export interface Requests {
  readonly sent: readonly Request[];
  /** findings and alterations that are the ward's own business */
  readonly kept: number;
}

/** Said to the ward about an answer that is not wrong: there is nothing that the vendor could correct. */
const WARD_ONLY: ReadonlySet<string> = new Set(['ward-confirmation-missing', 'terms-only']);
/** Warnings about something that was written badly; every other one asks whether it is meant so. */
const TO_BE_REWRITTEN: ReadonlySet<string> = new Set([
  ...['ambiguous-mark', 'cipher-insufficient', 'cipher-review', 'conforms-only', 'date-unreadable'],
  ...['certificate-edition-withdrawn', 'certificate-expired', 'certificate-expiring', 'contradiction'],
]);
/** Changes that may have had their reason: they are asked about. */
const ASKED_ABOUT: ReadonlySet<string> = new Set(['protection-removed']);
/** Characters of one sentence; what is quoted in it may be as long as a cell. */
const LONGEST = 400;

export function requestsOf(
  report: CheckedFile,
  labels: ReadonlyMap<string, string>,
  language: Language,
): Requests {
  const findings = report.findings.flatMap((finding) => ofFinding(finding, labels, language) ?? []);
  const alterations = report.alterations.flatMap((alteration) => ofAlteration(alteration, language) ?? []);
  const grave = report.alterations.filter((each) => each.class !== 'harmless').length;
  const told = report.findings.length + grave;
  const sent = [...findings, ...alterations];
  return { sent, kept: told - sent.length };
}

function ofFinding(
  { code, severity, criterion, sheet, cell, message, what, action }: FindingReport,
  labels: ReadonlyMap<string, string>,
  language: Language,
): Request | undefined {
  if (severity === 'info' || WARD_ONLY.has(code)) return undefined;
  const kind = severity === 'error' ? 'error' : TO_BE_REWRITTEN.has(code) ? 'warning' : 'question';
  const { general } = returnWords(language).list;
  return {
    kind,
    code,
    criterion: criterion === undefined ? general : (labels.get(criterion) ?? criterion),
    ...(sheet === undefined || cell === undefined ? {} : { sheet, cell }),
    what: shortened(what ?? message),
    action: shortened(action ?? ''),
  };
}

function ofAlteration(
  { kind, class: weight, sheet, cell, expected, found }: AlterationReport,
  language: Language,
): Request | undefined {
  const action = weight === 'harmless' ? undefined : undoWords(kind, language);
  if (action === undefined) return undefined;
  return {
    kind: ASKED_ABOUT.has(kind) ? 'question' : weight === 'reject' ? 'error' : 'warning',
    code: kind,
    criterion: returnWords(language).list.form,
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    what: shortened(describeAlteration(kind, { expected: expected ?? '', found: found ?? '' }, language)),
    action,
  };
}

function shortened(text: string): string {
  // A pair of surrogates is not cut in two.
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Where a request leads, in words. */
export function placeOf({ sheet, cell }: Request, language: Language): string {
  const words = returnWords(language);
  if (sheet === undefined) return words.list.nowhere;
  return cell === undefined ? sheet : fill(words.place, { sheet, cell });
}
