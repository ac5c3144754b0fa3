/**
 * What an edition says of a criterion, worked out once: a condition is a tree of plain data that no answer changes, and
 * building it anew for every workbook would cost more than deciding it.
 */
import type { Criterion, Edition } from './edition';

export function oncePerEdition<Built extends object>(
  build: (edition: Edition, criterion: Criterion) => Built,
): (edition: Edition, criterion: Criterion) => Built {
  const known = new WeakMap<Edition, Map<Criterion, Built>>();
  return (edition, criterion) => {
    const ofEdition = known.get(edition) ?? new Map<Criterion, Built>();
    known.set(edition, ofEdition);
    const built = ofEdition.get(criterion) ?? build(edition, criterion);
    ofEdition.set(criterion, built);
    return built;
  };
}
