/** Notes and threaded comments of a sheet: which cell, which text. Who wrote them is not read. */
import { readStoredText, unescapeText } from './cell-text';
import { PackageError } from './package-error';
import { PartCursor } from './part-cursor';
import type { WorkbookLimits } from './workbook-limits';

export interface CommentReading {
  /** `F7`, as written */
  readonly cell: string;
  readonly text: string;
  /** a conversation of newer versions of Excel; its answers stand as comments of the same cell */
  readonly threaded: boolean;
}

/** A threaded comment leaves a note for old versions of Excel, whose author is `tc={…}`. */
const STAND_IN = /^tc=\{/;

/** Notes (ISO/IEC 29500-1, 18.7), without those that only stand in for threaded comments. */
export function readNotes(xml: string, part: string, limits: WorkbookLimits): CommentReading[] {
  const cursor = new PartCursor(xml, part, 'main', 'comments');
  const standIns = new Set<number>();
  const notes: CommentReading[] = [];
  while (cursor.child(1)) {
    const own = cursor.depth;
    if (cursor.is('main', 'authors')) {
      for (let index = 0; cursor.child(own); index++) if (STAND_IN.test(cursor.text())) standIns.add(index);
    } else if (cursor.is('main', 'commentList')) {
      while (cursor.child(own)) {
        if (!cursor.is('main', 'comment')) continue;
        const cell = cursor.attribute('ref') ?? '';
        const standIn = standIns.has(cursor.count('authorId') ?? -1);
        const text = textOfNote(cursor);
        if (!standIn) add(notes, { cell, text, threaded: false }, part, limits);
      }
    }
  }
  return notes;
}

function textOfNote(cursor: PartCursor): string {
  const own = cursor.depth;
  let text = '';
  while (cursor.child(own)) if (cursor.is('main', 'text')) text += readStoredText(cursor).text;
  return text;
}

/** Threaded comments ([MS-XLSX] 2.6.206), answers included, in their order. */
export function readThreadedComments(xml: string, part: string, limits: WorkbookLimits): CommentReading[] {
  const cursor = new PartCursor(xml, part, 'other', 'ThreadedComments');
  const comments: CommentReading[] = [];
  while (cursor.child(1)) {
    if (!cursor.is('other', 'threadedComment')) continue;
    const cell = cursor.attribute('ref') ?? '';
    const own = cursor.depth;
    let text = '';
    while (cursor.child(own)) if (cursor.is('other', 'text')) text += unescapeText(cursor.text());
    add(comments, { cell, text, threaded: true }, part, limits);
  }
  return comments;
}

function add(
  comments: CommentReading[],
  comment: CommentReading,
  part: string,
  limits: WorkbookLimits,
): void {
  if (comments.length >= limits.rangesPerSheet)
    throw new PackageError('too-large', `more than ${limits.rangesPerSheet} comments`, part);
  comments.push(comment);
}
