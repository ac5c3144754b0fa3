/** Workbooks as this project issues them, and the hand that fills them. */
import { Press } from '../../../src/batch/generate/press';
import type { Place } from '../../../src/checklist/answers';
import type { Edition } from '../../../src/checklist/edition';
import type { Value } from '../../../src/checklist/value';
import { CERTIFICATE_FIELDS } from '../../../src/checklist/vocabulary';
import { cellRef } from '../../../src/workbook/address';
import { Layout, placeOfTerm } from '../../../src/workbook/layout';
import { day } from '../../batch/ward-edition';
import { type Entry, fill } from '../../demo/fill';
import { type Entries, SERVICE } from './answers';

export const CAMPAIGN = { issuedOn: '2026-11-24', due: '2027-01-29' } as const;

const PREFILLED: Readonly<Record<string, Value>> = {
  provider: 'みなとクラウド株式会社',
  serviceName: SERVICE,
  model: 'SaaS',
  governmentCloud: '利用しない',
  confidentiality: '自治体機密性2',
  contractStart: day('2027-04-01'),
  contractEnd: day('2030-03-31'),
};

export interface IssueChange {
  readonly profile?: Readonly<Record<string, Value>>;
  readonly round?: number;
}

export async function issued(
  edition: Edition,
  { profile = {}, round = 1 }: IssueChange = {},
): Promise<Uint8Array> {
  const issuedOn = day(CAMPAIGN.issuedOn);
  const { head, tail } = await new Press(edition, issuedOn).print({
    profile: new Map(Object.entries({ ...PREFILLED, ...profile })),
    identity: { workbookId: 'W-CORPUS', vendorKey: 'V-001', round, issuedOn },
    due: day(CAMPAIGN.due),
  });
  return Buffer.concat([head, tail]);
}

export function filled(edition: Edition, blank: Uint8Array, answers: Entries): Uint8Array {
  const entries = Object.entries(answers).map(([term, value]): Entry => ({
    ...cellOf(edition, term),
    value: /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value,
  }));
  return fill(blank, entries);
}

/** The cell of `1-3.document`, `fact.1-3.migration`, `profile.model` or `certificate.0.scheme` in a workbook as issued. */
export function cellOf(edition: Edition, term: string): { sheet: string; cell: string } {
  const { sheet, row, column } = new Layout(edition).cell(placeOf(term));
  return { sheet, cell: cellRef(row, column) };
}

function placeOf(term: string): Place {
  const certificate = /^certificate\.(\d+)\.(\w+)$/.exec(term);
  const field = CERTIFICATE_FIELDS.find((each) => each === certificate?.[2]);
  if (field !== undefined) return { kind: 'certificate', row: Number(certificate?.[1]), field };
  const place = placeOfTerm(term);
  if (place === undefined) throw new Error(`${term} is no place`);
  return place;
}

/** The criterion that a place belongs to; those of the profile and the certificates belong to none. */
export function criterionOf(edition: Edition, term: string): string | undefined {
  const place = placeOf(term);
  if (place.kind === 'answer' || place.kind === 'status') return place.criterion;
  if (place.kind !== 'fact') return undefined;
  return edition.facts.find(({ id }) => id === place.fact)?.criterion;
}
