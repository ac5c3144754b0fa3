/**
 * What was looked at → which kind of workbook it is, what it answers, and what to look at next time. A workbook of ours is read
 * as it was issued; into somebody's own, recognised, 構造化 may have put answer columns and sheets of ours.
 */
import type { Edition } from '../../../checklist/edition';
import type { GridWorkbook } from '../../../workbook/grid';
import { SHEETS } from '../../../workbook/layout';
import { type Decisions, isIssued } from '../../../workbook/recognise';
import { type Marks, marksOf, type OwnSheet } from '../../../workbook/recognise/marks';
import { type OwnReading, readOwn, withoutFindings } from '../../../workbook/recognise/read-own';
import { NotAChecklist, type Received, readReceived } from '../../../workbook/received';
import type { WorkbookSnapshot } from '../../workbook-port';
import { issuedSheets, type Look, type Memory } from './look';

export type Reading = ReadingOf & { readonly look: Look; readonly marks: Marks; readonly memory: Memory };

export type ReadingOf =
  { readonly kind: 'none' } | { readonly kind: 'issued'; readonly received: Received } | OwnReading;

export function interpret(edition: Edition, look: Look, decisions: Decisions): Reading {
  const marks = marksOf(look.formulas);
  const reading = readingOf(edition, withoutFindings(look.grid, marks), marks, decisions);
  return { ...reading, look, marks, memory: memoryOf(edition, look, marks, reading) };
}

export function snapshotOf(reading: Reading): WorkbookSnapshot {
  const { kind, look } = reading;
  return {
    kind,
    ...(kind === 'none' ? {} : { received: reading.received }),
    ...(kind === 'recognised' || kind === 'structured' ? { recognition: reading.recognition } : {}),
    grid: look.grid,
    sheets: look.states,
    readOnly: look.readOnly,
    structureProtected: look.structureProtected,
    ...(look.selection === undefined ? {} : { selection: look.selection }),
    notices: look.notices,
  };
}

function readingOf(edition: Edition, grid: GridWorkbook, marks: Marks, decisions: Decisions): ReadingOf {
  // A workbook of ours has no marks: its names, and where everything stands, are known.
  if (marks.own.size === 0 && isIssued(edition, grid))
    return { kind: 'issued', received: readReceived(edition, grid) };
  try {
    return readOwn(edition, grid, marks, decisions);
  } catch (error) {
    if (error instanceof NotAChecklist) return { kind: 'none' };
    throw error;
  }
}

function memoryOf(edition: Edition, look: Look, marks: Marks, reading: ReadingOf): Memory {
  const { kind } = reading;
  // One of ours whose sheets all stand under their names: no other can matter.
  const isAsIssued = kind === 'issued' && issuedSheets(edition).every((name) => look.read.has(name));
  const names = sheetsThatMatter(look, marks, reading);
  const matter = look.states.filter(({ name }) => names.has(name) && look.read.has(name));
  const known = isAsIssued ? undefined : look.states.map(({ id }) => id);
  return { kind, matter: matter.map(({ id }) => id), known, dateSystem: look.dateSystem };
}

function sheetsThatMatter(look: Look, { own, blocks }: Marks, reading: ReadingOf): ReadonlySet<string> {
  if (reading.kind === 'none' || reading.kind === 'issued') return new Set(look.read.keys());
  const { sections, twice, strange, questions, respondents, legends, profile } = reading.recognition;
  return new Set([
    ...[...own].filter(([sheet]) => ANSWERED.includes(sheet)).map(([, name]) => name),
    ...[...sections, ...strange, ...legends, ...profile, ...blocks].map(({ sheet }) => sheet),
    ...twice.flatMap(({ places }) => places.map(({ sheet }) => sheet)),
    ...questions.flatMap(({ cells }) => cells.map(({ sheet }) => sheet)),
    ...respondents.flatMap(({ place }) => place?.sheet ?? []),
    // Left by a command that did not come to its end: as long as it is empty, it is for another one to fill.
    ...(look.read.get(SHEETS.summary)?.grid.cells.size === 0 ? [SHEETS.summary] : []),
  ]);
}

const ANSWERED: readonly OwnSheet[] = ['overview', 'details', 'identity'];
