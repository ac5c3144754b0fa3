import { readEarlierRounds } from '../../../src/batch/rounds/earlier-folder';
import { ROUND_PROBLEMS, type RoundReport } from '../../../src/batch/rounds/round-report';
import { describeRoundProblem, roundHeading, roundLines } from '../../../src/batch/rounds/words';
import { reportCsv } from '../../../src/batch/report-csv';
import type { CheckedFile } from '../../../src/batch/report';
import type { Answers } from '../../../src/checklist/answers';
import type { Edition } from '../../../src/checklist/edition';
import type { Identity } from '../../../src/workbook/identity';
import { writeZip } from '../../../src/xlsx/zip-write';
import { answerTable } from '../../checklist/answer-table';
import { wellFilled } from '../../checklist/well-filled';
import { filledWorkbook, put, reportOn } from '../filled-workbook';
import { temporaryFolder } from '../temporary-folder';
import { wardEdition } from '../ward-edition';

let edition: Edition;
let before: Answers;
let now: Answers;
beforeAll(async () => {
  edition = await wardEdition();
  before = answerTable(
    `
    No   | 区     | 所見
    1-3  | 確認済 | 2026/10/1 契約担当
    1-4  | 差戻し | 範囲が不明
    1-5  | 確認済 |
    1-12 | 確認済 |`.trim(),
    wellFilled(),
  );
  now = answerTable(
    `
    No   | 該当箇所 | 回答内容             | 区     | 所見
    1-3  | 第26条   |                      | ∅      | ∅
    1-4  |          | 第18条で規定します。 |        |
    1-5  | 第９条   |                      |        |
    1-7  |          |                      | 確認済 |`.trim(),
    before,
  );
});

/** A folder of earlier files, and the report on a new one beside it. */
async function compared(
  earlier: readonly [name: string, answers: Answers, identity?: Partial<Identity>][],
  answers: Answers,
  identity: Partial<Identity> = {},
): Promise<{ report: CheckedFile; round: RoundReport }> {
  const folder = temporaryFolder();
  for (const [name, given, own] of earlier) put(folder, name, await filledWorkbook(edition, given, own));
  const file = put(temporaryFolder(), '回答.xlsx', await filledWorkbook(edition, answers, identity));
  const report = await reportOn(edition, file, { against: await readEarlierRounds(folder, edition) });
  if (report.round === undefined) throw new Error('no round');
  return { report, round: report.round };
}

describe('a file beside its earlier round', () => {
  it('says of every criterion what changed and whether the ward’s word still stands', async () => {
    const { round } = await compared([['earlier.xlsx', before]], now);
    const told = round.criteria
      .filter(({ change, confirmation }) => change !== 'unchanged' || confirmation !== 'none')
      .map(({ id, change, confirmation, reason, wardCheck }) =>
        [id, change, confirmation, reason, wardCheck].join(' '),
      );
    expect(round).toMatchObject({
      matchedBy: 'workbook-id',
      against: expect.stringContaining('earlier.xlsx'),
    });
    expect(round.criteria).toHaveLength(31);
    expect(told).toEqual([
      '1-3 changed-evidence voided evidence-changed 確認済',
      '1-4 changed-answer voided comment-changed 差戻し',
      '1-5 wording-only kept wording-only 確認済',
      '1-12 unchanged kept unchanged 確認済',
      '1-13 unchanged kept unchanged 確認済',
    ]);
  });

  it('names the cells of this file, the values of both, and what stands in the ward’s cells', async () => {
    const { round } = await compared([['earlier.xlsx', before]], now);
    const of = (id: string) => round.criteria.find((each) => each.id === id);
    expect(of('1-3')).toMatchObject({
      sheet: '①クラウドサービス提供者',
      wardRemark: '2026/10/1 契約担当',
      wardCellsDiffer: true,
      fields: [
        {
          field: 'locator',
          label: '該当箇所',
          difference: 'changed',
          before: '第25条',
          now: '第26条',
          cell: 'J7',
        },
      ],
    });
    expect(of('1-7')).toMatchObject({ reason: 'claimed-in-return', wardCellsDiffer: true });
  });

  it('tells what changed beside the criteria', async () => {
    const profile = new Map(before.profile).set('respondent', '別の者').set('contractEnd', 48000);
    const facts = new Map(before.facts).set('1-3.notice.change', '60日前');
    const { round } = await compared([['e.xlsx', before]], { ...before, profile, facts, certificates: [] });
    expect(round.profile.map(({ field, label, now: value }) => [field, label, value])).toEqual([
      ['contractEnd', '契約終了', '2031-06-01'],
      ['respondent', '回答者', '別の者'],
    ]);
    expect(round.facts).toMatchObject([
      { field: '1-3.notice.change', now: '60日前', cell: expect.any(String) },
    ]);
    expect(round.certificates.map(({ change }) => change)).toEqual(before.certificates.map(() => 'removed'));
  });

  it.each<
    [what: string, earlier: [string, Partial<Identity>][], identity: Partial<Identity>, expected: string]
  >([
    [
      'by id, whatever it is called',
      [
        ['a', { workbookId: 'W-9' }],
        ['回答', { workbookId: 'W-8' }],
      ],
      { workbookId: 'W-9' },
      'workbook-id a',
    ],
    [
      'by vendor key',
      [
        ['a', { vendorKey: 'V-1' }],
        ['b', { vendorKey: 'V-2' }],
      ],
      { workbookId: 'W-7', vendorKey: 'V-2' },
      'vendor-key b',
    ],
    [
      'by provider and service',
      [['a', { workbookId: 'x', vendorKey: 'y' }]],
      { workbookId: 'W-7', vendorKey: 'V-2' },
      'service a',
    ],
    [
      'not, when two could be meant',
      [
        ['a', { round: 1 }],
        ['b', { round: 2 }],
      ],
      {},
      'earlier-several',
    ],
  ])('is found %s', async (_what, earlier, identity, expected) => {
    const { round } = await compared(
      earlier.map(([name, own]) => [`${name}.xlsx`, before, own]),
      now,
      identity,
    );
    const name = (file: string | null) => /([^/\\]*)\.xlsx$/.exec(file ?? '')?.[1];
    const told = round.problem?.code ?? `${String(round.matchedBy)} ${String(name(round.against))}`;
    expect(told).toBe(expected);
    if (round.problem !== undefined) {
      expect(round.problem.candidates.map(name)).toEqual(['a', 'b']);
      expect(round.problem.message).toContain('--against');
    }
  });

  it('of another edition keeps no confirmation', async () => {
    const folder = temporaryFolder();
    const other = { ...edition, hash: 'f'.repeat(64) };
    put(folder, 'e.xlsx', await filledWorkbook(other, before));
    const file = put(temporaryFolder(), 'n.xlsx', await filledWorkbook(edition, before));
    const { round } = await reportOn(edition, file, { against: await readEarlierRounds(folder, edition) });
    const standing = new Set(round?.criteria.map(({ confirmation, reason }) => `${confirmation} ${reason}`));
    expect([...standing].sort()).toEqual(['none not-confirmed-before', 'voided edition-changed']);
  });

  it('is compared with nothing when no earlier file is its own', async () => {
    const profile = new Map(now.profile).set('provider', '別の会社');
    const { round } = await compared(
      [['e.xlsx', before]],
      { ...now, profile },
      { workbookId: 'W-7', vendorKey: 'V-9' },
    );
    expect(round).toMatchObject({
      against: null,
      matchedBy: null,
      criteria: [],
      problem: { code: 'earlier-none' },
    });
  });
});

describe('the earlier folder', () => {
  it('is read past what cannot be read; copies count once, bundles are opened, the file itself is left out', async () => {
    const folder = temporaryFolder();
    const bytes = await filledWorkbook(edition, before);
    put(folder, 'a.xlsx', bytes);
    put(folder, 'copy/a.xlsx', bytes);
    put(
      folder,
      'b.zip',
      writeZip([
        {
          name: 'x/b.xlsx',
          data: await filledWorkbook(edition, now, { workbookId: 'W-2', vendorKey: 'V-2' }),
        },
      ]),
    );
    put(folder, 'broken.xlsx', 'x');
    put(folder, 'old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    put(folder, 'evidence.zip', writeZip([{ name: 'a.pdf', data: new Uint8Array(3) }]));
    const { files, unreadable } = await readEarlierRounds(folder, edition);
    expect(files.map(({ workbookId, vendor }) => [workbookId, vendor])).toEqual([
      ['W-1', 'V-001'],
      ['W-2', 'V-2'],
    ]);
    expect(unreadable.map(({ code }) => code)).toEqual(['not-xlsx', 'legacy-xls']);
    const own = put(folder, 'a.xlsx', bytes);
    const { round } = await reportOn(edition, own, { against: await readEarlierRounds(own, edition) });
    expect(round?.problem?.code).toBe('earlier-none');
  });

  it('that is not there is told', async () => {
    const gone = await readEarlierRounds('/nowhere/at/all', edition);
    expect(gone).toMatchObject({ files: [], unreadable: [{ code: 'not-found' }] });
  });
});

describe('the lines for people', () => {
  it('name what changed and leave out what did not', async () => {
    const { report, round } = await compared([['e.xlsx', before]], now);
    const lines = roundLines(round, 'ja');
    expect(lines.map(({ code, criterion = '' }) => `${code} ${criterion}`.trim())).toEqual([
      'round-counts',
      'round-confirmation-voided 1-3',
      'round-confirmation-voided 1-4',
      'round-wording-only 1-5',
      'round-unchanged 1-7',
    ]);
    let csv = '';
    for await (const chunk of reportCsv([report], new Map(), 'ja')) csv += chunk;
    for (const { message } of lines) expect(csv).toContain(message.replaceAll('"', '""'));
    expect(roundHeading(round, 'en')).toContain('e.xlsx');
    expect(
      roundLines(round, 'en')
        .map(({ message }) => message)
        .join(),
    ).not.toMatch(/\{\w+\}|undefined/);
  });

  it('quote a long answer by its beginning; the JSON has it whole', async () => {
    const long = 'とても長い回答。'.repeat(100);
    const { round } = await compared(
      [['e.xlsx', before]],
      answerTable(`No | 回答内容\n1-4 | ${long}`, before),
    );
    expect(round.criteria.find(({ id }) => id === '1-4')?.fields).toMatchObject([{ now: long }]);
    const [line] = roundLines(round, 'ja').filter(({ criterion }) => criterion === '1-4');
    expect(line?.message.length).toBeLessThan(400);
  });

  it.each(['ja', 'en'] as const)('have words in %s for every problem', (language) => {
    for (const code of ROUND_PROBLEMS) {
      const message = describeRoundProblem(code, { folder: 'F', candidates: 'C', detail: 'D' }, language);
      expect(message).toMatch(/[FC]/);
    }
  });
});
