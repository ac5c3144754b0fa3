/** Stamped equals authored: every part of the package, for every field that can differ and for hostile values. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import type { Edition } from '../../../src/checklist/edition';
import type { Value } from '../../../src/checklist/value';
import { loadEdition } from '../../../src/editions/load';
import { Press } from '../../../src/batch/generate/press';
import { type Issue, issueBlueprint } from '../../../src/workbook/slots';
import { author } from '../../../src/xlsx/author';
import { lintPackage } from '../../../src/xlsx/package-lint';
import { openZip } from '../../../src/xlsx/zip-read';
import { WARD_EDITION } from '../../workbook/formulas-equal-engine';

const ON = 46349; // 2026-11-23
let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

const parts = (bytes: Uint8Array) => {
  const zip = openZip(bytes);
  return new Map(zip.names.map((name) => [name, Buffer.from(zip.read(name)).toString('utf8')]));
};

let press: Press | undefined;
async function stamped(issue: Issue): Promise<Uint8Array> {
  press ??= new Press(edition, ON);
  const { head, tail, sha256, headCrc } = await press.print(issue);
  const bytes = Buffer.concat([head, tail]);
  expect({ sha256, crc: crc32(tail, headCrc) }).toEqual({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    crc: crc32(bytes),
  });
  return bytes;
}

const hostile = fc.constantFrom(
  '&<>"\'',
  '=1+1',
  '+81',
  '@x',
  '😀𠮷',
  'עברית',
  '_x0041_',
  ' 前後 ',
  'a\r\nb\tc',
  '\u0000\u0001￾',
  '\ud800',
  '適合',
  'SaaS',
  '',
);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
  { weight: 1, arbitrary: hostile },
);

/** Which fields are filled: every one by itself, in few enough patterns that bases are shared, as in a campaign. */
const PATTERNS = 12;

const issues = (): fc.Arbitrary<Issue> =>
  fc
    .record({
      pattern: fc.integer({ min: 0, max: PATTERNS - 1 }),
      fields: fc.tuple(
        ...edition.profile.map(({ id, kind, choices }) => {
          const value: fc.Arbitrary<Value> =
            kind === 'choice'
              ? fc.constantFrom(...choices)
              : kind === 'date'
                ? fc.integer({ min: 40000, max: 60000 })
                : text;
          return value.map((each) => [id, each] as const);
        }),
      ),
      key: text,
      round: fc.integer({ min: 1, max: 9 }),
      due: fc.boolean(),
      signature: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/), { nil: undefined }),
    })
    .map(({ pattern, fields, key, round, due, signature }) => ({
      profile: new Map<string, Value>(
        fields.filter(
          ([id], index) =>
            id !== 'evaluationDate' && (pattern === 0 || (index * 7 + 3) % PATTERNS >= pattern),
        ),
      ),
      identity: {
        workbookId: `W-${key}`,
        ...(key.length % 2 === 0 ? { vendorKey: key } : {}),
        round,
        issuedOn: ON,
        ...(signature === undefined ? {} : { signature }),
      },
      ...(due ? { due: ON + round } : {}),
    }));

/** `KIJUN_RUNS=5000 npx jest test/batch/generate/press` compares five thousand. */
const RUNS = Number(process.env['KIJUN_RUNS'] ?? 60);

it('equals the authored workbook, part by part, for random vendors', async () => {
  await fc.assert(
    fc.asyncProperty(issues(), async (issue) => {
      const [one, other] = [await stamped(issue), await author(issueBlueprint(edition, issue, ON))];
      expect(parts(one)).toEqual(parts(other));
    }),
    { numRuns: RUNS },
  );
}, 7_200_000);

it('holds texts of 32,767 characters, and passes the package lint', async () => {
  const profile = new Map<string, Value>([
    ['provider', '長'.repeat(32_767)],
    ['serviceName', 'x<&>'.repeat(8000)],
  ]);
  const issue = { profile, identity: { workbookId: 'W', round: 1, issuedOn: ON } };
  const bytes = await stamped(issue);
  expect(parts(bytes)).toEqual(parts(await author(issueBlueprint(edition, issue, ON))));
  expect(lintPackage(bytes)).toEqual([]);
});

it('gives the same bytes for the same vendor', async () => {
  const issue = {
    profile: new Map<string, Value>([['provider', 'みなと']]),
    identity: { workbookId: 'W', round: 1, issuedOn: ON },
  };
  expect(Buffer.compare(await stamped(issue), await stamped(issue))).toBe(0);
});
