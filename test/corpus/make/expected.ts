/** The entries' expectations as the side file that lies beside the workbooks: plain lines, each with its cell. */
import type { Edition } from '../../../src/checklist/edition';
import type { Checked, Entry, Findings } from './entry';
import { cellOf, criterionOf } from './issued';

export function expectedOf(edition: Edition, entries: readonly Entry[]) {
  const files = entries.map(({ folder, file, writer, what, expected }) => ({
    file: `${folder}/${file}`,
    writer,
    what,
    ...('refused' in expected ? expected : checked(edition, expected)),
  }));
  return { evaluatedOn: '2027-02-01', files };
}

function checked(edition: Edition, expected: Checked) {
  const { overall, findings, alterations, alteredSheets, normalisations, ...more } = expected;
  return {
    overall,
    findings: linesOf(edition, findings),
    ...(alteredSheets === undefined
      ? { alterations: [...(alterations ?? [])].sort() }
      : { alteredSheets: [...alteredSheets].sort() }),
    ...(normalisations === undefined ? {} : { normalisations: [...normalisations].sort() }),
    ...more,
  };
}

/** `code criterion sheet cell` */
function linesOf(edition: Edition, findings: Findings): string[] {
  const lines = Object.entries(findings).flatMap(([place, codes]) => {
    const where = whereOf(edition, place);
    return codes.split(' ').map((code) => [code, ...where].join(' '));
  });
  return lines.sort();
}

/** A place of a workbook as issued, or `criterion sheet cell` as it stands. */
function whereOf(edition: Edition, place: string): string[] {
  if (!/^[\w-]+\.[\w.-]+$/.test(place)) return [place];
  const { sheet, cell } = cellOf(edition, place);
  return [criterionOf(edition, place) ?? '-', sheet, cell];
}
