/** What a file may do to its thread, and that it does it to no other file. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadFindingWording } from '../../../src/batch/edition-choice';
import { findInputs } from '../../../src/batch/input-files';
import type { PoolOptions } from '../../../src/batch/pool/pool';
import type { FileReport } from '../../../src/batch/report';
import { validateFiles, type ValidateOptions } from '../../../src/batch/validate';
import { temporaryFolder } from '../temporary-folder';
import { day, wardEdition } from '../ward-edition';

const ACTOR = { file: path.join(__dirname, 'actor.cjs') };

let options: ValidateOptions;
beforeAll(async () => {
  options = {
    edition: await wardEdition(),
    wording: await loadFindingWording('ja'),
    language: 'ja',
    today: day('2026-11-23'),
  };
});

/** Files whose names say what they do (`actor.cjs`); the code of each, in the order of the files. */
async function played(
  acts: readonly string[],
  workers: PoolOptions = {},
  more: Partial<ValidateOptions> = {},
): Promise<string[]> {
  const folder = temporaryFolder();
  acts.forEach((act, index) => {
    writeFileSync(path.join(folder, `${String(index).padStart(3, '0')}-${act}.xlsx`), act);
  });
  const codes: string[] = [];
  const given = { ...options, ...more, workers: { script: ACTOR, ...workers } };
  for await (const report of validateFiles(await findInputs([folder]), given)) {
    expect(path.basename(report.path)).toMatch(new RegExp(`^${String(codes.length).padStart(3, '0')}-`));
    codes.push(codeOf(report));
  }
  return codes;
}

function codeOf(report: FileReport): string {
  return report.outcome === 'unreadable' ? report.error.code : report.outcome;
}

/** What the actor says of a file that it does nothing about. */
const GOOD = 'corrupt';

describe.each([1, 3])('with %i at a time', (jobs) => {
  it.each([
    ['takes for ever', 'spin', 'too-slow', { milliseconds: 300 }],
    ['waits for ever', 'never', 'too-slow', { milliseconds: 300 }],
    ['takes all memory', 'eat', 'too-large', { heapMegabytes: 24 }],
    ['ends its thread', 'exit', 'internal-error', {}],
    ['throws where nobody catches', 'crash', 'internal-error', {}],
    ['throws', 'fail', 'internal-error', {}],
  ])('a file that %s is reported, and all others go on', async (_, act, code, limits) => {
    const acts = ['good', act, 'good', act, act, 'good'];
    expect(await played(acts, { jobs, limits })).toEqual([GOOD, code, GOOD, code, code, GOOD]);
  });
});

it('reports stay in the order of the files, whoever is done first', async () => {
  const acts = Array.from({ length: 40 }, (_, index) => (index % 7 === 0 ? 'late' : 'good'));
  expect(await played(acts, { jobs: 4 })).toEqual(acts.map(() => GOOD));
});

it('the file that was ended is named with its hash and in words, and its thread as our defect', async () => {
  const folder = temporaryFolder();
  for (const act of ['never', 'exit']) writeFileSync(path.join(folder, `${act}.xlsx`), act);
  const defects: unknown[] = [];
  const reports: FileReport[] = [];
  const workers = { script: ACTOR, limits: { milliseconds: 300 } };
  const given: ValidateOptions = { ...options, workers, onDefect: (defect) => defects.push(defect) };
  for await (const report of validateFiles(await findInputs([folder]), given)) reports.push(report);
  expect(reports).toMatchObject([
    { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), error: { code: 'internal-error' } },
    {
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      error: { code: 'too-slow', message: expect.stringContaining('0.3秒') },
    },
  ]);
  expect(defects).toHaveLength(1);
});

it('the signal ends the run at once, a file under way or not', async () => {
  const stop = new AbortController();
  setTimeout(() => {
    stop.abort();
  }, 300);
  expect(await played(['good', 'never', 'good'], { jobs: 1 }, { signal: stop.signal })).toEqual([GOOD]);
  expect(await played(['good'], {}, { signal: AbortSignal.abort() })).toEqual([]);
});

it('a consumer that leaves early leaves no thread behind', async () => {
  const folder = temporaryFolder();
  for (const name of ['a-good', 'b-never', 'c-good']) writeFileSync(path.join(folder, `${name}.xlsx`), name);
  const given = { ...options, workers: { script: ACTOR, jobs: 2 } };
  for await (const report of validateFiles(await findInputs([folder]), given)) {
    expect(codeOf(report)).toBe(GOOD);
    break;
  }
});

it('a program that is not there is said at the start', async () => {
  await expect(played(['good'], { script: { file: '/nowhere/worker.js' } })).rejects.toThrow(
    '/nowhere/worker.js',
  );
});
