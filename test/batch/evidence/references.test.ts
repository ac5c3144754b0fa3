import fc from 'fast-check';
import type { Attachment } from '../../../src/batch/evidence/attachments';
import { matchAttachment } from '../../../src/batch/evidence/match-attachment';
import { readReferences } from '../../../src/batch/evidence/references';

const attached = (...names: string[]): Attachment[] =>
  names.map((name) => ({ name, size: 1, read: () => Promise.resolve(new Uint8Array(1)) }));

describe('a cell of file names', () => {
  const TABLE: [cell: string, read: string[]][] = [
    ['sla.pdf', ['sla.pdf']],
    ['sla.pdf、契約書.docx', ['sla.pdf', '契約書.docx']],
    ['sla.pdf\n規約 第3版.pdf', ['sla.pdf', '規約 第3版.pdf']],
    ['sla.pdf 規約.pdf', ['sla.pdf', '規約.pdf']],
    ['ｓｌａ．ｐｄｆ', ['sla.pdf']],
    ['sla.pdf（p.5）', ['sla.pdf']],
    ['sla.pdf#page=5', ['sla.pdf']],
    ['証跡\\sla.pdf', ['証跡\\sla.pdf']],
    ['sla.pdf、SLA.PDF', ['sla.pdf']],
    ['https://example.jp/a.pdf', ['@https://example.jp/a.pdf']],
    ['https://example.jp/terms, sla.pdf', ['@https://example.jp/terms', 'sla.pdf']],
    ['www.example.jp', ['@www.example.jp']],
    ['契約書（案）', ['契約書（案）']],
    ['手順、様式', ['手順、様式']],
    ['別添のとおり', []],
    ['', []],
    ['　', []],
  ];
  it.each(TABLE)('%j names %j', (cell, read) => {
    const known = attached('契約書（案）.pdf', '手順、様式.pdf');
    const references = readReferences(cell, (name) => matchAttachment(name, known).kind === 'found');
    expect(references.map((each) => (each.kind === 'file' ? each.name : `@${each.url}`))).toEqual(read);
  });

  it('never names a file twice, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const names = readReferences(cell, () => false).map((each) =>
          each.kind === 'file' ? each.name : each.url,
        );
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

describe('a name among attachments', () => {
  const TABLE: [cited: string, files: string[], outcome: string][] = [
    ['sla.pdf', ['sla.pdf', 'b.pdf'], 'sla.pdf'],
    ['ＳＬＡ．ｐｄｆ', ['sla.pdf'], 'sla.pdf'],
    ['SLA.PDF', ['証跡/sla.pdf'], '証跡/sla.pdf'],
    ['証跡\\sla.pdf', ['証跡/sla.pdf', '別/sla.pdf'], '証跡/sla.pdf'],
    ['sla.pdf', ['a/sla.pdf', 'b/sla.pdf'], 'doubtful 2'],
    ['ガイド.pdf'.normalize('NFD'), ['ガイド.pdf'.normalize('NFC')], 'ガイド.pdf'],
    ['ガイド.pdf'.normalize('NFC'), ['ガイド.pdf'.normalize('NFD')], 'ガイド.pdf'],
    ['ｶﾞｲﾄﾞ.pdf', ['ガイド.pdf'], 'ガイド.pdf'],
    ['sla', ['sla.pdf'], 'sla.pdf'],
    ['sla', ['sla.pdf', 'sla.docx'], 'doubtful 2'],
    ['sla.pdf', ['sla.docx'], 'doubtful 1'],
    ['sla.pdf', ['sla2.pdf'], 'missing'],
    ['sla.pdf', [], 'missing'],
    ['', ['sla.pdf'], 'missing'],
    ['../../etc/passwd', ['sla.pdf'], 'missing'],
  ];
  it.each(TABLE)('%s in %j is %s', (cited, files, outcome) => {
    const match = matchAttachment(cited, attached(...files));
    const told =
      match.kind === 'found'
        ? match.attachment.name.normalize('NFC')
        : match.kind === 'doubtful'
          ? `doubtful ${String(match.candidates.length)}`
          : 'missing';
    expect(told).toBe(outcome);
  });
});
