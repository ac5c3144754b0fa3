/** How time and memory grow with the number of vendors. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Row, table } from '../table';

const CLI = path.join(__dirname, '../../../dist/cli.js');

/** The built command as a whole process, list and all, its .zip thrown away. */
export function growth(folder: string, counts: readonly number[]): void {
  const rows: Row[] = [];
  for (const count of counts) {
    const list = path.join(folder, 'vendors.csv');
    writeList(list, count);
    for (const jobs of [1, availableParallelism()]) {
      const peak = path.join(folder, 'peak.json');
      const begun = performance.now();
      const sink = openSync('/dev/null', 'w');
      const args = [
        '-r',
        path.join(__dirname, 'peak.cjs'),
        CLI,
        'generate',
        list,
        '--out',
        '-',
        '--quiet',
        '--jobs',
        String(jobs),
      ];
      const { status, stderr } = spawnSync(process.execPath, args, {
        stdio: ['ignore', sink, 'pipe'],
        env: { ...process.env, KIJUN_PEAK: peak },
        encoding: 'utf8',
      });
      closeSync(sink);
      if (status !== 0) throw new Error(stderr);
      const seconds = (performance.now() - begun) / 1000;
      const { megabytes, cpuSeconds }: { megabytes: number; cpuSeconds: number } = JSON.parse(
        readFileSync(peak, 'utf8'),
      );
      rows.push([
        count.toLocaleString('en'),
        String(jobs),
        seconds.toFixed(1),
        cpuSeconds.toFixed(1),
        Math.round(count / seconds).toLocaleString('en'),
        megabytes.toFixed(0),
      ]);
    }
  }
  console.log('\nGrowth: the whole command, from the list to a .zip on /dev/null');
  console.log(table(['vendors', 'threads', 'seconds', 'seconds of CPU', 'workbooks/s', 'peak MB'], rows));
}

function writeList(file: string, count: number): void {
  const handle = openSync(file, 'w');
  writeSync(
    handle,
    '事業者名,サービス名,サービス種別,ガバメントクラウド利用,自治体機密性,契約開始,契約終了,回答期限,事業者キー\n',
  );
  for (let from = 0; from < count; from += 5000) {
    const lines = Array.from({ length: Math.min(5000, count - from) }, (_, index) => {
      const number = String(from + index + 1);
      const model = ['SaaS', 'PaaS', 'IaaS'][index % 3] ?? 'SaaS';
      return `みなとクラウド第${number}株式会社,文書管理クラウド${String(index % 97)},${model},利用しない,自治体機密性2,2027/4/1,2030/3/31,2027/1/29,V-${number}\n`;
    });
    writeSync(handle, lines.join(''));
  }
  closeSync(handle);
}
