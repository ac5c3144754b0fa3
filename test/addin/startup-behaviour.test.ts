/**
 * "Start with this workbook" is written into the workbook, and whoever opens it without the add-in sees an error. So no
 * file that goes to a vendor has it, and the pane never asks for it of its own accord.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openZip } from '../../src/xlsx/zip-read';
import { temporaryFolder } from '../batch/temporary-folder';
import { kijun, requireFreshBuild } from '../cli/command';
import { ExcelHost } from '../excel-host';

const ROOT = path.join(__dirname, '../..');
const WEB_EXTENSION = /web-?extension|taskpanes/i;

/** The parts of a workbook that name an add-in, or are named after one. */
function addInParts(bytes: Uint8Array): string[] {
  const zip = openZip(bytes);
  return zip.names.filter(
    (name) => WEB_EXTENSION.test(name) || WEB_EXTENSION.test(Buffer.from(zip.read(name)).toString('utf8')),
  );
}

describe('a file that goes to a vendor', () => {
  let folder: string;
  beforeAll(() => {
    requireFreshBuild();
    folder = temporaryFolder();
    writeFileSync(
      path.join(folder, 'vendors.csv'),
      '事業者名,サービス名,事業者キー\nサンプル株式会社,文書管理,V-004\n',
    );
    mkdirSync(path.join(folder, 'answers'));
    copyFileSync(path.join(ROOT, 'test/demo/returned/V-004.xlsx'), path.join(folder, 'answers/V-004.xlsx'));
    const runs = [
      ['template', '--out', 'blank.xlsx'],
      ['template', '--plain', '--out', 'plain.xlsx'],
      ['generate', 'vendors.csv', '--out', 'first'],
      ['generate', 'vendors.csv', '--out', 'second', '--previous', 'answers'],
      ['return', 'answers/V-004.xlsx', '--out', 'returned.xlsx'],
    ];
    expect(runs.map((args) => kijun([...args, '-q'], { cwd: folder }).code)).toEqual(runs.map(() => 0));
  });

  it('asks for no add-in', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.xlsx'),
    );
    expect(files).toHaveLength(6);
    const asking = files.filter((name) => addInParts(readFileSync(path.join(folder, name))).length > 0);
    expect(asking).toEqual([]);
  });
});

describe('the pane', () => {
  let host: ExcelHost;
  beforeAll(async () => {
    const built = temporaryFolder();
    const command = [path.join(__dirname, 'build-site.cjs'), 'script', built];
    expect(spawnSync(process.execPath, command, { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    const workbook = readFileSync(path.join(ROOT, 'templates/cloud-selection-criteria/checklist.xlsx'));
    host = await ExcelHost.start({ workbook, html: '<!doctype html><body><div id="pane"></div></body>' });
    host.runScript(readFileSync(path.join(built, 'addin.js'), 'utf8'));
    await started();
  });
  afterAll(() => {
    host.close();
  });

  /** The pane shows what it has read. */
  async function started(): Promise<void> {
    while ((host.document.querySelector('#pane')?.textContent ?? '').trim() === '') {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await host.settle();
  }

  it('does not ask to be started with the workbook, neither when it starts nor on a button of the ribbon', async () => {
    expect(host.pane.startsWithWorkbook).toBe(false);
    for (const action of ['showPane', 'checkAllRows', 'writeFindings', 'makeSummary', 'structureChecklist']) {
      await host.clickRibbon(action);
      await host.settle();
    }
    expect(host.pane.startsWithWorkbook).toBe(false);
  });

  it('would be seen to ask', async () => {
    const { Office } = host.globals;
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(host.pane.startsWithWorkbook).toBe(true);
  });
});
