/** The name of a content: what manifests, reports and receipts know a file by. */
import { createHash } from 'node:crypto';

/** Lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
