/** How something ends: `code` of the refusal, or `read`. Any other error is thrown on. */
import { PackageError } from '../../src/xlsx/package-error';

export function outcome(action: () => unknown): string {
  try {
    action();
    return 'read';
  } catch (error) {
    if (error instanceof PackageError) return error.code;
    throw error;
  }
}
