/**
 * jsdom by Node's own `require`: parts of it are ES modules, which Node loads and jest's module system does not.
 * As a gain, it is loaded once for all test files of a worker.
 */
import type { JSDOM, VirtualConsole } from 'jsdom';
import type { createRequire } from 'node:module';
import { Script } from 'node:vm';

/** What of it is needed here. */
export interface Jsdom {
  readonly JSDOM: typeof JSDOM;
  readonly VirtualConsole: typeof VirtualConsole;
}

export function loadJsdom(): Jsdom {
  // Node's own context, outside of the one that jest runs tests in.
  const node = new Script(`process.getBuiltinModule('node:module')`).runInThisContext() as {
    readonly createRequire: typeof createRequire;
  };
  return node.createRequire(__filename)('jsdom') as Jsdom;
}
