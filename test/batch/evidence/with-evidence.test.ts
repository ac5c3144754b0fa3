/** Whole workbooks with what came beside them: a bundle, or a folder. */
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { EVIDENCE_CODES } from '../../../src/batch/evidence/check-evidence';
import { closePdfReader } from '../../../src/batch/evidence/with-evidence';
import type { CheckedFile } from '../../../src/batch/report';
import type { Answers } from '../../../src/checklist/answers';
import type { Edition } from '../../../src/checklist/edition';
import { writeZip } from '../../../src/xlsx/zip-write';
import { answerTable } from '../../checklist/answer-table';
import { wellFilled } from '../../checklist/well-filled';
import { handZip } from '../../xlsx/hand-zip';
import { filledWorkbook, put, reportOn, reportsOn } from '../filled-workbook';
import { temporaryFolder } from '../temporary-folder';
import { wardEdition } from '../ward-edition';
import { pdfFile } from './pdf-file';

let edition: Edition;
/** Only these criteria name evidence, so that a test sees what it is about. */
let bare: Answers;
beforeAll(async () => {
  edition = await wardEdition();
  const whole = wellFilled();
  const responses = new Map([...whole.responses].map(([id, { verdict, basis }]) => [id, { verdict, basis }]));
  const certificates = whole.certificates.map((row) => {
    const { evidence, ...others } = row;
    return evidence === undefined ? row : others;
  });
  bare = { ...whole, responses: new Map(responses), certificates };
});
afterAll(closePdfReader);

const CONTRACT = pdfFile({
  pages: [
    ['第12条（データの保存場所）', '受託者は、国内に保存する。', '２　前項の場所を変えない。'],
    ['第13条（再委託）'],
  ],
});
const encode = (text: string) => new TextEncoder().encode(text);

async function bundled(
  table: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<{ report: CheckedFile; told: string[] }> {
  const workbook = await filledWorkbook(edition, answerTable(table.trim(), bare));
  const entries = Object.entries({ 'V-001/回答.xlsx': workbook, ...files });
  const file = put(temporaryFolder(), 'V-001.zip', writeZip(entries.map(([name, data]) => ({ name, data }))));
  const report = await reportOn(edition, file);
  return { report, told: toldBy(report) };
}

const CODES = new Set<string>(EVIDENCE_CODES);
const toldBy = ({ findings }: CheckedFile) =>
  findings
    .filter(({ code }) => CODES.has(code))
    .map(({ code, criterion = '', cell = '' }) =>
      `${code.replace('evidence-', '')} ${criterion} ${cell}`.trim(),
    );

describe('a bundle', () => {
  it('with everything that the answers name leaves nothing to say', async () => {
    const { report, told } = await bundled(
      `
      No  | 資料名         | 該当箇所       | URL
      1-1 | 業務委託契約書 | 第12条第2項    | 契約書.pdf
      1-2 | 業務委託契約書 | 第１３条、p.2  | ＫＥＩＹＡＫＵ／契約書．ＰＤＦ
      1-3 | 業務委託契約書 | 「再委託」     | 契約書
      1-4 | 契約書         | 第十二条       |
      1-7 | 手順           | 2.3節          | 手順.txt`,
      { 'V-001/契約書.pdf': CONTRACT, 'V-001/手順.txt': encode('2.3 変更の手順\n') },
    );
    expect(told).toEqual([]);
    expect(report.evidence?.attachments).toEqual([
      { name: 'V-001/契約書.pdf', cited: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { name: 'V-001/手順.txt', cited: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it.each<[what: string, row: string, files: Record<string, Uint8Array>, told: string[]]>([
    ['a file that did not come', '1-1 | 契約書 | 第12条 | keiyaku.pdf', {}, ['file-missing 1-1 K5']],
    ['a file nobody names', '1-1 | | |', { 'a.pdf': CONTRACT }, ['file-orphaned']],
    [
      'a file of two names',
      '1-1 | 契約書 | 第12条 | k.pdf',
      { 'a/k.pdf': CONTRACT, 'b/k.pdf': CONTRACT },
      ['file-doubtful 1-1 K5'],
    ],
    ['another extension', '1-1 | 契約書 | 第12条 | k.docx', { 'k.pdf': CONTRACT }, ['file-doubtful 1-1 K5']],
    ['a page beyond the last', '1-1 | 契約書 | p.3 | k.pdf', { 'k.pdf': CONTRACT }, ['page-missing 1-1 J5']],
    [
      'a clause that is not there',
      '1-1 | 契約書 | 第14条 | k.pdf',
      { 'k.pdf': CONTRACT },
      ['clause-not-found 1-1 J5'],
    ],
    [
      'a paragraph that is not there',
      '1-1 | 契約書 | 第12条第3項 | k.pdf',
      { 'k.pdf': CONTRACT },
      ['clause-not-found 1-1 J5'],
    ],
    [
      'each place on its own',
      '1-1 | 契約書 | 第12条、第14条、p.9 | k.pdf',
      { 'k.pdf': CONTRACT },
      ['clause-not-found 1-1 J5', 'page-missing 1-1 J5'],
    ],
    ['an address', '1-1 | 規約 | 第12条 | https://example.jp/k.pdf', {}, ['not-checked 1-1 K5']],
    ['no file at all', '1-1 | 契約書 | 第12条 |', {}, ['not-checked 1-1 J5']],
    ['a place that names none', '1-1 | 契約書 | 全体 | k.pdf', { 'k.pdf': CONTRACT }, ['not-checked 1-1 J5']],
    ['a Word file', '1-1 | 契約書 | 第12条 | k.docx', { 'k.docx': encode('PK') }, ['not-checked 1-1 J5']],
    [
      'a scan',
      '1-1 | 契約書 | 第12条 | k.pdf',
      { 'k.pdf': pdfFile({ pages: [[]] }) },
      ['not-checked 1-1 J5'],
    ],
    [
      'a page of a scan',
      '1-1 | 契約書 | p.2 | k.pdf',
      { 'k.pdf': pdfFile({ pages: [[]] }) },
      ['page-missing 1-1 J5'],
    ],
    [
      'a scan in between',
      '1-1 | 契約書 | 第14条 | k.pdf',
      { 'k.pdf': pdfFile({ pages: [['第12条'], []] }) },
      ['not-checked 1-1 J5'],
    ],
    [
      'a locked PDF',
      '1-1 | 契約書 | 第12条 | k.pdf',
      { 'k.pdf': pdfFile({ pages: [['x']], locked: true }) },
      ['unreadable 1-1 J5'],
    ],
    [
      'a PDF that is none',
      '1-1 | 契約書 | 第12条 | k.pdf',
      { 'k.pdf': encode('<html>') },
      ['unreadable 1-1 J5'],
    ],
    [
      'pages by their own numbers',
      '1-1 | 契約書 | p.45 | k.pdf',
      { 'k.pdf': pdfFile({ pages: [['x']], firstLabel: 45 }) },
      [],
    ],
    [
      'what stands in one of two files',
      '1-1 | 契約書 | 第12条、第99条 | k.pdf、l.pdf',
      { 'k.pdf': CONTRACT, 'l.pdf': pdfFile({ pages: [['第99条']] }) },
      [],
    ],
    ['words that are no evidence', '1-1 | － | なし | 同上', {}, []],
    [
      'what a system leaves behind',
      '1-1 | | |',
      { '__MACOSX/._a.pdf': CONTRACT, '.DS_Store': CONTRACT, 'Thumbs.db': CONTRACT },
      [],
    ],
  ])('tells %s', async (_what, row, files, told) => {
    expect((await bundled(`No | 資料名 | 該当箇所 | URL\n${row}`, files)).told).toEqual(told);
  });

  it('tells a certificate whose copy did not come', async () => {
    const [first, ...rest] = bare.certificates;
    const certificates = [{ ...first, evidence: 'touroku.pdf' }, ...rest];
    const workbook = await filledWorkbook(edition, { ...bare, certificates });
    const file = put(temporaryFolder(), 'a.zip', writeZip([{ name: 'a.xlsx', data: workbook }]));
    const [finding] = (await reportOn(edition, file)).findings.filter(
      ({ code }) => code === 'evidence-file-missing',
    );
    expect(finding).toMatchObject({ severity: 'error', sheet: 'サービス概要', cell: expect.any(String) });
    expect(finding?.message).toBe(`${finding?.what ?? ''}${finding?.action ?? ''}`);
  });

  it('with names as Windows in Japan writes them is read', async () => {
    // 表.pdf and 契約書.pdf in CP932; the second byte of 表 is a backslash.
    const names = [Uint8Array.from([0x95, 0x5c]), Uint8Array.from([0x8c, 0x5f, 0x96, 0xf1, 0x8f, 0x91])];
    const entry = (name: string) => Buffer.from(`${name}.pdf`, 'latin1');
    const placeholders = ['AA', 'BBBBBB'];
    const table =
      'No | 資料名 | 該当箇所 | URL\n1-1 | 契約書 | 第12条 | 契約書.pdf\n1-2 | 表 | 第13条 | 表.pdf';
    const workbook = await filledWorkbook(edition, answerTable(table, bare));
    const zip = Buffer.from(
      handZip([
        { name: 'kaitou.xlsx', data: workbook, flags: 0 },
        ...placeholders.map((name) => ({ name: `${name}.pdf`, data: CONTRACT, flags: 0 })),
      ]),
    );
    placeholders.forEach((placeholder, index) => {
      for (let at = zip.indexOf(entry(placeholder)); at >= 0; at = zip.indexOf(entry(placeholder)))
        zip.set(names[index] ?? [], at);
    });
    const report = await reportOn(edition, put(temporaryFolder(), 'a.zip', zip));
    expect(report.evidence?.attachments.map(({ name }) => name)).toEqual(['表.pdf', '契約書.pdf']);
    expect(toldBy(report)).toEqual([]);
  });

  it('whose attachments are workbooks too holds one checklist', async () => {
    const sheet = await filledWorkbook(edition, bare);
    const other = writeZip([{ name: 'x.txt', data: encode('x') }]);
    const zip = (entries: Record<string, Uint8Array>) =>
      put(
        temporaryFolder(),
        'a.zip',
        writeZip(Object.entries(entries).map(([name, data]) => ({ name, data }))),
      );
    const outcome = async (file: string) => {
      const [report] = await reportsOn(edition, [file]);
      return report?.outcome === 'unreadable'
        ? report.error.code
        : report?.evidence?.attachments.map(({ name }) => name);
    };
    expect(await outcome(zip({ 'a.xlsx': sheet, 'b.xlsx': other }))).toEqual(['b.xlsx']);
    expect(await outcome(zip({ 'a.xlsx': sheet, 'b.xlsx': sheet }))).toBe('several-workbooks');
    expect(await outcome(zip({ 'a.pdf': CONTRACT }))).toBe('no-workbook');
    expect(await outcome(put(temporaryFolder(), 'a.zip', 'no zip'))).toBe('not-xlsx');
    expect(await outcome(put(temporaryFolder(), 'workbook.zip', sheet))).toBeUndefined();
  });

  it('that is a bomb, or whose attachment is, ends in a word on it', async () => {
    const workbook = await filledWorkbook(
      edition,
      answerTable('No | 資料名 | 該当箇所 | URL\n1-1 | a | 第1条 | a.pdf', bare),
    );
    const bomb = handZip([
      { name: 'a.xlsx', data: workbook },
      { name: 'a.pdf', data: deflateRawSync(Buffer.alloc(1 << 20)), size: 1 << 30 },
    ]);
    const [report] = await reportsOn(edition, [put(temporaryFolder(), 'a.zip', bomb)]);
    expect(report).toMatchObject({
      outcome: 'unreadable',
      error: { code: expect.stringMatching(/zip-bomb|too-large/) },
    });
    const lying = handZip([
      { name: 'a.xlsx', data: workbook },
      { name: 'a.pdf', data: CONTRACT, crc: 1 },
    ]);
    expect(toldBy(await reportOn(edition, put(temporaryFolder(), 'a.zip', lying)))).toEqual([
      'unreadable 1-1 J5',
    ]);
  });

  it('in a folder is found among workbooks, and a .zip of attachments is left alone', async () => {
    const folder = temporaryFolder();
    const workbook = await filledWorkbook(edition, bare);
    put(folder, 'a.xlsx', workbook);
    put(folder, 'b.zip', writeZip([{ name: 'b.xlsx', data: workbook }]));
    put(folder, 'c.zip', writeZip([{ name: 'c.pdf', data: CONTRACT }]));
    const reports = await reportsOn(edition, [folder]);
    expect(reports.map((report) => [path.basename(report.path), report.outcome])).toEqual([
      ['a.xlsx', 'checked'],
      ['b.zip', 'checked'],
    ]);
  });
});

describe('an error in the evidence', () => {
  it('keeps a workbook from being called conforming', async () => {
    const whole = wellFilled();
    const outcome = async (answers: Answers) => {
      const copies = [...answers.certificates.map(({ evidence }) => String(evidence)), '報告書様式.docx'];
      const zip = writeZip([
        { name: 'a.xlsx', data: await filledWorkbook(edition, answers) },
        ...[...new Set(copies)].map((name) => ({ name, data: CONTRACT })),
      ]);
      return reportOn(edition, put(temporaryFolder(), 'a.zip', zip), { wardChecked: true });
    };
    const sound = await outcome(whole);
    expect(sound.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(sound.overall).toBe('conforming');
    const cited = await outcome(answerTable('No | URL\n1-1 | keiyaku.pdf', whole));
    expect(cited.overall).toBe('needs-review');
    expect(cited.findings.map(({ code }) => code)).toContain('evidence-file-missing');
  });
});

describe('a folder given with --evidence', () => {
  const table = 'No | 資料名 | 該当箇所 | URL\n1-1 | 契約書 | 第12条 | 契約書.pdf';
  const given = async (files: readonly string[], workbook: string, alone = false) => {
    const folder = temporaryFolder();
    for (const name of files) put(folder, name, CONTRACT);
    const bytes = await filledWorkbook(edition, answerTable(table, bare));
    const others = temporaryFolder();
    const file = workbook.startsWith('/')
      ? put(others, workbook.slice(1), bytes)
      : put(folder, workbook, bytes);
    const report = await reportOn(edition, file, { evidence: { folder, alone } });
    const from = report.evidence?.from;
    return { told: toldBy(report), from: typeof from === 'string' ? path.relative(folder, from) : from };
  };

  it.each<[what: string, files: string[], workbook: string, alone: boolean, from: string | null]>([
    ['the workbook’s own folder', ['契約書.pdf'], '回答.xlsx', true, ''],
    ['a folder for each workbook', ['a/契約書.pdf'], 'a/回答.xlsx', false, 'a'],
    ['a folder called like the file', ['回答/契約書.pdf'], '/回答.xlsx', false, '回答'],
    ['a folder called like the vendor key', ['v-001/契約書.pdf'], '/回答.xlsx', false, 'v-001'],
    ['the folder itself for a single workbook', ['契約書.pdf'], '/回答.xlsx', true, ''],
    ['no folder when it is not known', ['契約書.pdf'], '/回答.xlsx', false, null],
  ])('is read as %s', async (_what, files, workbook, alone, from) => {
    const { told, ...found } = await given(files, workbook, alone);
    expect(found.from).toBe(from);
    expect(told).toEqual(from === null ? ['not-checked'] : []);
  });

  it('with several workbooks goes by their names', async () => {
    const folder = temporaryFolder();
    const bytes = await filledWorkbook(edition, answerTable(table, bare), { vendorKey: 'V-7' });
    for (const name of ['V-001.xlsx', 'V-002.xlsx']) put(folder, name, bytes);
    put(folder, 'V-001/契約書.pdf', CONTRACT);
    const reports = await reportsOn(edition, [folder], { evidence: { folder, alone: false } });
    const from = reports.map((report) => (report.outcome === 'checked' ? report.evidence?.from : undefined));
    expect(from).toEqual([path.join(folder, 'V-001'), null]);
  });
});
