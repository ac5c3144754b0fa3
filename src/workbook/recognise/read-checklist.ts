/** Any workbook that may hold a checklist: one of ours is read as it was issued, any other is recognised first. */
import type { Edition, Section } from '../../checklist/edition';
import { cellRef } from '../address';
import type { GridSheet, GridWorkbook } from '../grid';
import { IDENTITY_KEYS } from '../identity';
import { SHEETS } from '../layout';
import { findHeaderRow } from '../receive/section';
import { foldLabel } from '../receive/label';
import { type Received, readReceived } from '../received';
import { COLUMN_LABELS } from '../sheets/column-labels';
import { marksOf } from './marks';
import { readOwn, withoutFindings } from './read-own';
import { readRecognised } from './read-recognised';
import type { Decisions, Recognition } from './recognition';
import { recognise } from './recognise';

export interface ChecklistReading {
  readonly received: Received;
  /** absent for a workbook of ours */
  readonly recognition?: Recognition;
}

/** @throws NotAChecklist when no sheet holds criteria of the edition */
export function readChecklist(
  edition: Edition,
  workbook: GridWorkbook,
  decisions: Decisions = {},
): ChecklistReading {
  const names = (workbook.definedNames ?? []).map(({ name, refersTo }) => [name, `=${refersTo}`] as const);
  const marks = marksOf(new Map(names));
  // Whoever adds a name of 構造化 to a workbook that was issued to somebody does not make it their own.
  if (marks.own.size > 0 && !isIssuedToSomebody(workbook)) {
    const { received, recognition } = readOwn(edition, withoutFindings(workbook, marks), marks, decisions);
    return { received, recognition };
  }
  if (isIssued(edition, workbook)) return { received: readReceived(edition, workbook) };
  const recognition = recognise(edition, workbook, decisions);
  return { received: readRecognised(edition, workbook, recognition, decisions), recognition };
}

/** `_kijun` says for which vendor it was made. */
function isIssuedToSomebody({ sheets }: GridWorkbook): boolean {
  const cells = sheets.find(({ name }) => name === SHEETS.identity)?.cells;
  const row = IDENTITY_KEYS.indexOf('workbookId') + 1;
  const said = cells?.get(cellRef(row, 2))?.value;
  return said !== undefined && said !== '';
}

/** It says so itself, or its sections stand on the sheets of ours, under our headers. */
export function isIssued(edition: Edition, workbook: GridWorkbook): boolean {
  const identity = workbook.sheets.find(({ name }) => name === SHEETS.identity);
  const says = identity?.cells.get(cellRef(1, 1))?.value;
  if (
    says !== undefined &&
    says !== '' &&
    edition.sections.some(({ sheet }) => workbook.sheets.some(({ name }) => name === sheet))
  )
    return true;
  return edition.sections.every((section) => {
    const sheet = workbook.sheets.find(({ name }) => name === section.sheet);
    return sheet !== undefined && hasOurHeader(section, sheet);
  });
}

function hasOurHeader(section: Section, sheet: GridSheet): boolean {
  const row = findHeaderRow(section, sheet);
  if (row === undefined) return false;
  const wanted = [COLUMN_LABELS.verdict, COLUMN_LABELS.basis, COLUMN_LABELS.comment].map(foldLabel);
  for (let column = 1; column <= MOST_COLUMNS; column++) {
    const value = sheet.cells.get(cellRef(row, column))?.value;
    const at = typeof value === 'string' ? wanted.indexOf(foldLabel(value)) : -1;
    if (at >= 0) wanted.splice(at, 1);
  }
  return wanted.length === 0;
}

const MOST_COLUMNS = 60;
