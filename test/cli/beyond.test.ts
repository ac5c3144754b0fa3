/** `validate` with an earlier round, with attachments and with receipts; `receipts verify` on what it left. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeZip } from '../../src/xlsx/zip-write';
import { pdfFile } from '../batch/evidence/pdf-file';
import { put } from '../batch/filled-workbook';
import { temporaryFolder } from '../batch/temporary-folder';
import { kijun, requireFreshBuild } from './command';

const RETURNED = path.join(__dirname, '../demo/returned');
const returned = (name: string) => path.join(RETURNED, name);

beforeAll(requireFreshBuild);

describe('--against', () => {
  it('puts the comparison into the JSON, the text and the CSV', () => {
    const earlier = temporaryFolder();
    copyFileSync(returned('V-001.xlsx'), path.join(earlier, 'whatever.xlsx'));
    const check = (...args: string[]) =>
      kijun(['validate', returned('V-001.xlsx'), '--against', earlier, ...args]);
    const [file] = JSON.parse(check('--format', 'json').stdout).files;
    expect(file.round).toMatchObject({
      against: path.join(earlier, 'whatever.xlsx'),
      matchedBy: 'workbook-id',
    });
    expect(file.round.criteria).toHaveLength(31);
    expect(check().stdout).toContain('前回との比較');
    expect(check('--format', 'csv').stdout).toContain('round-counts');
  });

  it('says what could not be compared with, and refuses a folder without workbooks', () => {
    const { stderr } = kijun(['validate', returned('V-001.xlsx'), '--against', RETURNED]);
    expect(stderr).toContain('V-006.xlsx');
    expect(kijun(['validate', returned('V-001.xlsx'), '--against', temporaryFolder()]).code).toBe(2);
    expect(kijun(['validate', returned('V-001.xlsx'), '--against', '/nowhere']).code).toBe(2);
  });
});

describe('evidence', () => {
  it('of a bundle is checked without being asked for, and the command ends by itself', () => {
    const zip = writeZip([
      { name: 'V-001.xlsx', data: readFileSync(returned('V-001.xlsx')) },
      { name: 'sla.pdf', data: pdfFile({ pages: [['第6条']] }) },
    ]);
    const { code, stdout } = kijun([
      'validate',
      put(temporaryFolder(), 'V-001.zip', zip),
      '--format',
      'json',
    ]);
    const [file] = JSON.parse(stdout).files;
    const found = file.findings.map(
      (finding: { code: string; criterion?: string }) => `${finding.code} ${finding.criterion ?? ''}`,
    );
    expect(found).toContain('evidence-file-missing 1-7');
    expect(found).toContain('evidence-clause-not-found 1-8');
    expect(found).not.toContain('evidence-clause-not-found 1-4');
    expect(file.evidence.attachments).toMatchObject([{ name: 'sla.pdf', cited: true }]);
    expect(code).toBe(1);
  });

  it('of a folder is looked for there, and a folder that is not there is refused', () => {
    const folder = temporaryFolder();
    put(folder, 'sla.pdf', pdfFile({ pages: [['第6条'], ['第8条']] }));
    const { stdout } = kijun(['validate', returned('V-001.xlsx'), '--evidence', folder]);
    expect(stdout).toContain('henkou.pdf');
    expect(stdout).not.toContain('「第8条」のうち');
    expect(kijun(['validate', returned('V-001.xlsx'), '--evidence', path.join(folder, 'gone')]).code).toBe(2);
  });
});

describe('--receipts', () => {
  const folder = temporaryFolder();
  const chain = path.join(folder, 'chain.jsonl');
  const verify = (...args: string[]) => kijun(['receipts', 'verify', folder, ...args]);

  it('leaves a receipt for each file, whatever became of it, and goes on the next time', () => {
    const first = kijun(['validate', RETURNED, '--receipts', folder, '--format', 'json']);
    expect(first.code).toBe(3);
    const files = JSON.parse(first.stdout).files;
    kijun(['validate', returned('V-001.xlsx'), '--receipts', folder]);
    const receipts = readFileSync(chain, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(receipts.map(({ file }) => file.name)).toEqual([
      ...readdirSync(RETURNED).filter((name) => name.endsWith('.xlsx')),
      'V-001.xlsx',
    ]);
    for (const [index, file] of files.entries()) {
      expect(receipts[index]).toMatchObject({ file: { sha256: file.sha256 }, outcome: file.outcome });
      expect(receipts[index].findings).toHaveLength(file.findings?.length ?? 0);
    }
    expect(first.stderr).toContain(receipts[5].hash);
  });

  it('are verified offline: 0 for a whole chain, 1 for one that somebody touched', () => {
    const { head, ...whole } = JSON.parse(verify('--format', 'json').stdout);
    expect(whole).toEqual({ receipts: 7, faults: [] });
    expect(verify('--head', head.hash)).toMatchObject({ code: 0, stderr: '' });
    expect(verify().stdout).toContain('--head');
    const lines = readFileSync(chain, 'utf8').trimEnd().split('\n');
    writeFileSync(
      chain,
      lines
        .slice(0, -1)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(verify().code).toBe(0);
    expect(verify('--head', head.hash).code).toBe(1);
    writeFileSync(
      chain,
      lines
        .toSpliced(2, 1)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(verify('--lang', 'en')).toMatchObject({ code: 1, stdout: expect.stringContaining('Receipt 3') });
  });

  it('are not added to a chain that another run writes, nor to a broken one', () => {
    const broken = temporaryFolder();
    writeFileSync(path.join(broken, 'chain.jsonl'), 'x\n');
    expect(kijun(['validate', returned('V-001.xlsx'), '--receipts', broken])).toMatchObject({
      code: 2,
      stdout: '',
    });
    const locked = temporaryFolder();
    writeFileSync(
      path.join(locked, 'writer.lock'),
      JSON.stringify({ pid: 1, host: 'elsewhere', at: 'x', token: 't' }),
    );
    const { code, stderr } = kijun(['validate', returned('V-001.xlsx'), '--receipts', locked]);
    expect(code).toBe(2);
    expect(stderr).toContain('writer.lock');
  });

  it.each([
    [['receipts', 'check', '.'], 'verify'],
    [['receipts', 'verify'], 'DIR'],
    [['receipts', 'verify', '.', '--head', 'xyz'], '--head'],
    [['receipts', 'verify', '/nowhere'], '/nowhere'],
  ])('%j is a wrong usage', (args, named) => {
    expect(kijun(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(named) });
  });
});
