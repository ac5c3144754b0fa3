/** What a manifest leads to: the built site as a web server would serve it, and the names that the pane answers to. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { answerRibbon } from '../../src/addin/taskpane/ribbon';

const ROOT = path.join(__dirname, '../..');
const SITE = path.join(ROOT, 'dist/addin');
const PAGES = path.join(ROOT, 'src/addin/taskpane/pages');
const ICONS = path.join(ROOT, 'src/addin/icons');

const { page } = jest.requireActual<{ readonly page: (html: string, officeJs: string) => string }>(
  '../../src/addin/taskpane/site.cjs',
);

export type Site = (file: string) => Uint8Array | undefined;

/** A file of `dist/addin`, by its path under the address; undefined where a server would answer 404. */
export const builtSite: Site = (file) => {
  const place = path.join(SITE, decodeURIComponent(file));
  return existsSync(place) ? readFileSync(place) : undefined;
};

/**
 * A test of yesterday's build would say nothing about today's sources. By content: webpack leaves a file alone that came
 * out the same, so that its date says nothing.
 */
export function requireFreshFile(file: string): void {
  const built = builtSite(file);
  if (built === undefined) return;
  const text = Buffer.from(built).toString('utf8');
  const fresh = file.endsWith('.png')
    ? readFileSync(path.join(ICONS, path.basename(file))).equals(built)
    : file.endsWith('.json')
      ? JSON.stringify(JSON.parse(text)) === JSON.stringify(JSON.parse(source(file)))
      : text === page(source(file), 'vendored') || text === page(source(file), 'cdn');
  if (!fresh) throw new Error(`dist/addin/${file} is not what src/addin makes: npm run build`);
}

function source(file: string): string {
  return readFileSync(path.join(PAGES, file), 'utf8');
}

/** The names that the pane really associates with `Office.actions`. */
export function associatedActions(): Set<string> {
  const names: string[] = [];
  answerRibbon({ associate: (name) => names.push(name) }, { command: () => Promise.resolve() }, () =>
    Promise.resolve(),
  );
  return new Set(names);
}

/** Width and height that a PNG states in its header (PNG, 11.2.1); undefined for what is no PNG. */
export function pngSize(bytes: Uint8Array): readonly [width: number, height: number] | undefined {
  const buffer = Buffer.from(bytes);
  const signature = '89504e470d0a1a0a0000000d49484452';
  if (buffer.length < 24 || buffer.toString('hex', 0, 16) !== signature) return undefined;
  return [buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
}
