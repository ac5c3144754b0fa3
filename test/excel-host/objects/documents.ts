/** What hangs on the workbook besides its sheets: properties, settings, XML parts. */
import type { Book, Properties } from '../model/book';
import { HostFault } from '../protocol/fault';
import { type ObjectType, objectType } from '../protocol/host-object';

const TEXTS = [
  'title',
  'subject',
  'author',
  'keywords',
  'comments',
  'category',
  'manager',
  'company',
] as const satisfies readonly (keyof Properties)[];

export const documentProperties = objectType<Book>('DocumentProperties', {
  read: {
    ...Object.fromEntries(TEXTS.map((name) => [name, ({ properties }: Book) => properties[name]])),
    lastAuthor: ({ properties }) => properties.lastAuthor,
    revisionNumber: ({ properties }) => properties.revisionNumber,
  },
  write: Object.fromEntries(
    TEXTS.map((name) => [
      name,
      ({ properties }: Book, value: unknown) => {
        if (typeof value !== 'string') throw new HostFault('InvalidArgument', `properties.${name}`);
        properties[name] = value;
      },
    ]),
  ),
});

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

const setting = objectType<SettingTarget>('Setting', {
  label: ({ key }) => key,
  identity: ({ key }) => ({ _Id: key, Key: key }),
  read: {
    key: ({ key }) => key,
    value: ({ book, key }): unknown => JSON.parse(book.settings.get(key) ?? 'null'),
  },
  write: {
    value: ({ book, key }, value) => {
      book.settings.set(key, JSON.stringify(value));
    },
  },
  acts: {
    delete: ({ book, key }) => {
      book.settings.delete(key);
    },
  },
});

export const settings: ObjectType<Book> = objectType<Book>('SettingCollection', {
  items: (book) => [...book.settings.keys()].map((key) => setting({ book, key })),
  item: (book, key) => {
    if (!book.settings.has(String(key))) throw new HostFault('ItemNotFound', `no setting ${String(key)}`);
    return setting({ book, key: String(key) });
  },
  asks: {
    getCount: (book) => book.settings.size,
    getItemOrNullObject: (book, given) => {
      const key = given.text(0);
      return book.settings.has(key) ? setting({ book, key }) : null;
    },
  },
  acts: {
    add: (book, given) => {
      const key = given.text(0);
      book.settings.set(key, JSON.stringify(given.all[1]));
      return setting({ book, key });
    },
  },
});

interface PartTarget {
  readonly book: Book;
  readonly id: string;
}

const xmlPart = objectType<PartTarget>('CustomXmlPart', {
  label: ({ id }) => id,
  identity: ({ id }) => ({ Id: id }),
  read: {
    id: ({ id }) => id,
    namespaceUri: ({ book, id }) => namespaceOf(book.xmlParts.get(id) ?? ''),
  },
  asks: { getXml: ({ book, id }) => book.xmlParts.get(id) ?? '' },
  acts: {
    setXml: ({ book, id }, given) => {
      book.xmlParts.set(id, given.text(0));
    },
    delete: ({ book, id }) => {
      book.xmlParts.delete(id);
    },
  },
});

const namespaceOf = (xml: string) => /<(?!\?)[^>]*?xmlns="([^"]*)"/.exec(xml)?.[1] ?? '';

interface PartsTarget {
  readonly book: Book;
  readonly ids: readonly string[];
}

const partsOf = objectType<PartsTarget>('CustomXmlPartScopedCollection', {
  items: ({ book, ids }) => ids.map((id) => xmlPart({ book, id })),
  asks: {
    getCount: ({ ids }) => ids.length,
    getOnlyItemOrNullObject: ({ book, ids }) => {
      const [id] = ids;
      return id === undefined || ids.length > 1 ? null : xmlPart({ book, id });
    },
  },
});

export const xmlParts: ObjectType<Book> = objectType<Book>('CustomXmlPartCollection', {
  items: (book) => [...book.xmlParts.keys()].map((id) => xmlPart({ book, id })),
  item: (book, key) => {
    if (!book.xmlParts.has(String(key))) throw new HostFault('ItemNotFound', `no XML part ${String(key)}`);
    return xmlPart({ book, id: String(key) });
  },
  asks: {
    getCount: (book) => book.xmlParts.size,
    getItemOrNullObject: (book, given) => {
      const id = given.text(0);
      return book.xmlParts.has(id) ? xmlPart({ book, id }) : null;
    },
    getByNamespace: (book, given) =>
      partsOf({
        book,
        ids: [...book.xmlParts].filter(([, xml]) => namespaceOf(xml) === given.text(0)).map(([id]) => id),
      }),
  },
  acts: {
    add: (book, given) => {
      const id = `{${book.newId('Xml')}}`;
      book.xmlParts.set(id, given.text(0));
      return xmlPart({ book, id });
    },
  },
});
