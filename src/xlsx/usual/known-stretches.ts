/**
 * What stands between one value of a sheet and the next: tags, formulas, empty cells. It is the same in one workbook of an edition
 * after the other, so that a stretch is taken apart once and then held against what stands there, in place. A stretch says nothing
 * of the values themselves.
 */
import type { CellReading } from '../cell';
import { ByteStore, EMPTY, NO_WORDS, type StoredRun } from './byte-store';

/** Everything about a cell but what it holds. */
export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly ref: string;
  readonly type: string;
  readonly style: number;
  /** as it stands in the cell, '' for nothing; undefined: no formula */
  readonly formula: string | undefined;
  /** the number under which cells share the formula */
  readonly shared: number | undefined;
}

/** How a stretch ends: before a value in `<v>`, before one in `<is>`, or with the last row. */
export type StretchEnd = 'value' | 'inline' | 'rows';

/**
 * One object, with the plan of the cell that it leads to: thousands are gone through for every file, and what costs is not the work
 * but the way through memory. For the same reason the bytes of all stand one behind the other.
 */
export class Stretch implements CellPlan, StoredRun {
  end: StretchEnd = 'rows';
  rows = 0;
  cells = 0;
  /** elements that are neither rows nor cells */
  others = 0;
  column = 0;
  ref = '';
  type = '';
  style = 0;
  formula: string | undefined = undefined;
  shared: number | undefined = undefined;
  hiddenRows: number[] | undefined = undefined;
  /** cells that hold a formula and no value */
  silent: CellPlan[] | undefined = undefined;

  /** as the cell was read last: most hold the same again */
  last: CellReading | undefined = undefined;
  /** what was found behind its value last */
  next: Stretch | undefined = undefined;
  store: Buffer = EMPTY;
  words = NO_WORDS;
  from = 0;
  length = 0;

  /** `row`: the last one that is begun */
  constructor(public row: number) {}
}

/** What may follow one value: the next one, or the one after that, as programs write them. */
const VARIANTS_MAX = 8;
/** bytes */
const LENGTH_MAX = 64 * 1024;
/** bytes and characters of all that is kept: ten times what the workbooks of an edition have */
const KEPT_MAX = 16 * 1024 * 1024;
/** what a stretch and the place behind it cost besides, about */
const COST = 400;

/** The stretches that were found behind a value, by where it stands; the last one first. */
export type Place = Stretch[];

export class KnownStretches {
  private readonly parts = new Map<string, Map<number, Place>>();
  private kept = 0;
  private readonly store = new ByteStore();

  /** `number`: of its own within the part for everything behind which a stretch may stand */
  place(part: string, number: number): Place {
    let places = this.parts.get(part);
    if (places === undefined) {
      places = new Map();
      this.parts.set(part, places);
    }
    let place = places.get(number);
    if (place === undefined) {
      place = [];
      places.set(number, place);
    }
    return place;
  }

  remember(place: Place, stretch: Stretch, written: Uint8Array): void {
    const { length } = written;
    // Nothing at all stands everywhere.
    if (length === 0 || length > LENGTH_MAX) return;
    this.kept += costOf(stretch, length);
    if (this.kept > KEPT_MAX) {
      // What is being read goes on with places that nobody finds any more.
      this.parts.clear();
      this.kept = 0;
      return;
    }
    Object.assign(stretch, this.store.copy(written));
    place.unshift(stretch);
    place.splice(VARIANTS_MAX);
  }
}

function costOf({ formula, silent = [] }: Stretch, length: number): number {
  const formulas = silent.reduce((sum, each) => sum + (each.formula?.length ?? 0), formula?.length ?? 0);
  return COST + length + 2 * formulas + silent.length * COST;
}
