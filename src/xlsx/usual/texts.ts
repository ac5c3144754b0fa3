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
/** Of an edition's 800 texts nearly all stand in every workbook. */
const TEXTS = new SeenBytes<string>({ places: 8192, lengthMax: 1024 });

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

class TextsReader extends ByteWalk {
  private readonly texts: string[] = [];
  private readonly rich = new Set<number>();

  read(): UsualTexts | undefined {
    const { texts, rich } = this;
    for (;;) {
      const from = this.at;
      if (!this.passes(ITEM)) return { texts, rich, end: from };
      if (!this.readItem()) return undefined;
    }
  }

  private readItem(): boolean {
    let text = '';
    if (this.passes(RUN)) {
      this.rich.add(this.texts.length);
      do {
        if (!this.passLook()) return false;
        const run = this.readText();
        if (run === undefined || !this.passes(RUN_END)) return false;
        text += run;
      } while (this.passes(RUN));
    } else {
      const whole = this.readText();
      if (whole === undefined) return false;
      text = whole;
    }
    this.texts.push(unescapeText(text));
    return this.passReadings() && this.passes(ITEM_END);
  }

  private readText(): string | undefined {
    if (this.passes(TEXT_EMPTY)) return '';
    if (!this.passes(TEXT) && !this.passes(TEXT_SPACED)) return undefined;
    const from = this.at;
    if (!this.passText()) return undefined;
    const text = TEXTS.meaning(this.bytes, from, this.at, resolved);
    return this.passes(TEXT_END) ? text : undefined;
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
