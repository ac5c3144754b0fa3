/**
 * How fast filled workbooks are read and assessed, beside the mere reading of others: `npm run bench:read`. Every file differs in
 * its texts, so that nothing that is remembered of one helps with the answers of the next. Each contender has a process of its own,
 * so that nobody tidies up after somebody else; they take turns, and a ratio is that of neighbouring turns: of CPU time on one core,
 * of wall time for all cores.
 *
 * `--files N` workbooks of each kind, `--rounds N`, `--memory N,N,…` files in one run of `validate`
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chooseEdition } from '../../../src/batch/edition-choice';
import { median, type Row, table } from '../table';
import type { Contender, Cost } from './contender';
import { fillWorkbooks, resaved } from './filled';

const ROOT = path.join(__dirname, '../../..');
const CLI = path.join(ROOT, 'dist/cli.js');
const PYTHON = '/usr/bin/python3';
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '80' },
    rounds: { type: 'string', default: '9' },
    memory: { type: 'string', default: '500,5000' },
  },
});
const FILES = Number(values.files);
const ROUNDS = Number(values.rounds);
/** the slow ones read the first of them only */
const FEW = 8;

const OPENPYXL = 'openpyxl, read-only, every cell';
const CONTENDERS: readonly { readonly name: string; readonly kind: Contender; readonly files: number }[] = [
  { name: 'kijun, reading and assessing, one core', kind: 'kijun', files: FILES },
  { name: 'kijun, reading, one core', kind: 'kijun-reading', files: FILES },
  { name: 'kijun validate, all cores', kind: 'kijun-validate', files: FILES },
  { name: 'exceljs, load', kind: 'exceljs', files: FEW },
  { name: 'SheetJS, read', kind: 'sheetjs', files: FEW },
];

async function main(): Promise<void> {
  const edition = await chooseEdition();
  const scratch = mkdtempSync(path.join(tmpdir(), 'kijun-bench-read-'));
  try {
    const issued = path.join(scratch, 'issued');
    await fillWorkbooks(edition, issued, FILES);
    const again = resaved(issued, path.join(scratch, 'again'));
    console.log(
      `${cpus()[0]?.model ?? ''}, ${String(availableParallelism())} cores, Node ${process.version}; ` +
        `${String(FILES)} filled workbooks of each kind, all different, median of ${String(ROUNDS)} turns\n`,
    );
    await compare('as Kijun wrote them', issued);
    if (again === undefined) console.log('(LibreOffice is not installed: files that it saved are left out)');
    else await compare('saved again by LibreOffice', again);
    memory(scratch, issued);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function compare(what: string, folder: string): Promise<void> {
  const files = readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
  const costs = new Map<string, Cost[]>([[OPENPYXL, []]]);
  const processes: { readonly name: string; readonly child: ChildProcess }[] = [];
  try {
    for (const { name, kind, files: count } of CONTENDERS) {
      const child = fork(path.join(__dirname, 'contender.ts'), [kind, ...files.slice(0, count)], {
        execArgv: ['-r', path.join(__dirname, '../../typescript.cjs')],
      });
      // It has warmed up when it says so; one that is not installed ends.
      const [ready] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
      if (ready !== 'ready') continue;
      processes.push({ name, child });
      costs.set(name, []);
    }
    for (let round = 0; round < ROUNDS; round++) {
      const peer = openpyxl(files.slice(0, FEW));
      if (peer !== undefined) costs.get(OPENPYXL)?.push(peer);
      for (const { name, child } of processes) {
        child.send('turn');
        const [cost]: [Cost] = (await once(child, 'message')) as [Cost];
        costs.get(name)?.push(cost);
      }
    }
  } finally {
    for (const { child } of processes) child.kill();
  }
  report(what, costs);
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
    const part = name.includes('all cores') ? 'wall' : 'cpu';
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
