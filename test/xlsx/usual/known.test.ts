/** What is remembered from file to file: never anything else than what stands there, and never without a bound. */
import fc from 'fast-check';
import { KnownFormulas } from '../../../src/xlsx/usual/known-formulas';
import { KnownParts } from '../../../src/xlsx/usual/known-parts';
import { SeenBytes } from '../../../src/xlsx/usual/seen-bytes';

describe('formulas that repeat from file to file', () => {
  const stands = (written: string) => Buffer.from(`<f>${written}</f>`);
  const remember = (known: KnownFormulas, part: string, place: number, written: string) => {
    const bytes = stands(written);
    known.remember(part, place, bytes.subarray(3, bytes.length - 4), written);
  };
  const ask = (known: KnownFormulas, part: string, place: number, written: string) =>
    known.at(part, place, stands(written), 3)?.plain;

  it('are known at their place in their part', () => {
    const known = new KnownFormulas();
    remember(known, 'sheet1', 7, '回答');
    expect(ask(known, 'sheet1', 7, '回答')).toBe('回答');
    expect(ask(known, 'sheet1', 8, '回答')).toBeUndefined();
    expect(ask(known, 'sheet2', 7, '回答')).toBeUndefined();
    expect(ask(known, 'sheet1', 7, '回答')).toBe('回答');
  });

  it('are not taken for what begins or ends like them', () => {
    const known = new KnownFormulas();
    remember(known, 'sheet1', 7, 'A1+1');
    expect(ask(known, 'sheet1', 7, 'A1+11')).toBeUndefined();
    expect(ask(known, 'sheet1', 7, 'A1+')).toBeUndefined();
    expect(ask(known, 'sheet1', 7, 'A1+2')).toBeUndefined();
    expect(known.at('sheet1', 7, Buffer.from('A1+'), 0)).toBeUndefined();
  });

  it('may be written in some ways, of which the last few are kept', () => {
    const known = new KnownFormulas();
    for (const written of ['a', 'b', 'c', 'd', 'e']) remember(known, 'sheet1', 7, written);
    expect(['a', 'b', 'c', 'd', 'e'].map((each) => ask(known, 'sheet1', 7, each))).toEqual([
      undefined,
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('do not fill the memory', () => {
    const known = new KnownFormulas();
    remember(known, 'sheet1', 7, '回答');
    const long = 'x'.repeat(60_000);
    for (let place = 0; place < 120; place++) remember(known, 'sheet2', place, long);
    expect(ask(known, 'sheet1', 7, '回答')).toBeUndefined();
    expect(ask(known, 'sheet2', 119, long)).toBe(long);
  });
});

describe('parts that repeat from file to file', () => {
  it('are read once', () => {
    const known = new KnownParts<number>();
    const read = jest.fn(() => 1);
    const ask = (place: string, ...pieces: string[]) =>
      known.meaning(
        place,
        pieces.map((piece) => Buffer.from(piece)),
        read,
      );
    ask('styles', 'a');
    ask('styles', 'a');
    expect(read).toHaveBeenCalledTimes(1);
    ask('styles', 'b');
    ask('others', 'a');
    ask('styles', 'a', 'b');
    ask('styles', 'ab', '');
    expect(read).toHaveBeenCalledTimes(5);
  });

  it('are not remembered where they are refused', () => {
    const known = new KnownParts<number>();
    const ask = () =>
      known.meaning('styles', [Buffer.from('a')], () => {
        throw new Error('refused');
      });
    expect(ask).toThrow('refused');
    expect(ask).toThrow('refused');
  });

  it('do not fill the memory', () => {
    const known = new KnownParts<number>();
    const read = jest.fn(() => 1);
    known.meaning('first', [Buffer.from('a')], read);
    for (let place = 0; place < 20; place++) known.meaning(String(place), [Buffer.alloc(250_000)], () => 2);
    known.meaning('first', [Buffer.from('a')], read);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('runs of bytes that were seen', () => {
  it('mean what they mean, however many others fell on their place', () => {
    const seen = new SeenBytes<string>({ places: 4, lengthMax: 3 });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '回'), maxLength: 5 }), (text) => {
        const bytes = Buffer.from(`<${text}>`);
        const meaning = seen.meaning(bytes, 1, bytes.length - 1, (all, from, to) =>
          all.toString('utf8', from, to),
        );
        expect(meaning).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
