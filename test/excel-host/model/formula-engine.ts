/**
 * HyperFormula by Node's own `require`, so that all test files of a worker share it, and with it what it has parsed: of the time
 * that a workbook's formulas take, most goes into reading the same texts again. Its cache is keyed by a formula's
 * tokens with their sheets' numbers and relative addresses, and holds nothing else of the workbook.
 */
import type { HyperFormula } from 'hyperformula';
import type { createRequire } from 'node:module';
import { Script } from 'node:vm';

export interface FormulaEngine {
  readonly HyperFormula: typeof HyperFormula;
}

export const ENGINE_OPTIONS = { licenseKey: 'gpl-v3', smartRounding: false, undoLimit: 0 } as const;

let engine: FormulaEngine | undefined;

export function formulaEngine(): FormulaEngine {
  if (engine !== undefined) return engine;
  // Node's own context, outside of the one that jest runs tests in.
  const node = new Script(`process.getBuiltinModule('node:module')`).runInThisContext() as {
    readonly createRequire: typeof createRequire;
  };
  engine = node.createRequire(__filename)('hyperformula') as FormulaEngine;
  shareParsed(engine);
  return engine;
}

/** Every parser writes its cache into itself; from now on they all find the same one there. */
function shareParsed({ HyperFormula }: FormulaEngine): void {
  const parser: unknown = Reflect.get(HyperFormula.buildEmpty(ENGINE_OPTIONS), '_parser');
  const cache: unknown = typeof parser === 'object' && parser !== null && Reflect.get(parser, 'cache');
  if (typeof parser !== 'object' || parser === null || typeof cache !== 'object' || cache === null)
    throw new Error('this HyperFormula keeps its parsed formulas elsewhere: see test/excel-host/model');
  const prototype: unknown = Reflect.getPrototypeOf(parser);
  if (typeof prototype !== 'object' || prototype === null) return;
  // Another test file of this worker has done it already.
  if (Object.hasOwn(prototype, 'cache')) return;
  Object.defineProperty(prototype, 'cache', { get: () => cache, set: () => undefined });
}
