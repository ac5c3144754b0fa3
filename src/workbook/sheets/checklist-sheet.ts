/** ① and ②: the ward's own columns as they are, the answer columns to their right, 状態 worked out in each row. */
import type { Criterion, Section } from '../../checklist/edition';
import { EVIDENCE_FIELDS, STATUSES, type Status } from '../../checklist/vocabulary';
import type { Value } from '../../checklist/value';
import { cellRef, columnLetters } from '../address';
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import { text } from '../formula';
import { ANSWER_COLUMNS, type AnswerColumn, HEADER_ROW, reference } from '../layout';
import { LIST } from '../lists';
import { FLAGS, type StyleName } from '../styles';
import { basisPrompt, COLUMN_PROMPTS, commentPrompt } from './answer-columns';
import { COLUMN_LABELS } from './column-labels';
import { lackingFormula, lackingText } from './lacking';
import type { SheetInput } from './sheet-input';

const TEXT_WIDTHS = { number: 5, major: 15, minor: 17, requirement: 46, note: 38 } as const;
const ANSWER_WIDTHS: Readonly<Record<AnswerColumn, number>> = {
  verdict: 10,
  basis: 18,
  comment: 36,
  document: 20,
  locator: 14,
  url: 20,
  version: 13,
  status: 14,
  lacking: 20,
  wardCheck: 10,
  wardRemark: 20,
};

export function checklistSheet(section: Section, input: SheetInput): SheetPlan {
  return new ChecklistSheet(section, input).build();
}

class ChecklistSheet {
  private readonly draft: SheetDraft;
  private readonly first: number;
  private readonly last: number;

  constructor(
    private readonly section: Section,
    private readonly input: SheetInput,
  ) {
    const { layout, protect } = input;
    ({ first: this.first, last: this.last } = layout.span(section.key));
    const width = section.columns.length + ANSWER_COLUMNS.length;
    const table = `A${String(HEADER_ROW)}:${cellRef(this.last, width)}`;
    this.draft = new SheetDraft({
      name: section.sheet,
      visibility: 'visible',
      tabColor: '2F5D8C',
      columns: [
        ...section.columns.map(({ column }) => ({ width: TEXT_WIDTHS[column] })),
        ...ANSWER_COLUMNS.map((column) => ({ width: ANSWER_WIDTHS[column] })),
      ],
      freeze: { rows: HEADER_ROW, columns: layout.textColumn(section, 'number') },
      filter: table,
      protected: protect,
      print: {
        area: `A1:${cellRef(this.last, width)}`,
        landscape: true,
        titleRows: `${String(HEADER_ROW)}:${String(HEADER_ROW)}`,
        titleColumns: 'A:A',
        fitWidth: 2,
        fitHeight: 0,
        footer: '&L&A&R&P / &N',
      },
      gridLines: false,
    });
  }

  build(): SheetPlan {
    this.heading();
    for (const criterion of this.input.layout.criteriaOf(this.section.key)) this.row(criterion);
    this.columnRules();
    this.flags();
    return this.draft.finish();
  }

  private heading(): void {
    const { edition } = this.input.layout;
    this.draft
      // From column B on: column A is repeated in print, where a long text would be cut.
      .text(1, 2, edition.title, 'title')
      .text(2, 2, this.section.heading, 'heading')
      .text(
        3,
        2,
        '黄色の見出しの列にご記入ください。「▲」は必ず必要な項目、「△」はご記入いただきたい項目です。緑の見出しの列は自動で表示されます。',
        'guidance',
      );
    this.section.columns.forEach(({ header }, index) =>
      this.draft.text(HEADER_ROW, index + 1, header, 'wardHeader'),
    );
    for (const column of ANSWER_COLUMNS) {
      this.draft.text(HEADER_ROW, this.column(column), COLUMN_LABELS[column], headerStyle(column));
    }
  }

  private row(criterion: Criterion): void {
    const row = this.input.layout.rowOf(criterion.id);
    const response = this.input.answers.responses.get(criterion.id) ?? {};
    this.section.columns.forEach(({ column }, index) => {
      const value = column === 'number' ? criterion.number : criterion.text[column];
      this.draft.text(
        row,
        index + 1,
        value,
        column === 'number' ? 'number' : column === 'note' ? 'wardTextSmall' : 'wardText',
      );
    });
    for (const column of ANSWER_COLUMNS) {
      if (column === 'status')
        this.draft.formula(
          row,
          this.column(column),
          this.statusFormula(criterion),
          this.status(criterion),
          'status',
        );
      else if (column === 'lacking')
        this.draft.formula(
          row,
          this.column(column),
          lackingFormula(criterion, this.input),
          lackingText(criterion, this.input),
          'lacking',
        );
      else
        this.draft.text(
          row,
          this.column(column),
          response[column],
          this.answerStyle(column, response[column]),
        );
    }
    const { edition } = this.input.layout;
    this.draft
      .validate({
        range: this.cell('basis', row),
        rule: { kind: 'list', name: LIST.basis(criterion.id) },
        prompt: basisPrompt(edition, criterion),
        error: {
          severity: 'stop',
          title: '適合の根拠',
          text: 'この項目で認められている根拠を一覧から選んでください。該当するものがない場合は、判定を「確認中」とし、回答内容に事情をお書きください。',
        },
      })
      .validate({
        range: this.cell('comment', row),
        rule: { kind: 'any' },
        prompt: commentPrompt(criterion),
      });
  }

  private columnRules(): void {
    const whole = (column: AnswerColumn) =>
      `${this.cell(column, this.first)}:${this.cell(column, this.last)}`;
    const prompt = (column: AnswerColumn) => ({ title: COLUMN_LABELS[column], text: COLUMN_PROMPTS[column] });
    const choose = (column: 'verdict' | 'wardCheck', name: string) =>
      this.draft.validate({
        range: whole(column),
        rule: { kind: 'list', name },
        prompt: prompt(column),
        error: { severity: 'stop', title: COLUMN_LABELS[column], text: '一覧から選んでください。' },
      });
    choose('verdict', LIST.verdict);
    choose('wardCheck', LIST.wardCheck);
    for (const column of [...EVIDENCE_FIELDS, 'wardRemark'] as const) {
      this.draft.validate({ range: whole(column), rule: { kind: 'any' }, prompt: prompt(column) });
    }
  }

  private flags(): void {
    const status = `$${columnLetters(this.column('status'))}${String(this.first)}`;
    const lacking = `$${columnLetters(this.column('lacking'))}${String(this.first)}`;
    const span = (from: AnswerColumn, to: AnswerColumn = from) =>
      `${this.cell(from, this.first)}:${this.cell(to, this.last)}`;
    const states = (...words: Status[]) => {
      const tests = words.map((word) => `${status}=${text(word)}`);
      return tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
    };
    this.draft
      .flag(
        span('status'),
        { formula: states('充足'), style: FLAGS.settled },
        { formula: states('対象外'), style: FLAGS.exempt },
        { formula: states('未回答'), style: FLAGS.untouched },
        { formula: states('不適合'), style: FLAGS.failed },
        { formula: states('確認中', '区確認待ち'), style: FLAGS.waiting },
        {
          formula: states('対象外不可', '根拠未選択', '根拠不可', '認証不足', '証跡不足'),
          style: FLAGS.faulty,
        },
      )
      .flag(span('verdict', 'version'), { formula: states('対象外'), style: FLAGS.outOfUse, stop: true })
      .flag(span('verdict'), { formula: states('未回答', '対象外不可'), style: FLAGS.fillIn })
      .flag(span('basis'), { formula: states('根拠未選択', '根拠不可', '認証不足'), style: FLAGS.fillIn });
    for (const field of EVIDENCE_FIELDS) {
      const says = (mark: string) => `ISNUMBER(FIND(${text(mark + COLUMN_LABELS[field])},${lacking}))`;
      this.draft.flag(
        span(field),
        { formula: says('▲'), style: FLAGS.fillIn },
        { formula: says('△'), style: FLAGS.fillInGently },
      );
    }
    this.draft.flag(span('wardCheck'), { formula: states('区確認待ち'), style: FLAGS.fillIn });
  }

  private statusFormula({ id }: Criterion): string {
    const stages = STATUSES.filter((status) => status !== '充足');
    const chain = stages.reduceRight(
      (rest, status) => `IF(${reference(this.input.calc.criterion(id, status))}=1,${text(status)},${rest})`,
      text('充足'),
    );
    return `IFERROR(${chain},${text('確認中')})`;
  }

  private status({ id }: Criterion): Status {
    return this.input.assessment.evaluation.status(id);
  }

  private column(column: AnswerColumn): number {
    return this.input.layout.answerColumn(this.section, column);
  }

  private cell(column: AnswerColumn, row: number): string {
    return cellRef(row, this.column(column));
  }

  private answerStyle(column: Exclude<AnswerColumn, 'status' | 'lacking'>, value: Value): StyleName {
    if (column === 'wardCheck') return this.input.protect ? 'reviewChoice' : 'reviewChoiceOpen';
    if (column === 'wardRemark') return this.input.protect ? 'review' : 'reviewOpen';
    if (column === 'verdict') return 'choice';
    if (column === 'basis') return 'inputChoice';
    return column === 'version' && typeof value === 'number' ? 'inputDate' : 'input';
  }
}

function headerStyle(column: AnswerColumn): StyleName {
  if (column === 'status' || column === 'lacking') return 'statusHeader';
  return column === 'wardCheck' || column === 'wardRemark' ? 'reviewHeader' : 'answerHeader';
}
