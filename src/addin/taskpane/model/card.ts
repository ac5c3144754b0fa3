/** The card of one criterion: the ward's words verbatim, what counts as an answer, and what is still missing in this one. */
import { explain } from '../../../checklist/explain';
import type { Basis, Criterion, Edition, Fact, Route } from '../../../checklist/edition';
import { notApplicable } from '../../../checklist/status';
import { asText, isBlank } from '../../../checklist/value';
import { EVIDENCE_FIELDS, type EvidenceField, type Status } from '../../../checklist/vocabulary';
import type { CellPlace } from '../../../workbook/recognise';
import { criterionLabel, criterionNumber } from '../../../workbook/naming';
import { fill, type WholeWording } from '../words';
import { type FindingLine, findingsOf } from './findings';
import { criterionOf, type Look, type Reading } from './look';
import { answerCell } from './rows';

export interface Card {
  readonly id: string;
  /** 「①-3 サービス終了または変更時の事前通知」 */
  readonly label: string;
  readonly status: Status;
  readonly place?: CellPlace;
  /** verbatim */
  readonly requirement: string;
  readonly note: string;
  readonly notices: readonly { readonly title: string; readonly detail: string; readonly reading: string }[];
  readonly prompt: string;
  readonly caution?: string;
  readonly routes: readonly CardRoute[];
  readonly facts: readonly CardFact[];
  readonly links: readonly { readonly label: string; readonly about: string; readonly place?: CellPlace }[];
  readonly wardConfirms: boolean;
  /** when it need not be answered, in words */
  readonly exempt?: string;
  readonly findings: readonly FindingLine[];
}

export interface CardRoute {
  /** the word in the dropdown */
  readonly basis: string;
  /** in the other language, when the pane speaks it */
  readonly meaning?: string;
  readonly help: string;
  readonly source: Route['source'];
  readonly alternative: boolean;
  readonly when?: string;
  readonly chosen: boolean;
  /** rests on a row of the certificate table */
  readonly certificate: boolean;
  readonly evidence: readonly CardEvidence[];
  /** names of columns of which one is enough */
  readonly either: readonly string[];
}

export interface CardEvidence {
  readonly field: string;
  readonly need: 'required' | 'wanted';
  /** of the chosen route only */
  readonly missing: boolean;
}

export interface CardFact {
  readonly label: string;
  readonly prompt: string;
  readonly need: Fact['need'];
  /** as it stands in the cell; empty when nothing does */
  readonly value: string;
  readonly place?: CellPlace;
}

/** undefined for a criterion that the edition does not have, and when there is no checklist */
export function cardOf(look: Look, id: string, wording: WholeWording): Card | undefined {
  const { edition, reading } = look;
  const criterion = criterionOf(edition, id);
  const assessed = reading?.assessment.criteria.find((each) => each.id === id);
  if (reading === undefined || criterion === undefined || assessed === undefined) return undefined;
  const { language } = wording;
  const exempt = notApplicable(edition, criterion);
  const never = 'constant' in exempt;
  return {
    id,
    label: criterionLabel(criterion),
    status: assessed.status,
    ...optional('place', answerCell(reading.received, id, 'verdict')),
    requirement: criterion.text.requirement ?? '',
    note: criterion.text.note ?? '',
    notices: edition.notices
      .filter(({ criteria }) => criteria.includes(id))
      .map(({ title, detail, reading: read }) => ({
        title: title[language],
        detail: detail[language],
        reading: read[language],
      })),
    prompt: criterion.prompt[language],
    ...optional('caution', criterion.caution?.[language]),
    routes: criterion.routes.flatMap((route) => {
      const basis = edition.bases.find((each) => each.id === route.basis);
      return basis === undefined
        ? []
        : [routeOf(edition, criterion, route, basis, reading, assessed.required, wording)];
    }),
    facts: edition.facts
      .filter((fact) => fact.criterion === id)
      .map((fact) => ({
        label: fact.label[language],
        prompt: fact.prompt[language],
        need: fact.need,
        value: asText(reading.received.answers.facts.get(fact.id)),
        ...optional('place', reading.received.cellOf({ kind: 'fact', fact: fact.id })),
      })),
    links: linksOf(edition, criterion, reading, wording),
    wardConfirms: criterion.wardConfirms,
    ...optional('exempt', never ? undefined : explain(exempt, edition, language)),
    findings: findingsOf(look, id, wording),
  };
}

function routeOf(
  edition: Edition,
  criterion: Criterion,
  route: Route,
  basis: Basis,
  { received }: Reading,
  missing: readonly EvidenceField[],
  { language, findings }: WholeWording,
): CardRoute {
  const needs = criterion.evidence[basis.id] ?? basis.evidence;
  const chosen = received.answers.responses.get(criterion.id)?.basis === basis.id;
  const name = (field: EvidenceField) => findings.fields[field] ?? field;
  const meaning = basis.label[language] === basis.id ? undefined : basis.label[language];
  return {
    basis: basis.id,
    ...optional('meaning', meaning),
    help: basis.help[language],
    source: route.source,
    alternative: route.alternative,
    ...optional('when', route.when === undefined ? undefined : explain(route.when, edition, language)),
    chosen,
    certificate: basis.certificate !== undefined || basis.restsOn !== undefined,
    evidence: EVIDENCE_FIELDS.flatMap((field) => {
      const need = needs.columns[field];
      return need === undefined
        ? []
        : [{ field: name(field), need, missing: chosen && need === 'required' && missing.includes(field) }];
    }),
    either: (needs.either ?? []).map(name),
  };
}

/** Several criteria that are linked for one reason stand together: ①-6 names the whole of ②. */
function linksOf(
  edition: Edition,
  criterion: Criterion,
  { received }: Reading,
  { language, words }: WholeWording,
): Card['links'] {
  const seen = new Map<string, { ids: string[]; about: string }>();
  for (const link of criterion.links) {
    const linked = criterionOf(edition, link.criterion);
    const key = `${linked?.section ?? ''} ${link.about.ja}`;
    const group = seen.get(key);
    if (group === undefined) seen.set(key, { ids: [link.criterion], about: link.about[language] });
    else group.ids.push(link.criterion);
  }
  return [...seen.values()].flatMap(({ ids, about }) => {
    const all = ids.flatMap((id) => criterionOf(edition, id) ?? []);
    const [first] = all;
    const last = all.at(-1);
    if (first === undefined || last === undefined) return [];
    const place = optional('place', answerCell(received, first.id, 'verdict'));
    if (all.length <= MOST_LINKS)
      return all.map((each) => ({
        label: criterionLabel(each),
        about,
        ...optional('place', answerCell(received, each.id, 'verdict')),
      }));
    const label = fill(words.card.linkedRange, {
      first: criterionNumber(first),
      last: criterionNumber(last),
      count: all.length,
    });
    return [{ label, about, ...place }];
  });
}

const MOST_LINKS = 4;

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Readonly<Partial<Record<Key, Value>>> {
  const made: Partial<Record<Key, Value>> = {};
  if (value !== undefined && !(typeof value === 'string' && isBlank(value))) made[key] = value;
  return made;
}
