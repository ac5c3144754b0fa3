/** A `.zip` that holds a workbook and what belongs to it: which of its files the workbook is. */
import type { Edition } from '../../checklist/edition';
import { readChecklist } from '../../workbook/recognise';
import { NotAChecklist } from '../../workbook/received';
import { PackageError } from '../../xlsx/package-error';
import { readWorkbook } from '../../xlsx/workbook-read';
import { openZip, type ZipArchive } from '../../xlsx/zip-read';
import { isAside } from './attachments';
import { BUNDLE_LIMITS, isBundleName } from './limits';

/** The bundle holds no workbook, or several checklists: somebody has to say which one is meant. */
export class BundleError extends Error {
  constructor(
    readonly code: 'no-workbook' | 'several-workbooks',
    readonly names: readonly string[],
  ) {
    super(`${code}: ${names.join(', ')}`);
    this.name = 'BundleError';
  }
}

export interface Bundle {
  readonly archive: ZipArchive;
  /** the name of the workbook's entry */
  readonly workbook: string;
}

/** Some attachments are workbooks themselves; more than so many are not tried. */
const TRIED = 20;

/**
 * The bundle; undefined when the file is none (by its name, or because it is a workbook after all).
 * @throws PackageError, BundleError
 */
export function openBundle(file: string, bytes: Uint8Array, edition: Edition): Bundle | undefined {
  if (!isBundleName(file)) return undefined;
  const archive = openZip(bytes, BUNDLE_LIMITS);
  if (archive.has('[Content_Types].xml')) return undefined;
  return { archive, workbook: workbookOf(archive, edition) };
}

/** The workbook's bytes: of a bundle the entry, of any other file the file. @throws PackageError, BundleError */
export function workbookBytes(file: string, bytes: Uint8Array, edition: Edition): Uint8Array {
  const bundle = openBundle(file, bytes, edition);
  return bundle === undefined ? bytes : bundle.archive.read(bundle.workbook);
}

/** Whether a `.zip` that lies in a folder is to be looked at: one without a workbook is somebody's attachment. */
export function holdsWorkbook(bytes: Uint8Array): boolean {
  try {
    return workbookNames(openZip(bytes, BUNDLE_LIMITS)).length > 0;
  } catch (error) {
    if (error instanceof PackageError) return false;
    throw error;
  }
}

function workbookNames({ names }: ZipArchive): string[] {
  return names.filter((name) => /\.(?:xlsx|xlsm)$/iu.test(name) && !isAside(name));
}

function workbookOf(archive: ZipArchive, edition: Edition): string {
  const names = workbookNames(archive);
  const [only] = names;
  if (only === undefined) throw new BundleError('no-workbook', []);
  if (names.length === 1) return only;
  const checklists = names.slice(0, TRIED).filter((name) => holdsChecklist(archive.read(name), edition));
  const [checklist] = checklists;
  if (checklist !== undefined && checklists.length === 1) return checklist;
  throw new BundleError('several-workbooks', checklists.length === 0 ? names : checklists);
}

function holdsChecklist(bytes: Uint8Array, edition: Edition): boolean {
  try {
    readChecklist(edition, readWorkbook(bytes));
    return true;
  } catch (error) {
    if (error instanceof PackageError || error instanceof NotAChecklist) return false;
    throw error;
  }
}
