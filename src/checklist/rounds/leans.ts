/**
 * What a criterion's answer leans on beside its own row: facts, certificates, parts of the profile, another section.
 * Read from the edition's own conditions, so that a new edition says it without code.
 */
import type { Response } from '../answers';
import type { Condition } from '../condition';
import type { Criterion, Edition } from '../edition';

export interface Leans {
  /** fact ids */
  readonly facts: ReadonlySet<string>;
  /** profile field ids */
  readonly profile: ReadonlySet<string>;
  /** schemes of the certificate table whose rows matter; `every` when a condition names none */
  readonly schemes: ReadonlySet<string> | 'every' | 'none';
  /** keys of sections whose answers matter as a whole (the ② of the fallback) */
  readonly sections: ReadonlySet<string>;
}

/** The chosen basis decides which certificates count; 対象外 leans on why the criterion need not be answered. */
export function leansOf(edition: Edition, criterion: Criterion, response: Response): Leans {
  const walk = new Walk(edition);
  for (const fact of edition.facts) if (fact.criterion === criterion.id) walk.facts.add(fact.id);
  const basis = edition.bases.find(({ id }) => id === response.basis);
  for (const definition of [basis?.certificate, basis?.restsOn]) {
    if (definition !== undefined) walk.condition({ holds: definition });
  }
  const route = criterion.routes.find((each) => each.basis === response.basis);
  if (route?.when !== undefined) walk.condition(route.when);
  if (response.verdict === '対象外') {
    const section = edition.sections.find(({ key }) => key === criterion.section);
    for (const exempt of [criterion.notApplicable, section?.notApplicable]) {
      if (exempt !== undefined) walk.condition(exempt.when);
    }
  }
  return walk.result();
}

class Walk {
  readonly facts = new Set<string>();
  private readonly profile = new Set<string>();
  private readonly schemes = new Set<string>();
  private readonly sections = new Set<string>();
  private readonly seen = new Set<string>();
  private certificates = false;

  constructor(private readonly edition: Edition) {}

  result(): Leans {
    const { facts, profile, sections, schemes } = this;
    const every = this.certificates && schemes.size === 0;
    return { facts, profile, sections, schemes: every ? 'every' : schemes.size === 0 ? 'none' : schemes };
  }

  condition(condition: Condition): void {
    if ('all' in condition) for (const part of condition.all) this.condition(part);
    else if ('any' in condition) for (const part of condition.any) this.condition(part);
    else if ('not' in condition) this.condition(condition.not);
    else if ('certain' in condition) this.condition(condition.certain);
    else if ('possible' in condition) this.condition(condition.possible);
    else if ('is' in condition) this.word(condition.is[0], [condition.is[1]]);
    else if ('oneOf' in condition) this.word(condition.oneOf[0], condition.oneOf[1]);
    else if ('contains' in condition) this.term(condition.contains[0]);
    else if ('same' in condition) for (const term of condition.same) this.term(term);
    else if ('before' in condition) for (const term of condition.before) this.term(term);
    else if ('notBefore' in condition) for (const term of condition.notBefore) this.term(term);
    else if ('blank' in condition) this.term(condition.blank);
    else if ('stated' in condition) this.term(condition.stated);
    else if ('lacking' in condition) this.term(condition.lacking);
    else if ('everySatisfied' in condition) this.sections.add(condition.everySatisfied);
    else if ('holds' in condition) this.definition(condition.holds);
    else if ('anyCertificate' in condition) {
      this.certificates = true;
      this.definition(condition.anyCertificate);
    }
  }

  private definition(name: string): void {
    if (this.seen.has(name)) return;
    this.seen.add(name);
    const definition = this.edition.definitions.find((each) => each.name === name);
    if (definition !== undefined) this.condition(definition.when);
  }

  private word(term: string, words: readonly string[]): void {
    if (term === 'certificate.scheme') for (const word of words) this.schemes.add(word);
    else this.term(term);
  }

  private term(term: string): void {
    const [kind, ...rest] = term.split('.');
    const name = rest.join('.');
    if (kind === 'fact') this.facts.add(name);
    if (kind === 'profile') this.profile.add(name);
  }
}
