/**
 * Where data are said to lie: region codes of the clouds, countries, cities, 国内 and 海外, each with what is kept
 * there and whether it is denied (「海外には保存しない」).
 */
import { remembering } from './remember';
import { foldWithOrigins, writtenAt } from './fold';
import type { Folded } from './fold';
import { buildLexicon, compactOf, findTerms, withoutOverlaps } from './lexicon';
import type { Found } from './lexicon';
import { negatedFlags } from './negation';
import { purposesOf } from './purpose';
import type { PurposeWord } from './purpose';
import { CAPITALS, NOT_A_PLACE_BEFORE, PLACES } from './regions';

export { readCourts } from './court';
export type { CourtReading } from './court';

export type RegionPurpose = 'primary' | 'backup' | 'log' | 'support' | 'replica';

export interface RegionReading {
  readonly written: string;
  /** ISO 3166 alpha-2; `EU`; `GLOBAL` for 海外, 全世界 or a continent: anything that is not one country */
  readonly country: string;
  /** named only to be denied */
  readonly negated: boolean;
  readonly purpose?: RegionPurpose;
}

interface Place {
  readonly country: string;
  /** the folded name, for the words that must not follow */
  readonly name: string;
  readonly capitals: boolean;
}

const PURPOSES: readonly PurposeWord<RegionPurpose>[] = [
  {
    word: 'レプリカ|複製|副リージョン|冗長化?|待機系|セカンダリ|レプリケーション|災害対策|(?<![a-z])dr(?![a-z])|replica|secondary|standby',
    purpose: 'replica',
  },
  { word: 'バックアップ|退避|backup', purpose: 'backup' },
  {
    word: '(?<!プ|カタ|ブ|アナ|ダイア|バック)ログ(?!イン|アウト|オン|オフ|ラム)|テレメトリ|監査証跡|(?<![a-z])logs?(?![a-z])|telemetry',
    purpose: 'log',
  },
  { word: 'サポート|保守|問い?合わ?せ|ヘルプデスク|チケット|support', purpose: 'support' },
  { word: '本番|主系|(?:主|正)リージョン|メイン|プライマリ|primary', purpose: 'primary' },
  { word: 'データ(?!センタ|ベース)|データベース|保存|保管|情報資産', purpose: 'primary', weak: true },
];

const LEXICON = buildLexicon<Place>([...entries(PLACES, false), ...entries(CAPITALS, true)]);
const NOT_BEFORE = new Map(
  Object.entries(NOT_A_PLACE_BEFORE).map(([name, pattern]) => [
    foldWithOrigins(name).text,
    new RegExp(`^(?:${pattern})`, 'u'),
  ]),
);
/** places inside a longer name of the whole: アジアパシフィック（シンガポール） is Singapore */
const SPECIFIED = /^ ?\($/u;

export const readRegions: (text: string) => readonly RegionReading[] = remembering((text) => {
  const folded = foldWithOrigins(text, 'single');
  const found = findPlaces(folded);
  if (found.length === 0) return [];
  const negated = negatedFlags(
    folded.text,
    found.map(({ start, end, value }) => ({
      start,
      end,
      chains: value.country === 'JP' ? 'tightly' : 'freely',
    })),
  );
  const purposes = purposesOf(folded.text, found, PURPOSES);
  return found.flatMap(({ start, end, value }, index) => {
    const base = {
      written: writtenAt(folded, start, end),
      country: value.country,
      negated: negated[index] === true,
    };
    const known = purposes[index] ?? [];
    return known.length === 0 ? [base] : known.map((purpose) => ({ ...base, purpose }));
  });
});

function findPlaces(folded: Folded): Found<Place>[] {
  const compact = compactOf(folded.text);
  const found = findTerms(LEXICON, compact).filter((item) => isPlace(folded, item));
  const apart = withoutOverlaps([...found, ...zonesOf(folded.text)]);
  return apart.filter((item, index) => {
    const next = apart[index + 1];
    return !(
      item.value.country === 'GLOBAL' &&
      next !== undefined &&
      SPECIFIED.test(folded.text.slice(item.end, next.start))
    );
  });
}

function isPlace(folded: Folded, { start, end, value }: Found<Place>): boolean {
  if (
    value.capitals &&
    writtenAt(folded, start, end).normalize('NFKC') !==
      writtenAt(folded, start, end).normalize('NFKC').toUpperCase()
  ) {
    return false;
  }
  // a katakana name inside a longer katakana word is another word: インドア, スイスイ, パリティ
  if (/^[\p{Script=Katakana}ー]+$/u.test(value.name)) {
    const after = folded.text.charAt(end);
    const before = folded.text.charAt(start - 1);
    if (/[\p{Script=Katakana}ー]/u.test(before) && !/(?:は|の|、)/u.test(before)) return false;
    if (
      /[\p{Script=Katakana}ー]/u.test(after) &&
      !/^(?:リージョン|データ|サーバ|センタ|クラウド|ロケーション|ゾーン|サイト)/u.test(
        folded.text.slice(end, end + 6),
      )
    )
      return false;
  }
  return NOT_BEFORE.get(value.name)?.test(folded.text.slice(end, end + 12)) !== true;
}

/** an availability zone names its region with a letter behind it: ap-northeast-1a */
function zonesOf(text: string): Found<Place>[] {
  const found: Found<Place>[] = [];
  for (const match of text.matchAll(/(?<![a-z0-9-])([a-z]{2}(?:-[a-z]+){1,2}-\d)[a-f](?![a-z0-9])/gu)) {
    const region = match[1] ?? '';
    const [place] = findTerms(LEXICON, compactOf(region));
    if (place === undefined || place.end !== region.length) continue;
    found.push({ start: match.index, end: match.index + match[0].length, value: place.value });
  }
  return found;
}

function* entries(
  table: Readonly<Record<string, string>>,
  capitals: boolean,
): Iterable<readonly [string, Place]> {
  for (const [country, names] of Object.entries(table)) {
    for (const name of names.split(' / ')) {
      yield [name, { country, name: foldWithOrigins(name).text, capitals }];
    }
  }
}
