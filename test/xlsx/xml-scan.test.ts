/** Markup as a package may hold it, and markup that only an attack or an accident brings. */
import fc from 'fast-check';
import { decodeXmlBytes, xmlTextOf } from '../../src/xlsx/xml-text';
import { XML_DEPTH_MAX, XmlScanner } from '../../src/xlsx/xml-scan';
import { outcome } from './refused';

/** The document as a line: `<name@attributes`, `>` for its end, texts in quotes. */
function walk(xml: string): string {
  const scanner = new XmlScanner(xml);
  const seen: string[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open') seen.push(`<${scanner.name}`);
    else if (token === 'close') seen.push('>');
    else seen.push(JSON.stringify(scanner.characters()));
  }
  return seen.join(' ');
}

it.each([
  ['an empty element', '<a/>', '<a >'],
  ['elements and texts', '<a>x<b>y</b>z</a>', '<a "x" <b "y" > "z" >'],
  ['the five entities', '<a>&lt;&gt;&amp;&quot;&apos;</a>', '<a "<>&\\"\'" >'],
  ['character references', '<a>&#x3042;&#12354;&#x1F600;</a>', '<a "ああ😀" >'],
  ['an entity made of entities once only', '<a>&amp;lt;</a>', '<a "&lt;" >'],
  ['CDATA', '<a><![CDATA[<b>&amp;</b>]]></a>', '<a "<b>&amp;</b>" >'],
  ['comments and instructions', '<?xml version="1.0"?><!-- <x> --><a><?p <y> ?><!----></a><!-- -->', '<a >'],
  ['white space around names', '<a  b = "1"\n c=\'2\' ></a >', '<a >'],
  ['names in any script', '<確認事項 項目="1"/>', '<確認事項 >'],
  ['no namespace at all', '<a xmlns=""><b/></a>', '<a <b > >'],
])('reads %s', (_, xml, seen) => {
  expect(walk(xml)).toBe(seen);
});

it('gives attributes decoded, by name, and undefined for the rest', () => {
  const scanner = new XmlScanner(
    `<a r="F7" t='&quot;s&quot;' p:id="x" xmlns:p="urn:p" n="one\ntwo&#10;three"/>`,
  );
  scanner.next();
  expect(['r', 't', 'n', 'id', 'x', 'constructor'].map((name) => scanner.attribute(name))).toEqual([
    'F7',
    '"s"',
    'one two\nthree',
    undefined,
    undefined,
    undefined,
  ]);
  expect(scanner.prefixedAttributes()).toEqual([{ namespace: 'urn:p', name: 'id', value: 'x' }]);
});

it('knows which namespace a prefix stands for at each place', () => {
  const scanner = new XmlScanner(
    '<x:a xmlns:x="urn:1" xmlns="urn:d"><b/><x:c xmlns:x="urn:2" xmlns=""><x:d/><e/></x:c><x:f/><g/></x:a>',
  );
  const seen: string[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open') seen.push(`${scanner.name}=${scanner.namespace}`);
  expect(seen).toEqual(['a=urn:1', 'b=urn:d', 'c=urn:2', 'd=urn:2', 'e=', 'f=urn:1', 'g=urn:d']);
});

const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

it(`reads elements nested ${String(XML_DEPTH_MAX)} deep`, () => {
  expect(outcome(() => walk(nested(XML_DEPTH_MAX)))).toBe('read');
});

it.each([
  ['a document type', '<!DOCTYPE a><a/>'],
  ['billions of laughs', '<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;">]><a>&m;</a>'],
  ['an entity of another file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['an entity declaration inside', '<a><!ENTITY l "ha"></a>'],
  ['an unknown entity', '<a>&nbsp;</a>'],
  ['an unknown entity in an attribute', '<a b="&nbsp;"/>'],
  ['an unfinished reference', '<a>&amp</a>'],
  ['a reference to a forbidden character', '<a>&#0;</a>'],
  ['a reference to half a character', '<a>&#xD83D;</a>'],
  ['a reference beyond Unicode', '<a>&#x110000;</a>'],
  ['nesting beyond the limit', nested(XML_DEPTH_MAX + 1)],
  ['an element not closed', '<a><b></b>'],
  ['an element closed by another', '<a></b>'],
  ['an element closed by a longer name', '<a></ab>'],
  ['elements that cross', '<a><b></a></b>'],
  ['a close too many', '<a/></a>'],
  ['a second root', '<a/><b/>'],
  ['nothing', ''],
  ['text alone', 'No,判定'],
  ['text after the root', '<a/>x'],
  ['CDATA after the root', '<a/><![CDATA[x]]>'],
  ['a tag cut off', '<a b="1'],
  ['a comment cut off', '<a><!-- x</a>'],
  ['an attribute without value', '<a b/>'],
  ['an attribute without quotes', '<a b=1/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['attributes run together', '<a b="1"c="2"/>'],
  ['a value with an open tag', '<a b="<c>"/>'],
  ['a name that begins with a digit', '<1a/>'],
  ['a space before the name', '< a/>'],
  ['a prefix that is not declared', '<x:a/>'],
  ['a name of three parts', '<a:b:c xmlns:a="urn:a"/>'],
  ['namespaces over and over', '<a xmlns="urn:a">'.repeat(20) + '</a>'.repeat(20)],
  [
    'hundreds of attributes',
    `<a ${Array.from({ length: 200 }, (_, index) => `b${String(index)}=""`).join(' ')}/>`,
  ],
])('refuses %s', (_, xml) => {
  const everything = () => {
    const scanner = new XmlScanner(xml);
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'text') scanner.characters();
      if (token === 'open') scanner.checkAttributes();
    }
  };
  expect(outcome(everything)).toBe('corrupt');
});

it('reads back every tree that was written', () => {
  const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,5}$/);
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .filter((each) => !/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(each));
  const escape = (raw: string) =>
    raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const { tree } = fc.letrec<{ tree: { xml: string; seen: string } }>((tie) => ({
    tree: fc
      .tuple(name, fc.array(fc.oneof({ depthSize: 'small' }, text, tie('tree')), { maxLength: 4 }))
      .map(([element, children]) => {
        const parts = children.filter(
          (child, at) => typeof child !== 'string' || typeof children[at - 1] !== 'string',
        );
        const xml = parts.map((part) => (typeof part === 'string' ? escape(part) : part.xml)).join('');
        const seen = parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : part.seen));
        return { xml: `<${element}>${xml}</${element}>`, seen: [`<${element}`, ...seen, '>'].join(' ') };
      }),
  }));
  fc.assert(fc.property(tree, ({ xml, seen }) => walk(xml) === seen));
});

describe('the bytes of a part', () => {
  const XML = '<?xml version="1.0" encoding="UTF-16"?><a>回答😀</a>';
  const little = Buffer.from(XML, 'utf16le');
  const big = Buffer.from(little).swap16();

  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from('<a>回答</a>'), '<a>回答</a>'],
    ['UTF-8 with its mark', Buffer.from('\ufeff<a>回答</a>'), '<a>回答</a>'],
    ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), little]), XML],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), big]), XML],
    ['UTF-16 without its mark', little, XML],
    ['big-ended UTF-16 without its mark', big, XML],
    ['line ends of all kinds', Buffer.from('<a>1\r\n2\r3\n</a>'), '<a>1\n2\n3\n</a>'],
  ])('are decoded: %s', (_, bytes, text) => {
    expect(decodeXmlBytes(bytes)).toBe(text);
  });

  it.each<[string, Buffer]>([
    ['Shift_JIS by declaration', Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><a/>')],
    ['Shift_JIS by bytes', Buffer.from([0x3c, 0x61, 0x3e, 0x89, 0xf1, 0x93, 0x9a])],
    ['half a character of UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), little.subarray(0, -1)])],
    ['UTF-16 by declaration only', Buffer.from(XML)],
    ['a control character', Buffer.from('<a>\u0001</a>')],
    ['U+FFFE', Buffer.from('<a>\ufffe</a>')],
  ])('are refused: %s', (_, bytes) => {
    expect(outcome(() => decodeXmlBytes(bytes))).toBe('corrupt');
  });
});

describe('bytes that are scanned before they are decoded', () => {
  const told = (xml: ConstructorParameters<typeof XmlScanner>[0]) => {
    const scanner = new XmlScanner(xml);
    const tokens: string[] = [];
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'text') tokens.push(scanner.characters());
      else if (token === 'open') tokens.push(`<${scanner.name} ${scanner.attribute('at') ?? ''}`);
      else tokens.push('>');
    }
    return tokens;
  };

  it('tell the same as the decoded text, whatever stands in them', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('回答', '①', '🏯', 'é', '&amp;', '&#x56DE;', ' ', '\n'),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), fc.boolean(), (inside, within, literal) => {
        const safe = (texts: string[]) =>
          texts
            .map((each) =>
              /^&[#a-z].*;$/.test(each) ? each : each.replaceAll(/[&<>"\p{Cc}\p{Surrogate}]/gu, ''),
            )
            .join('');
        const text = literal ? `<![CDATA[${safe(within)}]]>` : safe(within);
        const xml = `<r><c at="${safe(inside)}">${text}</c></r>`;
        expect(told(xmlTextOf(Buffer.from(xml)))).toEqual(told(xml));
      }),
    );
  });

  it.each<[string, Buffer]>([
    ['a control character', Buffer.from('<a>\u0001</a>')],
    ['U+FFFE', Buffer.from('<a>\ufffe</a>')],
    ['U+FFFF', Buffer.from('<a>\uffff</a>')],
    ['a byte that is no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0x89, 0xf1, 0x3c, 0x2f, 0x61, 0x3e])],
    ['another declaration', Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><a/>')],
  ])('are refused as ever: %s', (_, bytes) => {
    expect(outcome(() => xmlTextOf(bytes))).toBe('corrupt');
  });
});
