/**
 * A browser for pages: the one that KIJUN_BROWSER names, else an installed Chrome, Edge or Chromium, else the one that
 * npm brought (Linux on x64 only).
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Where Linux distributions and Homebrew put it; Chrome and Edge are found by playwright-core itself. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'];
/** Inside a container there is no user namespace to make a sandbox of; the pages are our own. */
const ARGS = ['--no-sandbox', '--hide-scrollbars'];

/** @throws Error when there is none, saying what to do @returns playwright's Browser */
export async function openBrowser() {
  const named = process.env['KIJUN_BROWSER'] ?? '';
  if (named !== '') return chromium.launch({ executablePath: named, args: ARGS });
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ channel, args: ARGS }).catch(() => undefined);
    if (browser !== undefined) return browser;
  }
  const executablePath = installed();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: ARGS });
  return chromium.launch(await fromNpm());
}

function installed() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  );
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser was found: install Chrome, Edge or Chromium, or name one in KIJUN_BROWSER.');
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: [...packed.args, ...ARGS] };
}
