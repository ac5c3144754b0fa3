/** `_lists`: the source of every dropdown, one column a list, each behind a defined name. */
import type { Edition } from '../checklist/edition';
import { CERTIFICATE_FIELDS, VERDICTS, WARD_CHECKS } from '../checklist/vocabulary';
import { absoluteRef, quoteSheet } from './address';
import type { NamePlan, SheetPlan } from './blueprint';
import { SheetDraft } from './draft';
import { SHEETS } from './layout';

/** The defined names of the dropdowns; ASCII, and impossible to mistake for a cell. */
export const LIST = {
  verdict: 'k_verdict',
  wardCheck: 'k_ward_check',
  basis: (criterion: string) => `k_basis_${token(criterion)}`,
  profile: (field: string) => `k_profile_${token(field)}`,
  certificate: (field: string) => `k_certificate_${token(field)}`,
  fact: (fact: string) => `k_fact_${token(fact)}`,
} as const;

function token(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9]/g, '_');
}

/** Every list of the edition by its defined name, in the order of `_lists`. */
export function listsOf(edition: Edition): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>([
    [LIST.verdict, VERDICTS],
    [LIST.wardCheck, WARD_CHECKS],
  ]);
  for (const { id, routes } of edition.criteria) {
    lists.set(
      LIST.basis(id),
      routes.map(({ basis }) => basis),
    );
  }
  for (const { id, kind, choices } of edition.profile)
    if (kind === 'choice') lists.set(LIST.profile(id), choices);
  for (const field of CERTIFICATE_FIELDS) {
    const { kind, choices } = edition.certificates.fields[field];
    if (kind === 'choice') lists.set(LIST.certificate(field), choices);
  }
  for (const { id, kind, choices } of edition.facts) if (kind === 'choice') lists.set(LIST.fact(id), choices);
  return lists;
}

export function listsSheet(edition: Edition): { sheet: SheetPlan; names: NamePlan[] } {
  const lists = [...listsOf(edition)];
  const draft = new SheetDraft({
    name: SHEETS.lists,
    visibility: 'veryHidden',
    columns: lists.map(() => ({ width: 18 })),
    protected: false,
    gridLines: true,
  });
  const names = lists.map(([name, values], index) => {
    const column = index + 1;
    draft.text(1, column, name, 'machine');
    values.forEach((value, row) => draft.text(row + 2, column, value, 'machine'));
    const range = `${absoluteRef(2, column)}:${absoluteRef(values.length + 1, column)}`;
    return { name, refersTo: `${quoteSheet(SHEETS.lists)}!${range}` };
  });
  return { sheet: draft.finish(), names };
}
