/** The spreadsheet libraries that the benchmarks compare with. */
import { createRequire } from 'node:module';
import path from 'node:path';

/** Peers are installed beside the benchmark, never in the product: `npm install --prefix test/bench`. */
export function installed() {
  const from = createRequire(path.join(__dirname, 'package.json'));
  const load = (name: string) => {
    try {
      return from(name);
    } catch {
      console.log(`(${name} is not installed: npm install --prefix test/bench)`);
      return undefined;
    }
  };
  return { exceljs: load('exceljs'), sheetjs: load('xlsx') };
}
