/**
 * Walks the elements of one part from parent to child, so that a reader looks like the schema it reads.
 * Alternative content (ISO/IEC 29500-3) is resolved on the way: the reader meets the branch that Excel takes.
 */
import { isUnderstood, type Vocabulary, vocabularyOf } from './ooxml-names';
import { PackageError, type PackageErrorCode } from './package-error';
import { XmlScanner } from './xml-scan';
import type { XmlText } from './xml-text';

/** What an open element is to the walk: met by the reader, passed through, or alternatives with one taken. */
type Level = 'met' | 'passed' | 'undecided' | 'decided';

export class PartCursor {
  /** of the element at hand: its name without prefix */
  name = '';
  /** of the element at hand: whose element it is */
  vocabulary: Vocabulary = 'other';
  /** elements open that a reader meets, the one at hand included */
  depth = 0;

  private readonly scanner: XmlScanner;
  private readonly levels: Level[] = [];
  private lastNamespace = '';
  private lastVocabulary: Vocabulary = 'other';

  /** @throws PackageError with the code `otherwise` unless the root element is the one named */
  constructor(
    xml: string | XmlText,
    readonly part: string,
    rootVocabulary: Vocabulary,
    rootName: string,
    otherwise: PackageErrorCode = 'corrupt',
  ) {
    this.scanner = new XmlScanner(xml, part);
    if (!this.child(0) || !this.is(rootVocabulary, rootName))
      throw new PackageError(otherwise, `the root is <${this.name}>, not <${rootName}>`, part);
  }

  /** elements of the part opened so far */
  get elements(): number {
    return this.scanner.elements;
  }

  is(vocabulary: Vocabulary, name: string): boolean {
    return this.name === name && this.vocabulary === vocabulary;
  }

  /**
   * Moves to the next child of the element at `parent`, the depth that it had when it was met; whatever is
   * left unread below the current child is passed over. False when there is none and the parent is left.
   */
  child(parent: number): boolean {
    for (;;) {
      switch (this.scanner.next()) {
        case 'open':
          if (this.meets() && this.depth === parent + 1) return true;
          break;
        case 'close':
          if (this.levels.pop() === 'met') this.depth--;
          if (this.depth < parent) return false;
          break;
        case 'end':
          return false;
        case 'text':
          break;
      }
    }
  }

  /** The text directly inside the element at hand, which is left by this. */
  text(): string {
    const own = this.depth;
    let text = '';
    for (;;) {
      switch (this.scanner.next()) {
        case 'open':
          this.meets();
          break;
        case 'close':
          if (this.levels.pop() === 'met') this.depth--;
          if (this.depth < own) return text;
          break;
        case 'text':
          if (this.depth === own && this.levels.at(-1) === 'met') text += this.scanner.characters();
          break;
        case 'end':
          return text;
      }
    }
  }

  /** An attribute of the element at hand; only before its children or text are read. */
  attribute(name: string): string | undefined {
    return this.scanner.attribute(name);
  }

  /** `r:id` and the like, whatever the prefix. */
  reference(name: string): string | undefined {
    const found = this.scanner
      .prefixedAttributes()
      .filter((each) => each.name === name && vocabularyOf(each.namespace) === 'references');
    if (found.length > 1) throw this.refused(`the reference ${name} stands twice`);
    return found[0]?.value;
  }

  /** An xsd:boolean; absent or anything else is the default. */
  flag(name: string, byDefault = false): boolean {
    const value = this.attribute(name);
    if (value === '1' || value === 'true' || value === 'on') return true;
    return value === '0' || value === 'false' || value === 'off' ? false : byDefault;
  }

  /** An xsd:unsignedInt up to `max`; undefined when absent. @throws PackageError when it is something else */
  count(name: string, max = 0xffffffff): number | undefined {
    const value = this.attribute(name);
    if (value === undefined) return undefined;
    const number = unsigned(value);
    if (number === undefined || number > max) throw this.refused(`${name}="${value.slice(0, 40)}"`);
    return number;
  }

  refused(what: string): PackageError {
    return new PackageError('corrupt', `<${this.name}>: ${what}`, this.part);
  }

  /** Takes note of an element just opened; true when it is one that the reader meets. */
  private meets(): boolean {
    const { scanner } = this;
    if (scanner.namespace !== this.lastNamespace) {
      this.lastNamespace = scanner.namespace;
      this.lastVocabulary = vocabularyOf(scanner.namespace);
    }
    const vocabulary = this.lastVocabulary;
    if (vocabulary === 'compatibility') {
      this.passCompatibility();
      return false;
    }
    this.name = scanner.name;
    this.vocabulary = vocabulary;
    this.levels.push('met');
    this.depth++;
    return true;
  }

  private passCompatibility(): void {
    const { scanner, levels } = this;
    if (scanner.name === 'AlternateContent') {
      levels.push('undecided');
      return;
    }
    const within = levels.at(-1);
    const required = scanner.attribute('Requires')?.split(/\s+/).filter(Boolean) ?? [];
    const fits =
      scanner.name === 'Fallback' ||
      (scanner.name === 'Choice' && required.every((prefix) => isUnderstood(scanner.resolve(prefix))));
    if (within === 'undecided' && fits) {
      levels[levels.length - 1] = 'decided';
      levels.push('passed');
      return;
    }
    const left = scanner.depth - 1;
    while (scanner.depth > left) scanner.next();
  }
}

/** An xsd:unsignedInt; undefined when the text is something else. */
export function unsigned(text: string): number | undefined {
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || at > 10) return /^\s*\+?\d{1,10}\s*$/.test(text) ? Number(text) : undefined;
    number = number * 10 + digit;
  }
  return text === '' ? undefined : number;
}
