/** How much of what came with a workbook is opened. Beyond it nothing is read, and the report says so. */
import type { ZipLimits } from '../../xlsx/zip-read';

/** A workbook and its attachments: some tens of PDFs of a few MB are usual. */
export const BUNDLE_LIMITS: Pick<ZipLimits, 'fileBytes' | 'entries' | 'entryBytes' | 'totalBytes'> = {
  fileBytes: 200 * 1024 * 1024,
  entries: 500,
  entryBytes: 60 * 1024 * 1024,
  totalBytes: 400 * 1024 * 1024,
};

/** of a folder of attachments; a folder in a folder in a folder is still somebody's order, more is not */
export const FOLDER_LIMITS = { files: 500, depth: 5 } as const;

export interface PdfLimits {
  /** of the file */
  readonly bytes: number;
  /** whose text is read; all are counted */
  readonly pages: number;
  /** of the text of all pages */
  readonly characters: number;
  /** for one file, starting included */
  readonly milliseconds: number;
  /** of JavaScript objects in the thread that reads */
  readonly heapMegabytes: number;
  /** by which the whole process may grow while one file is read */
  readonly growthMegabytes: number;
}

export const PDF_LIMITS: PdfLimits = {
  bytes: 50 * 1024 * 1024,
  pages: 600,
  characters: 4_000_000,
  milliseconds: 30_000,
  heapMegabytes: 384,
  growthMegabytes: 768,
};

/** A bundle is told by the name of its file: whatever is in a `.zip`, a workbook is not called so. */
export function isBundleName(file: string): boolean {
  return /\.zip$/iu.test(file);
}

/** How many bytes a file of this name may have because it may be a bundle; 0 for any other. */
export function bundleSize(file: string): number {
  return isBundleName(file) ? BUNDLE_LIMITS.fileBytes : 0;
}
