import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../src/checklist/check';
import type { Edition } from '../../src/checklist/edition';
import type { Finding } from '../../src/checklist/finding';
import { RULES } from '../../src/checklist/rules/registry';
import { parseWordingTable, wordFinding } from '../../src/checklist/wording';
import { loadEdition } from '../../src/editions/load';
import fc from 'fast-check';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';
import { arbitraryAnswers, plausibleAnswers } from './arbitrary-answers';
import { ON } from './well-filled';

const folder = path.join(__dirname, '../../templates/wording');
const table = (language: string) =>
  parseWordingTable(JSON.parse(readFileSync(path.join(folder, `findings.${language}.json`), 'utf8')));
const [ja, en] = [table('ja'), table('en')];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

it('every rule has its words in both languages', () => {
  const codes = RULES.map(({ code }) => code).filter((code) => code !== 'contradiction');
  expect(codes.filter((code) => ja.findings[code] === undefined || en.findings[code] === undefined)).toEqual(
    [],
  );
  expect(Object.keys(ja.findings).sort()).toEqual(Object.keys(en.findings).sort());
});

it('Japanese messages are sentences without English, English ones without stray Japanese', () => {
  for (const { what, action } of Object.values(ja.findings)) {
    expect(what).toMatch(/[。」）}]$/);
    expect(action).toMatch(/。$/);
  }
  expect(placeholders(en.findings['evidence-missing']?.what ?? '')).toEqual(['field', 'basis']);
});

it('whatever is answered, checking never fails and every message is whole', () => {
  const seen = new Set<string>();
  const look = (findings: readonly Finding[]) => {
    for (const finding of findings) {
      for (const [language, words] of [
        ['ja', ja],
        ['en', en],
      ] as const) {
        const { what, action } = wordFinding(finding, words, language);
        expect(placeholders(what + action)).toEqual([]);
        expect([finding.code, action]).not.toEqual([finding.code, '']);
      }
      seen.add(finding.code);
    }
  };
  for (const answers of [arbitraryAnswers(edition), plausibleAnswers(edition)]) {
    fc.assert(
      fc.property(answers, (given) => {
        const { findings, assessment } = check(edition, given, ON);
        look(findings);
        const exempt = assessment.criteria.filter(({ status }) => status === '対象外').map(({ id }) => id);
        const contradicting = [
          'section2-contradicts-certificate',
          'contradiction',
          'special-accounts-unlikely',
        ];
        const about = findings.filter(
          ({ criterion, code }) => exempt.includes(criterion ?? '') && !contradicting.includes(code),
        );
        expect(about.filter(({ at }) => at.kind === 'answer')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }
  expect(seen.size).toBeGreaterThan(15);
});
