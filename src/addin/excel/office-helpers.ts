/**
 * The one door to `@microsoft/office-js-helpers`, which its makers have archived: on the day it goes, this file changes and no
 * other. Taken from it are a sheet that is emptied in place and the readable print of an Office.js error.
 */
import { ExcelUtilities, Utilities } from '@microsoft/office-js-helpers';

/**
 * The sheet of this name, empty: made when there is none, emptied in place when there is one, so that formulas that point at
 * it live on. (Without `clearOnly` the sheet is deleted and made again, and those formulas become `#REF!`.) Charts and
 * comments of the sheet stay. Two round trips; whatever is queued goes with the first.
 */
export async function createOrClearSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}

/** Prints an error with Office.js's `debugInfo`; for development only. */
export function logError(error: Error): void {
  Utilities.log(error);
}
