/**
 * Draws the task pane without Excel, from returned workbooks of the demo, at its narrowest: light, dark and in forced
 * colours, and fails when a page is wider than the pane: `node test/pictures/pane.mjs [FOLDER] [SCENE]`.
 * Needs Chromium, Chrome or Edge (`CHROME_PATH` names another one).
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
require('../typescript.cjs');
const { loadEdition } = require('../../src/editions/load.ts');
const { readWorkbook } = require('../../src/xlsx/workbook-read.ts');
const { browserOptions } = require('../addin/taskpane/browser/find-browser.ts');
const { chromium } = require('playwright-core');
const { packed } = require('../addin/taskpane/packed-grid.ts');
const buildStage = require('../addin/taskpane/stage-bundle.cjs');

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const out = path.resolve(process.argv[2] ?? path.join(root, 'docs/pictures'));
const only = process.argv[3];

/** What the README shows when no folder is named: the top of these. Everything, whole, goes to a folder of its own. */
const README = [
  'findings-light',
  'findings-dark',
  'findings-forced',
  'row-light',
  'certificate-light',
  'ciphers-light',
  'question-light',
  'english-light',
];
const README_HEIGHT = 860;
const forReadme = process.argv[2] === undefined;

const WIDTH = 320;
const SIZE =
  '({ height: document.documentElement.scrollHeight, width: document.documentElement.scrollWidth })';
/** 2027-01-25 */
const TODAY = 46412;
const SHEET = '①クラウドサービス提供者';
const CIPHERS =
  '通信はTLS 1.2以上、保存データはAES-256-GCM、バックアップは3DES。RC4は使用していません。SSLで暗号化。';

const SCENES = [
  { name: 'findings', file: 'V-004.xlsx' },
  { name: 'row', file: 'V-004.xlsx', tab: 'row', cell: 'F7' },
  {
    name: 'service',
    file: 'V-003.xlsx',
    tab: 'service',
    does: `enter('#profile-governmentCloud', '利用しない', 'change')`,
  },
  {
    name: 'ciphers',
    file: 'V-004.xlsx',
    tab: 'ciphers',
    does: `enter('#cipher-text', '${CIPHERS}', 'input')`,
  },
  { name: 'actions', file: 'V-004.xlsx', tab: 'actions', does: `stage.pane.command('structure')` },
  { name: 'done', file: 'V-004.xlsx', tab: 'actions', does: `stage.pane.command('writeFindings')` },
  {
    name: 'question',
    file: 'V-004.xlsx',
    tab: 'actions',
    more: { kind: 'recognised' },
    does: `stage.pane.command('structure')`,
  },
  {
    name: 'problem',
    file: 'V-004.xlsx',
    does: `(stage.port.problem = { code: 'cell-editing', params: {}, retry: true }, stage.pane.command('checkAll'))`,
  },
  { name: 'read-only', file: 'V-004.xlsx', more: { readOnly: true } },
  {
    name: 'certificate',
    file: 'V-004.xlsx',
    tab: 'service',
    does: `(document.querySelector('.certificate > summary').click(), enter('#certificate-0-standing', '失効', 'change'))`,
  },
  { name: 'nothing' },
  { name: 'english', file: 'V-004.xlsx', language: 'en' },
];
const LOOKS = [
  { name: 'light', features: [] },
  { name: 'dark', features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  {
    name: 'forced',
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
  },
];

/** Pages of their own, in Japanese and English one below the other. */
const PAGES = ['help', 'support'];

const scratch = mkdtempSync(path.join(tmpdir(), 'kijun-pane-'));
mkdirSync(path.join(scratch, 'vendor/design-tokens'), { recursive: true });
for (const file of ['pane.css', 'theme.css', 'page.css', ...PAGES.map((page) => `${page}.html`)])
  copyFileSync(path.join(root, 'src/addin/taskpane/pages', file), path.join(scratch, file));
copyFileSync(
  require.resolve('@digital-go-jp/design-tokens/dist/tokens-simple.css'),
  path.join(scratch, 'vendor/design-tokens/tokens.css'),
);
await buildStage(scratch);
const edition = await loadEdition(path.join(root, 'templates/cloud-selection-criteria'));
mkdirSync(out, { recursive: true });

const browser = await chromium.launch(browserOptions());
let tooWide = 0;
try {
  // Dates are shown as a Japanese Windows shows them.
  const tab = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  const devtools = await tab.context().newCDPSession(tab);
  const page = {
    send: (method, params) => devtools.send(method, params),
    open: (url) => tab.goto(url),
    evaluate: (expression) => tab.evaluate(expression),
  };
  const scenes = [...SCENES, ...PAGES.map((name) => ({ name, page: `${name}.html` }))];
  for (const scene of scenes.filter(({ name }) => only === undefined || name === only)) {
    const file = path.join(scratch, scene.page ?? `scene-${scene.name}.html`);
    if (scene.page === undefined) writeFileSync(file, pageOf(scene));
    for (const { name, features } of LOOKS) {
      if (forReadme && !README.includes(`${scene.name}-${name}`)) continue;
      await page.send('Emulation.setEmulatedMedia', { features });
      await resize(page, 800);
      await page.open(pathToFileURL(file).href);
      const { height, width } = await page.evaluate(scene.page === undefined ? 'ready' : SIZE);
      if (width > WIDTH) {
        tooWide += 1;
        console.error(`${scene.name}: ${String(width)} px wide, the pane has ${String(WIDTH)}`);
      }
      await resize(page, forReadme ? Math.min(height, README_HEIGHT) : height);
      const { data } = await page.send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(path.join(out, `pane-${scene.name}-${name}.png`), Buffer.from(data, 'base64'));
    }
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
if (tooWide > 0) process.exitCode = 1;

function resize(page, height) {
  return page.send('Emulation.setDeviceMetricsOverride', {
    width: WIDTH,
    height,
    deviceScaleFactor: 2,
    mobile: false,
  });
}

function pageOf({ file, tab = 'findings', cell, language = 'ja', does = 'undefined', more = {} }) {
  const grid =
    file === undefined ? undefined : readWorkbook(readFileSync(path.join(root, 'test/demo/returned', file)));
  const play = {
    edition,
    language,
    today: TODAY,
    writes: true,
    ...(grid === undefined ? {} : { grid: packed(grid) }),
    more: { ...more, ...(cell === undefined ? {} : { selection: { sheet: SHEET, cell } }) },
  };
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<link rel="stylesheet" href="vendor/design-tokens/tokens.css">
<link rel="stylesheet" href="pane.css">
<script src="stage.js"></script>
<body class="pane"><div id="pane"></div>
<script>
const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
const enter = (selector, value, event) => {
  const control = document.querySelector(selector);
  control.value = value;
  control.dispatchEvent(new Event(event));
};
const ready = playPane(${JSON.stringify(play).replaceAll('</', '<\\/')}).then(async (stage) => {
  await settle();
  document.querySelector('#tab-${tab}')?.click();
  await settle();
  await ${does};
  await settle();
  return { height: document.documentElement.scrollHeight, width: document.documentElement.scrollWidth };
});
</script>`;
}
