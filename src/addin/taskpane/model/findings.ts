/** Findings as the pane lists them: by criterion in the ward's order, errors first, each with its cell and in words. */
import type { Edition } from '../../../checklist/edition';
import type { Finding, Severity } from '../../../checklist/finding';
import type { Status } from '../../../checklist/vocabulary';
import { wordFinding } from '../../../checklist/wording';
import type { CellPlace } from '../../../workbook/recognise';
import type { Received } from '../../../workbook/received';
import { criterionLabel } from '../../../workbook/naming';
import type { Alteration } from '../../../workbook/received';
import type { FindingNote } from '../../workbook-port';
import { fill, type Wording } from '../words';
import { criterionOf, type Look } from './look';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Codes that say that something to show is not there: what 「証跡不足のみ」 keeps. */
const ABOUT_EVIDENCE: ReadonlySet<string> = new Set([
  'evidence-missing',
  'evidence-wanted',
  'fact-missing',
  'notice-period-missing',
  'certificate-missing',
  'certificate-incomplete',
  'pair-incomplete',
]);

export interface FindingLine {
  readonly code: string;
  readonly severity: Severity;
  readonly what: string;
  readonly action: string;
  /** absent when the row or column is gone */
  readonly place?: CellPlace;
}

export interface FindingGroup {
  /** absent for profile and certificates as a whole */
  readonly criterion?: string;
  readonly label: string;
  readonly status?: Status;
  readonly lines: readonly FindingLine[];
}

export interface FindingsView {
  /** of all findings, whatever is shown */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly all: number;
  readonly shown: number;
  readonly groups: readonly FindingGroup[];
}

export function findingsView(look: Look, wording: Wording, evidenceOnly: boolean): FindingsView {
  const { edition, reading } = look;
  const counts = { error: 0, warning: 0, info: 0 };
  if (reading === undefined) return { counts, all: 0, shown: 0, groups: [] };
  for (const { severity } of reading.findings) counts[severity] += 1;
  const shown = evidenceOnly
    ? reading.findings.filter(({ code }) => ABOUT_EVIDENCE.has(code))
    : reading.findings;
  const byOwner = new Map<string | undefined, Finding[]>();
  for (const finding of shown) {
    const own = byOwner.get(finding.criterion);
    if (own === undefined) byOwner.set(finding.criterion, [finding]);
    else own.push(finding);
  }
  const groups = [...byOwner].map(([criterion, findings]): FindingGroup => {
    const lines = bySeverity(findings).map((finding) => lineOf(finding, reading.received, wording));
    if (criterion === undefined) return { label: wording.words.findings.overview, lines };
    const status = reading.assessment.criteria.find(({ id }) => id === criterion)?.status;
    return {
      criterion,
      label: labelOf(edition, criterion),
      lines,
      ...(status === undefined ? {} : { status }),
    };
  });
  return { counts, all: reading.findings.length, shown: shown.length, groups };
}

/** Of one criterion. */
export function findingsOf({ reading }: Look, criterion: string, wording: Wording): readonly FindingLine[] {
  if (reading === undefined) return [];
  const own = reading.findings.filter((finding) => finding.criterion === criterion);
  return bySeverity(own).map((finding) => lineOf(finding, reading.received, wording));
}

/** What 点検結果の書き込み writes: those that have a cell. */
export function findingNotes(look: Look, wording: Wording): readonly FindingNote[] {
  const { words } = wording;
  return findingsView(look, wording, false).groups.flatMap(({ lines }) =>
    lines.flatMap(({ severity, what, action, place }): FindingNote[] => {
      if (place === undefined) return [];
      const text = `${what}${wording.language === 'en' ? ' ' : ''}${action}`.trim();
      return [
        { ...place, severity, text: fill(words.findingNote, { severity: words.severity[severity], text }) },
      ];
    }),
  );
}

export interface AlterationLine {
  readonly text: string;
  readonly class: Alteration['class'];
  readonly place?: CellPlace;
}

export function alterationLines({ reading }: Look, { words }: Wording): readonly AlterationLine[] {
  return (reading?.received.alterations ?? []).map(({ kind, sheet, cell, expected, found, ...rest }) => {
    const known: Readonly<Record<string, string>> = words.alterations;
    const text = fill(known[kind] ?? words.alterations.other, {
      expected: expected ?? '',
      found: found ?? '',
    });
    const place = sheet === undefined || cell === undefined ? {} : { place: { sheet, cell } };
    return { text, class: rest.class, ...place };
  });
}

export function labelOf(edition: Edition, criterion: string): string {
  const found = criterionOf(edition, criterion);
  return found === undefined ? criterion : criterionLabel(found);
}

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity),
  );
}

function lineOf(finding: Finding, received: Received, wording: Wording): FindingLine {
  const { what, action } = wordFinding(finding, wording.findings, wording.language);
  const place = received.cellOf(finding.at);
  return {
    code: finding.code,
    severity: finding.severity,
    what,
    action,
    ...(place === undefined ? {} : { place }),
  };
}
