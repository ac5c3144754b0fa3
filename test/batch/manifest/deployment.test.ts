import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  deploymentManifest,
  readTemplateManifest,
  templateManifestPath,
} from '../../../src/batch/manifest/deployment';
import { temporaryFolder } from '../temporary-folder';

const template = readFileSync(path.join(__dirname, '../../../manifest.xml'), 'utf8');
const PRODUCT = '4ba4e0d8-e33b-48f8-9ab4-9f9c4ccaef04';

const small = (more = '') =>
  `<OfficeApp><!-- a developer's -->
  <Id>${PRODUCT}</Id>
  <SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>${more}
</OfficeApp>`;

describe('the manifest of a deployment', () => {
  it('is the template with other addresses, another Id and another word on where it comes from', () => {
    const { xml, id, address } = deploymentManifest(template, { url: 'https://kijun.example:8443/x' });
    expect(address).toBe('https://kijun.example:8443/x/');
    const back = xml
      .replace(id, PRODUCT)
      .replaceAll('https://kijun.example:8443/x/', 'https://localhost:3000/');
    const withoutComment = (text: string) => text.replace(/<!--.*?-->/s, '');
    expect(withoutComment(back)).toBe(withoutComment(template));
    expect(xml).not.toContain('localhost');
    expect(xml).not.toContain("developer's machine");
  });

  it('rewrites every address, with a path and without one', () => {
    const domains =
      '<AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains><X Url="https://localhost:3000/a/b.json"/>';
    const { xml } = deploymentManifest(small(domains), { url: 'https://kijun.example/addin' });
    expect(xml).toContain('<AppDomain>https://kijun.example</AppDomain>');
    expect(xml).toContain('"https://kijun.example/addin/taskpane.html"');
    expect(xml).toContain('"https://kijun.example/addin/a/b.json"');
  });

  it('leaves addresses of others alone', () => {
    const others =
      '<A Url="https://localhost:30001/x"/><A Url="https://localhostx3000/x"/><A x="http://localhost:3000/x"/>';
    expect(deploymentManifest(small(others), { url: 'https://kijun.example/' }).xml).toContain(others);
  });

  it.each([
    ["https://kijun.example/a&b'c/", "https://kijun.example/a&amp;b'c/taskpane.html"],
    ['https://kijun.example/$&$1$$/', 'https://kijun.example/$&amp;$1$$/taskpane.html'],
    ['https://kijun.example/"<x>"/', 'https://kijun.example/%22%3Cx%3E%22/taskpane.html'],
    ['https://kijun.example/--/', 'https://kijun.example/--/taskpane.html'],
    ['https://localhost:3000/sub/', 'https://localhost:3000/sub/taskpane.html'],
  ])('of %s holds %s, as XML has it', (url, written) => {
    const { xml } = deploymentManifest(small(), { url });
    expect(xml).toContain(`"${written}"`);
    expect(/<!--(.*?)-->/s.exec(xml)?.[1]).not.toContain('--');
  });

  it('is the same each time, and one Id for all spellings of an address', () => {
    const first = deploymentManifest(template, { url: 'https://kijun.example/a' });
    expect(deploymentManifest(template, { url: 'HTTPS://KIJUN.example:443/x/../a/' })).toEqual(first);
    expect(deploymentManifest(template, { url: 'https://kijun.example/b' }).id).not.toBe(first.id);
  });

  it('takes the Id that it is given', () => {
    const id = '3f2b8c1e-7d64-4a09-9c55-0e1d2a6b7f80';
    const made = deploymentManifest(template, {
      url: 'https://kijun.example/a',
      id: `{${id.toUpperCase()}}`,
    });
    expect(made.id).toBe(id);
    expect(made.xml).toContain(`<Id>${id}</Id>`);
  });

  it('is refused for an address with which a URL of the manifest would be too long', () => {
    const longest = Math.max(
      ...[...template.matchAll(/https:\/\/localhost:3000\/([^"]*)"/g)].map(([, file = '']) => file.length),
    );
    const address = (length: number) => `${'https://kijun.example/'.padEnd(length - 1, 'a')}/`;
    const { xml } = deploymentManifest(template, { url: address(2048 - longest) });
    expect(Math.max(...[...xml.matchAll(/"(https:[^"]*)"/g)].map(([, url = '']) => url.length))).toBe(2048);
    expect(() => deploymentManifest(template, { url: address(2049 - longest) })).toThrow(/^url-too-long/);
  });

  it.each([
    ['no XML at all', 'hello'],
    ['no Id', small().replace(/<Id>.*<\/Id>/, '')],
    ['no SourceLocation', small().replace(/<SourceLocation.*\/>/, '')],
    ['a SourceLocation elsewhere', small().replace('taskpane.html', 'index.html')],
  ])('is refused for a template with %s', (_, broken) => {
    expect(() => deploymentManifest(broken, { url: 'https://kijun.example/' })).toThrow(/^template-unusable/);
  });
});

describe('the template', () => {
  it('is the manifest.xml of the checkout', async () => {
    expect(templateManifestPath()).toBe(path.join(__dirname, '../../../manifest.xml'));
    expect(await readTemplateManifest()).toBe(template);
  });

  it('is read with a byte order mark and with the line ends of Windows', async () => {
    const file = path.join(temporaryFolder(), 'manifest.xml');
    writeFileSync(file, `\uFEFF${template.replaceAll('\n', '\r\n')}`);
    expect(await readTemplateManifest(file)).toBe(template);
  });

  it('is missed by name', async () => {
    const file = path.join(temporaryFolder(), 'manifest.xml');
    await expect(readTemplateManifest(file)).rejects.toMatchObject({
      code: 'template-missing',
      params: { path: file },
    });
  });
});
