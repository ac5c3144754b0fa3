/** Programs that open a workbook, change something in it, and save it their own way. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { convert, scratchFolder } from '../../system/libreoffice';

/** Opened and saved once for each format, the last of which is what comes out: `('ods', 'xlsx')`. */
export function throughLibreOffice(bytes: Uint8Array, ...formats: readonly string[]): Uint8Array {
  const first = path.join(scratchFolder('corpus'), 'answers.xlsx');
  writeFileSync(first, bytes);
  const last = formats.reduce((from, format) => {
    const folder = scratchFolder('corpus');
    convert([from], format, folder);
    return path.join(folder, `${path.parse(from).name}.${format.split(':')[0] ?? format}`);
  }, first);
  return readFileSync(last);
}

/** One step of `openpyxl_edit.py`: its name and what it needs. */
export type PythonStep = readonly [name: string, ...values: readonly unknown[]];

export function throughOpenpyxl(bytes: Uint8Array, ...steps: readonly PythonStep[]): Uint8Array {
  return throughPython('openpyxl_edit.py', bytes, steps);
}

export function drawnInPython(script: string, sheets: unknown): Uint8Array {
  return throughPython(script, new Uint8Array(), sheets);
}

function throughPython(script: string, bytes: Uint8Array, told: unknown): Uint8Array {
  const folder = scratchFolder('corpus');
  const [before, after] = [path.join(folder, 'before.xlsx'), path.join(folder, 'after.xlsx')];
  writeFileSync(before, bytes);
  execFileSync(python(), [path.join(__dirname, script), before, after], {
    input: JSON.stringify(told),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  return readFileSync(after);
}

/** Which Python is asked is told by `PYTHON`; modules may lie in `PYTHONPATH`. */
export function python(): string {
  return process.env.PYTHON ?? (existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3');
}

export async function throughExceljs(
  bytes: Uint8Array,
  edit: (workbook: Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  const copy = new Uint8Array(bytes).buffer;
  await workbook.xlsx.load(copy);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Only the benchmark depends on it: `npm install --prefix test/bench`. */
export function sheetJs() {
  return createRequire(path.join(__dirname, '../../bench/package.json'))('xlsx');
}

export function throughSheetJs(
  bytes: Uint8Array,
  edit: (workbook: { Sheets: Record<string, Record<string, unknown>> }) => void = () => undefined,
  bookType = 'xlsx',
): Uint8Array {
  const { read, write } = sheetJs();
  const workbook = read(bytes, { type: 'buffer', cellStyles: true });
  edit(workbook);
  return new Uint8Array(write(workbook, { type: 'buffer', bookType, compression: true }));
}
