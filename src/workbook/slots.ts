/**
 * What differs between two workbooks of one campaign, cell by cell: the profile, the identity, and the places of 集計 that
 * repeat the profile. Everything else of an issued workbook follows from the *variant*: the few profile values that the
 * formulas look at.
 */
import type { Edition } from '../checklist/edition';
import type { Condition } from '../checklist/condition';
import type { Day } from '../checklist/readers/day';
import { asText, isBlank, type Value } from '../checklist/value';
import type { Blueprint, CellContent } from './blueprint';
import { Layout, SHEETS } from './layout';
import { IDENTITY_KEYS, type Identity, identityValues } from './identity';
import { profileEcho } from './sheets/summary-sheet';
import { structure } from './structured';

/** What a workbook is issued with. */
export interface Issue {
  readonly profile: ReadonlyMap<string, Value>;
  readonly identity: Identity;
  readonly due?: Day;
}

/** Tells the variant of an issue: two issues of the same variant differ in their slots only. */
export function variants(edition: Edition): (issue: Issue) => string {
  const watched = watchedFields(edition);
  return (issue) => {
    const profile = edition.profile.map(({ id }) => {
      const value = issue.profile.get(id);
      return watched.has(id) ? (value ?? null) : !isBlank(value);
    });
    return JSON.stringify([profile, issue.due !== undefined]);
  };
}

/** An issue of the same variant that says nothing of anybody: what a base is authored from, to be sent to many. */
export function anonymous(edition: Edition, issue: Issue): Issue {
  const watched = watchedFields(edition);
  const profile = [...issue.profile].map(([id, value]): [string, Value] => {
    if (watched.has(id) || isBlank(value)) return [id, value];
    return [id, typeof value === 'number' ? NO_DAY : NOBODY];
  });
  const { round, issuedOn } = issue.identity;
  return {
    profile: new Map(profile),
    identity: { workbookId: NOBODY, vendorKey: NOBODY, signature: NOBODY, round, issuedOn },
    ...(issue.due === undefined ? {} : { due: NO_DAY }),
  };
}

/** Stands where a recipient's own words will stand; no text of an edition holds it. */
export const NOBODY = '\u{1F58A}nobody\u{1F58A}';
/** 1908-06-30 */
const NO_DAY = 3104;

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

/** What the slots of a variant say for one issue, in the slots' order: the cheap half of `issueBlueprint`. */
export type SlotFiller = (issue: Issue) => readonly (CellContent | undefined)[];

/** @throws Error when a slot is none of the known places */
export function slotFiller(edition: Edition, slots: readonly Slot[]): SlotFiller {
  const layout = new Layout(edition);
  const identityOf = remembered((identity: Identity) => identityValues(edition, identity));
  const sources = slots.map((slot) => sourceOf(layout, slot, identityOf));
  return (issue) => sources.map((source) => source(issue));
}

type Source = (issue: Issue) => CellContent | undefined;

type IdentityOf = (identity: Identity) => ReturnType<typeof identityValues>;

/** The eight cells of one identity ask one after the other. */
function remembered(compute: IdentityOf): IdentityOf {
  let last: { readonly of: Identity; readonly values: ReturnType<typeof identityValues> } | undefined;
  return (identity) => {
    if (last?.of !== identity) last = { of: identity, values: compute(identity) };
    return last.values;
  };
}

function sourceOf(layout: Layout, { sheet, row, column, content }: Slot, identityOf: IdentityOf): Source {
  const written = (value: Value): CellContent | undefined =>
    value === undefined || value === '' ? undefined : { value };
  if (sheet === SHEETS.identity) {
    const key = IDENTITY_KEYS[row - 1];
    if (key !== undefined) return ({ identity }) => written(identityOf(identity)[key]);
  }
  const field = layout.edition.profile.find(({ id }) => {
    const own = layout.profile(id);
    if (sheet === own.sheet && row === own.row && column === own.column) return true;
    return content !== undefined && 'formula' in content && content.formula === profileEcho(layout, id);
  });
  if (field !== undefined && content !== undefined && 'formula' in content) {
    const { formula } = content;
    return ({ profile }) => ({ formula, result: asText(profile.get(field.id)) });
  }
  if (field !== undefined) return ({ profile }) => written(profile.get(field.id));
  if (sheet === SHEETS.overview) return ({ due }) => written(due);
  throw new Error(`Nothing is known of the slot in row ${String(row)} of ${sheet}`);
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
