import { readFileSync } from 'node:fs';
import { requireFreshSite, siteFile } from './built-site';

interface Site {
  readonly tokensInUse: (tokens: string) => string;
}
const { tokensInUse }: Site = jest.requireActual('../../../src/addin/taskpane/site.cjs');
const TOKENS = require.resolve('@digital-go-jp/design-tokens/dist/tokens-simple.css');

it('keeps the design tokens that a stylesheet names, and no other', () => {
  const all = readFileSync(TOKENS, 'utf8');
  const kept = tokensInUse(all);
  expect(kept).toContain('--color-primitive-blue-900:');
  expect(kept).not.toContain('--color-primitive-cyan-100:');
  expect(kept.length).toBeLessThan(all.length / 4);
});

it('refuses tokens that lack one in use: a new version of the package may rename them', () => {
  const renamed = readFileSync(TOKENS, 'utf8').replaceAll('--color-primitive-blue-900', '--color-blue-900');
  expect(() => tokensInUse(renamed)).toThrow('--color-primitive-blue-900');
});

it('serves stylesheets that have every colour they name', () => {
  requireFreshSite();
  const tokens = siteFile('vendor/design-tokens/tokens.css');
  const theme = siteFile('theme.css');
  const named = [...`${theme}${siteFile('pane.css')}${siteFile('page.css')}`.matchAll(/var\((--[\w-]+)\)/g)];
  expect(named.length).toBeGreaterThan(20);
  for (const [, name = ''] of named) expect(`${tokens}${theme}`).toContain(`${name}:`);
});
