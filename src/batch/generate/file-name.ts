/** A vendor's file name: readable, possible on every file system, and never that of another vendor. */
import { createHash } from 'node:crypto';
import { Fingerprints } from '../fingerprints';
import type { Vendor } from '../vendors/vendor';

const EXTENSION = '.xlsx';
/** characters, extension included: Windows' 260 for a whole path leaves room for the folder */
export const LONGEST_FILE_NAME = 120;
/** bytes in UTF-8, extension included: most other systems allow 255 for a name */
const MOST_BYTES = 240;
/** room for `_` and eight digits of a hash */
const MARK_LENGTH = 9;

/** What Windows forbids (Microsoft, "Naming Files, Paths, and Namespaces"), and what cannot be seen. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Device names, also with an extension and with superscript digits. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
/** `-` would be taken for an option, `~$` for Office's lock file, `.` hides, `=`, `+` and `@` begin formulas. */
const BAD_START = /^[-~.=+@\s\u3000]+/u;
const BAD_END = /[.\s\u3000]+$/u;

/** Gives each vendor of a run a name that no other has, even where case and width make no difference. */
export class FileNames {
  private readonly taken = new Fingerprints();

  /** The same vendors in the same order always get the same names. */
  assign(vendor: Pick<Vendor, 'key' | 'keyGiven' | 'provider' | 'service'>): string {
    const parts = [...(vendor.keyGiven ? [vendor.key] : []), vendor.provider, vendor.service];
    const stem = safeStem(parts.join('_'));
    for (let attempt = 0; ; attempt++) {
      const name = attempt === 0 ? stem : `${shortened(stem, MARK_LENGTH)}_${mark(vendor.key, attempt)}`;
      const identity = name.normalize('NFKC').toLowerCase().normalize('NFKC');
      // A name that only looks like an earlier one is marked as well; that harms nobody.
      if (!this.taken.add(identity)) return name + EXTENSION;
    }
  }
}

/** The text as a file name without its extension. */
export function safeStem(text: string): string {
  const plain = text.normalize('NFC').replaceAll(FORBIDDEN, '_').replace(BAD_START, '_');
  const stem = shortened(plain, 1).replace(BAD_END, '');
  if (stem.replaceAll('_', '') === '') return '_';
  return RESERVED.test(stem.replace(/[\s\u3000]+(?=\.)/u, '')) ? `_${stem}` : stem;
}

/** As many whole characters as fit, with so much room left over. */
function shortened(text: string, spare: number): string {
  const room = Math.min(LONGEST_FILE_NAME, Math.floor(MOST_BYTES / 3)) - EXTENSION.length - spare;
  if (text.length <= room) return text; // three bytes a unit at most: it fits however it is written
  let kept = '';
  let bytes = EXTENSION.length + spare;
  for (const character of text) {
    bytes += Buffer.byteLength(character, 'utf8');
    if (bytes > MOST_BYTES || kept.length + character.length + EXTENSION.length + spare > LONGEST_FILE_NAME)
      break;
    kept += character;
  }
  return kept;
}

/** Made from the key alone, so that it does not depend on which of two vendors comes first. */
function mark(key: string, attempt: number): string {
  return createHash('sha256')
    .update(attempt === 1 ? key : `${key}\n${attempt}`)
    .digest('hex')
    .slice(0, MARK_LENGTH - 1);
}
