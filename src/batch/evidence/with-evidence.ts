/** A checked workbook with what came beside it: the findings on evidence are added to its own. */
import path from 'node:path';
import type { Edition } from '../../checklist/edition';
import type { Overall } from '../../checklist/vocabulary';
import type { Language } from '../../checklist/words';
import type { Received } from '../../workbook/received';
import type { CheckedFile, FindingReport } from '../report';
import { type Attachments, attachmentsOfBundle, attachmentsOfFolder } from './attachments';
import { openBundle } from './bundle';
import { checkEvidence, type EvidenceFinding } from './check-evidence';
import { type EvidencePlace, findFolder } from './find-folder';
import { PdfReader } from './pdf-text';
import { describeEvidence, noFolderWords } from './words';

export interface EvidenceOptions {
  readonly edition: Edition;
  readonly language: Language;
  /** absent: only bundles are looked into */
  readonly evidence?: EvidencePlace;
}

/** One for the process (or thread): starting it costs more than reading most files. */
let shared: PdfReader | undefined;

/** Ends the thread that read PDFs, if there is one; the next file starts another. */
export async function closePdfReader(): Promise<void> {
  const reader = shared;
  shared = undefined;
  await reader?.close();
}

/** The report as it was when there is nothing to look at: no bundle, and no folder was given. */
export async function withEvidence(
  report: CheckedFile,
  received: Received,
  bytes: Uint8Array,
  { edition, language, evidence }: EvidenceOptions,
): Promise<CheckedFile> {
  const bundle = openBundle(report.path, bytes, edition);
  if (bundle === undefined && evidence === undefined) return report;
  let from: string | null = report.path;
  let attachments: Attachments;
  if (bundle !== undefined) attachments = attachmentsOfBundle(bundle.archive, bundle.workbook);
  else {
    from = await folderOf(report, evidence);
    if (from === null) return withoutFolder(report, language);
    attachments = await attachmentsOfFolder(from, new Set([path.resolve(report.path)]));
  }
  shared ??= new PdfReader();
  const { findings, cited } = await checkEvidence(edition, received.answers, attachments, shared);
  const told = findings.map((finding) => tell(finding, received, language));
  return {
    ...report,
    overall: restrained(report.overall, told),
    findings: inOrder([...report.findings, ...told], edition),
    evidence: {
      from,
      attachments: attachments.files.map((attachment) => {
        const hash = cited.get(attachment)?.sha256;
        return {
          name: attachment.name,
          cited: cited.has(attachment),
          ...(hash === undefined ? {} : { sha256: hash }),
        };
      }),
    },
  };
}

/** Silence would look like evidence without a fault. */
function withoutFolder(report: CheckedFile, language: Language): CheckedFile {
  const finding: FindingReport = {
    code: 'evidence-not-checked',
    severity: 'info',
    ...noFolderWords(language),
  };
  return { ...report, findings: [finding, ...report.findings], evidence: { from: null, attachments: [] } };
}

async function folderOf(report: CheckedFile, evidence: EvidencePlace | undefined): Promise<string | null> {
  if (evidence === undefined) return null;
  return (await findFolder(report.path, report.provenance, evidence)) ?? null;
}

function tell(finding: EvidenceFinding, received: Received, language: Language): FindingReport {
  const { code, severity, criterion, at } = finding;
  return {
    code,
    severity,
    ...(criterion === undefined ? {} : { criterion }),
    ...(at === undefined ? {} : received.cellOf(at)),
    ...describeEvidence(finding, language),
  };
}

/** An error keeps a workbook from being called conforming, as it does in the rules. */
function restrained(overall: Overall, findings: readonly FindingReport[]): Overall {
  const conforming = overall === 'conforming' || overall === 'conforming-deemed';
  return conforming && findings.some(({ severity }) => severity === 'error') ? 'needs-review' : overall;
}

const SEVERITY_ORDER = ['error', 'warning', 'info'];

/** By criterion, what belongs to none before it, errors first: as the rules leave them. */
function inOrder(findings: readonly FindingReport[], { criteria }: Edition): FindingReport[] {
  const place = new Map(criteria.map(({ id }, index) => [id, index]));
  const rank = ({ criterion }: FindingReport) =>
    criterion === undefined ? -1 : (place.get(criterion) ?? -1);
  return [...findings].sort(
    (a, b) => rank(a) - rank(b) || SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity),
  );
}
