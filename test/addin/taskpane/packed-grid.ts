/** A grid on its way into a page. */
import type { GridWorkbook } from '../../../src/workbook/grid';
import type { PackedGrid } from './stage';

export function packed({ dateSystem, sheets }: GridWorkbook): PackedGrid {
  return {
    dateSystem,
    sheets: sheets.map(({ name, visibility, cells }) => ({
      name,
      visibility,
      cells: [...cells.values()],
      refs: [...cells.keys()],
    })),
  };
}
