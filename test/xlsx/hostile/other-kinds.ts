/** Files of other kinds under the name of a workbook. */
import { gzipSync } from 'node:zlib';
import { writeZip } from '../../../src/xlsx/zip-write';
import { handPackage, relationships } from '../hand-package';
import { cases, type HostileFile, MB, RETURNED } from './hostile-file';

const COMPOUND = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(20_000)]);
const zipOf = (contents: Readonly<Record<string, string>>) =>
  writeZip(Object.entries(contents).map(([name, content]) => ({ name, data: Buffer.from(content) })));
const text = (content: string) => () => Buffer.from(content);

const DOCUMENT = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const OTHER_KINDS: readonly HostileFile[] = [
  ...cases('encrypted', {
    'a workbook locked by a password': () =>
      Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(100)]),
  }),
  ...cases('legacy-xls', {
    'a workbook of 1997': () => COMPOUND,
    'the first eight bytes of a workbook of 1997': () => COMPOUND.subarray(0, 8),
  }),
  ...cases('not-xlsx', {
    'a binary workbook': () =>
      handPackage({
        '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.bin']),
        'xl/workbook.bin': Buffer.alloc(500, 0x83),
      }),
    'a spreadsheet of OpenDocument': () =>
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': '<office:document-content/>',
      }),
    'a document of Word': () =>
      handPackage({ 'xl/workbook.xml': `<w:document xmlns:w="${DOCUMENT}"><w:body/></w:document>` }),
    'a folder pressed together': () => zipOf({ 'a.txt': 'a', 'b/c.txt': 'c' }),
    CSV: text('No,判定,回答内容\r\n1,適合,契約書のとおり\r\n'),
    'CSV with a byte order mark': text('\ufeffNo,判定\r\n1,適合\r\n'),
    HTML: text('<html><body><table><tr><td>適合</td></tr></table></body></html>'),
    'XML of Excel 2003': text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    JSON: text('{"__proto__": {"polluted": true}}'),
    PDF: text('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'),
    'a mail': text('MIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n'),
    gzip: () => gzipSync(RETURNED),
    nothing: () => Buffer.alloc(0),
    'one byte': text('P'),
    'two bytes of an archive': text('PK'),
    'a megabyte of zeros': () => Buffer.alloc(MB),
  }),
];
