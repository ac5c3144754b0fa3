/**
 * Every hostile file in one run, as the command checks them: in a thread of the pool, one after the other, among good
 * ones. None may crash the run, run out of its time, take more memory than it may, or keep a good file from being checked.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../batch/temporary-folder';
import { ARCHIVES } from './archives';
import { type HostileFile, RETURNED } from './hostile-file';
import { OTHER_KINDS } from './other-kinds';
import { PARTS } from './parts';
import { SHEETS } from './sheets';

/** MB by which all files together may make the process grow: the garbage of one is still there when the next comes. */
const GROWTH = 256;

const GOOD: HostileFile = { name: 'good', ends: 'checked', bytes: () => RETURNED };
const FILES = [GOOD, ...ARCHIVES, ...OTHER_KINDS, GOOD, ...PARTS, ...SHEETS, GOOD];

interface Line {
  readonly file: string;
  readonly ends: string;
}

let lines: Line[];
let grown: number;

beforeAll(() => {
  const folder = temporaryFolder();
  FILES.forEach(({ bytes }, index) => {
    writeFileSync(path.join(folder, nameOf(index)), bytes());
  });
  const root = path.join(__dirname, '../../..');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['-r', './test/typescript.cjs', path.join(__dirname, 'run.ts'), folder],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`the run ended with ${String(status)}: ${stderr.slice(0, 2000)}`);
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  grown = told.pop().grown;
  lines = told;
});

function nameOf(index: number): string {
  return `${String(index).padStart(3, '0')} ${(FILES[index]?.name ?? '').replaceAll('/', ' ')}.xlsx`;
}

it('each ends as it should, in order, and the good files between them are checked', () => {
  expect(lines.map(({ file, ends }) => `${file}: ${ends}`)).toEqual(
    FILES.map(({ ends }, index) => `${nameOf(index)}: ${ends}`),
  );
});

it('all together do not make the process grow beyond its bounds', () => {
  expect(grown).toBeLessThan(GROWTH);
});

it('nothing of them is left in the language', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(FILES.length).toBeGreaterThan(100);
});
