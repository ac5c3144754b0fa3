/** A drawn workbook as a file, by the program that is asked for. */
import { Workbook } from 'exceljs';
import type { GridWorkbook } from '../../../src/workbook/grid';
import { drawnInPython, sheetJs, throughLibreOffice } from './programs';

export type Drawer = 'exceljs' | 'openpyxl' | 'XlsxWriter' | 'SheetJS' | 'LibreOffice';

/** What every program understands; a date or an error is not drawn. */
interface Drawn {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly cells: readonly (readonly [ref: string, value: string | number | boolean])[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
}

export async function drawnBy(program: Drawer, workbook: GridWorkbook): Promise<Uint8Array> {
  const sheets = workbook.sheets.map(({ name, visibility, cells, merges = [], hiddenRows = [] }): Drawn => ({
    name,
    visibility,
    merges,
    hiddenRows: hiddenRows.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
    cells: [...cells].flatMap(([ref, { value }]) =>
      value === undefined || typeof value === 'object' ? [] : [[ref, value] as const],
    ),
  }));
  switch (program) {
    case 'exceljs':
      return byExceljs(sheets);
    case 'openpyxl':
      return drawnInPython('openpyxl_draw.py', sheets);
    case 'XlsxWriter':
      return drawnInPython('xlsxwriter_draw.py', sheets);
    case 'SheetJS':
      return bySheetJs(sheets);
    case 'LibreOffice':
      return throughLibreOffice(bySheetJs(sheets), 'ods', 'xlsx');
  }
}

async function byExceljs(sheets: readonly Drawn[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const { name, visibility, cells, merges, hiddenRows } of sheets) {
    const sheet = workbook.addWorksheet(name, { state: visibility });
    for (const [ref, value] of cells) sheet.getCell(ref).value = value;
    for (const merge of merges) sheet.mergeCells(merge);
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function bySheetJs(sheets: readonly Drawn[], bookType = 'xlsx'): Uint8Array {
  const { utils, write } = sheetJs();
  const workbook = utils.book_new();
  for (const { name, cells, merges, hiddenRows } of sheets) {
    const sheet = utils.aoa_to_sheet([]);
    for (const [ref, value] of cells) utils.sheet_add_aoa(sheet, [[value]], { origin: ref });
    sheet['!merges'] = merges.map((merge) => utils.decode_range(merge));
    sheet['!rows'] = [];
    for (const row of hiddenRows) sheet['!rows'][row - 1] = { hidden: true };
    utils.book_append_sheet(workbook, sheet, name);
  }
  workbook.Workbook = {
    Sheets: sheets.map(({ visibility }) => ({
      Hidden: ['visible', 'hidden', 'veryHidden'].indexOf(visibility),
    })),
  };
  return new Uint8Array(write(workbook, { type: 'buffer', bookType, compression: true }));
}
