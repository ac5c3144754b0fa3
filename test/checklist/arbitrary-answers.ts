/** Random answers for any edition: weighted so that every status and every gate result turns up, bad input included. */
import fc from 'fast-check';
import type { Answers, CertificateRow, Response } from '../../src/checklist/answers';
import type { Criterion, Edition } from '../../src/checklist/edition';
import type { Value } from '../../src/checklist/value';
import { CERTIFICATE_FIELDS, EVIDENCE_FIELDS, VERDICTS, WARD_CHECKS } from '../../src/checklist/vocabulary';

const DAY_2026 = 46023;

const nothing = fc.constant<Value>(undefined);
const day = fc.integer({ min: DAY_2026 - 900, max: DAY_2026 + 900 });
const looksEmpty = fc.constantFrom('', ' ', '　', '\n', '\u00a0', ' 　\t');
const words = fc.constantFrom(
  '利用規約',
  '第12条',
  'https://example.jp/a',
  '第3版',
  'a<b>&"c"',
  '=1+1',
  "'x",
  '123',
  '2026/3/30',
  'TRUE',
);

/** One of the words, weighted towards them, with blanks and words that are nearly right. */
function pick(choices: readonly string[], blankWeight = 2): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 12, arbitrary: choices.length === 0 ? nothing : fc.constantFrom<Value>(...choices) },
    { weight: blankWeight, arbitrary: nothing },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Value>(...choices.map((each) => each.toLowerCase()), '○', 'x', 5),
    },
    { weight: 1, arbitrary: fc.constantFrom<Value>(...choices.map((each) => `${each} `), ' ') },
  );
}

function evidence(edition: Edition): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 12, arbitrary: words },
    { weight: 3, arbitrary: nothing },
    { weight: 1, arbitrary: looksEmpty },
    { weight: 1, arbitrary: fc.constantFrom<Value>(...edition.placeholders) },
    { weight: 1, arbitrary: day },
  );
}

function response(edition: Edition, criterion: Criterion): fc.Arbitrary<Response> {
  const granted = criterion.routes.map(({ basis }) => basis);
  const basis = fc.oneof(
    { weight: 9, arbitrary: pick(granted, 1) },
    { weight: 1, arbitrary: fc.constantFrom<Value>(...edition.bases.map(({ id }) => id)) },
  );
  const verdict = fc.oneof(
    { weight: 12, arbitrary: fc.constant<Value>('適合') },
    { weight: 3, arbitrary: pick(VERDICTS) },
  );
  const wardCheck = fc.oneof({ weight: 3, arbitrary: nothing }, { weight: 2, arbitrary: pick(WARD_CHECKS) });
  return fc.record({
    verdict,
    basis,
    comment: fc.oneof(words, nothing),
    ...Object.fromEntries(EVIDENCE_FIELDS.map((field) => [field, evidence(edition)])),
    wardCheck,
  });
}

function certificate(edition: Edition): fc.Arbitrary<CertificateRow> {
  const filled = fc.record(
    Object.fromEntries(
      CERTIFICATE_FIELDS.map((field) => {
        const { kind, choices } = edition.certificates.fields[field];
        const value =
          kind === 'choice'
            ? pick(choices, 1)
            : kind === 'date'
              ? fc.oneof(
                  { weight: 8, arbitrary: day },
                  { weight: 1, arbitrary: nothing },
                  { weight: 1, arbitrary: words },
                )
              : fc.oneof(
                  {
                    weight: 6,
                    arbitrary: fc.constantFrom<Value>('2022', '2013', 'JIS Q 27001:2014', 'C21-0001-2', 2022),
                  },
                  { weight: 1, arbitrary: nothing },
                  { weight: 1, arbitrary: looksEmpty },
                );
        return [field, value];
      }),
    ),
  );
  return fc.oneof({ weight: 3, arbitrary: filled }, { weight: 1, arbitrary: fc.constant({}) });
}

/** Answers as they may stand in the cells, unread: text dates stay text, ○ stays ○. */
export function arbitraryAnswers(edition: Edition): fc.Arbitrary<Answers> {
  const profile = fc.tuple(
    ...edition.profile.map(({ id, kind, choices }) => {
      const value =
        kind === 'choice'
          ? pick(choices)
          : kind === 'date'
            ? fc.oneof(day, nothing, words)
            : fc.oneof(words, nothing);
      return value.map((each) => [id, each] as const);
    }),
  );
  const responses = fc.tuple(
    ...edition.criteria.map((criterion) =>
      response(edition, criterion).map((each) => [criterion.id, each] as const),
    ),
  );
  const facts = fc.tuple(
    ...edition.facts.map(({ id, kind, choices }) => {
      const value =
        kind === 'choice' ? pick(choices, 1) : kind === 'date' ? fc.oneof(day, nothing) : evidence(edition);
      return fc
        .oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: nothing })
        .map((each) => [id, each] as const);
    }),
  );
  const { rows } = edition.certificates;
  return fc
    .record({ profile, responses, facts, certificates: fc.array(certificate(edition), { maxLength: rows }) })
    .map(({ certificates, ...rest }) => ({
      profile: new Map(rest.profile),
      responses: new Map(rest.responses),
      facts: new Map(rest.facts),
      certificates,
    }));
}

/**
 * Answers as a careful vendor gives them – everything filled, certificates that hold – with a few things changed at
 * random: the neighbourhood in which a wrong 適合 would hide.
 */
export function plausibleAnswers(edition: Edition): fc.Arbitrary<Answers> {
  const chosen = (choices: readonly string[]) =>
    choices.length === 0 ? fc.constant<Value>('記入') : fc.constantFrom<Value>(...choices);
  const profile = fc.tuple(
    ...edition.profile.map(({ id, kind, choices }) =>
      (kind === 'date' ? fc.constant<Value>(DAY_2026) : chosen(choices)).map((value) => [id, value] as const),
    ),
  );
  const { schemes, fields, rows } = edition.certificates;
  const held = (scheme: string) =>
    fc
      .record({ role: chosen(fields.role.choices), scope: chosen(fields.scope.choices) })
      .map((varying): CertificateRow => ({
        scheme,
        edition: '2022',
        number: 'N-1',
        body: '認証機関',
        service: 'サービス',
        issued: DAY_2026 - 300,
        expires: DAY_2026 + 300,
        standing: fields.standing.choices[0],
        evidence: '登録証.pdf',
        ...varying,
      }));
  const certificates = fc
    .subarray(
      schemes.map(({ id }) => id),
      { maxLength: Math.min(rows, schemes.length) },
    )
    .chain((ids) => fc.tuple(...ids.map(held)));
  const responses = fc.tuple(
    ...edition.criteria.map(({ id, routes }) =>
      chosen(routes.map(({ basis }) => basis)).map((basis): readonly [string, Response] => [
        id,
        {
          verdict: '適合',
          basis,
          comment: '記載',
          document: '資料',
          locator: '第1条',
          url: 'https://example.jp',
          version: '第1版',
          wardCheck: '確認済',
        },
      ]),
    ),
  );
  const facts = fc.tuple(
    ...edition.facts.map(({ id, choices }) => chosen(choices).map((value) => [id, value] as const)),
  );
  const changes = fc.array(
    fc.tuple(fc.nat(), fc.constantFrom('profile', 'response', 'certificate', 'fact')),
    { maxLength: 5 },
  );
  return fc
    .record({ profile, certificates, responses, facts, changes, other: arbitraryAnswers(edition) })
    .map(({ changes: list, other, ...good }) => {
      const answers = {
        profile: new Map<string, Value>(good.profile),
        responses: new Map<string, Response>(good.responses),
        facts: new Map<string, Value>(good.facts),
        certificates: [...good.certificates],
      };
      const at = <T>(items: readonly T[], index: number): T | undefined =>
        items[index % Math.max(items.length, 1)];
      for (const [index, what] of list) {
        const criterion = at(edition.criteria, index)?.id ?? '';
        const field = at(edition.profile, index)?.id ?? '';
        const fact = at(edition.facts, index)?.id;
        if (what === 'profile') answers.profile.set(field, other.profile.get(field));
        else if (what === 'response') answers.responses.set(criterion, other.responses.get(criterion) ?? {});
        else if (what === 'fact' && fact !== undefined) answers.facts.set(fact, other.facts.get(fact));
        else answers.certificates[index % rows] = other.certificates[0] ?? {};
      }
      return {
        ...answers,
        certificates: Array.from(answers.certificates, (row: CertificateRow | undefined) => row ?? {}),
      };
    });
}
