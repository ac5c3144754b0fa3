/** Findings as lines that a test can compare: `code @ place`. */
import type { Answers, Place } from '../../../src/checklist/answers';
import { check } from '../../../src/checklist/check';
import type { Edition } from '../../../src/checklist/edition';
import type { Finding } from '../../../src/checklist/finding';
import { ON } from '../well-filled';

export function where(at: Place): string {
  switch (at.kind) {
    case 'answer':
      return `${at.criterion}.${at.field}`;
    case 'status':
      return `${at.criterion}.status`;
    case 'profile':
      return `profile.${at.field}`;
    case 'fact':
      return at.fact;
    case 'certificate':
      return `certificate ${String(at.row + 1)}.${at.field}`;
  }
}

export const line = ({ code, at }: Finding): string => `${code} @ ${where(at)}`;

/** In order of place; infos are left out unless asked for. */
export function findingLines(edition: Edition, answers: Answers, infos = false): string[] {
  return check(edition, answers, ON)
    .findings.filter(({ severity }) => infos || severity !== 'info')
    .map(line)
    .sort();
}
