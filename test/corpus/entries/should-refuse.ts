/** What is no readable workbook of this checklist, whatever its name says; each is refused with the reason. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadEdition } from '../../../src/editions/load';
import { structure } from '../../../src/workbook/structured';
import { author } from '../../../src/xlsx/author';
import { writeZip } from '../../../src/xlsx/zip-write';
import { day } from '../../batch/ward-edition';
import { partOf } from '../../workbook/alterations/issued-file';
import { handPackage, patched, relationships, workbook as workbookPart } from '../../xlsx/hand-package';
import type { Entry } from '../make/entry';
import { drawnInPython } from '../make/programs';
import type { DrawnSheet, Workshop } from '../make/workshop';

const CHECKLIST: DrawnSheet = [
  '回答',
  `
  | No | 大区分 | 小区分 | 確認事項（対策） | 補足説明 | 判定 | 備考 |
  * 1 1-5: | {no} | {major} | {minor} | {requirement} | {note} | ○ | 契約書のとおり |
  `,
];
const QUOTATION: DrawnSheet = [
  '御見積書',
  `
  | 御見積書 |
  | 件名 | 文書管理クラウド 利用料 |
  |
  | No | 品名 | 数量 | 単価 | 金額 | 備考 |
  | 1 | 初期設定 | 1 | 300000 | 300000 | |
  | 2 | 月額利用料 | 12 | 150000 | 1800000 | 100利用者まで |
  | 3 | 操作研修 | 2 | 80000 | 160000 | |
  `,
];
/** The checklist of the ministry of economy (2010): the same columns, and none of the ward's questions. */
const SERVICE_LEVELS: DrawnSheet = [
  'サービスレベルチェックリスト',
  `
  | No. | 種別 | サービスレベル項目例 | 規定内容 | 測定単位 | 回答 |
  | アプリケーション運用 |
  | 1 | 可用性 | サービス時間 | サービスを提供する時間帯（設備やネットワーク等の点検／保守のための計画停止時間の記述を含む） | 時間帯 | 24時間365日 |
  | 2 | | 計画停止予定通知 | 定期的な保守停止に関する事前連絡確認（事前通知のタイミング／方法の記述を含む） | 有無 | 有 30日前 |
  | 3 | | サービス提供終了時の事前通知 | サービス提供を終了する場合の事前連絡確認（事前通知のタイミング／方法の記述を含む） | 有無 | 有 15か月前 |
  | 4 | 信頼性 | 平均復旧時間(MTTR) | 障害発生から修理完了までの平均時間（修理時間の和÷故障回数） | 時間 | 1時間以内 |
  `,
];

const byLibreOffice =
  (...formats: string[]) =>
  async (workshop: Workshop) =>
    workshop.libreOffice(await workshop.drawn('exceljs', CHECKLIST), ...formats);
const bySheetJs = (bookType: string) => async (workshop: Workshop) =>
  workshop.sheetJs(await workshop.drawn('exceljs', CHECKLIST), undefined, bookType);

export const SHOULD_REFUSE: readonly Omit<Entry, 'folder'>[] = [
  {
    file: 'excel-97.xls',
    writer: 'LibreOffice',
    what: 'Saved in the format of Excel 97 to 2003.',
    make: byLibreOffice('xls'),
    expected: { refused: 'legacy-xls' },
  },
  {
    file: 'excel-97-renamed.xlsx',
    writer: 'SheetJS',
    what: 'A workbook of Excel 97 under a new name.',
    make: bySheetJs('biff8'),
    expected: { refused: 'legacy-xls' },
  },
  {
    file: 'excel-5.xls',
    writer: 'SheetJS',
    what: 'The format of Excel 5, from 1993.',
    make: bySheetJs('biff5'),
    expected: { refused: 'legacy-xls' },
  },
  {
    file: 'binary.xlsb',
    writer: 'SheetJS',
    what: 'A binary workbook.',
    make: bySheetJs('xlsb'),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'opendocument.ods',
    writer: 'LibreOffice',
    what: 'LibreOffice’s own format.',
    make: byLibreOffice('ods'),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'opendocument-renamed.xlsx',
    writer: 'LibreOffice',
    what: 'LibreOffice’s own format under the name of a workbook.',
    make: byLibreOffice('ods'),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'password.xlsx',
    writer: 'LibreOffice',
    what: 'Locked by a password (ECMA-376 standard encryption).',
    make: async (workshop) =>
      workshop.inLibreOffice(await workshop.drawn('exceljs', CHECKLIST), ['password', 'himitsu']),
    expected: { refused: 'encrypted' },
  },
  {
    file: 'comma-separated.xlsx',
    writer: 'SheetJS',
    what: 'CSV under the name of a workbook.',
    make: bySheetJs('csv'),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'page.xlsx',
    writer: 'LibreOffice',
    what: 'HTML under the name of a workbook, as old web systems export.',
    make: byLibreOffice('html'),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'excel-2003-xml.xls',
    writer: 'SheetJS',
    what: 'XML of Excel 2003.',
    make: bySheetJs('xlml'),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'printed.xlsx',
    writer: 'LibreOffice',
    what: 'A PDF under the name of a workbook.',
    make: byLibreOffice('pdf'),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'picture.xlsx',
    writer: 'no spreadsheet program',
    what: 'A picture under the name of a workbook.',
    make: () => readFileSync(path.join(__dirname, '../../../src/addin/icons/icon-32.png')),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'letter.xlsx',
    writer: 'no spreadsheet program',
    what: 'A document of Word under the name of a workbook.',
    make: () =>
      writeZip(
        Object.entries({
          '[Content_Types].xml':
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
          '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
          'word/document.xml':
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>回答をお送りします。</w:t></w:r></w:p></w:body></w:document>',
        }).map(([name, xml]) => ({ name, data: Buffer.from(xml) })),
      ),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'folder.xlsx',
    writer: 'no spreadsheet program',
    what: 'A zip of documents under the name of a workbook.',
    make: () => writeZip([{ name: '回答/回答.txt', data: Buffer.from('回答をお送りします。') }]),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'mail.xlsx',
    writer: 'no spreadsheet program',
    what: 'A text instead of a workbook.',
    make: () => Buffer.from('回答は別途お送りします。'),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'empty.xlsx',
    writer: 'no spreadsheet program',
    what: 'No bytes at all.',
    make: () => new Uint8Array(),
    expected: { refused: 'not-xlsx' },
  },
  {
    file: 'truncated.xlsx',
    writer: 'Kijun',
    what: 'The first half of an issued workbook.',
    make: async (workshop) => (await workshop.issued()).subarray(0, 50_000),
    expected: { refused: 'corrupt' },
  },
  {
    file: 'one-byte-changed.xlsx',
    writer: 'XlsxWriter',
    what: 'A byte in the middle of a sheet changed on the way.',
    make: async (workshop) => {
      const bytes = Buffer.from(await workshop.drawn('XlsxWriter', CHECKLIST));
      const name = bytes.indexOf('xl/worksheets/sheet1.xml');
      bytes.writeUInt8(bytes.readUInt8(name + 200) ^ 0xff, name + 200);
      return bytes;
    },
    expected: { refused: 'corrupt' },
  },
  {
    file: 'no-sheets.xlsx',
    writer: 'by hand',
    what: 'A workbook without a sheet, which the standard does not allow (at least one).',
    make: () => handPackage({ 'xl/workbook.xml': workbookPart('') }),
    expected: { refused: 'corrupt' },
  },
  {
    file: 'sheet-without-part.xlsx',
    writer: 'by hand',
    what: 'The part of a sheet is missing.',
    make: () => handPackage({ 'xl/worksheets/sheet1.xml': undefined }),
    expected: { refused: 'corrupt' },
  },
  {
    file: 'entities.xlsx',
    writer: 'by hand',
    what: 'A document type with entities in a sheet, which no writer writes.',
    make: async (workshop) => {
      const bytes = await workshop.drawn('exceljs', CHECKLIST);
      return patched(bytes, {
        [partOf(bytes, '回答')]: (xml) =>
          xml.replace('<worksheet', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet'),
      });
    },
    expected: { refused: 'corrupt' },
  },
  {
    file: 'spaces.xlsx',
    writer: 'by hand',
    what: 'Forty million spaces in a sheet, in a file of some forty kilobytes.',
    make: async (workshop) => {
      const bytes = await workshop.drawn('exceljs', CHECKLIST);
      const spaces = ' '.repeat(40_000_000);
      return patched(bytes, {
        [partOf(bytes, '回答')]: (xml) => xml.replace('<sheetData>', `<sheetData>${spaces}`),
      });
    },
    expected: { refused: 'zip-bomb' },
  },
  {
    file: 'quotation.xlsx',
    writer: 'XlsxWriter',
    what: 'A quotation that was sent instead.',
    make: (workshop) => workshop.drawn('XlsxWriter', QUOTATION),
    expected: { refused: 'no-checklist' },
  },
  {
    file: 'blank.xlsx',
    writer: 'openpyxl',
    what: 'A new workbook with nothing in it.',
    make: (workshop) => workshop.drawn('openpyxl', ['Sheet1', '']),
    expected: { refused: 'no-checklist' },
  },
  {
    file: 'service-levels.xlsx',
    writer: 'openpyxl',
    what: 'The ministry’s checklist of service levels (2010), filled in for another customer.',
    make: (workshop) => workshop.drawn('openpyxl', SERVICE_LEVELS),
    expected: { refused: 'no-checklist' },
  },
  {
    file: 'another-edition.xlsx',
    writer: 'Kijun',
    what: 'A workbook of an edition with other criteria and other sheets.',
    make: async () => {
      const edition = await loadEdition(path.join(__dirname, '../../editions/tiny'));
      const issuedOn = day('2026-11-24');
      const identity = { workbookId: 'W-TINY', vendorKey: 'V-001', round: 1, issuedOn };
      return author(structure(edition, { evaluatedOn: issuedOn, protect: true, identity }));
    },
    expected: { refused: 'no-checklist' },
  },
  {
    file: 'chart-only.xlsx',
    writer: 'XlsxWriter',
    what: 'A chart of the answers on a sheet of its own, and their counts: no criterion anywhere.',
    make: () =>
      drawnInPython('xlsxwriter_draw.py', [
        {
          name: '集計',
          visibility: 'visible',
          merges: [],
          hiddenRows: [],
          cells: [
            ['A1', '判定'],
            ['B1', '件数'],
            ['A2', '適合'],
            ['B2', 28],
            ['A3', '不適合'],
            ['B3', 2],
            ['A4', '対象外'],
            ['B4', 1],
          ],
        },
        { name: 'グラフ', chart: '集計' },
      ]),
    expected: { refused: 'no-checklist' },
  },
];
