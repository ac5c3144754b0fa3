/** Names in markup: where one ends, and which prefix stands for which namespace at a place in a part. */
import { PackageError } from './package-error';

const NAME_START = 1;
const NAME_REST = 2;
/** which ASCII characters may begin or continue a name; every other character may do both */
const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) ASCII[code] = NAME_START | NAME_REST;
  else if (/[-.0-9:]/.test(character)) ASCII[code] = NAME_REST;
}

/** Where the name that begins at `from` ends; `from` itself when none begins there. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  let wanted = NAME_START;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 && ((ASCII[code] ?? 0) & wanted) === 0) break;
    wanted = NAME_REST;
  }
  return at;
}

export interface QualifiedName {
  readonly prefix: string;
  readonly local: string;
}

/** The few names of a part are met thousands of times, so each is taken apart once. */
export class NameTable {
  private readonly known = new Map<string, QualifiedName>();

  split(name: string, part: string | undefined): QualifiedName {
    if (!name.includes(':') && name !== '') return { prefix: '', local: name };
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const [first = '', second, ...more] = name.split(':');
    if (first === '' || second === '' || more.length > 0)
      throw new PackageError('corrupt', `no name: ${JSON.stringify(name.slice(0, 40))}`, part);
    const split = second === undefined ? { prefix: '', local: first } : { prefix: first, local: second };
    this.known.set(name, split);
    return split;
  }
}

/** Elements inside each other that declare namespaces. Programs declare them at the root, fragments once more. */
const NESTED_DECLARATIONS_MAX = 16;

interface Scope {
  readonly depth: number;
  readonly bindings: ReadonlyMap<string, string>;
}

/** The namespaces in scope, by prefix; the empty prefix is the default namespace. */
export class NamespaceScopes {
  private readonly scopes: Scope[] = [
    {
      depth: 0,
      bindings: new Map([
        ['', ''],
        ['xml', 'http://www.w3.org/XML/1998/namespace'],
      ]),
    },
  ];
  /** what the empty prefix stands for, asked at every element */
  private unprefixed = '';

  /** Binds prefixes from the element at this depth on, until it is left. */
  enter(depth: number, bindings: ReadonlyMap<string, string>, part: string | undefined): void {
    if (this.scopes.length > NESTED_DECLARATIONS_MAX)
      throw new PackageError('corrupt', 'namespaces declared over and over', part);
    this.scopes.push({ depth, bindings });
    this.unprefixed = bindings.get('') ?? this.unprefixed;
  }

  leave(depth: number): void {
    if (this.scopes.at(-1)?.depth !== depth || depth === 0) return;
    this.scopes.pop();
    this.unprefixed = this.lookUp('') ?? '';
  }

  /** undefined for a prefix that nothing declares */
  resolve(prefix: string): string | undefined {
    return prefix === '' ? this.unprefixed : this.lookUp(prefix);
  }

  private lookUp(prefix: string): string | undefined {
    for (let index = this.scopes.length - 1; index >= 0; index--) {
      const uri = this.scopes[index]?.bindings.get(prefix);
      if (uri !== undefined) return uri;
    }
    return undefined;
  }
}
