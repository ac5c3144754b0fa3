/**
 * What is expected of checklists in layouts of somebody else's: what can be placed is read as it stands, each reading
 * listed; what cannot is asked, never guessed; the criteria that are not there are missed.
 */
import type { Checked } from '../make/entry';

/** What follows from an answer without evidence or facts: not what these files are about. */
const BESIDE = [
  'fact-missing',
  'basis-missing',
  'evidence-missing',
  'evidence-wanted',
  'certificate-missing',
  'notice-period-missing',
  'ward-confirmation-missing',
  'section2-incomplete',
  'gate-unknown',
  'gate-failed',
  'contradiction',
];
/** 事業者名, サービス名, サービス種別, ガバメントクラウド利用 */
export const PROFILE = 4;
export const NOT_OURS = 'edition-unknown review';

export const incomplete = (more: Partial<Checked>): Checked => ({
  overall: 'incomplete',
  findings: {},
  beside: BESIDE,
  ...more,
});
/** Every criterion of a section, or those of some numbers, read as the same. */
export const all = (section: 1 | 2, verdict: string, last = section === 1 ? 18 : 13, first = 1) =>
  Object.fromEntries(
    Array.from({ length: last - first + 1 }, (_, at) => [
      `${String(section)}-${String(first + at)}`,
      verdict,
    ]),
  );
/** Some criteria only, in columns of which some are not the ward's. */
export const partly = (sheet: string, ...more: string[]) => [
  NOT_OURS,
  'sheet-missing reject',
  ...[`row-missing reject`, 'column-missing review', ...more].map((each) => `${each} ${sheet}`),
];
