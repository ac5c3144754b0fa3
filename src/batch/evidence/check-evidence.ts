/** Answers and what came with them → what is missing, unnamed, or not where it is said to be. */
import type { Answers, Place, Response } from '../../checklist/answers';
import type { Edition } from '../../checklist/edition';
import type { Severity } from '../../checklist/finding';
import { type Citation, readCitations } from '../../checklist/readers/citation';
import { fold } from '../../checklist/readers/fold';
import { asText, isBlank, type Value } from '../../checklist/value';
import type { Attachment, Attachments } from './attachments';
import { type Document, type Looked, type NotChecked, openDocument } from './document';
import { matchAttachment } from './match-attachment';
import type { PdfReader } from './pdf-text';
import { readReferences } from './references';

export const EVIDENCE_CODES = [
  'evidence-file-missing',
  'evidence-file-doubtful',
  'evidence-file-orphaned',
  'evidence-page-missing',
  'evidence-clause-not-found',
  'evidence-unreadable',
  'evidence-not-checked',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

export interface EvidenceFinding {
  readonly code: EvidenceCode;
  readonly severity: Severity;
  readonly criterion?: string;
  /** absent for an attachment that nobody names */
  readonly at?: Place;
  readonly params: Readonly<Record<string, string | number>>;
  /** of `evidence-not-checked` and `evidence-unreadable` */
  readonly reason?: NotChecked;
}

export interface CheckedEvidence {
  readonly findings: readonly EvidenceFinding[];
  readonly cited: ReadonlyMap<Attachment, Document>;
}

/** Every severity in one place: what the vendor must mend, what somebody should look at, what is good to know. */
const SEVERITIES: Readonly<Record<EvidenceCode, Severity>> = {
  'evidence-file-missing': 'error',
  'evidence-file-doubtful': 'warning',
  'evidence-file-orphaned': 'info',
  'evidence-page-missing': 'warning',
  'evidence-clause-not-found': 'warning',
  'evidence-unreadable': 'warning',
  'evidence-not-checked': 'info',
};

/** With these nobody can open the file, the ward neither. */
const UNREADABLE: ReadonlySet<NotChecked> = new Set(['encrypted', 'damaged']);

export async function checkEvidence(
  edition: Edition,
  answers: Answers,
  attachments: Attachments,
  reader: PdfReader,
): Promise<CheckedEvidence> {
  const check = new EvidenceCheck(edition, attachments, reader);
  for (const { id } of edition.criteria) await check.criterion(id, answers.responses.get(id) ?? {});
  for (const [row, certificate] of answers.certificates.entries()) {
    await check.named(certificate.evidence, { kind: 'certificate', row, field: 'evidence' });
  }
  check.orphans();
  return { findings: check.findings, cited: check.cited };
}

class EvidenceCheck {
  readonly findings: EvidenceFinding[] = [];
  readonly cited = new Map<Attachment, Document>();
  private readonly doubtful = new Set<Attachment>();
  private readonly placeholders: ReadonlySet<string>;

  constructor(
    { placeholders }: Edition,
    private readonly attachments: Attachments,
    private readonly reader: PdfReader,
  ) {
    this.placeholders = new Set(placeholders.map(fold));
  }

  async criterion(criterion: string, response: Response): Promise<void> {
    const place = (field: 'url' | 'document' | 'locator'): Place => ({ kind: 'answer', criterion, field });
    const { documents, silent } = await this.named(response.url, place('url'), criterion);
    if (documents.length === 0 && this.empty(response.url)) {
      const document = await this.titled(response.document);
      if (document !== undefined) documents.push(document);
    }
    if (this.empty(response.locator) || silent) return;
    const locator = asText(response.locator);
    const notChecked = (reason: NotChecked) => {
      this.add('evidence-not-checked', place('locator'), { locator }, criterion, reason);
    };
    if (documents.length === 0) {
      notChecked('no-attachment');
      return;
    }
    const citations = readCitations(locator);
    if (citations.length === 0) notChecked('no-place');
    const told = new Set<string>();
    for (const citation of citations) this.look(citation, documents, place('locator'), criterion, told);
  }

  /**
   * The documents that a cell of file names stands for. `silent`: something has been said about this cell that makes a
   * word on the place in the document idle.
   */
  async named(
    value: Value,
    at: Place,
    criterion?: string,
  ): Promise<{ documents: Document[]; silent: boolean }> {
    const documents: Document[] = [];
    let silent = false;
    if (this.empty(value)) return { documents, silent };
    const { files } = this.attachments;
    const isKnown = (name: string) => matchAttachment(name, files).kind === 'found';
    for (const reference of readReferences(asText(value), isKnown)) {
      if (reference.kind === 'address') {
        this.add('evidence-not-checked', at, {}, criterion, 'address');
        silent = true;
        continue;
      }
      const { name } = reference;
      const match = matchAttachment(name, files);
      if (match.kind === 'found') documents.push(await this.open(match.attachment));
      else if (match.kind === 'missing') {
        this.add('evidence-file-missing', at, { name }, criterion);
        silent = true;
      } else {
        const candidates = match.candidates.map((each) => each.name);
        for (const candidate of match.candidates) this.doubtful.add(candidate);
        this.add('evidence-file-doubtful', at, { name, candidates: candidates.join('、') }, criterion);
        silent = true;
      }
    }
    return { documents, silent: silent && documents.length === 0 };
  }

  orphans(): void {
    for (const attachment of this.attachments.files) {
      if (this.cited.has(attachment) || this.doubtful.has(attachment)) continue;
      this.add('evidence-file-orphaned', undefined, { name: attachment.name });
    }
  }

  /** 資料名 often is the very name of the file, with no word in the column for files. */
  private async titled(value: Value): Promise<Document | undefined> {
    if (this.empty(value)) return undefined;
    const match = matchAttachment(asText(value), this.attachments.files);
    return match.kind === 'found' ? this.open(match.attachment) : undefined;
  }

  /** A place may be in any of the documents named; it is missing only when it is in none and all could be read. */
  private look(
    citation: Citation,
    documents: readonly Document[],
    at: Place,
    criterion: string,
    told: Set<string>,
  ): void {
    const looks = documents.map((document) => ({ document, looked: document.look(citation) }));
    if (looks.some(({ looked }) => looked.kind === 'found')) return;
    const closed = looks.find(({ looked }) => looked.kind === 'not-checked') ?? looks[0];
    if (closed === undefined) return;
    const { document, looked } = closed;
    const params = { name: document.name, citation: citation.text, ...paramsOf(looked) };
    if (looked.kind === 'page-missing') this.add('evidence-page-missing', at, params, criterion);
    if (looked.kind === 'clause-missing') this.add('evidence-clause-not-found', at, params, criterion);
    if (looked.kind !== 'not-checked') return;
    // One word on a document that cannot be searched is enough for all its places.
    const { reason } = looked;
    const key = `${reason}\n${document.name}`;
    if (told.has(key)) return;
    told.add(key);
    const code = UNREADABLE.has(reason) ? 'evidence-unreadable' : 'evidence-not-checked';
    this.add(code, at, params, criterion, reason);
  }

  private async open(attachment: Attachment): Promise<Document> {
    const known = this.cited.get(attachment);
    if (known !== undefined) return known;
    const document = await openDocument(attachment, this.reader);
    this.cited.set(attachment, document);
    return document;
  }

  private empty(value: Value): boolean {
    return isBlank(value) || this.placeholders.has(fold(asText(value)));
  }

  private add(
    code: EvidenceCode,
    at: Place | undefined,
    params: EvidenceFinding['params'],
    criterion?: string,
    reason?: NotChecked,
  ): void {
    this.findings.push({
      code,
      severity: SEVERITIES[code],
      params,
      ...(criterion === undefined ? {} : { criterion }),
      ...(at === undefined ? {} : { at }),
      ...(reason === undefined ? {} : { reason }),
    });
  }
}

function paramsOf(looked: Looked): EvidenceFinding['params'] {
  if (looked.kind === 'page-missing') return { pages: looked.pages };
  return looked.kind === 'clause-missing' ? { missing: looked.missing } : {};
}
