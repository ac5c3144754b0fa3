/** The JSON Schema by itself: both editions pass under ajv's strict mode, and each kind of slip is refused. */
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { EDITIONS, readJson, readParts, WARD } from './edition-folders';

const schema = readJson(path.join(WARD, '../edition.schema.json'));
if (typeof schema !== 'object' || schema === null) throw new Error('edition.schema.json is no schema');
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const complaints = (parts: unknown): string[] =>
  validate(parts)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

it.each(EDITIONS)('%s is valid', (_, folder) => {
  expect(complaints(readParts(folder))).toEqual([]);
});

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The ward's edition with the value at a JSON pointer replaced, or taken away when the new value is undefined. */
function changed(pointer: string, value: unknown): unknown {
  const parts = readParts(WARD);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let owner: Json = parts;
  for (const key of keys) {
    const next = owner[key];
    if (!isObject(next)) throw new Error(`${pointer} leads nowhere at ${key}`);
    owner = next;
  }
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else owner[last] = value;
  return parts;
}

const WHEN = '/criteria/13/notApplicable/when';

it('a change that breaks nothing is accepted, so that the refusals below mean something', () => {
  expect(complaints(changed(WHEN, { not: { blank: 'profile.model' } }))).toEqual([]);
  expect(complaints(changed('/gate', undefined))).toEqual([]);
});

it.each<[string, string, unknown]>([
  ['a file that is missing', '/facts', undefined],
  ['a file that nobody knows', '/extra', []],
  ['a criterion without its text', '/criteria/0/text', undefined],
  ['an empty text instead of none', '/criteria/0/text/note', ''],
  ['a text in a column that does not exist', '/criteria/0/text/remark', 'x'],
  ['a criterion without demands', '/criteria/0/demands', []],
  ['a criterion without routes', '/criteria/0/routes', []],
  ['a route of an unknown source', '/criteria/0/routes/0/source', 'hearsay'],
  ['a label in one language', '/profile/0/label', { ja: '事業者名' }],
  ['an empty translation', '/profile/0/label/en', ''],
  ['a prompt that Excel would cut', '/criteria/0/prompt/ja', 'あ'.repeat(256)],
  ['a dropdown without choices', '/profile/2/choices', []],
  ['a choice listed twice', '/profile/2/choices', ['SaaS', 'SaaS']],
  ['a half-width comma inside a choice', '/profile/2/choices', ['SaaS', 'PaaS,IaaS']],
  ['choices of a field that is no dropdown', '/profile/0/choices', ['あり']],
  ['a fact of an unknown kind', '/facts/0/kind', 'number'],
  ['a fact whose id does not begin with a criterion', '/facts/0/id', 'law'],
  ['a need that is not on the list', '/facts/0/need', 'must'],
  ['a sheet name that Excel refuses', '/edition/sections/0/sheet', '①提供者/区'],
  ['a sheet name that is too long', '/edition/sections/0/sheet', 'あ'.repeat(32)],
  ['more placeholders than the formulas carry', '/edition/placeholders', Array.from({ length: 17 }, String)],
  ['a code that is not kebab-case', '/consistency/0/code', 'Contradiction'],
  ['a rule of unknown severity', '/consistency/0/severity', 'fatal'],
  ['a finding that points to no cell', '/consistency/0/at', 'certified'],
  ['a withdrawal on no day', '/certificates/schemes/0/withdrawn/0/after', '2025年10月31日'],
  ['a certificate table without a column', '/certificates/fields/standing', undefined],
  ['a certificate table without rows', '/certificates/rows', 0],
  ['a condition of no shape', WHEN, {}],
  ['a condition of two shapes', WHEN, { blank: 'profile.model', constant: 'yes' }],
  ['a condition of an unknown shape', WHEN, { equals: ['profile.model', 'SaaS'] }],
  ['a condition on no term', WHEN, { is: ['model', 'SaaS'] }],
  ['a condition on an unknown answer column', WHEN, { blank: '1-1.colour' }],
  ['a comparison with nothing', WHEN, { is: ['profile.model'] }],
  ['a comparison with too much', WHEN, { is: ['profile.model', 'SaaS', 'PaaS'] }],
  ['a list of no words', WHEN, { oneOf: ['profile.model', []] }],
  ['a fault deep inside a condition', WHEN, { all: [{ not: { any: [{ constant: 'maybe' }] } }] }],
])('%s is refused', (_, pointer, value) => {
  expect(complaints(changed(pointer, value))).not.toEqual([]);
});
