/** A workbook as it was read → the report on it: recognised, assessed, every finding at its cell and in words. */
import { check, restrained } from '../checklist/check';
import type { Finding } from '../checklist/finding';
import type { Edition } from '../checklist/edition';
import { type Day, isoFromDay } from '../checklist/readers/day';
import { toNullable } from '../checklist/ternary';
import { asText, isBlank, type Value } from '../checklist/value';
import { wordFinding, type WordingTable } from '../checklist/wording';
import type { Language } from '../checklist/words';
import type { GateAssessment } from '../checklist/gate';
import { alterationsOf } from '../workbook/alterations/alterations';
import { alterationsOfRecognised } from '../workbook/alterations/of-recognised';
import { withoutWardValues } from '../workbook/alterations/ward-columns';
import type { WorkbookFacts } from '../workbook/alterations/workbook-facts';
import { readChecklist } from '../workbook/recognise';
import type { Alteration, Received } from '../workbook/received';
import { SHEETS } from '../workbook/layout';
import { certificateReports } from './ledger/certificate-report';
import { questionReport } from './question-report';
import type { CheckedFile, FindingReport } from './report';
import { Signer } from './signature';

export interface CheckOptions {
  readonly edition: Edition;
  readonly wording: WordingTable;
  readonly language: Language;
  /** the day on which certificates are judged, unless a file's own 評価基準日 says another */
  readonly today: Day;
  /** judges every file on this day, whatever it says itself */
  readonly asOf?: Day;
  /** the ward has filled in 区の確認 and 区の所見 of these files itself: believe what stands there */
  readonly wardChecked?: boolean;
  /** the ward's key: without it no signature can be told valid */
  readonly key?: Uint8Array;
}

type Content = Omit<CheckedFile, 'path' | 'sha256' | 'outcome'>;

/** @throws NotAChecklist */
export function checkWorkbook(workbook: WorkbookFacts, options: CheckOptions): Content {
  const { edition } = options;
  const { received, recognition } = readChecklist(edition, workbook);
  const judge = recognition === undefined ? alterationsOf : alterationsOfRecognised;
  const { alterations, wardValues } = judge(edition, received, workbook, options);
  const answers = withoutWardValues(received.answers, wardValues);
  const provenance = provenanceOf(received, options.key);
  const evaluatedOn = evaluationDay(received, options);
  const { assessment, findings, overall } = check(edition, answers, evaluatedOn);
  return {
    evaluatedOn: isoFromDay(evaluatedOn),
    provenance,
    service: serviceOf(received, edition, assessment.gate),
    gate: assessment.gate === undefined ? null : gateOf(assessment.gate),
    // What was not read because it is doubtful could say anything.
    overall: restrained(overall, (recognition?.questions.length ?? 0) > 0),
    criteria: assessment.criteria.map(({ id, status }) => {
      const response = received.answers.responses.get(id);
      const verdict = { kind: 'answer', criterion: id, field: 'verdict' } as const;
      return {
        id,
        verdict: textOrNull(response?.verdict),
        basis: textOrNull(response?.basis),
        status,
        ...received.cellOf(verdict),
      };
    }),
    findings: findings.map((finding) => findingOf(finding, received, options)),
    alterations: provenance.signature === 'invalid' ? [SIGNATURE_INVALID, ...alterations] : alterations,
    normalisations: received.normalisations,
    certificates: certificateReports(received, assessment),
    ...(recognition === undefined
      ? {}
      : { questions: recognition.questions.map((each) => questionReport(each, options.language)) }),
  };
}

/** The same day that the workbook's own cells go by, unless somebody asks for another. */
function evaluationDay({ answers }: Received, { asOf, today }: CheckOptions): Day {
  const own = answers.profile.get('evaluationDate');
  return asOf ?? (typeof own === 'number' ? own : today);
}

const SIGNATURE_INVALID: Alteration = { kind: 'signature-invalid', class: 'reject', sheet: SHEETS.identity };

function provenanceOf({ identity }: Received, key: Uint8Array | undefined): Content['provenance'] {
  const round = Number(identity.round);
  return {
    workbookId: identity.workbookId ?? null,
    vendor: identity.vendorKey ?? null,
    round: Number.isInteger(round) && round > 0 ? round : null,
    signature: signatureOf(identity, key),
  };
}

/** Absent as well where nobody can tell: a signature without the key that it is checked with says nothing. */
function signatureOf(
  identity: Received['identity'],
  key: Uint8Array | undefined,
): 'valid' | 'invalid' | 'absent' {
  const { edition, editionHash, workbookId, vendorKey, round, issuedOn, signature } = identity;
  if (signature === undefined || key === undefined) return 'absent';
  const signed = {
    edition: edition ?? '',
    editionHash: editionHash ?? '',
    workbookId: workbookId ?? '',
    vendorKey: vendorKey ?? '',
    round: round ?? '',
    issuedOn: issuedOn ?? '',
  };
  return new Signer(key).isOwn(signed, signature) ? 'valid' : 'invalid';
}

function serviceOf(
  { answers }: Received,
  edition: Edition,
  gate: GateAssessment | undefined,
): Content['service'] {
  const value = (field: string) => textOrNull(answers.profile.get(field));
  const models = edition.profile.find(({ id }) => id === 'model')?.choices ?? [];
  const model = value('model');
  return {
    provider: value('provider'),
    name: value('serviceName'),
    model: model !== null && models.includes(model) ? model : null,
    governmentCloud: gate === undefined ? null : toNullable(gate.mandatory),
  };
}

function gateOf({ certified, fallback, section2, verdict }: GateAssessment): Content['gate'] {
  return { certified: toNullable(certified), fallback: toNullable(fallback), section2, verdict };
}

function findingOf(finding: Finding, received: Received, { wording, language }: CheckOptions): FindingReport {
  const { code, severity, criterion, at } = finding;
  const { what, action } = wordFinding(finding, wording, language);
  return {
    code,
    severity,
    ...(criterion === undefined ? {} : { criterion }),
    ...received.cellOf(at),
    message: sentences(what, action, language),
    what,
    action,
  };
}

function textOrNull(value: Value): string | null {
  return isBlank(value) ? null : asText(value);
}

/** What is wrong may end in a quotation of what was written: a full stop keeps it apart from what to do. */
function sentences(what: string, action: string, language: Language): string {
  if (action === '') return what;
  const [ended, stop, space] = language === 'ja' ? [/[。！？]$/u, '。', ''] : [/[.!?]$/u, '.', ' '];
  return `${what}${ended.test(what) ? '' : stop}${space}${action}`;
}
