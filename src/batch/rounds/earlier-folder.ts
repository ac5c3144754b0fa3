/** The folder of an earlier round: what each file in it says of whose it is. Their answers are read when they are needed. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../checklist/edition';
import type { Ownership } from '../../checklist/rounds/match';
import { asText, isBlank } from '../../checklist/value';
import { readChecklist } from '../../workbook/recognise';
import { NotAChecklist, type Received } from '../../workbook/received';
import { PackageError } from '../../xlsx/package-error';
import { readWorkbook } from '../../xlsx/workbook-read';
import { ZIP_LIMITS } from '../../xlsx/zip-read';
import { systemCode } from '../atomic-write';
import { sha256 } from '../sha256';
import { BundleError, workbookBytes } from '../evidence/bundle';
import { bundleSize } from '../evidence/limits';
import { findInputs } from '../input-files';

/** Plain data, so that it can be handed to another thread. */
export interface EarlierFile extends Ownership {
  readonly path: string;
  readonly sha256: string;
}

export interface EarlierRounds {
  /** as it was given */
  readonly folder: string;
  readonly files: readonly EarlierFile[];
  /** files that cannot be compared with, and why (a code of `error.code`) */
  readonly unreadable: readonly { readonly path: string; readonly code: string }[];
}

/** Two copies of the same bytes count once. Never throws for a file; a folder that is not there is one `unreadable`. */
export async function readEarlierRounds(folder: string, edition: Edition): Promise<EarlierRounds> {
  const files = new Map<string, EarlierFile>();
  const unreadable: { path: string; code: string }[] = [];
  for (const input of await findInputs([folder])) {
    if ('fault' in input) {
      unreadable.push({ path: input.path, code: input.fault });
      continue;
    }
    const earlier = await readEarlier(input.path, edition);
    if ('code' in earlier) unreadable.push({ path: input.path, code: earlier.code });
    else if (!files.has(earlier.sha256)) {
      const { sha256: hash, received } = earlier;
      files.set(hash, { path: input.path, sha256: hash, ...ownershipOf(received) });
    }
  }
  return { folder, files: [...files.values()], unreadable };
}

export type EarlierReading =
  { readonly sha256: string; readonly received: Received } | { readonly code: string };

/** One file of the folder, whole. */
export async function readEarlier(file: string, edition: Edition): Promise<EarlierReading> {
  try {
    if ((await stat(file)).size > Math.max(ZIP_LIMITS.fileBytes, bundleSize(file)))
      return { code: 'too-large' };
    const bytes = await readFile(file);
    const { received } = readChecklist(edition, readWorkbook(workbookBytes(file, bytes, edition)));
    return { sha256: sha256(bytes), received };
  } catch (error) {
    if (error instanceof PackageError) return { code: error.code };
    if (error instanceof NotAChecklist) return { code: 'no-checklist' };
    if (error instanceof BundleError) return { code: error.code };
    const code = systemCode(error);
    if (code === undefined) throw error;
    return { code: code === 'ENOENT' ? 'not-found' : 'no-access' };
  }
}

export function ownershipOf({ identity, answers }: Received): Ownership {
  const profile = (field: string) => {
    const value = answers.profile.get(field);
    return isBlank(value) ? null : asText(value);
  };
  return {
    workbookId: identity.workbookId ?? null,
    vendor: identity.vendorKey ?? null,
    provider: profile('provider'),
    service: profile('serviceName'),
  };
}

/** Everything but the file that is being checked: it may lie in the same folder. */
export function othersThan(file: string, { files }: EarlierRounds): EarlierFile[] {
  const own = path.resolve(file);
  return files.filter((each) => path.resolve(each.path) !== own);
}
