/**
 * 構造化: somebody's own checklist becomes one that checks itself. What stands in its cells stays where it is; the answer columns
 * go to the right of each table, sheets of ours behind the others. At most five round trips: two to look, one to write, one or
 * two to look again.
 */
import type { Edition } from '../../../checklist/edition';
import type { Recognition } from '../../../workbook/recognise';
import type { Notice, StructureRequest, StructureResult } from '../../workbook-port';
import { addressOf } from '../render/areas';
import { Refusal } from '../host/refusal';
import { type Reading, snapshotOf } from '../read/checklist';
import type { Session } from '../session';
import { carriedOver } from './carry-over';
import { ownSheets, planStructure, type StructurePlan } from './plan';
import { placeTables, type PlacedTable } from './tables';
import { keepAnswers, writePlan } from './write';

export async function structureWorkbook(
  session: Session,
  { evaluatedOn, decisions }: StructureRequest,
): Promise<StructureResult> {
  const { edition } = session;
  if (decisions !== undefined) session.decisions = decisions;
  const before = await session.readAnew();
  if (before.kind === 'none')
    throw new Refusal('no-checklist', { sheets: before.look.states.map(({ name }) => name).join('、') });
  if (before.kind === 'issued') return alreadyStructured(before);
  const { recognition, received, look, marks, kind } = before;
  demandDecided(recognition);
  const { tables, places } = placeTables(edition, recognition, look, marks);
  const answers = kind === 'structured' ? received.answers : carriedOver(edition, look.grid, received);
  const plan = planStructure(edition, { tables, places }, answers, evaluatedOn);
  demandRoom(edition, before, plan, tables);
  await session.batch(async (context) => {
    writePlan(context.workbook, plan, look, kind === 'structured' ? keepAnswers : () => false);
    await context.sync();
  });
  const after = await session.read();
  const added = [...plan.sheets, plan.identity]
    .map(({ name }) => name)
    .filter((name) => !look.sheets.has(name));
  return {
    found: edition.criteria.map(({ id }) => id).filter((id) => !recognition.missing.includes(id)),
    missing: recognition.missing,
    questions: recognition.questions,
    normalisations: received.normalisations,
    alterations: received.alterations,
    blocks: tables.map(({ block }) => ({ sheet: block.sheet, range: addressOf(block) })),
    added,
    notices: [...look.notices, ...noticesOf(tables), { code: 'cannot-be-undone', params: {} }],
    snapshot: snapshotOf(after),
  };
}

function alreadyStructured(reading: Reading & { kind: 'issued' }): StructureResult {
  const { normalisations, alterations } = reading.received;
  const notices: Notice[] = [{ code: 'already-structured', params: {} }];
  const nothing = { found: [], missing: [], questions: [], blocks: [], added: [] };
  return { ...nothing, normalisations, alterations, notices, snapshot: snapshotOf(reading) };
}

function noticesOf(tables: readonly PlacedTable[]): Notice[] {
  return tables
    .filter(({ added }) => added)
    .map(({ criteria, block }) => ({
      code: 'criteria-added',
      params: { count: String(criteria.length), sheet: block.sheet },
    }));
}

/** Answers that nobody has said are the ones meant would be left behind. */
function demandDecided({ questions }: Recognition): void {
  const open = questions.filter(({ kind }) => kind === 'which-copy' || kind === 'which-respondent');
  if (open.length > 0) throw new Refusal('undecided', { count: String(open.length) });
}

/** Everything that Excel would refuse half-way and that can be known before anything is written. */
function demandRoom(
  edition: Edition,
  { look, marks }: Reading,
  { sheets, identity }: StructurePlan,
  tables: readonly PlacedTable[],
): void {
  if (look.readOnly) throw new Refusal('read-only');
  const planned = [...sheets, identity].map(({ name }) => name);
  if (look.structureProtected && planned.some((name) => !look.sheets.has(name)))
    throw new Refusal('structure-protected');
  for (const { block } of tables)
    if (look.sheets.get(block.sheet)?.protected === true)
      throw new Refusal('sheet-protected', { sheet: block.sheet });
  for (const [own, name] of ownSheets(edition)) {
    const standing = look.read.get(name);
    const ours = marks.own.get(own) === name || standing?.grid.cells.size === 0;
    if (look.sheets.has(name) && !ours) throw new Refusal('name-taken', { sheet: name });
  }
}
