/**
 * The manifest of one deployment: the checkout's `manifest.xml`, which speaks of a developer's machine, with the
 * addresses of the server that serves `dist/addin`. Nothing else changes: what the add-in is stands in that file alone.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { templatesRoot } from '../../editions/load';
import { addInIdFromText, addInIdOf } from './add-in-id';
import { ManifestError } from './manifest-error';
import { siteAddress } from './site-address';

/** The longest URL that a manifest may hold (MS-OWEMXML). */
const LONGEST_URL = 2048;

const MADE =
  '<!-- Made by the command "kijun manifest" for one deployment. Make it anew rather than edit it. -->';

export interface Deployment {
  /** the folder under which `dist/addin` is served, as somebody typed it */
  readonly url: string;
  /** the add-in's Id; without it, one that belongs to the address */
  readonly id?: string;
}

export interface DeploymentManifest {
  readonly address: string;
  readonly id: string;
  readonly xml: string;
}

/** `manifest.xml` of the checkout: beside the `templates/` that the program finds. */
export function templateManifestPath(): string {
  return path.join(path.dirname(templatesRoot()), 'manifest.xml');
}

/** @throws ManifestError */
export async function readTemplateManifest(file: string = templateManifestPath()): Promise<string> {
  if (!existsSync(file)) throw new ManifestError('template-missing', { path: file });
  const text = await readFile(file, 'utf8');
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** @throws ManifestError for an address or Id that cannot be used, or a template that is not one */
export function deploymentManifest(template: string, { url, id: wanted }: Deployment): DeploymentManifest {
  const { product, origin } = identityOf(template);
  const address = siteAddress(url);
  const id = wanted === undefined ? addInIdOf(product, address) : addInIdFromText(wanted);

  const served = new RegExp(`${origin.replaceAll(/\W/g, '\\$&')}(?:/([^"<]*))?(?=["<])`, 'g');
  const longest = Math.max(...[...template.matchAll(served)].map(([, file = '']) => file.length));
  if (address.length + longest > LONGEST_URL)
    throw new ManifestError('url-too-long', { length: address.length, most: LONGEST_URL - longest });

  // In one pass, so that an address under the template's own is not rewritten twice. An AppDomain has no path.
  const xml = template
    .replace(/<!--.*?-->/s, MADE)
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`)
    .replaceAll(served, (_, file?: string) =>
      escaped(file === undefined ? new URL(address).origin : `${address}${file}`),
    );
  return { address, id, xml };
}

/** The Id of the product, and the developer's server, from the template's own words. */
function identityOf(template: string): { readonly product: string; readonly origin: string } {
  const product = /<Id>([^<]*)<\/Id>/.exec(template)?.[1];
  const origin = /<SourceLocation DefaultValue="(https:\/\/[^"/]+)\/taskpane\.html"/.exec(template)?.[1];
  if (product === undefined || origin === undefined)
    throw new ManifestError('template-unusable', { path: templateManifestPath() });
  return { product: addInIdFromText(product), origin };
}

/** For an attribute in double quotes, and for text. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
