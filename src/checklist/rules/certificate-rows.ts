/** The rows of the certificate table as rules look at them: which schemes a basis leans on, and what is wrong with a row. */
import type { CertificateRow } from '../answers';
import type { Assessment } from '../assess';
import type { Condition } from '../condition';
import type { Edition, Scheme } from '../edition';
import { type Evaluation, perDay } from '../evaluate';
import { oncePer } from '../once-per';
import { dayFromIso } from '../readers/day';
import { NO, YES } from '../ternary';
import { asText, isBlank } from '../value';
import { CERTIFICATE_FIELDS, type CertificateField } from '../vocabulary';
import { basisOf, claimed } from './places';

export interface HeldRow {
  readonly index: number;
  readonly row: CertificateRow;
  readonly scheme: Scheme | undefined;
}

export const heldRows = perDay(({ evaluation }: Assessment): readonly HeldRow[] => {
  const { edition, answers } = evaluation;
  return answers.certificates.slice(0, edition.certificates.rows).flatMap((row, index) => {
    if (CERTIFICATE_FIELDS.every((field) => isBlank(row[field]))) return [];
    return [{ index, row, scheme: edition.certificates.schemes.find(({ id }) => id === row.scheme) }];
  });
});

const schemesKnown = oncePer<Edition, Map<string, readonly Scheme[]>>(() => new Map());

/** The schemes whose rows a definition looks at, however deep. */
export function schemesUnder(edition: Edition, definition: string): readonly Scheme[] {
  const known = schemesKnown(edition);
  const schemes = known.get(definition) ?? findSchemes(edition, definition);
  known.set(definition, schemes);
  return schemes;
}

function findSchemes(edition: Edition, definition: string): readonly Scheme[] {
  const seen = new Set<string>();
  const words = new Set<string>();
  const visit = (name: string) => {
    const found = edition.definitions.find((each) => each.name === name);
    if (found === undefined || seen.has(name)) return;
    seen.add(name);
    walk(found.when);
  };
  const walk = (condition: Condition) => {
    if ('all' in condition) condition.all.forEach(walk);
    else if ('any' in condition) condition.any.forEach(walk);
    else if ('not' in condition) walk(condition.not);
    else if ('certain' in condition) walk(condition.certain);
    else if ('possible' in condition) walk(condition.possible);
    else if ('holds' in condition) visit(condition.holds);
    else if ('anyCertificate' in condition) visit(condition.anyCertificate);
    else if ('is' in condition && condition.is[0] === 'certificate.scheme') words.add(condition.is[1]);
  };
  visit(definition);
  return edition.certificates.schemes.filter(({ id }) => words.has(id));
}

export interface Leaning {
  readonly criterion: string;
  readonly schemes: readonly Scheme[];
}

/**
 * For each criterion answered 適合 whose basis needs a certificate that does not certainly hold: the schemes it leans
 * on, whatever else is wrong with the row. The fallback leans on the ISMS only.
 */
export const leanings = perDay((assessment: Assessment): readonly Leaning[] => {
  const { evaluation } = assessment;
  const { edition } = evaluation;
  return claimed(assessment).flatMap(({ id, routes }) => {
    const basis = basisOf(assessment, id);
    const route = routes.find((each) => each.basis === basis?.id);
    if (basis?.certificate === undefined || route === undefined) return [];
    if (route.when !== undefined && evaluation.decide(route.when, { criterion: id }) === NO) return [];
    if (evaluation.definition(basis.certificate) === YES) return [];
    const definition = basis.restsOn === undefined ? basis.certificate : edition.gate?.isms;
    const named = schemesUnder(edition, definition ?? basis.certificate);
    // A definition that names no scheme takes a row of any.
    return [{ criterion: id, schemes: named.length > 0 ? named : edition.certificates.schemes }];
  });
});

export function isLeanedOn(assessment: Assessment, scheme: Scheme | undefined): boolean {
  return (
    scheme !== undefined &&
    leanings(assessment).some(({ schemes }) => schemes.some(({ id }) => id === scheme.id))
  );
}

export function isPlanned({ row }: HeldRow): boolean {
  return row.standing === '取得予定' || row.standing === '失効';
}

export function isExpired({ row, scheme }: HeldRow, evaluation: Evaluation): boolean {
  if (scheme === undefined || scheme.periodReport) return false;
  if (scheme.renewalKeeps && row.standing === '更新申請中') return false;
  return typeof row.expires === 'number' && evaluation.isAfter(row.expires);
}

export function isWithdrawn({ row, scheme }: HeldRow, evaluation: Evaluation): boolean {
  return (scheme?.withdrawn ?? []).some(({ fragments, after }) => {
    const last = dayFromIso(after);
    return (
      last !== undefined &&
      fragments.some((each) => asText(row.edition).includes(each)) &&
      evaluation.isAfter(last)
    );
  });
}

export function isBaseOnly({ row }: HeldRow): boolean {
  return row.scope === '基盤のみ';
}

export function isUserOnly({ row, scheme }: HeldRow): boolean {
  return scheme?.roleMatters === true && row.role === '利用';
}

/** The first column that has to be filled before anybody can say what the row is worth. */
export function firstGap({ row, scheme }: HeldRow): CertificateField | undefined {
  if (isBlank(row.scheme)) return 'scheme';
  if (scheme === undefined) return undefined;
  const needed: readonly CertificateField[] = [
    ...(scheme.withdrawn.length > 0 || scheme.periodReport ? (['edition'] as const) : []),
    ...(scheme.periodReport ? [] : (['number'] as const)),
    ...(scheme.roleMatters ? (['role'] as const) : []),
    'scope',
    'expires',
    'standing',
  ];
  return needed.find((field) => isBlank(row[field]));
}
