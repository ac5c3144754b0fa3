/** What 構造化 made comes back as a file: the batch reads of it what the pane reads in Excel. */
import { plainChecklist } from '../../../../src/workbook/plain';
import type { Blueprint } from '../../../../src/workbook/blueprint';
import { readChecklist } from '../../../../src/workbook/recognise';
import { readWorkbook } from '../../../../src/xlsx/workbook-read';
import { ANSWER_COLUMNS } from '../../../../src/workbook/layout';
import { cellRef, parseRange } from '../../../../src/workbook/address';
import { familiar, rowOf } from '../familiar';
import { open, value } from '../open';
import { TODAY, ward } from '../ward';

async function answered(): Promise<Blueprint> {
  const row = await rowOf('1-1');
  return familiar({ [row - 1]: ['判定', '回答'], [row]: ['○', '契約書に明記します'], [row + 1]: ['×', ''] });
}

async function part(): Promise<Blueprint> {
  const edition = await ward();
  const own = edition.criteria.filter(({ section, number }) => section === '1' && number !== 7);
  return plainChecklist({ ...edition, criteria: own, sections: edition.sections.slice(0, 1) });
}

it.each([
  ['the familiar checklist', () => familiar()],
  ['one with answers in columns of their own', answered],
  ['one that lacks criteria, which got sheets of their own', part],
])('%s', async (_, make) => {
  const edition = await ward();
  const { host, workbook } = await open({ workbook: await make() });
  const { blocks } = value(await workbook.structure({ evaluatedOn: TODAY }));
  for (const { sheet, range } of blocks) {
    const area = parseRange(range);
    if (area === undefined) throw new Error(`${range} is no range`);
    const at = (column: (typeof ANSWER_COLUMNS)[number]) =>
      cellRef(area.bottom, area.left + ANSWER_COLUMNS.indexOf(column));
    host.user.pickFromDropdown(sheet, at('verdict'), '適合');
    host.user.type(sheet, at('comment'), '追記した回答');
  }
  host.user.type('サービス概要', 'C5', 'みなとクラウド株式会社');
  host.user.type('詳細回答', 'D5', '日本法');
  const row = { sheet: blocks[0]?.sheet ?? '', cell: parseRange(blocks[0]?.range ?? '') };
  const notes = [
    { sheet: row.sheet, cell: `F${row.cell?.bottom ?? 1}`, severity: 'error', text: '適合' } as const,
  ];
  value(await workbook.writeFindings({ notes, heading: '点検結果' }));
  const { received, recognition } = value(await workbook.read());
  const file = readChecklist(edition, readWorkbook(await host.toXlsx()));
  expect(file.received.answers).toEqual(received?.answers);
  expect(file.received.answers.responses.size).toBe(edition.criteria.length);
  expect(file.received.answers.profile.get('provider')).toBe('みなとクラウド株式会社');
  expect(file.received.answers.facts.size).toBe(1);
  expect(file.received.normalisations).toEqual(received?.normalisations);
  expect(file.received.alterations).toEqual(received?.alterations);
  expect(file.recognition?.missing).toEqual([]);
  expect(file.recognition?.questions).toEqual(recognition?.questions);
  host.close();
});
