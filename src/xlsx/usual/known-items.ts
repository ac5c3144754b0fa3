/**
 * The texts of a table in the order in which the last file had them: nearly all stand in every workbook of an edition, and between
 * them those that are the vendor's own.
 */
import { ByteStore, EMPTY, NO_WORDS, standsAt, type StoredRun, type Walked } from './byte-store';
import { SeenBytes } from './seen-bytes';

/** One item of the table with its tags. */
export class Item implements StoredRun {
  /** what was found behind it last */
  next: Item | undefined = undefined;
  store: Buffer = EMPTY;
  words = NO_WORDS;
  from = 0;
  length = 0;

  constructor(
    readonly text: string,
    /** made of runs */
    readonly rich: boolean,
  ) {}
}

/** bytes */
const LENGTH_MAX = 1024;
const KEPT_MAX = 4 * 1024 * 1024;

export class KnownItems {
  private first = new Item('', false);
  private kept = 0;
  private store = new ByteStore();
  private texts = newTexts();

  /** What goes through a table from its beginning. */
  walk(): ItemWalk {
    return new ItemWalk(this.first);
  }

  /** The item with this text and nothing else, when it was seen anywhere. */
  plain(bytes: Buffer, from: number, to: number, textOf: TextOf): Item {
    return this.texts.meaning(bytes, from, to, (...run) => new Item(textOf(...run), false));
  }

  remember(item: Item, written: Uint8Array): void {
    const { length } = written;
    if (item.length > 0 || length > LENGTH_MAX) return;
    this.kept += length;
    if (this.kept > KEPT_MAX) {
      this.first = new Item('', false);
      this.store = new ByteStore();
      this.texts = newTexts();
      this.kept = length;
    }
    Object.assign(item, this.store.copy(written));
  }
}

type TextOf = (bytes: Buffer, from: number, to: number) => string;

function newTexts(): SeenBytes<Item> {
  return new SeenBytes({ places: 8192, lengthMax: LENGTH_MAX });
}

class ItemWalk {
  private before: Item;
  private expected: Item | undefined;
  /** it did not stand where it was expected, and may come yet */
  private skipped: Item | undefined;

  constructor(first: Item) {
    this.before = first;
    this.expected = first.next;
  }

  /** The item that stands in the bytes, when it is one that may be expected there. */
  at(walked: Walked, at: number): Item | undefined {
    const { expected, skipped } = this;
    if (expected !== undefined && standsAt(expected, walked, at)) return expected;
    return skipped !== undefined && standsAt(skipped, walked, at) ? skipped : undefined;
  }

  pass(item: Item): void {
    this.before.next = item;
    this.before = item;
    // The last of a table is followed by nothing, and looks as if it were new.
    if (item.next === undefined) {
      // It is new: another may have stood in its place, or it has come in between.
      this.skipped = this.expected;
      this.expected = this.expected?.next;
    } else {
      this.skipped = undefined;
      this.expected = item.next;
    }
  }
}
