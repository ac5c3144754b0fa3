/**
 * 集計シート作成. The sheet is made, or emptied and filled in place, so that whatever refers to it lives on. Four round trips: one
 * to look, two in which the sheet is made ready, one to write.
 */
import { STYLES } from '../../../workbook/styles';
import { SHEETS } from '../../../workbook/layout';
import type { Notice, SummaryRequest, SummaryResult } from '../../workbook-port';
import { Refusal } from '../host/refusal';
import { createOrClearSheet } from '../office-helpers';
import type { Reading } from '../read/checklist';
import { markName, markPlan } from '../../../workbook/recognise/marks';
import { quietly, renderSheets, type Standing } from '../render/render';
import type { Session } from '../session';
import { drawChart } from './chart';
import { documentReference, planSummary, type SummaryPlan } from './plan';

const NAME = SHEETS.summary;

export async function makeSummary(
  session: Session,
  { evaluatedOn, decisions }: SummaryRequest,
): Promise<SummaryResult> {
  if (decisions !== undefined) session.decisions = decisions;
  const reading = await session.read();
  const { look } = reading;
  if (reading.kind === 'none')
    throw new Refusal('no-checklist', { sheets: look.states.map(({ name }) => name).join('、') });
  const plan = planSummary(session.edition, reading, evaluatedOn);
  const standing = look.sheets.get(NAME);
  if (look.readOnly) throw new Refusal('read-only');
  if (standing === undefined && look.structureProtected) throw new Refusal('structure-protected');
  if (!isOurs(reading)) throw new Refusal('name-taken', { sheet: NAME });
  const result = { sheet: NAME, open: plan.open };
  if (standing?.protected === true) {
    if (plan.isStatic) throw new Refusal('sheet-protected', { sheet: NAME });
    return { ...result, notices: [{ code: 'summary-live', params: { sheet: NAME } }] };
  }
  await session.batch((context) => write(context, plan, reading));
  const notices: Notice[] = [
    ...(plan.isStatic ? [{ code: 'summary-static', params: { sheet: NAME } } as const] : []),
    { code: 'cannot-be-undone', params: {} },
  ];
  return { ...result, notices };
}

/** A sheet of this name that somebody filled is theirs. */
function isOurs({ kind, look, marks }: Reading): boolean {
  return (
    kind === 'issued' ||
    !look.sheets.has(NAME) ||
    marks.own.get('summary') === NAME ||
    look.read.get(NAME)?.grid.cells.size === 0
  );
}

async function write(
  context: Excel.RequestContext,
  plan: SummaryPlan,
  { kind, look }: Reading,
): Promise<void> {
  const { workbook } = context;
  const charts = look.sheets.has(NAME)
    ? workbook.worksheets.getItem(NAME).charts.load('items/name')
    : undefined;
  const sheet = await createOrClearSheet(workbook, NAME);
  quietly(workbook);
  const ready: Standing = { ...look, sheets: new Map([[NAME, { protected: false, visibility: 'visible' }]]) };
  // Ours by its name in an issued workbook, by a mark in any other.
  const mark = markPlan(markName.own('summary'), { sheet: NAME, top: 1, left: 1, bottom: 1, right: 1 });
  renderSheets(
    workbook,
    { sheets: [plan.sheet], names: kind === 'issued' ? [] : [mark], styles: STYLES },
    ready,
  );
  for (const { cell, to } of plan.links)
    sheet.getRange(cell).hyperlink = { documentReference: documentReference(to), textToDisplay: LINK_WORD };
  drawChart(sheet, plan.counts, plan.chart, charts?.items.map(({ name }) => name) ?? []);
  sheet.activate();
  await context.sync();
}

const LINK_WORD = 'セルへ';
