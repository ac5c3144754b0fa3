/** `Worksheet.charts`: nothing is drawn; what was asked for is remembered. */
import { areaText } from '../model/area';
import type { ChartRecord, Sheet } from '../model/sheet';
import type { Arguments } from '../protocol/arguments';
import { HostFault } from '../protocol/fault';
import { type ObjectType, objectType } from '../protocol/host-object';
import { type Desk, demand, sheetArea } from './desk';
import { quotedName } from './range';
import { type RecordTarget, recorded } from './recorded';

interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: ChartRecord;
}

const font = recorded('ChartFont', {
  bold: false,
  color: '#000000',
  italic: false,
  name: '',
  size: 10,
  underline: 'None',
});
const fill = recorded('ChartFill', {}, {}, ['setSolidColor', 'clear']);
const line = recorded('ChartLineFormat', { color: '#000000', lineStyle: 'Continuous', weight: 0.75 }, {}, [
  'clear',
]);
const format = recorded('ChartFormat', {}, { font, fill, line, border: line });
const title = recorded('ChartAxisTitle', { text: '', visible: false }, { format });
const axis = recorded(
  'ChartAxis',
  { visible: true, minimum: null, maximum: null, majorUnit: null, reversePlotOrder: false, numberFormat: '' },
  { format, title, majorGridlines: recorded('ChartGridlines', { visible: true }, { format }) },
);
const PARTS = {
  legend: recorded('ChartLegend', { visible: true, position: 'Right', overlay: false }, { format }),
  axes: recorded('ChartAxes', {}, { categoryAxis: axis, valueAxis: axis }),
  dataLabels: recorded(
    'ChartDataLabels',
    {
      showValue: false,
      showCategoryName: false,
      showPercentage: false,
      showSeriesName: false,
      position: 'None',
    },
    { format },
  ),
  format,
  plotArea: recorded('ChartPlotArea', { top: 0, left: 0, width: 0, height: 0 }, { format }),
};
const point = recorded('ChartPoint', {}, { format });
const seriesOne = recorded(
  'ChartSeries',
  { name: '', gapWidth: 150, hasDataLabels: false },
  { format, dataLabels: PARTS.dataLabels },
);

const target = ({ chart }: ChartTarget, prefix: string): RecordTarget => ({
  label: chart.name,
  values: chart.values,
  prefix,
});

const series = objectType<ChartTarget>('ChartSeriesCollection', {
  label: ({ chart }) => chart.name,
  asks: {
    getItemAt: (of, given) => seriesOne(target(of, `series.${given.number(0)}.`)),
    getPointAt: (of, given) => point(target(of, `points.${given.number(0)}.`)),
  },
});

const chartTitle = objectType<ChartTarget>('ChartTitle', {
  label: ({ chart }) => chart.name,
  read: { text: ({ chart }) => chart.title, visible: ({ chart }) => chart.titleVisible },
  write: {
    text: ({ chart }, value) => {
      chart.title = String(value);
      chart.titleVisible = true;
    },
    visible: ({ chart }, value) => {
      chart.titleVisible = value === true;
    },
    overlay: ({ chart }, value) => {
      chart.values['title.overlay'] = value;
    },
  },
  parts: { format: (of) => format(target(of, 'title.')) },
});

const SIZES = { top: 0, left: 0, width: 360, height: 216 } as const;

export function charts(desk: Desk): ObjectType<Sheet> {
  const source = (given: Arguments, index: number) => {
    const { sheet, area } = sheetArea(given.object(index), 'chart source');
    return `${quotedName(sheet.name)}!${areaText(area)}`;
  };
  const cell = (given: Arguments, index: number) => {
    const value = given.all[index];
    return typeof value === 'string' ? value : areaText(sheetArea(given.object(index), 'setPosition').area);
  };
  const chartType = objectType<ChartTarget>('Chart', {
    label: ({ chart }) => chart.name,
    identity: ({ chart }) => ({ Id: chart.id, Name: chart.name }),
    read: {
      id: ({ chart }) => chart.id,
      name: ({ chart }) => chart.name,
      chartType: ({ chart }) => chart.type,
      ...Object.fromEntries(
        Object.entries(SIZES).map(([name, size]) => [
          name,
          ({ chart }: ChartTarget) => chart.values[name] ?? size,
        ]),
      ),
    },
    write: {
      name: ({ chart }, value) => {
        chart.name = String(value);
      },
      chartType: ({ chart }, value) => {
        chart.type = String(value);
      },
      ...Object.fromEntries(
        [...Object.keys(SIZES), 'style', 'plotBy', 'displayBlanksAs'].map((name) => [
          name,
          ({ chart }: ChartTarget, value: unknown) => {
            chart.values[name] = value;
          },
        ]),
      ),
    },
    parts: {
      title: chartTitle,
      series,
      worksheet: ({ sheet }) => desk.worksheet(sheet),
      ...Object.fromEntries(
        Object.entries(PARTS).map(([name, part]) => [
          name,
          (of: ChartTarget) => part(target(of, `${name}.`)),
        ]),
      ),
    },
    asks: { activate: () => undefined },
    acts: {
      delete: ({ sheet, chart }) => {
        demand(sheet, 'allowEditObjects', 'deleting a chart');
        sheet.charts = sheet.charts.filter((each) => each !== chart);
      },
      setData: ({ chart }, given) => {
        chart.source = source(given, 0);
        chart.seriesBy = given.textOr(1, 'Auto');
      },
      setPosition: ({ chart }, given) => {
        const from = cell(given, 0);
        chart.place = { from, to: given.given(1) ? cell(given, 1) : from };
      },
    },
  });
  const find = (sheet: Sheet, key: unknown) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    return chart === undefined ? null : chartType({ sheet, chart });
  };
  const found = (sheet: Sheet, key: unknown) => {
    const chart = find(sheet, key);
    if (chart === null) throw new HostFault('ItemNotFound', `no chart ${JSON.stringify(key)}`);
    return chart;
  };
  return objectType<Sheet>('ChartCollection', {
    label: ({ name }) => name,
    read: { count: (sheet) => sheet.charts.length },
    items: (sheet) => sheet.charts.map((chart) => chartType({ sheet, chart })),
    item: found,
    asks: {
      getCount: (sheet) => sheet.charts.length,
      getItem: (sheet, given) => found(sheet, given.text(0)),
      getItemAt: (sheet, given) => found(sheet, sheet.charts[given.number(0)]?.id),
      getItemOrNullObject: (sheet, given) => find(sheet, given.text(0)),
    },
    acts: {
      add: (sheet, given) => {
        demand(sheet, 'allowEditObjects', 'a chart');
        const id = `{${desk.book.newId('Chart')}}`;
        const chart: ChartRecord = {
          id,
          name: `グラフ ${sheet.charts.length + 1}`,
          type: given.text(0),
          source: source(given, 1),
          seriesBy: given.textOr(2, 'Auto'),
          title: '',
          titleVisible: true,
          values: {},
        };
        sheet.charts.push(chart);
        return chartType({ sheet, chart });
      },
    },
  });
}
