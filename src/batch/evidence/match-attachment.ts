/** Which attachment a name means. Names are folded; what is still open is asked, not guessed. */
import { fold } from '../../checklist/readers/fold';
import type { Attachment } from './attachments';

export type AttachmentMatch =
  | { readonly kind: 'found'; readonly attachment: Attachment }
  /** several that could be meant, or one whose extension is another */
  | { readonly kind: 'doubtful'; readonly candidates: readonly Attachment[] }
  | { readonly kind: 'missing' };

/** Each names more attachments than the one before it; the first that names any decides. */
const LIKENESS: readonly {
  readonly alike: (cited: string, attached: string) => boolean;
  /** one alone is what was meant */
  readonly certain: boolean;
}[] = [
  { alike: (cited, attached) => cited === attached, certain: true },
  { alike: (cited, attached) => base(cited) === base(attached), certain: true },
  { alike: (cited, attached) => base(cited) === stem(attached), certain: true },
  { alike: (cited, attached) => stem(cited) === stem(attached), certain: false },
];

export function matchAttachment(cited: string, attachments: readonly Attachment[]): AttachmentMatch {
  const name = foldName(cited);
  if (name === '') return { kind: 'missing' };
  for (const { alike, certain } of LIKENESS) {
    const candidates = attachments.filter((each) => alike(name, foldName(each.name)));
    const [only] = candidates;
    if (only === undefined) continue;
    return certain && candidates.length === 1
      ? { kind: 'found', attachment: only }
      : { kind: 'doubtful', candidates };
  }
  return { kind: 'missing' };
}

/** Both slashes are one: a path is copied from Windows as often as not. */
export function foldName(name: string): string {
  return fold(name.normalize('NFC').replaceAll('\\', '/').replaceAll('￥', '/')).replace(/^(?:\.?\/)+/u, '');
}

function base(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function stem(name: string): string {
  return base(name).replace(/(?<=.)\.[a-z0-9]{1,5}$/u, '');
}
