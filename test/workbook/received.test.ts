import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import type { GridWorkbook } from '../../src/workbook/grid';
import { NotAChecklist, readReceived } from '../../src/workbook/received';
import { structure } from '../../src/workbook/structured';
import fc from 'fast-check';
import type { Place } from '../../src/checklist/answers';
import { isBlank, type Value } from '../../src/checklist/value';
import { ANSWER_FIELDS } from '../../src/checklist/vocabulary';
import { plausibleAnswers } from '../checklist/arbitrary-answers';
import { type Changes, gridOf } from './blueprint-grid';
import { WARD_EDITION } from './formulas-equal-engine';

const ON = 46349; // 2026-11-23
const ONE = '①クラウドサービス提供者';
const TWO = '②クラウドサービス特有';

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

const issued = (changes: Changes = {}): GridWorkbook =>
  gridOf(
    structure(edition, {
      evaluatedOn: ON,
      protect: true,
      identity: { workbookId: 'W-1', vendorKey: 'V-1', round: 1, issuedOn: ON },
    }),
    changes,
  );
const kinds = (workbook: GridWorkbook) =>
  readReceived(edition, workbook).alterations.map(({ kind, class: weight, cell }) => [kind, weight, cell]);

describe('a workbook that came back untouched', () => {
  it('shows no alteration and reads nothing as something else', () => {
    const received = readReceived(edition, issued());
    expect(received.alterations).toEqual([]);
    expect(received.normalisations).toEqual([]);
    expect(received.identity).toMatchObject({
      workbookId: 'W-1',
      vendorKey: 'V-1',
      round: '1',
      issuedOn: '2026-11-23',
    });
  });

  it('gives back every answer that was written into it', () => {
    fc.assert(
      fc.property(plausibleAnswers(edition), (answers) => {
        const workbook = gridOf(structure(edition, { answers, evaluatedOn: ON, protect: false }));
        const received = readReceived(edition, workbook);
        const noted = new Set(received.normalisations.map(({ sheet, cell }) => `${sheet}!${cell}`));
        const expectKept = (place: Place, written: Value, read: Value) => {
          const at = received.cellOf(place);
          if (noted.has(`${at?.sheet ?? ''}!${at?.cell ?? ''}`)) return;
          expect([place, isBlank(read) ? '' : read]).toEqual([place, isBlank(written) ? '' : written]);
        };
        const { profile, responses, facts } = received.answers;
        for (const [field, value] of answers.profile)
          expectKept({ kind: 'profile', field }, value, profile.get(field));
        for (const [fact, value] of answers.facts) expectKept({ kind: 'fact', fact }, value, facts.get(fact));
        for (const [criterion, response] of answers.responses) {
          for (const field of ANSWER_FIELDS) {
            if (field === 'verdict' && isBlank(response.verdict)) continue; // may be 対象外 beforehand
            expectKept(
              { kind: 'answer', criterion, field },
              response[field],
              responses.get(criterion)?.[field],
            );
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('marks and wording', () => {
  it.each([
    ['○', '適合'],
    ['◯', '適合'],
    ['適合 ', '適合'],
    ['×', '不適合'],
    ['該当なし', '対象外'],
  ])('reads %s as %s and lists it with its cell', (from, to) => {
    const received = readReceived(edition, issued({ [`${ONE}!F7`]: from }));
    expect(received.answers.responses.get('1-3')?.verdict).toBe(to);
    expect(received.normalisations).toEqual([{ sheet: ONE, cell: 'F7', from, to }]);
  });

  it.each(['△', '－', '対応予定', '○（一部）', '同上', '0', '◎'])(
    'leaves %s as it is: nobody can be sure',
    (from) => {
      const received = readReceived(edition, issued({ [`${ONE}!F7`]: from }));
      expect(received.answers.responses.get('1-3')?.verdict).toBe(from);
      expect(received.normalisations).toEqual([]);
    },
  );

  it('reads a basis in full-width letters as the word of the list', () => {
    const received = readReceived(edition, issued({ [`${ONE}!G10`]: 'ＩＳＭＡＰ' }));
    expect(received.answers.responses.get('1-6')?.basis).toBe('ISMAP');
  });

  it('reads a date in words, and keeps what is no day for certain', () => {
    const cellOf = readReceived(edition, issued()).cellOf({ kind: 'profile', field: 'contractStart' });
    const at = `${cellOf?.sheet ?? ''}!${cellOf?.cell ?? ''}`;
    const start = (text: string) =>
      readReceived(edition, issued({ [at]: text })).answers.profile.get('contractStart');
    expect(start('令和９年４月１日')).toBe(46478);
    expect(start('令和9年4月')).toBe('令和9年4月');
  });
});

describe('what somebody changed', () => {
  it('names the cell of an altered text', () => {
    const altered = issued({ [`${ONE}!D7`]: '事前に通知されること。' });
    expect(kinds(altered)).toEqual([['text-changed', 'reject', 'D7']]);
  });

  it('does not mind line breaks and spaces that a spreadsheet program put in', () => {
    const text = edition.criteria[2]?.text.requirement ?? '';
    expect(kinds(issued({ [`${ONE}!D7`]: text.replaceAll(' ', '\r\n') }))).toEqual([]);
  });

  it('reports a 状態 that was overtyped', () => {
    expect(kinds(issued({ [`${ONE}!M7`]: '充足' }))).toEqual([['formula-overwritten', 'review', 'M7']]);
  });

  it('finds the answers again after rows were inserted above and columns between', () => {
    const workbook = issued({ [`${ONE}!F7`]: '適合' });
    const moved = shift(workbook, ONE, { rows: 2, columnsFrom: 6, columns: 1 });
    const received = readReceived(edition, moved);
    expect(received.answers.responses.get('1-3')?.verdict).toBe('適合');
    expect(received.cellOf({ kind: 'answer', criterion: '1-3', field: 'verdict' })).toEqual({
      sheet: ONE,
      cell: 'G9',
    });
  });

  it('reports a deleted row and reads the others at their place', () => {
    const workbook = issued({ [`${ONE}!A7`]: undefined, [`${ONE}!D7`]: undefined, [`${ONE}!F8`]: '適合' });
    expect(readReceived(edition, workbook).answers.responses.get('1-4')?.verdict).toBe('適合');
    expect(kinds(workbook)).toEqual([['row-missing', 'reject', undefined]]);
  });

  it('finds a renamed sheet by its heading, and says so', () => {
    const renamed = rename(issued({ [`${ONE}!F7`]: '適合' }), ONE, '回答');
    expect(readReceived(edition, renamed).answers.responses.get('1-3')?.verdict).toBe('適合');
    expect(kinds(renamed)).toEqual([['sheet-renamed', 'review', undefined]]);
  });

  it('reports a deleted sheet', () => {
    const workbook = issued();
    const without = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== TWO) };
    expect(kinds(without)).toEqual([['sheet-missing', 'reject', undefined]]);
  });

  it('knows a workbook of another edition by its hash', () => {
    const workbook = issued({ '_kijun!B3': 'f00d' });
    expect(kinds(workbook)).toEqual([['edition-unknown', 'review', undefined]]);
  });

  it('refuses a workbook without any section', () => {
    const workbook = {
      dateSystem: 1900 as const,
      sheets: [{ name: 'Sheet1', visibility: 'visible' as const, cells: new Map() }],
    };
    expect(() => readReceived(edition, workbook)).toThrow(NotAChecklist);
  });
});

function rename(workbook: GridWorkbook, from: string, to: string): GridWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)),
  };
}

function shift(
  workbook: GridWorkbook,
  name: string,
  by: { rows: number; columnsFrom: number; columns: number },
): GridWorkbook {
  const letters = (column: number) => String.fromCharCode(64 + column);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const cells = [...sheet.cells.values()].map((cell) => {
        const column = cell.column >= by.columnsFrom ? cell.column + by.columns : cell.column;
        const row = cell.row + by.rows;
        return [`${letters(column)}${String(row)}`, { ...cell, row, column }] as const;
      });
      return { ...sheet, cells: new Map(cells) };
    }),
  };
}
