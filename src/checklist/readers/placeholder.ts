/**
 * Blanks of a template that nobody filled in: ●か月前までに●の方法で, 第○条, ○○株式会社, XXX. A mark that is the
 * whole answer (○, ●) and a bullet before a sentence (●日本国内のみ) are none of them.
 */
import { remembering } from './remember';
import { foldKeepingSpaces } from './fold';

const CIRCLE = '[●○◯〇◎]';
/** what can only be counted or numbered, whatever stands before it */
const COUNTED =
  '(?:[か\u30abヶケヵ箇個]月|営業日|週間|時間|日(?:間|前|以内|以上|まで|目)|年(?:間前|以上|以内|前|●|○|〇|◯)|年度|%|パーセント' +
  '|条|項(?!目)|号|頁|ページ|円|の方法|月(?:●|○|〇|◯)|株式会社|\\(株\\))';
/** what may also begin a sentence after a bullet */
const COUNTED_INSIDE = '(?:年|月|日|章|節|分|回|件|名|人|市|区|町|村|県|課|部|係|様|氏|社)';

/** Exported for the test that the sign hides none of them. */
export const PLACEHOLDERS: readonly RegExp[] = [
  new RegExp(`(?<![〇一二三四五六七八九十])${CIRCLE} ?${COUNTED}`, 'u'),
  new RegExp(`[^\\s。、・〇一二三四五六七八九十] ?${CIRCLE}${COUNTED_INSIDE}`, 'u'),
  new RegExp(`第 ?[●○◯〇△□]+ ?[条項号章節]`, 'u'),
  /●●|○○|◯◯|〇〇(?![年月日]?[一二三四五六七八九])/u,
  /[△□]{2,}[株会社市区町村県課部係条項号章年月日様]|××[株会社市区町村県課部係条項号章年月日様]/u,
  /[[(【「『]●[\])】」』]|[[【][○◯〇][\]】]/u,
  /(?<![a-z0-9])x{3,}(?![a-z0-9])|(?<![a-z0-9])xx(?=[年月日条項号市区株%か\u30abヶケ])/u,
];

/** stands in every text in which one of them could be found */
export const SIGN = /[●○◯〇◎△□×x]/u;

export const hasPlaceholder: (text: string) => boolean = remembering((text) => {
  const folded = foldKeepingSpaces(text).trim();
  if (!SIGN.test(folded)) return false;
  if (/^[●○◯〇◎]$/u.test(folded)) return false;
  return PLACEHOLDERS.some((pattern) => pattern.test(folded));
});
