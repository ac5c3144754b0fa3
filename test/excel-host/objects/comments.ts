/** Threaded comments, as far as to see that somebody left one. */
import { parseArea } from '../model/area';
import type { CommentRecord, Sheet } from '../model/sheet';
import { HostFault } from '../protocol/fault';
import { type ObjectType, objectType } from '../protocol/host-object';
import { type Desk, sheetArea } from './desk';

interface CommentTarget {
  readonly sheet: Sheet;
  readonly comment: CommentRecord;
}

export function comments(desk: Desk): ObjectType<Sheet> {
  const one = objectType<CommentTarget>('Comment', {
    label: ({ sheet }) => sheet.name,
    identity: ({ comment }) => ({ Id: comment.id }),
    read: {
      id: ({ comment }) => comment.id,
      content: ({ comment }) => comment.text,
      text: ({ comment }) => comment.text,
    },
    asks: { getLocation: ({ sheet, comment }) => desk.range(sheet, comment.cell) },
    acts: {
      delete: ({ sheet, comment }) => {
        sheet.comments = sheet.comments.filter((each) => each !== comment);
      },
    },
  });
  return objectType<Sheet>('CommentCollection', {
    label: ({ name }) => name,
    items: (sheet) => sheet.comments.map((comment) => one({ sheet, comment })),
    item: (sheet, key) => {
      const comment = sheet.comments.find(({ id }) => id === key);
      return comment === undefined ? null : one({ sheet, comment });
    },
    asks: { getCount: (sheet) => sheet.comments.length },
    acts: {
      add: (sheet, given) => {
        const [first] = given.all;
        const cell =
          typeof first === 'string'
            ? parseArea(first.replace(/^.*!/, ''))
            : sheetArea(given.object(0), 'comment').area;
        if (cell === undefined) throw new HostFault('InvalidArgument', `no cell: ${JSON.stringify(first)}`);
        const comment = { id: `{${desk.book.newId('Comment')}}`, cell, text: given.text(1) };
        sheet.comments.push(comment);
        return one({ sheet, comment });
      },
    },
  });
}
