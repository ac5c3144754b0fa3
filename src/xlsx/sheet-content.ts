/** A worksheet as it was read: its cells in order, and what stands around them. */
import { EMPTY_FRAME, type SheetFrame } from './frame-read';
import { NO_DATA, type SheetData } from './sheet-data';

export interface SheetContent extends SheetFrame, SheetData {}

export const EMPTY_SHEET: SheetContent = { ...EMPTY_FRAME, ...NO_DATA };

/** A sheet, and how many elements stand in it. */
export interface SheetCounted extends SheetContent {
  readonly elements: number;
}
