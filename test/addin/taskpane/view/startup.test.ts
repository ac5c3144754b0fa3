import { playIssued } from './plays';

const choice = '#starts-with-workbook';

it('is offered in a checklist of the ward, and follows what is chosen', async () => {
  const page = await playIssued({}, { starts: false, more: { kind: 'structured' } });
  await page.open('actions');
  expect(page.text(`label:has(${choice})`)).toContain('作業ウィンドウを表示');
  page.one(choice).click();
  await page.settle();
  expect(page.stage.pane.state.starts).toBe(true);
  expect(page.failures).toEqual([]);
});

it('is not offered in a workbook that goes to a vendor', async () => {
  const page = await playIssued({}, { starts: false });
  await page.open('actions');
  expect(page.all(choice)).toEqual([]);
});

it('can be taken back wherever it is set', async () => {
  const page = await playIssued({}, { starts: true });
  await page.open('actions');
  page.one(choice).click();
  await page.settle();
  expect(page.stage.pane.state.starts).toBe(false);
});

it('is left out where Excel does not say', async () => {
  const page = await playIssued({}, { more: { kind: 'structured' } });
  await page.open('actions');
  expect(page.all(choice)).toEqual([]);
});
