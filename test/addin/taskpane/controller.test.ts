import { PaneController, type PaneSetting } from '../../../src/addin/taskpane/controller';
import { wordingIn } from '../../../src/addin/taskpane/words';
import { wardEdition } from '../../batch/ward-edition';
import { type Changes, ON, wellFilled } from '../../checklist/well-filled';
import { issuedGrid, snapshotOf, StagePort } from './pane-workbook';

async function pane(changes: Changes = {}, more: Partial<PaneSetting> = {}) {
  const edition = await wardEdition();
  const port = new StagePort(snapshotOf(edition, issuedGrid(edition, wellFilled(changes))));
  const wording = await wordingIn('ja');
  const controller = new PaneController({ edition, wording, port, writer: port, today: () => ON, ...more });
  return { controller, port, edition };
}

const noElements = () => Promise.resolve();

it('looks at the workbook once when it starts, and listens from then on until it stops', async () => {
  const { controller, port } = await pane();
  expect(controller.state.busy).toBe('starting');
  await controller.start();
  expect(port.asked).toEqual(['read']);
  expect(controller.state.look?.reading?.overall).toBe('conforming');
  expect(port.heard).toBe(true);
  controller.stop();
  expect(port.heard).toBe(false);
});

it('writes the findings of the cells as they stand now, not as they were shown', async () => {
  const { controller, port, edition } = await pane();
  await controller.start();
  port.snapshot = snapshotOf(
    edition,
    issuedGrid(edition, wellFilled({ responses: { '1-3': { verdict: undefined } } })),
  );
  await controller.command('writeFindings');
  expect(port.asked).toEqual(['read', 'read', 'writeFindings']);
  const [request] = port.written;
  expect(request?.heading).toBe('点検結果');
  expect(request?.notes.map(({ sheet, cell }) => `${sheet}!${cell}`)).toContain('①クラウドサービス提供者!F7');
  expect(request?.notes.every(({ text }) => /^(?:エラー|警告|情報)：/.test(text))).toBe(true);
});

it('writes no findings when the workbook cannot be read anew', async () => {
  const { controller, port } = await pane();
  await controller.start();
  port.problem = { code: 'session-lost', params: {}, retry: false };
  await controller.command('writeFindings');
  expect(port.written).toEqual([]);
  expect(controller.state.message).toMatchObject({ kind: 'problem', retry: false });
});

it('structures only after a yes', async () => {
  const { controller, port, edition } = await pane();
  port.snapshot = snapshotOf(edition, issuedGrid(edition, wellFilled({})), { kind: 'recognised' });
  await controller.start();
  await controller.confirmStructure();
  await controller.command('structure');
  expect(controller.state.asking).toBe(true);
  controller.cancelStructure();
  expect(port.asked).toEqual(['read']);
  await controller.command('structure');
  await controller.confirmStructure();
  expect(port.asked).toEqual(['read', 'structure']);
});

it('has nothing to structure in a workbook of the ward’s own, and says so', async () => {
  const { controller, port } = await pane();
  await controller.start();
  await controller.command('structure');
  expect(controller.state.asking).toBe(false);
  expect(port.asked).toEqual(['read']);
  expect(controller.state.message?.kind).toBe('done');
});

it('says whether a form was written, and writes an empty one not at all', async () => {
  const { controller, port } = await pane();
  await controller.start();
  const entry = { sheet: 'サービス概要', cell: 'C5', value: '別の会社' };
  expect(await controller.writeForm([])).toBe(false);
  expect(await controller.writeForm([entry])).toBe(true);
  port.problem = { code: 'refused', params: { where: 'Range.values' }, retry: false };
  expect(await controller.writeForm([entry])).toBe(false);
  expect(controller.state.busy).toBeUndefined();
});

it('cannot write forms without somebody who writes', async () => {
  const { edition } = await pane();
  const port = new StagePort(snapshotOf(edition, issuedGrid(edition, wellFilled({}))));
  const wording = await wordingIn('ja');
  const controller = new PaneController({ edition, wording, port, today: () => ON });
  await controller.start();
  expect(controller.canWriteForms).toBe(false);
  expect(await controller.writeForm([{ sheet: 'サービス概要', cell: 'C5', value: 'x' }])).toBe(false);
});

describe('cards and forms', () => {
  it('come once, with every text of the edition', async () => {
    const start = await wardEdition();
    const whole = { ...start, title: 'with all its texts' };
    let fetched = 0;
    const { controller } = await pane(
      {},
      {
        whole: () => {
          fetched += 1;
          return Promise.resolve(whole);
        },
      },
    );
    await controller.start();
    await Promise.all([controller.openDetails(noElements), controller.openDetails(noElements)]);
    await controller.openDetails(noElements);
    expect(fetched).toBe(1);
    expect(controller.state.look?.edition.title).toBe('with all its texts');
    expect(controller.state.details).toMatchObject({ language: 'ja' });
  });

  it('can be asked for again when the network was away', async () => {
    const { controller } = await pane();
    await controller.start();
    await controller.openDetails(() => Promise.reject(new Error('Loading chunk details failed')));
    expect(controller.state.details).toBe('closed');
    await controller.openDetails(noElements);
    expect(controller.state.details).toMatchObject({ language: 'ja' });
  });

  it('may be open before the workbook was ever read', async () => {
    const { controller } = await pane();
    await controller.openDetails(noElements);
    expect(controller.state.look).toBeUndefined();
    await controller.start();
    expect(controller.state.look?.reading).toBeDefined();
  });
});

it('tells every listener of every change, until it stops listening', async () => {
  const { controller } = await pane();
  let told = 0;
  const stop = controller.subscribe(() => {
    told += 1;
  });
  await controller.start();
  const before = told;
  expect(before).toBeGreaterThan(0);
  stop();
  await controller.command('checkAll');
  expect(told).toBe(before);
});

describe('the pane that comes up with the workbook', () => {
  const startup = (starts: boolean, change: () => Promise<void> = () => Promise.resolve()) => {
    const asked: boolean[] = [];
    return {
      asked,
      starts: () => Promise.resolve(asked.at(-1) ?? starts),
      change: async (wanted: boolean) => {
        await change();
        asked.push(wanted);
      },
    };
  };

  it('is never asked for by the pane itself', async () => {
    const own = startup(false);
    const { controller } = await pane({}, { startup: own });
    await controller.start();
    await controller.command('checkAll');
    await controller.command('writeFindings');
    expect([controller.state.starts, own.asked]).toEqual([false, []]);
  });

  it('is asked for, and called off, by whoever says so', async () => {
    const own = startup(false);
    const { controller } = await pane({}, { startup: own });
    await controller.start();
    await controller.startWithWorkbook(true);
    expect(controller.state.starts).toBe(true);
    await controller.startWithWorkbook(false);
    expect([controller.state.starts, own.asked]).toEqual([false, [true, false]]);
  });

  it('stays as it was where Excel refuses, and that is told', async () => {
    const own = startup(false, () => Promise.reject(new Error('no')));
    const { controller } = await pane({}, { startup: own });
    await controller.start();
    await controller.startWithWorkbook(true);
    expect(controller.state.starts).toBe(false);
    expect(controller.state.message).toMatchObject({ kind: 'problem' });
  });
});
