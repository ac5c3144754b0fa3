/** What stands in the workbook already, in one round trip: what a renderer must know before it queues anything. */
import type { Standing, StandingSheet } from './render';

export async function readStanding(context: Excel.RequestContext): Promise<Standing> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  names.load('items/name');
  protection.load('protected');
  await context.sync();
  return {
    sheets: new Map(
      worksheets.items.map(({ name, visibility, protection: own }) => [
        name,
        { protected: own.protected, visibility: visibilityOf(visibility) },
      ]),
    ),
    names: new Set(names.items.map(({ name }) => name)),
    structureProtected: protection.protected,
  };
}

export function visibilityOf(visibility: Excel.Worksheet['visibility']): StandingSheet['visibility'] {
  return visibility === 'VeryHidden' ? 'veryHidden' : visibility === 'Hidden' ? 'hidden' : 'visible';
}
