/**
 * Loader of webpack: makes one whole edition out of the `edition.json` of its folder, with the very checks of
 * `src/editions/load.ts` and with its hash. The build refuses an unsound edition, so the page carries no validator.
 * With `?japanese` the English halves of its texts are left empty: a third of what a Japanese office would download.
 */
const path = require('node:path');
const { transformFileSync } = require('@swc/core');

module.exports = function editionLoader() {
  const done = this.async();
  const folder = path.dirname(this.resourcePath);
  const language = this.resourceQuery.slice(1);
  this.addContextDependency(folder);
  this.addDependency(path.join(folder, '../edition.schema.json'));
  withTypeScript(() => require('../../editions/load.ts'))
    .loadEdition(folder)
    .then(
      (edition) => done(null, JSON.stringify(language === 'japanese' ? japaneseOnly(edition) : edition)),
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

function japaneseOnly(value) {
  if (Array.isArray(value)) return value.map(japaneseOnly);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.ja === 'string' && typeof value.en === 'string') return { ...value, en: '' };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, japaneseOnly(part)]));
}

module.exports.japaneseOnly = japaneseOnly;
