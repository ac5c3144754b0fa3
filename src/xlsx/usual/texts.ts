/**
 * The shared texts as programs write them: one plain text after the other, with or without its reading (furigana). As with the
 * rows, nothing is judged here: undefined for a part that looks otherwise.
 */
import { isUtf8 } from 'node:buffer';
import { unescapeText } from '../cell-text';
import { MAIN_NAMESPACE } from '../ooxml-names';
import { tolerant } from '../package-error';
import { PartCursor } from '../part-cursor';
import type { SharedStrings } from '../cell';
import type { WorkbookLimits } from '../workbook-limits';
import { decodeXmlBytes, xmlTextOf } from '../xml-text';
import { ByteWalk, resolved } from './byte-walk';
import { Item, KnownItems } from './known-items';
import { SeenBytes } from './seen-bytes';
import { phoneticTag, readingTag } from './tags';

const ITEM = Buffer.from('<si>');
const TEXT_EMPTY = Buffer.from('<t/>');
const TEXT = Buffer.from('<t>');
const TEXT_SPACED = Buffer.from('<t xml:space="preserve">');
const TEXT_END = Buffer.from('</t>');
const RUN = Buffer.from('<r>');
const RUN_END = Buffer.from('</r>');
const LOOK = Buffer.from('<rPr>');
const LOOK_END = Buffer.from('</rPr>');
const READING = Buffer.from('<rPh');
const READING_END = Buffer.from('</rPh>');
const PHONETIC = Buffer.from('<phoneticPr');
const ITEM_END = Buffer.from('</si>');
const COMMENT = Buffer.from('<!');

const LOOKS = new SeenBytes<boolean>({ places: 256, lengthMax: 512 });
const ITEMS = new KnownItems();

interface UsualTexts extends SharedStrings {
  /** where the last item ends */
  readonly end: number;
}

export function readUsualTexts(
  part: Uint8Array,
  name: string,
  limits: WorkbookLimits,
): SharedStrings | undefined {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const from = bytes.indexOf(ITEM);
  if (from < 0 || !isUtf8(bytes)) return undefined;
  return tolerant(() => {
    const found = new TextsReader(bytes, from).read();
    if (found === undefined || found.texts.length > limits.sharedStrings) return undefined;
    const frame = Buffer.concat([bytes.subarray(0, from), bytes.subarray(found.end)]);
    return isTable(frame, name) ? found : undefined;
  }, undefined);
}

/** Do the texts stand directly in the table, with nothing besides? */
function isTable(frame: Buffer, name: string): boolean {
  if (frame.includes(COMMENT)) return false;
  const cursor = new PartCursor(xmlTextOf(frame, name), name, 'main', 'sst');
  return !cursor.child(1) && cursor.elements === 1;
}

/** @throws PackageError for a text that no cell could hold, and for an unknown reference */
function plainText(bytes: Buffer, from: number, to: number): string {
  return unescapeText(resolved(bytes, from, to));
}

class TextsReader extends ByteWalk {
  read(): UsualTexts | undefined {
    const { bytes } = this;
    const texts: string[] = [];
    const rich = new Set<number>();
    const walk = ITEMS.walk();
    for (;;) {
      const from = this.at;
      let item = walk.at(this, from);
      if (item !== undefined) this.at = from + item.length;
      else {
        if (!this.passes(ITEM)) return { texts, rich, end: from };
        item = this.newItem();
        if (item === undefined) return undefined;
        ITEMS.remember(item, bytes.subarray(from, this.at));
      }
      if (item.rich) rich.add(texts.length);
      texts.push(item.text);
      walk.pass(item);
    }
  }

  private newItem(): Item | undefined {
    const item = this.passes(RUN) ? this.newRuns() : this.newPlain();
    return item !== undefined && this.passReadings() && this.passes(ITEM_END) ? item : undefined;
  }

  private newRuns(): Item | undefined {
    let text = '';
    do {
      const run = this.passLook() ? this.passElement() : undefined;
      if (run === undefined || !this.passes(RUN_END)) return undefined;
      text += resolved(this.bytes, run.from, run.to);
    } while (this.passes(RUN));
    return new Item(unescapeText(text), true);
  }

  private newPlain(): Item | undefined {
    const text = this.passElement();
    return text === undefined ? undefined : ITEMS.plain(this.bytes, text.from, text.to, plainText);
  }

  /** Passes `<t>`: where its text stands. */
  private passElement(): { readonly from: number; readonly to: number } | undefined {
    if (this.passes(TEXT_EMPTY)) return { from: this.at, to: this.at };
    if (!this.passes(TEXT) && !this.passes(TEXT_SPACED)) return undefined;
    const from = this.at;
    if (!this.passText()) return undefined;
    const to = this.at;
    return this.passes(TEXT_END) ? { from, to } : undefined;
  }

  /** How a run looks. */
  private passLook(): boolean {
    if (!this.passes(LOOK)) return true;
    const from = this.at;
    const end = this.bytes.indexOf(LOOK_END, from);
    if (end < 0 || !LOOKS.meaning(this.bytes, from, end, isLook)) return false;
    this.at = end + LOOK_END.length;
    return true;
  }

  private passReadings(): boolean {
    while (this.passes(READING)) {
      const from = this.at;
      if (!this.passTag() || readingTag(this.bytes, from, this.at - 1)?.empty !== false) return false;
      if (!this.passes(TEXT) && !this.passes(TEXT_SPACED)) return false;
      if (!this.passText() || !this.passes(TEXT_END) || !this.passes(READING_END)) return false;
    }
    if (!this.passes(PHONETIC)) return true;
    const from = this.at;
    return this.passTag() && phoneticTag(this.bytes, from, this.at - 1)?.empty === true;
  }
}

/** Well-formed, without comments and names of other vocabularies, which mean something else where they stand? */
function isLook(bytes: Buffer, from: number, to: number): boolean {
  const look = bytes.subarray(from, to);
  if (look.includes(COMMENT) || look.includes('xmlns')) return false;
  return tolerant(() => {
    const xml = Buffer.from(`<rPr xmlns="${MAIN_NAMESPACE}">${look.toString()}</rPr>`);
    const cursor = new PartCursor(decodeXmlBytes(xml), '', 'main', 'rPr');
    return !cursor.child(0);
  }, false);
}
