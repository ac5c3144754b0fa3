/** What came along in the package: macros, links to elsewhere, embedded files, comments. */
import type { Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import { MAIN, REFERENCES, relationships } from '../../xlsx/hand-package';
import { WARD_EDITION } from '../formulas-equal-engine';
import { type Changes, changed, issuedFile, judge, ONE, partOf } from './issued-file';

let edition: Edition;
let issued: Uint8Array;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
  issued = await issuedFile(edition);
});

type Link = readonly [id: string, kind: string, target: string, more?: string];
const OFFICE = 'http://schemas.microsoft.com/office';
const EXTERNAL = 'TargetMode="External"';
const BOOK_LINKS = 'xl/_rels/workbook.xml.rels';
const SHEET_LINKS = 'xl/worksheets/_rels/sheet2.xml.rels';

/** Links of the workbook beside those that it has. */
const bookLink = (...links: Link[]): Changes => ({
  [BOOK_LINKS]: (xml) =>
    xml.replace('</Relationships>', relationships(...links).replace(/^<Relationships[^>]*>/, '')),
});
const sheetLink = (...links: Link[]): Changes => ({ [SHEET_LINKS]: () => relationships(...links) });
const part = (name: string, content: string): Changes => ({ [name]: () => content });
const externalLink = (inside: string) =>
  `<externalLink xmlns="${MAIN}" xmlns:r="${REFERENCES}">${inside}</externalLink>`;
const hyperlink = (target: string): Changes => ({
  ...sheetLink(['rId1', 'hyperlink', target, EXTERNAL]),
  'xl/worksheets/sheet2.xml': (xml) =>
    xml.replace(
      /(<printOptions|<pageMargins)/,
      '<hyperlinks><hyperlink ref="J7" r:id="rId1"/></hyperlinks>$1',
    ),
});
const found = (...changes: Changes[]) =>
  judge(edition, changed(issued, Object.assign({}, ...changes))).alterations.map(
    ({ kind, class: weight, cell, found: what }) => [kind, weight, cell, what],
  );

it('stands in the part that these tests put things into', () => {
  expect(partOf(issued, ONE)).toBe('xl/worksheets/sheet2.xml');
});

describe('what could run', () => {
  it.each<[string, Changes, string]>([
    [
      'Visual Basic, whatever its part is called',
      { ...bookLink(['v1', `${OFFICE}/2006/relationships/vbaProject`, 'a.bin']), ...part('xl/a.bin', 'x') },
      'xl/a.bin',
    ],
    ['Visual Basic that nothing leads to', part('xl/vbaProject.bin', 'x'), 'xl/vbaProject.bin'],
    ['Excel 4 macros', part('xl/macrosheets/sheet1.xml', '<x/>'), 'xl/macrosheets/sheet1.xml'],
    ['buttons in the ribbon', part('customUI/customUI14.xml', '<x/>'), 'customUI/customUI14.xml'],
    ['a control', part('xl/activeX/activeX1.xml', '<x/>'), 'xl/activeX/activeX1.xml'],
    [
      'a name that is a macro',
      {
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</definedNames>',
            '<definedName name="Auto_Open" xlm="1">1</definedName></definedNames>',
          ),
      },
      'Auto_Open',
    ],
  ])('%s is rejected', (_, changes, what) => {
    expect(found(changes)).toEqual([['macro', 'reject', undefined, what]]);
  });
});

describe('what leads elsewhere', () => {
  it.each<[string, Changes, unknown[]]>([
    [
      'another workbook',
      {
        ...bookLink(['x1', 'externalLink', 'externalLinks/externalLink1.xml']),
        ...part('xl/externalLinks/externalLink1.xml', externalLink('<externalBook r:id="rId1"/>')),
        ...part(
          'xl/externalLinks/_rels/externalLink1.xml.rels',
          relationships(['rId1', 'externalLinkPath', 'file:///C:/prices.xlsx', EXTERNAL]),
        ),
      },
      ['external-link', 'review', undefined, 'file:///C:/prices.xlsx'],
    ],
    [
      'a program',
      {
        ...bookLink(['x1', 'externalLink', 'externalLinks/externalLink1.xml']),
        ...part(
          'xl/externalLinks/externalLink1.xml',
          externalLink('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'),
        ),
      },
      ['external-link', 'reject', undefined, 'cmd|/c calc'],
    ],
    [
      'something that cannot be read',
      {
        ...bookLink(['x1', 'externalLink', 'externalLinks/externalLink1.xml']),
        ...part('xl/externalLinks/externalLink1.xml', '<broken'),
      },
      ['external-link', 'review', undefined, 'xl/externalLinks/externalLink1.xml'],
    ],
    [
      'a database',
      {
        ...bookLink(['x1', 'connections', 'connections.xml']),
        ...part(
          'xl/connections.xml',
          `<connections xmlns="${MAIN}"><connection id="1" name="c"><dbPr connection="DSN=a"/></connection></connections>`,
        ),
      },
      ['external-link', 'review', undefined, 'DSN=a'],
    ],
    [
      'a folder of the network',
      hyperlink('file:///\\\\server\\share\\a.pdf'),
      ['external-link', 'review', 'J7', 'file:///\\\\server\\share\\a.pdf'],
    ],
    ['a script', hyperlink('javascript:alert(1)'), ['external-link', 'review', 'J7', 'javascript:alert(1)']],
  ])('%s is named', (_, changes, expected) => {
    expect(found(changes)).toEqual([expected]);
  });

  it.each(['https://example.jp/terms', 'mailto:a@example.jp', '資料/別紙1.pdf'])(
    '%s is what a vendor may well write',
    (target) => {
      expect(found(hyperlink(target))).toEqual([]);
    },
  );
});

it('an embedded file is for a person to look at', () => {
  const embedded = {
    ...sheetLink(['rId9', 'package', '../embeddings/a.docx']),
    ...part('xl/embeddings/a.docx', 'x'),
  };
  expect(found(embedded)).toEqual([['embedded-object', 'review', undefined, 'xl/embeddings/a.docx']]);
});

describe('comments', () => {
  const notes = (author: string) =>
    `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList><comment ref="H7" authorId="0"><text><r><t>別紙を</t></r><r><t>ご覧ください</t></r></text></comment></commentList></comments>`;
  const threads =
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="H7" id="{1}"><text>別紙をご覧ください</text></threadedComment></ThreadedComments>';
  const threaded: Link = [
    'c2',
    `${OFFICE}/2017/10/relationships/threadedComment`,
    '../threadedComments/threadedComment1.xml',
  ];

  it('are kept with their text and hurt nobody', () => {
    const changes = {
      ...sheetLink(['c1', 'comments', '../comments1.xml']),
      ...part('xl/comments1.xml', notes('a')),
    };
    expect(found(changes)).toEqual([['comment-added', 'harmless', 'H7', '別紙をご覧ください']]);
  });

  it('of newer versions are told once, not again for the note that stands in for them', () => {
    const changes = {
      ...sheetLink(['c1', 'comments', '../comments1.xml'], threaded),
      ...part('xl/comments1.xml', notes('tc={1}')),
      ...part('xl/threadedComments/threadedComment1.xml', threads),
    };
    expect(found(changes)).toEqual([['comment-added', 'harmless', 'H7', '別紙をご覧ください']]);
  });

  it('that cannot be read do not keep the workbook from being read', () => {
    const changes = {
      ...sheetLink(['c1', 'comments', '../comments1.xml']),
      ...part('xl/comments1.xml', '<x'),
    };
    expect(found(changes)).toEqual([]);
  });
});
