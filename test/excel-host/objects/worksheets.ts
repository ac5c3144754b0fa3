/** `workbook.worksheets`. */
import type { Book } from '../model/book';
import { type ObjectType, objectType } from '../protocol/host-object';
import { HostFault } from '../protocol/fault';
import type { Desk } from './desk';
import { sheetName } from './worksheet-acts';

export function worksheets(desk: Desk): ObjectType<Book> {
  const find = (book: Book, key: unknown) => book.sheetById(String(key)) ?? book.sheet(String(key));
  const found = (book: Book, key: unknown) => {
    const sheet = find(book, key);
    if (sheet === undefined) throw new HostFault('ItemNotFound', `no sheet ${JSON.stringify(key)}`);
    return desk.worksheet(sheet);
  };
  const ends = (book: Book, onlyVisible: boolean) =>
    onlyVisible ? book.sheets.filter(({ visibility }) => visibility === 'Visible') : book.sheets;
  const end = (book: Book, index: number, onlyVisible: boolean) => {
    const sheet = ends(book, onlyVisible).at(index);
    if (sheet === undefined) throw new HostFault('ItemNotFound', 'no visible sheet');
    return desk.worksheet(sheet);
  };
  return objectType<Book>('WorksheetCollection', {
    items: ({ sheets }) => sheets.map((sheet) => desk.worksheet(sheet)),
    item: found,
    asks: {
      getActiveWorksheet: (book) => desk.worksheet(book.activeSheet()),
      getCount: (book, given) => ends(book, given.flagOr(0, false)).length,
      getFirst: (book, given) => end(book, 0, given.flagOr(0, false)),
      getLast: (book, given) => end(book, -1, given.flagOr(0, false)),
      getItemOrNullObject: (book, given) => {
        const sheet = find(book, given.text(0));
        return sheet === undefined ? null : desk.worksheet(sheet);
      },
    },
    acts: {
      add: (book, given) => {
        const free = () => {
          let number = 1;
          while (book.sheet(`Sheet${number}`) !== undefined) number++;
          return `Sheet${number}`;
        };
        const sheet = book.addSheet(sheetName(book, given.textOr(0, free())));
        desk.tell({ event: 'Added', sheet });
        return desk.worksheet(sheet);
      },
    },
  });
}
