/** What a file that is no zip archive is: the first bytes tell, whatever its name says. */
import { PackageError } from './package-error';

/** the compound file of Office 97-2003, which also wraps every workbook that is locked by a password */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** the stream that holds the locked package ([MS-OFFCRYPTO] 2.3.4.4), as the directory of the file names it */
const LOCKED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const ZIP_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** Throws `PackageError` unless the file begins as a zip archive does. */
export function checkFileKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new PackageError('not-xlsx', 'the file is empty');
  if (startsWith(bytes, COMPOUND_FILE)) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    throw file.includes(LOCKED_PACKAGE)
      ? new PackageError('encrypted', 'locked by a password (a compound file that holds EncryptedPackage)')
      : new PackageError('legacy-xls', 'a compound file, as Excel 97-2003 wrote them');
  }
  if (ZIP_STARTS.some((start) => startsWith(bytes, start))) return;
  throw new PackageError('not-xlsx', `not a zip archive, begins with ${firstBytes(bytes)}`);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function firstBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex');
}
