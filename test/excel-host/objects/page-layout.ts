/** `Worksheet.pageLayout`: how a sheet prints. Margins are points. */
import { type Area, areaText, parseArea } from '../model/area';
import type { Sheet } from '../model/sheet';
import { type Arguments, fieldsOf } from '../protocol/arguments';
import { HostFault } from '../protocol/fault';
import { type ObjectType, objectType } from '../protocol/host-object';
import { type Desk, sheetArea } from './desk';

const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const PLACES = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];

/** `$A$4:$P$22`, `$4:$4`, `$A:$A` */
export function absoluteText(area: Area): string {
  return areaText(area).replaceAll(/[A-Z]+|\d+/g, '$$$&');
}

const fields = ['orientation', 'paperSize', 'printOrder'] as const;
const flags = [
  'centerHorizontally',
  'centerVertically',
  'printGridlines',
  'printHeadings',
  'blackAndWhite',
] as const;

const headerFooter = objectType<Sheet>('HeaderFooter', {
  label: ({ name }) => name,
  read: Object.fromEntries(
    PLACES.map((place) => [place, ({ page }: Sheet) => page.headersFooters[place] ?? '']),
  ),
  write: Object.fromEntries(
    PLACES.map((place) => [
      place,
      ({ page }: Sheet, value: unknown) => {
        if (typeof value !== 'string' || value.length > 255) throw new HostFault('InvalidArgument', place);
        page.headersFooters = { ...page.headersFooters, [place]: value };
      },
    ]),
  ),
});

const group = objectType<Sheet>('HeaderFooterGroup', {
  label: ({ name }) => name,
  read: { state: () => 'Default', useSheetMargins: () => true, useSheetScale: () => true },
  parts: { defaultForAllPages: headerFooter },
});

function areaGiven(given: Arguments): Area {
  const [first] = given.all;
  const area = typeof first === 'string' ? parseArea(first) : sheetArea(given.object(0), 'pageLayout').area;
  if (area === undefined) throw new HostFault('InvalidArgument', `no range: ${JSON.stringify(first)}`);
  return area;
}

function checkedZoom(value: unknown): Readonly<Record<string, number>> {
  const zoom = Object.entries(fieldsOf(value, 'pageLayout.zoom')).filter(([, each]) => each !== null);
  const fine = zoom.every(
    ([key, each]) =>
      ['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(key) &&
      typeof each === 'number' &&
      each >= 0,
  );
  const scaled = zoom.some(([key]) => key === 'scale');
  if (!fine || (scaled && zoom.length > 1))
    throw new HostFault('InvalidArgument', `zoom ${JSON.stringify(value)}`);
  return Object.fromEntries(zoom) as Record<string, number>;
}

export function pageLayout(desk: Desk): ObjectType<Sheet> {
  const part = (key: 'area' | 'titleRows' | 'titleColumns') => (sheet: Sheet) => {
    const area = sheet.page[key];
    return area === undefined ? null : desk.range(sheet, area);
  };
  return objectType<Sheet>('PageLayout', {
    label: ({ name }) => name,
    read: {
      ...Object.fromEntries([...fields, ...flags].map((name) => [name, ({ page }: Sheet) => page[name]])),
      ...Object.fromEntries(
        MARGINS.map((side) => [`${side}Margin`, ({ page }: Sheet) => page.margins[side]]),
      ),
      zoom: ({ page }) => page.zoom,
      firstPageNumber: ({ page }) => page.firstPageNumber,
    },
    write: {
      orientation: ({ page }, value) => {
        if (value !== 'Portrait' && value !== 'Landscape')
          throw new HostFault('InvalidArgument', 'orientation');
        page.orientation = value;
      },
      paperSize: ({ page }, value) => {
        if (typeof value !== 'string' || !/^(?:A[345]|B[45]|Letter|Legal|Tabloid)$/i.test(value))
          throw new HostFault('InvalidArgument', `paperSize ${JSON.stringify(value)}`);
        page.paperSize = value.charAt(0).toUpperCase() + value.slice(1);
      },
      printOrder: ({ page }, value) => {
        if (value !== 'DownThenOver' && value !== 'OverThenDown')
          throw new HostFault('InvalidArgument', 'printOrder');
        page.printOrder = value;
      },
      firstPageNumber: ({ page }, value) => {
        page.firstPageNumber = typeof value === 'number' ? value : '';
      },
      zoom: ({ page }, value) => {
        page.zoom = checkedZoom(value);
      },
      ...Object.fromEntries(
        flags.map((name) => [
          name,
          ({ page }: Sheet, value: unknown) => {
            page[name] = value === true;
          },
        ]),
      ),
      ...Object.fromEntries(
        MARGINS.map((side) => [
          `${side}Margin`,
          ({ page }: Sheet, value: unknown) => {
            if (typeof value !== 'number' || value < 0)
              throw new HostFault('InvalidArgument', `${side}Margin`);
            page.margins[side] = value;
          },
        ]),
      ),
    },
    parts: { headersFooters: group },
    asks: {
      getPrintAreaOrNullObject: part('area'),
      getPrintTitleRowsOrNullObject: part('titleRows'),
      getPrintTitleColumnsOrNullObject: part('titleColumns'),
    },
    acts: {
      setPrintArea: ({ page }, given) => {
        page.area = areaGiven(given);
      },
      setPrintTitleRows: ({ page }, given) => {
        const area = areaGiven(given);
        page.titleRows = parseArea(`${area.top}:${area.bottom}`) ?? area;
      },
      setPrintTitleColumns: ({ page }, given) => {
        const area = areaGiven(given);
        page.titleColumns = parseArea(areaText({ ...area, top: 1, bottom: 1_048_576 })) ?? area;
      },
      setPrintMargins: ({ page }, given) => {
        const unit = UNITS[given.text(0)];
        if (unit === undefined) throw new HostFault('InvalidArgument', `unit ${given.text(0)}`);
        for (const [side, value] of Object.entries(given.fields(1))) {
          const known = MARGINS.find((each) => each === side);
          if (known === undefined || typeof value !== 'number') throw new HostFault('InvalidArgument', side);
          page.margins[known] = value * unit;
        }
      },
    },
  });
}
