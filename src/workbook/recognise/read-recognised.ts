/** The answers of a recognised workbook, in the same shape that a workbook of ours gives. Nothing doubtful is read. */
import type { Answers, Place, Response } from '../../checklist/answers';
import type { Criterion, Edition, ProfileField } from '../../checklist/edition';
import { isoFromDay } from '../../checklist/readers/day';
import { readDate } from '../../checklist/readers/date';
import { fold } from '../../checklist/readers/fold';
import type { Legend } from '../../checklist/readers/mark';
import { asText, isBlank, type Value } from '../../checklist/value';
import type { AnswerField } from '../../checklist/vocabulary';
import { parseRef } from '../address';
import type { GridSheet, GridWorkbook } from '../grid';
import { Account } from '../receive/account';
import { asValue, CellReader } from '../receive/values';
import type { Received } from '../received';
import { choiceAt, verdictTexts } from './answer-doubts';
import { withoutLabel } from './answers-below';
import { ticksIn } from './choice-columns';
import { legendFor } from './legend';
import type { CellPlace, Decisions, RecognisedAnswer, RecognisedColumn, Recognition } from './recognition';
import { readVerdict, VERDICT_OF_MARK } from './verdict';
import { wildAlterations } from './wild-alterations';

interface CriterionReading {
  readonly response: Response;
  readonly cells: Readonly<Partial<Record<AnswerField, string>>>;
}

export function readRecognised(
  edition: Edition,
  workbook: GridWorkbook,
  recognition: Recognition,
  { respondent }: Decisions = {},
): Received {
  const account = new Account();
  account.alterations.push(...wildAlterations(edition, workbook, recognition));
  const answering = respondent ?? (recognition.respondents.length === 1 ? 0 : undefined);
  const readings = new Map<string, CriterionReading & { sheet: string }>();
  for (const section of recognition.sections) {
    const sheet = workbook.sheets.find(({ name }) => name === section.sheet);
    if (sheet === undefined) continue;
    const legend = legendFor(sheet.name, recognition.legends);
    const reader = new AnswerReader(edition, sheet, section.columns, workbook.dateSystem, legend, account);
    for (const { id, answers } of section.criteria) {
      const criterion = edition.criteria.find((each) => each.id === id);
      const answer = answering === undefined ? {} : (answers[answering] ?? {});
      if (criterion !== undefined) readings.set(id, { ...reader.read(criterion, answer), sheet: sheet.name });
    }
  }
  const profile = readProfile(edition, workbook, recognition, answering, account);
  const answers: Answers = {
    profile: new Map([...profile].map(([field, { value }]) => [field, value])),
    certificates: [],
    responses: new Map([...readings].map(([id, { response }]) => [id, response])),
    facts: new Map(),
  };
  return {
    answers,
    identity: {},
    alterations: account.alterations,
    normalisations: account.normalisations,
    cellOf: (place) => cellOf(place, readings, profile),
  };
}

class AnswerReader {
  private readonly cells: CellReader;

  constructor(
    private readonly edition: Edition,
    private readonly sheet: GridSheet,
    private readonly columns: readonly RecognisedColumn[],
    dateSystem: GridWorkbook['dateSystem'],
    private readonly legend: Legend,
    private readonly account: Account,
  ) {
    this.cells = new CellReader(sheet, dateSystem, account);
  }

  read(criterion: Criterion, answer: RecognisedAnswer): CriterionReading {
    const response: Partial<Record<AnswerField, Value>> = {};
    const cells: Partial<Record<AnswerField, string>> = {};
    for (const field of OWN_FIELDS) {
      const [first] = answer[field] ?? [];
      if (first !== undefined) cells[field] = first;
    }
    const words = [
      ...this.verdict(criterion, answer.verdict ?? [], response),
      ...this.choice(answer.choice ?? [], response, cells),
    ];
    const grounds = this.grounds(answer, response, cells);
    for (const field of PLAIN_FIELDS) {
      const parts = [...this.parts(answer[field]), ...(field === 'document' ? grounds : [])];
      this.put(field, parts, response, cells);
    }
    const comment = [...words, ...this.parts(answer.comment), ...this.parts(answer.remark)];
    this.put('comment', comment, response, cells);
    const [basis] = answer.basis ?? [];
    const at = basis === undefined ? undefined : parseRef(basis);
    if (at !== undefined)
      response.basis = this.cells.choice(
        at.row,
        at.column,
        criterion.routes.map((route) => route.basis),
      );
    return { response, cells };
  }

  /** Gives the cell whose words belong in 回答内容. Several that differ are asked about, and none is read. */
  private verdict(
    criterion: Criterion,
    cells: readonly string[],
    response: Partial<Record<AnswerField, Value>>,
  ): Part[] {
    const [only, ...others] = verdictTexts(this.sheet, cells);
    if (only === undefined) return [];
    if (others.some(({ text }) => text !== only.text)) return [];
    const value = asValue(this.sheet.cells.get(only.cell)?.value);
    const { verdict, words } = readVerdict(criterion, only.text, this.legend);
    response.verdict = verdict ?? (typeof value === 'number' ? value : only.text);
    if (verdict !== undefined && verdict !== asText(value)) this.note(only.cell, asText(value), verdict);
    return words ? [{ cell: only.cell, value: typeof value === 'number' ? value : only.text }] : [];
  }

  /** The one column that is ticked; words in its place stay as written. */
  private choice(
    choices: readonly string[],
    response: Partial<Record<AnswerField, Value>>,
    cells: Partial<Record<AnswerField, string>>,
  ): Part[] {
    const [first] = choices;
    if (first !== undefined) cells.verdict ??= first;
    const [tick, ...others] = ticksIn(this.sheet, choices);
    if (tick === undefined || others.length > 0) return [];
    const { cell, text, certain } = tick;
    cells.verdict = cell;
    const column = choiceAt(this.columns, cell);
    const meant =
      certain && column?.means !== undefined ? (VERDICT_OF_MARK[column.means] ?? column.header) : text;
    response.verdict = meant;
    if (meant !== text) this.note(cell, text, meant);
    return certain ? [] : [{ cell, value: text }];
  }

  /** 「根拠」 is one of the edition's bases, or else names a document. */
  private grounds(
    answer: RecognisedAnswer,
    response: Partial<Record<AnswerField, Value>>,
    cells: Partial<Record<AnswerField, string>>,
  ): Part[] {
    return this.parts(answer.grounds).filter(({ cell, value }) => {
      const basis = this.edition.bases.find(({ id }) => fold(id) === fold(asText(value)));
      if (basis === undefined) return true;
      response.basis = basis.id;
      cells.basis = cell;
      if (basis.id !== value) this.note(cell, asText(value), basis.id);
      return false;
    });
  }

  private parts(cells: readonly string[] = []): Part[] {
    return cells.flatMap((cell) => {
      const value = asValue(this.sheet.cells.get(cell)?.value);
      if (value === undefined || isBlank(value)) return [];
      const text = withoutLabel(asText(value));
      return [{ cell, value: text === asText(value) ? value : text }];
    });
  }

  /** One value as it stands; several in lines, and each cell that is now part of more is accounted for. */
  private put(
    field: AnswerField,
    parts: readonly Part[],
    response: Partial<Record<AnswerField, Value>>,
    cells: Partial<Record<AnswerField, string>>,
  ): void {
    const [first] = parts;
    if (first === undefined) return;
    const value = parts.length === 1 ? first.value : parts.map((part) => asText(part.value)).join('\n');
    response[field] = value;
    cells[field] ??= first.cell;
    for (const { cell } of parts) {
      const from = asText(asValue(this.sheet.cells.get(cell)?.value));
      if (from !== asText(value)) this.note(cell, from, asText(value));
    }
  }

  private note(cell: string, from: string, to: string): void {
    this.account.normalisations.push({ sheet: this.sheet.name, cell, from, to });
  }
}

interface Part {
  readonly cell: string;
  readonly value: string | number;
}

const PLAIN_FIELDS = ['document', 'locator', 'url', 'version', 'wardCheck', 'wardRemark'] as const;
const OWN_FIELDS = ['verdict', 'basis', 'comment', ...PLAIN_FIELDS] as const;

function cellOf(
  place: Place,
  readings: ReadonlyMap<string, CriterionReading & { sheet: string }>,
  profile: ReadonlyMap<string, { place: CellPlace }>,
): CellPlace | undefined {
  if (place.kind === 'profile') return profile.get(place.field)?.place;
  if (place.kind !== 'answer' && place.kind !== 'status') return undefined;
  const reading = readings.get(place.criterion);
  // A strange workbook has no 状態: what is wrong with an answer shows at the answer.
  const cell = reading?.cells[place.kind === 'status' ? 'verdict' : place.field];
  return reading === undefined || cell === undefined ? undefined : { sheet: reading.sheet, cell };
}

/** A field that two sheets fill differently is left out: which one holds is not for us to say. */
function readProfile(
  edition: Edition,
  workbook: GridWorkbook,
  { profile, respondents }: Recognition,
  answering: number | undefined,
  account: Account,
): Map<string, { value: Value; place: CellPlace }> {
  const read = new Map<string, { value: Value; place: CellPlace }>();
  for (const field of edition.profile) {
    const found = profile.filter((each) => each.field === field.id);
    const [first] = found;
    if (first === undefined || found.some(({ text }) => fold(text) !== fold(first.text))) continue;
    const { sheet, cell, text } = first;
    const written = asValue(workbook.sheets.find(({ name }) => name === sheet)?.cells.get(cell)?.value);
    const value = profileValue(field, typeof written === 'number' ? written : text);
    const shown = field.kind === 'date' && typeof value === 'number' ? isoFromDay(value) : asText(value);
    if (value !== written) account.normalisations.push({ sheet, cell, from: asText(written), to: shown });
    read.set(field.id, { value, place: { sheet, cell } });
  }
  const named = answering === undefined ? undefined : respondents[answering];
  const asked =
    edition.profile.some(({ id }) => id === PROVIDER) && !profile.some(({ field }) => field === PROVIDER);
  if (asked && named?.place !== undefined) {
    const { place, name } = named;
    const written = workbook.sheets.find((sheet) => sheet.name === place.sheet)?.cells.get(place.cell)?.value;
    if (written !== name) account.normalisations.push({ ...place, from: asText(asValue(written)), to: name });
    read.set(PROVIDER, { value: name, place });
  }
  return read;
}

const PROVIDER = 'provider';

function profileValue({ kind, choices }: ProfileField, written: string | number): Value {
  if (kind === 'choice') {
    const same = choices.filter((word) => fold(word) === fold(String(written)));
    return same.length === 1 ? same[0] : written;
  }
  if (kind !== 'date' || typeof written === 'number') return written;
  const date = readDate(written);
  return date?.precision === 'day' ? date.day : written;
}
