/**
 * What webpack needs for the pane beside its entry: the pages, the stylesheets, the shortcuts, the icons, and the loaders of edition and rules.
 * `OFFICE_JS=cdn npm run build` takes Office.js from Microsoft's CDN, the one source that Microsoft supports; without it
 * the copy beside the pages is taken, which needs no internet.
 */
const { readdirSync, readFileSync } = require('node:fs');
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

const PAGES = path.join(__dirname, 'pages');

/** Of the design tokens, those that a stylesheet of the pages names: one in ten, and the pane opens sooner. */
function tokensInUse(tokens) {
  const sheets = readdirSync(PAGES).filter((file) => file.endsWith('.css'));
  const styles = sheets.map((file) => readFileSync(path.join(PAGES, file), 'utf8')).join('\n');
  const used = new Set(Array.from(styles.matchAll(/var\((--color-[\w-]+)\)/g), ([, name]) => name));
  const kept = tokens.split('\n').filter((line) => {
    const name = /^\s*(--[\w-]+):/.exec(line)?.[1];
    return name === undefined || used.delete(name);
  });
  if (used.size > 0) throw new Error(`The design tokens do not have ${[...used].join(', ')}`);
  return kept.join('\n');
}

/** Patterns for CopyWebpackPlugin. */
function sitePatterns(officeJs) {
  const tokens = require.resolve('@digital-go-jp/design-tokens/dist/tokens-simple.css');
  return [
    {
      from: '*.html',
      context: PAGES,
      transform: (content) => page(content.toString(), officeJs),
      info: { minimized: true },
    },
    { from: '*.{css,json}', context: PAGES },
    {
      from: tokens,
      to: 'vendor/design-tokens/tokens.css',
      transform: { transformer: (content) => tokensInUse(content.toString()), cache: false },
    },
    { from: '*.png', context: path.join(__dirname, '../icons'), to: 'assets/[name][ext]' },
  ];
}

/** Rules for webpack's modules. */
const reasonRule = {
  test: /[\\/]checklist[\\/]rules[\\/][\w-]+\.ts$/,
  enforce: 'pre',
  use: path.join(__dirname, 'reason-loader.cjs'),
};
const editionRule = {
  test: /[\\/]edition\.json$/,
  resourceQuery: /^\?(?:whole|japanese|start)$/,
  type: 'json',
  use: path.join(__dirname, 'edition-loader.cjs'),
};

module.exports = { moduleRules: [editionRule, reasonRule], officeJsAddress, page, sitePatterns, tokensInUse };
