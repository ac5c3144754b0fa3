/** One contender of the benchmark in a process of its own: `contender.ts KIND FILE…`; it takes a turn when it is told to. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { checkWorkbook, type CheckOptions } from '../../../src/batch/check-workbook';
import { chooseEdition, loadFindingWording } from '../../../src/batch/edition-choice';
import { CheckPool } from '../../../src/batch/pool/pool';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { installed } from '../peers';

export type Contender = 'kijun' | 'kijun-reading' | 'kijun-validate' | 'exceljs' | 'sheetjs';

/** milliseconds a file */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** Turns before the counting begins: Node compiles, every thread loads the edition. A campaign has thousands of files. */
const WARMING = 8;

async function optionsOf(): Promise<CheckOptions> {
  return {
    edition: await chooseEdition(),
    wording: await loadFindingWording('ja'),
    language: 'ja',
    today: 46_400,
  };
}

/** What goes through the files once; undefined when the contender is not installed. */
async function workOf(kind: string, files: readonly string[]): Promise<(() => unknown) | undefined> {
  const each = (read: (file: string) => unknown) => async () => {
    for (const file of files) await read(file);
  };
  switch (kind) {
    case 'kijun': {
      const options = await optionsOf();
      return () => {
        for (const file of files) checkWorkbook(readWorkbook(readFileSync(file)), options);
      };
    }
    case 'kijun-reading':
      return () => {
        for (const file of files) readWorkbook(readFileSync(file));
      };
    case 'kijun-validate': {
      const pool = new CheckPool(await optionsOf(), {
        jobs: availableParallelism(),
        script: { file: path.join(__dirname, '../../../dist/worker.js') },
      });
      return () => Promise.all(files.map((file) => pool.check({ path: file })));
    }
    case 'exceljs': {
      const { exceljs } = installed();
      return exceljs && each((file) => new exceljs.Workbook().xlsx.load(readFileSync(file)));
    }
    default: {
      const { sheetjs } = installed();
      return sheetjs && each((file) => sheetjs.read(readFileSync(file)));
    }
  }
}

async function main(): Promise<void> {
  const [kind = '', ...files] = process.argv.slice(2);
  const work = await workOf(kind, files);
  if (work === undefined) return;
  for (let turn = 0; turn < WARMING; turn++) await work();
  process.on('message', () => {
    const before = process.cpuUsage();
    const begun = performance.now();
    void Promise.resolve(work()).then(() => {
      const wall = performance.now() - begun;
      const { user, system } = process.cpuUsage(before);
      process.send?.({ wall: wall / files.length, cpu: (user + system) / 1000 / files.length });
    });
  });
  process.send?.('ready');
}

if (require.main === module) void main();
