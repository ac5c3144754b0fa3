import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PDF_LIMITS } from '../../../src/batch/evidence/limits';
import { findPdfParts, PdfReader, type PdfText } from '../../../src/batch/evidence/pdf-text';
import { assemble, pdfFile } from './pdf-file';

const reader = new PdfReader();
afterAll(() => reader.close());

const flat = (text: PdfText) =>
  text.outcome === 'read' ? text.pages.map((lines) => lines.join('/')) : text.outcome;

describe('the text of a PDF', () => {
  const CONTRACT = [['第12条（データの保存場所）', '２　受託者は、国内に保存する。'], ['第13条']];

  it.each(['japanese', 'japanese-by-name'] as const)('in %s codes is read page by page', async (script) => {
    const text = await reader.read(pdfFile({ pages: CONTRACT, script }));
    expect(text).toMatchObject({ outcome: 'read', count: 2 });
    expect(flat(text)).toEqual(CONTRACT.map((lines) => lines.join('/').replaceAll('　', ' ')));
  });

  it('in Latin letters is read as well, and pages keep their own numbers', async () => {
    const text = await reader.read(
      pdfFile({ pages: [['Section 4.2 (Backup)']], script: 'latin', firstLabel: 45 }),
    );
    expect(text).toMatchObject({ labels: ['45'], pages: [['Section 4.2 (Backup)']] });
  });

  it('is empty for a picture', async () => {
    expect(flat(await reader.read(pdfFile({ pages: [[]] })))).toEqual(['']);
  });
});

describe('a file that does not want to be read', () => {
  it('that is locked says so', async () => {
    expect(await reader.read(pdfFile({ pages: [['x']], locked: true }))).toEqual({ outcome: 'encrypted' });
  });

  it('that is cut off or overwritten at random ends in a value', async () => {
    const whole = pdfFile({ pages: [['第12条'], ['第13条']] });
    const damaged = fc
      .tuple(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 30 }),
      )
      .map(([length, changes]) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return bytes.slice(0, length);
      });
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        expect(['read', 'damaged', 'encrypted']).toContain((await reader.read(bytes)).outcome);
      }),
      { numRuns: 60 },
    );
  });

  it('that is larger than the limit is not opened', async () => {
    const small = new PdfReader({ ...PDF_LIMITS, bytes: 10 });
    expect(await small.read(pdfFile({ pages: [['x']] }))).toEqual({ outcome: 'too-large' });
    await small.close();
  });

  it('that takes too long is given up, and the next one is read', async () => {
    const hasty = new PdfReader({ ...PDF_LIMITS, milliseconds: 1 });
    expect(await hasty.read(pdfFile({ pages: [['x']] }))).toEqual({ outcome: 'too-slow' });
    await hasty.close();
    expect((await reader.read(pdfFile({ pages: [['x']] }))).outcome).toBe('read');
  });

  it('whose page inflates without end is given up by time or by memory', async () => {
    const packed = Buffer.from(deflateSync(Buffer.alloc(300 * 1024 * 1024, 'BT (x) Tj ET '))).toString(
      'latin1',
    );
    const bomb = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
      `<< /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n${packed}\nendstream`,
    ]);
    const careful = new PdfReader({ ...PDF_LIMITS, milliseconds: 2000, growthMegabytes: 100 });
    expect(['too-slow', 'too-large']).toContain((await careful.read(bomb)).outcome);
    expect((await careful.read(pdfFile({ pages: [['x']], script: 'latin' }))).outcome).toBe('read');
    await careful.close();
  });

  const CATALOG = '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while(true){}) >> >>';
  const PAGE = (content: string) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents ${content} >>`;
  it.each([
    ['whose pages lead in a circle', [CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 1000000000 >>']],
    ['whose content is its own page', [CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', PAGE('3 0 R')]],
    ['that has no pages', [CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>']],
    ['whose catalog is its page', [PAGE('1 0 R'), '<< >>']],
    [
      'that fetches its content from elsewhere',
      [
        CATALOG,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        PAGE('4 0 R'),
        '<< /F (file:///etc/hostname) /Length 0 >>\nstream\n\nendstream',
      ],
    ],
  ])('%s ends in a value', async (_what, objects) => {
    const text = await reader.read(assemble(objects));
    expect(['read', 'damaged']).toContain(text.outcome);
    if (text.outcome === 'read') expect(text.pages.flat()).toEqual([]);
  });

  it('of many pages is counted whole and read as far as the limit', async () => {
    const few = new PdfReader({ ...PDF_LIMITS, pages: 2 });
    const text = await few.read(pdfFile({ pages: [['1'], ['2'], ['3']] }));
    expect(text).toMatchObject({ count: 3, pages: [['1'], ['2']] });
    await few.close();
  });
});

it('an installation whose reader cannot be loaded blames no file', async () => {
  const parts = findPdfParts();
  if (parts === null) throw new Error('no reader in this checkout');
  const broken = new PdfReader(PDF_LIMITS, { ...parts, pdfjs: __dirname });
  expect(await broken.read(pdfFile({ pages: [['x']] }))).toEqual({ outcome: 'no-reader' });
  await broken.close();
});

it('an installation without the reader says so', async () => {
  const none = new PdfReader(PDF_LIMITS, null);
  expect(await none.read(pdfFile({ pages: [['x']] }))).toEqual({ outcome: 'no-reader' });
  expect(findPdfParts('/')).toBeNull();
});
