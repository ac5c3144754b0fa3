/**
 * A digital signature vouches for every byte that it covers, so that a marked file cannot keep it: left in, it would say
 * that the vendor's file had been tampered with. It is taken out, and whoever asked for the marks is told.
 */
import type { PackageEdit } from './package-edit';

const ORIGIN = '/digital-signature/origin';

/** True when there was one. */
export function removeSignatures(edit: PackageEdit): boolean {
  const parts = edit.names.filter((name) => /^_xmlsignatures\//i.test(name));
  const origins = [...edit.relationships('').values()].filter(({ kind }) => kind.endsWith(ORIGIN));
  for (const { target, external } of origins) {
    const part = external ? undefined : edit.find(target);
    if (part !== undefined && !parts.includes(part)) parts.push(part);
  }
  if (parts.length === 0 && origins.length === 0) return false;
  edit.unrelate('', new Set(origins.map(({ id }) => id)));
  for (const part of parts) if (edit.has(part)) edit.remove(part);
  return true;
}
