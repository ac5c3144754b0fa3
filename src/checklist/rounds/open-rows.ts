/**
 * Which criteria a vendor is asked again in the next round. A row is closed when it is settled and nobody has anything
 * to ask about it; whatever is open, doubted or merely deemed stays open, because an answer that cannot be mended is lost.
 */
import type { Checked } from '../check';
import { SETTLED } from '../assess';
import type { Finding } from '../finding';
import type { Edition } from '../edition';
import type { Status } from '../vocabulary';

/** What waits for the ward is not the vendor's to mend. */
const FOR_THE_VENDOR_DONE: readonly Status[] = [...SETTLED, '区確認待ち'];
/** The ward has looked at the answer and wants another. */
const REFUSED: readonly unknown[] = ['差戻し', '不適合'];

export interface OpenRows {
  readonly open: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  /** what is asked about a row, by criterion */
  readonly questions: ReadonlyMap<string, readonly Finding[]>;
}

export function openRows(edition: Edition, { assessment, findings }: Checked): OpenRows {
  const questions = new Map<string, Finding[]>();
  for (const finding of findings) {
    const owner = ownerOf(edition, finding);
    if (owner === undefined || finding.severity === 'info') continue;
    questions.set(owner, [...(questions.get(owner) ?? []), finding]);
  }
  const { responses } = assessment.evaluation.answers;
  const isClosed = (id: string, status: Status) =>
    FOR_THE_VENDOR_DONE.includes(status) &&
    !questions.has(id) &&
    !REFUSED.includes(responses.get(id)?.wardCheck);
  const closed = assessment.criteria.filter(({ id, status }) => isClosed(id, status)).map(({ id }) => id);
  const ids = edition.criteria.map(({ id }) => id);
  return { open: new Set(ids.filter((id) => !closed.includes(id))), closed: new Set(closed), questions };
}

/** A fact belongs to its criterion; the certificate table and the profile stay open whatever is found. */
function ownerOf(edition: Edition, { at, criterion }: Finding): string | undefined {
  if (at.kind === 'fact') return edition.facts.find(({ id }) => id === at.fact)?.criterion;
  return criterion;
}
