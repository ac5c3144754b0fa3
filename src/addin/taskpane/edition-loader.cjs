/**
 * Loader of webpack: makes one whole edition out of the `edition.json` of its folder, with the very checks of
 * `src/editions/load.ts` and with its hash. The build refuses an unsound edition, so the page carries no validator.
 * `?whole` is all of it. `?japanese` has nothing in the English halves of its texts. `?start` lacks, besides, the texts that
 * explain a criterion or a field to whoever fills it in: nothing is judged by them, and the pane opens without them.
 */
const path = require('node:path');
const { transformFileSync } = require('@swc/core');

module.exports = function editionLoader() {
  const done = this.async();
  const folder = path.dirname(this.resourcePath);
  const part = this.resourceQuery.slice(1);
  this.addContextDependency(folder);
  this.addDependency(path.join(folder, '../edition.schema.json'));
  withTypeScript(() => require('../../editions/load.ts'))
    .loadEdition(folder)
    .then(
      (edition) => done(null, JSON.stringify(PARTS[part](edition))),
      (error) => done(error instanceof Error ? error : new Error(String(error))),
    );
};

/** Node reads the files of this repository while `load` runs, and no longer. */
function withTypeScript(load) {
  const before = require.extensions['.ts'];
  require.extensions['.ts'] = (module, file) => {
    const { code } = transformFileSync(file, {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    module._compile(code, file);
  };
  try {
    return load();
  } finally {
    if (before === undefined) delete require.extensions['.ts'];
    else require.extensions['.ts'] = before;
  }
}

/** Texts for cards, forms and the sheets that are drawn. */
const EXPLAINING = new Set(['prompt', 'caution', 'help', 'about', 'demands', 'notices']);
const REMARKS = new Set(['note', 'tooShortNote', 'source']);

const PARTS = {
  whole: (edition) => edition,
  japanese: japaneseOnly,
  start: (edition) => startOf(japaneseOnly(edition)),
};

function startOf(edition) {
  const { ciphers, ...rest } = unexplained(edition);
  // Remarks on ciphers are for whoever looks at one; elsewhere a `note` is the ward's own text.
  return ciphers === undefined ? rest : { ...rest, ciphers: unexplained(ciphers, false, REMARKS) };
}

/** Empty texts, but none fewer: what reads an edition finds everything in its place. */
function unexplained(value, isExplaining = false, explaining = EXPLAINING) {
  if (typeof value === 'string') return isExplaining ? '' : value;
  if (Array.isArray(value)) return value.map((part) => unexplained(part, isExplaining, explaining));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      unexplained(part, isExplaining || explaining.has(name), explaining),
    ]),
  );
}

function japaneseOnly(value) {
  if (Array.isArray(value)) return value.map(japaneseOnly);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.ja === 'string' && typeof value.en === 'string') return { ...value, en: '' };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, japaneseOnly(part)]));
}

module.exports.PARTS = PARTS;
