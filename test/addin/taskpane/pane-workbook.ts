/** Workbooks as the pane sees them, without Excel: a Blueprint or a table as a grid, read, and a port that answers from it. */
import type { Answers } from '../../../src/checklist/answers';
import type { Edition } from '../../../src/checklist/edition';
import { cellRef } from '../../../src/workbook/address';
import type { GridCell, GridWorkbook } from '../../../src/workbook/grid';
import { type CellPlace, readChecklist } from '../../../src/workbook/recognise';
import { structure } from '../../../src/workbook/structured';
import type {
  CellEntry,
  CellWriter,
  FindingsRequest,
  HostProblem,
  Outcome,
  WorkbookEvent,
  WorkbookPort,
  WorkbookSnapshot,
} from '../../../src/addin/workbook-port';
import { gridOf } from '../../workbook/blueprint-grid';
import { ON } from '../../checklist/well-filled';

export function issuedGrid(edition: Edition, answers: Answers): GridWorkbook {
  return gridOf(structure(edition, { answers, evaluatedOn: ON, protect: false }));
}

/** A sheet of texts, row by row from A1. */
export function plainGrid(name: string, rows: readonly (readonly string[])[]): GridWorkbook {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((value, at): [string, GridCell][] =>
      value === '' ? [] : [[cellRef(index + 1, at + 1), { row: index + 1, column: at + 1, value }]],
    ),
  );
  return { dateSystem: 1900, sheets: [{ name, visibility: 'visible', cells: new Map(cells) }] };
}

export function snapshotOf(
  edition: Edition,
  grid: GridWorkbook,
  more: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot {
  const { received, recognition } = readChecklist(edition, grid);
  return {
    kind: recognition === undefined ? 'issued' : 'recognised',
    received,
    ...(recognition === undefined ? {} : { recognition }),
    grid,
    sheets: grid.sheets.map(({ name, visibility }, index) => ({
      id: String(index),
      name,
      visibility,
      protected: false,
    })),
    readOnly: false,
    structureProtected: false,
    notices: [],
    ...more,
  };
}

export const NO_CHECKLIST: WorkbookSnapshot = {
  kind: 'none',
  grid: { dateSystem: 1900, sheets: [] },
  sheets: [{ id: '0', name: 'Sheet1', visibility: 'visible', protected: false }],
  readOnly: false,
  structureProtected: false,
  notices: [],
};

/** Remembers what it was asked; a problem that is set is the next answer. */
export class StagePort implements WorkbookPort, CellWriter {
  readonly asked: string[] = [];
  readonly selected: CellPlace[] = [];
  readonly written: FindingsRequest[] = [];
  readonly entries: CellEntry[] = [];
  problem: HostProblem | undefined;
  /** what one command answers, once, whenever it is asked */
  readonly problemOf = new Map<string, HostProblem>();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(public snapshot: WorkbookSnapshot) {}

  read() {
    return this.answer('read', this.snapshot);
  }

  structure() {
    return this.answer('structure', {
      found: ['1-1', '1-2'],
      missing: ['1-3'],
      questions: [],
      normalisations: [],
      alterations: [],
      blocks: [],
      added: [],
      notices: [{ code: 'cannot-be-undone', params: {} } as const],
      snapshot: this.snapshot,
    });
  }

  makeSummary() {
    return this.answer('makeSummary', { sheet: '集計', open: 3, notices: [] });
  }

  writeFindings(request: FindingsRequest) {
    this.written.push(request);
    return this.answer('writeFindings', { columns: [], written: request.notes.length, notices: [] });
  }

  write(entries: readonly CellEntry[]) {
    this.entries.push(...entries);
    return this.answer('write', undefined);
  }

  select(place: CellPlace) {
    this.selected.push(place);
    return this.answer('select', undefined);
  }

  onChanged(listener: (event: WorkbookEvent) => void) {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  get heard(): boolean {
    return this.listeners.size > 0;
  }

  tell(event: WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private answer<Value>(command: string, value: Value): Promise<Outcome<Value>> {
    this.asked.push(command);
    const problem = this.problemOf.get(command) ?? this.problem;
    if (!this.problemOf.delete(command)) this.problem = undefined;
    return Promise.resolve(problem === undefined ? { ok: true, value } : { ok: false, problem });
  }
}
