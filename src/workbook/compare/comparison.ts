/**
 * Vendors × criteria as data: what the comparison's workbook, JSON and CSV all tell. Every text of a vendor's is as it
 * was written; whoever shows it takes care of that.
 */
import type { Words } from '../../checklist/words';
import type { GateVerdict, Overall, Section2State, Status } from '../../checklist/vocabulary';

export interface Comparison {
  readonly edition: { readonly id: string; readonly hash: string; readonly title: string };
  /** YYYY-MM-DD; days left are counted from it */
  readonly evaluatedOn: string;
  /** null when the edition has no gate */
  readonly gate: ComparedGate | null;
  readonly criteria: readonly ComparedCriterion[];
  readonly vendors: readonly ComparedVendor[];
  /** by day, the undated ones at the end */
  readonly ledger: readonly LedgerLine[];
}

/** The gate's two ways, in the words of the edition. */
export interface ComparedGate {
  readonly criterion: string;
  readonly number: number;
  readonly certified: Words;
  readonly fallback: Words;
}

export interface ComparedCriterion {
  readonly id: string;
  readonly section: string;
  /** ①-3 */
  readonly number: string;
  readonly name: string;
  /** the vendors that could be read do not all come to the same */
  readonly differs: boolean;
}

export type ComparedVendor = CheckedVendor | UnreadableVendor;

interface VendorFile {
  readonly path: string;
  /** relative to the place where the comparison is written, with `/`; null when there is no such way */
  readonly href: string | null;
}

export interface UnreadableVendor extends VendorFile {
  readonly outcome: 'unreadable';
  readonly error: { readonly code: string; readonly message: string };
}

export interface CheckedVendor extends VendorFile {
  readonly outcome: 'checked';
  /** the key of the campaign */
  readonly key: string | null;
  readonly provider: string | null;
  readonly service: string | null;
  readonly model: string | null;
  readonly governmentCloud: boolean | null;
  readonly round: number | null;
  /** files of the same vendor that do not count: earlier rounds and copies */
  readonly earlier: readonly { readonly path: string; readonly round: number | null }[];
  /** files of the same vendor of which nobody can tell which is newer; they have columns of their own */
  readonly rivals: readonly string[];
  readonly evaluatedOn: string;
  readonly overall: Overall;
  readonly gate: {
    readonly certified: boolean | null;
    readonly fallback: boolean | null;
    readonly section2: Section2State;
    readonly verdict: GateVerdict;
    readonly restsOn: readonly HeldCertificate[];
  } | null;
  readonly errors: number;
  readonly warnings: number;
  readonly alterations: { readonly reject: number; readonly review: number };
  /** in the order of the criteria, one for each */
  readonly cells: readonly ComparedCell[];
}

export interface HeldCertificate {
  readonly scheme: string | null;
  readonly edition: string | null;
  readonly number: string | null;
  /** YYYY-MM-DD, or as written */
  readonly expires: string | null;
}

export interface ComparedCell {
  readonly criterion: string;
  readonly status: Status;
  readonly verdict: string | null;
  readonly basis: string | null;
  /** it conforms through 利用規約 alone */
  readonly termsOnly: boolean;
  /** findings about this criterion; `terms-only` is not among the warnings */
  readonly errors: number;
  readonly warnings: number;
  /** of the verdict; absent when its row or column is gone */
  readonly sheet?: string;
  readonly cell?: string;
}

/** How near a lapse is: over, within the notice days, before the contract ends, later; or why no day says so. */
export const URGENCIES = [
  'lapsed',
  'soon',
  'renewing',
  'in-contract',
  'later',
  'undated',
  'not-held',
] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface LedgerLine extends HeldCertificate {
  /** index into `vendors` */
  readonly vendor: number;
  readonly service: string | null;
  readonly standing: string | null;
  readonly urgency: Urgency;
  readonly lapse: {
    readonly kind: 'expiry' | 'withdrawn-edition' | 'report-age';
    readonly lastDay: string;
    /** from `evaluatedOn`; negative when it is over */
    readonly daysLeft: number;
    /** other certificates of the vendor that end on the same day */
    readonly together: readonly string[];
    readonly falls: Falls;
  } | null;
  readonly sheet?: string;
  readonly cell?: string;
}

interface Step<T> {
  readonly from: T;
  readonly to: T;
}

/** What differs on the day after the last; an absent key stays as it was. */
export interface Falls {
  readonly overall?: Step<Overall>;
  readonly gate?: Step<GateVerdict>;
  readonly section2?: Step<Section2State>;
  readonly criteria: readonly (Step<Status> & { readonly id: string })[];
  readonly findings: readonly string[];
}

/** Conforms, but on weak ground: through terms alone, or with warnings. */
export function isWeak({ status, termsOnly, warnings }: ComparedCell): boolean {
  return (status === '充足' || status === '区確認待ち') && (termsOnly || warnings > 0);
}
