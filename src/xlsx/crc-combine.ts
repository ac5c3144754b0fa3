/**
 * The CRC-32 of a sequence from the CRCs of its parts: appending `length` bytes to anything multiplies its CRC by a fixed
 * matrix over GF(2), so a constant part of a stamped entry is counted once, however many workbooks it is in.
 */

const POLYNOMIAL = 0xedb88320;

/** Advances a CRC over one fixed number of bytes by four table look-ups. */
export class CrcAdvance {
  private readonly tables: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

  /** `length` in bytes */
  constructor(length: number) {
    const matrix = power(length);
    const table = (shift: number) =>
      Uint32Array.from({ length: 256 }, (_, byte) => times(matrix, (byte << shift) >>> 0));
    this.tables = [table(0), table(8), table(16), table(24)];
  }

  /** CRC of A followed by B, from the CRC of A and the CRC of B, where B has this advance's length. */
  combine(first: number, second: number): number {
    const [a, b, c, d] = this.tables;
    const advanced =
      (a[first & 255] ?? 0) ^
      (b[(first >>> 8) & 255] ?? 0) ^
      (c[(first >>> 16) & 255] ?? 0) ^
      (d[first >>> 24] ?? 0);
    return (advanced ^ second) >>> 0;
  }
}

type Matrix = Uint32Array<ArrayBuffer>;

/** The matrix that appending `length` zero bytes applies to a CRC, by repeated squaring. */
function power(length: number): Matrix {
  const oneBit = Uint32Array.from({ length: 32 }, (_, bit) =>
    bit === 0 ? POLYNOMIAL : (1 << (bit - 1)) >>> 0,
  );
  let square = multiply(oneBit, oneBit);
  square = multiply(square, square);
  square = multiply(square, square); // eight bits: one byte
  let result: Matrix = Uint32Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0);
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(square, result);
    square = multiply(square, square);
  }
  return result;
}

function times(matrix: Matrix, vector: number): number {
  let sum = 0;
  for (let bit = 0; bit < 32; bit++) if ((vector >>> bit) & 1) sum ^= matrix[bit] ?? 0;
  return sum >>> 0;
}

function multiply(left: Matrix, right: Matrix): Matrix {
  return Uint32Array.from(right, (column) => times(left, column));
}
