/** The results of a check as a workbook for people who work in Excel: five lists, each cell a click away. */
import type { Language } from '../../checklist/words';
import type { Blueprint, SheetPlan } from '../blueprint';
import { flagSigns } from '../compare/flags';
import {
  baseName,
  type CompareWords,
  compareWords,
  dayText,
  gateText,
  overallText,
  signed,
} from '../compare/words';
import { type StyleName, STYLES } from '../styles';
import { fill } from './fill';
import { linkedCell } from './linked-cell';
import { type Flagging, type ListColumn, listSheet, textColumn } from './list-sheet';
import type {
  AlterationLine,
  FileLine,
  FileResult,
  FindingLine,
  NormalisationLine,
  ReportBook,
  UnreadableLine,
} from './report-book';
import { shownLine, shownText } from './shown-text';
import { type ReportWords, reportWords, type SheetKey } from './words';

/** Rows that a list can have: far below what a sheet holds, and all that a desk computer opens in comfort. */
export const LINES_AT_MOST = 20_000;

const NAME_MOST = 80;
const TEXT_MOST = 500;
const TABS: Readonly<Record<SheetKey, string>> = {
  files: '2F5D8C',
  findings: 'C55A11',
  alterations: '7A4FA3',
  normalisations: '808080',
  unreadable: 'A61C1C',
};

/** `book` has at most `LINES_AT_MOST` lines in each list. */
export function reportWorkbook(book: ReportBook, language: Language): Blueprint {
  const words = reportWords(language);
  return {
    title: fill(words.titles.files, { title: book.title }),
    lockStructure: false,
    styles: STYLES,
    names: [],
    sheets: [
      filesSheet(book, words, compareWords(language)),
      findingsSheet(book, words),
      alterationsSheet(book, words),
      normalisationsSheet(book, words),
      unreadableSheet(book, words),
    ],
  };
}

function frame(key: SheetKey, words: ReportWords, params: Readonly<Record<string, string | number>> = {}) {
  return {
    name: words.sheets[key],
    tabColor: TABS[key],
    title: fill(words.titles[key], params),
    guide: fill(words.guides[key], params),
    none: words.none[key],
    footer: words.page,
  };
}

function filesSheet(book: ReportBook, words: ReportWords, results: CompareWords): SheetPlan {
  const { heads } = words;
  const { gate } = book;
  const params = {
    title: book.title,
    day: dayText(book.evaluatedOn),
    count: book.files.length,
    unreadable: book.unreadable.length,
  };
  const of = (
    head: string,
    width: number,
    textOf: (result: FileResult) => string | number | null,
    style: StyleName = 'count',
  ): ListColumn<FileLine> =>
    textColumn(head, width, ({ result }) => (result === null ? '' : (textOf(result) ?? '')), style);
  const unreadable = signed('unreadable', results.unreadable);
  const columns: ListColumn<FileLine>[] = [
    textColumn(heads.vendor, 26, (line) => (line.result === null ? '' : namesOf(line, words.unnamed))),
    of(heads.model, 8, ({ model }) => model),
    of(heads.round, 6, ({ round }) => round),
    textColumn(
      heads.overall,
      22,
      ({ result }) => (result === null ? unreadable : overallText(result.overall, results)),
      'result',
    ),
    ...(gate === null
      ? []
      : [
          of(
            fill(heads.verdict, { number: gate }),
            17,
            ({ verdict }) => (verdict === null ? null : gateText(verdict, results)),
            'result',
          ),
          of(heads.section2, 12, ({ section2 }) => (section2 === null ? null : results.section2[section2])),
        ]),
    of(heads.errors, 8, ({ errors }) => errors),
    of(heads.warnings, 8, ({ warnings }) => warnings),
    of(heads.infos, 8, ({ infos }) => infos),
    of(heads.alterations, 12, (result) => alteredText(result, words), 'result'),
    of(heads.evaluatedOn, 13, ({ evaluatedOn }) => dayText(evaluatedOn)),
    fileColumn(words),
  ];
  return listSheet({
    ...frame('files', words, params),
    columns,
    lines: book.files,
    frozen: 1,
    flag: (draft, rangeOf) => {
      const altered = columns.length - 2;
      for (const column of gate === null ? [4, altered] : [4, 5, altered]) {
        const { range, first } = rangeOf(column);
        flagSigns(draft, range, first);
      }
    },
  });
}

function alteredText({ rejects, reviews }: FileResult, { altered }: ReportWords): string {
  if (rejects > 0) return fill(altered.reject, { count: rejects });
  return reviews > 0 ? fill(altered.review, { count: reviews }) : altered.none;
}

function findingsSheet(book: ReportBook, words: ReportWords): SheetPlan {
  const { heads } = words;
  return listSheet<FindingLine>({
    ...frame('findings', words),
    columns: [
      textColumn(heads.severity, 11, ({ severity }) => words.severity[severity], 'result'),
      vendorColumn(words),
      textColumn(heads.criterion, 24, ({ criterion }) => criterion ?? words.general),
      cellColumn(words),
      textColumn(heads.what, 42, ({ what }) => shownText(what, TEXT_MOST)),
      textColumn(heads.action, 36, ({ action }) => shownText(action, TEXT_MOST)),
      fileColumn(words),
    ],
    lines: book.findings,
    frozen: 1,
    flag: flagFirst,
  });
}

function alterationsSheet(book: ReportBook, words: ReportWords): SheetPlan {
  const { heads } = words;
  return listSheet<AlterationLine>({
    ...frame('alterations', words),
    columns: [
      textColumn(heads.weight, 13, ({ weight }) => words.weight[weight], 'result'),
      vendorColumn(words),
      cellColumn(words),
      textColumn(heads.what, 40, ({ what }) => shownText(what, TEXT_MOST)),
      textColumn(heads.expected, 34, ({ expected }) => shownText(expected, TEXT_MOST), 'cellSmall'),
      textColumn(heads.found, 34, ({ found }) => shownText(found, TEXT_MOST), 'cellSmall'),
      fileColumn(words),
    ],
    lines: book.alterations,
    frozen: 1,
    flag: flagFirst,
  });
}

function normalisationsSheet(book: ReportBook, words: ReportWords): SheetPlan {
  const { heads } = words;
  return listSheet<NormalisationLine>({
    ...frame('normalisations', words),
    columns: [
      vendorColumn(words),
      cellColumn(words),
      textColumn(heads.from, 36, ({ from }) => shownText(from, TEXT_MOST)),
      textColumn(heads.to, 36, ({ to }) => shownText(to, TEXT_MOST)),
      fileColumn(words),
    ],
    lines: book.normalisations,
    frozen: 1,
  });
}

function unreadableSheet(book: ReportBook, words: ReportWords): SheetPlan {
  return listSheet<UnreadableLine>({
    ...frame('unreadable', words),
    columns: [
      fileColumn(words, 40),
      textColumn(words.heads.message, 100, ({ message }) => shownText(message, TEXT_MOST)),
    ],
    lines: book.unreadable,
    frozen: 1,
  });
}

const flagFirst: Flagging = (draft, rangeOf) => {
  const { range, first } = rangeOf(1);
  flagSigns(draft, range, first);
};

interface Named {
  readonly provider: string | null;
  readonly service: string | null;
}

/** The vendor and under it the service: one column to filter by. */
function vendorColumn<T extends Named>({ heads, unnamed }: ReportWords): ListColumn<T> {
  return textColumn(heads.vendor, 26, (line) => namesOf(line, unnamed));
}

function namesOf({ provider, service }: Named, unnamed: string): string {
  return [provider, service].map((name) => shownLine(name, NAME_MOST) || unnamed).join('\n');
}

interface Placed {
  readonly path: string;
  readonly href: string | null;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
}

function fileColumn<T extends Pick<Placed, 'path' | 'href'>>(
  { heads }: ReportWords,
  width = 24,
): ListColumn<T> {
  return {
    head: heads.file,
    width,
    draw: (draft, row, column, { path, href }) => {
      linkedCell(draft, { row, column }, { href }, shownLine(baseName(path), NAME_MOST), 'link');
    },
  };
}

/** `F7` under the name of its sheet; the sheet alone when the cell is gone. */
function cellColumn<T extends Placed>({ heads }: ReportWords): ListColumn<T> {
  return {
    head: heads.cell,
    width: 26,
    draw: (draft, row, column, { href, sheet, cell }) => {
      const shown = [sheet, cell].filter((part) => part !== undefined).join('\n');
      if (cell === undefined) draft.text(row, column, shown, 'cell');
      else linkedCell(draft, { row, column }, { href, sheet, cell }, shown, 'link');
    },
  };
}
