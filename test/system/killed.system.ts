/** A run that is killed at any moment goes on with --resume, and what is there in the end is what it would have been. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../batch/temporary-folder';

const CLI = path.join(__dirname, '../../dist/cli.js');
/** `KIJUN_KILLS=100 npm run check:system -- killed` kills a hundred times. */
const KILLS = Number(process.env['KIJUN_KILLS'] ?? 8);
const SEED = Number(process.env['KIJUN_SEED'] ?? Date.now() % 1_000_000);
const VENDORS = 1200;

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every file with its hash, hidden ones too. */
function contents(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const lines = files.map((file) => {
    const hash = createHash('sha256').update(readFileSync(path.join(file.parentPath, file.name)));
    return `${path.relative(folder, path.join(file.parentPath, file.name))} ${hash.digest('hex')}`;
  });
  return lines.sort().join('\n');
}

const generate = (list: string, out: string, ...more: string[]) => [
  CLI,
  'generate',
  list,
  '--out',
  out,
  '--issued-on',
  '2026-11-24',
  '--quiet',
  ...more,
];

it('ends with the same files, byte for byte, wherever it was killed', async () => {
  const folder = temporaryFolder();
  const [list, whole, out] = ['v.csv', 'whole', 'out'].map((name) => path.join(folder, name));
  if (list === undefined || whole === undefined || out === undefined) throw new Error('three paths');
  const rows = Array.from(
    { length: VENDORS },
    (_, index) => `事業者${String(index)},サービス,SaaS,K-${String(index)}`,
  );
  writeFileSync(list, `事業者名,サービス名,サービス種別,事業者キー\n${rows.join('\n')}\n`);
  expect(spawnSync(process.execPath, generate(list, whole)).status).toBe(0);
  const expected = contents(whole);

  const random = randomFrom(SEED);
  console.log(`seed ${String(SEED)}, ${String(KILLS)} kills`);
  let inTheMiddle = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    rmSync(out, { recursive: true, force: true });
    const jobs = ['--jobs', String(1 + (kill % 3))];
    // Twice in a row now and then: a resumed run is killed as well.
    const times = random() < 0.3 ? 2 : 1;
    for (let time = 0; time < times; time++) {
      const child = spawn(process.execPath, generate(list, out, ...jobs, ...(time > 0 ? ['--resume'] : [])), {
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      // At a random number of files, and a random moment after: in the middle however busy the machine is.
      const target = Math.floor(random() * VENDORS);
      const delay = random() * 10;
      const watch = setInterval(() => {
        if (filesIn(out) >= target) setTimeout(() => child.kill('SIGKILL'), delay);
      }, 3);
      await ended;
      clearInterval(watch);
      if (child.signalCode === 'SIGKILL' && filesIn(out) > 0) inTheMiddle += 1;
    }
    const resumed = spawnSync(process.execPath, generate(list, out, '--resume', ...jobs), {
      encoding: 'utf8',
    });
    expect({ kill, status: resumed.status, stderr: resumed.stderr }).toEqual({ kill, status: 0, stderr: '' });
    expect(contents(out)).toBe(expected);
  }
  console.log(`${String(inTheMiddle)} of them in the middle of the work`);
  // A run that is always killed before it begins, or after its end, would show nothing.
  expect(inTheMiddle).toBeGreaterThan(KILLS / 2);
});

function filesIn(out: string): number {
  try {
    return readdirSync(out).length;
  } catch {
    return 0;
  }
}
