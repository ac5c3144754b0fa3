/**
 * Why a file could not be read, as one of the codes that the outside relies on (`validate --format json`, field
 * `error.code`). Everything that reads untrusted bytes in this room ends in a value or in this error.
 */

export type PackageErrorCode = 'not-xlsx' | 'encrypted' | 'legacy-xls' | 'too-large' | 'zip-bomb' | 'corrupt';

export class PackageError extends Error {
  /** the part of the package, for example `xl/worksheets/sheet1.xml`; absent when it is the file as a whole */
  readonly part?: string;

  /** `detail` is for a log and for whoever looks into the file; people are told by the code. */
  constructor(
    readonly code: PackageErrorCode,
    readonly detail: string,
    part?: string,
  ) {
    super(`${code}: ${part === undefined ? '' : `${part}: `}${detail}`);
    this.name = 'PackageError';
    if (part !== undefined) this.part = part;
  }
}

/** What stands beside the sheets must not keep them from being read; only what is too large does. */
export function tolerant<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof PackageError && error.code === 'corrupt') return otherwise;
    throw error;
  }
}
