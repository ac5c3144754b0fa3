/**
 * The sheet 差戻し一覧, drawn: the list for people in columns A to G, and behind hidden columns what the marked cells
 * looked like before, so that the next round can give each its old look back. One sheet carries both, and no other.
 */
import { absoluteRef, cellRef, quoteSheet } from '../../workbook/address';
import { textHeight } from '../../workbook/row-height';
import { attributeText, cellText, elementText, legalText } from '../author-text';
import type { ListPlan, ListRow } from './list-plan';
import { type ListLook, listLooks } from './list-looks';
import { type MarkRecord, RETURN_SIGN } from './marking';
import type { StyleEdit } from './style-edit';

/** No., kind, criterion, place, what, action, done: in characters */
const WIDTHS = [5, 10, 24, 25, 44, 44, 6] as const;
/** From here on nobody sees anything. */
const RECORD_COLUMN = WIDTHS.length + 1;
const RECORD_COLUMNS = 4;
const FONT_SIZE = 10;
const TITLE_HEIGHT = 32;
const LINE_HEIGHT = 20;
const HEADER_HEIGHT = 24;

export interface DrawnList {
  readonly xml: string;
  /** `$A$1:$G$20` */
  readonly printArea: string;
  /** `$9:$9` */
  readonly titleRows: string;
}

export function drawList(
  plan: ListPlan,
  records: readonly MarkRecord[],
  styles: StyleEdit,
  namespace: string,
): DrawnList {
  return new ListDrawing(listLooks(styles)).draw(plan, records, namespace);
}

class ListDrawing {
  private readonly rows: string[] = [];
  private readonly links: string[] = [];

  constructor(private readonly looks: ListLook) {}

  draw(plan: ListPlan, records: readonly MarkRecord[], namespace: string): DrawnList {
    const { looks } = this;
    this.row(TITLE_HEIGHT, [
      [1, plan.title, looks.title],
      [RECORD_COLUMN, RETURN_SIGN, looks.plain],
    ]);
    for (const { label, value, strong = false } of plan.facts)
      this.row(LINE_HEIGHT, [
        [1, label, looks.label],
        [3, value, strong ? looks.strong : looks.value],
      ]);
    for (const line of plan.guidance) this.row(LINE_HEIGHT, [[1, line, looks.plain]]);
    for (const { kind, label, meaning } of plan.legend)
      this.row(LINE_HEIGHT, [
        [2, label, looks.kinds[kind]],
        [3, meaning, looks.value],
      ]);
    this.row(10, []);
    const { number, kind, criterion, place, what, action, done } = plan.headers;
    const headers = [number, kind, criterion, place, what, action, done];
    this.row(
      HEADER_HEIGHT,
      headers.map((text, index) => [index + 1, text, looks.header]),
    );
    const header = this.rows.length;
    for (let index = 0; index < Math.max(plan.rows.length, records.length); index++)
      this.listRow(index, plan.rows[index], records[index]);
    const last = Math.max(header + plan.rows.length, header);
    return {
      xml: this.sheet(namespace, header),
      printArea: `${absoluteRef(1, 1)}:${absoluteRef(last, WIDTHS.length)}`,
      titleRows: `$${String(header)}:$${String(header)}`,
    };
  }

  private listRow(index: number, row: ListRow | undefined, record: MarkRecord | undefined): void {
    const { looks } = this;
    const hidden: Cell[] =
      record === undefined
        ? []
        : [record.sheet, record.cell, String(record.style), record.fill].map((text, at) => [
            RECORD_COLUMN + at,
            text,
            looks.plain,
          ]);
    if (row === undefined) {
      this.row(LINE_HEIGHT, hidden);
      return;
    }
    const texts = [String(index + 1), row.label, row.criterion, row.place, row.what, row.action, ''];
    const styles = [
      ...[looks.centred, looks.kinds[row.kind], looks.cell],
      ...[row.link === undefined ? looks.cell : looks.link, looks.cell, looks.cell, looks.open],
    ];
    const height = texts.reduce(
      (most, text, at) => Math.max(most, textHeight(text, WIDTHS[at] ?? 0, FONT_SIZE)),
      0,
    );
    const cells = texts.map((text, at): Cell => [at + 1, text, styles[at] ?? looks.cell]);
    this.row(height, [...cells, ...hidden]);
    if (row.link === undefined) return;
    const target = `${quoteSheet(row.link.sheet)}!${row.link.cell}`;
    this.links.push(
      `<hyperlink ref="${cellRef(this.rows.length, 4)}" location="${attributeText(cellText(legalText(target)))}" ` +
        `display="${attributeText(cellText(legalText(row.place)))}"/>`,
    );
  }

  private row(height: number, cells: readonly Cell[]): void {
    const number = this.rows.length + 1;
    const inside = cells
      .map(([column, text, style]) => {
        const open = `<c r="${cellRef(number, column)}" s="${String(style)}"`;
        const written = elementText(cellText(legalText(text)));
        return written === ''
          ? `${open}/>`
          : `${open} t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
      })
      .join('');
    this.rows.push(`<row r="${String(number)}" ht="${String(height)}" customHeight="1">${inside}</row>`);
  }

  private sheet(namespace: string, header: number): string {
    const first = cellRef(Math.min(header + 1, this.rows.length), 4);
    const last = cellRef(this.rows.length, RECORD_COLUMN + RECORD_COLUMNS - 1);
    const columns = WIDTHS.map(
      (width, index) =>
        `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`,
    );
    const hidden = `<col min="${String(RECORD_COLUMN)}" max="${String(RECORD_COLUMN + RECORD_COLUMNS - 1)}" width="9" hidden="1" customWidth="1"/>`;
    const links = this.links.length === 0 ? '' : `<hyperlinks>${this.links.join('')}</hyperlinks>`;
    return (
      `<worksheet xmlns="${namespace}">` +
      '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
      `<dimension ref="A1:${last}"/>` +
      '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">' +
      `<selection activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="${String(LINE_HEIGHT)}"/><cols>${columns.join('')}${hidden}</cols>` +
      `<sheetData>${this.rows.join('')}</sheetData>` +
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>' +
      `${links}<printOptions horizontalCentered="1"/>` +
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
      '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
    );
  }
}

type Cell = readonly [column: number, text: string, style: number];
