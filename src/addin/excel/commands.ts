/** Everything that writes into the workbook, in one chunk of its own (`workbook.ts` fetches it). */
export { writeEntries } from './entries/write-entries';
export { writeFindings } from './findings/findings';
export { structureWorkbook } from './structure/structure';
export { makeSummary } from './summary/summary';
