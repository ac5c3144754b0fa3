/** The ward's edition, and workbooks of it, for the tests of the Excel side. */
import type { Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import type { Blueprint } from '../../../src/workbook/blueprint';
import { structure, type StructureOptions } from '../../../src/workbook/structured';
import { HOST_DAY } from '../../excel-host/model/calculation';
import { WARD_EDITION } from '../../workbook/formulas-equal-engine';

export const TODAY = HOST_DAY;

export const PROVIDER_SHEET = '①クラウドサービス提供者';
export const SPECIFIC_SHEET = '②クラウドサービス特有';

let edition: Promise<Edition> | undefined;

export function ward(): Promise<Edition> {
  edition ??= loadEdition(WARD_EDITION);
  return edition;
}

/** A workbook as it is issued. */
export async function issued(options: Partial<StructureOptions> = {}): Promise<Blueprint> {
  const identity = { workbookId: 'w-1', round: 1, issuedOn: TODAY };
  return structure(await ward(), { evaluatedOn: TODAY, protect: true, identity, ...options });
}
