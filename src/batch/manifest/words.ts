/** The words on manifests: data in `wording.<lang>.json`, where → what → what to do. */
import type { Language } from '../../checklist/words';
import { fill } from '../wording';
import type { ManifestError } from './manifest-error';
import en from './wording.en.json';
import ja from './wording.ja.json';

const TABLES = { ja, en } as const;

export function describeManifestError({ code, params }: ManifestError, language: Language): string {
  const { form, errors } = TABLES[language];
  const { where, what, action } = errors[code];
  return fill(form, { where: fill(where, params), what: fill(what, params), action: fill(action, params) });
}
