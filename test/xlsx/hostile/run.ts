/**
 * A process of its own, which checks the files of a folder in the pool as the command does and tells on stdout what came
 * of each and how much memory the process took: `{"file", "ends", "milliseconds"}` a line, `{"grown"}` (MB) at the end.
 */
import path from 'node:path';
import { chooseEdition, loadFindingWording } from '../../../src/batch/edition-choice';
import { findInputs } from '../../../src/batch/input-files';
import { validateFiles } from '../../../src/batch/validate';
import { day } from '../../batch/ward-edition';
import { FROM_SOURCE } from '../../batch/pool/from-source';

const MB = 2 ** 20;

async function main(folder: string): Promise<void> {
  const options = {
    edition: await chooseEdition(),
    wording: await loadFindingWording('ja'),
    language: 'ja',
    today: day('2026-11-23'),
    workers: { jobs: 1, script: FROM_SOURCE },
  } as const;
  // The first file is a good one: what its checking takes is what any checking takes.
  let before: number | undefined;
  let last = performance.now();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  for await (const report of validateFiles(await findInputs([folder]), options)) {
    const now = performance.now();
    const rss = process.memoryUsage.rss();
    before ??= rss;
    peak = Math.max(peak, rss);
    const ends = report.outcome === 'checked' ? 'checked' : report.error.code;
    tell({
      file: path.basename(report.path),
      ends,
      milliseconds: Math.round(now - last),
      peak: Math.round(peak / MB),
    });
    last = now;
    peak = 0;
  }
  clearInterval(watch);
  const most = process.resourceUsage().maxRSS * 1024;
  tell({ grown: Math.round((most - (before ?? 0)) / MB) });
}

function tell(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void main(process.argv[2] ?? '');
