import { NO_ANSWERS } from '../../src/checklist/answers';
import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import { cellRef, parseRange } from '../../src/workbook/address';
import type { Blueprint, SheetPlan } from '../../src/workbook/blueprint';
import { structure } from '../../src/workbook/structured';
import { WARD_EDITION } from './formulas-equal-engine';

const ON = 46349; // 2026-11-23
let edition: Edition;
let blank: Blueprint;
const blankSection = { sheet: '', columns: [] };
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
  blank = structure(edition, { evaluatedOn: ON, protect: true });
});

const sheet = (name: string, blueprint = blank): SheetPlan => {
  const found = blueprint.sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const shown = (plan: SheetPlan, ref: string): string | number | undefined => {
  const content = plan.cells.find(({ row, column }) => cellRef(row, column) === ref)?.content;
  return content === undefined ? undefined : 'formula' in content ? content.result : content.value;
};
const row = (plan: SheetPlan, number: number) =>
  plan.cells.filter((cell) => cell.row === number).map((cell) => shown(plan, cellRef(number, cell.column)));

describe('the sheets', () => {
  it('stand in the order in which people use them, the working ones hidden', () => {
    expect(blank.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['サービス概要', 'visible'],
      ['①クラウドサービス提供者', 'visible'],
      ['②クラウドサービス特有', 'visible'],
      ['詳細回答', 'visible'],
      ['集計', 'visible'],
      ['_lists', 'veryHidden'],
      ['_calc', 'veryHidden'],
      ['_kijun', 'veryHidden'],
    ]);
  });

  it('keep the ward’s own columns and put the answers to their right', () => {
    expect(row(sheet('①クラウドサービス提供者'), 4)).toEqual(
      'No 大区分 小区分 確認事項（対策） 補足説明 判定 適合の根拠 回答内容 資料名 該当箇所 URL・ファイル名 版・日付 状態 不足項目 区の確認 区の所見'.split(
        ' ',
      ),
    );
    expect(row(sheet('②クラウドサービス特有'), 4)).toEqual(
      'No 大区分 確認事項（対策） 補足説明 判定 適合の根拠 回答内容 資料名 該当箇所 URL・ファイル名 版・日付 状態 不足項目 区の確認 区の所見'.split(
        ' ',
      ),
    );
  });

  it('hold the ward’s text to the code point', () => {
    for (const { id, section, number, text } of edition.criteria) {
      const { sheet: name, columns } = edition.sections.find(({ key }) => key === section) ?? blankSection;
      const cells = columns.map((_, index) => shown(sheet(name), cellRef(number + 4, index + 1)));
      const expected = columns.map(({ column }) => (column === 'number' ? number : text[column]));
      expect([id, ...cells]).toEqual([id, ...expected]);
    }
  });

  it('freeze the header, repeat it in print, and fit A4 landscape', () => {
    for (const { sheet: name } of edition.sections) {
      expect(sheet(name)).toMatchObject({
        freeze: { rows: 4, columns: 1 },
        print: { landscape: true, titleRows: '4:4', fitHeight: 0 },
      });
    }
    expect(sheet('集計').print).toMatchObject({ landscape: false, fitHeight: 1 });
  });
});

describe('a blank workbook', () => {
  it('asks for everything, and claims nothing', () => {
    expect(shown(sheet('①クラウドサービス提供者'), 'M5')).toBe('未回答');
    expect(shown(sheet('①クラウドサービス提供者'), 'N5')).toBe('▲判定');
    const overview = sheet('サービス概要').cells.map(({ content }) =>
      content && 'formula' in content ? content.result : '',
    );
    expect(overview).toEqual(
      expect.arrayContaining(['要確認', '回答が必要です', '0 / 31 件', '31 件', '記入が完了していません']),
    );
  });
});

describe('a prefilled workbook', () => {
  it('answers 鍵管理 (1-14) with 対象外 for a SaaS from the start, and for nobody else', () => {
    const verdict = (model: string) => {
      const answers = { ...NO_ANSWERS, profile: new Map([['model', model]]) };
      const plan = sheet(
        '①クラウドサービス提供者',
        structure(edition, { answers, evaluatedOn: ON, protect: true }),
      );
      return [shown(plan, 'F18'), shown(plan, 'M18')];
    };
    expect(verdict('SaaS')).toEqual(['対象外', '対象外']);
    expect(verdict('IaaS')).toEqual([undefined, '未回答']);
  });
});

describe('protection', () => {
  const locked = (plan: SheetPlan, blueprint: Blueprint, ref: string) => {
    const cell = plan.cells.find(({ row: r, column }) => cellRef(r, column) === ref);
    return blueprint.styles[cell?.style ?? '']?.locked;
  };

  it('locks the ward’s text, the status and the ward’s columns of a vendor’s file, and opens the answers', () => {
    const plan = sheet('①クラウドサービス提供者');
    expect(plan.protected).toBe(true);
    expect(['D7', 'M7', 'N7', 'O7', 'P7'].map((ref) => locked(plan, blank, ref))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(
      ['F7', 'G7', 'H7', 'I7', 'J7', 'K7', 'L7'].every((ref) => locked(plan, blank, ref) === false),
    ).toBe(true);
  });

  it('leaves the ward’s own file open', () => {
    const open = structure(edition, { evaluatedOn: ON, protect: false });
    const plan = sheet('①クラウドサービス提供者', open);
    expect([plan.protected, open.lockStructure, locked(plan, open, 'O7')]).toEqual([false, false, false]);
  });
});

describe('what Excel would refuse', () => {
  it('is in no formula: at most 8,192 characters, only functions of Excel 2010, one volatile', () => {
    const functions = new Set<string>();
    for (const { cells } of blank.sheets) {
      for (const { content } of cells) {
        if (content === undefined || !('formula' in content)) continue;
        expect(content.formula.length).toBeLessThan(8192);
        const code = content.formula.replaceAll(/"[^"]*"|'[^']*'/g, '');
        for (const [, name = ''] of code.matchAll(/([A-Z0-9.]+)\(/g)) functions.add(name);
      }
    }
    expect([...functions].sort()).toEqual(
      'ADDRESS AND CLEAN COLUMN COUNTIF EXACT FIND HYPERLINK IF IFERROR INDEX ISNUMBER LEN MATCH MAX MIN OR ROW SUBSTITUTE SUM TODAY TRIM'.split(
        ' ',
      ),
    );
    const today = blank.sheets.flatMap(({ cells }) =>
      cells.filter(({ content }) => content && 'formula' in content && content.formula.includes('TODAY()')),
    );
    expect(today).toHaveLength(1);
  });

  it('is in no prompt, title or list', () => {
    const names = new Set(blank.names.map(({ name }) => name));
    for (const { name, validations } of blank.sheets) {
      for (const { range, rule, prompt, error } of validations) {
        const at = `${name}!${range}`;
        expect([at, (prompt?.title.length ?? 0) <= 32 && (error?.title.length ?? 0) <= 32]).toEqual([
          at,
          true,
        ]);
        expect([at, (prompt?.text.length ?? 0) <= 255 && (error?.text.length ?? 0) <= 255]).toEqual([
          at,
          true,
        ]);
        if (rule.kind === 'list') expect(names).toContain(rule.name);
      }
    }
  });

  it('is in no conditional format: they look at their own sheet only', () => {
    for (const { formats } of blank.sheets) {
      for (const { formula } of formats.flatMap(({ rules }) => rules)) expect(formula).not.toContain('!');
    }
  });

  it('is in no range: validations of a sheet never overlap', () => {
    for (const { name, validations } of blank.sheets) {
      const taken = new Set<string>();
      for (const { range } of validations) {
        const area = parseRange(range);
        if (area === undefined) throw new Error(`${name}!${range} is no range`);
        for (let r = area.top; r <= area.bottom; r++) {
          for (let c = area.left; c <= area.right; c++) {
            const ref = cellRef(r, c);
            expect([name, ref, taken.has(ref)]).toEqual([name, ref, false]);
            taken.add(ref);
          }
        }
      }
    }
  });
});

it('every answer cell carries a prompt that says what is wanted', () => {
  for (const { sheet: name, columns, key } of edition.sections) {
    const count = edition.criteria.filter(({ section }) => section === key).length;
    const prompted = new Set<string>();
    for (const { range, prompt } of sheet(name).validations) {
      const area = parseRange(range);
      if (prompt === undefined || area === undefined) continue;
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) prompted.add(cellRef(r, c));
    }
    for (let number = 1; number <= count; number++) {
      for (let column = columns.length + 1; column <= columns.length + 7; column++) {
        expect(prompted).toContain(cellRef(number + 4, column));
      }
    }
  }
});

it('links lead to a sheet whose name holds an apostrophe, too', () => {
  const [first, ...others] = edition.sections;
  if (first === undefined) throw new Error('the edition has no section');
  const renamed = { ...edition, sections: [{ ...first, sheet: "Provider's" }, ...others] };
  const { cells } = sheet('_calc', structure(renamed, { evaluatedOn: ON, protect: true }));
  const targets = cells
    .flatMap(({ content }) => (content !== undefined && 'formula' in content ? [content] : []))
    .filter(({ result }) => String(result).startsWith("#'Provider"));
  expect(targets[0]?.result).toBe("#'Provider''s'!$F$5");
  expect(targets.every(({ formula }) => formula.startsWith(`"#'Provider''s'!"&ADDRESS(`))).toBe(true);
});
