/** When a row of the certificate table stops counting: the earliest of its expiry, its edition's end, a report's age. */
import type { Settings } from '../../checklist/edition';
import { addMonths, type Day, dayFromIso } from '../../checklist/readers/day';
import { type HeldRow, isPlanned } from '../../checklist/rules/certificate-rows';
import { asText } from '../../checklist/value';

export const LAPSE_KINDS = ['expiry', 'withdrawn-edition', 'report-age'] as const;
export type LapseKind = (typeof LAPSE_KINDS)[number];

export interface Lapse {
  readonly kind: LapseKind;
  /** the last day on which the row counts */
  readonly lastDay: Day;
}

/** Undefined for a row that is not held, and for one that gives no readable date. */
export function lapseOf(held: HeldRow, { reportAgeMonths }: Settings): Lapse | undefined {
  const { row, scheme } = held;
  if (isPlanned(held)) return undefined;
  const lapses: Lapse[] = (scheme?.withdrawn ?? []).flatMap(({ fragments, after }) => {
    const lastDay = dayFromIso(after);
    const concerned = fragments.some((each) => asText(row.edition).includes(each));
    return concerned && lastDay !== undefined ? [{ kind: 'withdrawn-edition' as const, lastDay }] : [];
  });
  if (typeof row.expires === 'number') {
    lapses.push(
      scheme?.periodReport === true
        ? { kind: 'report-age', lastDay: addMonths(row.expires, reportAgeMonths) }
        : { kind: 'expiry', lastDay: row.expires },
    );
  }
  return lapses.sort((a, b) => a.lastDay - b.lastDay)[0];
}
