/** Where a report finds the files it speaks of: relative ways, so that a folder can be moved as a whole. */
import path from 'node:path';

/** The way from the file `out` to another; null between two drives, where there is none. */
export function hrefFrom(out: string): (file: string) => string | null {
  const folder = path.dirname(path.resolve(out));
  return (file) => {
    const way = path.relative(folder, path.resolve(file));
    if (path.isAbsolute(way)) return null;
    return path.sep === '/' ? way : way.split(path.sep).join('/');
  };
}
