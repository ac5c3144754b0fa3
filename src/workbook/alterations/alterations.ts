/**
 * Everything in which a returned workbook of ours differs from what was issued, each alteration with its class and cell:
 * what a program does by itself when it saves is harmless or nothing, what changes the question, the choice or the lock
 * is for a person to look at, what could run is rejected. A newcomer starts here; each kind of comparison is a file.
 */
import type { Edition } from '../../checklist/edition';
import { parseRef } from '../address';
import { SHEETS } from '../layout';
import type { Alteration } from '../receive/account';
import type { Received } from '../received';
import { CellComparison } from './compare-cells';
import { DropdownComparison } from './compare-dropdowns';
import { nameAlterations } from './compare-names';
import { moveAlterations, protectionAlterations, sheetAlterations } from './compare-sheets';
import { enclosed } from './enclosed';
import { hiddenContent } from './hidden-content';
import { identityAlterations } from './identity-cells';
import { inOrder } from './in-order';
import { type IssuedWorkbook, issuedWorkbook } from './issued-workbook';
import { type Placement, placementOf } from './placement';
import { differenceOf } from './text-difference';
import { toldTogether } from './told-together';
import { type WardValue, type WardWrote, wardColumnAlterations, wardValues } from './ward-columns';
import type { WorkbookFacts } from './workbook-facts';

export interface Judged {
  /** those that reading found among them; the gravest first, then in the order of sheets and cells */
  readonly alterations: readonly Alteration[];
  /** what stands in the ward's columns although the workbook comes back from somebody else; empty when it does not */
  readonly wardValues: readonly WardValue[];
}

export interface JudgeOptions {
  /** the ward has filled in its own columns since: they are as issued */
  readonly wardChecked?: boolean;
  /** what the ward had written there when it sent the workbook out again; what still says so is believed */
  readonly wardWrote?: WardWrote;
}

export function alterationsOf(
  edition: Edition,
  received: Received,
  workbook: WorkbookFacts,
  { wardChecked = false, wardWrote }: JudgeOptions = {},
): Judged {
  const issued = issuedWorkbook(edition);
  const placements = placementsOf(issued, received, workbook);
  // A workbook that the ward made for itself has no number, and its columns are the ward's to fill.
  const unknown = received.alterations.some(({ kind }) => kind === 'edition-unknown');
  const returned = unknown || received.identity.workbookId !== undefined;
  const ward = returned && !wardChecked ? wardValues(edition, received, wardWrote) : [];
  // Of another edition every text may differ. But `_kijun` taken away makes nobody's changes invisible.
  const ours = !unknown || received.identity.edition === undefined;
  const found = [
    ...(ours ? againstIssued(issued, received, workbook, placements) : []),
    ...protectionAlterations(workbook, placements, returned),
    ...[...placements.values()].flatMap(hiddenContent),
    ...wardColumnAlterations(ward),
    ...enclosed(workbook),
  ];
  const read = received.alterations.map(trimmed);
  const told = new Set(read.map(identityOf));
  const added = new AddedLines(read);
  const more = found.filter((each) => !told.has(identityOf(each)) && !added.explain(each));
  return { alterations: inOrder(toldTogether([...read, ...more]), workbook), wardValues: ward };
}

function againstIssued(
  issued: IssuedWorkbook,
  received: Received,
  workbook: WorkbookFacts,
  placements: ReadonlyMap<string, Placement>,
): Alteration[] {
  const cells = new CellComparison(issued, placements);
  const dropdowns = new DropdownComparison(workbook);
  return [
    ...sheetAlterations(issued, workbook, placements),
    ...nameAlterations(issued, workbook, placements),
    ...identityAlterations(received, placements.has(SHEETS.identity)),
    ...[...placements.values()].flatMap((placement) => [
      ...moveAlterations(placement),
      ...cells.compare(placement),
      ...dropdowns.compare(placement),
    ]),
  ];
}

/** By the name that a sheet was issued with; under the name that reading found it by. */
function placementsOf(
  issued: IssuedWorkbook,
  { alterations }: Received,
  workbook: WorkbookFacts,
): ReadonlyMap<string, Placement> {
  const renamed = new Map(
    alterations
      .filter(({ kind }) => kind === 'sheet-renamed')
      .map(({ expected = '', found = '' }) => [expected, found]),
  );
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const placements = new Map<string, Placement>();
  for (const sheet of issued.sheets) {
    const found = byName.get(renamed.get(sheet.name) ?? sheet.name);
    if (found !== undefined) placements.set(sheet.name, placementOf(sheet, found));
  }
  return placements;
}

function trimmed(alteration: Alteration): Alteration {
  const { kind, expected, found } = alteration;
  return kind === 'text-changed' && expected !== undefined && found !== undefined
    ? { ...alteration, ...differenceOf(expected, found) }
    : alteration;
}

/** Reading and comparing may both come upon it. */
function identityOf({ kind, sheet, cell, expected }: Alteration): string {
  return JSON.stringify([kind, sheet, cell ?? expected]);
}

/** Rows and columns that reading found to be added: what stands in them is told with them. */
class AddedLines {
  private readonly rows = new Set<string>();
  private readonly columns = new Set<string>();

  constructor(read: readonly Alteration[]) {
    for (const { kind, sheet = '', cell = '' } of read) {
      const at = parseRef(cell);
      if (at !== undefined && kind === 'row-added') this.rows.add(`${String(at.row)} ${sheet}`);
      if (at !== undefined && kind === 'column-added') this.columns.add(`${String(at.column)} ${sheet}`);
    }
  }

  explain({ kind, sheet = '', cell = '' }: Alteration): boolean {
    if (kind !== 'text-added' || (this.rows.size === 0 && this.columns.size === 0)) return false;
    const at = parseRef(cell);
    if (at === undefined) return false;
    return this.rows.has(`${String(at.row)} ${sheet}`) || this.columns.has(`${String(at.column)} ${sheet}`);
  }
}
