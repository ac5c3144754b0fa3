/** What one row of the certificate table is worth as a basis, whatever its scheme. */
import type { Condition } from './condition';
import type { Edition } from './edition';

/** Asked at a row: its own scheme's definition; unknown while the scheme is blank and another could hold. */
export function certificateWorth(edition: Edition): Condition {
  const worth = known.get(edition) ?? build(edition);
  known.set(edition, worth);
  return worth;
}

const known = new WeakMap<Edition, Condition>();

function build(edition: Edition): Condition {
  return {
    any: edition.certificates.schemes.map(({ id, definition }) => ({
      all: [{ is: ['certificate.scheme', id] }, { holds: definition }],
    })),
  };
}
