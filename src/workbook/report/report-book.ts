/** What a check of returned files tells, as lines of a workbook: by the file, the finding, the alteration, the reading. */
import type { GateVerdict, Overall, Section2State } from '../../checklist/vocabulary';
import type { Severity } from '../../checklist/finding';

export interface ReportBook {
  readonly title: string;
  /** YYYY-MM-DD */
  readonly evaluatedOn: string;
  /** ①-6; null when the edition has no gate */
  readonly gate: string | null;
  /** every file, those that could not be read too */
  readonly files: readonly FileLine[];
  readonly findings: readonly FindingLine[];
  readonly alterations: readonly AlterationLine[];
  readonly normalisations: readonly NormalisationLine[];
  readonly unreadable: readonly UnreadableLine[];
}

interface OfFile {
  readonly path: string;
  /** relative to the report, with `/`; null when there is no such way */
  readonly href: string | null;
}

interface OfVendor extends OfFile {
  readonly provider: string | null;
  readonly service: string | null;
}

interface AtCell {
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
}

export interface FileLine extends OfVendor {
  /** null for a file that could not be read */
  readonly result: FileResult | null;
}

export interface FileResult {
  readonly model: string | null;
  readonly round: number | null;
  readonly overall: Overall;
  readonly verdict: GateVerdict | null;
  readonly section2: Section2State | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly rejects: number;
  readonly reviews: number;
  readonly evaluatedOn: string;
}

export interface FindingLine extends OfVendor, AtCell {
  readonly severity: Severity;
  /** 「①-3 サービス終了または変更時の事前通知」; null for the profile and the certificates */
  readonly criterion: string | null;
  readonly what: string;
  readonly action: string;
}

export interface AlterationLine extends OfVendor, AtCell {
  readonly weight: 'harmless' | 'review' | 'reject';
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export interface NormalisationLine extends OfVendor, AtCell {
  readonly from: string;
  readonly to: string;
}

export interface UnreadableLine extends OfFile {
  readonly message: string;
}
