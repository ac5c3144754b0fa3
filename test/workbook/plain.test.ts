import { loadEdition } from '../../src/editions/load';
import { cellRef } from '../../src/workbook/address';
import { plainChecklist } from '../../src/workbook/plain';
import { WARD_EDITION } from './formulas-equal-engine';

it('the plain checklist is laid out as the ward lays it out', async () => {
  const edition = await loadEdition(WARD_EDITION);
  const [sheet, ...others] = plainChecklist(edition).sheets;
  expect(others).toEqual([]);
  const cells = new Map(
    sheet?.cells.map(({ row, column, content }) => [
      cellRef(row, column),
      content && 'value' in content ? content.value : undefined,
    ]),
  );
  const columnA = Array.from({ length: 44 }, (_, index) => cells.get(`A${String(index + 1)}`) ?? '');
  expect(columnA).toEqual([
    'クラウドサービス選定基準',
    '',
    '① クラウドサービス提供者に係る事項',
    '',
    'No',
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    '',
    'No',
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    16,
    17,
    18,
    '',
    edition.sections[1]?.heading,
    '',
    'No',
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    '',
    '',
  ]);
  expect(sheet?.merges).toEqual(['B6:B13', 'B16:B20', 'B21:B23', 'B24:B25']);
  expect(['A29', 'B29', 'C29', 'D29', 'E29'].map((ref) => cells.get(ref))).toEqual([
    'No',
    '大区分',
    '確認事項（対策）',
    '補足説明',
    undefined,
  ]);
});
