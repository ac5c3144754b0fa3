/** An attachment as a document in which a citation can be looked for, or why that cannot be done. */
import { missingOf, documentText, type DocumentText } from './find-citation';
import type { Citation } from '../../checklist/readers/citation';
import { PackageError } from '../../xlsx/package-error';
import { sha256 } from '../sha256';
import { systemCode } from '../atomic-write';
import { decodeText } from '../vendors/text-encoding';
import type { Attachment } from './attachments';
import { PDF_LIMITS } from './limits';
import type { PdfReader, PdfText } from './pdf-text';

/** Why a citation was not looked for. `encrypted` and `damaged` keep the ward from reading it as well. */
export type NotChecked =
  | 'address'
  | 'no-attachment'
  | 'no-place'
  | 'format'
  | 'no-text'
  | 'partly-image'
  | 'too-long'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'too-slow'
  | 'no-reader';

export type Looked =
  | { readonly kind: 'found' }
  | { readonly kind: 'page-missing'; readonly pages: number }
  | { readonly kind: 'clause-missing'; readonly missing: string }
  | { readonly kind: 'not-checked'; readonly reason: NotChecked };

export interface Document {
  readonly name: string;
  /** undefined when its bytes could not be had */
  readonly sha256: string | undefined;
  look(citation: Citation): Looked;
}

const FOUND: Looked = { kind: 'found' };
const TEXT = /\.(?:txt|md|csv|tsv)$/iu;

/** @throws nothing: what cannot be read is a document in which nothing can be looked for */
export async function openDocument(attachment: Attachment, reader: PdfReader): Promise<Document> {
  const { name, size } = attachment;
  const closed = (reason: NotChecked, hash?: string): Document => ({
    name,
    sha256: hash,
    look: () => ({ kind: 'not-checked', reason }),
  });
  if (size > PDF_LIMITS.bytes) return closed('too-large');
  let bytes: Uint8Array;
  try {
    bytes = await attachment.read();
  } catch (error) {
    if (error instanceof PackageError) return closed(error.code === 'encrypted' ? 'encrypted' : 'damaged');
    if (systemCode(error) === undefined) throw error;
    return closed('damaged');
  }
  const hash = sha256(bytes);
  if (isPdf(bytes)) return pdfDocument(name, hash, await reader.read(bytes), closed);
  if (/\.pdf$/iu.test(name)) return closed('damaged', hash);
  if (!TEXT.test(name)) return closed('format', hash);
  const decoded = decodeText(bytes);
  if (decoded === undefined) return closed('damaged', hash);
  const text = documentText([decoded.split(/\r\n?|\n/u)]);
  return { name, sha256: hash, look: (citation) => lookInText(citation, text) };
}

/** The header stands in the first 1,024 bytes (ISO 32000-1, annex H, implementation note 13). */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

function pdfDocument(
  name: string,
  hash: string,
  pdf: PdfText,
  closed: (reason: NotChecked, hash?: string) => Document,
): Document {
  if (pdf.outcome !== 'read') return closed(pdf.outcome, hash);
  const text = documentText(pdf.pages);
  const unread = unreadText(pdf.pages, pdf.count, text);
  const look = (citation: Citation): Looked => {
    if (citation.kind === 'page') {
      const { first, last } = citation;
      const labelled = [first, last].every((page) => pdf.labels?.includes(String(page)) === true);
      return last <= pdf.count || labelled ? FOUND : { kind: 'page-missing', pages: pdf.count };
    }
    if (unread === 'no-text') return { kind: 'not-checked', reason: unread };
    const looked = lookInText(citation, text);
    return looked.kind === 'clause-missing' && unread !== undefined
      ? { kind: 'not-checked', reason: unread }
      : looked;
  };
  return { name, sha256: hash, look };
}

function lookInText(citation: Citation, text: DocumentText): Looked {
  if (citation.kind === 'page') return { kind: 'not-checked', reason: 'format' };
  const missing = missingOf(citation, text);
  return missing === undefined ? FOUND : { kind: 'clause-missing', missing };
}

/** Letters that stand for nothing: fonts without a map to Unicode give control characters and private ones. */
const MEANINGLESS = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu;

/** Pages that are pictures cannot be searched; of the whole file only when no page can. */
function unreadText(
  pages: readonly (readonly string[])[],
  count: number,
  { flat }: DocumentText,
): NotChecked | undefined {
  const meaningless = flat.match(MEANINGLESS)?.length ?? 0;
  if (flat.length === 0 || meaningless > flat.length / 5) return 'no-text';
  if (pages.length < count) return 'too-long';
  return pages.some((lines) => lines.length === 0) ? 'partly-image' : undefined;
}
