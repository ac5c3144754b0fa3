/**
 * The Chromium, Chrome or Edge of this machine; `CHROME_PATH` names another one. Excel's own panes run in one of them. Where there
 * is none, the one that npm brought is unpacked (Linux on x64 only).
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** For playwright's `launch`. @throws Error where there is none, saying what to do */
export function browserOptions(): { readonly executablePath: string; readonly args: string[] } {
  // Inside a container there is no user namespace to make a sandbox of; the pages are our own.
  const args = ['--no-sandbox', '--hide-scrollbars'];
  try {
    return { executablePath: findBrowser(), args };
  } catch (error) {
    if (process.platform !== 'linux' || process.arch !== 'x64' || process.env['CHROME_PATH'] !== undefined)
      throw error;
    const unpacked = unpack();
    return { executablePath: unpacked.executablePath, args: [...unpacked.args, ...args] };
  }
}

/** The package is an ES module, which jest's own loader does not take: Node does, in a process of its own. */
function unpack(): { readonly executablePath: string; readonly args: readonly string[] } {
  const ask = `import('@sparticuz/chromium').then(async ({ default: packed }) =>
    console.log(JSON.stringify({ executablePath: await packed.executablePath(), args: packed.args })))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', ask], {
    cwd: __dirname,
    encoding: 'utf8',
  });
  if (!stdout.startsWith('{')) throw new Error(`The browser from npm could not be unpacked: ${stderr}`);
  return JSON.parse(stdout);
}

/** @throws Error where there is none */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const { CHROME_PATH: own, PATH: folders = '' } = env;
  if (own !== undefined && own !== '') {
    if (isProgram(own)) return own;
    throw new Error(`CHROME_PATH is ${own}, which is no program: name a Chromium, Chrome or Edge.`);
  }
  const searched = NAMES.flatMap((name) =>
    folders.split(path.delimiter).map((folder) => path.join(folder, name)),
  );
  const found = [...searched, ...PLACES].find(isProgram);
  if (found === undefined)
    throw new Error('No Chromium, Chrome or Edge was found: install one, or name it in CHROME_PATH.');
  return found;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
