/** The name of a content: what manifests, reports and receipts know a file by. */
import { hash } from 'node:crypto';

/** Lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data);
}
