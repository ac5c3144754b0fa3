/** The workbook's part under change: the list of sheets, which of them is in front, and the names of the new one. */
import { quoteSheet } from '../../workbook/address';
import { attributeText, elementText } from '../author-text';
import { appendChild, insertChild, prefixed } from './fragment';
import { referencePrefixes } from './sheet-edit';
import { Splices } from './splices';
import { attributeOf, childrenOf, type ElementSpan, rootOf, tagOf, withAttribute } from './tags';

/** What may follow `definedNames` (ISO/IEC 29500-1, CT_Workbook). */
const AFTER_NAMES: ReadonlySet<string> = new Set([
  ...['calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes'],
  ...['webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'],
]);

export interface FrontSheet {
  readonly name: string;
  /** a sheet to be put in: the relationship that leads to it; one that is in the list already: its place, from 0 */
  readonly tab: { readonly relationship: string } | { readonly place: number };
  readonly referenceNamespace: string;
  /** absolute, without the sheet: `$A$1:$G$20` */
  readonly printArea: string;
  /** `$9:$9` */
  readonly titleRows: string;
}

/** With the sheet in front of everybody's eyes: the first tab when it is new, else where it stood. */
export function withFrontSheet(xml: string, sheet: FrontSheet): string {
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const sheets = children.find(({ local }) => local === 'sheets');
  if (sheets === undefined) return xml;
  const entries = childrenOf(xml, sheets);
  const splices = new Splices(xml);
  const { tab } = sheet;
  const fresh = 'relationship' in tab;
  const place = fresh ? 0 : tab.place;
  if (fresh) {
    const ids = entries.map((each) => Number(attributeOf(tagOf(xml, each), 'sheetId')));
    const id = String(Math.max(0, ...ids) + 1);
    const [prefix] = referencePrefixes(xml, undefined);
    const reference =
      prefix === undefined
        ? `xmlns:r="${sheet.referenceNamespace}" r:id="${tab.relationship}"`
        : `${prefix}:id="${tab.relationship}"`;
    const name = attributeText(sheet.name);
    const fragment = `<${root.prefix}sheet name="${name}" sheetId="${id}" ${reference}/>`;
    const [first] = entries;
    if (first === undefined) appendChild(xml, splices, sheets, fragment);
    else splices.insert(first.from, fragment);
  } else {
    const entry = entries[place];
    if (entry !== undefined)
      splices.replace(entry.from, entry.inner, withAttribute(tagOf(xml, entry), 'state', undefined));
  }
  for (const each of children) {
    if (each.local !== 'bookViews') continue;
    for (const view of childrenOf(xml, each)) {
      const tag = tagOf(xml, view);
      const shown = withAttribute(withAttribute(tag, 'activeTab', String(place)), 'firstSheet', undefined);
      if (shown !== tag) splices.replace(view.from, view.inner, shown);
    }
  }
  const names = children.find(({ local }) => local === 'definedNames');
  const own = prefixed(namesOf(sheet, place), root.prefix);
  if (names === undefined) {
    const whole = `<${root.prefix}definedNames>${own}</${root.prefix}definedNames>`;
    insertChild(xml, splices, root, whole, AFTER_NAMES);
  } else {
    for (const each of childrenOf(xml, names)) placeName(xml, splices, each, place, fresh);
    appendChild(xml, splices, names, own);
  }
  return splices.apply();
}

/** A name that belongs to a sheet says so by the sheet's place; those of the sheet itself are written anew. */
function placeName(xml: string, splices: Splices, name: ElementSpan, place: number, fresh: boolean): void {
  const tag = tagOf(xml, name);
  const scope = attributeOf(tag, 'localSheetId');
  if (scope === undefined) return;
  if (fresh) {
    const moved = withAttribute(tag, 'localSheetId', String(Number(scope) + 1));
    splices.replace(name.from, name.inner, moved);
  } else if (Number(scope) === place) splices.replace(name.from, name.to, '');
}

function namesOf({ name, printArea, titleRows }: FrontSheet, place: number): string {
  const of = (builtIn: string, target: string) =>
    `<definedName name="_xlnm.${builtIn}" localSheetId="${String(place)}">` +
    `${elementText(`${quoteSheet(name)}!${target}`)}</definedName>`;
  return of('Print_Area', printArea) + of('Print_Titles', titleRows);
}
