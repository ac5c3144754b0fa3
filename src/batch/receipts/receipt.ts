/**
 * A receipt: that these bytes were checked by these rules on this day, and what was found. Each names the hash of the
 * one before it, so that none can be changed, taken out or put in without the next one telling.
 */
import path from 'node:path';
import { sha256 } from '../sha256';
import type { FileReport, ReportHead } from '../report';
import { canonicalJson, type Json } from './canonical-json';

export const RECEIPT_FORMAT = 'kijun-receipt/1';
/** what the first receipt names as the one before it */
export const GENESIS = '0'.repeat(64);

/** Everything of a receipt that its hash covers. */
export interface ReceiptBody {
  readonly format: typeof RECEIPT_FORMAT;
  /** from 1 */
  readonly sequence: number;
  /** hash of the receipt before this one, lower-case hex */
  readonly previous: string;
  /** when it was written, UTC, ISO 8601 */
  readonly at: string;
  readonly edition: { readonly id: string; readonly hash: string };
  /** SHA-256 over the rulebook's data and the program's version: another value, other rules */
  readonly rules: string;
  readonly program: string;
  /** YYYY-MM-DD */
  readonly evaluatedOn: string;
  /** its name without the folders it lay in; `sha256` is absent when its bytes could not be had */
  readonly file: { readonly name: string; readonly sha256?: string };
  readonly outcome: 'checked' | 'unreadable';
  /** of a checked file */
  readonly overall?: string;
  /** of an unreadable one */
  readonly error?: string;
  readonly findings: readonly ReceiptFinding[];
  readonly alterations: readonly ReceiptAlteration[];
  /** what came with the workbook and was looked at */
  readonly attachments?: readonly { readonly name: string; readonly sha256?: string }[];
}

export interface ReceiptFinding {
  readonly code: string;
  readonly severity: string;
  readonly criterion?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

export interface ReceiptAlteration {
  readonly kind: string;
  readonly class: string;
  readonly sheet?: string;
  readonly cell?: string;
}

export interface Receipt extends ReceiptBody {
  /** SHA-256 of the canonical JSON of the body, lower-case hex */
  readonly hash: string;
  /** a keyed signature over `hash`, when whoever keeps the chain has a key */
  readonly seal?: string;
}

export interface ReceiptContext {
  readonly sequence: number;
  readonly previous: string;
  readonly at: Date;
  readonly program: string;
  readonly seal?: Seal;
}

/** The hash of a receipt → its seal. The key stays with whoever gives this function. */
export type Seal = (hash: string) => string;

/** Messages stay out: they quote what a vendor wrote, and a code with its cell says which finding it was. */
export function receiptOf(report: FileReport, head: ReportHead, context: ReceiptContext): Receipt {
  const { sequence, previous, at, program, seal } = context;
  const body: ReceiptBody = {
    format: RECEIPT_FORMAT,
    sequence,
    previous,
    at: at.toISOString(),
    edition: head.edition,
    rules: ruleVersion(head.edition.hash, program),
    program,
    evaluatedOn: report.outcome === 'checked' ? report.evaluatedOn : head.evaluatedOn,
    file: {
      name: path.basename(report.path),
      ...(report.sha256 === undefined ? {} : { sha256: report.sha256 }),
    },
    outcome: report.outcome,
    ...(report.outcome === 'checked' ? found(report) : { error: report.error.code, ...NOTHING }),
  };
  const hash = bodyHash(body);
  return { ...body, hash, ...(seal === undefined ? {} : { seal: seal(hash) }) };
}

const NOTHING = { findings: [], alterations: [] };

function found(report: Extract<FileReport, { outcome: 'checked' }>) {
  const { overall, findings, alterations, evidence } = report;
  return {
    overall,
    findings: findings.map(({ code, severity, criterion, sheet, cell }) => ({
      code,
      severity,
      ...(criterion === undefined ? {} : { criterion }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(cell === undefined ? {} : { cell }),
    })),
    alterations: alterations.map(({ kind, class: weight, sheet, cell }) => ({
      kind,
      class: weight,
      ...(sheet === undefined ? {} : { sheet }),
      ...(cell === undefined ? {} : { cell }),
    })),
    ...(evidence === undefined
      ? {}
      : {
          attachments: evidence.attachments.map(({ name, sha256: hash }) => ({
            name,
            ...(hash === undefined ? {} : { sha256: hash }),
          })),
        }),
  };
}

/** Which rules were applied: the edition's data and the program that read them. */
export function ruleVersion(editionHash: string, program: string): string {
  return sha256(canonicalJson({ edition: editionHash, program }));
}

export function bodyHash(body: ReceiptBody): string {
  return sha256(canonicalJson(plain(body)));
}

/** A receipt as it stands in `chain.jsonl`, without the line's end. */
export function receiptLine(receipt: Receipt): string {
  return canonicalJson(plain(receipt));
}

export interface ReadReceipt {
  readonly sequence: number;
  readonly previous: string;
  /** as it states itself */
  readonly hash: string;
  /** of what stands there */
  readonly actualHash: string;
  readonly file: string;
  readonly at: string;
  readonly seal?: string;
}

/** Undefined when the line is no receipt. Fields of later versions are hashed along with the others. */
export function readReceiptLine(line: string): ReadReceipt | undefined {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = new Map<string, Json>(Object.entries(value));
  const text = (name: string) => {
    const field = fields.get(name);
    return typeof field === 'string' ? field : undefined;
  };
  const [sequence, previous, hash, seal] = [
    fields.get('sequence'),
    text('previous'),
    text('hash'),
    text('seal'),
  ];
  if (typeof sequence !== 'number' || previous === undefined || hash === undefined) return undefined;
  if (text('format') === undefined) return undefined;
  const body = Object.fromEntries([...fields].filter(([name]) => name !== 'hash' && name !== 'seal'));
  const file = fields.get('file');
  const name = typeof file === 'object' && file !== null && 'name' in file ? file.name : undefined;
  return {
    sequence,
    previous,
    hash,
    actualHash: sha256(canonicalJson(body)),
    file: typeof name === 'string' ? name : '',
    at: text('at') ?? '',
    ...(seal === undefined ? {} : { seal }),
  };
}

function plain(value: ReceiptBody | Receipt): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
