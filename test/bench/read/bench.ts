/**
 * How fast filled workbooks are read and assessed, beside the mere reading of others: `npm run bench:read`. Every file differs in
 * its texts, so that nothing that is remembered of one helps with the answers of the next. The peers and we take turns, and a
 * ratio is that of neighbouring turns; CPU time on one core, wall time for all cores.
 *
 * `--files N` workbooks of each kind, `--rounds N`, `--memory N,N,…` files in one run of `validate`
 */
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkWorkbook, type CheckOptions } from '../../../src/batch/check-workbook';
import { chooseEdition, loadFindingWording } from '../../../src/batch/edition-choice';
import { findInputs } from '../../../src/batch/input-files';
import { CheckPool } from '../../../src/batch/pool/pool';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { installed } from '../peers';
import { median, type Row, table } from '../table';
import { fillWorkbooks, resaved } from './filled';

const ROOT = path.join(__dirname, '../../..');
const CLI = path.join(ROOT, 'dist/cli.js');
const PYTHON = '/usr/bin/python3';
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '5' },
    memory: { type: 'string', default: '500,5000' },
  },
});
const FILES = Number(values.files);
const ROUNDS = Number(values.rounds);
const WARMING = 5;
/** the slow ones read the first of them only */
const FEW = 8;

/** milliseconds a file */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

const ALONE = 'kijun, reading and assessing, one core';
const READING = 'kijun, reading, one core';
const CREW = 'kijun validate, all cores';
const OPENPYXL = 'openpyxl, read-only, every cell';

async function main(): Promise<void> {
  const edition = await chooseEdition();
  const options: CheckOptions = {
    edition,
    wording: await loadFindingWording('ja'),
    language: 'ja',
    today: 46_400,
  };
  const scratch = mkdtempSync(path.join(tmpdir(), 'kijun-bench-read-'));
  try {
    const issued = path.join(scratch, 'issued');
    await fillWorkbooks(edition, issued, FILES);
    const again = resaved(issued, path.join(scratch, 'again'));
    console.log(
      `${cpus()[0]?.model ?? ''}, ${String(availableParallelism())} cores, Node ${process.version}; ` +
        `${String(FILES)} filled workbooks of each kind, all different, median of ${String(ROUNDS)} turns\n`,
    );
    await compare('as Kijun wrote them', issued, options);
    if (again === undefined) console.log('(LibreOffice is not installed: files that it saved are left out)');
    else await compare('saved again by LibreOffice', again, options);
    memory(scratch, issued);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function compare(what: string, folder: string, options: CheckOptions): Promise<void> {
  const files = readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
  const costs = new Map<string, Cost[]>();
  const note = (name: string, cost: Cost | undefined) => {
    if (cost !== undefined) costs.set(name, [...(costs.get(name) ?? []), cost]);
  };
  const pool = new CheckPool(options, {
    jobs: availableParallelism(),
    script: { file: path.join(ROOT, 'dist/worker.js') },
  });
  const inputs = await findInputs([folder]);
  const all = () => Promise.all(inputs.map((input) => pool.check(input)));
  const { exceljs, sheetjs } = installed();
  const few = files.slice(0, FEW);
  try {
    // Before the counting begins, Node compiles and every thread loads the edition: a run of a campaign has thousands of files.
    for (let pass = 0; pass < WARMING; pass++) {
      for (const file of files) checkWorkbook(readWorkbook(readFileSync(file)), options);
      await all();
    }
    for (let round = 0; round < ROUNDS; round++) {
      note(OPENPYXL, openpyxl(few));
      note(
        ALONE,
        await turn(files.length, () => {
          for (const file of files) checkWorkbook(readWorkbook(readFileSync(file)), options);
        }),
      );
      note(
        READING,
        await turn(files.length, () => {
          for (const file of files) readWorkbook(readFileSync(file));
        }),
      );
      note(CREW, await turn(files.length, all));
      if (exceljs !== undefined)
        note(
          'exceljs, load',
          await turn(few.length, async () => {
            for (const file of few) await new exceljs.Workbook().xlsx.load(readFileSync(file));
          }),
        );
      if (sheetjs !== undefined)
        note(
          'SheetJS, read',
          await turn(few.length, () => {
            for (const file of few) sheetjs.read(readFileSync(file));
          }),
        );
    }
  } finally {
    await pool.close();
  }
  report(what, costs);
}

async function turn(files: number, work: () => unknown): Promise<Cost> {
  const before = process.cpuUsage();
  const begun = performance.now();
  await work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { wall: wall / files, cpu: (user + system) / 1000 / files };
}

function openpyxl(files: readonly string[]): Cost | undefined {
  const run = spawnSync(PYTHON, [path.join(__dirname, 'openpyxl_read.py'), ...files], { encoding: 'utf8' });
  if (run.status !== 0) return undefined;
  const told: Cost = JSON.parse(run.stdout);
  return told;
}

function report(what: string, costs: ReadonlyMap<string, readonly Cost[]>): void {
  const peer = costs.get(OPENPYXL) ?? [];
  const rows = [...costs].map(([name, own]): Row => {
    const part = name === CREW ? 'wall' : 'cpu';
    const ratios = own.flatMap((cost, index) => {
      const other = peer[index];
      return other === undefined ? [] : [other[part] / cost[part]];
    });
    return [
      name,
      median(own.map(({ wall }) => wall)).toFixed(1),
      median(own.map(({ cpu }) => cpu)).toFixed(1),
      ratios.length === 0 ? '' : median(ratios).toFixed(2),
    ];
  });
  console.log(`${what}\n${table(['a workbook', 'ms', 'ms of CPU', 'openpyxl / its own'], rows)}\n`);
}

/** The built command over many files: does its memory grow with their number? */
function memory(scratch: string, issued: string): void {
  const names = readdirSync(issued);
  const rows = values.memory.split(',').map((count): Row => {
    const folder = path.join(scratch, `many-${count}`);
    mkdirSync(folder);
    for (let index = 0; index < Number(count); index++)
      linkSync(
        path.join(issued, names[index % names.length] ?? ''),
        path.join(folder, `${String(index)}.xlsx`),
      );
    const peak = path.join(scratch, 'peak.json');
    const begun = performance.now();
    const args = ['-r', path.join(__dirname, '../generate/peak.cjs'), CLI, 'validate', folder];
    const out = path.join(scratch, 'result.json');
    const { status, stderr } = spawnSync(
      process.execPath,
      [...args, '--format', 'json', '--out', out, '--quiet'],
      { env: { ...process.env, KIJUN_PEAK: peak }, encoding: 'utf8' },
    );
    if (status !== 0 && status !== 1) throw new Error(stderr);
    const seconds = (performance.now() - begun) / 1000;
    const { megabytes }: { megabytes: number } = JSON.parse(readFileSync(peak, 'utf8'));
    return [Number(count).toLocaleString('en'), seconds.toFixed(1), megabytes.toFixed(0)];
  });
  console.log(`kijun validate, the whole command\n${table(['files', 'seconds', 'peak MB'], rows)}`);
}

void main();
