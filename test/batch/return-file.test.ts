/** 差戻し from end to end: a file that came in, what is asked of its vendor, and the file as it comes back again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadFindingWording } from '../../src/batch/edition-choice';
import { coverText } from '../../src/batch/return-file/cover';
import { returnFile, type Returned, type ReturnOptions } from '../../src/batch/return-file/return-file';
import { Signer } from '../../src/batch/signature';
import type { Edition } from '../../src/checklist/edition';
import { SHEETS } from '../../src/workbook/layout';
import { RETURN_SHEET } from '../../src/xlsx/patch/marking';
import { lintPackage } from '../../src/xlsx/package-lint';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { ON, wellFilled } from '../checklist/well-filled';
import { byVendor, changed, partOf, withText } from '../workbook/alterations/issued-file';
import { filledWorkbook, IDENTITY, put, reportOn } from './filled-workbook';
import { temporaryFolder } from './temporary-folder';
import { day, wardEdition } from './ward-edition';

const ONE = '①クラウドサービス提供者';
const KEY = Buffer.from('a key that nobody can guess');
const demo = (name: string) => path.join(__dirname, '../demo/returned', name);

let edition: Edition;
beforeAll(async () => {
  edition = await wardEdition();
});

async function returnOf(file: string, more: Partial<ReturnOptions> = {}) {
  const language = more.language ?? 'ja';
  const wording = await loadFindingWording(language);
  return returnFile(
    { path: file },
    { edition, wording, language, today: ON, fileName: '差戻し.xlsx', ...more },
  );
}

async function returned(file: string, more: Partial<ReturnOptions> = {}): Promise<Returned> {
  const outcome = await returnOf(file, more);
  if (outcome.kind !== 'returned') throw new Error(outcome.kind);
  return outcome;
}

const lines = ({ requests }: Returned) =>
  requests.map(({ kind, code, sheet = '', cell = '' }) => `${kind} ${code} ${sheet} ${cell}`.trim());

describe('a file with faults', () => {
  it('asks for every error, asks about warnings, and leaves to the ward what is the ward’s', async () => {
    const outcome = await returned(demo('V-004.xlsx'));
    const { findings } = outcome.report;
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(outcome.requests.filter(({ kind }) => kind === 'error').map(({ code }) => code)).toEqual(errors);
    expect(outcome.requests.map(({ code }) => code)).not.toContain('terms-only');
    expect(outcome.requests.map(({ code }) => code)).toContain('terms-version-differs');
    expect(outcome.kept).toBe(findings.length - outcome.requests.length);
  });

  it('carries a mark, a note and a line of the list for each, under the same number', async () => {
    const outcome = await returned(demo('V-004.xlsx'));
    expect(lintPackage(outcome.bytes)).toEqual([]);
    const book = readWorkbook(outcome.bytes);
    const list = book.sheets[0];
    expect(list?.name).toBe(RETURN_SHEET);
    expect(list?.hyperlinks.map(({ location }) => location)).toEqual(
      outcome.requests.map(({ sheet = '', cell = '' }) => `'${sheet}'!${cell}`),
    );
    outcome.requests.forEach(({ sheet, cell, what, action }, index) => {
      const notes = book.sheets
        .find(({ name }) => name === sheet)
        ?.comments.filter((each) => each.cell === cell);
      expect(notes?.map(({ text }) => text).join('')).toContain(
        `No.${String(index + 1)}　${what}\n→ ${action}`,
      );
      expect(outcome.cover).toContain(`${String(index + 1)}. 【`);
    });
  });

  it('comes back as the next round with the same findings, and nobody is accused of our marks', async () => {
    const { bytes, report, round } = await returned(demo('V-005.xlsx'));
    const again = await reportOn(edition, put(temporaryFolder(), 'again.xlsx', bytes));
    expect([round, again.provenance.round]).toEqual([2, 2]);
    expect(again.findings).toEqual(report.findings);
    expect(again.alterations.filter((each) => each.class !== 'harmless')).toEqual([]);
    expect(again.alterations.map(({ kind }) => kind)).not.toContain('identity-changed');
  });

  it('is marked anew when it comes back mended in part', async () => {
    const first = await returned(demo('V-004.xlsx'));
    const mended = changed(first.bytes, {
      [partOf(first.bytes, ONE)]: withText('I9', '業務委託契約書（案）'),
    });
    const second = await returned(put(temporaryFolder(), 'mended.xlsx', mended));
    expect(second.round).toBe(3);
    expect(lines(second)).toEqual(lines(first).filter((line) => line !== `error evidence-missing ${ONE} I9`));
    const notes = readWorkbook(second.bytes).sheets.flatMap(({ comments }) =>
      comments.map(({ cell }) => cell),
    );
    expect(notes).not.toContain('I9');
    expect(notes).toHaveLength(second.requests.length);
  });
});

describe('what the vendor changed in the form', () => {
  it('is to be undone, but for what only the ward can judge', async () => {
    const issued = await filledWorkbook(edition, byVendor(wellFilled()));
    const bytes = changed(issued, {
      [partOf(issued, ONE)]: (xml) =>
        withText(
          'D8',
          '別の本文',
        )(xml)
          .replace('<row r="9"', '<row r="9" hidden="1"')
          .replace(/<sheetProtection[^>]*>/, ''),
      [partOf(issued, SHEETS.identity)]: (xml) => xml.replace('2026-11', '2026年11月'),
    });
    const outcome = await returned(put(temporaryFolder(), 'altered.xlsx', bytes));
    const form = outcome.requests
      .filter(({ criterion }) => criterion === '様式')
      .map(({ kind, code, cell }) => [kind, code, cell]);
    expect(form).toEqual([
      ['error', 'text-changed', 'D8'],
      ['question', 'protection-removed', undefined],
      ['warning', 'hidden-content', 'A9'],
    ]);
  });

  it('has no mark where nobody would see it', async () => {
    const issued = await filledWorkbook(edition, byVendor(wellFilled()));
    const bytes = changed(issued, { [partOf(issued, SHEETS.lists)]: withText('A2', '別の語') });
    const outcome = await returned(put(temporaryFolder(), 'lists.xlsx', bytes));
    expect(outcome.requests.filter(({ code }) => code === 'list-changed')).toMatchObject([
      { sheet: SHEETS.lists },
    ]);
    const hidden = readWorkbook(outcome.bytes).sheets.filter(({ visibility }) => visibility !== 'visible');
    expect(hidden.flatMap(({ comments }) => comments)).toEqual([]);
  });
});

describe('nothing is sent', () => {
  it('when only the ward has something to do', async () => {
    const sound = await filledWorkbook(edition, byVendor(wellFilled()));
    const outcome = await returnOf(put(temporaryFolder(), 'sound.xlsx', sound));
    if (outcome.kind !== 'nothing') throw new Error(outcome.kind);
    const codes = outcome.report.findings.map(({ code }) => code);
    expect(codes).toContain('ward-confirmation-missing');
    expect(outcome.kept).toBe(codes.length);
  });

  it('when the file cannot be read, or is not there', async () => {
    expect(await returnOf(demo('V-006.xlsx'))).toMatchObject({
      kind: 'unreadable',
      report: { error: { code: 'not-xlsx' } },
    });
    expect(await returnOf(demo('V-999.xlsx'))).toMatchObject({ kind: 'unreadable' });
  });

  it('when a part that only Excel needs is broken', async () => {
    const broken = changed(readFileSync(demo('V-004.xlsx')), { '[Content_Types].xml': () => '<Types' });
    expect(await returnOf(put(temporaryFolder(), 'broken.xlsx', broken))).toMatchObject({
      kind: 'unreadable',
      report: { error: { code: 'corrupt' } },
    });
  });

  it('when the run was stopped before it began', async () => {
    expect(await returnOf(demo('V-004.xlsx'), { signal: AbortSignal.abort() })).toEqual({ kind: 'stopped' });
  });
});

describe('a signed file', () => {
  const faulty = () => byVendor(wellFilled({ responses: { '1-4': { document: undefined } } }));
  const signed = async (key = KEY) => {
    const signature = new Signer(key).identity(edition, IDENTITY);
    return put(temporaryFolder(), 'signed.xlsx', await filledWorkbook(edition, faulty(), { signature }));
  };

  it('is signed again for the next round', async () => {
    const { bytes, round } = await returned(await signed(), { key: KEY });
    const again = await reportOn(edition, put(temporaryFolder(), 'again.xlsx', bytes), { key: KEY });
    expect([round, again.provenance]).toMatchObject([2, { round: 2, signature: 'valid' }]);
  });

  it('keeps its round and its signature without the key', async () => {
    const outcome = await returned(await signed());
    expect([outcome.round, outcome.roundLeft]).toEqual([undefined, 'key-missing']);
    const again = await reportOn(edition, put(temporaryFolder(), 'again.xlsx', outcome.bytes), { key: KEY });
    expect(again.provenance).toMatchObject({ round: 1, signature: 'valid' });
  });

  it('is never signed when somebody else had signed it', async () => {
    const outcome = await returned(await signed(Buffer.from('another key, just as long')), { key: KEY });
    expect([outcome.round, outcome.roundLeft]).toEqual([undefined, 'signature-invalid']);
    const again = await reportOn(edition, put(temporaryFolder(), 'again.xlsx', outcome.bytes), { key: KEY });
    expect(again.provenance.signature).toBe('invalid');
  });
});

describe('the text that goes with the file', () => {
  it('names the vendor, the service, the round, the file and the day', async () => {
    const { cover } = await returned(demo('V-004.xlsx'), { due: day('2027-02-12') });
    for (const part of [
      '株式会社ひだまりシステム',
      '施設予約サービス',
      '第1回',
      '差戻し.xlsx',
      '2027年2月12日（金）',
    ])
      expect(cover).toContain(part);
  });

  it('says nothing of what the file does not say, and goes on in the sheet when there is too much', () => {
    const request = {
      kind: 'error',
      code: 'unanswered',
      criterion: '①-1',
      what: '空欄です。',
      action: '記入を。',
    } as const;
    const letter = {
      language: 'ja',
      edition,
      provider: ' みなと\nクラウド ',
      service: null,
      round: null,
    } as const;
    const cover = coverText(
      { ...letter, requests: Array.from({ length: 33 }, () => request) },
      { file: 'a.xlsx', signatureRemoved: true },
    );
    expect(cover).not.toMatch(/期限|回　|undefined|null|\{/);
    expect(cover).toContain('みなと クラウド　ご担当者様');
    expect(cover).toContain('電子署名');
    expect(cover).toContain('ほか3件');
    expect(cover).toContain('30. 【');
    expect(cover).not.toContain('31. 【');
  });

  it('is in English when asked for', async () => {
    const { cover, bytes } = await returned(demo('V-004.xlsx'), { language: 'en', due: day('2027-02-12') });
    expect(cover).toContain('Fri 2027-02-12');
    const texts = [...(readWorkbook(bytes).sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(['Points to correct', 'What to do', 'Correct']));
  });

  it('does not depend on the machine', async () => {
    const [one, other] = [await returned(demo('V-004.xlsx')), await returned(demo('V-004.xlsx'))];
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
    expect(one.cover).toBe(other.cover);
    expect(one.cover).not.toContain(__dirname);
  });

  it('leaves the file that came in as it is', async () => {
    const before = readFileSync(demo('V-004.xlsx'));
    await returned(demo('V-004.xlsx'));
    expect(readFileSync(demo('V-004.xlsx')).equals(before)).toBe(true);
  });
});
