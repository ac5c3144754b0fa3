/**
 * The answers that stand in somebody's checklist, as they go into the answer columns: a mark as the 判定 that it stands for, and
 * its own text into 回答内容, so that nothing that was written is out of sight.
 */
import type { Answers, Response } from '../../../checklist/answers';
import type { Criterion, Edition } from '../../../checklist/edition';
import { asText, isBlank, type Value } from '../../../checklist/value';
import { VERDICTS } from '../../../checklist/vocabulary';
import type { GridWorkbook } from '../../../workbook/grid';
import { asValue } from '../../../workbook/receive/values';
import type { Received } from '../../../workbook/received';
import { basesOf } from '../../../workbook/recognise/answer-block';

export function carriedOver(edition: Edition, grid: GridWorkbook, received: Received): Answers {
  const responses = edition.criteria.flatMap((criterion) => {
    const response = received.answers.responses.get(criterion.id);
    if (response === undefined) return [];
    return [[criterion.id, carried(criterion, response, written(criterion.id, grid, received))] as const];
  });
  return { ...received.answers, responses: new Map(responses) };
}

/** What stands in the cell that the 判定 was read from. */
function written(criterion: string, grid: GridWorkbook, received: Received): string {
  const place = received.cellOf({ kind: 'answer', criterion, field: 'verdict' });
  const sheet = grid.sheets.find(({ name }) => name === place?.sheet);
  return asText(asValue(sheet?.cells.get(place?.cell ?? '')?.value));
}

function carried(criterion: Criterion, response: Response, mark: string): Response {
  const { verdict, basis, comment, ...evidence } = response;
  const verdictKnown = VERDICTS.some((word) => word === verdict);
  const basisKnown = basesOf(criterion).some((word) => word === basis);
  const texts = [
    mark === asText(verdict) && verdictKnown ? '' : mark,
    verdictKnown || isBlank(verdict) ? '' : asText(verdict),
    basisKnown || isBlank(basis) ? '' : asText(basis),
  ];
  const words = joined(comment, texts);
  return {
    ...evidence,
    ...(verdictKnown ? { verdict } : {}),
    ...(basisKnown ? { basis } : {}),
    ...(isBlank(words) ? {} : { comment: words }),
  };
}

/** What the comment says already is not said twice. */
function joined(comment: Value, texts: readonly string[]): Value {
  const said = asText(comment);
  const added: string[] = [];
  for (const text of texts.map((each) => each.trim()))
    if (text !== '' && !said.includes(text) && !added.includes(text)) added.push(text);
  if (added.length === 0) return comment;
  return [...added, ...(isBlank(comment) ? [] : [said])].join('\n');
}
