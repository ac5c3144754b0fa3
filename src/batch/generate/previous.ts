/** `--previous DIR`: the workbooks of the round before, by vendor; or why they cannot be carried over. */
import type { Edition } from '../../checklist/edition';
import { fold } from '../../checklist/readers/fold';
import { readEarlierRounds } from '../rounds/earlier-folder';
import type { Vendor } from '../vendors/vendor';
import type { EarlierWorkbook } from './campaign';

export interface Previous {
  readonly byVendor: ReadonlyMap<string, EarlierWorkbook>;
  /** files that cannot be read, with a code of `validate` */
  readonly unreadable: readonly { readonly path: string; readonly code: string }[];
  /** two different files for one vendor: which of them holds is for a person to say */
  readonly twice: readonly { readonly vendor: string; readonly paths: readonly string[] }[];
  /** files of nobody on the list */
  readonly strangers: readonly string[];
}

/** A file is a vendor's by the key in it; where it has none, by provider and service. */
export async function findPrevious(
  folder: string,
  edition: Edition,
  vendors: Iterable<Vendor>,
): Promise<Previous> {
  const { files, unreadable } = await readEarlierRounds(folder, edition);
  const owners = new Map<string, string>();
  for (const { key, provider, service } of vendors) {
    owners.set(`key\n${key}`, key);
    owners.set(`names\n${fold(provider)}\n${fold(service)}`, key);
  }
  const found = new Map<string, EarlierWorkbook[]>();
  const strangers: string[] = [];
  for (const { path, sha256, vendor, provider, service } of files) {
    const owner =
      vendor === null
        ? owners.get(`names\n${fold(provider ?? '')}\n${fold(service ?? '')}`)
        : owners.get(`key\n${vendor}`);
    if (owner === undefined) strangers.push(path);
    else found.set(owner, [...(found.get(owner) ?? []), { path, sha256 }]);
  }
  const twice = [...found].filter(([, own]) => own.length > 1);
  return {
    byVendor: new Map([...found].flatMap(([key, [first]]) => (first === undefined ? [] : [[key, first]]))),
    unreadable,
    twice: twice.map(([vendor, own]) => ({ vendor, paths: own.map(({ path }) => path) })),
    strangers,
  };
}
