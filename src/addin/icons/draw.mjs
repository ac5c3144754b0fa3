/**
 * Draws the icons of the ribbon, as PNG of every size that Excel asks for: `node src/addin/icons/draw.mjs`.
 * Each icon is a list of shapes on a square of 16 units, so that its edges fall on whole pixels at 16, 32, 48, 64 and 80.
 * Sheets are filled and edged: they must show on a light ribbon and on a dark one. The same script gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync, crc32 } from 'node:zlib';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const BLUE = [0x26, 0x4a, 0xf4];
const GREEN = [0x1d, 0x8b, 0x56];
const ORANGE = [0xfb, 0x5b, 0x01];
const WHITE = [0xff, 0xff, 0xff];

/** A shape tells whether a point lies in it. */
const box =
  (left, top, right, bottom, radius = 0) =>
  (x, y) => {
    const dx = Math.max(left + radius - x, x - right + radius, 0);
    const dy = Math.max(top + radius - y, y - bottom + radius, 0);
    if (x < left || x > right || y < top || y > bottom) return false;
    return radius === 0 || dx * dx + dy * dy <= radius * radius;
  };
const stroke =
  (width, ...points) =>
  (x, y) =>
    points.slice(1).some(([bx, by], index) => {
      const [ax, ay] = points[index];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const at = Math.min(1, Math.max(0, along));
      return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay)) <= width / 2;
    });
const triangle = (left, top, right, bottom) => (x, y) => {
  if (y < top || y > bottom) return false;
  const inset = ((y - top) / (bottom - top)) * ((right - left) / 2);
  return x >= left + inset && x <= right - inset;
};

const sheet = (left, top, right, bottom) => [
  [BLUE, box(left, top, right, bottom, 1)],
  [WHITE, box(left + 1, top + 1, right - 1, bottom - 1)],
];

/** Later shapes lie over earlier ones. */
const ICONS = {
  icon: [
    [BLUE, box(0, 0, 16, 16, 3)],
    [WHITE, stroke(2.6, [3.6, 8.4], [6.8, 11.6], [12.6, 4.6])],
  ],
  structure: [
    ...sheet(0, 1, 16, 15),
    [BLUE, box(0, 1, 16, 5, 1)],
    [BLUE, box(0, 9, 9, 10)],
    [BLUE, box(8, 4, 9, 15)],
    [ORANGE, triangle(10, 8, 15, 12)],
  ],
  check: [
    ...sheet(0, 0, 12, 16),
    [BLUE, box(2, 3, 9, 4)],
    [BLUE, box(2, 6, 7, 7)],
    [WHITE, stroke(4.4, [5, 10.6], [8.4, 14], [14.4, 6.4])],
    [GREEN, stroke(2.6, [5, 10.6], [8.4, 14], [14.4, 6.4])],
  ],
  write: [
    ...sheet(0, 0, 12, 16),
    [BLUE, box(2, 3, 9, 4)],
    [BLUE, box(2, 6, 7, 7)],
    [WHITE, stroke(5, [6.4, 12.6], [13.6, 4.4])],
    [ORANGE, stroke(3, [7.2, 11.6], [13.6, 4.4])],
    [BLUE, stroke(1.4, [5.6, 13.6], [6.4, 12.6])],
  ],
  summary: [
    [BLUE, box(1, 9, 5, 15)],
    [GREEN, box(6, 5, 10, 15)],
    [ORANGE, box(11, 1, 15, 15)],
  ],
  pane: [
    ...sheet(0, 1, 16, 15),
    [BLUE, box(9, 1, 16, 15, 1)],
    [WHITE, box(11, 5, 14, 6)],
    [WHITE, box(11, 8, 14, 9)],
    [BLUE, box(2, 5, 7, 6)],
    [BLUE, box(2, 8, 7, 9)],
  ],
};

/** Samples a pixel in each direction. */
const FINE = 8;

function paint(shapes, size) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < FINE * FINE; sample++) {
        const x = ((column + ((sample % FINE) + 0.5) / FINE) * 16) / size;
        const y = ((row + (Math.floor(sample / FINE) + 0.5) / FINE) * 16) / size;
        const [colour] = shapes.findLast(([, holds]) => holds(x, y)) ?? [];
        if (colour === undefined) continue;
        covered += 1;
        for (let part = 0; part < 3; part++) sum[part] += colour[part];
      }
      const at = row * (1 + size * 4) + 1 + column * 4;
      for (let part = 0; part < 3; part++)
        rows[at + part] = covered === 0 ? 0 : Math.round(sum[part] / covered);
      rows[at + 3] = Math.round((covered / (FINE * FINE)) * 255);
    }
  }
  return rows;
}

function png(rows, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // eight bits a channel, red, green, blue and alpha
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

for (const [name, shapes] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    const file = fileURLToPath(new URL(`${name}-${String(size)}.png`, import.meta.url));
    writeFileSync(file, png(paint(shapes, size), size));
  }
}
