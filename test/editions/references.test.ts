/** That every name in an edition leads somewhere, and every word that a condition waits for can stand in its cell. */
import { NO_ANSWERS } from '../../src/checklist/answers';
import type { Term } from '../../src/checklist/condition';
import type { Edition } from '../../src/checklist/edition';
import { Evaluation } from '../../src/checklist/evaluate';
import {
  ANSWER_FIELDS,
  CERTIFICATE_FIELDS,
  STATUSES,
  VERDICTS,
  WARD_CHECKS,
} from '../../src/checklist/vocabulary';
import { loadEdition } from '../../src/editions/load';
import { conditionsOf, parts, type Placed, split, termsOf, wordsOf } from './conditions-of';
import { EDITIONS } from './edition-folders';

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

/** What is wrong with a term where it stands; undefined when nothing is. */
function fault(edition: Edition, term: Term, { scope }: Pick<Placed, 'scope'>): string | undefined {
  if (term === 'evaluationDate' || term.startsWith('date:')) return undefined;
  const { owner, field } = split(term);
  const known = (names: readonly string[]) => (names.includes(field) ? undefined : `${term} does not exist`);
  switch (owner) {
    case 'profile':
      return known(ids(edition.profile));
    case 'fact':
      return known(ids(edition.facts));
    case 'certificate':
      return scope === 'certificate' ? known(CERTIFICATE_FIELDS) : `${term} stands outside a certificate row`;
    case 'answer':
      return scope === 'criterion' ? known(ANSWER_FIELDS) : `${term} stands outside a criterion`;
    default:
      return ids(edition.criteria).includes(owner)
        ? known([...ANSWER_FIELDS, 'status'])
        : `${term} names no criterion`;
  }
}

/** The words that a cell can hold; undefined when it is free. */
function vocabulary(edition: Edition, term: Term, criterion?: string): readonly string[] | undefined {
  const { owner, field } = split(term);
  const choices = (from: readonly { id: string; kind: string; choices: readonly string[] }[]) => {
    const found = from.find(({ id }) => id === field);
    return found?.kind === 'choice' ? found.choices : undefined;
  };
  if (owner === 'profile') return choices(edition.profile);
  if (owner === 'fact') return choices(edition.facts);
  if (owner === 'certificate') {
    return choices(CERTIFICATE_FIELDS.map((id) => ({ id, ...edition.certificates.fields[id] })));
  }
  const id = owner === 'answer' ? criterion : owner;
  if (field === 'verdict') return VERDICTS;
  if (field === 'wardCheck') return WARD_CHECKS;
  if (field === 'status') return STATUSES;
  if (field !== 'basis') return undefined;
  return edition.criteria.find((each) => each.id === id)?.routes.map(({ basis }) => basis);
}

describe.each(EDITIONS)('in %s', (_, folder) => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await loadEdition(folder);
  });

  it('no id is used twice', () => {
    const { criteria, profile, bases, definitions, facts, consistency, notices, certificates } = edition;
    expect({
      criteria: repeated(ids(criteria)),
      profile: repeated(ids(profile)),
      bases: repeated(ids(bases)),
      definitions: repeated(definitions.map(({ name }) => name)),
      facts: repeated(ids(facts)),
      consistency: repeated(ids(consistency)),
      notices: repeated(ids(notices)),
      schemes: repeated(ids(certificates.schemes)),
      sheets: repeated(edition.sections.map(({ sheet }) => sheet)),
      // their dropdowns are named after their letters and digits alone
      lists: repeated([...profile, ...facts].map(({ id }) => id.replaceAll(/[^A-Za-z0-9]/g, '_'))),
    }).toEqual({
      criteria: [],
      profile: [],
      bases: [],
      definitions: [],
      facts: [],
      consistency: [],
      notices: [],
      schemes: [],
      sheets: [],
      lists: [],
    });
  });

  it('criteria are numbered from 1 in each section, and facts belong to the criterion in their id', () => {
    for (const { key } of edition.sections) {
      const own = edition.criteria.filter(({ section }) => section === key);
      expect(own.map(({ id }) => id)).toEqual(own.map((_each, index) => `${key}-${String(index + 1)}`));
      expect(own.map(({ number }) => number)).toEqual(own.map((_each, index) => index + 1));
    }
    expect(edition.facts.filter(({ id, criterion }) => !id.startsWith(`${criterion}.`))).toEqual([]);
    expect(new Set(edition.criteria.map(({ section }) => section))).toEqual(
      new Set(edition.sections.map(({ key }) => key)),
    );
  });

  it('every criterion fills only columns that its section has', () => {
    for (const { id, section, text } of edition.criteria) {
      const columns = edition.sections.find(({ key }) => key === section)?.columns ?? [];
      const missing = Object.keys(text).filter((name) => columns.every(({ column }) => column !== name));
      expect([id, missing]).toEqual([id, []]);
    }
  });

  it('every term of a condition names a cell that it may look at', () => {
    const faults = conditionsOf(edition).flatMap((placed) =>
      parts(placed.condition)
        .flatMap(termsOf)
        .map((term) => fault(edition, term, placed))
        .filter((found) => found !== undefined)
        .map((found) => `${placed.where}: ${found}`),
    );
    expect(faults).toEqual([]);
  });

  it('every word that a condition compares with a dropdown is on it', () => {
    const strangers = conditionsOf(edition).flatMap(({ where, condition, criterion }) =>
      parts(condition).flatMap((part) => {
        const [term = ''] = termsOf(part);
        const known = vocabulary(edition, term, criterion);
        const words = known === undefined ? [] : wordsOf(part).filter((word) => !known.includes(word));
        return words.map((word) => `${where}: ${term} is never ${word}`);
      }),
    );
    expect(strangers).toEqual([]);
  });

  it('every named condition exists in the right scope, and none leans on itself', () => {
    const scope = new Map(edition.definitions.map((each) => [each.name, each.scope]));
    const faults = conditionsOf(edition).flatMap((placed) =>
      parts(placed.condition).flatMap((part) => {
        if ('holds' in part) {
          const found = scope.get(part.holds);
          const right = found === 'workbook' || (found === 'certificate' && placed.scope === 'certificate');
          return right ? [] : [`${placed.where} holds ${part.holds}`];
        }
        if ('anyCertificate' in part && scope.get(part.anyCertificate) !== 'certificate')
          return [`${placed.where} anyCertificate ${part.anyCertificate}`];
        if ('everySatisfied' in part && edition.sections.every(({ key }) => key !== part.everySatisfied))
          return [`${placed.where} everySatisfied ${part.everySatisfied}`];
        return [];
      }),
    );
    expect(faults).toEqual([]);
    const evaluation = new Evaluation(edition, NO_ANSWERS, 46349);
    for (const { name, scope: own } of edition.definitions) {
      expect([0, 0.5, 1]).toContain(evaluation.definition(name, own === 'certificate' ? 0 : undefined));
    }
  });

  it('bases, schemes and the gate lean on conditions that exist', () => {
    const workbook = edition.definitions.filter(({ scope }) => scope === 'workbook').map(({ name }) => name);
    const rows = edition.definitions.filter(({ scope }) => scope === 'certificate').map(({ name }) => name);
    for (const { certificate, restsOn } of edition.bases) {
      for (const name of [certificate, restsOn]) if (name !== undefined) expect(workbook).toContain(name);
    }
    for (const { definition } of edition.certificates.schemes) expect(rows).toContain(definition);
    if (edition.gate === undefined) return;
    const { criterion, section, ...names } = edition.gate;
    expect(ids(edition.criteria)).toContain(criterion);
    expect(edition.sections.map(({ key }) => key)).toContain(section);
    for (const name of Object.values(names)) expect(workbook).toContain(name);
  });

  it('routes name bases that exist, each once, and every basis is granted somewhere', () => {
    const known = ids(edition.bases);
    for (const { id, routes, evidence } of edition.criteria) {
      const own = routes.map(({ basis }) => basis);
      expect([id, repeated(own)]).toEqual([id, []]);
      expect([id, own.filter((basis) => !known.includes(basis))]).toEqual([id, []]);
      expect([id, Object.keys(evidence).filter((basis) => !own.includes(basis))]).toEqual([id, []]);
    }
    const granted = edition.criteria.flatMap(({ routes }) => routes.map(({ basis }) => basis));
    expect(known.filter((basis) => !granted.includes(basis))).toEqual([]);
  });

  it('links run both ways, about the same thing', () => {
    const links = edition.criteria.flatMap(({ id, links: own }) =>
      own.map(({ criterion, about }) => ({ from: id, to: criterion, about })),
    );
    expect(repeated(links.map(({ from, to }) => `${from} ${to}`))).toEqual([]);
    const oneWay = links.filter(
      ({ from, to, about }) =>
        from === to ||
        !links.some(
          (back) =>
            back.from === to && back.to === from && back.about.ja === about.ja && back.about.en === about.en,
        ),
    );
    expect(oneWay).toEqual([]);
  });

  it('rules and notices name criteria that exist, and a rule points to a cell of one of its own', () => {
    const known = ids(edition.criteria);
    for (const { id, criteria } of [...edition.consistency, ...edition.notices]) {
      expect([id, criteria.filter((each) => !known.includes(each))]).toEqual([id, []]);
    }
    for (const { id, at, criteria } of edition.consistency) {
      expect([id, fault(edition, at, { scope: 'workbook' })]).toEqual([id, undefined]);
      const { owner, field } = split(at);
      if (owner === 'profile') continue;
      const criterion = owner === 'fact' ? edition.facts.find((fact) => fact.id === field)?.criterion : owner;
      expect([id, criteria.includes(criterion ?? '')]).toEqual([id, true]);
    }
  });

  it('a refuting choice is one of the choices, and never all of them', () => {
    for (const { id, choices, refuting, refutingCode } of edition.facts) {
      expect([id, refuting.filter((choice) => !choices.includes(choice))]).toEqual([id, []]);
      if (choices.length > 0) expect([id, refuting.length < choices.length]).toEqual([id, true]);
      if (refutingCode !== undefined) expect([id, refuting.length > 0]).toEqual([id, true]);
    }
  });
});
