/**
 * The main job from end to end, with the commands as a person types them: blank workbooks, one for each vendor of a list,
 * and those that came back, checked. Ends with an error when anything is not as `returned/expected.json` says.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const CLI = path.join('dist', 'cli.js');
const DEMO = path.join('test', 'demo');
const OUT = 'demo-out';
const RETURNED = path.join(DEMO, 'returned');
/** the day on which the demo's answers are looked at, whenever it is run */
const AS_OF = '2027-02-01';

const coloured = process.stdout.isTTY === true && !process.env.NO_COLOR;
const paint = (code) => (text) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
const [bold, green, red, dim] = [1, 32, 31, 2].map(paint);
const failures = [];

function heading(text) {
  console.log(`\n${bold(`━━━ ${text}`)}\n`);
}

/** Runs the command before the reader's eyes. */
function show(args, expectedCode = 0) {
  console.log(dim(`$ kijun ${args.map((each) => (/\s/.test(each) ? `"${each}"` : each)).join(' ')}`));
  const { status } = spawnSync(process.execPath, [CLI, ...args], { cwd: ROOT, stdio: 'inherit' });
  check(
    status === expectedCode,
    `終了コード / exit code ${status}`,
    `${expectedCode} のはずです / expected ${expectedCode}`,
  );
}

function check(holds, what, otherwise) {
  console.log(holds ? `${green('✔')} ${what}` : `${red('✖')} ${what}: ${otherwise}`);
  if (!holds) failures.push(`${what}: ${otherwise}`);
}

function listing(folder) {
  for (const name of readdirSync(path.join(ROOT, folder)).sort()) console.log(`  ${path.join(folder, name)}`);
}

/** `V-004.xlsx evidence-missing ①-…!I9` */
function lineOf({ file, code, criterion, sheet, cell }) {
  return [file, code, criterion ?? '－', `${sheet}!${cell}`].join('  ');
}

function compare() {
  const expected = JSON.parse(readFileSync(path.join(ROOT, RETURNED, 'expected.json'), 'utf8'));
  const { stdout } = spawnSync(
    process.execPath,
    [CLI, 'validate', RETURNED, '--as-of', AS_OF, '--format', 'json', '--quiet'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const files = JSON.parse(stdout).files.map((report) => ({ ...report, file: path.basename(report.path) }));
  const found = files.flatMap(({ file, findings = [] }) => findings.map((each) => lineOf({ ...each, file })));
  const planted = expected.findings.map(lineOf);
  const without = (from, others) => from.filter((line) => !others.includes(line));
  const missed = without(planted, found);
  const extra = without(found, planted);
  check(
    missed.length === 0,
    `仕込んだ ${planted.length} 件の誤りを、すべてセルまで特定 / every planted fault found at its cell`,
    `\n    ${missed.join('\n    ')}`,
  );
  check(
    extra.length === 0 && found.length === planted.length,
    'ほかの指摘なし / no other finding',
    `\n    ${extra.join('\n    ')}`,
  );
  const overall = files
    .filter(({ outcome }) => outcome === 'checked')
    .map(({ file, overall: result }) => `${file} ${result}`);
  const results = expected.results.map(({ file, overall: result }) => `${file} ${result}`);
  check(
    overall.join() === results.join(),
    '全体の結果も一致 / overall results agree',
    `${overall.join(', ')} ≠ ${results.join(', ')}`,
  );
  const unreadable = files
    .filter(({ outcome }) => outcome === 'unreadable')
    .map(({ file, error }) => `${file} ${error.code}`);
  const refused = expected.unreadable.map(({ file, code }) => `${file} ${code}`);
  check(
    unreadable.join() === refused.join(),
    '読み取れないファイルも一致 / unreadable files agree',
    `${unreadable.join(', ')} ≠ ${refused.join(', ')}`,
  );
  const altered = files.flatMap(({ file, alterations = [] }) =>
    alterations.map(({ kind }) => `${file} ${kind}`),
  );
  check(
    altered.length === 0,
    '様式の変更なし / no alteration of the form',
    `${altered.join(', ')}\n    returned/ was made from another edition: node -r ./test/typescript.cjs test/demo/make-returned.ts`,
  );
}

if (!existsSync(path.join(ROOT, CLI))) {
  console.error(`${CLI} がありません。先に npm run build を実行してください。 / Run npm run build first.`);
  process.exit(2);
}
rmSync(path.join(ROOT, OUT), { recursive: true, force: true });
mkdirSync(path.join(ROOT, OUT));

heading('1. 白紙のワークブック / blank workbooks');
show(['template', '--out', path.join(OUT, 'template.xlsx')]);
show(['template', '--plain', '--out', path.join(OUT, 'template-plain.xlsx')]);

heading('2. 事業者ごとのワークブック / a workbook for each vendor');
show([
  'generate',
  path.join(DEMO, 'vendors.csv'),
  '--out',
  path.join(OUT, 'issued'),
  '--issued-on',
  '2026-11-24',
  '--due',
  '2027-01-29',
]);

heading('3. 誤りのある一覧は、何も作らずに断ります / a faulty list is refused as a whole');
show(
  [
    'generate',
    path.join(DEMO, 'vendors-faulty.csv'),
    '--out',
    path.join(OUT, 'refused'),
    '--issued-on',
    '2026-11-24',
  ],
  1,
);
check(
  !existsSync(path.join(ROOT, OUT, 'refused')),
  '作成したファイルなし / nothing was made',
  'refused/ がある / exists',
);

heading('4. 戻ってきたワークブックの点検 / checking what came back');
show(['validate', RETURNED, '--as-of', AS_OF], 3);
show(['validate', RETURNED, '--as-of', AS_OF, '--format', 'csv', '--out', path.join(OUT, 'result.csv')], 3);
show(['validate', RETURNED, '--as-of', AS_OF, '--format', 'json', '--out', path.join(OUT, 'result.json')], 3);

heading('5. 仕込んだ誤りとの照合 / against the planted faults');
compare();

heading('6. 区が確認を記入した控え / the ward’s own copies, with its word');
show(['validate', path.join(DEMO, 'confirmed'), '--ward-checked', '--as-of', AS_OF], 0);

heading('7. 差戻し / back to the vendor, with marks');
show([
  'return',
  path.join(RETURNED, 'V-004.xlsx'),
  '--as-of',
  AS_OF,
  '--due',
  '2027-02-12',
  '--out',
  path.join(OUT, 'back.xlsx'),
]);

heading('8. 比較表 / vendors side by side');
show(['compare', RETURNED, '--as-of', AS_OF, '--out', path.join(OUT, 'compare.xlsx')], 3);

heading('9. 選定基準の本文そのもの / the text of the checklist itself');
show(['lint']);

heading('できたもの / what was made');
listing(OUT);
listing(path.join(OUT, 'issued'));
console.log(
  failures.length === 0
    ? `\n${green('✔ デモは、すべて期待どおりに終わりました。 / The demo ended as expected.')}`
    : `\n${red(`✖ ${failures.length} 件が期待と違います。 / ${failures.length} things are not as expected.`)}`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
