/** Entries that are deflated alike are inflated once, and what is declared of each is still held against it. */
import { crc32, deflateRawSync } from 'node:zlib';
import { KnownEntries } from '../../src/xlsx/known-entries';

const STYLES = Buffer.from('<styleSheet/>'.repeat(20));
const entry = (content: Buffer, declared: Partial<{ name: string; size: number; crc: number }> = {}) => ({
  name: 'xl/styles.xml',
  data: deflateRawSync(content),
  size: content.length,
  crc: crc32(content),
  ...declared,
});

function asking() {
  const known = new KnownEntries();
  let inflated = 0;
  const ask = (given: ReturnType<typeof entry>, content = STYLES) => {
    const before = inflated;
    const bytes = known.inflated(given, () => {
      inflated += 1;
      return content;
    });
    return { bytes, anew: inflated > before };
  };
  return { known, ask };
}

it('is inflated once', () => {
  const { ask } = asking();
  expect(ask(entry(STYLES)).anew).toBe(true);
  expect(ask(entry(STYLES))).toEqual({ bytes: STYLES, anew: false });
});

it.each([
  ['of another name', entry(STYLES, { name: 'xl/workbook.xml' })],
  ['with a checksum that is not its own', entry(STYLES, { crc: 1 })],
  ['with a size that is not its own', entry(STYLES, { size: STYLES.length + 1 })],
  ['of other bytes', entry(Buffer.from('<styleSheet>'))],
])('%s: it is another entry', (_, other) => {
  const { ask } = asking();
  ask(entry(STYLES));
  expect(ask(other).anew).toBe(true);
});

it('what is refused is not remembered', () => {
  const { known, ask } = asking();
  expect(() =>
    known.inflated(entry(STYLES), () => {
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect(ask(entry(STYLES)).anew).toBe(true);
});

it('does not fill the memory: large entries are inflated each time, many small ones are forgotten', () => {
  const { ask } = asking();
  const noise = Buffer.from(
    Array.from({ length: 20_000 }, (_, index) => ((index * 7919) % 251) ^ (index >> 3)),
  );
  expect([ask(entry(noise), noise).anew, ask(entry(noise), noise).anew]).toEqual([true, true]);
  ask(entry(STYLES));
  const zeros = Buffer.alloc(500_000);
  for (let index = 0; index < 12; index++) ask(entry(zeros, { name: `part${String(index)}` }), zeros);
  expect(ask(entry(STYLES)).anew).toBe(true);
});
