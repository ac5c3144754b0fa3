/** What a test asks of two packages: which entries differ, and what stands in a part. */
import { openZip, type ZipArchive } from '../../../src/xlsx/zip-read';

/** Names of entries of the first package that are not in the second just as they were, still deflated. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [openZip(before), openZip(after)];
  return one.names.filter((name) => !other.has(name) || !sameEntry(one, other, name));
}

export function addedParts(before: Uint8Array, after: Uint8Array): string[] {
  const known = openZip(before);
  return openZip(after).names.filter((name) => !known.has(name));
}

function sameEntry(one: ZipArchive, other: ZipArchive, name: string): boolean {
  const [left, right] = [one.raw(name), other.raw(name)];
  const same = left.method === right.method && left.crc === right.crc && left.size === right.size;
  return same && Buffer.from(left.data).equals(Buffer.from(right.data));
}

export function partText(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(openZip(bytes).read(name));
}
