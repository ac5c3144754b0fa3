/** What a cell of URL・ファイル名 names: files that should have come with the workbook, and addresses on the net. */
import { fold } from '../../checklist/readers/fold';

export type Reference =
  { readonly kind: 'file'; readonly name: string } | { readonly kind: 'address'; readonly url: string };

const PARTS = /[\n\r、，,;；|]+|(?<=\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|html?|png|jpe?g|zip))[\s　]+/iu;
const ADDRESS = /^(?:https?:\/\/|ftp:\/\/|www\.)\S/iu;
/** what stands behind a name: a page, a remark */
const NAMED =
  /^(.*?[^\s.]\.(?:pdf|docx?|docm|xlsx?|xlsm|pptx?|txt|csv|tsv|md|html?|rtf|od[tsp]|png|jpe?g|gif|tiff?|bmp|heic|zip|msg|eml|xdw|jtd))(?![a-z0-9])/iu;

/**
 * In the order written, no file twice. Text that is neither an address nor ends as a file does is a file only when
 * `isKnown` says that an attachment is called so: 「別添のとおり」 names nothing.
 */
export function readReferences(text: string, isKnown: (name: string) => boolean): Reference[] {
  const found = new Map<string, Reference>();
  for (const part of [text, ...text.split(PARTS)].map((each) => each.trim())) {
    const plain = part.normalize('NFKC');
    if (part === '' || found.has(fold(part))) continue;
    if (ADDRESS.test(plain)) {
      if (part !== text.trim() || !PARTS.test(part)) found.set(fold(part), { kind: 'address', url: plain });
      continue;
    }
    // The cell as a whole counts only as the very name of an attachment: a name may hold a comma.
    if (part === text.trim() && PARTS.test(part)) {
      if (isKnown(part)) return [{ kind: 'file', name: part }];
      continue;
    }
    const name = NAMED.exec(plain)?.[1]?.trim() ?? (isKnown(part) ? part : undefined);
    if (name !== undefined && !found.has(fold(name))) found.set(fold(name), { kind: 'file', name });
  }
  return [...found.values()];
}
