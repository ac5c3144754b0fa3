import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RETURN_SHEET } from '../../src/xlsx/patch/marking';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { temporaryFolder } from '../batch/temporary-folder';
import { kijun, requireFreshBuild } from './command';

const RETURNED = path.join(__dirname, '../demo/returned');
const FAULTY = path.join(RETURNED, 'V-004.xlsx');

beforeAll(requireFreshBuild);

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder();
  writeFileSync(path.join(cwd, 'in.xlsx'), readFileSync(FAULTY));
});

const text = (name: string) => readFileSync(path.join(cwd, name), 'utf8');

describe('return', () => {
  it('writes the marked file and the text beside it, and says where', () => {
    const { code, stdout, stderr } = kijun(
      ['return', 'in.xlsx', '--out', '差戻し/out.xlsx', '--due', '2099-02-12'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stdout).toContain('差戻し/out.xlsx');
    expect(stderr).toContain('第2回');
    expect(readWorkbook(readFileSync(path.join(cwd, '差戻し/out.xlsx'))).sheets[0]?.name).toBe(RETURN_SHEET);
    expect(text('差戻し/out.xlsx.txt')).toContain('2099年2月12日');
    expect(readFileSync(path.join(cwd, 'in.xlsx')).equals(readFileSync(FAULTY))).toBe(true);
  });

  it('puts the text where it is told, in English, and is silent when asked', () => {
    const args = ['return', 'in.xlsx', '--out', 'out.xlsx', '--cover', 'mail.txt', '--lang', 'en', '-q'];
    expect(kijun(args, { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(text('mail.txt')).toMatch(/^Subject: /);
    expect(readdirSync(cwd).sort()).toEqual(['in.xlsx', 'mail.txt', 'out.xlsx']);
  });

  it('writes the file to stdout when asked', () => {
    const { code, stdout } = kijun(['return', 'in.xlsx', '--out', '-', '-q'], { cwd });
    expect([code, stdout.slice(0, 2)]).toEqual([0, 'PK']);
    expect(readdirSync(cwd)).toEqual(['in.xlsx']);
  });

  it('writes nothing and ends with 0 when there is nothing to send back', () => {
    const file = path.join(RETURNED, '../confirmed/V-001.xlsx');
    const { code, stdout } = kijun(
      ['return', file, '--out', 'out.xlsx', '--as-of', '2027-02-01', '--ward-checked'],
      { cwd },
    );
    expect([code, existsSync(path.join(cwd, 'out.xlsx'))]).toEqual([0, false]);
    expect(stdout).toContain('差し戻す点はありません');
  });

  it('writes over what is there only with --force, and never over the file that came in', () => {
    symlinkSync('in.xlsx', path.join(cwd, 'link.xlsx'));
    writeFileSync(path.join(cwd, 'out.xlsx.txt'), 'a note of mine');
    for (const [out, ...more] of [
      ['out.xlsx'],
      ['in.xlsx', '--force'],
      ['./in.xlsx', '--force'],
      ['link.xlsx', '--force'],
    ]) {
      const { code, stderr } = kijun(['return', 'in.xlsx', '--out', out ?? '', ...more], { cwd });
      expect([out, code]).toEqual([out, 2]);
      expect(stderr).not.toBe('');
    }
    expect(
      kijun(['return', 'in.xlsx', '--out', 'o.xlsx', '--cover', 'in.xlsx', '--force'], { cwd }).code,
    ).toBe(2);
    expect(
      kijun(['return', 'in.xlsx', '--out', 'o.xlsx', '--cover', 'o.xlsx', '--force'], { cwd }).code,
    ).toBe(2);
    expect(text('out.xlsx.txt')).toBe('a note of mine');
    expect(kijun(['return', 'in.xlsx', '--out', 'out.xlsx', '--force'], { cwd }).code).toBe(0);
    expect(text('out.xlsx.txt')).toContain('ご担当者様');
    expect(readFileSync(path.join(cwd, 'in.xlsx')).equals(readFileSync(FAULTY))).toBe(true);
  });

  it('ends with 3 when the file cannot be read', () => {
    writeFileSync(path.join(cwd, 'bad.xlsx'), 'no workbook');
    const { code, stderr } = kijun(['return', 'bad.xlsx', '--out', 'out.xlsx'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('bad.xlsx');
    expect(kijun(['return', 'nowhere.xlsx', '--out', 'out.xlsx'], { cwd }).code).toBe(3);
    expect(existsSync(path.join(cwd, 'out.xlsx'))).toBe(false);
  });

  it.each([
    [['in.xlsx'], '--out'],
    [['.', '--out', 'o.xlsx'], 'ファイル1つ'],
    [['in.xlsx', '--out', 'o.xlsx', '--due', '2027-02-30'], '--due'],
    [['in.xlsx', '--out', 'o.xlsx', '--as-of', 'soon'], '--as-of'],
    [['in.xlsx', '--out', 'o.pdf'], '.xlsx'],
  ])('%j ends with 2 and names %s', (args, named) => {
    const { code, stderr } = kijun(['return', ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(named);
  });
});
