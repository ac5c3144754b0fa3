/** kijun receipts: verifies a chain of receipts. And for `validate --receipts`: begins one, and says where it ends. */
import packageJson from '../../../package.json';
import { ReceiptChain } from '../../batch/receipts/chain';
import { verifyFolder } from '../../batch/receipts/receipts';
import { describeFault, receiptWords } from '../../batch/receipts/words';
import { EXIT, type ExitCode } from '../exit';
import type { ReceiptsOptions, ValidateOptions } from '../program';
import type { Session } from '../session';
import { UsageError } from '../usage-error';
import { fill } from '../wording';

/** Exit codes: 0 whole, 1 something was changed, 2 wrong usage or no receipts there. */
export async function runReceipts(
  session: Session,
  action: string,
  folder: string,
  { head, format }: ReceiptsOptions,
): Promise<ExitCode> {
  const { usage } = session.words;
  if (action !== 'verify') throw new UsageError(fill(usage.receiptsAction, { value: action }));
  if (head !== undefined && !/^[0-9a-f]{16,64}$/iu.test(head)) {
    throw new UsageError(fill(usage.notAHash, { value: head }));
  }
  const verdict = await verifyFolder(folder, head === undefined ? {} : { head });
  const { faults, receipts: count } = verdict;
  if (format === 'json') {
    await session.print([`${JSON.stringify(verdict, null, 2)}\n`]);
    return faults.length === 0 ? EXIT.fine : EXIT.findings;
  }
  const words = receiptWords(session.language);
  const { stdout } = session.surroundings;
  const paint = session.paint(stdout);
  const whole = faults.length === 0;
  const title = whole ? fill(words.whole, { count }) : fill(words.broken, { count, faults: faults.length });
  const lines = [
    whole ? paint.green(`✔ ${title}`) : paint.bold(title),
    ...faults.map((fault) => {
      const sentence = session.fit(stdout, describeFault(fault, session.language), 4);
      return fault.kind === 'torn' ? `  ${paint.yellow('▲')} ${sentence}` : `  ${paint.red('✖')} ${sentence}`;
    }),
    fill(words.head, { hash: verdict.head.hash }),
    ...(verdict.anchored === true ? [fill(words.anchored, { added: verdict.added ?? 0 })] : []),
    ...(verdict.anchored === undefined ? [words.notAnchored] : []),
    words.limits,
  ];
  await session.printLine(lines.map((line) => session.fit(stdout, line, 0)).join('\n'));
  return whole ? EXIT.fine : EXIT.findings;
}

/** A chain when one is asked for. @throws ReceiptsError, OutputError */
export async function openReceipts({ receipts }: ValidateOptions): Promise<OpenReceipts | undefined> {
  if (receipts === undefined) return undefined;
  const options = { clock: () => new Date(), program: packageJson.version };
  const chain = await ReceiptChain.open(receipts, options);
  return { chain, begun: chain.head.sequence };
}

export interface OpenReceipts {
  readonly chain: ReceiptChain;
  /** how many receipts there were before */
  readonly begun: number;
}

/** Said even of a run that was stopped: what is on record is on record. */
export async function closeReceipts(session: Session, open: OpenReceipts | undefined): Promise<void> {
  if (open === undefined) return;
  const { chain, begun } = open;
  await chain.close();
  const { sequence, hash } = chain.head;
  const words = receiptWords(session.language);
  session.note(fill(words.written, { count: sequence - begun, path: chain.file, hash }));
}
