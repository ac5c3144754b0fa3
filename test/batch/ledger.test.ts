import fc from 'fast-check';
import type { CertificateRow } from '../../src/checklist/answers';
import { check } from '../../src/checklist/check';
import type { Edition } from '../../src/checklist/edition';
import { certificateReports, type CertificateReport } from '../../src/batch/ledger/certificate-report';
import type { Received } from '../../src/workbook/received';
import { plausibleAnswers } from '../checklist/arbitrary-answers';
import { type Changes, ISO_27001, ISO_27017, ON, wellFilled } from '../checklist/well-filled';
import { day, wardEdition } from './ward-edition';

let edition: Edition;
beforeAll(async () => {
  edition = await wardEdition();
});

function ledger(changes: Changes, on = ON): CertificateReport[] {
  const answers = wellFilled(changes);
  const received: Received = {
    answers,
    identity: {},
    alterations: [],
    normalisations: [],
    cellOf: () => undefined,
  };
  return certificateReports(received, check(edition, answers, on).assessment);
}

const ending = (row: CertificateRow, expires: string, more: CertificateRow = {}): CertificateRow => ({
  ...row,
  expires: day(expires),
  ...more,
});
const SOC: CertificateRow = {
  scheme: 'SOC報告書',
  edition: 'SOC2 Type2',
  scope: '当該サービス',
  standing: '有効',
  expires: day('2026-06-30'),
};
const ISMAP: CertificateRow = {
  scheme: 'ISMAP',
  number: 'C21-0001-2',
  scope: '当該サービス',
  standing: '有効',
  expires: day('2027-03-31'),
};

it('says of each certificate when it lapses and how many days are left', () => {
  const certificates = [ending(ISO_27001, '2027-06-30'), ending(ISO_27017, '2026-11-01')];
  expect(
    ledger({ certificates }).map(({ row, scheme, lapse }) => [row, scheme, lapse?.lastDay, lapse?.daysLeft]),
  ).toEqual([
    [1, 'ISO/IEC 27001', '2027-06-30', day('2027-06-30') - ON],
    [2, 'ISO/IEC 27017', '2026-11-01', day('2026-11-01') - ON],
  ]);
});

it('with the certificate that carries No.6 falls its basis, and section ② has to be answered', () => {
  const certificates = [ISO_27001, ending(ISO_27017, '2027-01-31')];
  const falls = ledger({ certificates })[1]?.lapse?.falls;
  expect(falls?.gate).toEqual({ from: '適合', to: '要確認' });
  expect(falls?.section2).toEqual({ from: 'not-required', to: 'required' });
  expect(falls?.overall).toEqual({ from: 'conforming', to: 'incomplete' });
  expect(falls?.criteria).toContainEqual({ id: '1-6', from: '充足', to: '認証不足' });
  expect(falls?.criteria.filter(({ id }) => id.startsWith('2-'))).toHaveLength(13);
  expect(falls?.findings).toContain('certificate-expired');
});

it('nothing falls with a certificate beside which another one stands', () => {
  const certificates = [ISO_27001, ending(ISO_27017, '2027-01-31'), ISMAP];
  const responses = { '1-6': { basis: 'ISMAP' } };
  const [, second] = ledger({ certificates, responses });
  expect(second?.lapse?.falls).toMatchObject({ criteria: [] });
  expect(second?.lapse?.falls.gate).toBeUndefined();
});

it('certificates that end on the same day are told together', () => {
  const certificates = [ending(ISO_27001, '2027-01-31'), ending(ISO_27017, '2027-01-31')];
  expect(ledger({ certificates }).map(({ lapse }) => lapse?.together)).toEqual([[2], [1]]);
});

it('a listing whose renewal is applied for takes nothing with it', () => {
  const certificates = [ISO_27001, { ...ISMAP, standing: '更新申請中' }];
  const responses = { '1-6': { basis: 'ISMAP' } };
  const [, listing] = ledger({ certificates, responses });
  expect(listing).toMatchObject({
    carriesGate: true,
    renewing: true,
    lapse: { lastDay: '2027-03-31', falls: { criteria: [] } },
  });
});

it('an edition that was withdrawn ends before the certificate that names it', () => {
  const certificates = [ending(ISO_27001, '2027-06-30', { edition: '2013' }), ISO_27017];
  const [row] = ledger({ certificates });
  expect(row?.lapse).toMatchObject({ kind: 'withdrawn-edition', lastDay: '2025-10-31' });
  expect(row?.lapse?.falls.criteria).toContainEqual({ id: '1-6', from: '充足', to: '認証不足' });
});

it('a SOC report does not expire: it grows old, and the ward is told', () => {
  const [, , soc] = ledger({ certificates: [ISO_27001, ISO_27017, SOC] });
  expect(soc).toMatchObject({
    expires: '2026-06-30',
    lapse: { kind: 'report-age', lastDay: '2027-06-30', falls: { criteria: [], findings: ['report-old'] } },
  });
});

it.each([
  ['planned', { standing: '取得予定' }, '2027-06-30'],
  ['given up', { standing: '失効' }, '2027-06-30'],
  ['without a date', { expires: undefined }, null],
  ['with a date that cannot be read', { expires: '来年春' }, '来年春'],
])('a certificate that is %s has no day on which it lapses', (_, change, expires) => {
  const [row] = ledger({ certificates: [{ ...ending(ISO_27001, '2027-06-30'), ...change }] });
  expect(row).toMatchObject({ lapse: null, expires });
});

it('what carries the verdict is named: the certificate, or the ISMS of 適合（みなし）', () => {
  expect(ledger({}).map(({ carriesGate }) => carriesGate)).toEqual([true, true]);
  expect(ledger({ certificates: [ISO_27001] }).map(({ carriesGate }) => carriesGate)).toEqual([false]);
});

it('whatever is written, what falls is what the answers come to on the two days', () => {
  fc.assert(
    fc.property(plausibleAnswers(edition), (answers) => {
      const received: Received = {
        answers,
        identity: {},
        alterations: [],
        normalisations: [],
        cellOf: () => undefined,
      };
      for (const { lapse } of certificateReports(received, check(edition, answers, ON).assessment)) {
        if (lapse === null) continue;
        const last = day(lapse.lastDay);
        const [before, after] = [check(edition, answers, last), check(edition, answers, last + 1)];
        const status = ({ assessment }: typeof before, id: string) => assessment.evaluation.status(id);
        for (const { id } of edition.criteria) {
          const fall = lapse.falls.criteria.find((each) => each.id === id);
          expect(status(before, id)).toBe(fall?.from ?? status(after, id));
          expect(status(after, id)).toBe(fall?.to ?? status(before, id));
        }
        expect(lapse.falls.overall ?? { from: after.overall, to: before.overall }).toEqual({
          from: before.overall,
          to: after.overall,
        });
      }
    }),
    { numRuns: 40 },
  );
});
