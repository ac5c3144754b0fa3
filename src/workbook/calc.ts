/**
 * `_calc`: the workbook's working. Every condition tree stands here once, as a cell worth 0, 0.5 or 1, beside
 * the value that the engine gave when the workbook was made.
 */
import { type Assessment, INCOMPLETE, SETTLED } from '../checklist/assess';
import type { Term } from '../checklist/condition';
import type { Criterion, Edition } from '../checklist/edition';
import { SATISFACTION_REFUTED, satisfied } from '../checklist/evaluate';
import { certificateWorth } from '../checklist/certificate-worth';
import { gateVerdicts, section2States } from '../checklist/gate';
import { lackingEvidence, statusStages } from '../checklist/status';
import { EVIDENCE_FIELDS, type Status } from '../checklist/vocabulary';
import { quoteSheet, sheetRef } from './address';
import type { SheetPlan } from './blueprint';
import type { CalcLayout } from './calc-layout';
import { SheetDraft } from './draft';
import { compile, type Places, text } from './formula';
import { type CellAddress, type Layout, placeOfTerm, reference, SHEETS } from './layout';
import { criterionLabel } from './naming';
import { OVERALL_WORDS, SECTION2_WORDS } from './result-words';

export class CalcSheet {
  private readonly draft: SheetDraft;
  private readonly edition: Edition;

  constructor(
    private readonly layout: Layout,
    private readonly calc: CalcLayout,
    private readonly assessment: Assessment,
    /** what 不足項目 of a criterion says */
    private readonly lackingText: (criterion: Criterion) => string,
  ) {
    this.edition = layout.edition;
    this.draft = new SheetDraft({
      name: SHEETS.calc,
      visibility: 'veryHidden',
      columns: Array.from({ length: calc.width }, () => ({ width: 14 })),
      protected: true,
      gridLines: true,
    });
  }

  build(): SheetPlan {
    this.evaluationDate();
    this.definitions();
    this.certificates();
    for (const criterion of this.edition.criteria) this.criterion(criterion);
    this.gate();
    this.overall();
    return this.draft.finish();
  }

  private evaluationDate(): void {
    const field = this.edition.profile.find(({ id }) => id === 'evaluationDate');
    const input = field === undefined ? undefined : reference(this.layout.profile(field.id));
    const formula = input === undefined ? 'TODAY()' : `IF(ISNUMBER(${input}),${input},TODAY())`;
    this.named(
      this.calc.value('evaluationDate'),
      'evaluationDate',
      formula,
      this.assessment.evaluation.evaluatedOn,
    );
  }

  private definitions(): void {
    for (const { name, scope, when } of this.edition.definitions) {
      if (scope !== 'workbook') continue;
      const result = this.assessment.evaluation.definition(name);
      this.named(this.calc.definition(name), name, compile(when, this.places({})), result);
    }
  }

  private certificates(): void {
    const { rows } = this.edition.certificates;
    const worth = certificateWorth(this.edition);
    const defined = this.edition.definitions.filter(({ scope }) => scope === 'certificate');
    for (const { name, when } of [...defined, { name: 'worth', when: worth }]) {
      const heading = this.calc.heading(this.calc.certificate(0, name));
      this.draft.text(heading.row, heading.column, name, 'machine');
      for (let row = 0; row < rows; row++) {
        const result = this.assessment.evaluation.decide(when, { row });
        this.put(this.calc.certificate(row, name), compile(when, this.places({ row })), result);
      }
    }
  }

  private criterion(criterion: Criterion): void {
    const { id } = criterion;
    const { evaluation } = this.assessment;
    const places = this.places({ criterion: id });
    const place = (
      column: Parameters<CalcLayout['criterion']>[1],
      formula: string,
      result: string | number,
    ) => {
      this.head(this.calc.criterion(id, column), column);
      this.put(this.calc.criterion(id, column), formula, result);
    };
    const label = this.calc.criterion(id, 'label');
    this.head(this.calc.criterion(id, 'id'), 'id');
    this.draft.text(label.row, label.column - 1, id, 'machine');
    this.head(label, 'label');
    this.draft.text(label.row, label.column, criterionLabel(criterion), 'machine');
    for (const { status, when } of statusStages(this.edition, criterion)) {
      place(status, compile(when, places), evaluation.decide(when, { criterion: id }));
    }
    for (const need of ['required', 'wanted'] as const) {
      for (const field of EVIDENCE_FIELDS) {
        const when = lackingEvidence(this.edition, criterion, field, need);
        place(`${need} ${field}`, compile(when, places), evaluation.decide(when, { criterion: id }));
      }
    }
    const status = evaluation.status(id);
    const cell = reference(this.layout.answer(id, 'status'));
    place('status', cell, status);
    const lacking = this.layout.answer(id, 'lacking');
    place('lacking', `${reference(lacking)}&""`, this.lackingText(criterion));
    place(
      'satisfied',
      `IF(${cell}="充足",1,IF(${anyOf(cell, SATISFACTION_REFUTED)},0,0.5))`,
      satisfied(status),
    );
    this.open(criterion, cell, status);
    const target = this.layout.answer(id, 'verdict');
    const address = reference(target);
    place(
      'target',
      `${text(`#${quoteSheet(target.sheet)}!`)}&ADDRESS(ROW(${address}),COLUMN(${address}))`,
      `#${sheetRef(target.sheet, target.row, target.column)}`,
    );
  }

  private open(criterion: Criterion, cell: string, status: Status): void {
    const { id } = criterion;
    const open = isOpen(status) ? 1 : 0;
    const own = this.calc.criterion(id, 'open');
    const rank = this.calc.criterion(id, 'rank');
    const first = { ...own, row: 2 };
    this.head(own, 'open');
    this.put(own, `IF(${anyOf(cell, SETTLED)},0,1)`, open);
    this.head(rank, 'rank');
    const before = this.edition.criteria.slice(0, own.row - 1);
    const count = before.filter((each) => isOpen(this.assessment.evaluation.status(each.id))).length;
    this.put(rank, `${reference(own)}*SUM(${reference(first)}:${reference(own)})`, open * count);
  }

  private gate(): void {
    const { edition, calc, assessment } = this;
    if (edition.gate === undefined || assessment.gate === undefined) return;
    const places = this.places({});
    const verdict = chain(
      gateVerdicts(edition.gate).map(({ verdict, when }) => [compile(when, places), text(verdict)]),
      text('要確認'),
    );
    this.named(calc.value('gateVerdict'), 'gateVerdict', verdict, assessment.gate.verdict);
    const states = section2States(edition.gate).map(
      ({ state, when }) => [compile(when, places), text(SECTION2_WORDS[state])] as const,
    );
    const section2 = chain(states, text(SECTION2_WORDS.required));
    this.named(calc.value('section2'), 'section2', section2, SECTION2_WORDS[assessment.gate.section2]);
  }

  private overall(): void {
    const { edition, calc } = this;
    const gated = edition.gate?.section;
    const count = (sections: readonly string[], statuses: readonly Status[]) =>
      sections
        .flatMap((section) =>
          statuses.map((status) => `COUNTIF(${this.layout.statusRange(section)},${text(status)})`),
        )
        .join('+');
    const own = edition.sections.map(({ key }) => key).filter((key) => key !== gated);
    const gate = gated === undefined ? undefined : reference(calc.value('gateVerdict'));
    const gateIs = (...verdicts: string[]) => (gate === undefined ? [] : [anyOf(gate, verdicts)]);
    const incomplete = [`${count(own, INCOMPLETE)}>0`];
    if (gate !== undefined && gated !== undefined) {
      incomplete.push(`AND(${gate}="要確認",${count([gated], INCOMPLETE)}>0)`);
    }
    const total = own.flatMap((section) => this.layout.criteriaOf(section)).length;
    const formula = chain(
      [
        [
          `OR(${[`${count(own, ['不適合'])}>0`, ...gateIs('不適合')].join(',')})`,
          text(OVERALL_WORDS.nonconforming),
        ],
        [`OR(${incomplete.join(',')})`, text(OVERALL_WORDS.incomplete)],
        [
          `OR(${[`${count(own, SETTLED)}<${String(total)}`, ...gateIs('要確認', '区判断')].join(',')})`,
          text(OVERALL_WORDS['needs-review']),
        ],
        ...gateIs('適合（みなし）').map((test) => [test, text(OVERALL_WORDS['conforming-deemed'])] as const),
      ],
      text(OVERALL_WORDS.conforming),
      false,
    );
    this.named(calc.value('overall'), 'overall', formula, OVERALL_WORDS[this.assessment.overall]);
  }

  /** How conditions asked at a criterion or certificate row find their cells. */
  places(at: { criterion?: string; row?: number }): Places {
    const { layout, calc, edition } = this;
    return {
      placeholders: edition.placeholders,
      term: (term: Term) => {
        if (term === 'evaluationDate') return reference(calc.value('evaluationDate'));
        if (term.startsWith('certificate.')) {
          const field = term.slice('certificate.'.length) as Parameters<Layout['certificate']>[1];
          return reference(layout.certificate(at.row ?? 0, field));
        }
        const place = placeOfTerm(
          at.criterion === undefined ? term : term.replace(/^answer\./, `${at.criterion}.`),
        );
        if (place === undefined) throw new Error(`${term} is no cell of the workbook`);
        return reference(layout.cell(place));
      },
      definition: (name) =>
        calc.certificateDefinitions.includes(name)
          ? reference(calc.certificate(at.row ?? 0, name))
          : reference(calc.definition(name)),
      certificateColumn: (name) => calc.certificateColumn(name),
      satisfaction: (section) => calc.criterionRange('satisfied', section),
    };
  }

  private named(address: CellAddress, name: string, formula: string, result: string | number): void {
    this.draft.text(address.row, address.column - 1, name, 'machine');
    this.put(address, formula, result);
  }

  private head(address: CellAddress, name: string): void {
    const heading = this.calc.heading(address);
    this.draft.text(heading.row, heading.column, name, 'machine');
  }

  private put({ row, column }: CellAddress, formula: string, result: string | number): void {
    this.draft.formula(row, column, formula, result, 'machine');
  }
}

function isOpen(status: Status): boolean {
  return !SETTLED.includes(status);
}

function anyOf(cell: string, words: readonly string[]): string {
  const tests = words.map((word) => `${cell}=${text(word)}`);
  return tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
}

/** Nested IFs over [condition, result] pairs; `numeric` conditions count when they are 1. */
function chain(stages: readonly (readonly [string, string])[], otherwise: string, numeric = true): string {
  return stages.reduceRight(
    (rest, [test, result]) => `IF(${test}${numeric ? '=1' : ''},${result},${rest})`,
    otherwise,
  );
}
