/** No.6: for each vendor whether a certificate carries it, what may stand in its place, and what the verdict rests on. */
import type { Language } from '../../checklist/words';
import { cellRef } from '../address';
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import { fill } from '../report/fill';
import { linkedCell } from '../report/linked-cell';
import { shownLine } from '../report/shown-text';
import type { CheckedVendor, ComparedGate, Comparison } from './comparison';
import { expiresText } from './expiry-words';
import { flagSigns } from './flags';
import {
  baseName,
  type CompareWords,
  gateText,
  overallText,
  providerText,
  serviceText,
  signed,
  truthText,
} from './words';

const HEADER_ROW = 4;
const WIDTHS = [23, 20, 17, 15, 21, 20, 12, 17, 42, 17] as const;
const TEXT_MOST = 60;

export function gateSheet(
  comparison: Comparison,
  gate: ComparedGate,
  words: CompareWords,
  language: Language,
): SheetPlan {
  const { vendors } = comparison;
  const { gateSheet: own } = words;
  const number = comparison.criteria.find(({ id }) => id === gate.criterion)?.number ?? '';
  const last = HEADER_ROW + Math.max(1, vendors.length);
  const draft = new SheetDraft({
    name: fill(words.sheets.gate, { number: gate.number }),
    visibility: 'visible',
    tabColor: '4C8B5B',
    columns: WIDTHS.map((width) => ({ width })),
    freeze: { rows: HEADER_ROW, columns: 1 },
    filter: `A${String(HEADER_ROW)}:${cellRef(last, WIDTHS.length)}`,
    protected: false,
    print: {
      area: `A1:${cellRef(last, WIDTHS.length)}`,
      landscape: true,
      titleRows: `${String(HEADER_ROW)}:${String(HEADER_ROW)}`,
      fitHeight: 0,
      footer: words.page,
    },
    gridLines: false,
  });
  draft.text(1, 1, fill(own.title, { number }), 'title').text(2, 1, own.guide, 'guidance');
  const heads = [
    own.provider,
    own.service,
    own.overall,
    own.verdict,
    gate.certified[language],
    gate.fallback[language],
    own.section2,
    own.governmentCloud,
    own.restsOn,
    own.file,
  ];
  heads.forEach((head, index) => draft.text(HEADER_ROW, index + 1, head, 'wardHeader'));
  vendors.forEach((vendor, index) => {
    const row = HEADER_ROW + 1 + index;
    draft.text(row, 1, providerText(vendor, words), 'cell').text(row, 2, serviceText(vendor, words), 'cell');
    const file = shownLine(baseName(vendor.path), TEXT_MOST);
    if (vendor.outcome === 'unreadable') {
      draft.text(row, 3, signed('unreadable', words.unreadable), 'result').blank(row, 4, 8, 'result');
      draft.text(row, 9, vendor.error.message, 'cellSmall');
    } else {
      const cell = vendor.cells.find(({ criterion }) => criterion === gate.criterion);
      const target = { href: vendor.href, sheet: cell?.sheet, cell: cell?.cell };
      verdict(draft, row, vendor, target, words);
      draft.text(row, 9, restingText(vendor, cell?.basis ?? null, words), 'cellSmall');
    }
    linkedCell(draft, { row, column: 10 }, { href: vendor.href }, file, 'link');
  });
  const first = cellRef(HEADER_ROW + 1, 3);
  flagSigns(draft, `${first}:${cellRef(last, 8)}`, first);
  return draft.finish();
}

function verdict(
  draft: SheetDraft,
  row: number,
  vendor: CheckedVendor,
  target: Parameters<typeof linkedCell>[2],
  words: CompareWords,
): void {
  const { gate, overall, governmentCloud } = vendor;
  draft.text(row, 3, overallText(overall, words), 'result');
  if (gate === null) {
    draft.blank(row, 4, 8, 'result');
    return;
  }
  linkedCell(draft, { row, column: 4 }, target, gateText(gate.verdict, words), 'result');
  // Nobody asks for the second way where the first is open; ② is blank then, and 「不明」 would only worry.
  const spared = gate.certified === true && gate.fallback === null;
  const use = governmentCloud === null ? words.use.null : governmentCloud ? words.use.true : words.use.false;
  draft
    .text(row, 5, truthText(gate.certified, words), 'result')
    .text(
      row,
      6,
      spared ? signed('exempt', words.gateSheet.spared) : truthText(gate.fallback, words),
      'result',
    )
    .text(row, 7, words.section2[gate.section2], 'result')
    .text(row, 8, use, 'result');
}

/** The certificates that carry the verdict, ② when they do so only with it, and the basis that was chosen. */
function restingText({ gate }: CheckedVendor, basis: string | null, words: CompareWords): string {
  const { gateSheet: own } = words;
  const certificates = (gate?.restsOn ?? []).map(({ scheme, edition, number, expires }) => {
    const short = (text: string | null) => shownLine(text, TEXT_MOST);
    const params = { scheme: short(scheme), edition: short(edition), number: short(number) };
    const template = expires === null ? own.certificateUndated : own.certificate;
    return fill(template, { ...params, expires: expiresText({ expires }) }).replaceAll(/ {2,}/g, ' ');
  });
  const deemed = gate?.certified !== true && gate?.fallback === true ? [own.deemed] : [];
  const rests = [...certificates, ...deemed];
  return [
    ...(rests.length === 0 ? [own.nothing] : rests),
    ...(basis === null ? [] : [fill(own.basis, { basis: shownLine(basis, TEXT_MOST) })]),
  ].join('\n');
}
