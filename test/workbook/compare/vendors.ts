/** Reports on vendors as checking their workbooks gives them, without writing a file. */
import { checkWorkbook } from '../../../src/batch/check-workbook';
import { compareReports } from '../../../src/batch/compare/compare-reports';
import { loadFindingWording } from '../../../src/batch/edition-choice';
import type { CheckedFile, FileReport, ReportHead, UnreadableFile } from '../../../src/batch/report';
import type { Edition } from '../../../src/checklist/edition';
import { isoFromDay } from '../../../src/checklist/readers/day';
import type { WordingTable } from '../../../src/checklist/wording';
import type { Blueprint } from '../../../src/workbook/blueprint';
import type { Comparison } from '../../../src/workbook/compare/comparison';
import { author } from '../../../src/xlsx/author';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { structure } from '../../../src/workbook/structured';
import { wardEdition } from '../../batch/ward-edition';
import { type Changes, ON, wellFilled } from '../../checklist/well-filled';

export interface Vendor extends Changes {
  readonly path: string;
  readonly key?: string;
  readonly round?: number;
}

type Content = ReturnType<typeof checkWorkbook>;

export class Desk {
  private readonly checked = new Map<string, Content>();

  private constructor(
    readonly edition: Edition,
    private readonly wording: WordingTable,
  ) {}

  static async open(): Promise<Desk> {
    return new Desk(await wardEdition(), await loadFindingWording('ja'));
  }

  get head(): ReportHead {
    const { id, hash } = this.edition;
    return { edition: { id, hash }, evaluatedOn: isoFromDay(ON) };
  }

  /** Vendors that answer alike are checked once. */
  async report({ path, key, round = 1, ...changes }: Vendor): Promise<CheckedFile> {
    const answered = JSON.stringify(changes);
    const content = this.checked.get(answered) ?? (await this.check(changes));
    this.checked.set(answered, content);
    const provenance = { workbookId: key === undefined ? null : path, vendor: key ?? null, round };
    return {
      path,
      sha256: hashOf({ path, key, round, changes }),
      outcome: 'checked',
      ...content,
      provenance: { ...provenance, signature: 'absent' },
    };
  }

  private async check(changes: Changes): Promise<Content> {
    const { edition, wording } = this;
    const answers = wellFilled(changes);
    const bytes = await author(structure(edition, { answers, evaluatedOn: ON, protect: true }));
    return checkWorkbook(readWorkbook(bytes), { edition, wording, language: 'ja', today: ON });
  }

  async compare(...given: (FileReport | Promise<FileReport>)[]): Promise<Comparison> {
    const files: FileReport[] = [];
    for (const each of given) files.push(await each);
    return compareReports(files, { edition: this.edition, head: this.head, hrefOf: (path) => path });
  }
}

export const unreadable = (path: string): UnreadableFile => ({
  path,
  outcome: 'unreadable',
  error: { code: 'corrupt', message: 'ファイルが壊れています。' },
});

/** The sheet as rows of what it shows, without the heading; empty cells are left out at the end of a row. */
export function rowsOf(blueprint: Blueprint, sheet: string, fromRow = 1): string[][] {
  const plan = blueprint.sheets.find(({ name }) => name === sheet);
  if (plan === undefined) throw new Error(`No sheet ${sheet}`);
  const rows: (string[] | undefined)[] = [];
  for (const { row, column, content } of plan.cells) {
    if (row < fromRow || content === undefined) continue;
    const at = (rows[row - fromRow] ??= []);
    while (at.length < column) at.push('');
    at[column - 1] = String('formula' in content ? content.result : content.value);
  }
  return Array.from(rows, (row) => row ?? []);
}

export function formulasOf({ sheets }: Blueprint): string[] {
  return sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content !== undefined && 'formula' in content ? [content.formula] : [])),
  );
}

export function textsOf({ sheets }: Blueprint): string[] {
  return sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) =>
      content === undefined ? [] : [String('formula' in content ? content.result : content.value)],
    ),
  );
}

/** Not a real hash: as different as what it stands for. */
function hashOf(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('hex');
}
