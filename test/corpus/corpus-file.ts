/** A file of the corpus: what `expected.json` says of it, and what the checker says, in the same lines. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckedFile, FileReport } from '../../src/batch/report';
import { FOLDERS } from './make/entry';

export interface ExpectedFile {
  /** `should_pass/as-issued.xlsx` */
  readonly file: string;
  readonly writer: string;
  readonly what: string;
  readonly refused?: string;
  readonly overall?: string;
  /** `code criterion sheet cell`; `-` where there is none */
  readonly findings?: readonly string[];
  /** `kind class sheet cell-or-range` */
  readonly alterations?: readonly string[];
  /** instead: `kind class sheet`, each once */
  readonly alteredSheets?: readonly string[];
  /** `sheet cell: from → to` */
  readonly normalisations?: readonly string[];
  readonly verdicts?: Readonly<Record<string, string>>;
  readonly questions?: readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
  readonly beside?: readonly string[];
  readonly byWard?: true;
}

export const CORPUS = __dirname;
export const EXPECTED: { readonly evaluatedOn: string; readonly files: readonly ExpectedFile[] } = JSON.parse(
  readFileSync(path.join(CORPUS, 'expected.json'), 'utf8'),
);

export function filesInFolders(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(CORPUS, folder)).map((file) => `${folder}/${file}`),
  );
}

/** Of what was reported, what the expectation speaks of. */
export function toldOf(expected: ExpectedFile, report: FileReport): Partial<ExpectedFile> {
  const { file, writer, what } = expected;
  if (report.outcome === 'unreadable') return { file, writer, what, refused: report.error.code };
  const { overall, findings } = report;
  const counted = Object.keys(expected.counts ?? {});
  const shown = findings.filter(({ code }) => !counted.includes(code) && !expected.beside?.includes(code));
  const told: Partial<ExpectedFile> = {
    file,
    writer,
    what,
    overall,
    findings: shown
      .map(({ code, criterion = '-', sheet, cell }) => line(code, criterion, sheet, cell))
      .sort(),
  };
  return { ...told, ...asked(expected, report) };
}

function asked(expected: ExpectedFile, report: CheckedFile): Partial<ExpectedFile> {
  const told: { -readonly [Key in keyof ExpectedFile]?: ExpectedFile[Key] } = {};
  const { findings, alterations, normalisations, criteria } = report;
  if (expected.alteredSheets === undefined)
    told.alterations = alterations
      .map((each) =>
        line(each.kind, each.class, each.sheet, 'range' in each ? String(each.range) : each.cell),
      )
      .sort();
  else
    told.alteredSheets = [
      ...new Set(alterations.map((each) => line(each.kind, each.class, each.sheet))),
    ].sort();
  if (expected.byWard === true) told.byWard = true;
  if (expected.beside !== undefined) told.beside = expected.beside;
  if (expected.counts !== undefined)
    told.counts = Object.fromEntries(
      Object.keys(expected.counts).map((code) => [
        code,
        findings.filter((finding) => finding.code === code).length,
      ]),
    );
  if (expected.verdicts !== undefined)
    told.verdicts = Object.fromEntries(
      criteria.flatMap(({ id, verdict }) => (verdict === null ? [] : [[id, verdict]])),
    );
  if (expected.normalisations !== undefined)
    told.normalisations = normalisations
      .map(({ sheet, cell, from, to }) => `${sheet} ${cell}: ${from} → ${to}`)
      .sort();
  if (expected.questions !== undefined)
    told.questions = questionsOf(report).map(({ kind, cells }) =>
      line(kind, cells[0]?.sheet, cells[0]?.cell),
    );
  return told;
}

interface Asked {
  readonly kind: string;
  readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
}

/** What only a person can decide, where the report has such a list. */
function questionsOf(report: CheckedFile & { readonly questions?: readonly Asked[] }): readonly Asked[] {
  return report.questions ?? [];
}

function line(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
