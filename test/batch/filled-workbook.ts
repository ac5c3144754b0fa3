/** Workbooks as they come back: answers put into an issued workbook, and the reports on files of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { loadFindingWording } from '../../src/batch/edition-choice';
import { findInputs } from '../../src/batch/input-files';
import type { CheckedFile, FileReport } from '../../src/batch/report';
import { reportJson } from '../../src/batch/report-json';
import { reportHead, validateFiles, type ValidateOptions } from '../../src/batch/validate';
import schema from '../../src/batch/validate.schema.json';
import type { Answers } from '../../src/checklist/answers';
import type { Edition } from '../../src/checklist/edition';
import type { Identity } from '../../src/workbook/identity';
import { structure } from '../../src/workbook/structured';
import { author } from '../../src/xlsx/author';
import { ON } from '../checklist/well-filled';

export const IDENTITY: Identity = { workbookId: 'W-1', vendorKey: 'V-001', round: 1, issuedOn: ON };

export function filledWorkbook(
  edition: Edition,
  answers: Answers,
  identity: Partial<Identity> = {},
): Promise<Uint8Array> {
  return author(
    structure(edition, {
      answers,
      evaluatedOn: ON,
      protect: true,
      identity: { ...IDENTITY, ...identity },
    }),
  );
}

/** Writes the file with the folders it lies in, and gives its path. */
export function put(folder: string, name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

export async function reportsOn(
  edition: Edition,
  paths: readonly string[],
  more: Partial<ValidateOptions> = {},
): Promise<FileReport[]> {
  const options = {
    edition,
    wording: await loadFindingWording('ja'),
    language: 'ja',
    today: ON,
    ...more,
  } as const;
  const reports: FileReport[] = [];
  for await (const report of validateFiles(await findInputs(paths), options)) reports.push(report);
  let json = '';
  for await (const chunk of reportJson(reportHead(options), reports)) json += chunk;
  const obeys = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
  if (!obeys(JSON.parse(json)))
    throw new Error(`breaks the schema: ${JSON.stringify(obeys.errors?.slice(0, 2))}`);
  return reports;
}

export async function reportOn(
  edition: Edition,
  file: string,
  more: Partial<ValidateOptions> = {},
): Promise<CheckedFile> {
  const [report] = await reportsOn(edition, [file], more);
  if (report?.outcome !== 'checked') throw new Error(JSON.stringify(report));
  return report;
}
