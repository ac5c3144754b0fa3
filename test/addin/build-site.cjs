/**
 * Builds a part of the add-in's site as `webpack.config.js` says, for a test: `node build-site.cjs pages|script FOLDER`.
 * `pages` leaves the pane's script empty and heeds OFFICE_JS, as `npm run build` does; `script` is the pane's script alone,
 * quickly and in one piece. Plain Node.
 */
const webpack = require('webpack');
const configurations = require('../../webpack.config.js');

const [part, folder] = process.argv.slice(2);
const { plugins, module: modules, ...addin } = configurations.find(({ name }) => name === 'addin');
const parts = {
  pages: { entry: { addin: 'data:text/javascript,' }, plugins },
  script: {
    mode: 'development',
    devtool: false,
    // Readable and in one piece, it is larger than what is shipped may be.
    performance: false,
    module: { ...modules, parser: { javascript: { dynamicImportMode: 'eager' } } },
  },
};
const compiler = webpack({
  ...addin,
  module: modules,
  ...parts[part],
  output: { ...addin.output, path: folder },
});
compiler.run((error, stats) => {
  const errors = error ? [error] : stats.compilation.errors;
  for (const { message } of errors) process.stderr.write(`${message}\n`);
  process.exitCode = errors.length === 0 ? 0 : 1;
  compiler.close(() => {});
});
