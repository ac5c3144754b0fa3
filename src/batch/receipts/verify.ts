/**
 * Is a chain of receipts whole? Offline, from its lines alone.
 *
 * What this can tell: a receipt that was changed, taken out, put in or moved, as long as the receipts after it were not
 * all made anew. What it cannot tell without a head kept elsewhere: that the end was cut off, or that somebody with
 * write access made the chain anew from some receipt on. A head says that everything up to it is as it was; a seal,
 * that whoever has the key wrote it. No chain says that what was checked was all there was to check.
 */
import type { ChainHead } from './chain';
import { GENESIS, readReceiptLine, type ReadReceipt } from './receipt';

export const CHAIN_FAULTS = [
  'changed',
  'removed',
  'inserted',
  'unreadable',
  'torn',
  'head-missing',
  'seal-wrong',
] as const;
export type ChainFaultKind = (typeof CHAIN_FAULTS)[number];

export interface ChainFault {
  readonly kind: ChainFaultKind;
  /** of chain.jsonl, from 1; of what was removed, the line before which it stood */
  readonly line: number;
  /** of the receipt it is about, as far as it is known */
  readonly sequence?: number;
  /** of removed receipts */
  readonly count?: number;
  /** the file that the receipt was about */
  readonly file?: string;
}

export interface ChainVerdict {
  /** lines that are receipts */
  readonly receipts: number;
  readonly faults: readonly ChainFault[];
  /** where the chain ends now */
  readonly head: ChainHead;
  /** whether a head kept elsewhere was given and found; undefined when none was given */
  readonly anchored?: boolean;
  /** receipts added since that head */
  readonly added?: number;
}

export interface VerifyOptions {
  /** a hash kept elsewhere, whole or its first 16 digits or more; lower-case hex */
  readonly head?: string;
  /** whether the seal is the one that belongs to the hash; absent: seals are not looked at */
  readonly sealHolds?: (hash: string, seal: string | undefined) => boolean;
}

interface Line {
  readonly number: number;
  readonly receipt: ReadReceipt | undefined;
}

/** `text`: the whole of chain.jsonl. */
export function verifyChain(text: string, { head, sealHolds }: VerifyOptions = {}): ChainVerdict {
  const written = text.split('\n');
  const rest = written.pop() ?? '';
  const lines: Line[] = written.map((line, index) => ({
    number: index + 1,
    receipt: readReceiptLine(line),
  }));
  const faults: ChainFault[] = [];
  const add = (kind: ChainFaultKind, { number, receipt }: Line, more: Partial<ChainFault> = {}) => {
    const about = receipt === undefined ? {} : { sequence: receipt.sequence, file: receipt.file };
    faults.push({ kind, line: number, ...about, ...more });
  };
  for (const line of lines) {
    if (line.receipt === undefined) add('unreadable', line);
    else if (line.receipt.hash !== line.receipt.actualHash) add('changed', line);
    else if (sealHolds?.(line.receipt.hash, line.receipt.seal) === false) add('seal-wrong', line);
  }
  const end = followLinks(lines, add);
  if (rest !== '') add('torn', { number: written.length + 1, receipt: undefined });
  const receipts = lines.flatMap(({ receipt }) => receipt ?? []);
  if (head === undefined) return { receipts: receipts.length, faults: inOrder(faults), head: end };
  const at = receipts.findIndex(({ hash }) => hash.startsWith(head.toLowerCase()));
  if (at < 0) add('head-missing', { number: written.length + 1, receipt: undefined });
  return {
    receipts: receipts.length,
    faults: inOrder(faults),
    head: end,
    anchored: at >= 0,
    ...(at < 0 ? {} : { added: receipts.length - 1 - at }),
  };
}

/** Goes from receipt to receipt by the hash that each names, and says where that does not lead on. */
function followLinks(
  lines: readonly Line[],
  add: (kind: ChainFaultKind, line: Line, more?: Partial<ChainFault>) => void,
): ChainHead {
  const follower = followers(lines);
  let end: ChainHead = { sequence: 0, hash: GENESIS };
  let before: Line | undefined;
  let unknown = 0;
  let index = 0;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    const { receipt } = line;
    if (receipt === undefined) {
      unknown += 1;
      index += 1;
      continue;
    }
    const expected = end.sequence + 1;
    const next = follower.get(end.hash);
    if (next !== undefined && next > index) {
      for (const inserted of lines.slice(index, next)) {
        if (inserted.receipt !== undefined) add('inserted', inserted);
      }
      index = next;
      unknown = 0;
      continue;
    }
    const follows = receipt.previous === end.hash && receipt.sequence === expected;
    // The hash of an unreadable line is not known; that it was one receipt is.
    const bridged = unknown > 0 && receipt.sequence === expected + unknown;
    if (!follows && !bridged) {
      const missing = receipt.sequence - expected - unknown;
      if (missing > 0)
        add('removed', { ...line, receipt: undefined }, { sequence: expected + unknown, count: missing });
      else if (missing < 0) {
        add('inserted', line);
        index += 1;
        continue;
      } else if (before?.receipt !== undefined && before.receipt.hash === before.receipt.actualHash) {
        // The receipt before was made anew, hash and all: this one names another.
        add('changed', before);
      } else if (before === undefined) add('changed', line);
    }
    end = { sequence: receipt.sequence, hash: receipt.hash };
    before = line;
    unknown = 0;
    index += 1;
  }
  return end;
}

/**
 * For each hash the line that follows it. Of two that name the same one, the receipt that is itself named by another
 * was there first.
 */
function followers(lines: readonly Line[]): Map<string, number> {
  const named = new Set(lines.flatMap(({ receipt }) => receipt?.previous ?? []));
  const follower = new Map<string, number>();
  for (const wanted of [true, false]) {
    lines.forEach(({ receipt }, index) => {
      if (receipt === undefined || named.has(receipt.hash) !== wanted) return;
      if (!follower.has(receipt.previous)) follower.set(receipt.previous, index);
    });
  }
  return follower;
}

function inOrder(faults: readonly ChainFault[]): ChainFault[] {
  return [...faults].sort((a, b) => a.line - b.line);
}
