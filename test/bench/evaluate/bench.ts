/**
 * How long it takes to evaluate all rows of the ward's checklist: `node -r ./test/typescript.cjs test/bench/evaluate/bench.ts`.
 * Measured is `check` (the assessment of every row and every rule), of answers in memory; reading a workbook is not part of it.
 * CPU time of this process, user and system, a row of the table for each kind of answers; the median of all runs counts.
 * `--runs N`
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Answers } from '../../../src/checklist/answers';
import { check } from '../../../src/checklist/check';
import { loadEdition } from '../../../src/editions/load';
import { ON, wellFilled } from '../../checklist/well-filled';
import { median, table } from '../table';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '500' } } });
const RUNS = Number(values.runs);
/** runs before the counting begins, in which Node compiles */
const WARM_UP = 50;

async function main(): Promise<void> {
  const edition = await loadEdition(path.join(__dirname, '../../../templates/cloud-selection-criteria'));
  const blank: Answers = { profile: new Map(), certificates: [], responses: new Map(), facts: new Map() };
  const kinds: readonly (readonly [string, Answers])[] = [
    ['filled', wellFilled({})],
    ['blank', blank],
  ];
  const rows = kinds.map(([name, answers]) => {
    const costs = Array.from({ length: WARM_UP + RUNS }, () => {
      const before = process.cpuUsage();
      const { assessment } = check(edition, answers, ON);
      const { user, system } = process.cpuUsage(before);
      if (assessment.criteria.length !== edition.criteria.length) throw new Error('a row was not evaluated');
      return (user + system) / 1000;
    }).slice(WARM_UP);
    const slowest = Math.max(...costs);
    return [name, String(edition.criteria.length), median(costs).toFixed(2), slowest.toFixed(2)];
  });
  console.log(table(['answers', 'rows', 'median ms', 'slowest ms'], rows));
  console.log(`check (assessment and rules), CPU time, ${RUNS} runs, Node ${process.version}`);
}

void main();
