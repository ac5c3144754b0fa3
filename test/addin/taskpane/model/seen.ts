/** What the pane knows of the ward's checklist with these answers in it. */
import type { Edition } from '../../../../src/checklist/edition';
import { lookAt, type Look } from '../../../../src/addin/taskpane/model/look';
import type { WorkbookSnapshot } from '../../../../src/addin/workbook-port';
import { type Changes, ON, wellFilled } from '../../../checklist/well-filled';
import { issuedGrid, snapshotOf } from '../pane-workbook';

export function seen(edition: Edition, changes: Changes = {}, more: Partial<WorkbookSnapshot> = {}): Look {
  return lookAt(edition, snapshotOf(edition, issuedGrid(edition, wellFilled(changes)), more), ON);
}
