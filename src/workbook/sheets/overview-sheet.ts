/** サービス概要: the profile, the certificate table, what No.6 comes to, and how far the answers are. */
import { certificateWorth } from '../../checklist/certificate-worth';
import { isBlank } from '../../checklist/value';
import { CERTIFICATE_FIELDS } from '../../checklist/vocabulary';
import { UNKNOWN, YES } from '../../checklist/ternary';
import type { Answers } from '../../checklist/answers';
import { type Assessment, SETTLED } from '../../checklist/assess';
import { cellRef } from '../address';
import type { SheetPlan } from '../blueprint';
import { OVERALL_WORDS, SECTION2_WORDS } from '../result-words';
import { SheetDraft } from '../draft';
import { blank, text } from '../formula';
import { OVERVIEW, reference, SHEETS } from '../layout';
import { LIST } from '../lists';
import { criterionNumber } from '../naming';
import { FLAGS } from '../styles';
import type { SheetInput } from './sheet-input';

const { labelColumn, valueColumn, noteColumn, firstProfileRow } = OVERVIEW;
/** Certificate columns set the widths; the profile and the results above share them. */
const WIDTHS = [4, 24, 28, 16, 18, 9, 14, 22, 13, 15, 13, 20, 20] as const;
const RESULT_COLUMN = 8;
const TWO_LINES = 36;
const LAST_COLUMN = CERTIFICATE_FIELDS.length + 2;
const DATE_SPAN = { from: 32874, to: 73050 } as const;
const WORTH = { yes: '根拠にできます', unknown: '要確認', no: '根拠にできません' } as const;

export function overviewSheet(input: SheetInput): SheetPlan {
  return new OverviewSheet(input).build();
}

class OverviewSheet {
  private readonly draft: SheetDraft;
  private readonly lastRow: number;

  constructor(private readonly input: SheetInput) {
    const { layout } = input;
    this.lastRow = layout.certificateHeaderRow + layout.edition.certificates.rows;
    this.draft = new SheetDraft({
      name: SHEETS.overview,
      visibility: 'visible',
      tabColor: '4C8B5B',
      columns: WIDTHS.map((width) => ({ width })),
      protected: input.protect,
      print: {
        area: `A1:${cellRef(this.lastRow, LAST_COLUMN)}`,
        landscape: true,
        fitHeight: 1,
        footer: '&L&A&R&P / &N',
      },
      gridLines: false,
    });
  }

  build(): SheetPlan {
    const { edition } = this.input.layout;
    this.draft
      .text(1, labelColumn, edition.title, 'title')
      .text(2, labelColumn, 'サービス概要', 'heading')
      .text(
        3,
        labelColumn,
        'はじめにこのシートをご記入ください。続いて、各シートの確認事項と「詳細回答」にご回答ください。',
        'guidance',
      );
    this.profile();
    this.results();
    this.certificates();
    return this.draft.finish();
  }

  private profile(): void {
    const { layout, answers, due } = this.input;
    const head = firstProfileRow - 1;
    this.draft
      .text(head, labelColumn, '項目', 'wardHeader')
      .text(head, valueColumn, '記入欄', 'answerHeader');
    if (due !== undefined)
      this.draft
        .text(2, RESULT_COLUMN, '回答期限', 'label')
        .text(2, RESULT_COLUMN + 1, due, 'cellDate')
        .slot(2, RESULT_COLUMN + 1);
    layout.edition.profile.forEach((field) => {
      const { row } = layout.profile(field.id);
      const cell = cellRef(row, valueColumn);
      const prompt = { title: field.label.ja, text: field.prompt.ja };
      this.draft
        .text(
          row,
          labelColumn,
          field.label.ja + (field.required ? '（必須）' : ''),
          field.required ? 'labelRequired' : 'label',
        )
        .text(row, valueColumn, answers.profile.get(field.id), field.kind === 'date' ? 'fieldDate' : 'field')
        .slot(row, valueColumn);
      // Names are the longest things written here, and are not known when the row's height is.
      if (field.kind === 'text' && field.required) this.draft.height(row, TWO_LINES);
      if (field.kind === 'choice') {
        this.draft.validate({
          range: cell,
          rule: { kind: 'list', name: LIST.profile(field.id) },
          prompt,
          error: { severity: 'stop', title: field.label.ja, text: '一覧から選んでください。' },
        });
      } else if (field.kind === 'date') {
        this.draft.validate({ range: cell, rule: { kind: 'date', ...DATE_SPAN }, prompt, error: DATE_ERROR });
      } else {
        this.draft.validate({ range: cell, rule: { kind: 'any' }, prompt });
      }
      if (field.required) this.draft.flag(cell, { formula: blank(cell), style: FLAGS.fillIn });
      this.draft.text(row, noteColumn, shortNote(field.prompt.ja), 'note');
    });
  }

  private results(): void {
    const { layout, calc, assessment } = this.input;
    const { edition } = layout;
    const rows: { label: string; formula: string; result: string }[] = [];
    const gate = assessment.gate;
    if (edition.gate !== undefined && gate !== undefined) {
      const criterion = edition.criteria.find(({ id }) => id === edition.gate?.criterion);
      const name = criterion === undefined ? '' : criterionNumber(criterion);
      rows.push(
        {
          label: `${name}の判定（記載上）`,
          formula: reference(calc.value('gateVerdict')),
          result: gate.verdict,
        },
        {
          label: layout.section(edition.gate.section).sheet,
          formula: reference(calc.value('section2')),
          result: SECTION2_WORDS[gate.section2],
        },
      );
    }
    const total = edition.criteria.length;
    const open = assessment.criteria.filter(({ status }) => !SETTLED.includes(status)).length;
    const exempt = assessment.criteria.filter(({ status }) => status === '対象外').length;
    const unanswered = assessment.criteria.filter(({ status }) => status === '未回答').length;
    const statuses = edition.sections.map(({ key }) => layout.statusRange(key));
    const countOf = (word: string) => statuses.map((range) => `COUNTIF(${range},${text(word)})`).join('+');
    rows.push(
      {
        label: '回答した項目',
        formula: `(${String(total)}-(${countOf('対象外')})-(${countOf('未回答')}))&" / "&(${String(total)}-(${countOf('対象外')}))&" 件"`,
        result: `${String(total - exempt - unanswered)} / ${String(total - exempt)} 件`,
      },
      {
        label: '対応が必要な項目',
        formula: `SUM(${calc.criterionRange('open')})&" 件"`,
        result: `${String(open)} 件`,
      },
      {
        label: '全体の状況（記載上）',
        formula: reference(calc.value('overall')),
        result: OVERALL_WORDS[assessment.overall],
      },
    );
    const head = firstProfileRow - 1;
    this.draft.text(head, RESULT_COLUMN, 'いまの状況（自動表示）', 'statusHeader');
    this.draft
      .blank(head, RESULT_COLUMN + 1, RESULT_COLUMN + 2, 'statusHeader')
      .merge(head, RESULT_COLUMN, head, RESULT_COLUMN + 2);
    rows.forEach(({ label, formula, result }, index) => {
      const row = firstProfileRow + index;
      this.draft
        .text(row, RESULT_COLUMN, label, 'label')
        .formula(row, RESULT_COLUMN + 1, formula, result, 'result')
        .blank(row, RESULT_COLUMN + 2, RESULT_COLUMN + 2, 'result')
        .merge(row, RESULT_COLUMN + 1, row, RESULT_COLUMN + 2);
    });
    this.draft.text(
      firstProfileRow + rows.length,
      RESULT_COLUMN,
      '記載内容からの自動表示です。最終的な判断は区が行います。',
      'note',
    );
    const block = `${cellRef(firstProfileRow, RESULT_COLUMN + 1)}:${cellRef(firstProfileRow + rows.length - 1, RESULT_COLUMN + 2)}`;
    const cell = `$${cellRef(firstProfileRow, RESULT_COLUMN + 1)}`;
    const isOne = (...words: string[]) => `OR(${words.map((word) => `${cell}=${text(word)}`).join(',')})`;
    this.draft.flag(
      block,
      { formula: isOne('不適合', OVERALL_WORDS.nonconforming), style: FLAGS.failed },
      { formula: isOne('要確認', '区判断', OVERALL_WORDS['needs-review']), style: FLAGS.waiting },
      { formula: isOne(OVERALL_WORDS.incomplete), style: FLAGS.untouched },
      {
        formula: isOne(
          '適合',
          '適合（みなし）',
          OVERALL_WORDS.conforming,
          OVERALL_WORDS['conforming-deemed'],
        ),
        style: FLAGS.settled,
      },
    );
  }

  private certificates(): void {
    const { layout, calc, answers } = this.input;
    const { certificates } = layout.edition;
    const head = layout.certificateHeaderRow;
    this.draft.text(head - 1, labelColumn, '認証・登録・報告書', 'heading');
    this.draft.text(
      head - 1,
      valueColumn,
      '取得しているものをすべてご記入ください。基盤（AWS等）だけの認証は、範囲を「基盤のみ」としてください。',
      'guidance',
    );
    this.draft.text(head, 1, '', 'wardHeader');
    CERTIFICATE_FIELDS.forEach((field) => {
      const { column } = layout.certificate(0, field);
      const { label, kind, prompt } = certificates.fields[field];
      this.draft.text(head, column, label.ja, 'answerHeader');
      const range = `${cellRef(head + 1, column)}:${cellRef(this.lastRow, column)}`;
      const hint = { title: label.ja.slice(0, 32), text: prompt.ja };
      if (kind === 'choice') {
        this.draft.validate({
          range,
          rule: { kind: 'list', name: LIST.certificate(field) },
          prompt: hint,
          error: { severity: 'stop', title: label.ja, text: '一覧から選んでください。' },
        });
      } else if (kind === 'date') {
        this.draft.validate({ range, rule: { kind: 'date', ...DATE_SPAN }, prompt: hint, error: DATE_ERROR });
      } else {
        this.draft.validate({ range, rule: { kind: 'any' }, prompt: hint });
      }
    });
    const worthColumn = layout.certificate(0, 'worth').column;
    this.draft.text(head, worthColumn, '評価基準日の時点', 'statusHeader');
    for (let index = 0; index < certificates.rows; index++) {
      const row = head + 1 + index;
      const held = answers.certificates[index] ?? {};
      this.draft.text(row, 1, index + 1, 'number');
      for (const field of CERTIFICATE_FIELDS) {
        const { kind } = certificates.fields[field];
        const style = kind === 'date' ? 'fieldDate' : 'field';
        this.draft.text(row, layout.certificate(index, field).column, held[field], style);
      }
      const empty = CERTIFICATE_FIELDS.map((field) =>
        blank(cellRef(row, layout.certificate(index, field).column)),
      );
      const worth = reference(calc.certificate(index, 'worth'));
      this.draft.formula(
        row,
        worthColumn,
        `IF(AND(${empty.join(',')}),"",IF(${worth}=1,${text(WORTH.yes)},IF(${worth}=0,${text(WORTH.no)},${text(WORTH.unknown)})))`,
        this.input.worthWord(index),
        'result',
      );
    }
    const range = `${cellRef(head + 1, worthColumn)}:${cellRef(this.lastRow, worthColumn)}`;
    const cell = `$${cellRef(head + 1, worthColumn)}`;
    this.draft.flag(
      range,
      { formula: `${cell}=${text(WORTH.yes)}`, style: FLAGS.settled },
      { formula: `${cell}=${text(WORTH.no)}`, style: FLAGS.failed },
      { formula: `${cell}=${text(WORTH.unknown)}`, style: FLAGS.waiting },
    );
  }
}

const DATE_ERROR = {
  severity: 'warning',
  title: '日付',
  text: '年月日の形（例：2026/4/1）で入力してください。',
} as const;

/** What 評価基準日の時点 says of a certificate row, by the engine. */
export function worthWordOf(row: number, answers: Answers, { evaluation }: Assessment): string {
  const held = answers.certificates[row] ?? {};
  if (CERTIFICATE_FIELDS.every((field) => isBlank(held[field]))) return '';
  const worth = evaluation.decide(certificateWorth(evaluation.edition), { row });
  return worth === YES ? WORTH.yes : worth === UNKNOWN ? WORTH.unknown : WORTH.no;
}

/** The note beside a field: its prompt's first sentence, since the rest shows when the cell is selected. */
function shortNote(prompt: string): string {
  const end = prompt.indexOf('。');
  return end < 0 ? prompt : prompt.slice(0, end + 1);
}
