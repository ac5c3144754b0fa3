/** What is known of one day is taken over to another only where it comes to the same there. */
import fc from 'fast-check';
import { check, checkOn } from '../../src/checklist/check';
import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import type { Value } from '../../src/checklist/value';
import { TINY, WARD } from '../editions/edition-folders';
import { arbitraryAnswers, plausibleAnswers } from './arbitrary-answers';
import { ON } from './well-filled';

let editions: Readonly<Record<'ward' | 'tiny', Edition>>;
beforeAll(async () => {
  editions = { ward: await loadEdition(WARD), tiny: await loadEdition(TINY) };
});

const RUNS = Number(process.env.KIJUN_RUNS ?? 60);
const days = fc.array(fc.oneof(fc.integer({ min: -900, max: 3000 }), fc.integer({ min: -3, max: 3 })), {
  minLength: 1,
  maxLength: 6,
});

it.each([
  ['ward', 'careless'],
  ['ward', 'careful'],
  ['tiny', 'careless'],
] as const)('asked about one day after the other, %s, %s answers', (name, kind) => {
  const edition = editions[name];
  const answers = kind === 'careless' ? arbitraryAnswers(edition) : plausibleAnswers(edition);
  let changed = 0;
  fc.assert(
    fc.property(answers, days, (given, offsets) => {
      const { assessment, findings } = check(edition, given, ON);
      // The days on which a certificate of the table ends, and the next, are those that matter.
      const ends = given.certificates.flatMap(({ expires }) =>
        typeof expires === 'number' ? [Math.floor(expires), Math.floor(expires) + 1] : [],
      );
      for (const day of [...ends, ...offsets.map((offset) => ON + offset), ON]) {
        const again = checkOn(assessment, day);
        const anew = check(edition, given, day);
        expect(plain(again)).toEqual(plain(anew));
        if (JSON.stringify(again.findings) !== JSON.stringify(findings)) changed += 1;
      }
    }),
    { numRuns: RUNS },
  );
  if (name === 'ward') expect(changed).toBeGreaterThan(10);
});

/** Texts over which rules stumble that only read; which rows count, and so whether they do, is another matter on another day. */
const STUMBLES = [
  ...[
    '米国のリージョンに保管しています',
    'カリフォルニア州法、サンタクララ郡の裁判所',
    '2027年3月に取得予定です',
  ],
  ...[
    'DES、TLS1.0で通信を暗号化',
    '●か月前までに●の方法で通知',
    '事前の通知なく変更できます',
    'AES-256',
    '90日',
  ],
  'http://example.jp/',
];

it('whatever is written in rows that count on some days only', () => {
  const { ward } = editions;
  const text = fc.constantFrom<Value>(...STUMBLES, undefined);
  const stumbling = fc
    .tuple(
      plausibleAnswers(ward),
      fc.array(text, { minLength: 200, maxLength: 200 }),
      fc.integer({ min: -400, max: 400 }),
    )
    .map(([given, texts, offset]) => {
      let taken = 0;
      const next = () => texts[taken++ % texts.length];
      const responses = [...given.responses].map(
        ([id, response]) => [id, { ...response, verdict: '適合', comment: next(), version: next() }] as const,
      );
      const certificate = {
        scheme: 'ISO/IEC 27017',
        edition: '2015',
        number: 'C-1',
        body: '認証機関',
        role: '提供',
        scope: '当該サービス',
        service: given.profile.get('serviceName'),
        expires: ON + offset,
        standing: '有効',
      };
      const isms = {
        ...certificate,
        scheme: 'ISO/IEC 27001',
        edition: '2022',
        scope: '組織全体',
        expires: ON + 900,
      };
      return {
        ...given,
        certificates: [certificate, isms],
        responses: new Map(responses),
        facts: new Map([...given.facts].map(([id, value]) => [id, taken % 3 === 0 ? value : next()])),
      };
    });
  let fell = 0;
  fc.assert(
    fc.property(stumbling, days, (given, offsets) => {
      const { assessment } = check(ward, given, ON);
      const lapse = given.certificates[0]?.expires ?? ON;
      const seen = [...offsets.map((offset) => ON + offset), lapse, lapse + 1].map((day) => {
        const again = checkOn(assessment, day);
        expect(plain(again)).toEqual(plain(check(ward, given, day)));
        return again;
      });
      if (JSON.stringify(seen.at(-1)?.findings) !== JSON.stringify(seen.at(-2)?.findings)) fell += 1;
    }),
    { numRuns: RUNS },
  );
  expect(fell).toBeGreaterThan(RUNS / 3);
});

it('nothing of a day is worked out twice', () => {
  const { ward } = editions;
  const [given] = fc.sample(plausibleAnswers(ward), { numRuns: 1, seed: 5 });
  if (given === undefined) throw new Error('nothing was drawn');
  const { assessment, findings } = check(ward, given, ON);
  expect(checkOn(assessment, ON).findings).toBe(findings);
});

function plain({ assessment, findings, overall }: ReturnType<typeof check>) {
  const { criteria, gate, evaluation } = assessment;
  return { criteria, gate, of: assessment.overall, findings, overall, on: evaluation.evaluatedOn };
}
