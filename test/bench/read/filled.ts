/** Filled workbooks for the benchmark: the demo's returned answers, with texts of their own in every file. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answers } from '../../../src/checklist/answers';
import type { Edition } from '../../../src/checklist/edition';
import type { Value } from '../../../src/checklist/value';
import { readReceived } from '../../../src/workbook/received';
import { structure } from '../../../src/workbook/structured';
import { author } from '../../../src/xlsx/author';
import { readWorkbook } from '../../../src/xlsx/workbook-read';

const RETURNED = path.join(__dirname, '../../demo/returned');
const ISSUED_ON = 46_350;

export async function fillWorkbooks(edition: Edition, folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sources = ['V-001', 'V-002', 'V-003', 'V-004', 'V-005'].map(
    (name) => readReceived(edition, readWorkbook(readFileSync(path.join(RETURNED, `${name}.xlsx`)))).answers,
  );
  for (let index = 0; index < count; index++) {
    const answers = sources[index % sources.length];
    if (answers === undefined) throw new Error('the demo has returned workbooks');
    const identity = {
      workbookId: `W-${String(index)}`,
      vendorKey: `V-${String(index)}`,
      round: 1,
      issuedOn: ISSUED_ON,
    };
    const blueprint = structure(edition, {
      answers: withOwnTexts(answers, index),
      evaluatedOn: ISSUED_ON,
      protect: true,
      identity,
    });
    writeFileSync(path.join(folder, `${String(index)}.xlsx`), await author(blueprint));
  }
}

function withOwnTexts(answers: Answers, index: number): Answers {
  const own = (value: Value, key: string): Value =>
    typeof value === 'string' && value.length > 12 ? `${value}（第${String(index)}版、${key}）` : value;
  return {
    ...answers,
    responses: new Map(
      [...answers.responses].map(([id, { comment, document, locator, ...rest }]) => [
        id,
        { ...rest, comment: own(comment, id), document: own(document, id), locator: own(locator, id) },
      ]),
    ),
    facts: new Map([...answers.facts].map(([id, value]) => [id, own(value, id)])),
  };
}

/** undefined where LibreOffice is not installed */
export function resaved(from: string, to: string): string | undefined {
  const profile = mkdtempSync(path.join(tmpdir(), 'kijun-bench-profile-'));
  const files = readdirSync(from).map((name) => path.join(from, name));
  const args = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  const { status } = spawnSync('soffice', [...args, '--convert-to', 'xlsx', '--outdir', to, ...files]);
  rmSync(profile, { recursive: true, force: true });
  return status === 0 ? to : undefined;
}
