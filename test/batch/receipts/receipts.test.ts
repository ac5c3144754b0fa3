import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { FileReport, ReportHead } from '../../../src/batch/report';
import { canonicalJson } from '../../../src/batch/receipts/canonical-json';
import { CHAIN, ReceiptChain } from '../../../src/batch/receipts/chain';
import { bodyHash, GENESIS, readReceiptLine, type Receipt } from '../../../src/batch/receipts/receipt';
import { verifyFolder, withReceipts } from '../../../src/batch/receipts/receipts';
import { ReceiptsError } from '../../../src/batch/receipts/receipts-error';
import { CHAIN_FAULTS, type ChainVerdict, verifyChain } from '../../../src/batch/receipts/verify';
import { describeFault, describeReceiptsError, receiptWords } from '../../../src/batch/receipts/words';
import { LOCK } from '../../../src/batch/receipts/writer-lock';
import { temporaryFolder } from '../temporary-folder';

const HEAD: ReportHead = { edition: { id: 'e', hash: 'a'.repeat(64) }, evaluatedOn: '2026-11-23' };
const clock = () => new Date('2026-11-23T06:00:00Z');
const OPTIONS = { clock, program: '0.1.0' };

const unreadable = (name: string): FileReport => ({
  path: `/somewhere/${name}`,
  sha256: 'b'.repeat(64),
  outcome: 'unreadable',
  error: { code: 'corrupt', message: 'x' },
});

async function* reports(...names: string[]): AsyncGenerator<FileReport> {
  for (const name of names) yield await Promise.resolve(unreadable(name));
}

async function chainOf(folder: string, ...names: string[]): Promise<string> {
  const chain = await ReceiptChain.open(folder, OPTIONS);
  for await (const report of withReceipts(reports(...names), HEAD, chain)) expect(report).toBeDefined();
  await chain.close();
  return readFileSync(path.join(folder, CHAIN), 'utf8');
}

const linesOf = (text: string) => text.trimEnd().split('\n');
const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const told = ({ faults }: ChainVerdict) =>
  faults.map(({ kind, sequence, count }) =>
    [kind, sequence, count].filter((part) => part !== undefined).join(' '),
  );

describe('a receipt', () => {
  it('names the file without its folders, its bytes, the rules, and the one before it', async () => {
    const [first = '', second = ''] = linesOf(await chainOf(temporaryFolder(), 'a.xlsx', 'b.xlsx'));
    const receipt: Receipt = JSON.parse(first);
    expect(receipt).toMatchObject({
      sequence: 1,
      previous: GENESIS,
      at: '2026-11-23T06:00:00.000Z',
      file: { name: 'a.xlsx', sha256: 'b'.repeat(64) },
      outcome: 'unreadable',
      error: 'corrupt',
      evaluatedOn: '2026-11-23',
    });
    expect(first).not.toContain('somewhere');
    expect(JSON.parse(second)).toMatchObject({ sequence: 2, previous: receipt.hash });
    const { hash, ...body } = receipt;
    expect(bodyHash(body)).toBe(hash);
  });

  it('of other rules says so', async () => {
    const rules = async (program: string) => {
      const chain = await ReceiptChain.open(temporaryFolder(), { ...OPTIONS, program });
      const receipt = await chain.append(unreadable('a'), HEAD);
      await chain.close();
      return receipt.rules;
    };
    expect(await rules('0.1.0')).not.toBe(await rules('0.2.0'));
    expect(await rules('0.1.0')).toBe(await rules('0.1.0'));
  });

  it('is written in the one canonical form', () => {
    expect(canonicalJson({ b: [1, null, 'ab\n'], a: { d: true, c: '①' } })).toBe(
      '{"a":{"c":"①","d":true},"b":[1,null,"ab\\n"]}',
    );
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as never);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('a chain', () => {
  it('goes on where the last run ended', async () => {
    const folder = temporaryFolder();
    await chainOf(folder, 'a');
    const text = await chainOf(folder, 'b', 'c');
    expect(verifyChain(text)).toMatchObject({ receipts: 3, faults: [], head: { sequence: 3 } });
  });

  it('loses nothing but the line that a crash cut short', async () => {
    const folder = temporaryFolder();
    const whole = await chainOf(folder, 'a', 'b');
    for (const torn of ['{', linesOf(whole)[1]?.slice(0, 100) ?? '']) {
      writeFileSync(path.join(folder, CHAIN), whole + torn);
      expect(told(await verifyFolder(folder, {}))).toEqual(['torn']);
      const text = await chainOf(folder, 'c');
      expect(text.startsWith(whole)).toBe(true);
      expect(verifyChain(text)).toMatchObject({ receipts: 3, faults: [] });
    }
    writeFileSync(path.join(folder, CHAIN), '{"torn');
    expect(verifyChain(await chainOf(folder, 'a'))).toMatchObject({ receipts: 1, faults: [] });
  });

  it('of long receipts is read from its end', async () => {
    const folder = temporaryFolder();
    const chain = await ReceiptChain.open(folder, OPTIONS);
    const finding = { code: 'x'.repeat(200), severity: 'error', message: '' } as const;
    const long = { findings: Array.from({ length: 1000 }, () => finding), alterations: [] };
    const report = { ...unreadable('a'), outcome: 'checked', ...long } as unknown as FileReport;
    await chain.append(report, HEAD);
    await chain.close();
    expect(verifyChain(await chainOf(folder, 'b'))).toMatchObject({ receipts: 2, faults: [] });
  });

  it('that does not end with a sound receipt is not added to', async () => {
    const folder = temporaryFolder();
    const text = await chainOf(folder, 'a', 'b');
    writeFileSync(path.join(folder, CHAIN), text.replace('"name":"b"', '"name":"z"'));
    await expect(ReceiptChain.open(folder, OPTIONS)).rejects.toMatchObject({ code: 'chain-broken' });
    expect(readdirSync(folder)).toEqual([CHAIN]);
  });

  it('bears a seal when somebody has a key, and verifying with the key tells a foreign one', async () => {
    const folder = temporaryFolder();
    const seal = (hash: string) => `ward-${hash.slice(0, 8)}`;
    const chain = await ReceiptChain.open(folder, { ...OPTIONS, seal });
    await chain.append(unreadable('a'), HEAD);
    await chain.close();
    const sealHolds = (hash: string, found?: string) => found === seal(hash);
    expect(told(await verifyFolder(folder, { sealHolds }))).toEqual([]);
    const text = await chainOf(folder, 'unsealed');
    expect(told(verifyChain(text, { sealHolds }))).toEqual(['seal-wrong 2']);
  });
});

describe('a second writer', () => {
  it('is told who writes, and the first goes on undisturbed', async () => {
    const folder = temporaryFolder();
    const first = await ReceiptChain.open(folder, OPTIONS);
    const refused = await ReceiptChain.open(folder, OPTIONS).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ReceiptsError);
    expect(refused).toMatchObject({ code: 'locked', params: { pid: process.pid, host: hostname() } });
    await first.append(unreadable('a'), HEAD);
    await first.close();
    expect(existsSync(path.join(folder, LOCK))).toBe(false);
    expect(verifyChain(await chainOf(folder, 'b'))).toMatchObject({ receipts: 2, faults: [] });
  });

  it('takes over from one that died on this machine, and from no other', async () => {
    const folder = temporaryFolder();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const lock = (host: string, pid: number) => {
      writeFileSync(path.join(folder, LOCK), JSON.stringify({ pid, host, at: 'x', token: 't' }));
    };
    lock(hostname(), dead);
    expect(verifyChain(await chainOf(folder, 'a'))).toMatchObject({ receipts: 1 });
    lock('another-machine', dead);
    await expect(ReceiptChain.open(folder, OPTIONS)).rejects.toMatchObject({ code: 'locked' });
    writeFileSync(path.join(folder, LOCK), 'not json');
    await expect(ReceiptChain.open(folder, OPTIONS)).rejects.toMatchObject({ code: 'locked' });
  });

  it('of many that begin at once, one writes at a time', async () => {
    const folder = temporaryFolder();
    const opened = await Promise.allSettled(
      Array.from({ length: 8 }, () => ReceiptChain.open(folder, OPTIONS)),
    );
    const chains = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(chains).toHaveLength(1);
    await chains[0]?.close();
  });
});

describe('verifying', () => {
  let text: string;
  let lines: string[];
  beforeAll(async () => {
    text = await chainOf(temporaryFolder(), 'a', 'b', 'c', 'd', 'e');
    lines = linesOf(text);
  });
  const without = (...gone: number[]) => lines.filter((_, index) => !gone.includes(index));
  /** made anew with its hash, as somebody who knows the format would */
  const remade = (line: string, change: object) => {
    const body = { ...JSON.parse(line), ...change };
    delete body.hash;
    return canonicalJson({ ...body, hash: bodyHash(body) });
  };
  const line = (index: number) => lines[index] ?? '';

  it('finds nothing in a chain that nobody touched', () => {
    expect(verifyChain(text)).toMatchObject({ receipts: 5, faults: [], head: { sequence: 5 } });
    expect(verifyChain('')).toMatchObject({ receipts: 0, faults: [], head: { sequence: 0 } });
  });

  it.each<[what: string, changed: () => string[], faults: string[]]>([
    ['a changed receipt', () => lines.with(2, line(2).replace('corrupt', 'none')), ['changed 3']],
    ['the first one changed', () => lines.with(0, line(0).replace('corrupt', 'none')), ['changed 1']],
    ['a receipt made anew', () => lines.with(2, remade(line(2), { error: 'none' })), ['changed 3']],
    ['the first one made anew', () => lines.with(0, remade(line(0), { error: 'none' })), ['changed 1']],
    ['one removed', () => without(2), ['removed 3 1']],
    ['the first removed', () => without(0), ['removed 1 1']],
    ['two removed', () => without(1, 2), ['removed 2 2']],
    ['two removed apart', () => without(1, 3), ['removed 2 1', 'removed 4 1']],
    ['a copy put in', () => [...lines.slice(0, 3), line(1), ...lines.slice(3)], ['inserted 2']],
    [
      'another put in',
      () => [...lines.slice(0, 2), remade(line(2), { error: 'new' }), ...lines.slice(2)],
      ['inserted 3'],
    ],
    ['a copy at the end', () => [...lines, line(1)], ['inserted 2']],
    ['a line that is none', () => lines.with(2, 'x'), ['unreadable']],
    ['the last line that is none', () => lines.with(4, '{}'), ['unreadable']],
    [
      'two changed',
      () => lines.with(1, line(1).replace('corrupt', 'x')).with(3, line(3).replace('corrupt', 'x')),
      ['changed 2', 'changed 4'],
    ],
  ])('tells %s', (_what, changed, faults) => {
    expect(told(verifyChain(textOf(changed())))).toEqual(faults);
  });

  it('tells that the end is gone only when a head was kept', () => {
    const head = readReceiptLine(line(4))?.hash ?? '';
    const cut = textOf(lines.slice(0, 3));
    expect(verifyChain(cut)).toMatchObject({ faults: [], receipts: 3 });
    expect(told(verifyChain(cut, { head }))).toEqual(['head-missing']);
    expect(verifyChain(text, { head })).toMatchObject({ faults: [], anchored: true, added: 0 });
    const earlier = readReceiptLine(line(1))?.hash ?? '';
    expect(verifyChain(text, { head: earlier.slice(0, 16) })).toMatchObject({ anchored: true, added: 3 });
  });

  it('tells by the head that everything was made anew', async () => {
    const head = readReceiptLine(line(4))?.hash ?? '';
    const anew = await chainOf(temporaryFolder(), 'x', 'b', 'c', 'd', 'e');
    expect(told(verifyChain(anew))).toEqual([]);
    expect(told(verifyChain(anew, { head }))).toEqual(['head-missing']);
  });

  it('overlooks no single change of a byte, and never fails', () => {
    const bytes = Buffer.from(text, 'utf8');
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(verifyChain(damaged.toString('utf8')).faults).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('overlooks no receipt taken out, put in or moved before the last', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 });
    fc.assert(
      fc.property(order, (kept) => {
        const whole = kept.every((number, index) => number === index);
        expect(verifyChain(textOf(kept.map(line))).faults.length === 0).toBe(whole);
      }),
    );
  });

  it('says where there is nothing to verify', async () => {
    const folder = temporaryFolder();
    await expect(verifyFolder(folder, {})).rejects.toMatchObject({ code: 'no-chain' });
    await expect(verifyFolder(path.join(folder, 'gone'), {})).rejects.toMatchObject({ code: 'no-chain' });
    appendFileSync(path.join(folder, 'file'), 'x');
    await expect(verifyFolder(path.join(folder, 'file'), {})).rejects.toMatchObject({ code: 'not-a-folder' });
  });
});

it.each(['ja', 'en'] as const)('every fault and every error has words in %s', (language) => {
  for (const kind of CHAIN_FAULTS) {
    expect(describeFault({ kind, line: 3, sequence: 2, count: 2, file: 'a' }, language)).not.toMatch(
      /[{}]|undefined/,
    );
  }
  for (const code of ['locked', 'chain-broken', 'not-a-folder', 'no-chain', 'no-access'] as const) {
    const params = { path: 'p', folder: 'f', file: 'c', host: 'h', pid: 1, at: 't', detail: 'd' };
    expect(describeReceiptsError(new ReceiptsError(code, params), language)).toContain('p');
  }
  expect(Object.keys(receiptWords(language).errors)).toHaveLength(5);
});
