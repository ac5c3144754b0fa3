/**
 * How fast workbooks are made, as ratios within one run: `npm run bench`. Everything is measured in turns, several
 * rounds of each, and the median counts; the physical limit is writing buffers of the very same sizes. A disk has fast and
 * slow spells, so a ratio is that of two neighbouring turns, and the median is that of the ratios. What a run costs before
 * its first workbook (one base authored for each variant) stands in a line of its own; the growth table holds both.
 *
 * `--files N` workbooks a turn, `--rounds N`, `--zip N` workbooks in the .zip, `--growth N,N,…` vendors, `--dir DIR`.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { writeFileSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayOfText } from '../../../src/batch/days';
import { chooseEdition } from '../../../src/batch/edition-choice';
import { assignments, type Campaign, orderOf } from '../../../src/batch/generate/campaign';
import { generate } from '../../../src/batch/generate/generate';
import { Press } from '../../../src/batch/generate/press';
import type { CrewOf } from '../../../src/batch/generate/crew';
import { crewFor } from '../../../src/batch/generate/threads';
import type { Vendor } from '../../../src/batch/vendors/vendor';
import { issueBlueprint } from '../../../src/workbook/slots';
import { author } from '../../../src/xlsx/author';
import { installed } from '../peers';
import { growth } from './growth';
import { median, type Row, table } from '../table';

const ROOT = path.join(__dirname, '../../..');
const CLI = path.join(ROOT, 'dist/cli.js');
const THREAD = { file: path.join(ROOT, 'dist/workshop.js') };
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '9' },
    zip: { type: 'string', default: '10000' },
    growth: { type: 'string', default: '100,1000,10000,100000' },
    dir: { type: 'string', default: tmpdir() },
  },
});
const FILES = Number(values.files);
const ROUNDS = Number(values.rounds);

/** seconds, a file */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}
const costs = new Map<string, Cost[]>();
/** of neighbouring turns: the limit's time by ours */
const ratios = new Map<string, number[]>();
/** the peers' CPU time moves less than a disk's */
const PEER_ROUNDS = 5;

async function turn(name: string, files: number, work: () => Promise<void> | void): Promise<void> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await work();
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const cost = { wall: wall / files, cpu: (user + system) / 1e6 / files };
  costs.set(name, [...(costs.get(name) ?? []), cost]);
}

const middle = (name: string, what: keyof Cost): number =>
  median((costs.get(name) ?? []).map((cost) => cost[what]));

function vendors(count: number): Vendor[] {
  return Array.from({ length: count }, (_, index) => {
    const [provider, service] = [
      `みなとクラウド第${String(index)}株式会社`,
      `文書管理クラウド${String(index % 97)}`,
    ];
    const model = ['SaaS', 'PaaS', 'IaaS'][index % 3] ?? 'SaaS';
    const profile = new Map([
      ['provider', provider],
      ['serviceName', service],
      ['model', model],
      ['governmentCloud', '利用しない'],
    ]);
    return { row: index + 2, key: `V-${String(index)}`, keyGiven: true, provider, service, profile };
  });
}

async function main(): Promise<void> {
  const edition = await chooseEdition();
  const issuedOn = dayOfText('2026-11-24') ?? 0;
  const campaign: Campaign = { edition, vendors: vendors(FILES), issuedOn, round: 1 };
  const press = new Press(edition, issuedOn);
  const copies: Buffer[] = [];
  for (const assignment of assignments(campaign)) {
    const { head, tail } = await press.print(orderOf(campaign, assignment).issue);
    copies.push(Buffer.concat([head, tail]));
    if (copies.length === 50) break;
  }
  const size = copies.reduce((sum, { length }) => sum + length, 0) / copies.length;
  const places = [
    { name: 'disk', folder: mkdtempSync(path.join(values.dir, 'kijun-bench-')) },
    ...(existsSync('/dev/shm') ? [{ name: 'tmpfs', folder: mkdtempSync('/dev/shm/kijun-bench-') }] : []),
  ];
  console.log(
    `${cpus()[0]?.model ?? ''}, ${String(availableParallelism())} cores, Node ${process.version}; ` +
      `${String(FILES)} workbooks of ${(size / 1024).toFixed(0)} KB a turn, median of ${String(ROUNDS)} turns\n`,
  );
  try {
    const crews = places.map((place) => ({
      ...place,
      crews: standing(campaign, path.join(place.folder, 'out')),
    }));
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, folder, crews: own } of crews) await writing(name, folder, campaign, copies, own);
      if (round < PEER_ROUNDS) await peers(campaign, copies[0] ?? Buffer.alloc(0), places[0]?.folder ?? '');
    }
    for (const { crews: own } of crews) for (const { close } of own) await close();
    report(places.map(({ name }) => name));
    await zip(edition, issuedOn, places[0]?.folder ?? '');
    growth(places[0]?.folder ?? '', values.growth.split(',').map(Number));
  } finally {
    for (const { folder } of places) rmSync(folder, { recursive: true, force: true });
  }
}

const LIMIT = 'writing buffers of the same sizes (the limit)';
const ALONE = 'kijun generate, one thread';
const CREW = 'kijun generate, all cores';
const EXCELJS = 'exceljs, from scratch';

interface Standing {
  readonly name: string;
  readonly crew: CrewOf;
  readonly close: () => Promise<void>;
}

/** Crews that stay from turn to turn: a run of a hundred thousand authors its bases once, and so does the benchmark. */
function standing({ edition, issuedOn, round }: Campaign, folder: string): Standing[] {
  return [
    { name: ALONE, jobs: 1 },
    { name: CREW, jobs: availableParallelism() },
  ].map(({ name, jobs }) => {
    const crew = crewFor(FILES, jobs, THREAD)({ terms: { edition, issuedOn, round }, folder });
    return { name, crew: () => ({ ...crew, close: () => Promise.resolve() }), close: () => crew.close() };
  });
}

/** Each turn into an empty folder, after what was written before has reached the disk. */
async function writing(
  place: string,
  folder: string,
  campaign: Campaign,
  copies: Buffer[],
  crews: readonly Standing[],
): Promise<void> {
  const out = path.join(folder, 'out');
  const clear = () => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    spawnSync('sync');
  };
  for (const { name, crew } of crews) {
    clear();
    await turn(`${LIMIT} ${place}`, FILES, () => {
      for (let index = 0; index < FILES; index++)
        writeFileSync(path.join(out, `${String(index)}.xlsx`), copies[index % copies.length] ?? '');
    });
    const limit = costs.get(`${LIMIT} ${place}`)?.at(-1)?.wall ?? NaN;
    clear();
    const destination = { kind: 'folder', path: out } as const;
    await turn(`${name} ${place}`, FILES, async () => {
      await generate(campaign, { destination, crew });
    });
    const own = costs.get(`${name} ${place}`)?.at(-1)?.wall ?? NaN;
    ratios.set(`${name} ${place}`, [...(ratios.get(`${name} ${place}`) ?? []), limit / own]);
  }
  rmSync(out, { recursive: true, force: true });
}

async function peers(campaign: Campaign, base: Buffer, folder: string): Promise<void> {
  const { edition, issuedOn } = campaign;
  const some = [...assignments(campaign)].slice(0, 8).map((each) => orderOf(campaign, each).issue);
  await turn(EXCELJS, some.length, async () => {
    for (const [index, issue] of some.entries())
      writeFileSync(
        path.join(folder, `e${String(index)}.xlsx`),
        await author(issueBlueprint(edition, issue, issuedOn)),
      );
  });
  const { exceljs, sheetjs } = installed();
  if (exceljs !== undefined) {
    await turn('exceljs, load, change and write', 4, async () => {
      for (let index = 0; index < 4; index++) {
        const book = new exceljs.Workbook();
        await book.xlsx.load(base);
        book.worksheets[0].getCell('C5').value = `vendor ${String(index)}`;
        await book.xlsx.writeBuffer();
      }
    });
  }
  if (sheetjs !== undefined) {
    await turn('SheetJS, load and write (loses validations, styles, protection)', 4, () => {
      for (let index = 0; index < 4; index++)
        sheetjs.write(sheetjs.read(base), { type: 'buffer', bookType: 'xlsx' });
    });
  }
  const file = path.join(folder, 'base.xlsx');
  writeFileSync(file, base);
  const python = spawnSync('/usr/bin/python3', [path.join(__dirname, 'peers.py'), file, '2'], {
    encoding: 'utf8',
  });
  if (python.status !== 0) return;
  const told: Record<string, number> = JSON.parse(python.stdout);
  for (const [name, cpu] of Object.entries(told))
    costs.set(name, [...(costs.get(name) ?? []), { wall: cpu, cpu }]);
}

function report(places: readonly string[]): void {
  const rows: Row[] = [];
  for (const place of places) {
    for (const name of [LIMIT, ALONE, CREW]) {
      const wall = middle(`${name} ${place}`, 'wall');
      const cpu = middle(`${name} ${place}`, 'cpu');
      rows.push([
        `${place}: ${name}`,
        micro(wall),
        micro(cpu),
        name === LIMIT ? '1.00' : median((ratios.get(`${name} ${place}`) ?? []).slice(1)).toFixed(2),
        times(middle(EXCELJS, 'cpu') / cpu),
      ]);
    }
  }
  for (const name of costs.keys()) {
    if (places.some((place) => name.endsWith(` ${place}`))) continue;
    const cpu = middle(name, 'cpu');
    rows.push([name, micro(middle(name, 'wall')), micro(cpu), '', times(middle(EXCELJS, 'cpu') / cpu)]);
  }
  console.log(table(['a workbook', 'µs', 'µs of CPU', 'of the limit', 'CPU of exceljs / its own'], rows));
}

async function zip(edition: Campaign['edition'], issuedOn: number, folder: string): Promise<void> {
  const count = Number(values.zip);
  if (count === 0) return;
  const file = path.join(folder, 'all.zip');
  const campaign: Campaign = { edition, vendors: vendors(count), issuedOn, round: 1 };
  await turn('zip, kijun generate', count, async () => {
    await generate(campaign, { destination: { kind: 'zip', path: file } });
  });
  const bytes = statSync(file).size;
  const check = spawnSync('unzip', ['-tq', file], { encoding: 'utf8' });
  rmSync(file);
  const chunk = Buffer.alloc(1 << 22, 'k');
  await turn('zip, limit', count, () => {
    const handle = openSync(file, 'w');
    for (let written = 0; written < bytes; written += chunk.length)
      writeSync(handle, chunk, 0, Math.min(chunk.length, bytes - written));
    closeSync(handle);
  });
  rmSync(file);
  const limit = middle('zip, limit', 'wall');
  const rows = ['zip, limit', 'zip, kijun generate'].map((name): Row => [
    name,
    micro(middle(name, 'wall')),
    micro(middle(name, 'cpu')),
    (limit / middle(name, 'wall')).toFixed(2),
  ]);
  console.log(
    `\nOne .zip (it has one writer) of ${String(count)} workbooks, ${(bytes / 2 ** 30).toFixed(2)} GB; unzip -t: ${check.stdout.trim()}`,
  );
  console.log(table(['a workbook', 'µs', 'µs of CPU', 'of the limit'], rows));
}

function micro(seconds: number): string {
  return (seconds * 1e6).toFixed(0);
}

function times(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2);
}

if (!existsSync(CLI) || readdirSync(path.join(ROOT, 'dist')).length === 0)
  throw new Error('npm run build first');
void main();
