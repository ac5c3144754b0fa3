/** A workbook with one of nearly everything, written by exceljs. */
import { Workbook } from 'exceljs';

export async function richWorkbook(): Promise<Uint8Array> {
  const book = new Workbook();
  book.creator = '区役所';
  book.properties.date1904 = true;
  const sheet = book.addWorksheet('①クラウドサービス提供者');
  sheet.getCell('A1').value = '確認事項（対策）';
  sheet.getCell('B1').value = 12.5;
  sheet.getCell('C1').value = true;
  sheet.getCell('D1').value = { error: '#N/A' };
  sheet.getCell('E1').value = { richText: [{ text: '適合' }, { font: { bold: true }, text: '（一部）' }] };
  sheet.getCell('F1').value = new Date(Date.UTC(2026, 2, 30));
  sheet.getCell('F1').numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell('G1').value = { formula: 'IF(A1="","未回答","充足")', result: '充足' };
  sheet.getCell('A2').value = { formula: 'B1+$B$1', result: 25 };
  sheet.getCell('A3').value = { sharedFormula: 'A2', result: 0 };
  sheet.getCell('B2').value = '改行\nと & < > " \' と  空白';
  sheet.getCell('C2').value = { text: '規程', hyperlink: 'https://example.jp/' };
  sheet.getCell('A4').value = '結合';
  sheet.mergeCells('A4:B6');
  sheet.getColumn(8).hidden = true;
  sheet.getRow(9).hidden = true;
  sheet.getRow(10).hidden = true;
  sheet.getCell('A9').value = 1;
  sheet.getCell('A10').value = 0;
  sheet.addConditionalFormatting({
    ref: 'A1:A9',
    rules: [{ type: 'expression', priority: 1, formulae: ['$A1=""'], style: { font: { bold: true } } }],
  });
  // The type of exceljs lacks what its source has had since 2018.
  const validations: unknown = Reflect.get(sheet, 'dataValidations');
  const add: unknown =
    validations === null || typeof validations !== 'object' ? undefined : Reflect.get(validations, 'add');
  if (typeof add !== 'function') throw new Error('exceljs has no validations any more');
  add.call(validations, 'F7:F24', {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    formulae: ['k_verdict'],
    promptTitle: '判定',
    prompt: '一つ選ぶ',
    errorTitle: '選択肢',
    error: '一覧から選んでください',
  });
  const lists = book.addWorksheet('_lists', { state: 'veryHidden' });
  ['適合', '不適合'].forEach((word, index) => (lists.getCell(index + 1, 1).value = word));
  book.definedNames.add("'_lists'!$A$1:$A$2", 'k_verdict');
  book.addWorksheet("控え's", { state: 'hidden' });
  await sheet.protect('', {});
  return new Uint8Array(await book.xlsx.writeBuffer());
}
