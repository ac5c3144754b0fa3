/** Every look of the workbook, by name. Yu Gothic comes with every supported Windows and with Office itself. */
import type { FlagStyle, StylePlan } from './blueprint';

const FONT = 'Yu Gothic';
const INK = '1F2933';

function style(
  plan: Partial<StylePlan> & { size?: number; bold?: boolean; color?: string; underline?: boolean },
): StylePlan {
  const { size = 10, bold, color = INK, underline, ...rest } = plan;
  return {
    font: {
      name: FONT,
      size,
      color,
      ...(bold === true ? { bold } : {}),
      ...(underline === true ? { underline } : {}),
    },
    border: 'thin',
    horizontal: 'left',
    vertical: 'top',
    wrap: true,
    locked: true,
    ...rest,
  };
}

const header = (fill: string): StylePlan =>
  style({ bold: true, fill, horizontal: 'center', vertical: 'middle' });
const plainText = { border: 'none', wrap: false, vertical: 'middle' } as const;

export const STYLES = {
  title: style({ ...plainText, size: 16, bold: true }),
  heading: style({ ...plainText, size: 12, bold: true }),
  guidance: style({ ...plainText, color: '44546A' }),
  guidanceStrong: style({ ...plainText, bold: true, color: '9C3A00' }),
  wardHeader: header('D6DCE5'),
  answerHeader: header('FFE8B3'),
  statusHeader: header('D5E8D4'),
  reviewHeader: header('E6DAF0'),
  plainNumber: style({ horizontal: 'center', locked: false }),
  plainText: style({ locked: false }),
  number: style({ fill: 'F5F7FA', horizontal: 'center' }),
  wardText: style({ fill: 'F5F7FA' }),
  wardTextSmall: style({ fill: 'F5F7FA', size: 9 }),
  choice: style({ locked: false, horizontal: 'center' }),
  input: style({ locked: false }),
  inputDate: style({ locked: false, horizontal: 'left', numberFormat: 'yyyy/mm/dd' }),
  inputChoice: style({ locked: false }),
  field: style({ locked: false, vertical: 'middle' }),
  fieldDate: style({ locked: false, vertical: 'middle', numberFormat: 'yyyy/mm/dd' }),
  reviewChoice: style({ fill: 'FAF6FD', horizontal: 'center' }),
  review: style({ fill: 'FAF6FD' }),
  reviewChoiceOpen: style({ fill: 'FAF6FD', horizontal: 'center', locked: false }),
  reviewOpen: style({ fill: 'FAF6FD', locked: false }),
  status: style({ bold: true, horizontal: 'center', fill: 'FFFFFF' }),
  lacking: style({ size: 9, fill: 'FFFFFF' }),
  label: style({ bold: true, fill: 'EEF2F7', vertical: 'middle' }),
  labelRequired: style({ bold: true, fill: 'FFE8B3', vertical: 'middle' }),
  note: style({ ...plainText, size: 9, color: '44546A' }),
  result: style({ bold: true, horizontal: 'center', vertical: 'middle', fill: 'FFFFFF' }),
  resultBig: style({ size: 14, bold: true, horizontal: 'center', vertical: 'middle', fill: 'FFFFFF' }),
  cell: style({ vertical: 'middle', fill: 'FFFFFF' }),
  cellSmall: style({ vertical: 'middle', fill: 'FFFFFF', size: 9 }),
  cellFit: style({ vertical: 'middle', fill: 'FFFFFF', size: 9, wrap: false, shrink: true }),
  cellDate: style({ vertical: 'middle', horizontal: 'center', fill: 'FFFFFF', numberFormat: 'yyyy/mm/dd;;' }),
  count: style({ vertical: 'middle', horizontal: 'center', fill: 'FFFFFF', numberFormat: '0;;"－"' }),
  countTotal: style({
    vertical: 'middle',
    horizontal: 'center',
    bold: true,
    fill: 'EEF2F7',
    numberFormat: '0;;"－"',
  }),
  link: style({ vertical: 'middle', color: '0B5394', underline: true, fill: 'FFFFFF' }),
  machine: style({ ...plainText, size: 9 }),
} as const satisfies Record<string, StylePlan>;

export type StyleName = keyof typeof STYLES;

/** How flagged cells look: a colour and a symbol or hatching, so that a grey print still tells. */
export const FLAGS = {
  settled: { fill: 'E2F0D9', color: '24551C', numberFormat: '"✔ "@' },
  exempt: { fill: 'EDEDED', color: '595959', numberFormat: '"－ "@' },
  untouched: { fill: 'FFF2CC', color: '7A4F00', numberFormat: '"□ "@' },
  faulty: { fill: 'FCE0CC', color: '8A2C00', bold: true, numberFormat: '"▲ "@' },
  failed: { fill: 'F8CBCB', color: '8B0000', bold: true, numberFormat: '"✖ "@' },
  waiting: { fill: 'DDEBF7', color: '1F4E79', numberFormat: '"◇ "@' },
  fillIn: { fill: 'FFE3D3', hatch: 'E08A5A' },
  fillInGently: { fill: 'FFF9E5', hatch: 'E5CF8F' },
  outOfUse: { fill: 'EDEDED', color: '8A8A8A' },
} as const satisfies Record<string, FlagStyle>;
