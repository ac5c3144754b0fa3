/** What Excel refuses, as a code: thrown inside `src/addin/excel`, an `Outcome` outside of it. */
import type { HostProblem, HostProblemCode, Outcome } from '../../workbook-port';
import { NotAChecklist } from '../../../workbook/received';

/** One of our own reasons not to go on, known before Excel is asked. */
export class Refusal extends Error {
  readonly problem: HostProblem;

  constructor(code: HostProblemCode, params: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.problem = { code, params, retry: TEMPORARY.has(code) };
  }
}

const TEMPORARY: ReadonlySet<HostProblemCode> = new Set(['cell-editing', 'throttled', 'not-active']);

/** Codes of Office.js (`Excel.ErrorCodes` and those of its channel) that say one thing only. */
const CODES: Readonly<Record<string, HostProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  ActivityLimitReached: 'throttled',
  RequestAborted: 'throttled',
  ServiceNotAvailable: 'throttled',
  InvalidOrTimedOutSession: 'session-lost',
  InvalidOrTimedOutSessionMessage: 'session-lost',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  AccessDenied: 'refused',
  PermissionDenied: 'refused',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InactiveWorkbook: 'not-active',
  InvalidSelection: 'not-active',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
};

export function problemOf(error: unknown): HostProblem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof NotAChecklist)
    return { code: 'no-checklist', params: { sheets: error.sheets.join('、') }, retry: false };
  const { code: given, where } = officeError(error);
  const code = CODES[given] ?? 'unexpected';
  const message = error instanceof Error ? error.message : String(error);
  return { code, params: { where, code: given === '' ? message : given }, retry: TEMPORARY.has(code) };
}

/** `code` and the place of an Office.js error: its class belongs to a script that is not ours to import. */
function officeError(error: unknown): { code: string; where: string } {
  const { code, debugInfo } = fields(error);
  const { errorLocation } = fields(debugInfo);
  return {
    code: typeof code === 'string' ? code : '',
    where: typeof errorLocation === 'string' ? errorLocation : '',
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    ['code', 'debugInfo', 'errorLocation'].map((name): [string, unknown] => [name, Reflect.get(value, name)]),
  );
}

/** Never rejects. */
export async function outcomeOf<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
