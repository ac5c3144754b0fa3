/** What is remembered from file to file: never anything else than what stands there, and never without a bound. */
import fc from 'fast-check';
import { standsAt, wordsOf } from '../../../src/xlsx/usual/byte-store';
import { KnownParts } from '../../../src/xlsx/usual/known-parts';
import { KnownStretches, Stretch } from '../../../src/xlsx/usual/known-stretches';
import { SeenBytes } from '../../../src/xlsx/usual/seen-bytes';

describe('stretches that repeat from file to file', () => {
  const remember = (known: KnownStretches, part: string, number: number, written: string) => {
    const stretch = new Stretch(1);
    stretch.formula = written;
    known.remember(known.place(part, number), stretch, Buffer.from(written));
  };
  const ask = (known: KnownStretches, part: string, number: number, written: string) => {
    const bytes = Buffer.from(`before ${written}`);
    return known.place(part, number).find((each) => standsAt(each, { bytes, words: wordsOf(bytes) }, 7))
      ?.formula;
  };

  it('are known at their place in their part', () => {
    const known = new KnownStretches();
    remember(known, 'sheet1', 7, '</v></c><c r="A2"><v>');
    const stands = '</v></c><c r="A2"><v>適合</v>';
    expect(ask(known, 'sheet1', 7, stands)).toBe('</v></c><c r="A2"><v>');
    expect(ask(known, 'sheet1', 8, stands)).toBeUndefined();
    expect(ask(known, 'sheet2', 7, stands)).toBeUndefined();
  });

  it.each(['short', 'long'])('are not taken for what ends otherwise or earlier: %s', (length) => {
    const known = new KnownStretches();
    const written = `<f>${'A1+'.repeat(length === 'long' ? 200 : 2)}A1</f><v>`;
    remember(known, 'sheet1', 7, written);
    expect(ask(known, 'sheet1', 7, written)).toBe(written);
    expect(ask(known, 'sheet1', 7, `${written}1`)).toBe(written);
    expect(ask(known, 'sheet1', 7, written.slice(0, -1))).toBeUndefined();
    expect(ask(known, 'sheet1', 7, written.replace('A1</f>', 'A2</f>'))).toBeUndefined();
    expect(ask(known, 'sheet1', 7, '')).toBeUndefined();
  });

  it('nothing at all is no stretch, as it would stand everywhere', () => {
    const known = new KnownStretches();
    remember(known, 'sheet1', 0, '');
    expect(ask(known, 'sheet1', 0, '<row r="1">')).toBeUndefined();
  });

  it('may be written in some ways, of which the last few are kept', () => {
    const known = new KnownStretches();
    const ways = Array.from('abcdefghij');
    for (const written of ways) remember(known, 'sheet1', 7, written);
    expect(ways.map((each) => ask(known, 'sheet1', 7, each))).toEqual([
      ...[undefined, undefined],
      ...ways.slice(2),
    ]);
  });

  it('do not fill the memory', () => {
    const known = new KnownStretches();
    remember(known, 'sheet1', 7, '<v>');
    const long = 'x'.repeat(60_000);
    for (let place = 0; place < 120; place++) remember(known, 'sheet2', place, long);
    expect(ask(known, 'sheet1', 7, '<v>')).toBeUndefined();
    expect(ask(known, 'sheet2', 119, long)).toBe(long);
    remember(known, 'sheet2', 120, 'x'.repeat(70_000));
    expect(ask(known, 'sheet2', 120, 'x'.repeat(70_000))).toBeUndefined();
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
