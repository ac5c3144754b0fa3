import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { findInputs } from '../../src/batch/input-files';
import { loadFindingWording } from '../../src/batch/edition-choice';
import type { CheckedFile, FileReport } from '../../src/batch/report';
import { reportJson } from '../../src/batch/report-json';
import { reportHead, validateFiles, type ValidateOptions } from '../../src/batch/validate';
import schema from '../../src/batch/validate.schema.json';
import type { Answers } from '../../src/checklist/answers';
import type { Edition } from '../../src/checklist/edition';
import { structure } from '../../src/workbook/structured';
import { author } from '../../src/xlsx/author';
import { writeZip } from '../../src/xlsx/zip-write';
import { plausibleAnswers } from '../checklist/arbitrary-answers';
import { temporaryFolder } from './temporary-folder';
import { workbook } from './vendors/lists';
import { day, wardEdition } from './ward-edition';

const TODAY = day('2026-11-23');
const IDENTITY = { workbookId: 'W-1', vendorKey: 'V-001', round: 2, issuedOn: TODAY };

let edition: Edition;
let options: ValidateOptions;
beforeAll(async () => {
  edition = await wardEdition();
  options = { edition, wording: await loadFindingWording('ja'), language: 'ja', today: TODAY };
});

const answers = (given: Partial<Answers>): Answers => ({
  profile: new Map(),
  certificates: [],
  responses: new Map(),
  facts: new Map(),
  ...given,
});
const filled = (given: Partial<Answers> = {}) =>
  author(
    structure(edition, { answers: answers(given), evaluatedOn: TODAY, protect: true, identity: IDENTITY }),
  );

async function validate(
  paths: readonly string[],
  more: Partial<ValidateOptions> = {},
): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for await (const report of validateFiles(await findInputs(paths), { ...options, ...more }))
    reports.push(report);
  return reports;
}

async function validated(bytes: Uint8Array, more: Partial<ValidateOptions> = {}): Promise<CheckedFile> {
  const file = path.join(temporaryFolder(), 'returned.xlsx');
  writeFileSync(file, bytes);
  const [report] = await validate([file], more);
  if (report?.outcome !== 'checked') throw new Error(JSON.stringify(report));
  return report;
}

async function jsonOf(reports: readonly FileReport[]): Promise<unknown> {
  let text = '';
  for await (const chunk of reportJson(reportHead(options), reports)) text += chunk;
  return JSON.parse(text);
}

function schemaErrors(value: unknown) {
  const obeys = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
  return obeys(value) ? [] : obeys.errors;
}

describe('a checked file', () => {
  it('says whose workbook it is and what it is about', async () => {
    const profile = new Map([
      ['provider', 'みなとクラウド株式会社'],
      ['serviceName', '文書管理クラウド'],
      ['model', 'SaaS'],
      ['governmentCloud', '利用しない'],
    ]);
    const report = await validated(await filled({ profile }));
    expect(report.provenance).toEqual({ workbookId: 'W-1', vendor: 'V-001', round: 2, signature: 'absent' });
    expect(report.service).toEqual({
      provider: 'みなとクラウド株式会社',
      name: '文書管理クラウド',
      model: 'SaaS',
      governmentCloud: false,
    });
    expect(report.gate).toMatchObject({ certified: null, section2: 'required' });
    expect(report.overall).toBe('incomplete');
    expect(report.criteria).toHaveLength(31);
    expect(report.criteria[2]).toEqual({
      id: '1-3',
      verdict: null,
      basis: null,
      status: '未回答',
      sheet: '①クラウドサービス提供者',
      cell: 'F7',
    });
  });

  it('names the very cell that lacks something, in words', async () => {
    const responses = new Map([['1-3', { verdict: '適合', basis: '契約で規定', locator: '第12条' }]]);
    const { findings } = await validated(await filled({ responses }));
    const [finding] = findings.filter(
      ({ code, criterion }) => code === 'evidence-missing' && criterion === '1-3',
    );
    expect(finding).toMatchObject({ severity: 'error', sheet: '①クラウドサービス提供者', cell: 'I7' });
    expect(finding?.message).toContain('資料名');
  });

  it('is judged on --as-of, else on its own 評価基準日, else today', async () => {
    const own = await filled({ profile: new Map([['evaluationDate', day('2026-12-01')]]) });
    expect((await validated(own)).evaluatedOn).toBe('2026-12-01');
    expect((await validated(own, { asOf: day('2027-03-31') })).evaluatedOn).toBe('2027-03-31');
    expect((await validated(await filled())).evaluatedOn).toBe('2026-11-23');
  });

  it('obeys the schema, whatever somebody filled in', async () => {
    await fc.assert(
      fc.asyncProperty(plausibleAnswers(edition), async (given) => {
        expect(
          schemaErrors(
            await jsonOf([
              await validated(
                await author(structure(edition, { answers: given, evaluatedOn: TODAY, protect: false })),
              ),
            ]),
          ),
        ).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('one bad file', () => {
  const folder = temporaryFolder();
  const put = (name: string, bytes: Uint8Array | string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  };
  let reports: FileReport[];

  beforeAll(async () => {
    const good = await filled();
    put('a.xlsx', good);
    put('b/text.xlsx', 'これはExcelではありません');
    put('b/old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    put('c/other.xlsx', await workbook([['議事録']]));
    put('c/empty.xlsx', '');
    put('d/cut.xlsx', good.slice(0, good.length - 100));
    put('d/huge.xlsx', new Uint8Array(21 * 1024 * 1024));
    put('d/notes.txt', 'not looked at');
    put('d/~$a.xlsx', 'lock file of Excel');
    put('e/zip.xlsx', writeZip([{ name: 'hello.txt', data: new Uint8Array(3) }]));
    put('z.xlsx', good);
    symlinkSync(folder, path.join(folder, 'd', 'loop'));
    reports = await validate([folder, path.join(folder, 'gone.xlsx'), path.join(folder, 'a.xlsx')]);
  });

  it('never stops the others, and is named with its reason', () => {
    const outcome = reports.map((report) => [
      path.relative(folder, report.path).replaceAll('\\', '/'),
      report.outcome === 'checked' ? 'checked' : report.error.code,
    ]);
    expect(outcome).toEqual([
      ['a.xlsx', 'checked'],
      ['b/old.xls', expect.stringMatching(/legacy-xls|corrupt|not-xlsx/)],
      ['b/text.xlsx', 'not-xlsx'],
      ['c/empty.xlsx', expect.stringMatching(/not-xlsx|corrupt/)],
      ['c/other.xlsx', 'no-checklist'],
      ['d/cut.xlsx', 'corrupt'],
      ['d/huge.xlsx', 'too-large'],
      ['e/zip.xlsx', 'not-xlsx'],
      ['z.xlsx', 'checked'],
      ['gone.xlsx', 'not-found'],
    ]);
  });

  it('obeys the schema as well', async () => {
    expect(schemaErrors(await jsonOf(reports))).toEqual([]);
  });

  it('has a hash wherever its bytes could be had', () => {
    expect(
      reports.filter(({ sha256 }) => sha256 === undefined).map((report) => path.basename(report.path)),
    ).toEqual(['gone.xlsx']);
  });
});

it('a defect of ours in one file is reported as such, and the run goes on', async () => {
  const folder = temporaryFolder();
  for (const name of ['a.xlsx', 'b.xlsx']) writeFileSync(path.join(folder, name), await filled());
  const defects: unknown[] = [];
  const wording = {
    fields: {},
    get findings(): never {
      throw new Error('boom');
    },
  };
  const reports = await validate([folder], { wording, onDefect: (error) => defects.push(error) });
  expect(reports).toMatchObject([
    { error: { code: 'internal-error' } },
    { error: { code: 'internal-error' } },
  ]);
  expect(defects).toHaveLength(2);
});

it('stops between two files when the signal comes', async () => {
  const folder = temporaryFolder();
  for (const name of ['a.xlsx', 'b.xlsx']) writeFileSync(path.join(folder, name), 'x');
  const stop = new AbortController();
  const reports: FileReport[] = [];
  for await (const report of validateFiles(await findInputs([folder]), { ...options, signal: stop.signal })) {
    reports.push(report);
    stop.abort();
  }
  expect(reports).toHaveLength(1);
});
