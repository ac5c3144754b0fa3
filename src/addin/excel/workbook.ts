/**
 * The open workbook, by Office.js: what the pane holds as its `WorkbookPort`. A newcomer starts here; `read/` looks at the
 * workbook, `structure/`, `summary/`, `findings/` and `entries/` are the commands that write, `watch/` tells of changes, `render/`
 * draws Blueprints, `host/` speaks with Excel and knows its refusals.
 */
import type { Edition } from '../../checklist/edition';
import type { CellWriter, WorkbookPort } from '../workbook-port';
import { writeEntries } from './entries/write-entries';
import { writeFindings } from './findings/findings';
import { type Clock, REAL_CLOCK } from './host/clock';
import { selectCell } from './host/select';
import { snapshotOf } from './read/checklist';
import { Session } from './session';
import { structureWorkbook } from './structure/structure';
import { makeSummary } from './summary/summary';
import { Watch } from './watch/watch';

/** To be called when `Office.onReady` has resolved, in Excel. */
export function openWorkbook(edition: Edition, clock: Clock = REAL_CLOCK): WorkbookPort & CellWriter {
  const session = new Session(edition, clock);
  return {
    read: (decisions) =>
      session.run(async () => {
        if (decisions !== undefined) session.decisions = decisions;
        return snapshotOf(await session.read());
      }),
    structure: (request) => session.run(() => structureWorkbook(session, request)),
    makeSummary: (request) => session.run(() => makeSummary(session, request)),
    writeFindings: (request) => session.run(() => writeFindings(session, request)),
    write: (entries) => session.run(() => writeEntries(session, entries)),
    select: (place) => session.run(() => session.batch((context) => selectCell(context, place))),
    onChanged: (listener) => {
      const watch = new Watch(session, listener);
      return () => {
        watch.stop();
      };
    },
  };
}
