/** Makes the workbooks of a campaign: authors one base for each variant, and stamps all its others. */
import type { Edition } from '../../checklist/edition';
import type { Day } from '../../checklist/readers/day';
import {
  type Issue,
  issueBlueprint,
  slotFiller,
  type SlotFiller,
  slotsOf,
  variantOf,
} from '../../workbook/slots';
import { author } from '../../xlsx/author';
import { compileStamp, type Stamp } from '../../xlsx/stamp';

interface Plate {
  readonly stamp: Stamp;
  readonly fill: SlotFiller;
}

export class Press {
  private readonly plates = new Map<string, Promise<Plate>>();

  constructor(
    private readonly edition: Edition,
    private readonly issuedOn: Day,
  ) {}

  /** The workbook that `author` would write for this issue, part by part. */
  async print(issue: Issue): Promise<Uint8Array> {
    const variant = variantOf(this.edition, issue);
    let plate = this.plates.get(variant);
    if (plate === undefined) {
      plate = this.cut(issue);
      this.plates.set(variant, plate);
    }
    const { stamp, fill } = await plate;
    return stamp.stamp(fill(issue));
  }

  private async cut(issue: Issue): Promise<Plate> {
    const blueprint = issueBlueprint(this.edition, issue, this.issuedOn);
    const slots = slotsOf(blueprint);
    const sheets = blueprint.sheets.map(({ name }) => name);
    return {
      stamp: compileStamp(await author(blueprint), slots, sheets),
      fill: slotFiller(this.edition, slots),
    };
  }
}
