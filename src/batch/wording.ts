/** The batch's own messages, in both languages: data in `wording.<lang>.json`, filled here. */
import type { Language } from '../checklist/words';
import en from './wording.en.json';
import ja from './wording.ja.json';
import type { Problem } from './problem';

const TABLES = { ja, en } as const;
type Params = Readonly<Record<string, string | number>>;

/** `{name}` is replaced by the parameter of that name; one that is not given is left out. */
export function fill(template: string, params: Params): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

export interface Sentences {
  /** 「5行目「契約終了」」; of the file as a whole 「一覧全体」 */
  readonly where: string;
  readonly what: string;
  readonly action: string;
}

/** A problem of a list of vendors; `unit` says whether the list counts rows or, as JSON does, items. */
export function describeProblem(
  problem: Problem,
  language: Language,
  unit: 'row' | 'item' = 'row',
): Sentences {
  const { where, vendorList } = TABLES[language];
  const { what, action } = entryOf(vendorList, problem.code);
  return {
    where: place(problem, where, unit),
    what: fill(what, problem.params),
    action: fill(action, problem.params),
  };
}

function place(
  { row, column }: Problem,
  where: (typeof TABLES)[Language]['where'],
  unit: 'row' | 'item',
): string {
  if (row === undefined) return column === undefined ? where.file : fill(where.columnOnly, { column });
  return fill(where[unit], { row }) + (column === undefined ? '' : fill(where.column, { column }));
}

/** Why an output cannot be written. */
export function describeOutputProblem(
  code: string,
  params: Params,
  language: Language,
): Omit<Sentences, 'where'> {
  const { what, action } = entryOf(TABLES[language].output, code);
  return { what: fill(what, params), action: fill(action, params) };
}

/** What is doubtful in a checklist that somebody made themselves, and what to do about it. */
export function describeQuestion(
  kind: keyof typeof ja.questions,
  { candidates, found }: { readonly candidates: readonly string[]; readonly found: string },
  language: Language,
): string {
  const { questions, questionSeparator } = TABLES[language];
  return fill(questions[kind], { candidates: candidates.join(questionSeparator), found });
}

/** Why a returned file could not be checked, and what to do about it. */
export function describeUnreadable(code: string, params: Params, language: Language): string {
  return fill(entryOf(TABLES[language].unreadable, code), params);
}

export function describeAlteration(kind: string, params: Params, language: Language): string {
  return fill(entryOf(TABLES[language].alteration, kind), params);
}

export function overallWords(overall: string, language: Language): string {
  return entryOf(TABLES[language].overall, overall);
}

export function severityWord(severity: string, language: Language): string {
  return entryOf(TABLES[language].severity, severity);
}

export function csvWords(language: Language): (typeof ja)['csv'] {
  return TABLES[language].csv;
}

function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T {
  const entry = table[key];
  if (entry === undefined) throw new Error(`No message for ${key}`);
  return entry;
}
