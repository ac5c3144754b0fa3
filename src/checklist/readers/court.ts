/**
 * Which court and which law an answer names: 東京地方裁判所, 地裁 and 簡裁, 日本法, カリフォルニア州法, Santa Clara County.
 * A bare 「地方裁判所」 has no country: a foreign federal court is called so too.
 */
import { remembering } from './remember';
import { foldWithOrigins, writtenAt } from './fold';
import type { Folded } from './fold';
import { COURT_SEATS, JURISDICTIONS } from './jurisdictions';
import { withoutOverlaps } from './lexicon';
import type { Stretch } from './lexicon';

export interface CourtReading {
  readonly written: string;
  /** ISO 3166 alpha-2, where the wording tells it */
  readonly country?: string;
  /** the court's full name, where it is a Japanese court named by its seat */
  readonly court?: string;
  readonly kind: 'court' | 'law';
}

interface Candidate extends Stretch {
  readonly reading: Omit<CourtReading, 'written'>;
}

const COURT_WORDS: ReadonlyMap<string, string> = new Map([
  ['地方裁判所', '地方裁判所'],
  ['地裁', '地方裁判所'],
  ['簡易裁判所', '簡易裁判所'],
  ['簡裁', '簡易裁判所'],
  ['高等裁判所', '高等裁判所'],
  ['高裁', '高等裁判所'],
]);
const COURT_WORD = Array.from(COURT_WORDS.keys()).join('|');
const JAPANESE_COURT = new RegExp(`(?<seat>${COURT_SEATS.join('|')})(?<court>${COURT_WORD})`, 'gu');
const BARE_COURT = new RegExp(`${COURT_WORD}|裁判所`, 'gu');
const FOREIGN_COURT = /(?:連邦|州)$|(?:連邦|州|郡)(?:の|北部|南部|中部|東部|西部|地区)*$/u;
const WARD_COURT = /(?:区|市|町|村|発注者|甲)の?(?:所在地|住所地|事務所)?(?:の所在地)?を?管轄する$/u;
const LIST_GAP = /^(?:[/・、,(]|又は|または|若しくは|及び|および|と){0,2}$/u;
const NAMES = Object.entries(JURISDICTIONS).map(([country, names]) => ({
  country,
  pattern: new RegExp(`(?:${names})`, 'gu'),
}));
/** stands in every text in which one of them could be found */
const ANY_NAME = new RegExp(Object.values(JURISDICTIONS).join('|'), 'u');

const LAW_AFTER =
  /^(?:連邦)?(?:国|州|連邦)?(?:の|における)?(?:現行)?(?:法(?!人|務|廷|院|域)(?:律|令)?|law|law(?:s)?)/u;
const LAW_BEFORE =
  /laws?(?:of|in)(?:the)?(?:stateof|commonwealthof|republicof|countyof)?$|準拠法(?:は|:|としては|として|を|が|、)?$/u;
const COURT_AFTER =
  /^(?:国|州|連邦|郡|市|県|の|内|にある|に所在する|北部|南部|中部|東部|西部|地区|及び|所在|county|state|district|republic|,|、){0,6}(?:連邦|州|国際)?(?:[^。、]{0,8}裁判所|高等法院|法院|法廷|商事仲裁|国際仲裁|仲裁|court|arbitration)/u;
const COURT_BEFORE =
  /courts?(?:of|in|locatedin|for)(?:the)?(?:stateof|countyof|cityof|republicof)?$|(?:管轄|裁判所|jurisdiction|venue)(?:は|:|を|が|地は|地:)?$/u;
const COURT_BY_NAME = /^(?:santaclara|サンタクララ|kingcounty|キング郡)$/u;
/** what may stand around a name that is the whole answer */
const ALONE = /^(?:州|国|県|都|府|郡|county|state|,|\.|。|、|です)*$/u;

export const readCourts: (text: string) => readonly CourtReading[] = remembering((text) => {
  const folded = foldWithOrigins(text);
  const candidates = [...japaneseCourts(folded.text), ...foreignAndLaw(folded.text)];
  const named = withoutOverlaps(candidates);
  const bare = bareCourts(folded.text, named);
  return withoutOverlaps([...named, ...bare]).map(({ start, end, reading }) =>
    quoted(folded, start, end, reading),
  );
});

function quoted(
  folded: Folded,
  start: number,
  end: number,
  reading: Omit<CourtReading, 'written'>,
): CourtReading {
  return { written: writtenAt(folded, start, end), ...reading };
}

function japaneseCourts(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(JAPANESE_COURT)) {
    const { seat = '', court = '' } = match.groups ?? {};
    const start = match.index;
    found.push({
      start,
      end: start + match[0].length,
      reading: { country: 'JP', court: `${seat}${COURT_WORDS.get(court) ?? court}`, kind: 'court' },
    });
  }
  return found;
}

function foreignAndLaw(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { country, pattern } of ANY_NAME.test(text) ? NAMES : []) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const kind = kindAt(text, start, end);
      if (kind === undefined || isInsideLatinWord(text, start, end)) continue;
      const through =
        end +
        (kind === 'law'
          ? (LAW_AFTER.exec(text.slice(end, end + 12))?.[0].length ?? 0)
          : courtLength(text, end));
      found.push({ start, end: through, reading: { country, kind } });
    }
  }
  const seat = COURT_SEATS.find((name) => text.startsWith(name) && ALONE.test(text.slice(name.length)));
  if (seat !== undefined)
    found.push({ start: 0, end: seat.length, reading: { country: 'JP', kind: 'court' } });
  return found;
}

function kindAt(text: string, start: number, end: number): CourtReading['kind'] | undefined {
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 32);
  const name = text.slice(start, end);
  if (LAW_AFTER.test(after) || LAW_BEFORE.test(before)) return 'law';
  if (COURT_AFTER.test(after) || COURT_BEFORE.test(before) || COURT_BY_NAME.test(name)) return 'court';
  return ALONE.test(before) && ALONE.test(after) ? wholeAnswer(text, start, end) : undefined;
}

/** A name that is all there is names the court. */
function wholeAnswer(text: string, start: number, end: number): 'court' | undefined {
  return ALONE.test(text.slice(0, start)) && ALONE.test(text.slice(end)) ? 'court' : undefined;
}

function courtLength(text: string, end: number): number {
  const after =
    /^(?:国|州|連邦|郡|市|の|内|北部|南部|中部|東部|西部|地区|county|district)*(?:連邦|州)?(?:地方|簡易|高等|最高|上級|巡回)?(?:裁判所|高等法院|法院)|^(?:county|郡|州)/u.exec(
      text.slice(end, end + 24),
    );
  return after?.[0].length ?? 0;
}

/** Spaces are gone from folded text, so a short Latin name may sit in the middle of another word. */
function isInsideLatinWord(text: string, start: number, end: number): boolean {
  if (end - start >= 6 || !/^[a-z]+$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  return (/[a-z]$/.test(before) && !/(?:of|in|the)$/.test(before)) || /[a-z]/.test(text.charAt(end));
}

/** 「地裁」 without a seat: of the seat named just before it, of the ward, or of nobody in particular. */
function bareCourts(text: string, named: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const anyNamed = named.some(({ reading }) => reading.kind === 'court');
  const aboutCourts = text.includes('管轄') && !anyNamed;
  let passed = 0;
  let previous: Candidate | undefined;
  for (const match of text.matchAll(BARE_COURT)) {
    const start = match.index;
    const end = start + match[0].length;
    for (let next = named[passed]; next !== undefined && next.end <= start; next = named[passed]) {
      previous = next;
      passed += 1;
    }
    const overlapping = named[passed];
    if (overlapping !== undefined && overlapping.start < end) continue;
    const reading = bareReading(text, match[0], start, previous);
    if (reading === undefined || (match[0] === '裁判所' && !aboutCourts)) continue;
    previous = { start, end, reading };
    found.push(previous);
  }
  return found;
}

function bareReading(
  text: string,
  word: string,
  start: number,
  previous: Candidate | undefined,
): Candidate['reading'] | undefined {
  const full = COURT_WORDS.get(word);
  const seat = previous?.reading.court?.replace(/(?:地方|簡易|高等)裁判所$/u, '');
  if (previous !== undefined && seat !== undefined && full !== undefined) {
    if (start - previous.end <= 4 && LIST_GAP.test(text.slice(previous.end, start))) {
      return { country: 'JP', court: `${seat}${full}`, kind: 'court' };
    }
  }
  const before = text.slice(Math.max(0, start - 24), start);
  if (FOREIGN_COURT.test(before)) return undefined;
  return WARD_COURT.test(before) ? { country: 'JP', kind: 'court' } : { kind: 'court' };
}
