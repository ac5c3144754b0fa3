/**
 * The notes of one sheet under change: ours are taken out and put in, those of others stay as they are. Where somebody
 * else's note stands already, our text follows under our heading, since a cell has room for one note only.
 */
import { unescapeText } from '../cell-text';
import { cellText, elementText, legalText } from '../author-text';
import { resolveReferences } from '../xml-text';
import { appendChild, extend, prefixed } from './fragment';
import { type Mark, NOTE_AUTHOR, NOTE_HEADING } from './marking';
import { Splices } from './splices';
import { attributeOf, childrenOf, type ElementSpan, rootOf, tagOf } from './tags';

/** A threaded comment leaves a note for old versions of Excel, whose author is `tc={…}`; Excel writes it anew. */
const STAND_IN = /^tc=\{/;
/** Notes are shown in 9 points, as Excel does. */
export const NOTE_FONT_SIZE = 9;

export type Note = Pick<Mark, 'cell' | 'heading' | 'text'>;

export interface WithNotes {
  readonly xml: string;
  /** cells that have a note now and had none */
  readonly added: readonly Note[];
  /** notes that found no room: their cells carry a conversation, which only Excel can go on with */
  readonly refused: readonly Note[];
}

export function emptyComments(namespace: string): string {
  return `<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

interface NotePart {
  readonly root: ElementSpan;
  readonly authors: ElementSpan;
  readonly names: readonly string[];
  readonly list: ElementSpan;
  readonly comments: readonly ElementSpan[];
}

function partOf(xml: string): NotePart | undefined {
  const root = rootOf(xml);
  const authors = childrenOf(xml, root).find(({ local }) => local === 'authors');
  const list = childrenOf(xml, root).find(({ local }) => local === 'commentList');
  if (authors === undefined || list === undefined) return undefined;
  const names = childrenOf(xml, authors).map((each) => plain(xml.slice(each.inner, each.innerEnd)));
  return { root, authors, names, list, comments: childrenOf(xml, list) };
}

/** Without our notes, and the cells that have none any more. */
export function withoutOurNotes(xml: string): { xml: string; emptied: readonly string[]; left: number } {
  const part = partOf(xml);
  if (part === undefined) return { xml, emptied: [], left: 0 };
  const splices = new Splices(xml);
  const emptied: string[] = [];
  for (const comment of part.comments) {
    const tag = tagOf(xml, comment);
    const text = textOf(xml, comment);
    const written = text === undefined ? '' : runsOf(xml, text).reduce((all, run) => all + run.text, '');
    const at = written.indexOf(NOTE_HEADING);
    const ours = part.names[Number(attributeOf(tag, 'authorId'))] === NOTE_AUTHOR;
    // Programs that save the file keep the author, or put one of their own before the text.
    if (at === 0 || (ours && at >= 0)) {
      splices.replace(comment.from, comment.to, '');
      emptied.push(attributeOf(tag, 'ref') ?? '');
    } else if (at > 0 && text !== undefined)
      cutText(xml, splices, text, written.slice(0, at).trimEnd().length);
  }
  return { xml: splices.apply(), emptied, left: part.comments.length - emptied.length };
}

/** With these notes, one for each cell. */
export function withNotes(xml: string, notes: readonly Note[]): WithNotes {
  const part = partOf(xml);
  if (part === undefined) return { xml, added: [], refused: notes };
  const { prefix } = part.root;
  const splices = new Splices(xml);
  const present = new Map(part.comments.map((each) => [attributeOf(tagOf(xml, each), 'ref') ?? '', each]));
  const known = part.names.indexOf(NOTE_AUTHOR);
  const author = known < 0 ? part.names.length : known;
  const added: Note[] = [];
  const refused: Note[] = [];
  let comments = '';
  for (const note of notes) {
    const comment = present.get(note.cell);
    if (comment === undefined) {
      added.push(note);
      comments += `<comment ref="${note.cell}" authorId="${String(author)}" shapeId="0"><text>${runs(note, '')}</text></comment>`;
      continue;
    }
    const name = part.names[Number(attributeOf(tagOf(xml, comment), 'authorId'))] ?? '';
    const text = textOf(xml, comment);
    if (STAND_IN.test(name) || text === undefined) refused.push(note);
    else addText(xml, splices, text, prefixed(runs(note, '\n\n'), prefix));
  }
  if (comments !== '') appendChild(xml, splices, part.list, prefixed(comments, prefix));
  if (comments !== '' && known < 0)
    appendChild(xml, splices, part.authors, prefixed(`<author>${elementText(NOTE_AUTHOR)}</author>`, prefix));
  return { xml: splices.apply(), added, refused };
}

function textOf(xml: string, comment: ElementSpan): ElementSpan | undefined {
  return childrenOf(xml, comment).find(({ local }) => local === 'text');
}

interface Run {
  /** `t` or `r` */
  readonly span: ElementSpan;
  /** its `t`; undefined when the run holds none */
  readonly inside: ElementSpan | undefined;
  readonly text: string;
}

function runsOf(xml: string, text: ElementSpan): Run[] {
  return childrenOf(xml, text).flatMap((span): Run[] => {
    if (span.local !== 't' && span.local !== 'r') return [];
    const inside = span.local === 't' ? span : childrenOf(xml, span).find(({ local }) => local === 't');
    const written = inside === undefined ? '' : plain(xml.slice(inside.inner, inside.innerEnd));
    return [{ span, inside, text: written }];
  });
}

/** Leaves so many characters of a note. */
function cutText(xml: string, splices: Splices, text: ElementSpan, length: number): void {
  let left = length;
  for (const { span, inside, text: written } of runsOf(xml, text)) {
    if (left <= 0) splices.replace(span.from, span.to, '');
    else if (written.length > left && inside !== undefined)
      splices.replace(inside.inner, inside.innerEnd, stored(written.slice(0, left)));
    left -= written.length;
  }
}

/** After what stands there; text without runs becomes one, since plain text may only come first. */
function addText(xml: string, splices: Splices, text: ElementSpan, added: string): void {
  const present = runsOf(xml, text);
  for (const { span } of present) {
    if (span.local !== 't') continue;
    splices.insert(span.from, `<${span.prefix}r>`);
    splices.insert(span.to, `</${span.prefix}r>`);
  }
  const last = present.at(-1)?.span;
  if (last === undefined) extend(xml, splices, text, added, (tag) => tag);
  else splices.insert(last.to, added);
}

/** The heading in bold, then the text. */
function runs({ heading, text }: Note, before: string): string {
  const run = (bold: string, content: string) =>
    `<r><rPr>${bold}<sz val="${String(NOTE_FONT_SIZE)}"/><color indexed="81"/><rFont val="Yu Gothic"/><family val="3"/><charset val="128"/></rPr>` +
    `<t xml:space="preserve">${stored(content)}</t></r>`;
  return run('<b/>', `${before}${NOTE_HEADING}${heading}】`) + run('', `\n${text}`);
}

function stored(text: string): string {
  return elementText(cellText(legalText(text)));
}

function plain(written: string): string {
  return unescapeText(resolveReferences(written, undefined));
}
