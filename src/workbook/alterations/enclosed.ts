/** What came with the workbook that no issued one has: macros, links to elsewhere, embedded files, comments. */
import { cellRef, parseRange } from '../address';
import type { Alteration } from '../receive/account';
import type { WorkbookFacts } from './workbook-facts';

/** What could run a program when the file is opened. */
const RUNS: ReadonlySet<string> = new Set(['vba', 'macro-sheet', 'ribbon', 'activex']);
const OBJECTS: ReadonlySet<string> = new Set(['embedded', 'web-extension']);
/** `DDE` starts a program; the others fetch something. */
const STARTS_A_PROGRAM: ReadonlySet<string> = new Set(['dde']);
/** On a path of the network Windows signs in by itself; a path of a disk is nobody's but the sender's. */
const PATH = /^(?:file:|\\\\|\/\/|[A-Za-z]:[\\/])/i;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const PLAIN_SCHEME = /^(?:https?|mailto|tel):/i;
const SHOWN = 300;

export function enclosed(workbook: WorkbookFacts): Alteration[] {
  return [
    ...macros(workbook),
    ...workbook.enclosures
      .filter(({ kind }) => OBJECTS.has(kind))
      .map(({ part, sheet }): Alteration => ({
        kind: 'embedded-object',
        class: 'review',
        ...(sheet === undefined ? {} : { sheet }),
        found: part,
      })),
    ...workbook.externalLinks.map(({ kind, part, target }): Alteration => ({
      kind: 'external-link',
      class: STARTS_A_PROGRAM.has(kind) ? 'reject' : 'review',
      found: (target ?? part).slice(0, SHOWN),
    })),
    ...hyperlinks(workbook),
    ...comments(workbook),
  ];
}

function macros({ enclosures, definedNames }: WorkbookFacts): Alteration[] {
  const found = [
    ...enclosures.filter(({ kind }) => RUNS.has(kind)).map(({ part }) => part),
    ...definedNames.filter(({ macro }) => macro === true).map(({ name }) => name),
  ];
  return found.length === 0
    ? []
    : [{ kind: 'macro', class: 'reject', found: found.join('、').slice(0, SHOWN) }];
}

/** Addresses of pages and mail are what a vendor is asked for. */
function hyperlinks({ sheets }: WorkbookFacts): Alteration[] {
  return sheets.flatMap(({ name, hyperlinks: links }) =>
    links.flatMap(({ range, target = '' }): Alteration[] => {
      const leads = PATH.test(target) || (SCHEME.test(target) && !PLAIN_SCHEME.test(target));
      if (!leads) return [];
      const told = { kind: 'external-link', class: 'review', sheet: name } as const;
      return [{ ...told, ...cellsAt(range), found: target.slice(0, SHOWN) }];
    }),
  );
}

function comments({ sheets }: WorkbookFacts): Alteration[] {
  return sheets.flatMap(({ name, comments: all }) =>
    all.map(({ cell, text }): Alteration => ({
      kind: 'comment-added',
      class: 'harmless',
      sheet: name,
      ...cellsAt(cell),
      found: text,
    })),
  );
}

/** As written by somebody else: only what is a cell is given as one. */
function cellsAt(range: string): Pick<Alteration, 'cell' | 'range'> {
  const area = parseRange(range);
  if (area === undefined) return {};
  const [first, last] = [cellRef(area.top, area.left), cellRef(area.bottom, area.right)];
  return first === last ? { cell: first } : { cell: first, range: `${first}:${last}` };
}
