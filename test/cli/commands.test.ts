import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../batch/temporary-folder';
import { kijun, requireFreshBuild, start } from './command';

beforeAll(requireFreshBuild);

const LIST = `事業者名,サービス名,サービス種別,ガバメントクラウド利用,事業者キー
みなとクラウド株式会社,文書管理クラウド,SaaS,利用しない,V-001
うみべデータ株式会社,基盤サービス,IaaS,利用しない,V-002
`;
/** a folder with these files in it */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

describe('template', () => {
  it('writes one blank workbook under the name of the checklist, and never over another file', () => {
    const cwd = temporaryFolder();
    expect(kijun(['template'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(kijun(['template', '--plain'], { cwd }).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual([
      'クラウドサービス選定基準.xlsx',
      'クラウドサービス選定基準（本文）.xlsx',
    ]);
    expect(kijun(['template'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--force'),
    });
    expect(kijun(['template', '--force', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('says where it cannot write', () => {
    const cwd = folderWith({ file: '' });
    const { code, stderr } = kijun(['template', '--out', 'file/inside.xlsx'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('file');
  });
});

describe('generate', () => {
  it('makes the workbooks and says so', () => {
    const cwd = folderWith({ 'v.csv': LIST });
    const { code, stdout, stderr } = kijun(
      ['generate', 'v.csv', '--out', '依頼', '--due', '令和9年1月29日'],
      { cwd },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('V-001_みなとクラウド株式会社_文書管理クラウド.xlsx');
    expect(readdirSync(path.join(cwd, '依頼'))).toHaveLength(3);
    expect(kijun(['generate', 'v.csv', '--out', '依頼.zip', '--quiet'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(existsSync(path.join(cwd, '依頼.zip'))).toBe(true);
  });

  it('refuses a bad list as a whole: row, column, what is wrong, what to do; nothing is made', () => {
    const cwd = folderWith({ 'v.csv': `${LIST}丙,丁,XaaS,,V-001\n` });
    const { code, stdout, stderr } = kijun(['generate', 'v.csv', '--out', 'o'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/4行目「サービス種別」: 「XaaS」.*\n.*SaaS・PaaS・IaaS・複合/);
    expect(readdirSync(cwd)).toEqual(['v.csv']);
    expect(kijun(['generate', 'v.csv', '--out', 'o', '--lang', 'en'], { cwd }).stderr).toContain(
      'Row 4, サービス種別',
    );
  });

  it.each([
    ['a list that is not there', {}],
    ['a list in no encoding', { 'v.csv': Uint8Array.from([0x41, 0xff, 0xfd, 0x80]) }],
    ['a list that is empty', { 'v.csv': '' }],
  ])('%s ends with 3', (_what, files) => {
    expect(kijun(['generate', 'v.csv', '--out', 'o'], { cwd: folderWith(files) }).code).toBe(3);
  });

  it('stops tidily on Ctrl-C and goes on with --resume', async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) => `事業者${String(index)},サービス,SaaS,利用しない,K-${String(index)}`,
    );
    const cwd = folderWith({ 'v.csv': `${LIST}${rows.join('\n')}\n` });
    const [list, out] = [path.join(cwd, 'v.csv'), path.join(cwd, 'o')];
    const child = start(['generate', list, '--out', out, '--issued-on', '2026-11-24']);
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const poll = setInterval(() => {
      if (existsSync(path.join(out, 'manifest.jsonl'))) child.kill('SIGINT');
    }, 5);
    const code = await ended;
    clearInterval(poll);
    // Windows knows no such signal: there the process is gone at once.
    expect([130, null]).toContain(code);
    expect(readdirSync(out).length).toBeLessThan(1004);
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(kijun(['generate', list, '--out', out, '--resume', '--quiet']).code).toBe(0);
    const manifest = readFileSync(path.join(out, 'manifest.jsonl'), 'utf8').trim().split('\n');
    expect(manifest).toHaveLength(1002);
    expect(new Set(manifest.map((line): string => JSON.parse(line).issuedOn))).toEqual(
      new Set(['2026-11-24']),
    );
    expect(readdirSync(out)).toHaveLength(1003);
  }, 120_000);
});

describe('validate', () => {
  let cwd: string;
  beforeAll(() => {
    cwd = folderWith({ 'v.csv': LIST, 'bad/text.xlsx': 'no workbook' });
    kijun(['generate', 'v.csv', '--out', 'o'], { cwd });
  });

  it('prints nothing but the JSON, and ends with 1 when something is to be mended', () => {
    const { code, stdout, stderr } = kijun(['validate', 'o', '--format', 'json', '--as-of', '2026-12-01'], {
      cwd,
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      evaluatedOn: '2026-12-01',
      files: [{ overall: 'incomplete' }, { overall: 'incomplete' }],
    });
  });

  it('ends with 3 when a file cannot be read, and checks the others', () => {
    const { code, stdout } = kijun(['validate', 'o', 'bad', 'gone.xlsx', '--format', 'json'], { cwd });
    expect(code).toBe(3);
    expect(JSON.parse(stdout).files.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'checked',
      'checked',
      'unreadable',
      'unreadable',
    ]);
  });

  it('reads like a letter: what, where, what to do next; without colours outside a terminal', () => {
    const { stdout, stderr } = kijun(['validate', 'o', 'bad'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toContain('■ みなとクラウド株式会社「文書管理クラウド」');
    expect(stdout).toMatch(/✖ ①クラウドサービス提供者!F7 {2}①-3 サービス終了または変更時の事前通知/);
    expect(stdout).toMatch(/次にすること[^]*再提出/);
    expect(stdout).not.toContain('\u001b[');
    expect(kijun(['validate', 'o', '--lang', 'en'], { cwd }).stdout).toContain('What to do next');
  });

  it('writes into a file whole, and says so on stderr only', () => {
    const { code, stdout, stderr } = kijun(['validate', 'o', '--format', 'csv', '--out', 'r/result.csv'], {
      cwd,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('result.csv');
    expect(readFileSync(path.join(cwd, 'r/result.csv'), 'utf8')).toMatch(/^\ufeff"ファイル"/);
    expect(readdirSync(path.join(cwd, 'r'))).toEqual(['result.csv']);
    expect(kijun(['validate', 'o', '--format', 'csv', '--out', 'r/result.csv', '-q'], { cwd }).stderr).toBe(
      '',
    );
  });
});

describe('lint', () => {
  it('shows what is odd in the text, in words and as data', () => {
    expect(kijun(['lint'])).toMatchObject({ code: 0, stdout: expect.stringContaining('通知経路') });
    const { stdout } = kijun(['lint', 'cloud-selection-criteria', '--format', 'json', '--lang', 'en']);
    const { defects } = JSON.parse(stdout);
    expect(defects.map(({ code }: { code: string }) => code)).toContain('note-copied-from-other');
  });

  it('says what is wrong with an edition that is not sound', () => {
    const cwd = folderWith({ 'edition/edition.json': '{' });
    const { code, stderr } = kijun(['lint', 'edition'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('edition.json');
  });
});
