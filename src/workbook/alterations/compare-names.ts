/** The defined names of ours: each must still lead to its list. */
import type { Alteration } from '../receive/account';
import { formulaForm } from './formula-form';
import type { IssuedWorkbook } from './issued-workbook';
import type { Placement } from './placement';
import type { WorkbookFacts } from './workbook-facts';

export function nameAlterations(
  issued: IssuedWorkbook,
  workbook: WorkbookFacts,
  placements: ReadonlyMap<string, Placement>,
): Alteration[] {
  const names = new Map<string, string>();
  for (const { name, refersTo, sheet } of workbook.definedNames)
    if (sheet === undefined) names.set(name.toLowerCase(), refersTo);
  let used: ReadonlySet<string> | undefined;
  return issued.names.flatMap(({ name, refersTo }): Alteration[] => {
    const found = names.get(name.toLowerCase());
    if (found === refersTo) return [];
    const told = { kind: 'name-changed', expected: `${name} = ${refersTo}` } as const;
    if (found === undefined) {
      // A program that writes the range into each dropdown instead has lost nothing.
      used ??= sources(workbook);
      return [{ ...told, class: used.has(name.toLowerCase()) ? 'review' : 'harmless' }];
    }
    const now = ofOneCell(formulaForm(found));
    if (now === ofOneCell(formulaForm(refersTo)) || now === ofOneCell(movedForm(refersTo, placements)))
      return [];
    return [{ ...told, class: 'review', found: `${name} = ${found.slice(0, 300)}` }];
  });
}

/** Some programs write a range of one cell without its second end. */
function ofOneCell(form: string): string {
  return form.replaceAll(/(?<![A-Z0-9])([A-Z]+[0-9]+):\1(?![0-9])/g, '$1');
}

function movedForm(refersTo: string, placements: ReadonlyMap<string, Placement>): string {
  return formulaForm(refersTo, '', (sheet, row, column) => {
    const placement = placements.get(sheet);
    const [toRow, toColumn] = [placement?.row(row), placement?.column(column)];
    return placement === undefined || toRow === undefined || toColumn === undefined
      ? undefined
      : { sheet: placement.found.name, row: toRow, column: toColumn };
  });
}

function sources({ sheets }: WorkbookFacts): ReadonlySet<string> {
  const formulas = sheets.flatMap(({ validations }) => validations.map(({ formula1 = '' }) => formula1));
  return new Set(formulas.map((formula) => formula.trim().replace(/^=/, '').toLowerCase()));
}
