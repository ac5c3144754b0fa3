/**
 * What is to be judged of a workbook that we did not issue: recognising it has told how its texts differ from the edition; what
 * came with it, and what stands in the ward's columns, is judged as in any other.
 */
import type { Edition } from '../../checklist/edition';
import type { Received } from '../received';
import type { JudgeOptions, Judged } from './alterations';
import { enclosed } from './enclosed';
import { inOrder } from './in-order';
import { wardColumnAlterations, wardValues } from './ward-columns';
import type { WorkbookFacts } from './workbook-facts';

export function alterationsOfRecognised(
  edition: Edition,
  received: Received,
  workbook: WorkbookFacts,
  { wardChecked = false, wardWrote }: JudgeOptions = {},
): Judged {
  const ward = wardChecked ? [] : wardValues(edition, received, wardWrote);
  return {
    alterations: inOrder(
      [...received.alterations, ...wardColumnAlterations(ward), ...enclosed(workbook)],
      workbook,
    ),
    wardValues: ward,
  };
}
