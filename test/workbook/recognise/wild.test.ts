import type { Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import { type ChecklistReading, type Question, readChecklist } from '../../../src/workbook/recognise';
import { asText } from '../../../src/checklist/value';
import { asValue } from '../../../src/workbook/receive/values';
import { NotAChecklist } from '../../../src/workbook/received';
import { WARD_EDITION } from '../formulas-equal-engine';
import * as first from './wild/w01-to-w04';
import * as second from './wild/w05-to-w08';
import * as third from './wild/w09-to-w13';
import * as respondents from './wild/respondents';
import * as rows from './wild/rows';
import type { WildCase } from './wild/wild-case';

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

const cases = [first, second, third, respondents, rows].flatMap((each): WildCase[] => Object.values(each));

describe.each(cases)('$name', ({ draw, decisions, expected }) => {
  if (expected === 'not a checklist') {
    it('is no checklist of this edition', () => {
      expect(() => readChecklist(edition, draw(edition), decisions)).toThrow(NotAChecklist);
    });
    return;
  }

  const read = () => readChecklist(edition, draw(edition), decisions);

  it('is found where it stands', () => {
    const { recognition } = read();
    expect({
      tables: recognition?.sections.map(
        ({ sheet, section, headerRow, criteria }) =>
          `${sheet}: ${'①②'.charAt(Number(section) - 1)} row ${String(headerRow ?? 'none')}, ${String(criteria.length)}`,
      ),
      missing: recognition?.missing.length,
      questions: recognition?.questions.map(shown),
      respondents: recognition?.respondents.map(({ name }) => name).filter((name) => name !== ''),
      otherwise: otherwise(read()),
    }).toEqual({
      tables: expected.tables,
      missing: expected.missing,
      questions: expected.questions ?? [],
      respondents: expected.respondents ?? [],
      otherwise: expected.otherwise ?? {},
    });
  });

  it('is read as it was answered', () => {
    const { received } = read();
    const answers = Object.fromEntries(
      [...received.answers.responses].flatMap(([id, response]) => {
        const fields = Object.entries(response).filter(([, value]) => value !== undefined);
        const text = fields
          .map(([field, value]) => `${field}=${String(value).replaceAll('\n', '↵')}`)
          .sort(byField);
        return fields.length === 0 ? [] : [[id, text.join('; ')]];
      }),
    );
    if (expected.answered === undefined) expect(answers).toEqual(expected.answers);
    else {
      expect(answers).toMatchObject(expected.answers);
      expect(Object.keys(answers)).toHaveLength(expected.answered);
    }
    expect(Object.fromEntries(received.answers.profile)).toEqual(expected.profile ?? {});
  });

  it('shows what differs, and accounts for whatever was read as something else', () => {
    const { received } = read();
    const alterations = received.alterations.map(({ kind, class: weight, cell }) =>
      [kind, weight, cell].join(' ').trim(),
    );
    expect(alterations[0]).toBe('edition-unknown review');
    if (expected.alterations !== undefined) expect(alterations.slice(1)).toEqual(expected.alterations);
    const workbook = draw(edition);
    for (const { sheet, cell, from } of received.normalisations) {
      const value = workbook.sheets.find(({ name }) => name === sheet)?.cells.get(cell)?.value;
      expect([sheet, cell, from]).toEqual([sheet, cell, asText(asValue(value))]);
    }
    for (const [id, { verdict }] of received.answers.responses) {
      const at = received.cellOf({ kind: 'answer', criterion: id, field: 'verdict' });
      const value = workbook.sheets.find(({ name }) => name === at?.sheet)?.cells.get(at?.cell ?? '')?.value;
      const noted = received.normalisations.some(
        ({ sheet, cell }) => sheet === at?.sheet && cell === at.cell,
      );
      if (verdict !== undefined && !noted) expect([id, verdict]).toEqual([id, value]);
    }
  });
});

const FIELDS = [
  'verdict',
  'basis',
  'comment',
  'document',
  'locator',
  'url',
  'version',
  'wardCheck',
  'wardRemark',
];
const order = (text: string) => FIELDS.indexOf(text.split('=')[0] ?? '');
const byField = (left: string, right: string) => order(left) - order(right);

function shown({ kind, cells, candidates }: Question): string {
  return `${kind} ${cells.map(({ cell }) => cell).join(',')}: ${candidates.join(' / ')}`;
}

function otherwise({ recognition }: ChecklistReading): Record<string, string> {
  const rows = recognition?.sections.flatMap(({ criteria }) => criteria) ?? [];
  return Object.fromEntries(
    rows.flatMap(({ id, identification }) => (identification.by === 'text' ? [] : [[id, identification.by]])),
  );
}
