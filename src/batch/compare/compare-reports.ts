/** The stream of file reports → one comparison: a column for every vendor, the newest round of each, a ledger over all. */
import type { Edition } from '../../checklist/edition';
import { dayFromIso } from '../../checklist/readers/day';
import { criterionNumber } from '../../workbook/naming';
import {
  type CheckedVendor,
  type ComparedCell,
  type ComparedVendor,
  type Comparison,
  type LedgerLine,
  type UnreadableVendor,
  isWeak,
  type Urgency,
} from '../../workbook/compare/comparison';
import type { CertificateReport } from '../ledger/certificate-report';
import type { CheckedFile, FileReport, ReportHead, UnreadableFile } from '../report';
import { newestRounds, type Standing } from './newest-round';

/** A sheet with more columns is no comparison any more. */
export const VENDORS_AT_MOST = 250;

/** More vendors than a sheet can show side by side. */
export class TooManyVendors extends Error {
  constructor(readonly most: number) {
    super(`More than ${String(most)} vendors`);
    this.name = 'TooManyVendors';
  }
}

export interface CompareOptions {
  readonly edition: Edition;
  readonly head: ReportHead;
  /** the way from the comparison to a file, with `/`; null when there is none */
  readonly hrefOf: (path: string) => string | null;
}

/** @throws TooManyVendors */
export async function compareReports(
  files: AsyncIterable<FileReport> | Iterable<FileReport>,
  options: CompareOptions,
): Promise<Comparison> {
  const reports: FileReport[] = [];
  for await (const file of files) reports.push(file);
  const checked = reports.filter((report) => report.outcome === 'checked');
  const standings = new Map(newestRounds(checked).map((standing) => [standing.file, standing]));
  const columns = reports.flatMap((report): (Standing | UnreadableFile)[] => {
    if (report.outcome === 'unreadable') return [report];
    const standing = standings.get(report);
    return standing === undefined ? [] : [standing];
  });
  if (columns.length > VENDORS_AT_MOST) throw new TooManyVendors(VENDORS_AT_MOST);
  const { edition, head } = options;
  const vendors = columns.map((column) =>
    'file' in column ? checkedVendor(column, options) : unreadableVendor(column, options),
  );
  return {
    edition: { id: edition.id, hash: edition.hash, title: edition.title },
    evaluatedOn: head.evaluatedOn,
    gate: gateOf(edition),
    criteria: edition.criteria.map((criterion, index) => ({
      id: criterion.id,
      section: criterion.section,
      number: criterionNumber(criterion),
      name: criterion.text.minor ?? criterion.text.major ?? '',
      differs: differ(vendors, index),
    })),
    vendors,
    ledger: ledgerOf(columns, options),
  };
}

function gateOf({ gate, criteria, definitions }: Edition): Comparison['gate'] {
  const criterion = criteria.find(({ id }) => id === gate?.criterion);
  const label = (wanted: string | undefined) => definitions.find(({ name }) => name === wanted)?.label;
  const [certified, fallback] = [label(gate?.certified), label(gate?.fallback)];
  if (criterion === undefined || certified === undefined || fallback === undefined) return null;
  return { criterion: criterion.id, number: criterion.number, certified, fallback };
}

function unreadableVendor({ path, error }: UnreadableFile, { hrefOf }: CompareOptions): UnreadableVendor {
  return { outcome: 'unreadable', path, href: hrefOf(path), error };
}

function checkedVendor({ file, earlier, rivals }: Standing, { hrefOf }: CompareOptions): CheckedVendor {
  const { path, provenance, service, gate, findings, alterations } = file;
  const found = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const altered = (weight: string) => alterations.filter((each) => each.class === weight).length;
  return {
    outcome: 'checked',
    path,
    href: hrefOf(path),
    key: provenance.vendor,
    provider: service.provider,
    service: service.name,
    model: service.model,
    governmentCloud: service.governmentCloud,
    round: provenance.round,
    earlier: earlier.map((each) => ({ path: each.path, round: each.provenance.round })),
    rivals: rivals.map((each) => each.path),
    evaluatedOn: file.evaluatedOn,
    overall: file.overall,
    gate:
      gate === null
        ? null
        : {
            ...gate,
            restsOn: file.certificates
              .filter(({ carriesGate }) => carriesGate)
              .map(({ scheme, edition, number, expires }) => ({ scheme, edition, number, expires })),
          },
    errors: found('error'),
    warnings: found('warning'),
    alterations: { reject: altered('reject'), review: altered('review') },
    cells: file.criteria.map((criterion) => cellOf(criterion, file)),
  };
}

function cellOf(
  { id, status, verdict, basis, sheet, cell }: CheckedFile['criteria'][number],
  { findings }: CheckedFile,
): ComparedCell {
  const own = findings.filter(({ criterion }) => criterion === id);
  return {
    criterion: id,
    status,
    verdict,
    basis,
    termsOnly: own.some(({ code }) => code === 'terms-only'),
    errors: own.filter(({ severity }) => severity === 'error').length,
    warnings: own.filter(({ severity, code }) => severity === 'warning' && code !== 'terms-only').length,
    ...(sheet === undefined || cell === undefined ? {} : { sheet, cell }),
  };
}

/** Do the vendors that could be read come to different results here? Weak ground and errors count as a difference. */
function differ(vendors: readonly ComparedVendor[], index: number): boolean {
  const results = vendors.flatMap((vendor) => {
    const cell = vendor.outcome === 'checked' ? vendor.cells[index] : undefined;
    return cell === undefined ? [] : [`${cell.status} ${String(isWeak(cell))} ${String(cell.errors > 0)}`];
  });
  return new Set(results).size > 1;
}

function ledgerOf(columns: readonly (Standing | UnreadableFile)[], options: CompareOptions): LedgerLine[] {
  const lines = columns.flatMap((column, vendor) =>
    'file' in column
      ? column.file.certificates.map((each) => lineOf(each, vendor, column.file.certificates, options))
      : [],
  );
  const dayOf = ({ lapse }: LedgerLine) => lapse?.lastDay ?? '9999-99-99';
  return lines.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.vendor - b.vendor));
}

function lineOf(
  certificate: CertificateReport,
  vendor: number,
  all: readonly CertificateReport[],
  { head, edition }: CompareOptions,
): LedgerLine {
  const { scheme, edition: version, number, service, standing, expires, lapse, sheet, cell } = certificate;
  const daysLeft = lapse === null ? 0 : serial(lapse.lastDay) - serial(head.evaluatedOn);
  return {
    vendor,
    scheme,
    edition: version,
    number,
    service,
    standing,
    expires,
    urgency: urgencyOf(certificate, daysLeft, edition.settings.expiryNoticeDays),
    lapse:
      lapse === null
        ? null
        : {
            kind: lapse.kind,
            lastDay: lapse.lastDay,
            daysLeft,
            together: all
              .filter(({ row }) => lapse.together.includes(row))
              .map((other) => other.scheme ?? String(other.row)),
            falls: lapse.falls,
          },
    ...(sheet === undefined || cell === undefined ? {} : { sheet, cell }),
  };
}

function urgencyOf({ lapse, held, renewing }: CertificateReport, daysLeft: number, notice: number): Urgency {
  if (lapse === null) return held ? 'undated' : 'not-held';
  if (renewing) return 'renewing';
  if (daysLeft < 0) return 'lapsed';
  if (daysLeft <= notice) return 'soon';
  return lapse.beforeContractEnd === true ? 'in-contract' : 'later';
}

function serial(iso: string): number {
  return dayFromIso(iso) ?? 0;
}
