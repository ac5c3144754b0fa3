/**
 * What differs between two workbooks of one campaign, cell by cell: the profile, the identity, and the places of 集計 that
 * repeat the profile. Everything else of an issued workbook follows from the *variant*: the few profile values that the
 * formulas look at.
 */
import type { Edition } from '../checklist/edition';
import type { Condition } from '../checklist/condition';
import type { Day } from '../checklist/readers/day';
import { isBlank, type Value } from '../checklist/value';
import type { Blueprint, CellContent } from './blueprint';
import type { Identity } from './sheets/identity-sheet';
import { structure } from './structured';

/** What a workbook is issued with. */
export interface Issue {
  readonly profile: ReadonlyMap<string, Value>;
  readonly identity: Identity;
  readonly due?: Day;
}

/** Two issues of the same variant differ in their slots only. */
export function variantOf(edition: Edition, issue: Issue): string {
  const watched = watchedFields(edition);
  const profile = edition.profile.map(({ id }) => {
    const value = issue.profile.get(id);
    return watched.has(id) ? (value ?? null) : !isBlank(value);
  });
  return JSON.stringify([profile, issue.due !== undefined]);
}

/** The blueprint that stands for every issue of the variant of `issue`. */
export function issueBlueprint(edition: Edition, issue: Issue, evaluatedOn: Day): Blueprint {
  return structure(edition, {
    answers: { profile: issue.profile, certificates: [], responses: new Map(), facts: new Map() },
    evaluatedOn,
    identity: issue.identity,
    protect: true,
    ...(issue.due === undefined ? {} : { due: issue.due }),
  });
}

export interface Slot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent | undefined;
}

/** The slots of a blueprint, sheet by sheet, in the order of their cells. */
export function slotsOf(blueprint: Blueprint): Slot[] {
  return blueprint.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ slot }) => slot === true)
      .map(({ row, column, content }) => ({ sheet: name, row, column, content })),
  );
}

/** Profile fields that some condition of the edition looks at: their values change what the formulas come to. */
function watchedFields(edition: Edition): ReadonlySet<string> {
  const watched = new Set<string>(['evaluationDate']);
  const text = JSON.stringify([
    edition.definitions,
    edition.sections,
    edition.criteria.map(({ notApplicable, routes }): (Condition | undefined)[] => [
      notApplicable?.when,
      ...routes.map(({ when }) => when),
    ]),
    edition.facts.map(({ when }) => when),
  ]);
  for (const { id } of edition.profile) if (text.includes(`"profile.${id}"`)) watched.add(id);
  return watched;
}
