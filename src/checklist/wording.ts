/** Findings in words: the table of messages is data (templates/wording), this only fills in its placeholders. */
import type { Finding } from './finding';
import type { Language } from './words';

export interface WordingTable {
  /** names of the evidence columns */
  readonly fields: Readonly<Record<string, string>>;
  /** by code */
  readonly findings: Readonly<Record<string, { readonly what: string; readonly action: string }>>;
}

/** @throws TypeError naming what is missing, for a table that somebody edited */
export function parseWordingTable(json: unknown): WordingTable {
  const table = record(json, 'the table');
  const fields = Object.entries(record(table['fields'], 'fields')).map(
    ([name, text]) => [name, string(text, name)] as const,
  );
  const findings = Object.entries(record(table['findings'], 'findings')).map(([code, entry]) => {
    const { what, action } = record(entry, code);
    return [code, { what: string(what, `${code}.what`), action: string(action, `${code}.action`) }] as const;
  });
  return { fields: Object.fromEntries(fields), findings: Object.fromEntries(findings) };
}

/** What is wrong, and what to do; *where* is put in front by whoever knows the cell. */
export function wordFinding(
  finding: Finding,
  table: WordingTable,
  language: Language,
): { readonly what: string; readonly action: string } {
  if (finding.wording !== undefined) {
    return { what: finding.wording.what[language], action: finding.wording.action[language] };
  }
  const message = table.findings[finding.code];
  if (message === undefined) return { what: finding.code, action: '' };
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = (language === 'en' ? finding.params[`${name}En`] : undefined) ?? finding.params[name];
      if (value === undefined) return placeholder;
      return name === 'field' ? (table.fields[value] ?? value) : value;
    });
  return { what: fill(message.what), action: fill(message.action) };
}

function record(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${where} must be an object`);
  }
  return Object.fromEntries(Object.entries(value));
}

function string(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new TypeError(`${where} must be a text`);
  return value;
}
