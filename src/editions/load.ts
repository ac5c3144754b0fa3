/**
 * Where editions come from: a folder of JSON files, checked against `templates/edition.schema.json` and put
 * together. A newcomer starts at `loadEdition`. Everything downstream receives the finished `Edition`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { Edition } from '../checklist/edition';
import { parseCipherList } from '../checklist/readers/cipher';
import { EditionError } from './edition-error';
import { unresolvedReferences } from './references';

/** The files of an edition, in the order in which they enter its hash; `?` marks those that may be absent. */
const PARTS = [
  'edition',
  'criteria',
  'profile',
  'certificates',
  'bases',
  'definitions',
  'gate?',
  'facts',
  'consistency',
  'notices',
  'ciphers?',
] as const;

/** The folder that holds the editions: `templates/` of the checkout, or beside the built command. */
export function templatesRoot(): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'templates');
    if (existsSync(path.join(candidate, 'edition.schema.json'))) return candidate;
    if (folder === path.dirname(folder)) {
      throw new EditionError('templates-missing', __dirname, 'no templates folder above it');
    }
  }
}

/** The editions under a folder: every sub-folder with an `edition.json`, by path, in name order. */
export async function findEditions(root: string = templatesRoot()): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(root, entry.name, 'edition.json')))
    .map((entry) => path.join(root, entry.name))
    .sort();
}

/**
 * Reads, checks and assembles one edition.
 * @throws EditionError when a file is missing, is no JSON, breaks the schema, or names what does not exist.
 */
export async function loadEdition(folder: string): Promise<Edition> {
  const parts: Record<string, unknown> = {};
  const hash = createHash('sha256');
  for (const part of PARTS) {
    const optional = part.endsWith('?');
    const name = optional ? part.slice(0, -1) : part;
    const file = path.join(folder, `${name}.json`);
    if (optional && !existsSync(file)) continue;
    parts[name] = await readJson(file);
    hash.update(`${name}\n${JSON.stringify(parts[name])}\n`);
  }
  const checked = await accept(parts, folder);
  const { edition, ciphers, ...rest } = checked;
  const whole: Edition = {
    ...edition,
    ...rest,
    hash: hash.digest('hex'),
    ...(ciphers === undefined ? {} : { ciphers: parseCipherList(ciphers) }),
  };
  const [unresolved] = unresolvedReferences(whole);
  if (unresolved !== undefined) throw new EditionError('reference-unresolved', folder, unresolved);
  return whole;
}

type EditionParts = Omit<Edition, 'hash' | 'ciphers' | keyof EditionHead> & {
  readonly edition: EditionHead;
  readonly ciphers?: unknown;
};
type EditionHead = Pick<Edition, 'id' | 'title' | 'name' | 'sections' | 'settings' | 'placeholders'>;

async function accept(parts: Record<string, unknown>, folder: string): Promise<EditionParts> {
  const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { date: true } });
  const schema = await readJson(path.join(templatesRoot(), 'edition.schema.json'));
  if (typeof schema !== 'object' || schema === null) {
    throw new EditionError('not-json', 'edition.schema.json', 'not a JSON Schema');
  }
  const validate = ajv.compile<EditionParts>(schema);
  if (validate(parts)) return parts;
  const [first] = validate.errors ?? [];
  throw new EditionError('schema-violated', `${folder}${first?.instancePath ?? ''}`, first?.message ?? '');
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new EditionError('file-missing', file, 'the edition needs this file');
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new EditionError('not-json', file, error instanceof Error ? error.message : String(error));
  }
}
