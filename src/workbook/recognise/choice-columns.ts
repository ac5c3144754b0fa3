/** 「適合｜不適合｜対象外」 as columns of their own: the answer is where the tick stands. */
import { fold } from '../../checklist/readers/fold';
import { type MarkKind, readMark } from '../../checklist/readers/mark';
import type { GridSheet } from '../grid';
import { asText, isBlank } from '../../checklist/value';
import { asValue } from '../receive/values';

const CHOICES: readonly MarkKind[] = ['yes', 'no', 'partly', 'planned', 'not-applicable', 'in-progress'];
/** longer words are no choice of an answer */
const LONGEST_CHOICE = 16;

/** What a tick in each column means: neighbours that say different things, a yes and a no among them. */
export function choicesAmong(
  columns: readonly { readonly column: number; readonly label: string }[],
): ReadonlyMap<number, MarkKind> {
  const choices = new Map<number, MarkKind>();
  let run: { column: number; kind: MarkKind }[] = [];
  const close = () => {
    const kinds = run.map(({ kind }) => kind);
    if (kinds.includes('yes') && kinds.includes('no'))
      for (const { column, kind } of run) choices.set(column, kind);
    run = [];
  };
  for (const { column, label } of columns) {
    const kind = choiceOf(label);
    const last = run.at(-1);
    if (
      last !== undefined &&
      (kind === undefined || column !== last.column + 1 || run.some((each) => each.kind === kind))
    )
      close();
    if (kind !== undefined) run.push({ column, kind });
  }
  close();
  return choices;
}

/** The answer that a header stands for; undefined when it is no answer. */
export function choiceOf(label: string): MarkKind | undefined {
  if (label.length > LONGEST_CHOICE) return undefined;
  const { kind, rest } = readMark(label);
  return rest === undefined && CHOICES.includes(kind) ? kind : undefined;
}

export interface Tick {
  readonly cell: string;
  readonly text: string;
  /** false for words, or a × that may strike the choice out */
  readonly certain: boolean;
}

/** What stands in the cells of a choice; a － or the like says that this one is not meant. */
export function ticksIn(sheet: GridSheet, cells: readonly string[]): Tick[] {
  return cells.flatMap((cell) => {
    const value = asValue(sheet.cells.get(cell)?.value);
    if (isBlank(value)) return [];
    const text = asText(value).trim();
    if (EMPTY.test(fold(text))) return [];
    return [{ cell, text, certain: TICK.test(text) || readMark(text).kind === 'yes' }];
  });
}

const EMPTY = /^(?:[-ー□☐]|false)$/u;
const TICK = /^[○◯〇⭕◎●■☑✓✔✅レㇾvVoO1１]$/u;
