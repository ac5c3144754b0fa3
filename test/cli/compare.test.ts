import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { temporaryFolder } from '../batch/temporary-folder';
import { kijun, requireFreshBuild } from './command';

const LIST = `事業者名,サービス名,サービス種別,ガバメントクラウド利用,事業者キー
みなとクラウド株式会社,文書管理クラウド,SaaS,利用しない,V-001
うみべデータ株式会社,基盤サービス,IaaS,利用しない,V-002
`;

let cwd: string;
beforeAll(() => {
  requireFreshBuild();
  cwd = temporaryFolder();
  writeFileSync(path.join(cwd, 'v.csv'), LIST);
  kijun(['generate', 'v.csv', '--out', 'o'], { cwd });
});

const namesIn = (file: string) =>
  readWorkbook(readFileSync(path.join(cwd, file))).sheets.map(({ name }) => name);

describe('compare', () => {
  it('writes a workbook, and says so on stderr only', () => {
    const { code, stdout, stderr } = kijun(['compare', 'o', '--out', '結果/比較.xlsx'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('比較.xlsx');
    expect(namesIn('結果/比較.xlsx')).toEqual(['比較', '期限', 'No.6', '差のある項目']);
  });

  it('goes by the name of the file, unless a format is asked for', () => {
    expect(kijun(['compare', 'o', '--out', 'c.csv', '-q'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(path.join(cwd, 'c.csv'), 'utf8')).toMatch(/^\ufeff"種別"/);
    const { code, stdout } = kijun(['compare', 'o', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ vendors: { length: 2 }, criteria: { length: 31 } });
  });

  it('does not take the comparison that it wrote before for an answer', () => {
    expect(kijun(['compare', 'o', '--out', 'o/比較.xlsx', '-q'], { cwd }).code).toBe(0);
    expect(kijun(['compare', 'o', '--out', 'o/比較.xlsx', '-q'], { cwd }).code).toBe(0);
  });

  it('ends with 3 when a file cannot be read, and has a column for it', () => {
    mkdirSync(path.join(cwd, 'bad'), { recursive: true });
    writeFileSync(path.join(cwd, 'bad/text.xlsx'), 'no workbook');
    const { code, stdout } = kijun(['compare', 'bad', '--format', 'json', '-q'], { cwd });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ vendors: [{ outcome: 'unreadable' }] });
  });

  it.each([
    ['a workbook without a place', ['compare', 'o'], '--out'],
    ['a format that there is not', ['compare', 'o', '--format', 'pdf', '--out', 'x'], 'xlsx, json, csv'],
    ['a day that there is not', ['compare', 'o', '--as-of', '2027-02-30', '--out', 'x.xlsx'], '2027-02-30'],
    ['nothing to compare', ['compare', 'nothing-here-but-a-folder', '--out', 'x.xlsx'], 'nothing-here'],
  ])('refuses %s', (_, args, told) => {
    mkdirSync(path.join(cwd, 'nothing-here-but-a-folder'), { recursive: true });
    const { code, stderr } = kijun(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(told);
    expect(existsSync(path.join(cwd, 'x.xlsx'))).toBe(false);
  });
});

describe('validate --format xlsx', () => {
  it('writes a workbook of five lists', () => {
    const { code, stdout } = kijun(
      [
        'validate',
        'o/V-001_みなとクラウド株式会社_文書管理クラウド.xlsx',
        '--format',
        'xlsx',
        '--out',
        '点検.xlsx',
      ],
      { cwd },
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(namesIn('点検.xlsx')).toEqual(['一覧', '指摘', '改変', '読み替え', '読めないファイル']);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('needs a place to write to', () => {
    expect(kijun(['validate', 'o', '--format', 'xlsx'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });
});
