/**
 * The one door to `@microsoft/office-js-helpers`, which its makers have archived: on the day it goes, this file changes and no
 * other. Taken from it are a sheet that is emptied in place and the readable print of an Office.js error. Its 55 KB are
 * fetched from beside the page when they are needed first: most people who open the pane never make a summary.
 */
const helpers = () => import(/* webpackChunkName: "office-helpers" */ '@microsoft/office-js-helpers');

/**
 * The sheet of this name, empty: made when there is none, emptied in place when there is one, so that formulas that point at
 * it live on. (Without `clearOnly` the sheet is deleted and made again, and those formulas become `#REF!`.) Charts and
 * comments of the sheet stay. Two round trips; whatever is queued goes with the first. Where the package cannot be
 * fetched it rejects before Excel has been asked anything.
 */
export async function createOrClearSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await helpers();
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}

/** Prints an error with Office.js's `debugInfo`; for development only. */
export async function logError(error: Error): Promise<void> {
  const { Utilities } = await helpers();
  Utilities.log(error);
}
