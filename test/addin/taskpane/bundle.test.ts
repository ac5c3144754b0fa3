/**
 * What a Japanese pane fetches to start, over the wire: the page, its styles and its script, whole, gzipped as a web server
 * does it. Office.js is Microsoft's and as large as it is; everything else that is fetched later comes when it is wanted.
 */
import { RULES } from '../../../src/checklist/rules/registry';
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import english from '../../../src/addin/taskpane/wording.en.json';
import { fetchedWith, requireFreshSite, SITE, siteFile } from './built-site';

beforeAll(requireFreshSite);

/** bytes */
const BUDGET = 120_000;
const OFFICE_JS = /^vendor\/office-js\//;

const started = () => fetchedWith('taskpane.html').filter((file) => !OFFICE_JS.test(file));
const weight = (file: string) => gzipSync(siteFile(file), { level: 9 }).length;
/** Packages of which something is in the script. */
function packagesIn(script: string): readonly string[] {
  const { sources }: { sources: readonly string[] } = JSON.parse(siteFile(`${script}.map`));
  const named = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
  return [...new Set(named)].sort();
}

it('starts the pane with no more than 120 KB', () => {
  expect(started()).toEqual(expect.arrayContaining(['taskpane.html', 'addin.js', 'pane.css', 'theme.css']));
  const weights = Object.fromEntries(started().map((file) => [file, weight(file)]));
  const sum = Object.values(weights).reduce((total, bytes) => total + bytes, 0);
  expect({ ...weights, sum: sum <= BUDGET ? 'within the budget' : sum }).toEqual({
    ...weights,
    sum: 'within the budget',
  });
});

it('starts without what only some people need', () => {
  expect(packagesIn('addin.js')).toEqual(['@lit/reactive-element', 'lit-element', 'lit-html']);
  expect(packagesIn('office-helpers.js')).toEqual(['@microsoft/office-js-helpers']);
  const later = readdirSync(SITE).filter((file) => file.endsWith('.js') && !started().includes(file));
  expect(later.sort()).toEqual(['details.js', 'english.js', 'office-helpers.js', 'texts.js', 'writing.js']);
});

it('starts without the reasons of rules, which are for whoever reads the source', () => {
  const carried = RULES.filter(({ why }) => siteFile('addin.js').includes(why)).map(({ code }) => code);
  expect([RULES.length > 50, carried]).toEqual([true, []]);
});

it('speaks only Japanese until English is asked for', () => {
  // A whole bundle is no message for a failing test.
  const says = (file: string, sentence: string) => siteFile(file).includes(sentence);
  for (const sentence of Object.values(english.problems).map(({ action }) => action)) {
    expect([sentence, says('english.js', sentence)]).toEqual([sentence, true]);
    expect([sentence, says('addin.js', sentence)]).toEqual([sentence, false]);
  }
});
