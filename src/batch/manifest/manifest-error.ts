/** Why there is no manifest for that deployment; `wording.<lang>.json` has the words. */
export const MANIFEST_CODES = [
  'url-unreadable',
  'url-not-https',
  'url-credentials',
  'url-query',
  'url-page',
  'url-too-long',
  'id-unreadable',
  'onto-template',
  'template-missing',
  'template-unusable',
] as const;
export type ManifestCode = (typeof MANIFEST_CODES)[number];

export class ManifestError extends Error {
  constructor(
    readonly code: ManifestCode,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.name = 'ManifestError';
  }
}
