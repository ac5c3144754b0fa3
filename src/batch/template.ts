/** One blank workbook of an edition. */
import type { Edition } from '../checklist/edition';
import type { Day } from '../checklist/readers/day';
import { plainChecklist } from '../workbook/plain';
import { structure } from '../workbook/structured';
import { author } from '../xlsx/author';

export interface TemplateOptions {
  /** the familiar checklist, as the ward wrote it, without answer columns */
  readonly plain: boolean;
  /** the day for which the shown results are worked out */
  readonly today: Day;
}

export async function makeTemplate(edition: Edition, { plain, today }: TemplateOptions): Promise<Uint8Array> {
  return author(plain ? plainChecklist(edition) : structure(edition, { evaluatedOn: today, protect: true }));
}
