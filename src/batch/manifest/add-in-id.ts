/**
 * The add-in's Id, by which Excel and the admin centre tell add-ins apart. Every deployment has its own: with one Id, a
 * ward that tries a new version beside the one in use would see one replace the other. It is derived from the address
 * (UUID version 5), so that making the manifest anew updates the deployment instead of adding a second one.
 */
import { createHash } from 'node:crypto';
import { ManifestError } from './manifest-error';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/**
 * RFC 9562, 5.5: SHA-1 over the namespace's bytes and the name.
 * @param product the Id of the manifest that is the template: the namespace, so that no other product at the same
 * address comes to the same Id
 * @param address as `siteAddress` gives it
 */
export function addInIdOf(product: string, address: string): string {
  const namespace = Buffer.from(product.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(address, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** An Id that somebody gives, with the braces of the registry or without. @throws ManifestError */
export function addInIdFromText(typed: string): string {
  const id = typed
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .toLowerCase();
  if (UUID.test(id) && /[1-9a-f]/.test(id)) return id;
  throw new ManifestError('id-unreadable', { id: typed });
}
