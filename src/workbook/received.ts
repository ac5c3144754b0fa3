/**
 * A workbook that this project issued and somebody filled: from its grid to answers, with an account of every
 * alteration and every value that was read as another. What cannot be placed is reported, never guessed.
 */
import type { Answers, CertificateRow, Place, Response } from '../checklist/answers';
import type { Edition, Section } from '../checklist/edition';
import type { Value } from '../checklist/value';
import { cellRef } from './address';
import type { GridSheet, GridWorkbook } from './grid';
import { Layout, SHEETS } from './layout';
import { Account, type Alteration, type Normalisation } from './receive/account';
import { findHeaderRow, readSection, type SectionReading } from './receive/section';
import { type DetailsReading, type OverviewReading, readDetails, readOverview } from './receive/tables';
import { asValue, CellReader } from './receive/values';
import { IDENTITY_KEYS, type IdentityKey } from './identity';

export type { Alteration, Normalisation } from './receive/account';

export interface Received {
  readonly answers: Answers;
  /** what `_kijun` says, as written; a missing key is absent */
  readonly identity: Readonly<Partial<Record<IdentityKey, string>>>;
  readonly alterations: readonly Alteration[];
  readonly normalisations: readonly Normalisation[];
  /** the cell of a place in this very file; undefined when its row, column or sheet is gone */
  cellOf(place: Place): { readonly sheet: string; readonly cell: string } | undefined;
}

/** The workbook holds no checklist of this project. */
export class NotAChecklist extends Error {
  constructor(readonly sheets: readonly string[]) {
    super(`No checklist in the sheets ${sheets.join(', ')}`);
    this.name = 'NotAChecklist';
  }
}

/** @throws NotAChecklist when no sheet holds a section of the edition */
export function readReceived(edition: Edition, workbook: GridWorkbook): Received {
  const layout = new Layout(edition);
  const account = new Account();
  const identity = readIdentity(workbook);
  if (identity.edition !== edition.id || identity.editionHash !== edition.hash) {
    const found = [identity.edition, identity.editionHash].filter((part) => part !== undefined).join(' ');
    account.alterations.push({
      kind: 'edition-unknown',
      class: 'review',
      expected: `${edition.id} ${edition.hash}`,
      found,
    });
  }

  const readerOf = (sheet: GridSheet) => new CellReader(sheet, workbook.dateSystem, account);
  const sections = new Map<string, { sheet: string; reading: SectionReading }>();
  for (const section of edition.sections) {
    const sheet = sectionSheet(section, workbook, account);
    if (sheet === undefined) continue;
    const reading = readSection(layout, section, sheet, readerOf(sheet), account);
    sections.set(section.key, { sheet: sheet.name, reading });
  }
  if (sections.size === 0) throw new NotAChecklist(workbook.sheets.map(({ name }) => name));

  const overviewSheet = named(workbook, SHEETS.overview, account);
  const overview = overviewSheet && readOverview(layout, overviewSheet, readerOf(overviewSheet), account);
  const detailsSheet = edition.facts.length === 0 ? undefined : named(workbook, SHEETS.details, account);
  const details = detailsSheet && readDetails(layout, detailsSheet, readerOf(detailsSheet), account);

  return {
    answers: gather(sections, overview, details),
    identity,
    alterations: account.alterations,
    normalisations: account.normalisations,
    cellOf: (place) => locate(layout, place, sections, overview, details),
  };
}

function gather(
  sections: ReadonlyMap<string, { reading: SectionReading }>,
  overview: OverviewReading | undefined,
  details: DetailsReading | undefined,
): Answers {
  const responses = new Map<string, Response>();
  for (const { reading } of sections.values())
    for (const [id, each] of reading.responses) responses.set(id, each);
  const profile: ReadonlyMap<string, Value> = overview?.profile ?? new Map<string, Value>();
  const certificates: readonly CertificateRow[] = overview?.certificates ?? [];
  return { profile, certificates, responses, facts: details?.facts ?? new Map<string, Value>() };
}

function locate(
  layout: Layout,
  place: Place,
  sections: ReadonlyMap<string, { sheet: string; reading: SectionReading }>,
  overview: OverviewReading | undefined,
  details: DetailsReading | undefined,
): { sheet: string; cell: string } | undefined {
  const at = (sheet: string, cell: string | undefined) => (cell === undefined ? undefined : { sheet, cell });
  switch (place.kind) {
    case 'answer':
    case 'status': {
      const section = sections.get(layout.sectionOf(place.criterion).key);
      const column = place.kind === 'status' ? 'status' : place.field;
      return section === undefined
        ? undefined
        : at(section.sheet, section.reading.cell(place.criterion, column));
    }
    case 'profile':
      return at(SHEETS.overview, overview?.profileCell(place.field));
    case 'certificate':
      return at(SHEETS.overview, overview?.certificateCell(place.row, place.field));
    case 'fact':
      return at(SHEETS.details, details?.factCell(place.fact));
  }
}

function readIdentity(workbook: GridWorkbook): Partial<Record<IdentityKey, string>> {
  const sheet = workbook.sheets.find(({ name }) => name === SHEETS.identity);
  const identity: Partial<Record<IdentityKey, string>> = {};
  for (let row = 1; row <= IDENTITY_KEYS.length; row++) {
    const key = asValue(sheet?.cells.get(cellRef(row, 1))?.value);
    const value = asValue(sheet?.cells.get(cellRef(row, 2))?.value);
    const known = IDENTITY_KEYS.find((each) => each === key);
    if (known !== undefined && value !== undefined && value !== '') identity[known] = String(value);
  }
  return identity;
}

function named(workbook: GridWorkbook, name: string, account: Account): GridSheet | undefined {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined)
    account.alterations.push({ kind: 'sheet-missing', class: 'reject', expected: name });
  return sheet;
}

/** The section's sheet by its name, or by its headers when somebody renamed it. */
function sectionSheet(section: Section, workbook: GridWorkbook, account: Account): GridSheet | undefined {
  const own = workbook.sheets.find(({ name }) => name === section.sheet);
  if (own !== undefined && findHeaderRow(section, own) !== undefined) return own;
  const issued = new Set<string>([...Object.values(SHEETS)]);
  const renamed = workbook.sheets.filter((sheet) => !issued.has(sheet.name) && holdsSection(section, sheet));
  const [sheet] = renamed;
  if (sheet === undefined || renamed.length > 1) {
    account.alterations.push({ kind: 'sheet-missing', class: 'reject', expected: section.sheet });
    return own;
  }
  account.alterations.push({
    kind: 'sheet-renamed',
    class: 'review',
    sheet: sheet.name,
    expected: section.sheet,
    found: sheet.name,
  });
  return sheet;
}

/** Two sections can share headers; the heading above them tells which one it is. */
function holdsSection(section: Section, sheet: GridSheet): boolean {
  const heading = [...sheet.cells.values()].some(({ value }) => value === section.heading);
  return heading && findHeaderRow(section, sheet) !== undefined;
}
