import { author } from '../../src/xlsx/author';
import { elementOf, elementsOf, partOf, type Element } from './package-parts';
import { plainBlueprint, sampleBlueprint, STYLES } from './sample-blueprint';

const CHECKLIST_PART = 'xl/worksheets/sheet3.xml';

let bytes: Uint8Array;
let styles: string;
let checklist: string;

beforeAll(async () => {
  bytes = await author(sampleBlueprint());
  styles = partOf(bytes, 'xl/styles.xml');
  checklist = partOf(bytes, CHECKLIST_PART);
});

function formatOf(xml: string, ref: string): Element {
  const cell = elementsOf(xml, 'c').find(({ attributes }) => attributes['r'] === ref);
  const formats = elementsOf(elementOf(styles, 'cellXfs').inner, 'xf');
  const format = formats[Number(cell?.attributes['s'])];
  if (format === undefined) throw new Error(`${ref} has no format`);
  return format;
}

function listed(list: string, child: string, index: string | undefined): string {
  return elementsOf(elementOf(styles, list).inner, child)[Number(index)]?.inner ?? '';
}

describe('a cell looks as planned', () => {
  it('in its font', () => {
    const { attributes } = formatOf(checklist, 'A1');
    expect(listed('fonts', 'font', attributes['fontId'])).toBe(
      '<b/><u/><sz val="14"/><color rgb="FF1F4E79"/><name val="Yu Gothic"/>',
    );
  });

  it('in its fill', () => {
    const { attributes } = formatOf(checklist, 'C5');
    expect(listed('fills', 'fill', attributes['fillId'])).toBe(
      '<patternFill patternType="solid"><fgColor rgb="FFFFF9E5"/></patternFill>',
    );
  });

  it.each([
    ['A1', '<left/><right/><top/><bottom/><diagonal/>'],
    ['C5', '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>'],
  ])('in the border of %s', (ref, border) => {
    expect(listed('borders', 'border', formatOf(checklist, ref).attributes['borderId'])).toBe(border);
  });

  it.each([
    ['A1', { horizontal: 'left', vertical: 'center', wrapText: '1' }],
    ['B5', { horizontal: 'left', vertical: 'top', wrapText: '1' }],
    ['E5', { horizontal: 'center', vertical: 'center' }],
  ])('in the alignment of %s', (ref, alignment) => {
    expect(elementOf(formatOf(checklist, ref).inner, 'alignment').attributes).toEqual(alignment);
  });

  it('shrunk, right-aligned or with a number format', () => {
    const overview = partOf(bytes, 'xl/worksheets/sheet2.xml');
    expect(elementOf(formatOf(overview, 'B6').inner, 'alignment').attributes['shrinkToFit']).toBe('1');
    const date = formatOf(overview, 'B4');
    expect(elementOf(date.inner, 'alignment').attributes['horizontal']).toBe('right');
    const format = elementsOf(styles, 'numFmt').find(
      ({ attributes }) => attributes['numFmtId'] === date.attributes['numFmtId'],
    );
    expect(format?.attributes['formatCode']).toBe('yyyy"年"m"月"d"日"');
  });

  it('locked, or open where people write', () => {
    expect(formatOf(checklist, 'B5').inner).not.toContain('locked');
    expect(formatOf(checklist, 'C5').inner).toContain('<protection locked="0"/>');
  });

  it('under a merge like the cell that is seen', () => {
    for (const ref of ['B1', 'E2']) expect(formatOf(checklist, ref)).toEqual(formatOf(checklist, 'A1'));
    expect(elementsOf(checklist, 'mergeCell').map(({ attributes }) => attributes['ref'])).toEqual(['A1:E2']);
  });
});

it('orders the children of every font as the schema does', () => {
  const order = ['b', 'u', 'sz', 'color', 'name', 'family'];
  const fonts = elementsOf(styles, 'font').map(({ inner }) =>
    [...inner.matchAll(/<(\w+)/g)].map(([, name = '']) => order.indexOf(name)),
  );
  expect(fonts.length).toBeGreaterThan(4);
  for (const font of fonts) expect(font).toEqual(font.toSorted((a, b) => a - b));
});

describe('a row', () => {
  const rowOf = (xml: string, number: string) => {
    const row = elementsOf(xml, 'row').find(({ attributes }) => attributes['r'] === number);
    return [row?.attributes['ht'], row?.attributes['customHeight']];
  };

  it.each([
    ['is as high as planned', '4', ['21.75', '1']],
    ['starts at the planned height and follows its text', '5', ['76', undefined]],
    ['fits its text when nothing is planned', '7', [undefined, undefined]],
  ])('%s', (_, row, height) => {
    expect(rowOf(checklist, row)).toEqual(height);
  });

  it('is as high as planned without any cell', async () => {
    const heights = [{ row: 9, height: 30 }];
    expect(rowOf(partOf(await author(plainBlueprint({ heights })), 'xl/worksheets/sheet1.xml'), '9')).toEqual(
      ['30', '1'],
    );
  });
});

it('keeps every column width, the default one of exceljs too, and hides what is hidden', () => {
  const widths = (part: string) =>
    elementsOf(partOf(bytes, part), 'col').map(({ attributes: { min, max, width, hidden } }) => [
      min,
      max,
      width,
      hidden,
    ]);
  expect(widths('xl/worksheets/sheet2.xml')).toEqual([
    ['1', '1', '24', undefined],
    ['2', '2', '9', undefined],
    ['3', '3', '40', undefined],
  ]);
  expect(widths(CHECKLIST_PART)[5]).toEqual(['6', '6', '8', '1']);
});

describe('flags', () => {
  const dxfs = () => elementsOf(elementOf(styles, 'dxfs').inner, 'dxf').map(({ inner }) => inner);

  it('are tried in the planned order over the whole sheet', () => {
    const blocks = elementsOf(checklist, 'conditionalFormatting');
    expect(blocks.map(({ attributes }) => attributes['sqref'])).toEqual(['E5:E7', 'C5:D7']);
    const rules = elementsOf(checklist, 'cfRule').map(({ attributes }) => attributes);
    expect(rules.map(({ priority, dxfId, stopIfTrue }) => [priority, dxfId, stopIfTrue])).toEqual([
      ['1', '0', '1'],
      ['2', '1', undefined],
      ['3', '2', '1'],
      ['4', '3', undefined],
    ]);
    expect(elementsOf(checklist, 'formula')[2]?.inner).toBe(
      'AND($C5=&quot;&quot;,$E5&lt;&gt;&quot;対象外&quot;)',
    );
  });

  it('hatch in their own colour over their fill, and put a symbol before the text', () => {
    expect(dxfs()[0]).toBe(
      '<font><b/><color rgb="FF7F6000"/></font>' +
        '<numFmt numFmtId="165" formatCode="&quot;▲ &quot;@"/>' +
        '<fill><patternFill patternType="lightUp"><fgColor rgb="FF7F6000"/><bgColor rgb="FFFFE699"/></patternFill></fill>',
    );
  });

  it('hatch over any fill when they have none of their own', () => {
    expect(dxfs()[1]).toBe(
      '<fill><patternFill patternType="lightUp"><fgColor rgb="FF2F5597"/></patternFill></fill>',
    );
  });

  it('fill without hatching', () => {
    expect(elementOf(dxfs()[2] ?? '', 'bgColor').attributes['rgb']).toBe('FFFCE4D6');
    expect(dxfs()[2]).toContain('patternType="solid"');
  });

  it('take boldness away', () => {
    expect(dxfs()[3]).toBe('<font><b val="0"/><color rgb="FF375623"/></font>');
  });

  it('take boldness away where nothing else changes', async () => {
    const formats = [
      {
        range: 'A1',
        rules: [
          { formula: 'TRUE', style: { bold: false } },
          { formula: 'TRUE', style: {} },
        ],
      },
    ];
    const xml = partOf(await author(plainBlueprint({ formats })), 'xl/styles.xml');
    expect(elementOf(xml, 'dxfs').inner).toBe('<dxf><font><b val="0"/></font></dxf><dxf/>');
  });
});

it('gives a text of every style its own format and shares it between cells of one style', () => {
  const formats = elementsOf(elementOf(styles, 'cellXfs').inner, 'xf');
  expect(formats).toHaveLength(Object.keys(STYLES).length + 1);
});
