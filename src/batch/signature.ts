/**
 * The ward's key and what is signed with it: HMAC-SHA256 (RFC 2104, FIPS 180-4). Whoever holds the key can tell a workbook
 * or a manifest line that the ward issued from one that was made to look so; the key itself is in no file that leaves.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Edition } from '../checklist/edition';
import { isoFromDay } from '../checklist/readers/day';
import type { Identity } from '../workbook/identity';

/** bytes; shorter ones can be guessed */
export const SHORTEST_KEY = 16;

/** What of `_kijun` is signed, as it is written there. */
export interface SignedIdentity {
  readonly edition: string;
  readonly editionHash: string;
  readonly workbookId: string;
  readonly vendorKey: string;
  readonly round: string;
  readonly issuedOn: string;
}

export class Signer {
  constructor(private readonly key: Uint8Array) {}

  identity({ id, hash }: Pick<Edition, 'id' | 'hash'>, identity: Identity): string {
    return this.fields({
      edition: id,
      editionHash: hash,
      workbookId: identity.workbookId,
      vendorKey: identity.vendorKey ?? '',
      round: String(identity.round),
      issuedOn: isoFromDay(identity.issuedOn),
    });
  }

  /** Lower-case hex. */
  fields({ edition, editionHash, workbookId, vendorKey, round, issuedOn }: SignedIdentity): string {
    return this.sign('workbook', [edition, editionHash, workbookId, vendorKey, round, issuedOn]);
  }

  line(content: string): string {
    return this.sign('manifest', [content]);
  }

  isOwn(identity: SignedIdentity, signature: string): boolean {
    return isSame(this.fields(identity), signature);
  }

  /** What is signed begins with what it is, so that one kind never passes for another. */
  private sign(kind: 'workbook' | 'manifest', parts: readonly string[]): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([`kijun-${kind}-1`, ...parts]))
      .digest('hex');
  }
}

/** In a time that does not tell where the two begin to differ. */
export function isSame(expected: string, found: string): boolean {
  const [one, other] = [Buffer.from(expected, 'utf8'), Buffer.from(found.toLowerCase(), 'utf8')];
  return one.length === other.length && timingSafeEqual(one, other);
}
