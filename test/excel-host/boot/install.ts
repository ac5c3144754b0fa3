/** The page's globals in the test's own global scope, for code that takes them from there. */
import type { DOMWindow } from 'jsdom';
import type { OfficeGlobals } from './page';

/** What code of a page takes from the global scope. */
const PAGE_GLOBALS = [
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLButtonElement',
  'HTMLInputElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
  'Event',
  'CustomEvent',
  'KeyboardEvent',
  'MouseEvent',
  'MutationObserver',
  'requestAnimationFrame',
  'getComputedStyle',
] as const;

/** Gives the function that puts everything back as it was. */
export function installGlobals(window: DOMWindow, office: OfficeGlobals): () => void {
  const values = {
    ...office,
    window,
    ...Object.fromEntries(PAGE_GLOBALS.map((name): [string, unknown] => [name, window[name]])),
  };
  const before = Object.keys(values).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}

/** From now on what the code under test says by `console.error` is heard; gives the function that ends it. */
export function hearConsole(hear: (said: readonly unknown[]) => void): () => void {
  const { error } = console;
  console.error = (...said: unknown[]) => {
    hear(said);
    error.apply(console, said);
  };
  return () => {
    console.error = error;
  };
}
