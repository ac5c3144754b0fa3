/** 「区は…確認すること」 in a requirement: no answer of the vendor's can close the row. */
import type { Detector } from './text-defect';

/**
 * The body that issues the checklist, as the subject of the sentence. 区, 市, 町, 村 and 県 also end a name (みなと区は);
 * 都, 道 and 府 end too many other words to be read after a kanji. 地区, 学区 and 都市 are places, not bodies.
 */
const BODY = String.raw`(?:[区市町村県]|(?<!\p{Script=Han})[都道府]|本[都道府])(?<!地区|学区|都市)は`;
const DUTY = new RegExp(`${BODY}[^。]*?確認すること`, 'u');

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
