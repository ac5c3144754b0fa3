/** Makes the workbooks of a campaign: authors one base for each variant, and stamps a copy for each vendor. */
import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Edition } from '../../checklist/edition';
import type { Day } from '../../checklist/readers/day';
import {
  anonymous,
  type Issue,
  issueBlueprint,
  NOBODY,
  slotFiller,
  type SlotFiller,
  slotsOf,
  variants,
} from '../../workbook/slots';
import { author } from '../../xlsx/author';
import { compileStamp, type Stamp } from '../../xlsx/stamp';
import { openZip } from '../../xlsx/zip-read';

/** One workbook in two pieces: the first is shared by many, the second is valid until the next copy is made. */
export interface Copy {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** of both pieces together, lower-case hex */
  readonly sha256: string;
  /** CRC-32 of the head */
  readonly headCrc: number;
}

interface Plate {
  readonly stamp: Stamp;
  readonly fill: SlotFiller;
  /** what the checksums have come to at the end of the head */
  readonly hash: Hash;
  readonly crc: number;
}

export class Press {
  private readonly plates = new Map<string, Promise<Plate>>();
  private readonly variantOf: (issue: Issue) => string;

  constructor(
    private readonly edition: Edition,
    private readonly issuedOn: Day,
  ) {
    this.variantOf = variants(edition);
  }

  /** The workbook that `author` would write for this issue, part by part. */
  async print(issue: Issue): Promise<Copy> {
    const variant = this.variantOf(issue);
    let plate = this.plates.get(variant);
    if (plate === undefined) {
      plate = this.cut(issue);
      this.plates.set(variant, plate);
    }
    const { stamp, fill, hash, crc } = await plate;
    const tail = stamp.tail(fill(issue));
    const { head } = stamp;
    return { head, tail, sha256: hash.copy().update(tail).digest('hex'), headCrc: crc };
  }

  /** The base is authored for nobody, so no vendor's data can stand in what every copy shares. */
  private async cut(issue: Issue): Promise<Plate> {
    const blueprint = issueBlueprint(this.edition, anonymous(this.edition, issue), this.issuedOn);
    const slots = slotsOf(blueprint);
    const sheets = blueprint.sheets.map(({ name }) => name);
    const stamp = compileStamp(await author(blueprint), slots, sheets);
    refuseTraces(stamp, slots.length);
    const { head } = stamp;
    return {
      stamp,
      fill: slotFiller(this.edition, slots),
      hash: createHash('sha256').update(head),
      crc: crc32(head),
    };
  }
}

/** @throws Error when a place that differs from vendor to vendor is no slot: a defect of ours that must not be sent out */
function refuseTraces(stamp: Stamp, slots: number): void {
  const tail = stamp.tail(Array.from({ length: slots }, () => undefined));
  const blank = openZip(Buffer.concat([stamp.head, tail]));
  const traced = blank.names.filter((name) => Buffer.from(blank.read(name)).includes(NOBODY, 0, 'utf8'));
  if (traced.length > 0) throw new Error(`A recipient's words would be shared in ${traced.join(', ')}`);
}
