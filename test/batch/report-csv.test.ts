import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { reportCsv } from '../../src/batch/report-csv';
import { csvLines } from '../../src/batch/report-csv-lines';
import type { CheckedFile, FileReport } from '../../src/batch/report';

const LABELS = new Map([['1-3', '①-3 サービス終了または変更時の事前通知']]);

const checked = (more: Partial<CheckedFile>): CheckedFile => ({
  path: 'a.xlsx',
  sha256: '0'.repeat(64),
  outcome: 'checked',
  evaluatedOn: '2026-11-23',
  provenance: { workbookId: null, vendor: null, round: null, signature: 'absent' },
  service: { provider: '=HYPERLINK("x")', name: '文書', model: null, governmentCloud: null },
  gate: null,
  overall: 'incomplete',
  criteria: [],
  findings: [],
  alterations: [],
  normalisations: [],
  certificates: [],
  ...more,
});

async function rowsOf(...files: FileReport[]): Promise<{ text: string; rows: string[][] }> {
  let text = '';
  for await (const chunk of reportCsv(files, LABELS, 'ja')) text += chunk;
  return { text, rows: parse(text.slice(1), { relax_column_count: false }) };
}

it('has a line for every finding and every file without one, in a form that Excel opens as it is', async () => {
  const place = { sheet: '①クラウドサービス提供者', cell: 'I7' };
  const { text, rows } = await rowsOf(
    checked({
      findings: [
        {
          code: 'evidence-missing',
          severity: 'error',
          criterion: '1-3',
          ...place,
          message: '資料名が空です。',
        },
      ],
      alterations: [{ kind: 'sheet-missing', class: 'reject', expected: '詳細回答' }],
    }),
    checked({ path: 'b.xlsx', overall: 'conforming' }),
    { path: 'c.xlsx', outcome: 'unreadable', error: { code: 'corrupt', message: '壊れています。' } },
  );
  expect(text.startsWith('\ufeff"ファイル",')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(rows.slice(1)).toEqual([
    [
      'a.xlsx',
      `'=HYPERLINK("x")`,
      '文書',
      '記入が完了していません',
      'エラー',
      'sheet-missing',
      '',
      '',
      '',
      expect.stringContaining('詳細回答'),
    ],
    [
      'a.xlsx',
      `'=HYPERLINK("x")`,
      '文書',
      '記入が完了していません',
      'エラー',
      'evidence-missing',
      '①-3 サービス終了または変更時の事前通知',
      place.sheet,
      'I7',
      '資料名が空です。',
    ],
    ['b.xlsx', `'=HYPERLINK("x")`, '文書', '記載上は適合', '', '', '', '', '', '指摘なし'],
    ['c.xlsx', '', '', '読み取り不可', 'エラー', 'corrupt', '', '', '', '壊れています。'],
  ]);
});

it('gives back any text, and never one that a spreadsheet would run', () => {
  const starts = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '＝', ' =', '　@');
  fc.assert(
    fc.property(starts, fc.string({ unit: 'grapheme' }), (start, rest) => {
      const read: string = parse(csvLines([[start + rest]]), { record_delimiter: '\r\n' })[0]?.[0] ?? '';
      expect([start + rest, `'${start}${rest}`]).toContain(read);
      expect(read).not.toMatch(/^[\s　]*[=+\-@＝＋－＠]/u);
    }),
  );
});

it('a number stays one, below zero too', () => {
  expect(csvLines([['残り', -3]])).toBe('"残り","-3"\r\n');
});

it('writes the very lines that a plain writer would', () => {
  const field = (text: string) => {
    const safe = /^[\s\u3000]*[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('"', "'", ',', '\n', '\r', '\t', '=', '-', '＝', '＠', ' ', '　', 'a'),
    }),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (fields) => {
      expect(csvLines([fields])).toBe(`${fields.map(field).join(',')}\r\n`);
    }),
  );
});
