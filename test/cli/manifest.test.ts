import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../batch/temporary-folder';
import { kijun, requireFreshBuild } from './command';

const TEMPLATE = path.join(__dirname, '../../manifest.xml');
const URL_GIVEN = 'https://kijun.example:8443/addin';

beforeAll(requireFreshBuild);

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder();
});
const text = (name: string) => readFileSync(path.join(cwd, name), 'utf8');
const idOf = (xml: string) => /<Id>([^<]*)<\/Id>/.exec(xml)?.[1];

describe('manifest', () => {
  it('writes the manifest of a deployment, and says where the pages are and which Id the add-in has', () => {
    const made = kijun(['manifest', '--url', URL_GIVEN, '--out', '配付/manifest.xml'], { cwd });
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('配付/manifest.xml');
    const xml = text('配付/manifest.xml');
    expect(xml).toContain('<SourceLocation DefaultValue="https://kijun.example:8443/addin/taskpane.html"/>');
    expect(xml).not.toContain('localhost');
    expect(made.stderr).toContain('https://kijun.example:8443/addin/');
    expect(made.stderr).toContain(idOf(xml));
  });

  it('writes the same to the screen when no file is named, and nothing else there', () => {
    const { code, stdout, stderr } = kijun(['manifest', '--url', URL_GIVEN], { cwd });
    expect([code, stdout.slice(0, 5), stdout.trimEnd().slice(-12)]).toEqual([0, '<?xml', '</OfficeApp>']);
    expect(stderr).not.toBe('');
    expect(kijun(['manifest', '--url', URL_GIVEN, '--out', '-', '-q'], { cwd })).toEqual({
      code: 0,
      stdout,
      stderr: '',
    });
    expect(kijun(['manifest', '--url', URL_GIVEN, '--out', 'm.xml', '-q'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(text('m.xml')).toBe(stdout);
  });

  it('gives test and production Ids of their own, the same each time, or the one that is given', () => {
    const id = (...more: string[]) => idOf(kijun(['manifest', '-q', '--url', ...more], { cwd }).stdout);
    expect(id('https://kijun.example/test/')).not.toBe(id('https://kijun.example/'));
    expect(id('https://kijun.example/test')).toBe(id('https://KIJUN.example:443/test/'));
    const given = '3f2b8c1e-7d64-4a09-9c55-0e1d2a6b7f80';
    expect(id('https://kijun.example/', '--id', `{${given.toUpperCase()}}`)).toBe(given);
  });

  it('writes over what is there only with --force, and never over the template', () => {
    writeFileSync(path.join(cwd, 'm.xml'), 'mine');
    const args = ['manifest', '--url', URL_GIVEN, '--out', 'm.xml'];
    expect(kijun(args, { cwd })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('m.xml'),
    });
    expect(text('m.xml')).toBe('mine');
    expect(kijun([...args, '--force'], { cwd }).code).toBe(0);
    expect(text('m.xml')).toContain('<OfficeApp');

    const before = readFileSync(TEMPLATE);
    symlinkSync(TEMPLATE, path.join(cwd, 'link.xml'));
    for (const out of [TEMPLATE, 'link.xml']) {
      const { code, stderr } = kijun(['manifest', '--url', URL_GIVEN, '--out', out, '--force'], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(out)]);
    }
    expect(readFileSync(TEMPLATE).equals(before)).toBe(true);
  });

  it('ends with 2 where a folder has the name of the file', () => {
    mkdirSync(path.join(cwd, 'm.xml'));
    const { code, stderr } = kijun(['manifest', '--url', URL_GIVEN, '--out', 'm.xml', '--force'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('m.xml')]);
    expect(readdirSync(cwd)).toEqual(['m.xml']);
  });

  it.each([
    [[], '--url'],
    [['--url'], '--url'],
    [['--url', ''], 'https://'],
    [['--url', 'kijun.example/addin'], 'https://'],
    [['--url', 'http://kijun.example/'], 'http'],
    [['--url', 'http://localhost:3000/'], 'manifest.xml'],
    [['--url', 'https://clerk:secret@kijun.example/'], '@'],
    [['--url', 'https://kijun.example/?v=1'], '?'],
    [['--url', 'https://kijun.example/taskpane.html'], 'https://kijun.example/'],
    [['--url', `https://kijun.example/${'a'.repeat(2100)}/`], '2123'],
    [['--url', URL_GIVEN, '--id', 'kijun'], '--id'],
    [['--url', URL_GIVEN, 'more'], '引数'],
  ])('%j ends with 2, names %s, and writes nothing', (args, named) => {
    const { code, stdout, stderr } = kijun(['manifest', '--out', 'm.xml', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/secret|\n {4}at /);
    const english = kijun(['manifest', '--out', 'm.xml', ...args, '--lang=en'], { cwd });
    expect(english.code).toBe(2);
    expect(english.stderr).not.toMatch(/[ぁ-ん]/);
    expect(existsSync(path.join(cwd, 'm.xml'))).toBe(false);
  });

  it('explains itself in both languages', () => {
    expect(kijun(['manifest', '--help']).stdout).toMatch(/^使い方: kijun manifest(?:.|\n)*--url <URL>/);
    expect(kijun(['manifest', '--help', '--lang', 'en']).stdout).not.toMatch(/[ぁ-ん]/);
  });
});
