/** What is looked at beyond the workbook itself, when it is asked for: the earlier round, and what came with it. */
import type { Edition } from '../../checklist/edition';
import type { Language } from '../../checklist/words';
import type { GridWorkbook } from '../../workbook/grid';
import { readChecklist } from '../../workbook/recognise';
import type { CheckedFile } from '../report';
import type { EarlierRounds } from '../rounds/earlier-folder';
import { withRound } from '../rounds/with-round';
import type { EvidencePlace } from './find-folder';
import { isBundleName } from './limits';
import { withEvidence } from './with-evidence';

/** Plain data, so that it can be handed to another thread. */
export interface BeyondOptions {
  /** the earlier round to compare with (`--against`) */
  readonly against?: EarlierRounds;
  /** where attachments lie (`--evidence`); a bundle carries its own */
  readonly evidence?: EvidencePlace;
}

export async function withBeyond(
  report: CheckedFile,
  workbook: GridWorkbook,
  bytes: Uint8Array,
  options: BeyondOptions & { readonly edition: Edition; readonly language: Language },
): Promise<CheckedFile> {
  const { against, evidence, edition } = options;
  if (against === undefined && evidence === undefined && !isBundleName(report.path)) return report;
  const { received } = readChecklist(edition, workbook);
  return withEvidence(await withRound(report, received, options), received, bytes, options);
}
