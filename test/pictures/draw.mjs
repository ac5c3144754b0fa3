/**
 * Draws the pictures of the README from a returned workbook of the demo: `npm run pictures`.
 * Needs LibreOffice and poppler; LibreOffice works every formula out before it draws.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const pictures = path.join(here, '../../docs/pictures');
const source = path.join(here, '../demo/returned', process.argv[2] ?? 'V-004.xlsx');

const scratch = mkdtempSync(path.join(tmpdir(), 'kijun-pictures-'));
const profile = path.join(scratch, 'profile');
mkdirSync(path.join(profile, 'user'), { recursive: true });
writeFileSync(
  path.join(profile, 'user', 'registrymodifications.xcu'),
  `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
);
copyFileSync(source, path.join(scratch, 'workbook.xlsx'));
const run = (program, ...args) =>
  execFileSync(program, args, { cwd: scratch, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
run(
  'soffice',
  '--headless',
  '--norestore',
  `-env:UserInstallation=${pathToFileURL(profile).href}`,
  '--convert-to',
  'pdf',
  'workbook.xlsx',
);

/** The pages whose footer names the sheet, in order. */
const pages = run('pdftotext', '-layout', 'workbook.pdf', '-').split('\f');
const pagesOf = (sheet) =>
  pages.flatMap((text, index) => (text.trimEnd().split('\n').at(-1)?.includes(sheet) ? [index + 1] : []));
const draw = (name, page) =>
  run(
    'pdftoppm',
    '-r',
    '90',
    '-png',
    '-singlefile',
    '-f',
    String(page),
    '-l',
    String(page),
    'workbook.pdf',
    name,
  );

const checklist = pagesOf('①クラウドサービス提供者');
const wanted = {
  overview: pagesOf('サービス概要')[0],
  checklist: checklist[0],
  answers: checklist[checklist.length / 2],
  details: pagesOf('詳細回答')[0],
  summary: pagesOf('集計')[0],
};
mkdirSync(pictures, { recursive: true });
for (const [name, page] of Object.entries(wanted)) {
  if (page === undefined) throw new Error(`The workbook prints no page for ${name}`);
  draw(name, page);
  copyFileSync(path.join(scratch, `${name}.png`), path.join(pictures, `${name}.png`));
}
console.log(`${String(readdirSync(pictures).length)} pictures in docs/pictures`);
