/**
 * Condition trees as functions. A tree is taken apart once and remembered by its root; what remains is to look at values.
 * The meaning of each kind stands beside its type in `condition.ts`.
 */
import type { Condition, Term } from './condition';
import { NO, not, ternary, type Ternary, UNKNOWN, YES } from './ternary';
import { EVALUATION_DATE, readerOf, type Standpoint, type Stated } from './terms';
import { asText, isBlank, type Value } from './value';

/** What conditions ask about: one workbook's answers. */
export interface Asked extends Stated {
  /** a named condition; `row` only for those in the certificate's scope */
  definition(name: string, row: number | undefined): Ternary;
  anyCertificate(name: string): Ternary;
  everySatisfied(section: string): Ternary;
  /** words that are no evidence */
  readonly placeholders: readonly string[];
}

export type Decider = (asked: Asked, at: Standpoint) => Ternary;

const known = new WeakMap<Condition, Decider>();

export function deciderOf(condition: Condition): Decider {
  const before = known.get(condition);
  if (before !== undefined) return before;
  const decider = take(condition);
  known.set(condition, decider);
  return decider;
}

function take(condition: Condition): Decider {
  if ('all' in condition) {
    const parts = condition.all.map(deciderOf);
    return (asked, at) => least(parts, asked, at);
  }
  if ('any' in condition) {
    const parts = condition.any.map(deciderOf);
    return (asked, at) => greatest(parts, asked, at);
  }
  if ('not' in condition) {
    return negated(deciderOf(condition.not));
  }
  if ('certain' in condition) {
    const part = deciderOf(condition.certain);
    return (asked, at) => ternary(part(asked, at) === YES);
  }
  if ('possible' in condition) {
    const part = deciderOf(condition.possible);
    return (asked, at) => ternary(part(asked, at) !== NO);
  }
  if ('holds' in condition) {
    const { holds } = condition;
    return (asked, at) => asked.definition(holds, at.row);
  }
  if ('anyCertificate' in condition) {
    const { anyCertificate } = condition;
    return (asked) => asked.anyCertificate(anyCertificate);
  }
  if ('everySatisfied' in condition) {
    const { everySatisfied } = condition;
    return (asked) => asked.everySatisfied(everySatisfied);
  }
  if ('constant' in condition) {
    const constant = { yes: YES, no: NO, unknown: UNKNOWN }[condition.constant];
    return () => constant;
  }
  return ofValues(condition);
}

function negated(part: Decider): Decider {
  return (asked, at) => not(part(asked, at));
}

/** `all` of the parts, looked at until one is a no: no list of values is made, as this is asked thousands of times. */
function least(parts: readonly Decider[], asked: Asked, at: Standpoint): Ternary {
  let result: Ternary = YES;
  for (const part of parts) {
    const value = part(asked, at);
    if (value === NO) return NO;
    if (value < result) result = value;
  }
  return result;
}

/** `any` of the parts, looked at until one is a yes. */
function greatest(parts: readonly Decider[], asked: Asked, at: Standpoint): Ternary {
  let result: Ternary = NO;
  for (const part of parts) {
    const value = part(asked, at);
    if (value === YES) return YES;
    if (value > result) result = value;
  }
  return result;
}

type OfValues =
  | Extract<
      Condition,
      Record<'is', unknown> | Record<'oneOf', unknown> | Record<'contains', unknown> | Record<'same', unknown>
    >
  | Extract<Condition, Record<'blank', unknown> | Record<'stated', unknown> | Record<'lacking', unknown>>
  | Extract<Condition, Record<'before', unknown> | Record<'notBefore', unknown>>;

function ofValues(condition: OfValues): Decider {
  if ('is' in condition) {
    const [term, word] = condition.is;
    return onceStated(term, (value) => asText(value) === word);
  }
  if ('oneOf' in condition) {
    const [term, words] = condition.oneOf;
    return onceStated(term, (value) => words.includes(asText(value)));
  }
  if ('contains' in condition) {
    const [term, fragments] = condition.contains;
    return onceStated(term, (value) => fragments.some((fragment) => asText(value).includes(fragment)));
  }
  if ('same' in condition) {
    const [first, second] = [readerOf(condition.same[0]), readerOf(condition.same[1])];
    return (asked, at) => {
      const left = first(asked, at);
      const right = second(asked, at);
      return isBlank(left) || isBlank(right) ? UNKNOWN : ternary(asText(left) === asText(right));
    };
  }
  if ('blank' in condition) {
    const read = readerOf(condition.blank);
    return (asked, at) => ternary(isBlank(read(asked, at)));
  }
  if ('stated' in condition) {
    const read = readerOf(condition.stated);
    return (asked, at) => (isBlank(read(asked, at)) ? UNKNOWN : YES);
  }
  if ('lacking' in condition) {
    const read = readerOf(condition.lacking);
    return (asked, at) => {
      const value = read(asked, at);
      return ternary(isBlank(value) || asked.placeholders.includes(asText(value)));
    };
  }
  return 'before' in condition ? before(condition.before) : negated(before(condition.notBefore));
}

/** Unknown while the cell is blank. */
function onceStated(term: Term, holds: (value: Value) => boolean): Decider {
  const read = readerOf(term);
  return (asked, at) => {
    const value = read(asked, at);
    return isBlank(value) ? UNKNOWN : ternary(holds(value));
  };
}

/** Unknown unless both are days. What is asked of the day of the evaluation is asked in the way that tells how far it reaches. */
function before(terms: readonly [Term, Term]): Decider {
  const [first, second] = [readerOf(terms[0]), readerOf(terms[1])];
  if (terms[0] === EVALUATION_DATE)
    return (asked, at) => {
      const day = second(asked, at);
      return typeof day === 'number' ? ternary(asked.isBefore(day)) : UNKNOWN;
    };
  if (terms[1] === EVALUATION_DATE)
    return (asked, at) => {
      const day = first(asked, at);
      return typeof day === 'number' ? ternary(asked.isAfter(day)) : UNKNOWN;
    };
  return (asked, at) => {
    const left = first(asked, at);
    const right = second(asked, at);
    return typeof left === 'number' && typeof right === 'number' ? ternary(left < right) : UNKNOWN;
  };
}
