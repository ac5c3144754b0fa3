/**
 * The certificate table of one returned file as its report tells it: what is held, what it is worth on the evaluation
 * date, when it lapses, and what falls then. A newcomer to the ledger starts here.
 */
import { certificateWorth } from '../../checklist/certificate-worth';
import type { Assessment } from '../../checklist/assess';
import { isoFromDay } from '../../checklist/readers/day';
import { type HeldRow, heldRows, isPlanned, schemesUnder } from '../../checklist/rules/certificate-rows';
import { toNullable, YES } from '../../checklist/ternary';
import { asText, isBlank, type Value } from '../../checklist/value';
import type { CertificateField } from '../../checklist/vocabulary';
import type { Received } from '../../workbook/received';
import { type Consequence, Consequences } from './consequence';
import { lapseOf, type LapseKind } from './lapse';

type Told = Exclude<CertificateField, 'issued' | 'expires' | 'evidence'>;

export interface CertificateReport extends Readonly<Record<Told, string | null>> {
  /** in the table, from 1 */
  readonly row: number;
  /** YYYY-MM-DD; as it was written when it is no date; of a SOC report the end of its period */
  readonly expires: string | null;
  /** neither planned nor given up */
  readonly held: boolean;
  /** a renewal is applied for, and the scheme lets the old listing go on meanwhile */
  readonly renewing: boolean;
  /** usable as a basis on the evaluation date; null when that cannot be told */
  readonly worth: boolean | null;
  /** the gate's verdict rests on this row (and perhaps on others) */
  readonly carriesGate: boolean;
  /** null when it is not held, or gives no date */
  readonly lapse: LapseReport | null;
  /** of the expiry; absent when its row or column is gone */
  readonly sheet?: string;
  readonly cell?: string;
}

export interface LapseReport {
  readonly kind: LapseKind;
  /** YYYY-MM-DD, the last day on which it counts */
  readonly lastDay: string;
  /** from the evaluation date of the file; negative when it is over */
  readonly daysLeft: number;
  /** it lapses before 契約終了; null when no such day is written */
  readonly beforeContractEnd: boolean | null;
  /** other rows of the table that lapse on the same day: what falls, falls with all of them */
  readonly together: readonly number[];
  readonly falls: Consequence;
}

export function certificateReports(received: Received, assessment: Assessment): CertificateReport[] {
  const { edition, answers, evaluatedOn } = assessment.evaluation;
  const consequences = new Consequences(assessment);
  const rows = heldRows(assessment).map((held) => ({ held, lapse: lapseOf(held, edition.settings) }));
  const contractEnd = answers.profile.get('contractEnd');
  const carrying = schemesOfVerdict(assessment);
  return rows.map(({ held, lapse }) => {
    const { index, row, scheme } = held;
    const worth = assessment.evaluation.decide(certificateWorth(edition), { row: index });
    return {
      row: index + 1,
      ...told(held),
      expires: typeof row.expires === 'number' ? isoFromDay(row.expires) : textOrNull(row.expires),
      held: !isPlanned(held),
      renewing: scheme?.renewalKeeps === true && row.standing === '更新申請中',
      worth: toNullable(worth),
      carriesGate: worth === YES && scheme !== undefined && carrying.has(scheme.id),
      lapse:
        lapse === undefined
          ? null
          : {
              kind: lapse.kind,
              lastDay: isoFromDay(lapse.lastDay),
              daysLeft: lapse.lastDay - evaluatedOn,
              beforeContractEnd: typeof contractEnd === 'number' ? lapse.lastDay < contractEnd : null,
              together: rows
                .filter((other) => other.held.index !== index && other.lapse?.lastDay === lapse.lastDay)
                .map((other) => other.held.index + 1),
              falls: consequences.after(lapse.lastDay),
            },
      ...received.cellOf({ kind: 'certificate', row: index, field: 'expires' }),
    };
  });
}

/** The schemes that the gate's verdict looks at: those of a certificate, or the ISMS behind 適合（みなし）. */
function schemesOfVerdict({ gate, evaluation: { edition } }: Assessment): ReadonlySet<string> {
  if (gate === undefined || edition.gate === undefined) return new Set();
  const definition =
    gate.certified === YES ? edition.gate.certified : gate.fallback === YES ? edition.gate.isms : undefined;
  return new Set(definition === undefined ? [] : schemesUnder(edition, definition).map(({ id }) => id));
}

function told({ row }: HeldRow): Readonly<Record<Told, string | null>> {
  return {
    scheme: textOrNull(row.scheme),
    edition: textOrNull(row.edition),
    number: textOrNull(row.number),
    body: textOrNull(row.body),
    role: textOrNull(row.role),
    scope: textOrNull(row.scope),
    service: textOrNull(row.service),
    standing: textOrNull(row.standing),
  };
}

function textOrNull(value: Value): string | null {
  return isBlank(value) ? null : asText(value);
}
