/**
 * What an edition says of a criterion, worked out once: a condition is a tree of plain data that no answer changes, and
 * building it anew for every workbook would cost more than deciding it.
 */
import type { Criterion, Edition } from './edition';
import { oncePer } from './once-per';

export function oncePerEdition<Built extends object>(
  build: (edition: Edition, criterion: Criterion) => Built,
): (edition: Edition, criterion: Criterion) => Built {
  const ofEdition = oncePer(() => new Map<Criterion, Built>());
  return (edition: Edition, criterion) => {
    const known = ofEdition(edition);
    const built = known.get(criterion) ?? build(edition, criterion);
    known.set(criterion, built);
    return built;
  };
}
