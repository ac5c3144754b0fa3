/** Manifests that Excel takes: the developer's own, and those that `kijun manifest` makes for any server. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { deploymentManifest } from '../../src/batch/manifest/deployment';
import { type Fault, manifestFaults } from './manifest-faults';
import { associatedActions, builtSite, requireFreshFile } from './manifest-site';

const DEVELOPER = 'https://localhost:3000/';
const template = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
const actions = associatedActions();

function faults(xml: string, address: string): Fault[] {
  return manifestFaults(xml, { address, site: builtSite, actions });
}

beforeAll(() => {
  const files = [...template.matchAll(/https:\/\/localhost:3000\/([^"]+)"/g)].map(([, file = '']) => file);
  new Set(files).forEach(requireFreshFile);
});

it("has no fault on a developer's machine", () => {
  expect(faults(template, DEVELOPER)).toEqual([]);
});

it.each([
  ['https://kijun.example/'],
  ['https://kijun.example:8443/addin'],
  ['https://www.city.example.lg.jp/kijun/2026/'],
  ['https://intra/a&b/'],
  ['https://日本語.example/選定基準/'],
  ['https://[2001:db8::7]/'],
])('has no fault when it is made for %s', (url) => {
  const { xml, address } = deploymentManifest(template, { url });
  expect(faults(xml, address)).toEqual([]);
});

it('has no fault wherever the pages are served', () => {
  const host = fc.oneof(fc.domain(), fc.ipV4(), fc.constantFrom('区役所.example', 'intra'));
  const folder = fc.oneof(fc.webSegment(), fc.string({ unit: 'grapheme', maxLength: 12 })).map(encodeLoosely);
  fc.assert(
    fc.property(host, fc.option(fc.nat(65535)), fc.array(folder, { maxLength: 4 }), (name, port, folders) => {
      const url = `https://${name}${port === null ? '' : `:${port}`}/${folders.map((each) => `${each}/`).join('')}`;
      const { xml, address, id } = deploymentManifest(template, { url });
      expect({ url, faults: faults(xml, address) }).toEqual({ url, faults: [] });
      expect(xml).toContain(`<Id>${id}</Id>`);
    }),
    { numRuns: 60 },
  );
});

/** A folder's name as somebody may type it into a URL: only what would end the path is encoded. */
function encodeLoosely(name: string): string {
  return name.replaceAll(/[%?#\\\s\p{C}]/gu, (each) =>
    [...Buffer.from(each)].map((byte) => `%${hex(byte)}`).join(''),
  );
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

it('asks each button and shortcut of the pane by a name that it answers to', () => {
  expect([...actions].sort()).toEqual([
    ...['checkAllRows', 'makeSummary', 'showPane', 'structureChecklist', 'writeFindings'],
  ]);
});
