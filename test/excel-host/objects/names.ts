/** Names of the workbook and of a sheet. */
import { parseArea } from '../model/area';
import type { Sheet, SheetName } from '../model/sheet';
import { HostFault } from '../protocol/fault';
import { type ObjectType, objectType } from '../protocol/host-object';
import { type Desk, sheetArea } from './desk';
import { quotedName } from './range';
import { absoluteText } from './page-layout';

/** Of a sheet, or of the workbook when there is none. */
export interface NameHome {
  readonly home: Sheet | undefined;
}

interface NameTarget extends NameHome {
  readonly item: SheetName;
}

export function names(desk: Desk): ObjectType<NameHome> {
  const { book } = desk;
  const list = ({ home }: NameHome) => (home === undefined ? book : home).names;
  /** The one range that the name stands for. */
  const place = ({ item }: NameTarget) => {
    const [, quoted, bare, text] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/.exec(item.formula) ?? [];
    const sheet = book.sheet(quoted?.replaceAll("''", "'") ?? bare ?? '');
    const area = parseArea(text ?? '');
    return sheet === undefined || area === undefined ? null : desk.range(sheet, area);
  };
  const name = objectType<NameTarget>('NamedItem', {
    label: ({ item }) => item.name,
    identity: ({ item }) => ({ Name: item.name, _Id: item.name }),
    read: {
      name: ({ item }) => item.name,
      comment: ({ item }) => item.comment,
      formula: ({ item }) => item.formula,
      scope: ({ home }) => (home === undefined ? 'Workbook' : 'Worksheet'),
      type: (target) =>
        target.item.formula.includes('#REF!') ? 'Error' : place(target) === null ? 'String' : 'Range',
      value: ({ item }) => item.formula.slice(1),
      visible: ({ item }) => item.visible,
    },
    write: {
      comment: ({ item }, value) => {
        item.comment = String(value);
      },
      formula: ({ item }, value) => {
        item.formula = formulaOf(value);
        book.recalculate();
      },
      visible: ({ item }, value) => {
        item.visible = value === true;
      },
    },
    parts: {
      worksheet: ({ home }) => {
        if (home === undefined) throw new HostFault('ItemNotFound', 'a name of the workbook has no sheet');
        return desk.worksheet(home);
      },
      worksheetOrNullObject: ({ home }) => (home === undefined ? null : desk.worksheet(home)),
    },
    asks: {
      getRange: (target) => {
        const found = place(target);
        if (found === null) throw new HostFault('ItemNotFound', `${target.item.name} is no range`);
        return found;
      },
      getRangeOrNullObject: place,
    },
    acts: {
      delete: ({ home, item }) => {
        const rest = list({ home }).filter((each) => each !== item);
        if (home === undefined) book.names = rest;
        else home.names = rest;
        book.recalculate();
      },
    },
  });
  const find = ({ home }: NameHome, key: unknown) => {
    const folded = String(key).toLowerCase();
    const item = list({ home }).find((each) => each.name.toLowerCase() === folded);
    return item === undefined ? null : name({ home, item });
  };
  return objectType<NameHome>('NamedItemCollection', {
    label: ({ home }) => home?.name ?? '',
    items: ({ home }) => list({ home }).map((item) => name({ home, item })),
    item: (target, key) => {
      const found = find(target, key);
      if (found === null) throw new HostFault('ItemNotFound', `no name ${JSON.stringify(key)}`);
      return found;
    },
    asks: {
      getCount: (target) => list(target).length,
      getItemOrNullObject: (target, given) => find(target, given.text(0)),
    },
    acts: {
      add: (target, given) => {
        const text = given.text(0);
        if (!/^[\p{L}_\\][\p{L}\p{M}\p{Nd}_.\\]*$/u.test(text) || parseArea(text) !== undefined)
          throw new HostFault('InvalidArgument', `${JSON.stringify(text)} is no name`);
        if (find(target, text) !== null) throw new HostFault('ItemAlreadyExists', `there is a name ${text}`);
        const [, reference] = given.all;
        const range = typeof reference === 'string' ? undefined : sheetArea(given.object(1), 'names.add');
        const formula =
          range === undefined
            ? formulaOf(reference)
            : `=${quotedName(range.sheet.name)}!${absoluteText(range.area)}`;
        const item: SheetName = { name: text, formula, visible: true, comment: given.textOr(2, '') };
        list(target).push(item);
        book.recalculate();
        return name({ ...target, item });
      },
    },
  });
}

function formulaOf(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('='))
    throw new HostFault(
      'InvalidArgument',
      `a name refers to ${JSON.stringify(value)}, which does not start with =`,
    );
  return value;
}
