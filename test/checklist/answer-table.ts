/**
 * Answers drawn as the sheet looks: a Markdown-like table, one row a criterion, laid over a checklist. A blank cell
 * leaves what is there; 「∅」 empties it. The columns may be any of those of the sheet, in any order.
 */
import type { Answers, Response } from '../../src/checklist/answers';
import type { AnswerField } from '../../src/checklist/vocabulary';

const COLUMNS: Readonly<Record<string, AnswerField>> = {
  判定: 'verdict',
  根拠: 'basis',
  回答内容: 'comment',
  資料名: 'document',
  該当箇所: 'locator',
  URL: 'url',
  版: 'version',
  区: 'wardCheck',
  所見: 'wardRemark',
};

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());

/** @throws Error for a table that is not one: a slip in a test must not look like an empty answer */
export function answerTable(table: string, over: Answers): Answers {
  const [head = '', ...lines] = table.trim().split('\n');
  const [number, ...names] = cells(head);
  if (number !== 'No') throw new Error(`the table begins with ${String(number)}, not with No`);
  const fields = names.map((name) => {
    const field = COLUMNS[name];
    if (field === undefined) throw new Error(`the sheet has no column ${name}`);
    return field;
  });
  const responses = new Map(over.responses);
  for (const line of lines) {
    const [id = '', ...values] = cells(line);
    if (values.length > fields.length)
      throw new Error(`the row ${id} has more cells than the table has columns`);
    const response: Record<string, unknown> & Response = { ...responses.get(id) };
    const changed = values.flatMap((value, index): [string, string | undefined][] => {
      const field = fields[index];
      return field === undefined || value === '' ? [] : [[field, value === '∅' ? undefined : value]];
    });
    responses.set(id, { ...response, ...Object.fromEntries(changed) });
  }
  return { ...over, responses };
}
