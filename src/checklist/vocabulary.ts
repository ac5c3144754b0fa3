/**
 * The words that this tool itself defines. They stand in cells exactly as written here, so formulas,
 * dropdowns and the engine all take them from this file.
 */

/** 判定: what the respondent declares. */
export const VERDICTS = ['適合', '不適合', '対象外', '確認中'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** 区の確認: the ward's word on a row. 確認済 closes what only the ward can close; the other two reopen. */
export const WARD_CHECKS = ['確認済', '差戻し', '不適合'] as const;
export type WardCheck = (typeof WARD_CHECKS)[number];

/** 状態, in the order in which they are tried: the first that holds is shown; 充足 is what remains. */
export const STATUSES = [
  '対象外',
  '未回答',
  '対象外不可',
  '不適合',
  '確認中',
  '根拠未選択',
  '根拠不可',
  '認証不足',
  '証跡不足',
  '区確認待ち',
  '充足',
] as const;
export type Status = (typeof STATUSES)[number];

/** What the gate (No.6) comes to. The machine's 適合 always means 記載上. */
export const GATE_VERDICTS = ['適合', '適合（みなし）', '区判断', '要確認', '不適合'] as const;
export type GateVerdict = (typeof GATE_VERDICTS)[number];

export const OVERALLS = [
  'conforming',
  'conforming-deemed',
  'needs-review',
  'nonconforming',
  'incomplete',
] as const;
export type Overall = (typeof OVERALLS)[number];

export const SECTION2_STATES = ['required', 'not-required', 'cannot-help'] as const;
export type Section2State = (typeof SECTION2_STATES)[number];

/** The columns of an answer, left to right as they stand in the workbook. */
export const ANSWER_FIELDS = [
  'verdict',
  'basis',
  'comment',
  'document',
  'locator',
  'url',
  'version',
  'wardCheck',
  'wardRemark',
] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** The answer columns that carry evidence. */
export const EVIDENCE_FIELDS = ['document', 'locator', 'url', 'version'] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** The columns of the certificate table, left to right. */
export const CERTIFICATE_FIELDS = [
  'scheme',
  'edition',
  'number',
  'body',
  'role',
  'scope',
  'service',
  'issued',
  'expires',
  'standing',
  'evidence',
] as const;
export type CertificateField = (typeof CERTIFICATE_FIELDS)[number];
