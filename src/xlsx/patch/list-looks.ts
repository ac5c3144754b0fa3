/** How the cells of 差戻し一覧 look, as style indexes of the workbook that it is put into. */
import { fillXml, type MarkKind } from './marking';
import type { StyleEdit } from './style-edit';

export interface ListLook {
  readonly title: number;
  readonly label: number;
  readonly plain: number;
  /** what stands beside a label */
  readonly value: number;
  readonly strong: number;
  readonly header: number;
  readonly cell: number;
  readonly centred: number;
  readonly link: number;
  /** what the vendor may write in */
  readonly open: number;
  readonly kinds: Readonly<Record<MarkKind, number>>;
}

const INK = 'FF1F2933';
const LINK = 'FF0B5394';
const ALARM = 'FF9C1C1C';
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const HEADER_FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFD6DCE5"/><bgColor indexed="64"/></patternFill></fill>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF8A94A0"/></${side}>`)
  .join('')}<diagonal/></border>`;

function font(size: number, colour: string, bold = false, underline = false): string {
  return (
    `<font>${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}<sz val="${String(size)}"/><color rgb="${colour}"/>` +
    '<name val="Yu Gothic"/><family val="3"/><charset val="128"/></font>'
  );
}

export function listLooks(styles: StyleEdit): ListLook {
  const text = (written: string, indent = 0) =>
    styles.format({
      font: written,
      fill: NO_FILL,
      border: NO_BORDER,
      inside: `<alignment horizontal="left" vertical="center"${indent === 0 ? '' : ` indent="${String(indent)}"`}/>`,
    });
  const boxed = (written: string, fill: string, horizontal: string, vertical: string, protection = '') =>
    styles.format({
      font: written,
      fill,
      border: BORDER,
      inside: `<alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/>${protection}`,
    });
  const plain = font(10, INK);
  const kind = (each: MarkKind) => boxed(font(10, INK, true), fillXml(each), 'center', 'center');
  return {
    title: text(font(16, INK, true)),
    label: text(font(10, INK, true)),
    plain: text(plain),
    value: text(plain, 1),
    strong: text(font(11, ALARM, true), 1),
    header: boxed(font(10, INK, true), HEADER_FILL, 'center', 'center'),
    cell: boxed(plain, NO_FILL, 'left', 'top'),
    centred: boxed(plain, NO_FILL, 'center', 'top'),
    link: boxed(font(10, LINK, false, true), NO_FILL, 'left', 'top'),
    open: boxed(plain, NO_FILL, 'center', 'center', '<protection locked="0"/>'),
    kinds: { error: kind('error'), warning: kind('warning'), question: kind('question') },
  };
}
