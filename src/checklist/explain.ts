/** Condition trees in words, for the pane, the documentation and the ward: the same tree that decides. */
import type { Condition, Term } from './condition';
import type { Edition } from './edition';
import type { AnswerField } from './vocabulary';
import type { Language, Words } from './words';

const FIELDS: Readonly<Record<AnswerField | 'status', Words>> = {
  verdict: { ja: '判定', en: 'the verdict' },
  basis: { ja: '適合の根拠', en: 'the basis' },
  comment: { ja: '回答内容', en: 'the answer' },
  document: { ja: '資料名', en: 'the document' },
  locator: { ja: '該当箇所', en: 'the place in it' },
  url: { ja: 'URL・ファイル名', en: 'the URL or file' },
  version: { ja: '版・日付', en: 'the version or date' },
  wardCheck: { ja: '区の確認', en: "the ward's check" },
  wardRemark: { ja: '区の所見', en: "the ward's remark" },
  status: { ja: '状態', en: 'the status' },
};

/** One sentence (without a full stop); nested parts stand in brackets. */
export function explain(condition: Condition, edition: Edition, language: Language): string {
  return language === 'ja' ? explainJa(condition, edition) : explainEn(condition, edition);
}

function explainJa(condition: Condition, edition: Edition): string {
  const inner = (part: Condition) => bracketed(part, explainJa(part, edition), '（', '）');
  const term = (name: Term) => termWords(name, edition).ja;
  const quoted = (words: readonly string[]) => words.map((word) => `「${word}」`).join('か');
  if ('all' in condition) return condition.all.map(inner).join('、かつ') || '常に成り立つ';
  if ('any' in condition) return condition.any.map(inner).join('、または') || '成り立つことはない';
  if ('not' in condition) return `${inner(condition.not)}ではない`;
  if ('is' in condition) return `${term(condition.is[0])}が${quoted([condition.is[1]])}である`;
  if ('oneOf' in condition) return `${term(condition.oneOf[0])}が${quoted(condition.oneOf[1])}である`;
  if ('contains' in condition)
    return `${term(condition.contains[0])}に${quoted(condition.contains[1])}を含む`;
  if ('same' in condition) return `${term(condition.same[0])}と${term(condition.same[1])}が同じである`;
  if ('blank' in condition) return `${term(condition.blank)}が空欄である`;
  if ('stated' in condition) return `${term(condition.stated)}が記入されている`;
  if ('lacking' in condition) return `${term(condition.lacking)}が空欄か、内容のない語である`;
  if ('before' in condition) return `${term(condition.before[0])}が${term(condition.before[1])}より前である`;
  if ('notBefore' in condition)
    return `${term(condition.notBefore[0])}が${term(condition.notBefore[1])}以後である`;
  if ('holds' in condition) return definitionWords(condition.holds, edition).ja;
  if ('anyCertificate' in condition) {
    return `認証等の表に「${definitionWords(condition.anyCertificate, edition).ja}」行がある`;
  }
  if ('everySatisfied' in condition)
    return `${sectionName(condition.everySatisfied, edition)}の全項目が充足である`;
  if ('certain' in condition) return `${inner(condition.certain)}と確かに言える`;
  if ('possible' in condition) return `${inner(condition.possible)}かもしれない`;
  return { yes: '常に成り立つ', no: '成り立つことはない', unknown: '記載だけでは分からない' }[
    condition.constant
  ];
}

function explainEn(condition: Condition, edition: Edition): string {
  const inner = (part: Condition) => bracketed(part, explainEn(part, edition), '(', ')');
  const term = (name: Term) => termWords(name, edition).en;
  const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' or ');
  if ('all' in condition) return condition.all.map(inner).join(' and ') || 'always';
  if ('any' in condition) return condition.any.map(inner).join(' or ') || 'never';
  if ('not' in condition) return `it is not so that ${inner(condition.not)}`;
  if ('is' in condition) return `${term(condition.is[0])} is ${quoted([condition.is[1]])}`;
  if ('oneOf' in condition) return `${term(condition.oneOf[0])} is ${quoted(condition.oneOf[1])}`;
  if ('contains' in condition)
    return `${term(condition.contains[0])} contains ${quoted(condition.contains[1])}`;
  if ('same' in condition) return `${term(condition.same[0])} and ${term(condition.same[1])} say the same`;
  if ('blank' in condition) return `${term(condition.blank)} is blank`;
  if ('stated' in condition) return `${term(condition.stated)} is filled in`;
  if ('lacking' in condition) return `${term(condition.lacking)} is blank or says nothing`;
  if ('before' in condition) return `${term(condition.before[0])} is before ${term(condition.before[1])}`;
  if ('notBefore' in condition)
    return `${term(condition.notBefore[0])} is on or after ${term(condition.notBefore[1])}`;
  if ('holds' in condition) return definitionWords(condition.holds, edition).en;
  if ('anyCertificate' in condition) {
    return `the certificate table has ${definitionWords(condition.anyCertificate, edition).en}`;
  }
  if ('everySatisfied' in condition)
    return `every criterion of ${sectionName(condition.everySatisfied, edition)} is satisfied`;
  if ('certain' in condition) return `it is certain that ${inner(condition.certain)}`;
  if ('possible' in condition) return `it may be that ${inner(condition.possible)}`;
  return { yes: 'always', no: 'never', unknown: 'what is written does not tell' }[condition.constant];
}

function bracketed(part: Condition, words: string, open: string, close: string): string {
  return 'all' in part || 'any' in part ? `${open}${words}${close}` : words;
}

function termWords(name: Term, edition: Edition): Words {
  if (name === 'evaluationDate') return { ja: '評価基準日', en: 'the evaluation date' };
  if (name.startsWith('date:')) return { ja: name.slice(5), en: name.slice(5) };
  const dot = name.indexOf('.');
  const [owner, field] = [name.slice(0, dot), name.slice(dot + 1)];
  if (owner === 'profile')
    return labelOf(
      edition.profile.find(({ id }) => id === field),
      name,
    );
  if (owner === 'fact')
    return labelOf(
      edition.facts.find(({ id }) => id === field),
      name,
    );
  if (owner === 'certificate') {
    return labelOf(Object.entries(edition.certificates.fields).find(([id]) => id === field)?.[1], name);
  }
  const words = Object.entries(FIELDS).find(([id]) => id === field)?.[1] ?? { ja: field, en: field };
  return owner === 'answer' ? words : { ja: `${owner}の${words.ja}`, en: `${words.en} of ${owner}` };
}

function labelOf(owner: { readonly label: Words } | undefined, name: string): Words {
  return owner?.label ?? { ja: name, en: name };
}

function definitionWords(name: string, edition: Edition): Words {
  return labelOf(
    edition.definitions.find((definition) => definition.name === name),
    name,
  );
}

function sectionName(key: string, edition: Edition): string {
  return edition.sections.find((section) => section.key === key)?.sheet ?? key;
}
