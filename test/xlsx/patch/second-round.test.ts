/** Marks anywhere, and what is left of them when the next round begins. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  type MarkKind,
  MARK_FILLS,
  MARK_KINDS,
  RETURN_SHEET,
  RETURN_SIGN,
} from '../../../src/xlsx/patch/marking';
import { patchWorkbook } from '../../../src/xlsx/patch/patch-workbook';
import { lintPackage } from '../../../src/xlsx/package-lint';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { openZip } from '../../../src/xlsx/zip-read';
import { cellRef, parseRange, parseRef } from '../../../src/workbook/address';
import { changed } from '../../workbook/alterations/issued-file';
import { MAIN, patched, relationships } from '../hand-package';
import { changedParts, partText } from './packages';
import { type Marked, planOf } from './plan-of';

const ONE = '①クラウドサービス提供者';
const SHEETS = ['サービス概要', ONE, '②クラウドサービス特有', '詳細回答', '集計'];
const received = new Uint8Array(readFileSync(path.join(__dirname, '../../demo/returned/V-004.xlsx')));
const before = readWorkbook(received);
const partOf = (name: string) => before.sheets.find((sheet) => sheet.name === name)?.part ?? '';

/** Style of every cell, empty ones too. */
function styles(bytes: Uint8Array, sheet: string): Map<string, string> {
  const cells = partText(bytes, partOf(sheet)).matchAll(/<c r="([A-Z]+\d+)"([^>]*)>/g);
  return new Map([...cells].map(([, ref = '', rest = '']) => [ref, / s="(\d+)"/.exec(rest)?.[1] ?? '0']));
}

function fillOf(bytes: Uint8Array, style: string | undefined): string {
  const xml = partText(bytes, 'xl/styles.xml');
  const formats = [
    ...(/(?<=<cellXfs[^>]*>).*?(?=<\/cellXfs>)/s.exec(xml)?.[0].matchAll(/<xf\b[^>]*>/g) ?? []),
  ];
  const fills = [...xml.matchAll(/<fill>.*?<\/fill>/gs)].map(([fill]) => fill);
  return fills[Number(/fillId="(\d+)"/.exec(formats[Number(style)]?.[0] ?? '')?.[1])] ?? '';
}

const marked: fc.Arbitrary<Marked> = fc.tuple(
  fc.constantFrom(...SHEETS),
  fc
    .tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 20 }))
    .map(([row, column]) => cellRef(row, column)),
  fc.constantFrom<MarkKind[]>(...MARK_KINDS),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

it('every mark is there, nothing else has changed, and the next round finds the file as it was', () => {
  fc.assert(
    fc.property(fc.array(marked, { minLength: 1, maxLength: 25 }), (marks) => {
      const { bytes, unnoted, unplaced } = patchWorkbook(received, planOf(marks));
      expect([lintPackage(bytes), unnoted, unplaced]).toEqual([[], [], []]);
      const touched = new Set([...marks.map(([sheet]) => partOf(sheet)), partOf('サービス概要')]);
      const around = [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
      ];
      expect(changedParts(received, bytes).sort()).toEqual([...touched, ...around].sort());

      const after = readWorkbook(bytes);
      for (const sheet of before.sheets) {
        const now = after.sheets.find(({ name }) => name === sheet.name);
        expect(now?.cells).toEqual(sheet.cells);
        const own = marks.filter(([name]) => name === sheet.name);
        const noted = new Set(now?.comments.map(({ cell }) => cell));
        const anchors = new Set(own.map(([, ref]) => anchorOf(ref, sheet.merges)));
        expect(noted).toEqual(anchors);
        const looks = styles(bytes, sheet.name);
        for (const anchor of anchors) {
          const kinds = own
            .filter(([, ref]) => anchorOf(ref, sheet.merges) === anchor)
            .map(([, , kind]) => kind);
          const gravest = MARK_KINDS.find((kind) => kinds.includes(kind)) ?? 'error';
          expect(fillOf(bytes, looks.get(anchor))).toContain(`"${MARK_FILLS[gravest].pattern}"`);
        }
      }

      const cleared = patchWorkbook(bytes, planOf([])).bytes;
      expect(lintPackage(cleared)).toEqual([]);
      expect(readWorkbook(cleared).sheets.flatMap(({ comments }) => comments)).toEqual([]);
      expect(openZip(cleared).names).toHaveLength(openZip(received).names.length + 1);
      for (const name of SHEETS) {
        const [was, is] = [styles(received, name), styles(cleared, name)];
        for (const [ref, style] of was) expect([name, ref, is.get(ref)]).toEqual([name, ref, style]);
        for (const [ref, style] of is)
          if (!was.has(ref)) expect(fillOf(cleared, style)).not.toMatch(/lightUp|lightVertical/);
      }
    }),
    { numRuns: 12 },
  );
});

/** The first of the merged cells that the cell is one of. */
function anchorOf(ref: string, ranges: readonly string[]): string {
  const at = parseRef(ref) ?? { row: 0, column: 0 };
  const area = ranges
    .flatMap((range) => parseRange(range) ?? [])
    .find(
      ({ top, left, bottom, right }) =>
        top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
    );
  return area === undefined ? ref : cellRef(area.top, area.left);
}

describe('the round after the next', () => {
  const first = patchWorkbook(
    received,
    planOf([
      [ONE, 'H7'],
      [ONE, 'I8', 'warning'],
      ['詳細回答', 'D5'],
    ]),
  ).bytes;

  it('replaces the list in its place and marks what is marked now', () => {
    const second = patchWorkbook(
      first,
      planOf([
        [ONE, 'H7', 'question'],
        [ONE, 'F6'],
      ]),
    );
    const book = readWorkbook(second.bytes);
    expect(second.listSheet).toBe(RETURN_SHEET);
    expect(book.sheets.map(({ name }) => name)).toEqual(readWorkbook(first).sheets.map(({ name }) => name));
    expect(
      book.sheets.flatMap(({ name, comments }) => comments.map(({ cell }) => `${name} ${cell}`)),
    ).toEqual([`${ONE} H7`, `${ONE} F6`]);
    expect(book.definedNames).toEqual(
      readWorkbook(first).definedNames.map((name) => expect.objectContaining({ name: name.name })),
    );
    const cleared = patchWorkbook(second.bytes, planOf([])).bytes;
    expect(styles(cleared, ONE)).toEqual(styles(received, ONE));
    expect(partText(cleared, partOf('詳細回答'))).toBe(partText(received, partOf('詳細回答')));
  });

  it('makes the same file of the same file', () => {
    const plan = planOf([[ONE, 'H7', 'question']]);
    const [one, other] = [patchWorkbook(first, plan), patchWorkbook(patchWorkbook(first, plan).bytes, plan)];
    expect(readWorkbook(other.bytes)).toEqual(readWorkbook(one.bytes));
    expect(partText(other.bytes, partOf(ONE))).toBe(partText(one.bytes, partOf(ONE)));
  });

  it('shows the list again when it was hidden, without what the vendor wrote beside it', () => {
    const list = readWorkbook(first).sheets.find(({ name }) => name === RETURN_SHEET)?.part ?? '';
    const rels = list.replace(/([^/]+)$/, '_rels/$1.rels');
    const theirs = 'xl/commentsOfTheirs.xml';
    const hidden = changed(first, {
      'xl/workbook.xml': (xml) => xml.replace(/(<sheet name="差戻し一覧")/, '$1 state="hidden"'),
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          `<Override PartName="/${theirs}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>`,
        ),
      [rels]: () => relationships(['rId1', 'comments', `/${theirs}`]),
      [theirs]: () =>
        `<comments xmlns="${MAIN}"><authors><author>x</author></authors><commentList><comment ref="A1" authorId="0"><text><t>了解</t></text></comment></commentList></comments>`,
    });
    expect(readWorkbook(hidden).sheets[0]).toMatchObject({
      visibility: 'hidden',
      comments: [{ text: '了解' }],
    });
    const { bytes } = patchWorkbook(hidden, planOf([[ONE, 'H7']]));
    expect(lintPackage(bytes)).toEqual([]);
    expect(readWorkbook(bytes).sheets[0]).toMatchObject({ visibility: 'visible', comments: [] });
    expect(openZip(bytes).names).not.toEqual(expect.arrayContaining([theirs, rels]));
  });

  it('takes away the fills and notes whose list somebody has deleted', () => {
    const list = readWorkbook(first).sheets.find(({ name }) => name === RETURN_SHEET)?.part ?? '';
    const without = patched(first, { [list]: (xml) => xml.replace(RETURN_SIGN, '') });
    const { bytes, listSheet } = patchWorkbook(without, planOf([]));
    expect(listSheet).toBe(`${RETURN_SHEET}(2)`);
    expect(readWorkbook(bytes).sheets.flatMap(({ comments }) => comments)).toEqual([]);
    expect(fillOf(bytes, styles(bytes, ONE).get('H7'))).toContain('"none"');
  });

  it('leaves a cell alone that the vendor has coloured since', () => {
    const plain = styles(received, ONE).get('A5') ?? '';
    const recoloured = patched(first, {
      [partOf(ONE)]: (xml) => xml.replace(/(<c r="H7" s=")\d+/, `$1${plain}`),
    });
    const { bytes } = patchWorkbook(recoloured, planOf([]));
    expect(styles(bytes, ONE).get('H7')).toBe(plain);
  });

  it('puts back only what a fill may say, whatever somebody wrote into the hidden columns', () => {
    const list = readWorkbook(first).sheets.find(({ name }) => name === RETURN_SHEET)?.part ?? '';
    const evil = patched(first, {
      [list]: (xml) => xml.replaceAll('patternType="none"', 'patternType="none" onload="x" r:id="rId1"'),
    });
    const { bytes } = patchWorkbook(evil, planOf([]));
    expect(partText(bytes, 'xl/styles.xml')).not.toContain('onload');
    expect(lintPackage(bytes)).toEqual([]);
  });
});
