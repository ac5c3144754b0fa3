/**
 * Microsoft's own script files, unmodified, as the add-in's page would load them. They are taken from the
 * installed package and never copied into the project (their licence is not ours to give).
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const PACKAGE = dirname(require.resolve('@microsoft/office-js/package.json'));
const compiled = new Map<string, Script>();

/** `ja-jp/office_strings.js` → the compiled script; undefined when the package has no such file. */
export function officeScript(path: string): Script | undefined {
  const known = compiled.get(path);
  if (known !== undefined) return known;
  const filename = join(PACKAGE, 'dist', path);
  let source: string;
  try {
    source = readFileSync(filename, 'utf8');
  } catch {
    return undefined;
  }
  const script = new Script(source, { filename });
  compiled.set(path, script);
  return script;
}
