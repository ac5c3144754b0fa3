/**
 * An edition: one issue of one municipality's checklist, wholly data (`templates/<edition>/`).
 * Nothing in the code knows a particular criterion; a new edition is a new folder.
 */
import type { Condition, Definition } from './condition';
import type { CipherList } from './readers/cipher';
import type { CertificateField, EvidenceField } from './vocabulary';
import type { Words } from './words';

export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly name: Words;
  /** SHA-256 of the edition's content, lower-case hex: what a workbook says it was made from. */
  readonly hash: string;
  readonly sections: readonly Section[];
  /** in the ward's order, ① before ② */
  readonly criteria: readonly Criterion[];
  readonly profile: readonly ProfileField[];
  readonly certificates: CertificateTable;
  readonly bases: readonly Basis[];
  readonly definitions: readonly Definition[];
  readonly gate?: Gate;
  readonly facts: readonly Fact[];
  readonly consistency: readonly ConsistencyRule[];
  readonly notices: readonly Notice[];
  /** words that fill an evidence cell without being evidence: －, なし, 同上 … */
  readonly placeholders: readonly string[];
  /** the cipher list in force for this edition; absent when no criterion asks for ciphers */
  readonly ciphers?: CipherList;
  readonly settings: Settings;
}

export interface Settings {
  /** a certificate that ends within so many days of the evaluation date is announced */
  readonly expiryNoticeDays: number;
  /** a SOC period that ended so many months ago is announced */
  readonly reportAgeMonths: number;
  /** keys of at most so many bits of strength are acceptable up to the day (CRYPTREC LS-0003) */
  readonly shortKeys: { readonly bits: number; readonly until: string };
  /** identical free text in so many criteria is questioned */
  readonly identicalTextCount: number;
}

export type TextColumn = 'number' | 'major' | 'minor' | 'requirement' | 'note';

export interface Section {
  /** '1' or '2': the first part of every criterion id */
  readonly key: string;
  /** verbatim heading, for example 「① クラウドサービス提供者に係る事項」 */
  readonly heading: string;
  readonly sheet: string;
  /** the ward's own columns, with their verbatim headers */
  readonly columns: readonly { readonly column: TextColumn; readonly header: string }[];
  /** numbers before which the plain checklist repeats the header row */
  readonly headerRepeatedBefore: readonly number[];
  /** when the whole section need not be answered */
  readonly notApplicable?: NotApplicable;
}

export interface NotApplicable {
  readonly when: Condition;
  readonly reason: Words;
}

export interface Criterion {
  readonly id: string;
  readonly section: string;
  readonly number: number;
  /** verbatim, to the code point */
  readonly text: Readonly<Partial<Record<Exclude<TextColumn, 'number'>, string>>>;
  /** the atomic demands, in our words */
  readonly demands: readonly Words[];
  readonly routes: readonly Route[];
  readonly notApplicable?: NotApplicable;
  /** the text says 「区は…確認すること」: no answer of the vendor's closes it */
  readonly wardConfirms: boolean;
  readonly links: readonly Link[];
  /** what the respondent is asked for, shown as the prompt of 回答内容 */
  readonly prompt: Words;
  /** what people get wrong */
  readonly caution?: Words;
  /** evidence needs that differ from the basis's own */
  readonly evidence: Readonly<Record<string, EvidenceNeeds>>;
}

export interface Route {
  readonly basis: string;
  /** granted by the 確認事項 itself, by the 補足説明, or (no route named) any evidence of the kind will do */
  readonly source: 'requirement' | 'note' | 'evidence';
  /** only when the first choice cannot be had */
  readonly alternative: boolean;
  readonly when?: Condition;
}

export interface Link {
  readonly criterion: string;
  readonly about: Words;
}

export type Need = 'required' | 'wanted';
/** For each evidence column what a basis needs; `either` names columns of which one is enough. */
export interface EvidenceNeeds {
  readonly columns: Readonly<Partial<Record<EvidenceField, Need>>>;
  readonly either?: readonly EvidenceField[];
}

export interface Basis {
  /** the word in the dropdown */
  readonly id: string;
  readonly label: Words;
  readonly help: Words;
  readonly evidence: EvidenceNeeds;
  /** a definition that must be certain, else 認証不足 */
  readonly certificate?: string;
  /** a definition on other criteria: refuted makes 不適合, unknown makes 確認中 */
  readonly restsOn?: string;
  readonly wardConfirms: boolean;
  /** a weak basis that the ward is told about (利用規約等) */
  readonly termsOnly: boolean;
}

export type ValueKind = 'text' | 'choice' | 'date';

export interface ProfileField {
  readonly id: string;
  readonly label: Words;
  readonly kind: ValueKind;
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly prompt: Words;
}

export interface CertificateTable {
  readonly rows: number;
  readonly fields: Readonly<Record<CertificateField, CertificateColumn>>;
  readonly schemes: readonly Scheme[];
}

export interface CertificateColumn {
  readonly label: Words;
  readonly kind: ValueKind;
  readonly choices: readonly string[];
  readonly prompt: Words;
}

export interface Scheme {
  /** the word in the dropdown */
  readonly id: string;
  readonly label: Words;
  /** the certificate-scoped definition that says when a row of this scheme counts */
  readonly definition: string;
  readonly roleMatters: boolean;
  /** 有効期限 holds the end of the period reported on, not an end of validity */
  readonly periodReport: boolean;
  /** while a renewal is applied for, the old listing goes on (ISMAP基本規程 3.5) */
  readonly renewalKeeps: boolean;
  /** editions no longer recognised: fragments of the edition's name, and the last day it counted */
  readonly withdrawn: readonly { readonly fragments: readonly string[]; readonly after: string }[];
  /** the shape of a registration number; another shape is a warning, never an error */
  readonly numberPattern?: string;
}

/** The No.6 gate: which criterion it decides and which section it opens. */
export interface Gate {
  readonly criterion: string;
  readonly section: string;
  /** definitions, by what they mean for the gate */
  readonly certified: string;
  /** as `certified`, but counting what is complete on paper and waits for the ward's look */
  readonly certifiedOnPaper: string;
  readonly fallback: string;
  /** 27001/ISMS over the organisation, the first half of the fallback */
  readonly isms: string;
  /** when true, only certificates count (ガバメントクラウド) */
  readonly mandatory: string;
  /** another scheme offered as 「それ以上」: the ward judges */
  readonly other: string;
}

/** How a structured fact is read and checked; a `notice` is a period before something, and must be readable. */
export type FactKind =
  | 'text'
  | 'choice'
  | 'date'
  | 'period'
  | 'notice'
  | 'timezone'
  | 'region'
  | 'court'
  | 'law'
  | 'cipher'
  | 'tls'
  | 'url'
  | 'contact';

export interface Fact {
  readonly id: string;
  readonly criterion: string;
  readonly label: Words;
  readonly kind: FactKind;
  readonly choices: readonly string[];
  /** choices that refute the criterion (for example 国外に保存する) */
  readonly refuting: readonly string[];
  /** the code of the finding then; default `fact-refutes` */
  readonly refutingCode?: string;
  readonly need: Need | 'optional';
  /** another fact that asks for the same: what can be read in both must agree */
  readonly sameAs?: string;
  /** the need holds only when this does */
  readonly when?: Condition;
  readonly prompt: Words;
}

/** A rule about several answers at once, said with a condition tree. */
export interface ConsistencyRule {
  readonly id: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly criteria: readonly string[];
  /** the cell to mend, as a term: `1-16.verdict`, `profile.model`, `fact.…` */
  readonly at: string;
  readonly when: Condition;
  readonly message: Words;
  readonly action: Words;
}

/** A defect or ambiguity of the ward's own text: shown to the ward, never corrected in place. */
export interface Notice {
  readonly id: string;
  readonly criteria: readonly string[];
  readonly title: Words;
  readonly detail: Words;
  /** how the tool reads the text meanwhile */
  readonly reading: Words;
}
