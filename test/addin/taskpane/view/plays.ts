/** Workbooks for the stage: the ward's own with these answers, somebody's plain table, or none at all. */
import type { Edition } from '../../../../src/checklist/edition';
import { type Changes, ON, wellFilled } from '../../../checklist/well-filled';
import { wardEdition } from '../../../batch/ward-edition';
import { packed } from '../packed-grid';
import { issuedGrid, plainGrid } from '../pane-workbook';
import type { Play } from '../stage';
import { StagePage } from '../stage-page';

/** @param issuedFrom the edition that the workbook was made from; the pane's own, unless another is given */
export async function playIssued(
  changes: Changes = {},
  more: Partial<Play> = {},
  issuedFrom?: Edition,
): Promise<StagePage> {
  const edition = await wardEdition();
  const grid = packed(issuedGrid(issuedFrom ?? edition, wellFilled(changes)));
  return StagePage.play({ edition, language: 'ja', today: ON, writes: true, grid, ...more });
}

/** One sheet a table. */
export async function playPlain(...tables: (readonly (readonly string[])[])[]): Promise<StagePage> {
  const edition = await wardEdition();
  const sheets = tables.flatMap(
    (rows, index) => plainGrid(`チェックリスト${String(index + 1)}`, rows).sheets,
  );
  const grid = packed({ dateSystem: 1900, sheets });
  return StagePage.play({ edition, language: 'ja', today: ON, writes: true, grid });
}

export async function playNothing(more: Partial<Play> = {}): Promise<StagePage> {
  return StagePage.play({ edition: await wardEdition(), language: 'ja', today: ON, ...more });
}

/** The ward's words for the first criteria, with one column of verdicts a respondent. */
export function familiarRows(
  { criteria }: Edition,
  respondents: Readonly<Record<string, string>>,
): string[][] {
  const header = ['No', '大区分', '小区分', '確認事項（対策）', '補足説明', ...Object.keys(respondents)];
  const rows = criteria
    .slice(0, 5)
    .map(({ number, text }) => [
      String(number),
      text.major ?? '',
      text.minor ?? '',
      text.requirement ?? '',
      text.note ?? '',
      ...Object.values(respondents),
    ]);
  return [header, ...rows];
}
