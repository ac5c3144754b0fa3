/**
 * The walls between the rooms of `src/`: each one is broken in a tree of its own and must be reported by name. The
 * tree is written once, looked at by the project's own linters, and every test reads their reports.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const CRUISE = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const ESLINT = path.join(ROOT, 'node_modules/eslint/bin/eslint.js');

const ROOMS = ['checklist', 'workbook', 'editions', 'xlsx', 'batch', 'server', 'cli', 'addin'];

/** ● may import, T may import types only, · a wall. Rows look at columns. */
const SIGHT = `
  wall                         room       checklist workbook editions xlsx batch server cli addin
  checklist-stands-alone       checklist  ●         ·        ·        ·    ·     ·      ·   ·
  workbook-sees-checklist      workbook   ●         ●        ·        ·    ·     ·      ·   ·
  editions-see-checklist       editions   ●         ·        ●        ·    ·     ·      ·   ·
  xlsx-sees-workbook           xlsx       ·         ●        ·        ●    ·     ·      ·   ·
  batch-sees-everything-below  batch      ●         ●        ●        ●    ●     ·      ·   ·
  server-sees-batch            server     T         ·        ·        ·    ●     ●      ·   ·
  cli-sees-batch               cli        T         ·        ·        ·    ●     ●      ●   ·
  addin-sees-workbook          addin      ●         ●        ·        ·    ·     ·      ·   ●
  every-room-has-a-wall        attic      ·         ·        ·        ·    ·     ·      ·   ·`;

type Sight = { wall: string; from: string; to: string; mark: string };
const sights: Sight[] = SIGHT.trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [wall = '', from = '', ...marks] = line.trim().split(/\s+/);
    return marks.map((mark, index) => ({ wall, from, to: ROOMS[index] ?? '', mark }));
  });

const PURE_PACKAGE = 'pure-rooms-use-no-package';
/** A file, what it imports, and the walls that this breaks. */
const IMPORTS: [file: string, specifier: string, walls: string[]][] = [
  ['src/checklist/files.ts', 'node:fs', ['pure-rooms-touch-no-platform']],
  ['src/workbook/files.ts', 'path', ['pure-rooms-touch-no-platform']],
  ['src/addin/files.ts', 'node:fs', ['addin-touches-no-node']],
  ['src/xlsx/files.ts', 'node:zlib', []],
  ['src/checklist/readers/day.ts', '../leaf', []],
  ['src/xlsx/dates.ts', '../checklist/readers/day', []],
  ['src/checklist/schema.ts', 'ajv', [PURE_PACKAGE]],
  ['src/workbook/sheet.ts', 'exceljs', ['exceljs-only-authors', PURE_PACKAGE]],
  ['src/xlsx/grid.ts', 'exceljs', ['exceljs-only-authors']],
  ['src/batch/author.ts', 'exceljs', ['exceljs-only-authors']],
  ['src/xlsx/author.ts', 'exceljs', []],
  ['src/xlsx/author-style.ts', 'exceljs', []],
  ['src/editions/load.ts', 'ajv', []],
  ['src/addin/excel/sheets.ts', '@microsoft/office-js-helpers', ['office-helpers-in-one-file']],
  ['src/addin/excel/office-helpers.ts', '@microsoft/office-js-helpers', []],
  ['src/addin/excel/host.ts', '@microsoft/office-js', ['office-js-is-never-bundled']],
  ['src/batch/engine.ts', 'hyperformula', ['no-dev-package-in-src']],
  ['src/batch/stray.ts', 'stray', ['no-undeclared-package']],
  ['src/batch/sample.ts', '../../test/sample', ['src-knows-no-test']],
  ['src/batch/nowhere.ts', './gone', ['resolvable']],
  ['src/addin/taskpane/tool.cjs', 'node:path', []],
  ['src/addin/taskpane/pane.ts', './tool.cjs', ['bundles-hold-no-build-tool']],
];

/** Two files that need each other; the report names the cycle at one of them. */
const CYCLES: [kind: string, first: string, second: string][] = [
  ['values', 'src/checklist/egg.ts', 'src/checklist/hen.ts'],
  ['types', 'src/batch/hook.ts', 'src/batch/eye.ts'],
];

/** A file, a line of it, and the rules that this breaks. */
const SPOKEN: [file: string, line: string, rules: string[]][] = [
  ['src/xlsx/a.ts', 'export const host = () => Excel;', ['no-restricted-globals']],
  ['src/workbook/b.ts', 'export type Cells = Excel.Range;', ['no-restricted-syntax']],
  ['src/batch/s.ts', 'export type Cells = Excel.Interfaces.RangeData;', ['no-restricted-syntax']],
  ['src/server/t.ts', 'export type Host = typeof Office;', ['no-restricted-syntax']],
  ['src/addin/taskpane/u.ts', 'export type Cells = Excel.Range;', ['no-restricted-syntax']],
  ['src/addin/excel/v.ts', 'export type Cells = Excel.Range;', []],
  ['src/batch/c.ts', 'export const host = () => globalThis.Excel;', ['no-restricted-globals']],
  ['src/cli/d.ts', 'export const host = () => Office.context;', ['no-restricted-globals']],
  ['src/addin/taskpane/e.ts', 'export const host = () => Excel;', ['no-restricted-globals']],
  ['src/addin/taskpane/f.ts', 'export const host = () => Office.context;', []],
  ['src/addin/excel/g.ts', 'export const host = () => [Excel, Office];', []],
  ['src/checklist/h.ts', 'export const now = () => new Date();', ['no-restricted-syntax']],
  ['src/workbook/i.ts', 'export const now = () => Date.now();', ['no-restricted-syntax']],
  ['src/workbook/j.ts', 'export const day = () => new Date(0);', []],
  ['src/checklist/k.ts', 'export const place = () => process.cwd();', ['no-restricted-globals']],
  ['src/checklist/l.ts', "export const page = () => fetch('x');", ['no-restricted-globals']],
  ['src/batch/m.ts', 'export const place = () => process.cwd();', []],
  ['src/xlsx/author-n.ts', 'export const read = (b: Book) => b.xlsx.load(b);', ['no-restricted-syntax']],
  ['src/batch/o.ts', "console.log('x');\nexport {};", ['no-console']],
  ['src/cli/p.ts', "console.log('x');\nexport {};", []],
  ['src/batch/q.ts', 'export const x: any = 1;', ['@typescript-eslint/no-explicit-any']],
  ['src/batch/r.ts', 'export const x = [1][0]!;', ['@typescript-eslint/no-non-null-assertion']],
];

const tree = mkdtempSync(path.join(tmpdir(), 'kijun-walls-'));
afterAll(() => {
  rmSync(tree, { recursive: true });
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(tree, folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Runs a linter's program in a folder of the tree and reads the JSON that it prints. */
function report(folder: string, ...args: string[]) {
  const run = spawnSync(process.execPath, args, {
    cwd: path.join(tree, folder),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (!run.stdout.startsWith('{') && !run.stdout.startsWith('[')) throw new Error(run.stderr || run.stdout);
  return JSON.parse(run.stdout);
}

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe('an import', () => {
  const PACKAGES = [
    'exceljs',
    'ajv',
    '@microsoft/office-js',
    '@microsoft/office-js-helpers',
    'hyperformula',
    'stray',
  ];
  let violations: { from: string; rule: { name: string } }[];
  let configured: { name: string }[];
  const wallsBrokenBy = (file: string) =>
    sorted(violations.filter(({ from }) => from === file).map(({ rule }) => rule.name));

  beforeAll(() => {
    const files: Record<string, string> = { 'test/sample.ts': 'export const leaf = 1;\n' };
    for (const room of ROOMS)
      files[`src/${room}/leaf.ts`] = 'export const leaf = 1;\nexport type Leaf = number;\n';
    for (const { from, to } of sights) {
      files[`src/${from}/value-of-${to}.ts`] =
        `import { leaf } from '../${to}/leaf';\nexport const seen = leaf;\n`;
      files[`src/${from}/type-of-${to}.ts`] =
        `import type { Leaf } from '../${to}/leaf';\nexport type Seen = Leaf;\n`;
    }
    for (const [file, specifier] of IMPORTS) {
      files[file] = `import * as all from '${specifier}';\nexport const seen = all;\n`;
    }
    for (const [kind, first, second] of CYCLES) {
      const words = kind === 'types' ? ['import type', 'export type'] : ['import', 'export'];
      for (const [file, other] of [
        [first, second],
        [second, first],
      ] as const) {
        files[file] = `${words[0]} * as all from './${path.parse(other).name}';\n${words[1]} { all };\n`;
      }
    }
    for (const name of PACKAGES) {
      files[`node_modules/${name}/package.json`] = JSON.stringify({
        name,
        version: '1.0.0',
        main: 'index.js',
      });
      files[`node_modules/${name}/index.js`] = '';
    }
    const declared = PACKAGES.filter((name) => !['hyperformula', 'stray'].includes(name));
    files['package.json'] = JSON.stringify({
      dependencies: Object.fromEntries(declared.map((name) => [name, '1.0.0'])),
      devDependencies: { hyperformula: '1.0.0' },
    });
    write('imports', files);
    const config = path.join(ROOT, '.dependency-cruiser.cjs');
    const { summary } = report('imports', CRUISE, 'src', '--config', config, '--output-type', 'json');
    violations = summary.violations;
    configured = summary.ruleSetUsed.forbidden;
  }, 120_000);

  it.each(sights.filter(({ mark }) => mark === '●'))('from $from may take from $to', ({ from, to }) => {
    expect(wallsBrokenBy(`src/${from}/value-of-${to}.ts`)).toEqual([]);
    expect(wallsBrokenBy(`src/${from}/type-of-${to}.ts`)).toEqual([]);
  });

  it.each(sights.filter(({ mark }) => mark === 'T'))(
    'from $from may take only types from $to',
    ({ from, to }) => {
      const wall = 'fronts-take-only-types-of-the-checklist';
      expect(wallsBrokenBy(`src/${from}/value-of-${to}.ts`)).toEqual([wall]);
      expect(wallsBrokenBy(`src/${from}/type-of-${to}.ts`)).toEqual([]);
    },
  );

  it.each(sights.filter(({ mark }) => mark === '·'))(
    'from $from sees a wall before $to',
    ({ wall, from, to }) => {
      expect(wallsBrokenBy(`src/${from}/value-of-${to}.ts`)).toEqual([wall]);
      expect(wallsBrokenBy(`src/${from}/type-of-${to}.ts`)).toEqual([wall]);
    },
  );

  it.each(IMPORTS)('in %s of %s breaks %j', (file, _specifier, walls) => {
    expect(wallsBrokenBy(file)).toEqual(sorted(walls));
  });

  it.each(CYCLES)('that closes a cycle of %s is reported', (_kind, first, second) => {
    expect([...wallsBrokenBy(first), ...wallsBrokenBy(second)]).toEqual(['no-cycles']);
  });

  it('has a breach here for every wall that is configured', () => {
    const broken = violations.map(({ rule }) => rule.name);
    expect(sorted(broken)).toEqual(sorted(configured.map(({ name }) => name)));
  });
});

describe('a word', () => {
  let results: { filePath: string; messages: { ruleId: string | null }[] }[];

  beforeAll(() => {
    const tsconfig = JSON.parse(readFileSync(path.join(ROOT, 'tsconfig.json'), 'utf8'));
    tsconfig.compilerOptions.types = [];
    write('words', {
      'tsconfig.json': JSON.stringify({ ...tsconfig, include: ['src'] }),
      ...Object.fromEntries(SPOKEN.map(([file, line]) => [file, `${line}\n`])),
    });
    results = report(
      'words',
      ESLINT,
      '--config',
      path.join(ROOT, 'eslint.config.mjs'),
      '--format',
      'json',
      'src',
    );
  }, 120_000);

  const WATCHED = new Set(SPOKEN.flatMap(([, , rules]) => rules));

  it.each(SPOKEN)('in %s, %s, breaks %j', (file, _line, rules) => {
    const result = results.find(({ filePath }) => filePath.endsWith(path.join('words', file)));
    const broken = result?.messages.map(({ ruleId }) => ruleId ?? 'not-parsed');
    expect(broken?.filter((rule) => WATCHED.has(rule) || rule === 'not-parsed')).toEqual(rules);
  });
});

describe('the packages', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const names = Object.keys({ ...dependencies, ...devDependencies });

  it('do not include office-js, which is somebody else’s', () => {
    expect(names).not.toContain('office-js');
    expect(dependencies).toHaveProperty('@microsoft/office-js');
  });

  it('each have one line of reason in docs/decisions.md, and no line is left behind', () => {
    const decisions = readFileSync(path.join(ROOT, 'docs/decisions.md'), 'utf8');
    const explained = [...decisions.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual(names.sort());
  });

  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const locked = Object.values<{ resolved?: string; optionalDependencies?: Record<string, string> }>(
    packages,
  );

  it('come from the public registry and nowhere else', () => {
    const sources = locked.flatMap(({ resolved }) => resolved ?? []);
    expect(sources.filter((source) => !source.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });

  it('are locked for every platform, so that npm ci agrees on each of them', () => {
    const names = new Set(Object.keys(packages).map((place) => place.split('node_modules/').pop()));
    const optional = locked.flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
    expect(optional.length).toBeGreaterThan(0);
    expect(optional.filter((name) => !names.has(name))).toEqual([]);
  });
});
