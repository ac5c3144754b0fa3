/** The pane's own controller before an Excel, and all that the pane would show, as plain data that can be compared. */
import { openWorkbook } from '../../../src/addin/excel/workbook';
import { PaneController } from '../../../src/addin/taskpane/controller';
import type { PaneState } from '../../../src/addin/taskpane/pane-state';
import { cardOf } from '../../../src/addin/taskpane/model/card';
import { alterationLines, findingsView } from '../../../src/addin/taskpane/model/findings';
import { nextStep, progressOf } from '../../../src/addin/taskpane/model/progress';
import { cautions, questionLines } from '../../../src/addin/taskpane/model/reading-notes';
import { selectedRow } from '../../../src/addin/taskpane/model/rows';
import { wholeWording, wordingIn } from '../../../src/addin/taskpane/words';
import { ToyClock } from './open';
import { TODAY, ward } from './ward';

/**
 * A pane that nobody has opened before: it remembers nothing of the workbook.
 * @param listens false for a second pane of the same page, whose leaving would take the first one's events with it
 */
export async function openPane(listens = true) {
  const edition = await ward();
  const clock = new ToyClock();
  const workbook = openWorkbook(edition, clock);
  const port = listens ? workbook : { ...workbook, onChanged: () => () => undefined };
  const wording = await wholeWording(await wordingIn('ja'));
  const controller = new PaneController({ edition, wording, port, writer: workbook, today: () => TODAY });
  return { controller, clock, wording };
}

type Wording = Awaited<ReturnType<typeof openPane>>['wording'];

/** Findings, progress and the card of the row under the cursor; what was read, and what is doubtful in it. */
export function shown({ look, message, decisions }: PaneState, wording: Wording) {
  if (look === undefined) throw new Error('the pane has not read the workbook');
  const { edition, snapshot, reading, evaluatedOn } = look;
  const row = selectedRow(edition, snapshot);
  const { kind, received, recognition, sheets, selection, readOnly, notices } = snapshot;
  return {
    evaluatedOn,
    findings: findingsView(look, wording, false),
    alterations: alterationLines(look, wording),
    progress: progressOf(look),
    next: nextStep(look),
    row,
    card: row?.kind === 'criterion' ? cardOf(look, row.id, wording) : undefined,
    cautions: cautions(look, wording.words),
    questions: questionLines(look, decisions, wording.words),
    problem: message?.kind === 'problem' ? message : undefined,
    overall: reading?.overall,
    answers: received?.answers,
    normalisations: received?.normalisations,
    sections: recognition?.sections,
    snapshot: { kind, sheets, selection, readOnly, notices },
  };
}
