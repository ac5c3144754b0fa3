/** Small PDFs, put together object by object, so that a test says what is in them. */

export type Script = 'latin' | 'japanese' | 'japanese-by-name' | 'picture';

export interface PdfPlan {
  /** the lines of each page; a page without lines is a picture */
  readonly pages: readonly (readonly string[])[];
  /**
   * `latin`: a built-in font. `japanese`: two-byte codes with a ToUnicode map, as LibreOffice and Word write them.
   * `japanese-by-name`: codes of a named character map (UniJIS-UTF16-H), which the reader has to bring along.
   */
  readonly script?: Script;
  /** what the first page is called, when it is not 1 */
  readonly firstLabel?: number;
  readonly locked?: boolean;
}

export function pdfFile({ pages, script = 'japanese', firstLabel, locked = false }: PdfPlan): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (body: string, entries = '') =>
    `<< ${entries} /Length ${String(Buffer.byteLength(body, 'latin1'))} >>\nstream\n${body}\nendstream`;
  add('');
  add('');
  const font = addFont(add, stream, script);
  const kids = pages.map((lines) => {
    const content = add(stream(pageContent(lines, script)));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(content)} 0 R /Resources << /Font << /F1 ${String(font)} 0 R >> >> >>`,
    );
  });
  const labels =
    firstLabel === undefined ? '' : `/PageLabels << /Nums [0 << /S /D /St ${String(firstLabel)} >>] >>`;
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${labels} >>`;
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] /Count ${String(kids.length)} >>`;
  const lock = locked
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`)
    : undefined;
  return assemble(objects, lock);
}

/** Object after object, the table of where they stand, the trailer (ISO 32000-1, 7.5). */
export function assemble(objects: readonly string[], lock?: number): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const place = Buffer.byteLength(file, 'latin1');
    file += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = Buffer.byteLength(file, 'latin1');
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const id = '00112233445566778899aabbccddeeff';
  const encrypt = lock === undefined ? '' : `/Encrypt ${String(lock)} 0 R`;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R /ID [<${id}> <${id}>] ${encrypt} >>\n`;
  file += `startxref\n${String(table)}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

function addFont(add: (body: string) => number, stream: (body: string) => string, script: Script): number {
  if (script === 'latin' || script === 'picture') {
    return add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  }
  const named = script === 'japanese-by-name';
  const ordering = named ? 'Japan1' : 'Identity';
  const described = add(
    '<< /Type /FontDescriptor /FontName /Mincho /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor ${String(described)} 0 R /DW 1000 >>`,
  );
  const encoding = named ? '/UniJIS-UTF16-H' : '/Identity-H';
  const map = named ? undefined : add(stream(TO_UNICODE));
  const toUnicode = map === undefined ? '' : `/ToUnicode ${String(map)} 0 R`;
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding ${encoding} /DescendantFonts [${String(descendant)} 0 R] ${toUnicode} >>`,
  );
}

/** Every code stands for the letter of the same number. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Same def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;

function pageContent(lines: readonly string[], script: Script): string {
  if (lines.length === 0 || script === 'picture') return '0.5 g 100 100 200 200 re f';
  const shown = lines.map((line) => `${script === 'latin' ? latin(line) : utf16(line)} Tj 0 -20 Td`);
  return `BT /F1 12 Tf 50 780 Td ${shown.join(' ')} ET`;
}

function latin(text: string): string {
  return `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
}

function utf16(text: string): string {
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
