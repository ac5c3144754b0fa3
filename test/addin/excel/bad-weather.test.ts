/** Workbooks and Excels that are not as we would have them: each command says so, or works all the same; nothing rejects. */
import type { Outcome, WorkbookPort } from '../../../src/addin/workbook-port';
import { plainChecklist } from '../../../src/workbook/plain';
import { structure } from '../../../src/workbook/structured';
import { FAMILIAR, familiar } from './familiar';
import { open, problem, value } from './open';
import { issued, TODAY, ward } from './ward';

const request = { evaluatedOn: TODAY };
const COMMANDS: readonly (readonly [string, (workbook: WorkbookPort) => Promise<Outcome<unknown>>])[] = [
  ['read', (workbook) => workbook.read()],
  ['structure', (workbook) => workbook.structure(request)],
  ['makeSummary', (workbook) => workbook.makeSummary(request)],
  ['writeFindings', (workbook) => workbook.writeFindings({ notes: [], heading: '点検結果' })],
];

describe('a workbook of an edition that we do not know', () => {
  it('is read and summarised, and what is read says that it is of another edition', async () => {
    const edition = { ...(await ward()), hash: '0'.repeat(64) };
    const identity = { workbookId: 'w-1', round: 1, issuedOn: TODAY };
    const { host, workbook } = await open({
      workbook: structure(edition, { evaluatedOn: TODAY, protect: false, identity }),
    });
    const snapshot = value(await workbook.read());
    expect(snapshot.kind).toBe('issued');
    expect(snapshot.received?.alterations).toContainEqual(
      expect.objectContaining({ kind: 'edition-unknown', class: 'review' }),
    );
    expect((await workbook.makeSummary(request)).ok).toBe(true);
    host.close();
  });
});

describe('two checklists in one workbook', () => {
  // Two that are filled are asked about: see `wild.test.ts`.
  it('both blank: the first gets the answer columns, the other is left as it is', async () => {
    const [sheet] = plainChecklist(await ward()).sheets;
    const blueprint = await familiar();
    if (sheet === undefined) throw new Error('the plain checklist has no sheet');
    const { host, workbook } = await open({
      workbook: { ...blueprint, sheets: [...blueprint.sheets, { ...sheet, name: '写し' }] },
    });
    const before = host.describe().sheets.find(({ name }) => name === '写し');
    const { blocks } = value(await workbook.structure(request));
    expect(blocks.map((each) => each.sheet)).toEqual([FAMILIAR, FAMILIAR]);
    expect(host.describe().sheets.find(({ name }) => name === '写し')).toEqual(before);
    host.close();
  });
});

describe('an Excel below the floor', () => {
  it.each(COMMANDS)('%s says that this Excel lacks something, and writes nothing', async (_, command) => {
    const { host, workbook } = await open({ workbook: await familiar(), excelApi: '1.3' });
    expect(problem(await command(workbook)).code).toBe('not-supported');
    expect(host.writes).toBe(0);
    host.close();
  });
});

describe('a read-only workbook', () => {
  it.each(COMMANDS)('%s is done by reading, or says that it cannot be', async (name, command) => {
    const { host, workbook } = await open({ workbook: await familiar(), readOnly: true });
    const outcome = await command(workbook);
    if (name === 'read') expect(outcome.ok).toBe(true);
    else expect(problem(outcome).code).toBe('read-only');
    expect(host.writes).toBe(0);
    host.close();
  });
});

describe('a sheet that is no checklist', () => {
  it.each(COMMANDS)('%s writes nothing', async (name, command) => {
    const { host, workbook } = await open();
    host.user.type('Sheet1', 'A1', '献立表');
    const outcome = await command(workbook);
    if (name === 'read') expect(value(await workbook.read()).kind).toBe('none');
    // Without notes there is nothing to write beside, and nothing to take away.
    else if (name === 'writeFindings') expect(value(outcome)).toMatchObject({ columns: [], written: 0 });
    else expect(problem(outcome).code).toBe('no-checklist');
    expect(host.writes).toBe(0);
    host.close();
  });
});

describe('protected sheets', () => {
  it('are read, and stay protected, whatever is asked', async () => {
    const { host, workbook } = await open({ workbook: await issued({ protect: true }) });
    const protections = () => host.describe().sheets.map(({ name, protection }) => [name, protection]);
    const before = protections();
    for (const [, command] of COMMANDS) await command(workbook);
    expect(protections()).toEqual(before);
    host.close();
  });
});
