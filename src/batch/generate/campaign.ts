/** A campaign: which workbook each vendor gets. The same campaign gives the same ids, names and bytes. */
import type { Edition } from '../../checklist/edition';
import { type Day, isoFromDay } from '../../checklist/readers/day';
import type { Issue } from '../../workbook/slots';
import { sha256 } from '../sha256';
import { FileNames } from './file-name';
import type { ManifestEntry } from './manifest';
import { Press } from './press';
import type { Vendor } from '../vendors/vendor';

export interface Campaign {
  readonly edition: Edition;
  readonly vendors: readonly Vendor[];
  readonly issuedOn: Day;
  /** from 1; goes up with every 差戻し */
  readonly round: number;
  /** 回答期限 of vendors whose row gives none */
  readonly due?: Day;
}

/** One workbook to be made: everything but its bytes. */
export interface Order {
  readonly vendor: Vendor;
  readonly issue: Issue;
  readonly entry: Omit<ManifestEntry, 'sha256'>;
}

export function ordersOf(campaign: Campaign): Order[] {
  const names = new FileNames();
  return campaign.vendors.map((vendor) => orderOf(campaign, vendor, names.assign(vendor)));
}

/** One press a campaign, so that each variant is authored once. */
const presses = new WeakMap<Campaign, Press>();

export async function makeWorkbook(campaign: Campaign, order: Order): Promise<Uint8Array> {
  const press = presses.get(campaign) ?? new Press(campaign.edition, campaign.issuedOn);
  presses.set(campaign, press);
  return press.print(order.issue);
}

function orderOf({ edition, issuedOn, round, due: common }: Campaign, vendor: Vendor, file: string): Order {
  const due = vendor.due ?? common;
  const issued = isoFromDay(issuedOn);
  const workbookId = workbookIdOf([edition.hash, vendor.key, String(round), issued]);
  const issue: Issue = {
    profile: vendor.profile,
    identity: { workbookId, vendorKey: vendor.key, round, issuedOn },
    ...(due === undefined ? {} : { due }),
  };
  const input = sha256(JSON.stringify([workbookId, [...vendor.profile], due ?? null]));
  const { id, hash } = edition;
  return {
    vendor,
    issue,
    entry: { vendor: vendor.key, file, workbookId, edition: { id, hash }, round, issuedOn: issued, input },
  };
}

/** Half of a SHA-256 is more than enough to tell workbooks apart, and can be read out on the telephone in groups. */
function workbookIdOf(parts: readonly string[]): string {
  const digits = sha256(JSON.stringify(parts)).slice(0, 32).toUpperCase();
  return (digits.match(/.{8}/g) ?? []).join('-');
}
