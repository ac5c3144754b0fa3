import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './find-browser';

const folder = mkdtempSync(path.join(tmpdir(), 'kijun-browsers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

it('takes the browser that CHROME_PATH names, before any other', () => {
  const own = program('own-browser');
  program('chromium');
  expect(findBrowser({ CHROME_PATH: own, PATH: folder })).toBe(own);
});

it('finds one by its usual names', () => {
  const found = program('chromium');
  expect(findBrowser({ PATH: folder })).toBe(found);
});

it('says so when CHROME_PATH names nothing that runs', () => {
  expect(() => findBrowser({ CHROME_PATH: path.join(folder, 'gone'), PATH: folder })).toThrow(/CHROME_PATH/);
});
