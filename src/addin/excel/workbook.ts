/**
 * The open workbook, by Office.js: what the pane holds as its `WorkbookPort`. A newcomer starts here; `read/` looks at the
 * workbook, `structure/`, `summary/`, `findings/` and `entries/` are the commands that write, `watch/` tells of changes, `render/`
 * draws Blueprints, `host/` speaks with Excel and knows its refusals.
 */
import type { Edition } from '../../checklist/edition';
import type { CellWriter, WorkbookPort } from '../workbook-port';
import { type Clock, REAL_CLOCK } from './host/clock';
import { selectCell } from './host/select';
import { snapshotOf } from './read/checklist';
import { Session } from './session';
import { Watch } from './watch/watch';

/**
 * To be called when `Office.onReady` has resolved, in Excel.
 * @param whole the edition with all its texts, where `edition` lacks those that only explain: sheets are drawn with them
 */
export function openWorkbook(
  edition: Edition,
  clock: Clock = REAL_CLOCK,
  whole: () => Promise<Edition> = () => Promise.resolve(edition),
): WorkbookPort & CellWriter {
  const session = new Session(edition, clock);
  return {
    read: (decisions) =>
      session.run(async () => {
        if (decisions !== undefined) session.decisions = decisions;
        return snapshotOf(await session.read());
      }),
    structure: (request) =>
      session.run(async () => {
        const { structureWorkbook } = await writing(session, whole);
        return structureWorkbook(session, request);
      }),
    makeSummary: (request) =>
      session.run(async () => {
        const { makeSummary } = await writing(session, whole);
        return makeSummary(session, request);
      }),
    writeFindings: (request) =>
      session.run(async () => {
        const { writeFindings } = await writing(session, whole);
        return writeFindings(session, request);
      }),
    write: (entries) =>
      session.run(async () => {
        const { writeEntries } = await writing(session, whole);
        return writeEntries(session, entries);
      }),
    select: (place) => session.run(() => session.batch((context) => selectCell(context, place))),
    onChanged: (listener) => {
      const watch = new Watch(session, listener);
      return () => {
        watch.stop();
      };
    },
  };
}

/** The commands that write, fetched when one of them is given for the first time: the pane opens sooner without them. */
async function writing(session: Session, whole: () => Promise<Edition>) {
  const [edition, commands] = await Promise.all([
    whole(),
    import(/* webpackChunkName: "writing" */ './commands'),
  ]);
  session.edition = edition;
  return commands;
}
