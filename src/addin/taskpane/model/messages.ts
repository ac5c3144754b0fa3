/** What came of a command, in sentences: a problem with what to do, or what was done with what to know. */
import type {
  FindingsResult,
  HostProblem,
  Notice,
  StructureResult,
  SummaryResult,
} from '../../workbook-port';
import { fill, type PaneWords } from '../words';

export interface Message {
  readonly kind: 'done' | 'problem';
  /** the first says what, the others what to do or to know */
  readonly lines: readonly string[];
  /** the same command may be given again as it is */
  readonly retry: boolean;
}

export function problemMessage({ code, params, retry }: HostProblem, { problems }: PaneWords): Message {
  const { what, action } = problems[code];
  // A parameter that nobody knew leaves empty brackets behind.
  const said = fill(what, params).replaceAll(/（\s*）| ?\(\s*\)/gu, '');
  return { kind: 'problem', lines: [said, fill(action, params)], retry };
}

export function structureMessage(
  { found, missing, questions, notices }: StructureResult,
  words: PaneWords,
): Message {
  const already = notices.some(({ code }) => code === 'already-structured');
  const head = fill(words.done.structure, { found: found.length, total: found.length + missing.length });
  return done(
    [
      ...(already ? [] : [head]),
      ...(questions.length === 0 ? [] : [fill(words.done.structureQuestions, { count: questions.length })]),
    ],
    notices,
    words,
  );
}

export function findingsMessage({ written, notices }: FindingsResult, words: PaneWords): Message {
  const { writeFindings, writeFindingsNone } = words.done;
  return done([written === 0 ? writeFindingsNone : fill(writeFindings, { count: written })], notices, words);
}

export function summaryMessage({ sheet, open, notices }: SummaryResult, words: PaneWords): Message {
  return done([fill(words.done.makeSummary, { sheet, count: open })], notices, words);
}

export function doneMessage(line: string): Message {
  return { kind: 'done', lines: [line], retry: false };
}

export function noticeWords({ code, params }: Notice, { notices }: PaneWords): string {
  return fill(notices[code], params);
}

function done(lines: readonly string[], notices: readonly Notice[], words: PaneWords): Message {
  return {
    kind: 'done',
    lines: [...lines, ...notices.map((notice) => noticeWords(notice, words))],
    retry: false,
  };
}
