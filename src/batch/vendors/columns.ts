/** The columns of a list of vendors, and what in the checklist each of them fills. */
import { fold } from '../../checklist/readers/fold';

export type ColumnKind = 'name' | 'choice' | 'date' | 'key';

export interface VendorColumn {
  readonly header: string;
  readonly required: boolean;
  readonly kind: ColumnKind;
  /** the profile field that it fills; 回答期限 and 事業者キー fill none */
  readonly field?: string;
}

/** These very headers; widths, spaces and case do not matter, any order will do. */
export const VENDOR_COLUMNS: readonly VendorColumn[] = [
  { header: '事業者名', required: true, kind: 'name', field: 'provider' },
  { header: 'サービス名', required: true, kind: 'name', field: 'serviceName' },
  { header: 'サービス種別', required: false, kind: 'choice', field: 'model' },
  { header: 'ガバメントクラウド利用', required: false, kind: 'choice', field: 'governmentCloud' },
  { header: '自治体機密性', required: false, kind: 'choice', field: 'confidentiality' },
  { header: '契約開始', required: false, kind: 'date', field: 'contractStart' },
  { header: '契約終了', required: false, kind: 'date', field: 'contractEnd' },
  { header: '回答期限', required: false, kind: 'date' },
  { header: '事業者キー', required: false, kind: 'key' },
];

/** The column of a header as somebody wrote it; undefined when it is none of ours. */
export function columnOf(header: string): VendorColumn | undefined {
  const folded = fold(header);
  return VENDOR_COLUMNS.find((column) => fold(column.header) === folded);
}

/** More than half of it other characters: another word, not a slip or a variant. */
const LIKENESS = 0.6;

/** The header that an unknown one may stand for, by the fewest single-character edits; undefined when it is like none. */
export function nearestHeader(header: string): string | undefined {
  const folded = fold(header);
  const ranked = VENDOR_COLUMNS.map((column) => ({
    header: column.header,
    distance: editDistance(folded, fold(column.header)) / Math.max(folded.length, fold(column.header).length),
  }));
  const nearest = ranked.reduce((best, each) => (each.distance < best.distance ? each : best));
  return nearest.distance <= LIKENESS ? nearest.header : undefined;
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left.charAt(i - 1) === right.charAt(j - 1) ? 0 : 1;
      const [above = 0, diagonal = 0] = [previous[j], previous[j - 1]];
      current.push(Math.min(above + 1, (current[j - 1] ?? 0) + 1, diagonal + same));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
