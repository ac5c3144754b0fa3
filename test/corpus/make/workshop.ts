/** The tools with which every workbook of the corpus is made: our own issue, and the programs that write or save one. */
import type { Edition } from '../../../src/checklist/edition';
import { type Around, sheetOf, workbookOf } from '../../workbook/recognise/drawn-workbook';
import { partOf } from '../../workbook/alterations/issued-file';
import { patched } from '../../xlsx/hand-package';
import { type Entries, SOUND_SAAS } from './answers';
import { drawnBy, type Drawer } from './drawn';
import { filled, type IssueChange, issued } from './issued';
import { editedInLibreOffice } from './libreoffice';
import { throughExceljs, throughLibreOffice, throughOpenpyxl, throughSheetJs } from './programs';

/** `name`, what is drawn (`drawn-workbook.ts`), and what lies around the cells. */
export type DrawnSheet = readonly [name: string, drawing: string, around?: Around];

export class Workshop {
  constructor(readonly edition: Edition) {}

  issued(change: IssueChange = {}): Promise<Uint8Array> {
    return issued(this.edition, change);
  }

  /** As issued and filled: sound answers, and what is changed in them. */
  async filled(
    changes: Entries = {},
    { answers = SOUND_SAAS, ...issue }: IssueChange & { readonly answers?: Entries } = {},
  ): Promise<Uint8Array> {
    return filled(this.edition, await issued(this.edition, issue), { ...answers, ...changes });
  }

  /** A workbook of somebody else's layout. */
  drawn(program: Drawer, ...sheets: readonly DrawnSheet[]): Promise<Uint8Array> {
    const drawings = sheets.map(([name, drawing, around]) => sheetOf(this.edition, name, drawing, around));
    return drawnBy(program, workbookOf(...drawings));
  }

  /** The XML of one sheet changed by hand. */
  inSheet(bytes: Uint8Array, sheet: string, change: (xml: string) => string): Uint8Array {
    return patched(bytes, { [partOf(bytes, sheet)]: change });
  }

  inBook(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
    return patched(bytes, { 'xl/workbook.xml': change });
  }

  readonly libreOffice = throughLibreOffice;
  readonly inLibreOffice = editedInLibreOffice;
  readonly openpyxl = throughOpenpyxl;
  readonly exceljs = throughExceljs;
  readonly sheetJs = throughSheetJs;
}
