/** A vendor of a campaign, as the list gives it: what its workbook is issued with. */
import type { Day } from '../../checklist/readers/day';
import type { Value } from '../../checklist/value';

export interface Vendor {
  /** the row of the list, as a person counts it */
  readonly row: number;
  /** 事業者キー, or one made from the names when the list gives none */
  readonly key: string;
  readonly keyGiven: boolean;
  readonly provider: string;
  readonly service: string;
  /** by profile field id: the names, and whatever else the list says */
  readonly profile: ReadonlyMap<string, Value>;
  /** 回答期限 of this vendor */
  readonly due?: Day;
}
