/**
 * Bytes of an .xlsx into the host's workbook: contents by the project's own reader, looks by exceljs, and the few
 * attributes that exceljs passes over straight from the parts.
 */
import {
  type ConditionalFormattingRule,
  type Style as ExceljsStyle,
  Workbook,
  type Worksheet,
} from 'exceljs';
import { parseRange } from '../../../src/workbook/address';
import { type SheetReading, readWorkbook } from '../../../src/xlsx/workbook-read';
import { openZip } from '../../../src/xlsx/zip-read';
import { writeZip } from '../../../src/xlsx/zip-write';
import { type Area, parseArea } from '../model/area';
import { Book } from '../model/book';
import { type ConditionalLook, type Sheet, type Validation, cellFor } from '../model/sheet';
import { widthInPoints } from '../model/style';
import { protectionOptions } from '../objects/protection';
import { colour, styleFromExceljs } from './exceljs-style';
import { placesOf } from './header-footer';

export interface XlsxOptions {
  /** false: contents, validations and names only, as for a file of unknown origin, which exceljs may choke on */
  readonly looks?: boolean;
}

export async function bookFromXlsx(bytes: Uint8Array, { looks = true }: XlsxOptions = {}): Promise<Book> {
  const reading = readWorkbook(bytes);
  const book = new Book();
  book.structureProtected = reading.structureProtected;
  for (const sheet of reading.sheets) readContents(book.addSheet(sheet.name), sheet);
  if (looks) await readLooks(book, bytes, reading.sheets);
  for (const { name, refersTo, sheet, hidden } of reading.definedNames) {
    const home = sheet === undefined ? undefined : book.sheet(sheet);
    if (name.startsWith('_xlnm.')) builtIn(home, name, refersTo);
    else (home ?? book).names.push({ name, formula: `=${refersTo}`, visible: !hidden, comment: '' });
  }
  book.active = book.activeSheet().id;
  return book;
}

function readContents(sheet: Sheet, reading: SheetReading): void {
  sheet.visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[
    reading.visibility
  ] as Sheet['visibility'];
  for (const { row, column, value, formula } of reading.cells.values()) {
    if (formula !== undefined)
      cellFor(sheet, row, column).content = {
        formula: `=${formula}`,
        ...(value === undefined ? {} : { result: value }),
      };
    else if (value !== undefined)
      cellFor(sheet, row, column).content = { value: typeof value === 'object' ? value.error : value };
  }
  sheet.merges = areas(reading.merges);
  sheet.validations = reading.validations.map(validationOf);
  if (reading.protected) sheet.protection = protectionOptions({});
  for (const { first, last } of reading.hiddenRows)
    for (let row = first; row <= Math.min(last, first + 10_000); row++) sheet.rows.set(row, { hidden: true });
  for (const { first, last } of reading.hiddenColumns)
    for (let column = first; column <= last; column++) sheet.columns.set(column, { hidden: true });
}

function validationOf(reading: SheetReading['validations'][number]): Validation {
  const { ranges, type, operator = 'between', formula1 = '', formula2 } = reading;
  return {
    areas: areas(ranges),
    rule: ruleOf(type, operator, formula1, formula2, reading.arrowHidden),
    ignoreBlanks: reading.allowBlank,
    ...(reading.showInputMessage
      ? { prompt: { showPrompt: true, title: reading.promptTitle ?? '', message: reading.prompt ?? '' } }
      : {}),
    errorAlert: {
      showAlert: reading.showErrorMessage,
      style: reading.errorStyle.charAt(0).toUpperCase() + reading.errorStyle.slice(1),
      title: reading.errorTitle ?? '',
      message: reading.error ?? '',
    },
  };
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function ruleOf(
  type: string,
  operator: string,
  formula1: string,
  formula2: string | undefined,
  arrowHidden: boolean,
): Validation['rule'] {
  const bound = (text: string) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : `=${text}`);
  if (type === 'none') return {};
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  if (type === 'list') {
    const inline = /^"(.*)"$/s.exec(formula1)?.[1];
    return { list: { inCellDropDown: !arrowHidden, source: inline ?? `=${formula1}` } };
  }
  return {
    [type === 'whole' ? 'wholeNumber' : type]: {
      formula1: bound(formula1),
      ...(formula2 === undefined ? {} : { formula2: bound(formula2) }),
      operator: OPERATORS[operator] ?? operator,
    },
  };
}

async function readLooks(book: Book, bytes: Uint8Array, readings: readonly SheetReading[]): Promise<void> {
  const workbook = new Workbook();
  const enlarged = withLargeFonts(bytes);
  const copy = new ArrayBuffer(enlarged.byteLength);
  new Uint8Array(copy).set(enlarged);
  await workbook.xlsx.load(copy);
  book.properties.title = workbook.title;
  book.properties.author = workbook.creator;
  const zip = openZip(bytes);
  const text = (part: string) => new TextDecoder().decode(zip.read(part));
  const light = lightFlags(text('xl/styles.xml'));
  for (const { name, part, kind } of readings) {
    const sheet = book.sheet(name);
    const worksheet = workbook.getWorksheet(name);
    if (sheet === undefined || worksheet === undefined || kind !== 'worksheet') continue;
    readSheetLook(sheet, worksheet, text(part), light);
  }
}

/** exceljs reads a font's size as a whole number: each is written a hundred times as large, for it to read. */
function withLargeFonts(bytes: Uint8Array): Uint8Array {
  const zip = openZip(bytes);
  const enlarge = (xml: string) =>
    xml.replaceAll(/<sz val="([^"]*)"/g, (_, size: string) => `<sz val="${Math.round(Number(size) * 100)}"`);
  return writeZip(
    zip.names.map((name) => {
      const data = zip.read(name);
      if (name !== 'xl/styles.xml') return { name, data };
      return { name, data: new TextEncoder().encode(enlarge(new TextDecoder().decode(data))) };
    }),
  );
}

/** Numbers of the differential styles that say `not bold`, which exceljs reads as bold. */
function lightFlags(styles: string): ReadonlySet<number> {
  const dxfs = /<dxfs\b.*?<\/dxfs>/s.exec(styles)?.[0] ?? '';
  const each = dxfs.match(/<dxf\/>|<dxf>.*?<\/dxf>/gs) ?? [];
  return new Set(each.flatMap((dxf, index) => (/<b val="(?:0|false)"/.test(dxf) ? [index] : [])));
}

function readSheetLook(sheet: Sheet, worksheet: Worksheet, xml: string, light: ReadonlySet<number>): void {
  sheet.tabColor = colour(worksheet.properties.tabColor, '');
  worksheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (Object.keys(cell.style).length > 0)
        cellFor(sheet, Number(cell.row), Number(cell.col)).style = styleFromExceljs(cell.style);
    });
  });
  for (const [, row, height] of xml.matchAll(
    /<row\b[^>]*? r="(\d+)"[^>]*? ht="([^"]*)"[^>]*? customHeight="1"/g,
  ))
    sheet.rows.set(Number(row), { ...sheet.rows.get(Number(row)), height: Number(height) });
  for (const [, min, max, width] of xml.matchAll(
    /<col\b[^>]*? min="(\d+)"[^>]*? max="(\d+)"[^>]*? width="([^"]*)"/g,
  ))
    for (let column = Number(min); column <= Number(max); column++)
      sheet.columns.set(column, { ...sheet.columns.get(column), width: widthInPoints(Number(width)) });
  const [view] = worksheet.views;
  sheet.gridlines = view?.showGridLines !== false;
  if (view?.state === 'frozen') sheet.freeze = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  const filter = /<autoFilter ref="([^"]*)"/.exec(xml)?.[1];
  const filtered = filter === undefined ? undefined : parseArea(filter);
  if (filtered !== undefined) sheet.filter = filtered;
  if (sheet.protection !== undefined) sheet.protection = protectionOptions(allowed(xml));
  readFlags(sheet, worksheet, xml, light);
  readPage(sheet, worksheet);
}

/** In a file an attribute says what is *not* allowed, `1` when it is absent for most. */
function allowed(xml: string): Record<string, unknown> {
  const attributes = /<sheetProtection\b([^>]*)/.exec(xml)?.[1] ?? '';
  const forbidden = (name: string, otherwise: boolean) => {
    const value = new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    return value === undefined ? otherwise : value === '1' || value === 'true';
  };
  const options: Record<string, unknown> = {};
  const names =
    'formatCells formatColumns formatRows insertColumns insertRows insertHyperlinks deleteColumns deleteRows sort autoFilter pivotTables';
  for (const name of names.split(' '))
    options[`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`] = !forbidden(name, true);
  options['allowEditObjects'] = !forbidden('objects', false);
  options['allowEditScenarios'] = !forbidden('scenarios', false);
  if (forbidden('selectUnlockedCells', false)) options['selectionMode'] = 'None';
  else if (forbidden('selectLockedCells', false)) options['selectionMode'] = 'Unlocked';
  return options;
}

interface Rule {
  readonly priority: number;
  readonly range: string;
  readonly rule: ConditionalFormattingRule;
}

function readFlags(sheet: Sheet, worksheet: Worksheet, xml: string, light: ReadonlySet<number>): void {
  const { conditionalFormattings } = worksheet as unknown as {
    readonly conditionalFormattings?: readonly {
      readonly ref: string;
      readonly rules: readonly ConditionalFormattingRule[];
    }[];
  };
  const stops = new Set<number>();
  const notBold = new Set<number>();
  for (const [tag] of xml.matchAll(/<cfRule\b[^>]*>/g)) {
    const priority = Number(/ priority="(\d+)"/.exec(tag)?.[1]);
    if (/ stopIfTrue="1"/.test(tag)) stops.add(priority);
    if (light.has(Number(/ dxfId="(\d+)"/.exec(tag)?.[1]))) notBold.add(priority);
  }
  const rules: Rule[] = (conditionalFormattings ?? []).flatMap(({ ref, rules: own }) =>
    own.map((rule) => ({ range: ref, rule, priority: rule.priority })),
  );
  sheet.conditional = rules
    .sort((a, b) => a.priority - b.priority)
    .map(({ priority, range, rule }) => ({
      id: `{File${priority}}`,
      type: rule.type === 'expression' ? 'Custom' : rule.type,
      areas: areas(range.split(' ')),
      ...(rule.type === 'expression'
        ? { formula: `=${String(rule.formulae?.[0])}` }
        : { rule: { type: rule.type } }),
      look: { ...lookOf(rule.style ?? {}), ...(notBold.has(priority) ? { bold: false } : {}) },
      stop: stops.has(priority),
    }));
}

function lookOf({ font, fill, numFmt }: Partial<ExceljsStyle>): ConditionalLook {
  const pattern = fill?.type === 'pattern' ? fill : undefined;
  const hatched = pattern !== undefined && pattern.pattern !== 'solid' && pattern.pattern !== 'none';
  const background = pattern?.bgColor ?? (hatched ? undefined : pattern?.fgColor);
  // exceljs reads the format of a flag as an object of id and code.
  const format = numFmt as string | { readonly formatCode?: string } | null | undefined;
  const code = typeof format === 'object' ? format?.formatCode : format;
  return {
    ...(background === undefined ? {} : { fill: colour(background, '') }),
    ...(hatched ? { pattern: pattern.pattern.charAt(0).toUpperCase() + pattern.pattern.slice(1) } : {}),
    ...(hatched && pattern.fgColor !== undefined ? { patternColor: colour(pattern.fgColor, '') } : {}),
    ...(font?.color === undefined ? {} : { color: colour(font.color, '') }),
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(code === undefined ? {} : { numberFormat: code }),
  };
}

function readPage(sheet: Sheet, { pageSetup, headerFooter }: Worksheet): void {
  const { page } = sheet;
  // null, whatever the types of exceljs say, when the sheet has neither.
  const texts = headerFooter as Partial<typeof headerFooter> | null;
  page.orientation = pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = Number(pageSetup.paperSize) === 9 ? 'A4' : 'Letter';
  page.centerHorizontally = pageSetup.horizontalCentered === true;
  page.centerVertically = pageSetup.verticalCentered === true;
  if (pageSetup.fitToPage === true)
    page.zoom = {
      horizontalFitToPages: pageSetup.fitToWidth ?? 1,
      ...(pageSetup.fitToHeight === 0 ? {} : { verticalFitToPages: pageSetup.fitToHeight ?? 1 }),
    };
  const { margins } = pageSetup;
  if (margins !== undefined)
    for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const)
      page.margins[side] = margins[side] * 72;
  page.headersFooters = {
    ...placesOf(texts?.oddHeader, 'Header'),
    ...placesOf(texts?.oddFooter, 'Footer'),
  };
}

function builtIn(sheet: Sheet | undefined, name: string, refersTo: string): void {
  if (sheet === undefined) return;
  for (const text of refersTo.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const area = parseArea(text.replace(/^.*!/, ''));
    if (area === undefined) continue;
    if (name === '_xlnm.Print_Area') sheet.page.area = area;
    else if (name === '_xlnm.Print_Titles')
      sheet.page[/!\$?[A-Z]/.test(text) ? 'titleColumns' : 'titleRows'] = area;
  }
}

function areas(texts: readonly string[]): Area[] {
  return texts.map((text) => parseRange(text) ?? parseArea(text)).filter((area) => area !== undefined);
}
