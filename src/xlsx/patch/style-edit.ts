/**
 * The styles of a workbook under change. Nothing that is there is altered, because any number of cells share it: what is
 * needed is looked for, and added at the end when it is not there.
 */
import { extend, insertChild, prefixed, unprefixed } from './fragment';
import { fillXml, type MarkKind, type MarkRecord } from './marking';
import { kindOfFill } from './mark-fill';
import { Splices } from './splices';
import {
  attributeOf,
  attributesOf,
  childrenOf,
  type ElementSpan,
  rootOf,
  TagReader,
  withAttribute,
} from './tags';

/** Children of `styleSheet` in the order of the schema (ISO/IEC 29500-1, 18.8.39). */
const ORDER = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
  ...['colors', 'extLst'],
] as const;
type Listed = 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** What a list begins with where the workbook has none: what its cells look like anyway. */
const DEFAULTS: Readonly<Record<Listed, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};
const NO_FILL = DEFAULTS.fills[0] ?? '';

/** A part for a workbook that has none. */
export function emptyStyles(namespace: string): string {
  return (
    `<styleSheet xmlns="${namespace}">` +
    (['fonts', 'fills', 'borders'] as const).map((name) => list(name, DEFAULTS[name])).join('') +
    `<cellStyleXfs count="1">${DEFAULTS.cellXfs.join('')}</cellStyleXfs>` +
    `${list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])}</styleSheet>`
  );
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}

interface Items {
  readonly span: ElementSpan | undefined;
  /** without prefix, as written */
  readonly items: string[];
  /** by canonical form */
  readonly places: Map<string, number>;
  /** how many stand in the part already */
  readonly present: number;
}

export class StyleEdit {
  private readonly root: ElementSpan;
  private readonly lists = new Map<Listed, Items>();

  constructor(private readonly xml: string) {
    this.root = rootOf(xml);
  }

  /** The index of a font, fill, border or cell format; added when there is none like it. */
  ensure(name: Listed, fragment: string): number {
    const { items, places } = this.list(name);
    const form = canonical(fragment);
    const known = places.get(form);
    if (known !== undefined) return known;
    items.push(fragment);
    places.set(form, items.length - 1);
    return items.length - 1;
  }

  /** The same look with the fill of a mark; nothing but the fill differs. */
  marked(style: number, kind: MarkKind): number {
    return this.withFill(style, fillXml(kind));
  }

  /** `<fill>` of a cell format in its canonical form. */
  fillOf(style: number): string {
    const index = Number(attributeOf(this.formatOf(style), 'fillId') ?? 0);
    return canonical(this.list('fills').items[index] ?? NO_FILL);
  }

  /** Does any cell format look like a mark as we write them? */
  get holdsMarks(): boolean {
    return this.list('fills').items.some((fill) => kindOfFill(fill, false) !== undefined);
  }

  /** Whether a cell format has the fill of a mark; `mixed` as in `kindOfFill`. */
  isMarked(style: number, mixed: boolean): boolean {
    return kindOfFill(this.fillOf(style), mixed) !== undefined;
  }

  /** The look before the mark, by what was kept of it; when nothing was kept, the look without any fill. */
  restored(style: number, record: MarkRecord | undefined): number {
    const fill = record?.fill ?? NO_FILL;
    const before = record?.style ?? -1;
    const same = (one: number) => canonical(withoutFill(this.formatOf(one)));
    const known = before >= 0 && before < this.list('cellXfs').present;
    if (known && same(before) === same(style) && canonical(this.fillOf(before)) === canonical(fill))
      return before;
    return this.withFill(style, fill);
  }

  /** A cell format of these parts, each given without prefix. */
  format(look: { font: string; fill: string; border: string; attributes?: string; inside: string }): number {
    const ids =
      `fontId="${String(this.ensure('fonts', look.font))}" fillId="${String(this.ensure('fills', look.fill))}" ` +
      `borderId="${String(this.ensure('borders', look.border))}"`;
    const base = this.formatOf(0);
    const parent = attributeOf(base, 'xfId') === undefined ? '' : ' xfId="0"';
    const applies = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
    return this.ensure('cellXfs', `<xf numFmtId="0" ${ids}${parent} ${applies}>${look.inside}</xf>`);
  }

  finish(): string {
    const splices = new Splices(this.xml);
    const inOrder = [...this.lists].sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other));
    for (const [name, { span, items, present }] of inOrder) {
      if (items.length === present) continue;
      const added = prefixed(items.slice(present).join(''), this.root.prefix);
      if (span === undefined) {
        const followers = new Set<string>(ORDER.slice(ORDER.indexOf(name) + 1));
        insertChild(this.xml, splices, this.root, prefixed(list(name, items), this.root.prefix), followers);
      } else
        extend(this.xml, splices, span, added, (tag) => withAttribute(tag, 'count', String(items.length)));
    }
    return splices.apply();
  }

  private withFill(style: number, fill: string): number {
    const format = this.formatOf(style);
    const tag = openTag(format);
    const plain = canonical(fill) === canonical(NO_FILL);
    const filled = withAttribute(tag, 'fillId', String(this.ensure('fills', fill)));
    return this.ensure(
      'cellXfs',
      withAttribute(filled, 'applyFill', plain ? undefined : '1') + format.slice(tag.length),
    );
  }

  private formatOf(style: number): string {
    const { items } = this.list('cellXfs');
    return items[style] ?? items[0] ?? '';
  }

  private list(name: Listed): Items {
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const span = childrenOf(this.xml, this.root).find(({ local }) => local === name);
    const found =
      span === undefined
        ? []
        : childrenOf(this.xml, span).map(({ from, to }) =>
            unprefixed(this.xml.slice(from, to), this.root.prefix),
          );
    const items = [...found];
    const places = new Map<string, number>();
    items.forEach((item, index) => {
      const form = canonical(item);
      if (!places.has(form)) places.set(form, index);
    });
    const all: Items = { span, items, places, present: found.length };
    this.lists.set(name, all);
    // A list without an element is none: the first ones have to be what cells without a style look like.
    if (found.length === 0) for (const item of DEFAULTS[name]) this.ensure(name, item);
    return all;
  }
}

function openTag(fragment: string): string {
  const reader = new TagReader(fragment);
  reader.next();
  return reader.tag;
}

function withoutFill(format: string): string {
  const tag = openTag(format);
  return (
    withAttribute(withAttribute(tag, 'fillId', undefined), 'applyFill', undefined) + format.slice(tag.length)
  );
}

/** The same for everything that means the same: order of attributes, white space, `<a/>` or `<a></a>`. */
export function canonical(fragment: string): string {
  const reader = new TagReader(fragment);
  let form = '';
  while (reader.next()) {
    const { kind, tag, local } = reader;
    if (kind === 'close') form += `</${local}>`;
    else {
      const attributes = attributesOf(tag).map(
        ({ name, value }) => `${name}="${value.replaceAll('"', '&quot;')}"`,
      );
      form += `<${[local, ...attributes.sort()].join(' ')}>${kind === 'empty' ? `</${local}>` : ''}`;
    }
  }
  return form;
}
