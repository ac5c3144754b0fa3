/** What holds of the findings whatever is answered: random checklists, careless and careful ones. */
import fc from 'fast-check';
import type { Answers } from '../../../src/checklist/answers';
import { check, type Checked } from '../../../src/checklist/check';
import type { Edition } from '../../../src/checklist/edition';
import { NO } from '../../../src/checklist/ternary';
import { isBlank } from '../../../src/checklist/value';
import type { Status } from '../../../src/checklist/vocabulary';
import { loadEdition } from '../../../src/editions/load';
import { TINY, WARD } from '../../editions/edition-folders';
import { arbitraryAnswers, plausibleAnswers } from '../arbitrary-answers';
import { ON } from '../well-filled';
import { line, where } from './finding-lines';

const editions = new Map<string, Edition>();
beforeAll(async () => {
  for (const folder of [WARD, TINY]) editions.set(folder, await loadEdition(folder));
});

const CASES: [name: string, folder: string, answers: (edition: Edition) => fc.Arbitrary<Answers>][] = [
  ['careless answers', WARD, arbitraryAnswers],
  ['careful answers with a few slips', WARD, plausibleAnswers],
  ['another edition', TINY, arbitraryAnswers],
];

/** Statuses that a respondent has to mend, each by a cell that some rule must name. */
const TO_MEND: readonly Status[] = ['未回答', '対象外不可', '根拠未選択', '根拠不可', '認証不足', '証跡不足'];

describe.each(CASES)('%s', (_, folder, answersOf) => {
  const holds = (
    numRuns: number,
    property: (edition: Edition, answers: Answers, checked: Checked) => void,
  ) => {
    const edition = editions.get(folder);
    if (edition === undefined) throw new Error('the edition is loaded');
    fc.assert(
      fc.property(answersOf(edition), (answers) => {
        property(edition, answers, check(edition, answers, ON));
      }),
      { numRuns },
    );
  };

  it('give the same findings every time', () => {
    holds(40, (edition, answers, { findings }) => {
      expect(check(edition, answers, ON).findings).toEqual(findings);
    });
  });

  it('give no finding twice', () => {
    holds(80, (_edition, _answers, { findings }) => {
      // Several rules of the edition may speak of contradictions at one cell, each with its own words.
      const lines = findings.map((each) => line(each) + (each.wording?.what.ja ?? ''));
      expect(lines.filter((each, index) => lines.indexOf(each) !== index)).toEqual([]);
    });
  });

  it('give no finding about a criterion that does not apply, but for what contradicts it', () => {
    holds(80, (edition, _answers, { findings, assessment }) => {
      const exempt = new Set(
        assessment.criteria.filter(({ status }) => status === '対象外').map(({ id }) => id),
      );
      const about = findings.filter(({ at, wording, code }) => {
        const owner =
          at.kind === 'fact'
            ? edition.facts.find(({ id }) => id === at.fact)?.criterion
            : 'criterion' in at
              ? at.criterion
              : undefined;
        const contradicts = wording !== undefined || code === 'section2-contradicts-certificate';
        return owner !== undefined && exempt.has(owner) && !contradicts;
      });
      expect(about.map(line)).toEqual([]);
    });
  });

  it('name a cell to mend for every row that is to be mended', () => {
    holds(120, (edition, answers, { findings, assessment }) => {
      const errors = findings.filter(({ severity }) => severity === 'error');
      const silent = assessment.criteria.filter(({ id, status, section }) => {
        if (!TO_MEND.includes(status)) return false;
        // Blank rows of ② wait until ② is begun; what is wrong with the gate is named instead.
        const waits = section === edition.gate?.section && isBlank(answers.responses.get(id)?.verdict);
        if (waits) return false;
        return !errors.some(({ criterion, at }) => criterion === id || at.kind === 'certificate');
      });
      expect(silent.map(({ id, status }) => `${id} ${status}`)).toEqual([]);
    });
  });

  it('say nothing more about a row without a verdict', () => {
    holds(80, (_edition, answers, { findings }) => {
      const more = findings.filter(
        ({ at, code, wording }) =>
          at.kind === 'answer' &&
          isBlank(answers.responses.get(at.criterion)?.verdict) &&
          wording === undefined &&
          !['unanswered', 'gate-failed'].includes(code),
      );
      expect(more.map(line)).toEqual([]);
    });
  });

  it('never call a service conforming beside an error, nor failed by the gate without saying so', () => {
    holds(120, (_edition, _answers, { findings, assessment, overall }) => {
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (overall === 'conforming' || overall === 'conforming-deemed') expect(errors.map(line)).toEqual([]);
      const { gate } = assessment;
      if (gate?.verdict === '不適合') {
        const told = ['gate-failed', 'government-cloud-needs-certificate'];
        expect(errors.map(({ code }) => code).filter((code) => told.includes(code))).toHaveLength(1);
        expect(gate.certified === NO || errors.some(({ at }) => where(at).startsWith(gate.criterion))).toBe(
          true,
        );
      }
    });
  });
});
