/** A campaign: which workbook each vendor gets. The same campaign gives the same ids, names and bytes. */
import type { Edition } from '../../checklist/edition';
import { type Day, isoFromDay } from '../../checklist/readers/day';
import type { Issue } from '../../workbook/slots';
import { sha256 } from '../sha256';
import type { Signer } from '../signature';
import type { Vendor } from '../vendors/vendor';
import { FileNames } from './file-name';
import type { ManifestEntry } from './manifest';

/** What all workbooks of a campaign have in common. */
export interface Terms {
  readonly edition: Edition;
  readonly issuedOn: Day;
  /** from 1; goes up with every 差戻し */
  readonly round: number;
  /** 回答期限 of vendors whose row gives none */
  readonly due?: Day;
}

export interface Campaign extends Terms {
  /** in the order of the list; gone through more than once, and never held as a whole */
  readonly vendors: Iterable<Vendor> & { readonly length: number };
  /** the ward's key, with which workbooks and manifest are signed */
  readonly key?: Uint8Array;
  /** the last round's workbooks by vendor key, whose answers are carried over */
  readonly previous?: ReadonlyMap<string, EarlierWorkbook>;
}

/** A returned workbook of an earlier round. */
export interface EarlierWorkbook {
  readonly path: string;
  readonly sha256: string;
}

/** A vendor and the file that it gets. */
export interface Assignment {
  readonly vendor: Vendor;
  /** relative to the folder or the .zip, with `/` */
  readonly file: string;
  readonly previous?: EarlierWorkbook;
}

/** One workbook to be made: everything but its bytes. */
export interface Order {
  readonly issue: Issue;
  readonly entry: Omit<ManifestEntry, 'sha256' | 'signature'>;
}

/** More files than this in one folder are a burden for Explorer and for people. */
const ONE_FOLDER = 5000;
const SHARD = 1000;

/** Every vendor with its file, in the order of the list; a large campaign is spread over numbered subfolders. */
export function* assignments({
  vendors,
  previous,
}: Pick<Campaign, 'vendors' | 'previous'>): Generator<Assignment> {
  const names = new FileNames();
  const sharded = vendors.length > ONE_FOLDER;
  const digits = String(Math.ceil(vendors.length / SHARD)).length;
  let index = 0;
  for (const vendor of vendors) {
    const name = names.assign(vendor);
    const shard = String(Math.floor(index / SHARD) + 1).padStart(digits, '0');
    const earlier = previous?.get(vendor.key);
    yield {
      vendor,
      file: sharded ? `${shard}/${name}` : name,
      ...(earlier === undefined ? {} : { previous: earlier }),
    };
    index += 1;
  }
}

export function orderOf(terms: Terms, { vendor, file, previous }: Assignment, signer?: Signer): Order {
  const { edition, issuedOn, round } = terms;
  const due = vendor.due ?? terms.due;
  const issued = isoFromDay(issuedOn);
  const workbookId = workbookIdOf(terms, vendor);
  const identity = { workbookId, vendorKey: vendor.key, round, issuedOn };
  const signature = signer?.identity(edition, identity);
  const issue: Issue = {
    profile: vendor.profile,
    identity: { ...identity, ...(signature === undefined ? {} : { signature }) },
    ...(due === undefined ? {} : { due }),
  };
  const input = sha256(
    JSON.stringify([
      workbookId,
      [...vendor.profile],
      due ?? null,
      signature ?? null,
      previous?.sha256 ?? null,
    ]),
  );
  const { id, hash } = edition;
  return {
    issue,
    entry: { vendor: vendor.key, file, workbookId, edition: { id, hash }, round, issuedOn: issued, input },
  };
}

/** Half of a SHA-256 is more than enough to tell workbooks apart, and can be read out on the telephone in groups. */
export function workbookIdOf({ edition, issuedOn, round }: Terms, { key }: Pick<Vendor, 'key'>): string {
  const parts = [edition.hash, key, String(round), isoFromDay(issuedOn)];
  const digits = sha256(JSON.stringify(parts)).slice(0, 32).toUpperCase();
  return (digits.match(/.{8}/g) ?? []).join('-');
}
