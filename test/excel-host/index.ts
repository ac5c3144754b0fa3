/**
 * An Excel inside the test: Microsoft's unmodified office.js in a jsdom page, and behind it a workbook of our own.
 * Batching, load and sync rules, null objects, events and error texts are therefore Microsoft's; what the workbook
 * does is our model of Excel (see below for what is a guess).
 *
 * ```ts
 * const host = await ExcelHost.start({ workbook: blueprint });        // or bytes of an .xlsx, or nothing
 * const { Excel } = host.globals;                                      // host.install() puts them into globalThis
 * await Excel.run(async (context) => {
 *   context.workbook.worksheets.getItem('集計').getRange('B2').values = [['適合']];
 *   await context.sync();
 * });
 * expect(host.roundTrips).toBe(1);                                     // of the add-in only
 * expect(host.log[0]?.steps).toContainEqual(expect.objectContaining({ kind: 'set', target: '集計!B2' }));
 *
 * host.user.pickFromDropdown('①クラウドサービス提供者', 'F5', '適合');   // no event, as on the web
 * host.user.type('①クラウドサービス提供者', 'H5', '契約書');             // raises onChanged; so do paste, clear …
 * host.coAuthor.type('①クラウドサービス提供者', 'F6', '適合');           // source: 'Remote'
 * await host.settle();                                                 // events delivered, requests answered
 * expect(host.value('①クラウドサービス提供者', 'M5')).toBe('証跡不足');   // formulas are worked out
 *
 * host.fail({ code: 5102 });                                           // the next request is throttled
 * host.fail({ code: 'AccessDenied', where: ({ member }) => member === 'values' });
 *
 * expect(host.describe()).toEqual(describeBook(await bookFromXlsx(await author(blueprint))));
 * await writeFile('seen.xlsx', await host.toXlsx());                   // to look at it in another program
 * host.close();                                                        // throws if anything was unimplemented
 * ```
 *
 * Where to find things: `boot/` starts office.js and holds the conversation with the page; `protocol/` runs its
 * requests; `objects/` is Excel's API, a table of members for each class; `model/` is the workbook; `events/` tells
 * the page what people do; `io/` reads, describes and saves workbooks; `session.ts` counts and refuses.
 * A new member is a line in a table of `objects/`; one that is missing fails the test by its name.
 *
 * Guesses, for want of a documented word of Excel: which code a refused write on a protected sheet has
 * (`AccessDenied`), that nothing is rolled back after an error, that events follow the answer to the request under
 * way, and how text is read as numbers and dates when it comes from an add-in.
 * Not modelled: borders shared by neighbouring cells, rows that a filter hides, cells that push others aside,
 * PivotTables, shapes, what a chart looks like.
 */
export type { OrderedFault } from './faults';
export { ExcelHost, type HostOptions } from './host';
export {
  type BookDescription,
  type CellDescription,
  describeBook,
  type SheetDescription,
} from './io/describe';
export { bookFromBlueprint } from './io/from-blueprint';
export { bookFromXlsx } from './io/from-xlsx';
export type { RoundTrip, Step } from './protocol/round-trip';
