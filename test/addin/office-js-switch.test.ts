/** `OFFICE_JS=cdn|vendored npm run build`: where the pages take Office.js from. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../batch/temporary-folder';
import { loadJsdom } from '../excel-host/boot/jsdom';

const { JSDOM } = loadJsdom();
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LOCAL = 'vendor/office-js/office.js';

interface Built {
  readonly code: number | null;
  readonly stderr: string;
  readonly folder: string;
}

function build(officeJs: string | undefined): Built {
  const folder = temporaryFolder();
  const command = [path.join(__dirname, 'build-site.cjs'), 'pages', folder];
  const env = { ...process.env, OFFICE_JS: officeJs };
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
  return { code: status, stderr, folder };
}

const pagesOf = ({ folder }: Built) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort();

/** What a page fetches by itself: scripts, styles, pictures; not the links that somebody may follow. */
function fetched({ folder }: Built, name: string): string[] {
  const { document } = new JSDOM(readFileSync(path.join(folder, name), 'utf8')).window;
  return [...document.querySelectorAll('script[src], link[href], img[src]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );
}

describe.each([
  ['vendored', 'vendored', LOCAL],
  ['cdn', 'cdn', CDN],
  ['nothing', undefined, LOCAL],
])('with %s', (_, officeJs, address) => {
  let built: Built;
  beforeAll(() => {
    built = build(officeJs);
  });

  it('the pages are built', () => {
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(pagesOf(built)).toEqual(['help.html', 'support.html', 'taskpane.html']);
  });

  it(`the pane takes Office.js from ${address}, before its own script`, () => {
    const scripts = fetched(built, 'taskpane.html').filter((each) => each.endsWith('.js'));
    expect(scripts).toEqual([address, 'addin.js']);
  });

  it('every other file is fetched from beside the pages, where it lies', () => {
    for (const page of pagesOf(built)) {
      for (const file of fetched(built, page).filter((each) => each !== CDN)) {
        expect({ page, file, there: existsSync(path.join(built.folder, file)) }).toEqual({
          page,
          file,
          there: true,
        });
      }
    }
  });

  it('no page keeps a place to be filled in', () => {
    const left = pagesOf(built).filter((page) =>
      /\{\{|\}\}/.test(readFileSync(path.join(built.folder, page), 'utf8')),
    );
    expect(left).toEqual([]);
  });
});

it('the copy beside the pages is whole: what Office.js loads for Excel, under its own names', () => {
  const { folder } = build('vendored');
  const office = path.join(folder, 'vendor/office-js');
  const files = readdirSync(office, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(office, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  expect(files.sort()).toEqual([
    'en-us/office_strings.js',
    'excel-mac-16.00-core.js',
    'excel-mac-16.00.js',
    'excel-web-16.00-core.js',
    'excel-web-16.00.js',
    'excel-win32-16.01-core.js',
    'excel-win32-16.01.js',
    'ja-jp/office_strings.js',
    'office.js',
    'telemetry/oteljs_agave.js',
  ]);
  const source = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  for (const file of files) {
    const [copied, original] = [office, source].map((root) => readFileSync(path.join(root, file)));
    // Its licence lets nobody change it, and its loader reads its own name and place.
    expect({ file, same: original !== undefined && copied?.equals(original) }).toEqual({ file, same: true });
    expect(statSync(path.join(office, file)).size).toBeGreaterThan(0);
  }
});

it.each(['nonsense', 'CDN', '', 'constructor', 'https://kijun.example/office.js'])(
  '%j fails the build, which says what to set, and no page is written',
  (officeJs) => {
    const built = build(officeJs);
    expect(built.code).toBe(1);
    expect(built.stderr).toContain(`OFFICE_JS is ${officeJs}: set it to vendored or cdn, or leave it out.`);
    expect(pagesOf(built)).toEqual([]);
  },
);
