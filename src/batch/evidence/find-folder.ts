/**
 * Which folder holds what belongs to a workbook, under the folder given with `--evidence`. In this order:
 * 1. the workbook's own folder, when it lies in that tree and is the only workbook there;
 * 2. a folder called like the workbook's file, its vendor key or its id;
 * 3. the folder itself, when a single workbook is checked.
 * Otherwise it is not known, and nothing is looked at.
 */
import path from 'node:path';
import { fold } from '../../checklist/readers/fold';
import { isWorkbookName } from '../input-files';
import { namesIn } from './attachments';

export interface EvidencePlace {
  /** as it was given */
  readonly folder: string;
  /** only one workbook is checked in this run */
  readonly alone: boolean;
}

export interface Owner {
  readonly workbookId: string | null;
  readonly vendor: string | null;
}

export async function findFolder(
  file: string,
  owner: Owner,
  { folder, alone }: EvidencePlace,
): Promise<string | undefined> {
  const own = path.dirname(path.resolve(file));
  const inside = isInside(own, path.resolve(folder));
  if (inside) {
    const workbooks = ((await namesIn(own)) ?? []).filter(isWorkbookName);
    if (workbooks.length === 1) return own;
  }
  const wanted = new Set(
    [path.parse(file).name, owner.vendor, owner.workbookId].flatMap((name) =>
      name === null || name === '' ? [] : [fold(name)],
    ),
  );
  for (const place of inside ? [own, folder] : [folder]) {
    const named = ((await namesIn(place)) ?? []).filter((name) => wanted.has(fold(name)));
    for (const name of named) {
      const candidate = path.join(place, name);
      if ((await namesIn(candidate)) !== undefined) return candidate;
    }
  }
  return alone && !inside ? folder : undefined;
}

function isInside(place: string, folder: string): boolean {
  const way = path.relative(folder, place);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}
