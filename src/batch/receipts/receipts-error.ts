/** Why receipts cannot be written or read there; `wording.<lang>.json` has the words. */
export type ReceiptsCode = 'locked' | 'chain-broken' | 'not-a-folder' | 'no-chain' | 'no-access';

export class ReceiptsError extends Error {
  constructor(
    readonly code: ReceiptsCode,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.name = 'ReceiptsError';
  }
}
