/** The protection of a sheet: that it is on, and what it still lets people do. */
import type { PartCursor } from './part-cursor';

/** What can be forbidden, and whether it is unless the file says so (ISO/IEC 29500-1, 18.3.1.85). */
const FORBIDDEN_BY_DEFAULT = {
  objects: false,
  scenarios: false,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  selectLockedCells: false,
  sort: true,
  autoFilter: true,
  pivotTables: true,
  selectUnlockedCells: false,
} as const;

export type ProtectedAction = keyof typeof FORBIDDEN_BY_DEFAULT;

export interface ProtectionReading {
  /** in the order of the standard */
  readonly allows: readonly ProtectedAction[];
  /** taking it off asks for a password */
  readonly password: boolean;
}

const ACTIONS = Object.entries(FORBIDDEN_BY_DEFAULT) as readonly (readonly [ProtectedAction, boolean])[];

/** The element at hand is `sheetProtection`; undefined when it says that the sheet is not protected. */
export function readProtection(cursor: PartCursor): ProtectionReading | undefined {
  if (!cursor.flag('sheet')) return undefined;
  const allows = ACTIONS.filter(([action, byDefault]) => !cursor.flag(action, byDefault));
  const password = ['password', 'hashValue'].some((name) => (cursor.attribute(name) ?? '') !== '');
  return { allows: allows.map(([action]) => action), password };
}
