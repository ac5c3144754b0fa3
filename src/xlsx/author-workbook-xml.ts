/** Fragments about the whole workbook: views, defined names and document properties. */
import { absoluteRef, parseRange, quoteSheet } from '../workbook/address';
import type { Blueprint, PrintPlan } from '../workbook/blueprint';
import { attributeText, elementText, legalText } from './author-text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CREATOR = 'Kijun';
/** Not when it was made, but when every workbook was: the same Blueprint gives the same bytes. */
const CREATED = '2000-01-01T00:00:00Z';

/** `active` is the index of the first visible sheet; twips. */
export function bookViews(active: number): string {
  const tab = String(active);
  return (
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" ' +
    `firstSheet="${tab}" activeTab="${tab}"/></bookViews>`
  );
}

/** The planned names, and for each sheet the hidden one of its filter and those of its print set-up. */
export function definedNames({ sheets, names }: Blueprint): string {
  const local = sheets.flatMap(({ name, filter, print }, index) => {
    const sheet = quoteSheet(name);
    const of = (builtIn: string, target: string, hidden = '') =>
      `<definedName name="_xlnm.${builtIn}" localSheetId="${String(index)}"${hidden}>` +
      `${elementText(`${sheet}!${target}`)}</definedName>`;
    return [
      ...(filter === undefined ? [] : [of('_FilterDatabase', absoluteRange(filter), ' hidden="1"')]),
      ...(print === undefined ? [] : [of('Print_Area', absoluteRange(print.area))]),
      ...printTitles(print).map((target) => of('Print_Titles', target.join(`,${sheet}!`))),
    ];
  });
  const global = names.map(
    ({ name, refersTo }) =>
      `<definedName name="${attributeText(name)}">${elementText(refersTo)}</definedName>`,
  );
  const all = [...local, ...global].join('');
  return all === '' ? '' : `<definedNames>${all}</definedNames>`;
}

export function coreProperties(title: string): string {
  const person = elementText(CREATOR);
  return (
    `${DECLARATION}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${elementText(legalText(title))}</dc:title><dc:creator>${person}</dc:creator>` +
    `<cp:lastModifiedBy>${person}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${CREATED}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${CREATED}</dcterms:modified></cp:coreProperties>`
  );
}

/** The application only: exceljs would list every sheet, the hidden ones too, and claim to be Excel. */
export function appProperties(): string {
  return (
    `${DECLARATION}<Properties` +
    ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    `<Application>${CREATOR}</Application></Properties>`
  );
}

/** `A4:P22` → `$A$4:$P$22`, one cell too, as Excel writes print areas. */
function absoluteRange(range: string): string {
  const area = parseRange(range);
  if (area === undefined) throw new Error(`not a range: ${range}`);
  return `${absoluteRef(area.top, area.left)}:${absoluteRef(area.bottom, area.right)}`;
}

/** The columns, then the rows, that every page repeats; no name when there are neither. */
function printTitles(print: PrintPlan | undefined): string[][] {
  const titles = [
    ...(print?.titleColumns === undefined ? [] : [print.titleColumns.replaceAll(/[A-Z]+/g, '$$$&')]),
    ...(print?.titleRows === undefined ? [] : [absoluteRows(print.titleRows)]),
  ];
  return titles.length === 0 ? [] : [titles];
}

/** `4:4` → `$4:$4` */
function absoluteRows(rows: string): string {
  return rows.replaceAll(/\d+/g, '$$$&');
}
