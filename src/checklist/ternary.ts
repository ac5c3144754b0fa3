/**
 * Three-valued logic (Kleene) as numbers, because the same numbers stand in the workbook's cells:
 * `all` is MIN, `any` is MAX, `not` is 1 − x, in TypeScript and in Excel alike.
 */
export type Ternary = 0 | 0.5 | 1;

export const NO: Ternary = 0;
export const UNKNOWN: Ternary = 0.5;
export const YES: Ternary = 1;

export function ternary(value: boolean): Ternary {
  return value ? YES : NO;
}

export function not(value: Ternary): Ternary {
  return value === YES ? NO : value === NO ? YES : UNKNOWN;
}

/** The least of the values; an empty conjunction is YES. */
export function all(values: readonly Ternary[]): Ternary {
  return values.includes(NO) ? NO : values.includes(UNKNOWN) ? UNKNOWN : YES;
}

/** For JSON: true, false, or null for unknown. */
export function toNullable(value: Ternary): boolean | null {
  return value === YES ? true : value === NO ? false : null;
}
