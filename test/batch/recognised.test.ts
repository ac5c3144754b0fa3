/** Checklists that we did not issue, as the report tells them: what is read, what is asked, and what never counts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { type CheckOptions, checkWorkbook } from '../../src/batch/check-workbook';
import { loadFindingWording } from '../../src/batch/edition-choice';
import schema from '../../src/batch/validate.schema.json';
import { describeQuestion } from '../../src/batch/wording';
import type { WorkbookFacts } from '../../src/workbook/alterations/workbook-facts';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { author } from '../../src/xlsx/author';
import { structure } from '../../src/workbook/structured';
import { ON } from '../checklist/well-filled';
import { sheetOf, workbookOf } from '../workbook/recognise/drawn-workbook';
import * as respondents from '../workbook/recognise/wild/respondents';
import * as rows from '../workbook/recognise/wild/rows';
import * as first from '../workbook/recognise/wild/w01-to-w04';
import * as second from '../workbook/recognise/wild/w05-to-w08';
import * as third from '../workbook/recognise/wild/w09-to-w13';
import type { WildCase } from '../workbook/recognise/wild/wild-case';
import { wardEdition } from './ward-edition';

let options: CheckOptions;
let blank: WorkbookFacts;
beforeAll(async () => {
  const edition = await wardEdition();
  options = { edition, wording: await loadFindingWording('ja'), language: 'ja', today: ON };
  blank = readWorkbook(await author(structure(edition, { evaluatedOn: ON, protect: true })));
});

/** What a reader of files tells beside cells: nothing of note. */
function asRead(drawn: ReturnType<typeof workbookOf>): WorkbookFacts {
  const [pattern] = blank.sheets;
  if (pattern === undefined) throw new Error('a workbook has sheets');
  const plain = { validations: [], hyperlinks: [], comments: [], protected: false };
  return {
    ...blank,
    dateSystem: drawn.dateSystem,
    definedNames: [],
    enclosures: [],
    externalLinks: [],
    sheets: drawn.sheets.map((sheet) => ({ ...pattern, ...plain, ...sheet })),
  };
}

const FILLED = `
  | No | 確認事項 | 判定 | 回答内容 | 区の確認 |
  * 1: | {no} | {requirement} | ○ | 対応しています | 確認済 |
`;
const check = (drawing: string, more: Partial<CheckOptions> = {}) =>
  checkWorkbook(asRead(workbookOf(sheetOf(options.edition, '回答', drawing))), { ...options, ...more });

it('○ is read as 適合 and told, and what the vendor put into 区の確認 closes nothing', () => {
  const report = check(FILLED);
  expect(report.criteria[0]?.verdict).toBe('適合');
  expect(report.normalisations.length).toBeGreaterThan(17);
  expect(report.alterations.filter(({ kind }) => kind === 'ward-column-filled')).toHaveLength(18);
  expect(report.criteria.filter(({ status }) => status === '充足')).toEqual([]);
  expect(report.overall).not.toMatch(/^conforming/);
});

it('believes 区の確認 once the ward says that it is its own', () => {
  const report = check(FILLED, { wardChecked: true });
  expect(report.alterations.filter(({ kind }) => kind === 'ward-column-filled')).toEqual([]);
});

it('macros are rejected in a checklist that somebody made, too', () => {
  const drawn = asRead(workbookOf(sheetOf(options.edition, '回答', FILLED)));
  const enclosures = [{ kind: 'vba' as const, part: 'xl/vbaProject.bin' }];
  expect(checkWorkbook({ ...drawn, enclosures }, options).alterations).toContainEqual(
    expect.objectContaining({ kind: 'macro', class: 'reject' }),
  );
});

const wild = [first, second, third, respondents, rows]
  .flatMap((each): WildCase[] => Object.values(each))
  .filter(({ expected }) => expected !== 'not a checklist');

describe.each(wild)('$name', ({ draw }) => {
  it('comes to a report of the contract, and never to 適合 as a whole', () => {
    const report = checkWorkbook(asRead(draw(options.edition)), options);
    const validate = new Ajv2020({ strict: false }).compile({
      ...schema.$defs.checked,
      $defs: schema.$defs,
    });
    const whole = { path: 'a.xlsx', sha256: 'a'.repeat(64), outcome: 'checked', ...report };
    expect([validate(JSON.parse(JSON.stringify(whole))), validate.errors]).toEqual([true, null]);
    expect(report.overall).not.toMatch(/^conforming/);
    for (const { message, kind, cells } of report.questions ?? []) {
      expect(message).not.toMatch(/[{}]/);
      if (kind !== 'more-than-looked-at') expect(cells.length).toBeGreaterThan(0);
    }
  });
});

it('a workbook that was issued to a vendor stays one, whatever names are added to it', async () => {
  const { edition } = options;
  const identity = { workbookId: 'W-1', vendorKey: 'V-1', round: 1, issuedOn: ON };
  const issued = readWorkbook(await author(structure(edition, { evaluatedOn: ON, protect: true, identity })));
  const name = { name: 'k_sheet_overview', refersTo: "'サービス概要'!$A$1", hidden: false };
  const report = checkWorkbook({ ...issued, definedNames: [...issued.definedNames, name] }, options);
  expect(report).not.toHaveProperty('questions');
  expect(report.provenance.workbookId).toBe('W-1');
});

it('an issued workbook has no list of questions', () => {
  expect(checkWorkbook(blank, options)).not.toHaveProperty('questions');
});

it('every kind of question has words in both languages', () => {
  const { kind } = schema.$defs.checked.properties.questions.items.properties;
  for (const each of kind.enum)
    for (const language of ['ja', 'en'] as const) {
      const asked = describeQuestion(kindOf(each), { candidates: ['A', 'B'], found: 'なし' }, language);
      expect(asked).toMatch(language === 'ja' ? /。$/ : /\.$/);
    }
});

type Kind = Parameters<typeof describeQuestion>[0];
function kindOf(text: string): Kind {
  const words: object = JSON.parse(
    readFileSync(path.join(__dirname, '../../src/batch/wording.ja.json'), 'utf8'),
  );
  const questions: unknown = Reflect.get(words, 'questions');
  if (typeof questions === 'object' && questions !== null && text in questions) return text as Kind;
  throw new Error(`no words for ${text}`);
}
