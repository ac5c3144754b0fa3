/** What a JSON Schema cannot see: that every name an edition uses is one it defines. */
import type { Condition, Term } from '../checklist/condition';
import type { Edition } from '../checklist/edition';
import { notApplicable, statusStages } from '../checklist/status';
import { ANSWER_FIELDS, CERTIFICATE_FIELDS } from '../checklist/vocabulary';

/** One sentence for each name that leads nowhere; empty for a sound edition. */
export function unresolvedReferences(edition: Edition): string[] {
  const names = new Names(edition);
  const problems: string[] = [];
  const need = (known: ReadonlySet<string>, name: string | undefined, what: string, where: string) => {
    if (name !== undefined && !known.has(name))
      problems.push(`${where} names ${what} ${name}, which does not exist`);
  };
  const inspect = (condition: Condition | undefined, where: string) => {
    if (condition === undefined) return;
    for (const part of flatten(condition)) {
      if ('holds' in part) need(names.definitions, part.holds, 'the condition', where);
      if ('anyCertificate' in part) need(names.definitions, part.anyCertificate, 'the condition', where);
      if ('everySatisfied' in part) need(names.sections, part.everySatisfied, 'the section', where);
      for (const term of termsOf(part))
        if (!names.isTerm(term)) problems.push(`${where} looks at ${term}, which does not exist`);
    }
  };

  for (const { name, when } of edition.definitions) inspect(when, name);
  for (const { id, certificate, restsOn } of edition.bases) {
    need(names.definitions, certificate, 'the condition', id);
    need(names.definitions, restsOn, 'the condition', id);
  }
  for (const { id, definition } of edition.certificates.schemes)
    need(names.definitions, definition, 'the condition', id);
  for (const criterion of edition.criteria) {
    need(names.sections, criterion.section, 'the section', criterion.id);
    for (const route of criterion.routes) {
      need(names.bases, route.basis, 'the basis', criterion.id);
      inspect(route.when, criterion.id);
    }
    for (const basis of Object.keys(criterion.evidence)) need(names.bases, basis, 'the basis', criterion.id);
    for (const link of criterion.links) need(names.criteria, link.criterion, 'the criterion', criterion.id);
    inspect(notApplicable(edition, criterion), criterion.id);
    for (const { when } of statusStages(edition, criterion)) inspect(when, criterion.id);
  }
  for (const { id, criterion, when, sameAs } of edition.facts) {
    if (sameAs !== undefined && !names.isTerm(`fact.${sameAs}`))
      problems.push(`${id} is the same as ${sameAs}, which does not exist`);
    need(names.criteria, criterion, 'the criterion', id);
    inspect(when, id);
  }
  for (const { id, criteria, at, when } of edition.consistency) {
    for (const criterion of criteria) need(names.criteria, criterion, 'the criterion', id);
    if (!names.isTerm(at)) problems.push(`${id} points to ${at}, which does not exist`);
    inspect(when, id);
  }
  for (const { id, criteria } of edition.notices) {
    for (const criterion of criteria) need(names.criteria, criterion, 'the criterion', id);
  }
  const { gate } = edition;
  if (gate !== undefined) {
    need(names.criteria, gate.criterion, 'the criterion', 'gate');
    need(names.sections, gate.section, 'the section', 'gate');
    for (const name of [
      gate.certified,
      gate.certifiedOnPaper,
      gate.fallback,
      gate.isms,
      gate.mandatory,
      gate.other,
    ]) {
      need(names.definitions, name, 'the condition', 'gate');
    }
  }
  return problems;
}

class Names {
  readonly definitions: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
  readonly criteria: ReadonlySet<string>;
  private readonly profile: ReadonlySet<string>;
  private readonly facts: ReadonlySet<string>;

  constructor(edition: Edition) {
    this.definitions = new Set(edition.definitions.map(({ name }) => name));
    this.sections = new Set(edition.sections.map(({ key }) => key));
    this.bases = new Set(edition.bases.map(({ id }) => id));
    this.criteria = new Set(edition.criteria.map(({ id }) => id));
    this.profile = new Set(edition.profile.map(({ id }) => id));
    this.facts = new Set(edition.facts.map(({ id }) => id));
  }

  isTerm(term: Term): boolean {
    if (term === 'evaluationDate' || term.startsWith('date:')) return true;
    const dot = term.indexOf('.');
    const [owner, field] = [term.slice(0, dot), term.slice(dot + 1)];
    if (owner === 'profile') return this.profile.has(field);
    if (owner === 'fact') return this.facts.has(field);
    if (owner === 'certificate') return CERTIFICATE_FIELDS.some((known) => known === field);
    const answer = field === 'status' || ANSWER_FIELDS.some((known) => known === field);
    return answer && (owner === 'answer' || this.criteria.has(owner));
  }
}

function flatten(condition: Condition): Condition[] {
  if ('all' in condition) return [condition, ...condition.all.flatMap(flatten)];
  if ('any' in condition) return [condition, ...condition.any.flatMap(flatten)];
  if ('not' in condition) return [condition, ...flatten(condition.not)];
  if ('certain' in condition) return [condition, ...flatten(condition.certain)];
  if ('possible' in condition) return [condition, ...flatten(condition.possible)];
  return [condition];
}

function termsOf(condition: Condition): Term[] {
  if ('is' in condition) return [condition.is[0]];
  if ('oneOf' in condition) return [condition.oneOf[0]];
  if ('contains' in condition) return [condition.contains[0]];
  if ('same' in condition) return [...condition.same];
  if ('blank' in condition) return [condition.blank];
  if ('stated' in condition) return [condition.stated];
  if ('lacking' in condition) return [condition.lacking];
  if ('before' in condition) return [...condition.before];
  if ('notBefore' in condition) return [...condition.notBefore];
  return [];
}
