/** The built site of the add-in, as the web server of an office would serve it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');
export const SITE = path.join(ROOT, 'dist/addin');

/** A test of yesterday's build would say nothing about today's code. */
export function requireFreshSite(): void {
  const sources = ['src/addin', 'src/checklist', 'src/workbook', 'templates/cloud-selection-criteria'];
  const newest = Math.max(...sources.flatMap((folder) => filesIn(path.join(ROOT, folder)).map(modified)));
  const built = path.join(SITE, 'addin.js');
  if (!existsSync(built) || modified(built) < newest)
    throw new Error('dist/addin is older than src/ or templates/: npm run build');
}

export function siteFile(file: string): string {
  return readFileSync(path.join(SITE, file), 'utf8');
}

/** Every file that the page names, and that those name: what a browser fetches before anybody has done anything. */
export function fetchedWith(page: string): readonly string[] {
  const wanted = [page];
  for (const file of wanted) {
    if (!/\.(?:html|css)$/.test(file)) continue;
    const named = siteFile(file).matchAll(
      /<(?:script|img)[^>]*\ssrc="([^"]+)"|<link[^>]*\shref="([^"]+)"|@import\s+(?:url\()?["']?([^"')]+)/g,
    );
    for (const [, script, link, sheet] of named) {
      if (/^data:/.test(link ?? '')) continue;
      const address = path.posix.join(path.posix.dirname(file), script ?? link ?? sheet ?? '');
      if (!wanted.includes(address)) wanted.push(address);
    }
  }
  return wanted;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(?:xlsx|md)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function modified(file: string): number {
  return statSync(file).mtimeMs;
}
