/** Builds `stage.ts`, the pane on a stage without Excel, into one script, for jsdom and for pictures. Plain Node. */
const path = require('node:path');
const webpack = require('webpack');

/** @returns {Promise<string>} the path of the script */
module.exports = function buildStage(folder) {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: ['web', 'es2022'],
    context: path.join(__dirname, '../../..'),
    entry: { stage: path.join(__dirname, 'stage.ts') },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js', '.json'] },
    module: {
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve(path.join(folder, 'stage.js'));
      });
    });
  });
};
