/**
 * Sheets drawn as tables:
 *
 *     | No | 確認事項 | 回答 |
 *     | 1  | {1-1}    | ○   |
 *
 * `{1-1}` is the criterion's 確認事項, `{1-1.note}` and so on its other texts; ↵ is a line break in a cell. A line `* 1:` stands
 * for a row of every criterion of section 1 (`* 1 9-18:` for some), with `{no}`, `{major}`, `{minor}`, `{requirement}`, `{note}`.
 * Plain digits become numbers; "1" in quotes stays text. A lone `|` is an empty row.
 */
import type { Criterion, Edition } from '../../../src/checklist/edition';
import { cellRef } from '../../../src/workbook/address';
import type { GridCell, GridSheet, GridValue, GridWorkbook } from '../../../src/workbook/grid';

export type Around = Partial<Omit<GridSheet, 'name' | 'cells'>>;

export function sheetOf(edition: Edition, name: string, drawing: string, around: Around = {}): GridSheet {
  const cells = new Map<string, GridCell>();
  let row = 0;
  for (const line of drawing.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    for (const texts of rowsOf(edition, line)) {
      row++;
      texts.forEach((text, index) => {
        const value = valueOf(edition, text);
        if (value !== undefined) cells.set(cellRef(row, index + 1), { row, column: index + 1, value });
      });
    }
  }
  return { name, visibility: 'visible', ...around, cells };
}

export function workbookOf(...sheets: readonly GridSheet[]): GridWorkbook {
  return { dateSystem: 1900, sheets };
}

function rowsOf(edition: Edition, line: string): string[][] {
  const every = /^\* (\d)(?: (\d+)-(\d+))?:(.*)$/u.exec(line);
  if (every === null) return [cellsOf(line)];
  const [, section, first = '1', last = '999', pattern = ''] = every;
  return edition.criteria
    .filter((each) => each.section === section && each.number >= Number(first) && each.number <= Number(last))
    .map((criterion) => cellsOf(pattern.trim()).map((cell) => fill(cell, criterion)));
}

function fill(cell: string, { id, number, text }: Criterion): string {
  return cell
    .replaceAll('{no}', String(number))
    .replaceAll('{id}', id)
    .replaceAll(/\{(major|minor|requirement|note)\}/gu, (_, column: 'major') => text[column] ?? '');
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => cell.trim());
}

function valueOf(edition: Edition, text: string): GridValue {
  if (text === '') return undefined;
  if (/^\d+(\.\d+)?$/u.test(text)) return Number(text);
  if (/^".*"$/u.test(text)) return text.slice(1, -1);
  return text
    .replaceAll('↵', '\n')
    .replaceAll(/\{(\d-\d+)(?:\.(major|minor|requirement|note))?\}/gu, (_, id: string, column?: 'note') => {
      const found = edition.criteria.find((each) => each.id === id);
      if (found === undefined) throw new Error(`The edition has no criterion ${id}`);
      return found.text[column ?? 'requirement'] ?? '';
    });
}
