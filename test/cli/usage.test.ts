import { temporaryFolder } from '../batch/temporary-folder';
import { kijun, requireFreshBuild } from './command';

beforeAll(requireFreshBuild);

describe('help', () => {
  it.each([[], ['template'], ['generate'], ['validate'], ['lint']])(
    'of %s speaks Japanese, and English when asked',
    (...command) => {
      const japanese = kijun([...command, '--help']);
      expect(japanese).toMatchObject({ code: 0, stderr: '' });
      expect(japanese.stdout).toMatch(/^使い方: kijun/);
      expect(japanese.stdout).not.toMatch(
        /Usage|Options:|Commands:|Arguments:|display help|\(default|\(choices/,
      );
      const english = kijun([...command, '--help', '--lang', 'en']);
      expect(english.stdout).toMatch(/^Usage: kijun/);
      expect(english.stdout).not.toMatch(/[ぁ-ん]/);
    },
  );

  it('is what somebody sees who gives nothing, as a wrong usage', () => {
    expect(kijun([])).toMatchObject({ code: 2, stdout: expect.stringContaining('使い方') });
  });

  it('tells the version', () => {
    expect(kijun(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('a command line that cannot be followed', () => {
  const empty = temporaryFolder();
  it.each([
    [['frobnicate'], 'frobnicate'],
    [['validate', '--frobnicate', 'x'], '--frobnicate'],
    [['validate'], 'PATH'],
    [['generate', 'x.csv'], '--out'],
    [['generate', 'x.csv', '--out'], '--out'],
    [['validate', 'x', '--format', 'pdf'], 'text, json, csv'],
    [['lint', '--format', 'csv'], 'text, json'],
    [['lint', 'a', 'b'], '引数'],
    [['lint', '--lang', 'fr'], 'fr'],
    [['lint', '--edition', 'elsewhere'], 'cloud-selection-criteria'],
    [['validate', empty, '--as-of', 'soon'], '--as-of'],
    [['validate', empty], empty],
    [['generate', 'x.docx', '--out', 'o'], 'x.docx'],
    [['generate', 'x.csv', '--out', 'o', '--due', '2027-02-30'], '--due'],
    [['generate', 'x.csv', '--out', 'o', '--round', '0'], '--round'],
    [['generate', 'x.csv', '--out', 'o', '--jobs', 'many'], '--jobs'],
  ])('%j ends with 2 and names %s', (args, named) => {
    const { code, stdout, stderr } = kijun(args, { cwd: empty });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/error:|\n {4}at /);
    expect(kijun([...args, '--lang=en'], { cwd: empty }).code).toBe(2);
  });
});

describe('a defect of ours', () => {
  const node = [
    '--import',
    'data:text/javascript,import c from "node:crypto"; c.createHash = () => { throw new RangeError("boom") };',
  ];

  it('ends with 70, says what to report, and shows where only when asked', () => {
    const plain = kijun(['lint'], { node });
    expect(plain.code).toBe(70);
    expect(plain.stderr).toContain('RangeError: boom');
    expect(plain.stderr).not.toMatch(/\n {4}at /);
    expect(kijun(['lint'], { node, env: { KIJUN_DEBUG: '1' } }).stderr).toMatch(/\n {4}at /);
  });
});
