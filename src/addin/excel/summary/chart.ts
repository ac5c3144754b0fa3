/**
 * The chart of 集計: how many criteria of each group are in which 状態. Drawn once; from then on only its data are set anew, so
 * that what somebody changed of it stays. It gets its name when it is finished: one that Excel refused half-way goes.
 */
import { STATUSES, type Status } from '../../../checklist/vocabulary';
import { cellRef } from '../../../workbook/address';
import { addressOf, type Rectangle } from '../render/areas';

const CHART_NAME = '区分ごとの状態';
/** until it is finished */
const DRAFT_NAME = '区分ごとの状態（作成中）';

/** Light to dark as well as in colour, so that a grey print still tells them apart. */
const COLOURS: Readonly<Record<Status, string>> = {
  対象外: '#D9D9D9',
  未回答: '#FFE699',
  対象外不可: '#F4B183',
  不適合: '#9C1C1C',
  確認中: '#9DC3E6',
  根拠未選択: '#F8CBAD',
  根拠不可: '#ED7D31',
  認証不足: '#C55A11',
  証跡不足: '#FFC000',
  区確認待ち: '#5B9BD5',
  充足: '#548235',
};

/** @param standing names of the charts that the sheet has */
export function drawChart(
  sheet: Excel.Worksheet,
  counts: Rectangle,
  place: Rectangle,
  standing: readonly string[],
): void {
  const data = sheet.getRange(addressOf(counts));
  for (const name of standing) if (name === DRAFT_NAME) sheet.charts.getItem(name).delete();
  if (standing.includes(CHART_NAME)) {
    sheet.charts.getItem(CHART_NAME).setData(data, 'Columns');
    return;
  }
  const chart = sheet.charts.add('BarStacked', data, 'Columns');
  chart.name = DRAFT_NAME;
  chart.title.text = CHART_NAME;
  chart.legend.position = 'Bottom';
  // Groups from top to bottom, as in the table.
  chart.axes.categoryAxis.reversePlotOrder = true;
  STATUSES.forEach((status, index) => {
    chart.series.getItemAt(index).format.fill.setSolidColor(COLOURS[status]);
  });
  chart.setPosition(cellRef(place.top, place.left), cellRef(place.bottom, place.right));
  chart.name = CHART_NAME;
}
