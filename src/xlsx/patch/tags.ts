/**
 * The tags of a part with their places in its text, so that an edit cuts and pastes instead of writing the part anew.
 * Only parts that the reader has accepted come here: they are well-formed, without a document type, of bounded depth.
 */

export interface Attribute {
  /** as written, prefix included */
  readonly name: string;
  /** as written, references not resolved */
  readonly value: string;
  /** of the whole attribute in the tag, white space before it included */
  readonly from: number;
  readonly to: number;
}

const OPEN_SLASH = '</';
const SKIPPED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Moves from tag to tag; comments, CDATA and processing instructions are passed over. */
export class TagReader {
  kind: 'open' | 'close' | 'empty' = 'open';
  /** where the tag at hand stands, both brackets included */
  from = 0;
  to = 0;
  /** elements open, the one at hand included */
  depth = 0;
  private leaving = false;

  constructor(
    readonly xml: string,
    start = 0,
    private readonly end = xml.length,
  ) {
    this.to = start;
  }

  next(): boolean {
    if (this.leaving) this.depth--;
    this.leaving = false;
    const { xml } = this;
    for (let at = xml.indexOf('<', this.to); at >= 0 && at < this.end; at = xml.indexOf('<', at)) {
      const [start, end] = SKIPPED.find(([mark]) => xml.startsWith(mark, at)) ?? [];
      if (start !== undefined && end !== undefined) {
        const stop = xml.indexOf(end, at + start.length);
        if (stop < 0) return false;
        at = stop + end.length;
        continue;
      }
      this.from = at;
      this.to = tagEnd(xml, at);
      if (xml.startsWith(OPEN_SLASH, at)) {
        this.kind = 'close';
        this.leaving = true;
      } else {
        this.kind = xml.charCodeAt(this.to - 2) === SLASH ? 'empty' : 'open';
        this.depth++;
        this.leaving = this.kind === 'empty';
      }
      return true;
    }
    return false;
  }

  /** the tag as written */
  get tag(): string {
    return this.xml.slice(this.from, this.to);
  }

  /** without prefix */
  get local(): string {
    return localName(nameOf(this.xml, this.from));
  }
}

const SLASH = 0x2f;
const GREATER = 0x3e;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/** A value may hold `>`, so that the first one need not be the end. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE || code === SINGLE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  return xml.length;
}

const NAME = /<\/?([^\s/>]+)/y;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

function nameOf(text: string, from: number): string {
  NAME.lastIndex = from;
  return NAME.exec(text)?.[1] ?? '';
}

/** `x:row` → `row` */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `x:` of `<x:row …>`, '' of `<row …>` */
export function prefixOf(tag: string): string {
  const name = nameOf(tag, 0);
  return name.slice(0, name.indexOf(':') + 1);
}

export function attributesOf(tag: string): Attribute[] {
  const found: Attribute[] = [];
  let at = nameOf(tag, 0).length + 1;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(tag);
    if (match === null) return found;
    const [whole, name = '', double, single] = match;
    found.push({ name, value: double ?? single ?? '', from: at, to: at + whole.length });
    at += whole.length;
  }
}

/** The value as written; undefined when the tag has no such attribute. */
export function attributeOf(tag: string, name: string): string | undefined {
  return attributesOf(tag).find((each) => each.name === name)?.value;
}

/**
 * The tag with the attribute set (`value` escaped already), or without it; everything else as it was written. A new one
 * stands second, as `s` of a cell does in what most programs write.
 */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const attributes = attributesOf(tag);
  const present = attributes.find((each) => each.name === name);
  if (present === undefined) {
    if (value === undefined) return tag;
    const end = attributes[0]?.to ?? nameOf(tag, 0).length + 1;
    return `${tag.slice(0, end)} ${name}="${value}"${tag.slice(end)}`;
  }
  const written = value === undefined ? '' : ` ${name}="${value}"`;
  return tag.slice(0, present.from) + written + tag.slice(present.to);
}

/** An element with its places: `<a …>` from `from` to `inner`, its content to `innerEnd`, `</a>` to `to`. */
export interface ElementSpan {
  readonly local: string;
  readonly prefix: string;
  readonly from: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly to: number;
}

/** The root element. */
export function rootOf(xml: string): ElementSpan {
  const [root] = spans(xml, 0, xml.length);
  if (root === undefined) throw new Error('a part without a root element');
  return root;
}

/** The children of an element, in order. */
export function childrenOf(xml: string, parent: ElementSpan): ElementSpan[] {
  return spans(xml, parent.inner, parent.innerEnd);
}

function spans(xml: string, start: number, end: number): ElementSpan[] {
  const reader = new TagReader(xml, start, end);
  const found: ElementSpan[] = [];
  let open: { from: number; inner: number; local: string; prefix: string } | undefined;
  while (reader.next()) {
    if (reader.depth !== 1) continue;
    const { kind, from, to } = reader;
    if (kind !== 'close') {
      open = { from, inner: to, local: reader.local, prefix: prefixOf(reader.tag) };
      if (kind === 'empty') found.push({ ...open, innerEnd: to, to });
    } else if (open !== undefined) found.push({ ...open, innerEnd: from, to });
  }
  return found;
}

/** The opening tag of an element, as written. */
export function tagOf(xml: string, { from, inner }: ElementSpan): string {
  return xml.slice(from, inner);
}
