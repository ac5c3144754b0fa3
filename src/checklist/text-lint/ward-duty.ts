/** 「区は…確認すること」 in a requirement: no answer of the vendor's can close the row. */
import type { Detector } from './text-defect';

const DUTY = /区は[^。]*?確認すること/u;

export const wardDuty: Detector = ({ criteria }) => {
  const found = criteria.flatMap(({ id, text }) => {
    const match = DUTY.exec(text.requirement ?? '');
    return match === null ? [] : [{ id, quote: match[0] }];
  });
  if (found.length === 0) return [];
  return [
    {
      code: 'ward-duty',
      criteria: found.map(({ id }) => id),
      column: 'requirement',
      quote: found.map(({ quote }) => quote),
    },
  ];
};
