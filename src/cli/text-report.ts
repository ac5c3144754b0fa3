/** Reports for a person to read: a file after the other, errors first, and at the end what to do next. */
import {
  type CheckedFile,
  type FileReport,
  type FindingReport,
  hasErrors,
  type ReportHead,
  type UnreadableFile,
} from '../batch/report';
import { roundHeading, roundLines } from '../batch/rounds/words';
import { describeAlteration, overallWords } from '../batch/wording';
import type { Edition } from '../checklist/edition';
import type { Paint } from './paint';
import type { Session } from './session';
import type { Stream } from './surroundings';
import { fill } from './wording';

const SYMBOLS = { error: '✖', warning: '▲', info: '・' } as const;
const RANK = ['error', 'warning', 'info'] as const;
const ALTERATION_SEVERITY = { reject: 'error', review: 'warning', harmless: 'info' } as const;
type Severity = (typeof RANK)[number];
/** so many findings with the very same words are told together; what is only good to know, sooner */
const COMMON = { error: 4, warning: 4, info: 2 } as const;

export interface TextReportOptions {
  readonly session: Session;
  readonly edition: Edition;
  readonly labels: ReadonlyMap<string, string>;
  readonly head: ReportHead;
  /** where it will be shown: colours and line breaks are for a terminal only */
  readonly stream: Stream;
}

export async function* textReport(
  files: AsyncIterable<FileReport> | Iterable<FileReport>,
  options: TextReportOptions,
): AsyncGenerator<string> {
  const report = new TextReport(options);
  for await (const file of files) yield `${report.file(file).join('\n')}\n\n`;
  yield `${report.summary().join('\n')}\n`;
}

class TextReport {
  private readonly paint: Paint;
  private readonly tally = { files: 0, unreadable: 0, errors: 0, warnings: 0, alterations: 0, ward: 0 };
  private readonly outcomes = new Map<string, number>();

  constructor(private readonly options: TextReportOptions) {
    this.paint = options.session.paint(options.stream);
  }

  file(report: FileReport): string[] {
    this.tally.files += 1;
    return report.outcome === 'unreadable' ? this.unreadable(report) : this.checked(report);
  }

  summary(): string[] {
    const { session, head } = this.options;
    const words = session.words.validate;
    const { tally } = this;
    const lines = [
      this.paint.dim('─'.repeat(60)),
      this.paint.bold(fill(words.total, { count: tally.files, day: head.evaluatedOn })),
      ...[...this.outcomes].map(([outcome, count]) => `  ${outcome}: ${String(count)}`),
    ];
    const steps = [
      ...(tally.errors > 0 ? [this.paint.red(fill(words.nextErrors, { count: tally.errors }))] : []),
      ...(tally.unreadable > 0
        ? [this.paint.red(fill(words.nextUnreadable, { count: tally.unreadable }))]
        : []),
      ...(tally.alterations > 0 ? [fill(words.nextAlterations, { count: tally.alterations })] : []),
      ...(tally.warnings > 0 ? [this.paint.yellow(fill(words.nextWarnings, { count: tally.warnings }))] : []),
      ...(tally.ward > 0 ? [words.nextWard] : []),
    ];
    const advice = [
      ...(steps.length === 0 ? [words.nextFine] : steps),
      words.nextFormats,
      ...(tally.files > 1 ? [words.nextCompare] : []),
    ];
    return [...lines, '', this.paint.bold(words.next), ...advice.map((step) => `  ${this.fit(step, 2)}`)];
  }

  private unreadable({ path, error }: UnreadableFile): string[] {
    const words = this.options.session.words.validate;
    this.tally.unreadable += 1;
    this.count(words.totalUnreadable);
    return [
      this.paint.bold(`■ ${path}`),
      `  ${this.paint.red(`✖ ${words.unreadable}`)} (${error.code})`,
      `  ${this.fit(error.message, 2)}`,
    ];
  }

  private checked(report: CheckedFile): string[] {
    const { findings, alterations } = report;
    if (hasErrors(report)) this.tally.errors += 1;
    if (findings.some(({ severity }) => severity === 'warning')) this.tally.warnings += 1;
    if (alterations.some((alteration) => alteration.class !== 'harmless')) this.tally.alterations += 1;
    if (report.criteria.some(({ status }) => status === '区確認待ち')) this.tally.ward += 1;
    const groups = [
      ...this.questions(report),
      ...this.alterations(report),
      ...this.findings(report),
      ...this.round(report),
    ];
    const nothing = `  ${this.paint.green(this.options.session.words.validate.nothing)}`;
    return [
      ...this.headline(report),
      ...(groups.length === 0 ? [nothing] : groups),
      ...this.normalisations(report),
    ];
  }

  private headline(report: CheckedFile): string[] {
    const { words, language } = this.options.session;
    const { validate } = words;
    const { provider, name, model } = report.service;
    const service =
      provider === null && name === null
        ? validate.unnamed
        : fill(validate.service, { provider: provider ?? validate.missing, name: name ?? validate.missing });
    const of = (wanted: Severity) => report.findings.filter(({ severity }) => severity === wanted).length;
    const counts = fill(validate.counts, { errors: of('error'), warnings: of('warning'), infos: of('info') });
    const outcome = overallWords(report.overall, language);
    this.count(outcome);
    const painted = this.outcomePaint(report)(outcome);
    const day =
      report.evaluatedOn === this.options.head.evaluatedOn
        ? []
        : [`  ${fill(validate.judgedOn, { day: report.evaluatedOn })}`];
    return [
      this.paint.bold(`■ ${service}${model === null ? '' : ` ${model}`}`),
      `  ${validate.file}: ${report.path}`,
      `  ${validate.outcome}: ${painted}  ${counts}`,
      ...this.gate(report),
      ...day,
    ];
  }

  private gate({ gate }: CheckedFile): string[] {
    const { session, edition, labels } = this.options;
    if (gate === null || edition.gate === undefined) return [];
    const { validate } = session.words;
    const label = labels.get(edition.gate.criterion) ?? edition.gate.criterion;
    const [criterion = label] = label.split(' ');
    return [`  ${fill(validate.gate, { criterion })}: ${gate.verdict}  ${validate.section2[gate.section2]}`];
  }

  private outcomePaint({ overall }: CheckedFile): (text: string) => string {
    if (overall === 'conforming' || overall === 'conforming-deemed') return this.paint.green;
    return overall === 'nonconforming' ? this.paint.red : this.paint.yellow;
  }

  /**
   * By criterion, those with errors first, otherwise in the order of the checklist. What many criteria have in common
   * (an untouched file) is said once, with a line for each.
   */
  private findings({ findings }: CheckedFile): string[] {
    const { labels, session } = this.options;
    const { general } = session.words.validate;
    const labelOf = ({ criterion }: FindingReport) =>
      criterion === undefined ? general : (labels.get(criterion) ?? criterion);
    const alike = grouped(findings, ({ severity, message }) => `${severity}\n${message}`);
    const isCommon = (finding: FindingReport) =>
      (alike.get(`${finding.severity}\n${finding.message}`)?.length ?? 0) >= COMMON[finding.severity];
    const common = [...alike.values()].filter(([first]) => first !== undefined && isCommon(first));
    const own = [
      ...grouped(
        findings.filter((finding) => !isCommon(finding)),
        labelOf,
      ),
    ];
    return [
      ...own
        .sort(([, a], [, b]) => worst(a) - worst(b))
        .flatMap(([label, group]) => [
          '',
          `  ${this.paint.bold(label)}`,
          ...bySeverity(group).map((finding) => this.finding(finding)),
        ]),
      ...common
        .sort((a, b) => worst(a) - worst(b))
        .flatMap((group) => [
          '',
          `  ${this.paint.bold(this.fit(this.common(group), 2))}`,
          ...group.map((finding) =>
            this.item(finding.severity, this.place(finding.sheet, finding.cell), labelOf(finding)),
          ),
        ]),
    ];
  }

  /** What is wrong on one line, what to do on the next: nobody reads to the end of a long one. */
  private finding({ severity, sheet, cell, message, what, action }: FindingReport): string {
    const place = this.place(sheet, cell);
    if (what === undefined || action === undefined || action === '')
      return this.item(severity, place, message);
    return `${this.item(severity, place, what)}\n      ${this.paint.dim('→')} ${this.fit(action, 8)}`;
  }

  private common(group: readonly FindingReport[]): string {
    const { common } = this.options.session.words.validate;
    return fill(common, { message: group[0]?.message ?? '', count: group.length });
  }

  private alterations({ alterations }: CheckedFile): string[] {
    if (alterations.length === 0) return [];
    const { session } = this.options;
    return [
      '',
      `  ${this.paint.bold(session.words.validate.alterations)}`,
      ...alterations.map(({ kind, class: weight, sheet, cell, expected = '', found = '' }) =>
        this.item(
          ALTERATION_SEVERITY[weight],
          this.place(sheet, cell),
          describeAlteration(kind, { expected, found }, session.language),
        ),
      ),
    ];
  }

  /** Under the findings: what changed since the earlier round is read when they are mended. */
  private round({ round }: CheckedFile): string[] {
    if (round === undefined) return [];
    const { session, labels } = this.options;
    return [
      '',
      `  ${this.paint.bold(this.fit(roundHeading(round, session.language), 2))}`,
      ...roundLines(round, session.language).map(({ severity, criterion, sheet, cell, message }) => {
        const label = criterion === undefined ? '' : `${labels.get(criterion) ?? criterion}  `;
        return this.item(severity, this.place(sheet, cell), label + message);
      }),
    ];
  }

  /** What was not read comes first: whatever else is said of the file hangs on it. */
  private questions({ questions = [] }: CheckedFile): string[] {
    const { validate } = this.options.session.words;
    if (questions.length === 0) return [];
    return [
      '',
      `  ${this.paint.bold(fill(validate.questions, { count: questions.length }))}`,
      ...questions.map(({ cells: [place], message }) =>
        this.item('warning', this.place(place?.sheet, place?.cell), message),
      ),
    ];
  }

  private normalisations({ normalisations }: CheckedFile): string[] {
    const { validate } = this.options.session.words;
    if (normalisations.length === 0) return [];
    const title = fill(validate.normalisations, { count: normalisations.length });
    const entries = normalisations.map(({ sheet, cell, from, to }) =>
      fill(validate.normalisation, { cell: this.place(sheet, cell), from, to }),
    );
    return [
      '',
      `  ${this.paint.bold(title)}`,
      ...entries.map((entry) => this.paint.dim(`    ${this.fit(entry, 4)}`)),
    ];
  }

  private item(severity: Severity, place: string, message: string): string {
    const colour = { error: this.paint.red, warning: this.paint.yellow, info: this.paint.dim }[severity];
    const where = place === '' ? '' : `${this.paint.cyan(place)}  `;
    return `    ${colour(SYMBOLS[severity])} ${this.fit(where + message, 6)}`;
  }

  private place(sheet: string | undefined, cell: string | undefined): string {
    if (sheet === undefined) return '';
    return cell === undefined ? sheet : fill(this.options.session.words.validate.place, { sheet, cell });
  }

  private count(outcome: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }

  private fit(text: string, indent: number): string {
    return this.options.session.fit(this.options.stream, text, indent);
  }
}

function grouped(
  findings: readonly FindingReport[],
  keyOf: (finding: FindingReport) => string,
): Map<string, FindingReport[]> {
  const groups = new Map<string, FindingReport[]>();
  for (const finding of findings)
    groups.set(keyOf(finding), [...(groups.get(keyOf(finding)) ?? []), finding]);
  return groups;
}

function bySeverity(findings: readonly FindingReport[]): FindingReport[] {
  return [...findings].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity));
}

function worst(group: readonly FindingReport[]): number {
  return Math.min(...group.map(({ severity }) => RANK.indexOf(severity)));
}
