/** 集計: one A4 page for the ward's decision – the result, the counts, the certificates, every open point. */
import type { Criterion } from '../../checklist/edition';
import { isBlank, type Value } from '../../checklist/value';
import { STATUSES, type Status } from '../../checklist/vocabulary';
import { absoluteRef, cellRef, quoteSheet } from '../address';
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import { text } from '../formula';
import { type Layout, reference, SHEETS } from '../layout';
import { criterionNumber } from '../naming';
import { OVERALL_WORDS, SECTION2_WORDS } from '../result-words';
import { FLAGS } from '../styles';
import { openPoints, SUMMARY_WIDTH } from './open-points';
import type { SheetInput } from './sheet-input';

const FIRST_HEAD = 4;

export function summarySheet(input: SheetInput): SheetPlan {
  return new SummarySheet(input).build();
}

class SummarySheet {
  private readonly draft: SheetDraft;
  private row = FIRST_HEAD;
  /** where 評価基準日 is shown: conditional formats may look at their own sheet only */
  private evaluationRow = FIRST_HEAD;

  constructor(private readonly input: SheetInput) {
    const { edition } = input.layout;
    const last = this.lastRow();
    this.draft = new SheetDraft({
      name: SHEETS.summary,
      visibility: 'visible',
      tabColor: '7A4FA3',
      columns: [{ width: 38 }, ...STATUSES.map(() => ({ width: 7.5 })), { width: 9 }],
      protected: input.protect,
      print: {
        area: `A1:${cellRef(last, SUMMARY_WIDTH)}`,
        landscape: false,
        fitHeight: 1,
        footer: '&L&A&R&P / &N',
      },
      gridLines: false,
    });
    this.draft
      .text(1, 1, `${edition.title}　集計`, 'title')
      .text(
        2,
        1,
        'この表は記入内容から自動で作成しています。表示は記載上の結果であり、最終的な判断は区が行います。',
        'guidance',
      );
  }

  build(): SheetPlan {
    this.head();
    this.counts();
    this.certificates();
    openPoints(this.draft, this.row, this.input);
    return this.draft.finish();
  }

  private head(): void {
    const { layout, calc, answers, assessment } = this.input;
    const { edition } = layout;
    for (const field of edition.profile.slice(0, 3)) {
      this.line(
        field.label.ja,
        profileEcho(layout, field.id),
        asShown(answers.profile.get(field.id)),
        'cell',
      );
      this.draft.slot(this.row - 1, 2);
    }
    this.evaluationRow = this.row;
    this.line(
      '評価基準日',
      reference(calc.value('evaluationDate')),
      assessment.evaluation.evaluatedOn,
      'cellDate',
    );
    this.line(
      '総合（記載上）',
      reference(calc.value('overall')),
      OVERALL_WORDS[assessment.overall],
      'resultBig',
    );
    const { gate } = assessment;
    if (edition.gate !== undefined && gate !== undefined) {
      const criterion = edition.criteria.find(({ id }) => id === edition.gate?.criterion);
      const label = criterion === undefined ? '' : criterionNumber(criterion);
      this.line(`${label}の判定（記載上）`, reference(calc.value('gateVerdict')), gate.verdict, 'result');
      this.line(
        layout.section(edition.gate.section).sheet,
        reference(calc.value('section2')),
        SECTION2_WORDS[gate.section2],
        'result',
      );
    }
    const cell = `$B${String(FIRST_HEAD)}`;
    const says = (...words: string[]) => `OR(${words.map((word) => `${cell}=${text(word)}`).join(',')})`;
    this.draft.flag(
      `B${String(FIRST_HEAD)}:${cellRef(this.row - 1, SUMMARY_WIDTH)}`,
      { formula: says('不適合', OVERALL_WORDS.nonconforming), style: FLAGS.failed },
      { formula: says('要確認', '区判断', OVERALL_WORDS['needs-review']), style: FLAGS.waiting },
      { formula: says(OVERALL_WORDS.incomplete), style: FLAGS.untouched },
      {
        formula: says('適合', '適合（みなし）', OVERALL_WORDS.conforming, OVERALL_WORDS['conforming-deemed']),
        style: FLAGS.settled,
      },
    );
    this.row += 1;
  }

  private line(
    label: string,
    formula: string,
    result: string | number,
    style: 'cell' | 'cellDate' | 'result' | 'resultBig',
  ): void {
    this.draft
      .text(this.row, 1, label, 'label')
      .blank(this.row, 2, SUMMARY_WIDTH, style)
      .formula(this.row, 2, formula, result, style)
      .merge(this.row, 2, this.row, SUMMARY_WIDTH);
    if (style === 'resultBig') this.draft.height(this.row, 24);
    this.row += 1;
  }

  private counts(): void {
    const { layout } = this.input;
    this.draft.text(this.row, 1, '区分ごとの件数', 'wardHeader');
    STATUSES.forEach((status, index) => this.draft.text(this.row, index + 2, status, 'statusHeader'));
    this.draft.text(this.row, SUMMARY_WIDTH, '計', 'statusHeader').height(this.row, 32);
    const first = this.row + 1;
    for (const { label, criteria } of this.groups()) {
      this.row += 1;
      const section = layout.sectionOf(criteria[0].id);
      const column = layout.answerColumn(section, 'status');
      const rows = criteria.map(({ id }) => layout.rowOf(id));
      const range = `${quoteSheet(section.sheet)}!${absoluteRef(Math.min(...rows), column)}:${absoluteRef(Math.max(...rows), column)}`;
      this.draft.text(this.row, 1, label, 'label');
      STATUSES.forEach((status, index) => {
        this.draft.formula(
          this.row,
          index + 2,
          `COUNTIF(${range},${text(status)})`,
          this.count(criteria, status),
          'count',
        );
      });
      this.draft.formula(
        this.row,
        SUMMARY_WIDTH,
        `SUM(B${String(this.row)}:${cellRef(this.row, SUMMARY_WIDTH - 1)})`,
        criteria.length,
        'countTotal',
      );
    }
    this.row += 1;
    this.draft.text(this.row, 1, '計', 'label');
    const all = layout.edition.criteria;
    for (let column = 2; column <= SUMMARY_WIDTH; column++) {
      const status = STATUSES[column - 2];
      const result = status === undefined ? all.length : this.count(all, status);
      const sum = `SUM(${cellRef(first, column)}:${cellRef(this.row - 1, column)})`;
      this.draft.formula(this.row, column, sum, result, 'countTotal');
    }
    this.row += 2;
  }

  private certificates(): void {
    const { layout, answers } = this.input;
    const columns = [
      { field: 'number', from: 2, to: 4 },
      { field: 'expires', from: 5, to: 7 },
      { field: 'standing', from: 8, to: 9 },
      { field: 'worth', from: 10, to: SUMMARY_WIDTH },
    ] as const;
    const { fields, rows } = layout.edition.certificates;
    this.draft.text(this.row, 1, '認証・登録・報告書', 'wardHeader');
    for (const { field, from, to } of columns) {
      this.draft.blank(this.row, from, to, 'statusHeader').merge(this.row, from, this.row, to);
      this.draft.text(
        this.row,
        from,
        field === 'worth' ? '評価基準日の時点' : fields[field].label.ja,
        'statusHeader',
      );
    }
    const first = this.row + 1;
    for (let index = 0; index < rows; index++) {
      this.row += 1;
      const held = answers.certificates[index] ?? {};
      const shown = (field: 'scheme' | 'number' | 'standing') =>
        [`${reference(layout.certificate(index, field))}&""`, asShown(held[field])] as const;
      this.draft.formula(this.row, 1, ...shown('scheme'), 'cell');
      for (const { field, from, to } of columns) {
        const style = field === 'expires' ? 'cellDate' : 'cellSmall';
        this.draft.blank(this.row, from, to, style).merge(this.row, from, this.row, to);
        if (field === 'worth') {
          const cell = reference(layout.certificate(index, 'worth'));
          this.draft.formula(this.row, from, `${cell}&""`, this.input.worthWord(index), style);
        } else if (field === 'expires') {
          const cell = reference(layout.certificate(index, field));
          const value = held.expires;
          this.draft.formula(this.row, from, `IF(ISNUMBER(${cell}),${cell},${cell}&"")`, value ?? '', style);
        } else {
          this.draft.formula(this.row, from, ...shown(field), style);
        }
      }
    }
    const expires = `$E${String(first)}`;
    this.draft.flag(`E${String(first)}:${cellRef(this.row, 7)}`, {
      formula: `AND(ISNUMBER(${expires}),${expires}<${absoluteRef(this.evaluationRow, 2)})`,
      style: FLAGS.failed,
    });
    this.row += 2;
  }

  /** ① by 大区分 as its rows run; the gated section, whose 大区分 are one a row, as a whole. */
  private groups(): { label: string; criteria: readonly [Criterion, ...Criterion[]] }[] {
    const groups: { label: string; criteria: [Criterion, ...Criterion[]] }[] = [];
    for (const criterion of this.input.layout.edition.criteria) {
      const section = this.input.layout.sectionOf(criterion.id);
      const whole = section.columns.every(({ column }) => column !== 'minor');
      const label = whole ? section.sheet : (criterion.text.major ?? section.sheet);
      const last = groups.at(-1);
      if (last !== undefined && last.label === label && last.criteria[0].section === criterion.section)
        last.criteria.push(criterion);
      else groups.push({ label, criteria: [criterion] });
    }
    return groups;
  }

  private count(criteria: readonly Criterion[], status: Status): number {
    return criteria.filter(({ id }) => this.input.assessment.evaluation.status(id) === status).length;
  }

  private lastRow(): number {
    const { edition } = this.input.layout;
    const head = 5 + (edition.gate === undefined ? 0 : 2);
    return (
      FIRST_HEAD +
      head +
      1 +
      this.groups().length +
      3 +
      edition.certificates.rows +
      2 +
      edition.criteria.length
    );
  }
}

/** The formula that repeats a profile field as text. */
export function profileEcho(layout: Layout, field: string): string {
  return `${reference(layout.profile(field))}&""`;
}

function asShown(value: Value): string {
  return isBlank(value) && typeof value !== 'string' ? '' : String(value);
}
