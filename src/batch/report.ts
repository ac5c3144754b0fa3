/** What checking a file gives: the JSON that outside tools rely on (`validate.schema.json` says the same to a machine). */
import type { CertificateReport } from './ledger/certificate-report';
import type { QuestionReport } from './question-report';
import type { EvidenceReport } from './evidence/evidence-report';
import type { RoundReport } from './rounds/round-report';
import type { AlterationClass, AlterationKind } from '../workbook/receive/account';
import type { Severity } from '../checklist/finding';
import type { GateVerdict, Overall, Section2State, Status } from '../checklist/vocabulary';

export interface ReportHead {
  readonly edition: { readonly id: string; readonly hash: string };
  /** YYYY-MM-DD; a file whose own 評価基準日 says another day is judged on that one */
  readonly evaluatedOn: string;
}

export type FileReport = CheckedFile | UnreadableFile;

export interface UnreadableFile {
  readonly path: string;
  /** absent when not even the bytes could be had */
  readonly sha256?: string;
  readonly outcome: 'unreadable';
  readonly error: { readonly code: string; readonly message: string };
}

export interface CheckedFile {
  readonly path: string;
  readonly sha256: string;
  readonly outcome: 'checked';
  /** the day that this file was judged on */
  readonly evaluatedOn: string;
  readonly provenance: {
    readonly workbookId: string | null;
    readonly vendor: string | null;
    readonly round: number | null;
    readonly signature: 'valid' | 'invalid' | 'absent';
  };
  readonly service: {
    readonly provider: string | null;
    readonly name: string | null;
    readonly model: string | null;
    readonly governmentCloud: boolean | null;
  };
  /** null when the edition has no gate */
  readonly gate: {
    readonly certified: boolean | null;
    readonly fallback: boolean | null;
    readonly section2: Section2State;
    readonly verdict: GateVerdict;
  } | null;
  readonly overall: Overall;
  readonly criteria: readonly CriterionReport[];
  readonly findings: readonly FindingReport[];
  readonly alterations: readonly AlterationReport[];
  readonly normalisations: readonly NormalisationReport[];
  /** the certificate table: what is held, until when, and what falls then */
  readonly certificates: readonly CertificateReport[];
  /** of a checklist that somebody made themselves: what was too doubtful to be read; absent for a workbook of ours */
  readonly questions?: readonly QuestionReport[];
  /** beside the earlier round, when one was given */
  readonly round?: RoundReport;
  /** what came with the workbook, when that was looked at; what was found stands in `findings` */
  readonly evidence?: EvidenceReport;
}

export interface CriterionReport {
  readonly id: string;
  readonly verdict: string | null;
  readonly basis: string | null;
  readonly status: Status;
  /** of the verdict; absent when its row or column is gone */
  readonly sheet?: string;
  readonly cell?: string;
}

export interface FindingReport {
  readonly code: string;
  readonly severity: Severity;
  readonly criterion?: string;
  /** the one cell to mend; absent when its row or column is gone */
  readonly sheet?: string;
  readonly cell?: string;
  /** what is wrong and what to do */
  readonly message: string;
  /** the two halves of the message, for reports that have a column for each */
  readonly what?: string;
  readonly action?: string;
}

export interface AlterationReport {
  readonly kind: AlterationKind;
  readonly class: AlterationClass;
  readonly sheet?: string;
  readonly cell?: string;
  readonly expected?: string;
  readonly found?: string;
}

export interface NormalisationReport {
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

/** Is there something that the vendor must mend? */
export function hasErrors(report: CheckedFile): boolean {
  return (
    report.findings.some(({ severity }) => severity === 'error') ||
    report.alterations.some((alteration) => alteration.class === 'reject')
  );
}
