/**
 * What is built, into `dist/`. A newcomer looks at `bundles`: one entry, one file. Each bundle carries all of its
 * libraries, so that `dist/cli.js` runs with nothing but Node; what a library must find beside itself by path is copied
 * as it is. `templates/` stays a folder of the checkout, found upwards from the built file. The same sources give the
 * same bytes, wherever they lie.
 */
const { existsSync } = require('node:fs');
const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const { BannerPlugin, IgnorePlugin } = require('webpack');
const { moduleRules, sitePatterns } = require('./src/addin/taskpane/site.cjs');

/** `optional`: a part that is not written yet is left out; the others must be there. */
const bundles = [
  {
    name: 'cli',
    // What the threads of the command run: `pool.ts` and `threads.ts` look for it beside themselves.
    entries: {
      cli: 'src/cli/main.ts',
      worker: 'src/batch/pool/worker-main.ts',
      workshop: 'src/batch/generate/workshop-thread.ts',
    },
    configure: nodeProgram,
  },
  {
    name: 'addin',
    entries: { addin: 'src/addin/taskpane/main.ts' },
    configure: addinSite,
    optional: true,
  },
];

/**
 * The part of Office.js that Excel needs. It is a loader that finds its own script tag by name and fetches the rest
 * from beside itself: it is copied as it is, never bundled, renamed or hashed.
 */
const OFFICE_JS = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.01-core.js',
  'excel-web-16.00.js',
  'excel-web-16.00-core.js',
  'excel-mac-16.00.js',
  'excel-mac-16.00-core.js',
  'ja-jp/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

/**
 * Piscina starts its threads from a file of its own, found by path, which in turn loads ours by path: it is copied whole
 * and loaded from there.
 */
const PISCINA = { folder: 'piscina', main: './piscina/dist/main.js' };

/** What the reader of PDFs in its thread loads by path (`src/batch/evidence/pdf-text.ts`), all in one folder. */
const PDF_READER = [
  { from: 'src/batch/evidence/pdf-thread.mjs', to: 'pdf/[name][ext]' },
  { from: 'node_modules/pdfjs-dist/legacy/build/{pdf,pdf.worker}.mjs', to: 'pdf/[name][ext]' },
  { from: 'node_modules/pdfjs-dist/LICENSE', to: 'pdf/LICENSE', toType: 'file' },
  { from: 'node_modules/pdfjs-dist/cmaps', to: 'pdf/cmaps' },
];

/** Readable stacks are worth more than small files on a server or a desk: not minified. */
function nodeProgram(bundle) {
  return {
    ...base(bundle),
    target: 'node20',
    node: { __dirname: false, __filename: false },
    output: output('dist', { clean: { keep: /^addin[\\/]/ }, library: { type: 'commonjs2' } }),
    externals: { piscina: `commonjs ${PISCINA.main}` },
    optimization: { minimize: false, moduleIds: 'named', chunkIds: 'named', nodeEnv: false },
    performance: false,
    plugins: [
      new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^cli\.js$/ }),
      new CopyWebpackPlugin({ patterns: [...piscina(), ...PDF_READER].map(asItIs) }),
      // Under exceljs lies a reader that could fetch from S3 if this were there. It is not, and nothing of ours reads so.
      new IgnorePlugin({ resourceRegExp: /^@aws-sdk\/client-s3$/ }),
    ],
  };
}

function piscina() {
  const from = path.resolve(require.resolve('piscina'), '../..');
  return ['package.json', 'LICENSE', 'dist/**/*.js'].map((part) => ({
    from: part,
    context: from,
    to: `${PISCINA.folder}/[path][name][ext]`,
  }));
}

function asItIs(pattern) {
  return { ...pattern, info: { minimized: true } };
}

/**
 * The pane opens over an office's network, and sooner the less there is to fetch: with `entrypoint` and the styles a
 * Japanese pane starts, the other chunks come when something is wanted of them. `npm run build` fails above this. What
 * counts in the end is the size on the wire: `test/addin/taskpane/bundle.test.ts`.
 */
const BUDGET = {
  hints: 'error',
  maxEntrypointSize: 400_000,
  maxAssetSize: 400_000,
  // Office.js is as large as it is.
  assetFilter: (file) => !/^vendor\/|\.map$/.test(file),
};

function addinSite(bundle) {
  const officeJs = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const { module, ...common } = base(bundle);
  return {
    ...common,
    module: { rules: [...module.rules, ...moduleRules] },
    target: ['web', 'es2020'],
    // Written even when nothing has changed: whoever tests the built files goes by their time.
    output: output('dist/addin', { clean: true, compareBeforeEmit: false }),
    performance: BUDGET,
    plugins: [
      new CopyWebpackPlugin({
        patterns: [
          ...OFFICE_JS.map((file) => ({
            from: path.join(officeJs, file),
            to: `vendor/office-js/${file}`,
            info: { minimized: true },
          })),
          ...sitePatterns(process.env.OFFICE_JS),
        ],
      }),
    ],
  };
}

function base({ name, entries }) {
  return {
    name,
    mode: 'production',
    context: __dirname,
    entry: Object.fromEntries(Object.entries(entries).map(([file, source]) => [file, `./${source}`])),
    devtool: 'source-map',
    resolve: { extensions: ['.ts', '.js', '.json'] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: typescript() }] },
    stats: 'errors-warnings',
  };
}

/** Types are stripped here and checked by `npm run check`. */
function typescript() {
  return {
    loader: 'swc-loader',
    options: { swcrc: false, sourceMaps: true, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
  };
}

/** Paths in source maps are those of the checkout, not of the machine that built. */
function output(folder, more) {
  return {
    path: path.resolve(__dirname, folder),
    filename: '[name].js',
    devtoolModuleFilenameTemplate: '[resource-path]',
    ...more,
  };
}

module.exports = bundles
  .filter(
    ({ entries, optional }) =>
      !optional || Object.values(entries).every((source) => existsSync(path.resolve(__dirname, source))),
  )
  .map((bundle) => bundle.configure(bundle));
