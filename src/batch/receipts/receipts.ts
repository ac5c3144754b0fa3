/** Receipts for a run: the way in for whoever checks files, and for whoever looks at a chain later. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../atomic-write';
import type { FileReport, ReportHead } from '../report';
import { CHAIN, type ReceiptChain } from './chain';
import { ReceiptsError } from './receipts-error';
import { type ChainVerdict, verifyChain, type VerifyOptions } from './verify';

/** Each report once its receipt is on the disk: nobody is shown a result that is not on record. */
export async function* withReceipts(
  reports: AsyncIterable<FileReport>,
  head: ReportHead,
  chain: ReceiptChain | undefined,
): AsyncGenerator<FileReport> {
  for await (const report of reports) {
    await chain?.append(report, head);
    yield report;
  }
}

/** @throws ReceiptsError `not-a-folder`, `no-chain`, `no-access` */
export async function verifyFolder(folder: string, options: VerifyOptions): Promise<ChainVerdict> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new ReceiptsError('not-a-folder', { path: folder });
    return verifyChain(await readFile(path.join(folder, CHAIN), 'utf8'), options);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT') throw new ReceiptsError('no-chain', { path: folder, file: CHAIN });
    throw new ReceiptsError('no-access', { path: folder, detail: code });
  }
}
