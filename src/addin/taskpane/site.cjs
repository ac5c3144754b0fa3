/**
 * What webpack needs for the pane beside its entry: the pages, the stylesheets, the shortcuts, the icons, and the loader of the edition.
 * `OFFICE_JS=cdn npm run build` takes Office.js from Microsoft's CDN, the one source that Microsoft supports; without it
 * the copy beside the pages is taken, which needs no internet.
 */
const path = require('node:path');

const OFFICE_JS = {
  vendored: 'vendor/office-js/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
};

/** @throws Error for a switch that is neither `vendored` nor `cdn` */
function officeJsAddress(wanted = 'vendored') {
  const address = Object.hasOwn(OFFICE_JS, wanted) ? OFFICE_JS[wanted] : undefined;
  if (address === undefined) {
    throw new Error(
      `OFFICE_JS is ${wanted}: set it to ${Object.keys(OFFICE_JS).join(' or ')}, or leave it out.`,
    );
  }
  return address;
}

/** A page as it is served. */
function page(html, officeJs) {
  return html.replaceAll('{{office-js}}', officeJsAddress(officeJs));
}

/** Patterns for CopyWebpackPlugin. */
function sitePatterns(officeJs) {
  const tokens = require.resolve('@digital-go-jp/design-tokens/dist/tokens-simple.css');
  return [
    {
      from: '*.html',
      context: path.join(__dirname, 'pages'),
      transform: (content) => page(content.toString(), officeJs),
      info: { minimized: true },
    },
    { from: '*.{css,json}', context: path.join(__dirname, 'pages') },
    { from: tokens, to: 'vendor/design-tokens/tokens.css' },
    { from: '*.png', context: path.join(__dirname, '../icons'), to: 'assets/[name][ext]' },
  ];
}

/** A rule for webpack's modules. */
const editionRule = {
  test: /[\\/]edition\.json$/,
  resourceQuery: /^\?(?:whole|japanese)$/,
  type: 'json',
  use: path.join(__dirname, 'edition-loader.cjs'),
};

module.exports = { editionRule, officeJsAddress, page, sitePatterns };
