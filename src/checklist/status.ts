/**
 * 状態 as condition trees. One list serves the engine (first stage that holds) and the workbook
 * (one helper cell a stage, then nested IFs), so that the two cannot drift apart.
 */
import type { Condition } from './condition';
import type { Criterion, Edition, Fact, Route } from './edition';
import { oncePerEdition } from './once-per-edition';
import { EVIDENCE_FIELDS, type EvidenceField, type Status, VERDICTS } from './vocabulary';

export interface Stage {
  readonly status: Exclude<Status, '充足'>;
  readonly when: Condition;
}

const certain = (condition: Condition): Condition => ({ certain: condition });
const possible = (condition: Condition): Condition => ({ possible: condition });
const refuted = (condition: Condition): Condition => certain({ not: condition });
const open = (condition: Condition): Condition => ({
  all: [possible(condition), { not: certain(condition) }],
});
const basisIs = (basis: string): Condition => certain({ is: ['answer.basis', basis] });
const verdictIs = (verdict: string): Condition => certain({ is: ['answer.verdict', verdict] });
const wardSays = (check: string): Condition => certain({ is: ['answer.wardCheck', check] });

const NEVER: Condition = { constant: 'no' };

/** When the criterion need not be answered: its own exemption, or its section's. */
export function notApplicable(edition: Edition, criterion: Criterion): Condition {
  const section = edition.sections.find(({ key }) => key === criterion.section);
  const conditions = [criterion.notApplicable?.when, section?.notApplicable?.when].filter(
    (condition) => condition !== undefined,
  );
  return conditions.length === 0 ? NEVER : { any: conditions };
}

/** When the criterion certainly need not be answered. */
export const exemption: (edition: Edition, criterion: Criterion) => Condition = oncePerEdition(
  (edition, criterion) => certain(notApplicable(edition, criterion)),
);

/** The stages of 状態 for a criterion, in the order of `STATUSES`. */
export const statusStages: (edition: Edition, criterion: Criterion) => readonly Stage[] =
  oncePerEdition(buildStages);

function buildStages(edition: Edition, criterion: Criterion): readonly Stage[] {
  const exempt = notApplicable(edition, criterion);
  const bases = grantedBases(edition, criterion);
  const conditional = criterion.routes.filter((route) => route.when !== undefined);
  const rests = bases.flatMap(({ id, restsOn }) => {
    const route = criterion.routes.find(({ basis }) => basis === id);
    if (restsOn === undefined || route === undefined) return [];
    return [{ chosen: { all: [basisIs(id), possible(granted(route))] }, on: { holds: restsOn } }];
  });
  const certificates = bases.flatMap(({ id, certificate }) =>
    certificate === undefined ? [] : [{ id, on: { holds: certificate } }],
  );
  const wardBases = bases.filter(({ wardConfirms }) => wardConfirms).map(({ id }) => id);
  const lacking = [
    ...EVIDENCE_FIELDS.map((field) => lackingEvidence(edition, criterion, field, 'required')),
    lackingFacts(edition, criterion),
  ];
  return [
    { status: '対象外', when: exemption(edition, criterion) },
    { status: '未回答', when: { not: certain({ oneOf: ['answer.verdict', VERDICTS] }) } },
    { status: '対象外不可', when: { all: [verdictIs('対象外'), refuted(exempt)] } },
    {
      status: '不適合',
      when: {
        any: [
          verdictIs('不適合'),
          wardSays('不適合'),
          ...rests.map(({ chosen, on }): Condition => ({ all: [chosen, refuted(on)] })),
        ],
      },
    },
    {
      status: '確認中',
      when: {
        any: [
          verdictIs('確認中'),
          verdictIs('対象外'),
          wardSays('差戻し'),
          ...rests.map(({ chosen, on }): Condition => ({ all: [chosen, open(on)] })),
          ...conditional.map((route): Condition => ({ all: [basisIs(route.basis), open(granted(route))] })),
        ],
      },
    },
    { status: '根拠未選択', when: { blank: 'answer.basis' } },
    {
      status: '根拠不可',
      when: {
        not: {
          any: criterion.routes.map((route) => ({ all: [basisIs(route.basis), possible(granted(route))] })),
        },
      },
    },
    {
      status: '認証不足',
      when: {
        any: certificates.map(({ id, on }): Condition => ({ all: [basisIs(id), { not: certain(on) }] })),
      },
    },
    { status: '証跡不足', when: { any: lacking } },
    {
      status: '区確認待ち',
      when: criterion.wardConfirms
        ? { not: wardSays('確認済') }
        : { all: [certain({ oneOf: ['answer.basis', wardBases] }), { not: wardSays('確認済') }] },
    },
  ];
}

/** When an evidence column of the criterion lacks what its basis requires (or wants). */
export function lackingEvidence(
  edition: Edition,
  criterion: Criterion,
  field: EvidenceField,
  need: 'required' | 'wanted',
): Condition {
  return needsOf(edition, criterion)[need][field];
}

type Needs = Readonly<Record<'required' | 'wanted', Readonly<Record<EvidenceField, Condition>>>>;

const needsOf = oncePerEdition((edition, criterion): Needs => {
  const needs = (need: 'required' | 'wanted') => ({
    document: buildLacking(edition, criterion, 'document', need),
    locator: buildLacking(edition, criterion, 'locator', need),
    url: buildLacking(edition, criterion, 'url', need),
    version: buildLacking(edition, criterion, 'version', need),
  });
  return { required: needs('required'), wanted: needs('wanted') };
});

function buildLacking(
  edition: Edition,
  criterion: Criterion,
  field: EvidenceField,
  need: 'required' | 'wanted',
): Condition {
  const bases = grantedBases(edition, criterion).map((basis) => ({
    id: basis.id,
    needs: criterion.evidence[basis.id] ?? basis.evidence,
  }));
  const plain = bases.filter(({ needs }) => needs.columns[field] === need).map(({ id }) => id);
  const either =
    need === 'required' ? bases.filter(({ needs }) => needs.either?.includes(field) === true) : [];
  return {
    any: [
      { all: [certain({ oneOf: ['answer.basis', plain] }), { lacking: `answer.${field}` }] },
      ...either.map(({ id, needs }): Condition => ({
        all: [basisIs(id), ...(needs.either ?? []).map((each): Condition => ({ lacking: `answer.${each}` }))],
      })),
    ],
  };
}

/** When a structured fact that the criterion requires is missing. */
export function lackingFacts(edition: Edition, criterion: Criterion): Condition {
  const required = edition.facts.filter(
    (fact) => fact.criterion === criterion.id && fact.need === 'required',
  );
  return { any: required.map(lackingFact) };
}

/** When this fact is called for and not given; an undecided condition calls for it. */
export function lackingFact(fact: Fact): Condition {
  const known = factConditions.get(fact);
  if (known !== undefined) return known;
  const lacking: Condition = { lacking: `fact.${fact.id}` };
  const when = fact.when === undefined ? lacking : { all: [possible(fact.when), lacking] };
  factConditions.set(fact, when);
  return when;
}

const factConditions = new WeakMap<Fact, Condition>();

function granted(route: Route): Condition {
  return route.when ?? { constant: 'yes' };
}

function grantedBases(edition: Edition, criterion: Criterion) {
  return criterion.routes.flatMap((route) => edition.bases.filter(({ id }) => id === route.basis));
}
