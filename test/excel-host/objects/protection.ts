/** Protection of a sheet and of the workbook's structure. */
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import { HostFault } from '../protocol/fault';
import { type ObjectType, objectType } from '../protocol/host-object';
import type { Desk } from './desk';

/** Everything is forbidden that is not allowed here (`WorksheetProtectionOptions`). */
const ALLOW = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

export function protectionOptions(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  for (const key of Object.keys(given))
    if (!ALLOW.includes(key) && key !== 'selectionMode')
      throw new HostFault('InvalidArgument', `option ${key}`);
  return {
    ...Object.fromEntries(ALLOW.map((key) => [key, given[key] === true])),
    selectionMode: given['selectionMode'] ?? 'Normal',
  };
}

export function sheetProtection(desk: Desk): ObjectType<Sheet> {
  return objectType<Sheet>('WorksheetProtection', {
    label: ({ name }) => name,
    read: {
      protected: ({ protection }) => protection !== undefined,
      options: ({ protection }) => {
        if (protection === undefined) return null;
        return Object.fromEntries(Object.entries(protection).filter(([key]) => key !== 'password'));
      },
    },
    acts: {
      protect: (sheet, given) => {
        if (sheet.protection !== undefined)
          throw new HostFault('InvalidOperation', `${sheet.name} is protected already`);
        const password = given.textOr(1, undefined);
        sheet.protection = {
          ...protectionOptions(given.fieldsOr(0)),
          ...(password === undefined ? {} : { password }),
        };
        desk.tell({ event: 'ProtectionChanged', sheet, fields: { isProtected: true } });
      },
      unprotect: (sheet, given) => {
        if (sheet.protection === undefined) return;
        if ((sheet.protection.password ?? '') !== given.textOr(0, ''))
          throw new HostFault('AccessDenied', `another password protects ${sheet.name}`);
        delete sheet.protection;
        desk.tell({ event: 'ProtectionChanged', sheet, fields: { isProtected: false } });
      },
    },
  });
}

export const workbookProtection = objectType<Book>('WorkbookProtection', {
  read: { protected: ({ structureProtected }) => structureProtected },
  acts: {
    protect: (book) => {
      if (book.structureProtected)
        throw new HostFault('InvalidOperation', 'the workbook is protected already');
      book.structureProtected = true;
    },
    unprotect: (book) => {
      book.structureProtected = false;
    },
  },
});
