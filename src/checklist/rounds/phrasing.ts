/**
 * Words that Japanese prose may exchange without saying anything else: a closed table. Only these, and punctuation that
 * parts nothing, count as phrasing; whether two other sentences mean the same is for a person to say.
 */
import { fold } from '../readers/fold';

/** Every spelling stands for the first of its line. The longer ones are tried first. */
const INTERCHANGEABLE: readonly (readonly string[])[] = [
  ['及び', 'および'],
  ['又は', 'または'],
  ['並びに', 'ならびに'],
  ['若しくは', 'もしくは'],
  ['全て', 'すべて', '総て'],
  ['等', 'など'],
  ['既に', 'すでに'],
  ['予め', 'あらかじめ'],
  ['従って', 'したがって'],
  ['当社', '弊社'],
  ['します', 'いたします', '致します'],
  ['しました', 'いたしました', '致しました'],
  ['ています', 'ております', 'て居ります'],
  ['です', 'でございます'],
  ['あります', 'ございます'],
  ['ください', '下さい'],
  ['いただ', '頂', '戴'],
  ['できる', '出来る'],
  ['できます', '出来ます'],
  ['行う', '行なう'],
  ['行い', '行ない'],
  ['取扱い', '取り扱い', '取扱'],
  ['問合せ', '問い合わせ', '問い合せ', '問合わせ'],
  ['引渡し', '引き渡し'],
  ['サーバ', 'サーバー'],
  ['ユーザ', 'ユーザー'],
  ['フォルダ', 'フォルダー'],
  ['コンピュータ', 'コンピューター'],
  ['プロバイダ', 'プロバイダー'],
  ['ベンダ', 'ベンダー'],
  ['セキュリティ', 'セキュリティー'],
];

const FIRST_OF: ReadonlyMap<string, string> = new Map(
  INTERCHANGEABLE.flatMap(([first = '', ...others]) => others.map((other) => [fold(other), fold(first)])),
);
const ANY = new RegExp([...FIRST_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Marks that only guide the reader. Between two letters or digits they part two values: 1、2 is neither 12 nor 1.2. */
const PUNCTUATION = /[、。,.・!「」『』“”"'…]+/gu;
const VALUE = /[0-9a-z]/u;

/** The text without what the table calls phrasing; two texts that are equal now say the same. */
export function withoutPhrasing(text: string): string {
  const folded = fold(text).replace(ANY, (found) => FIRST_OF.get(found) ?? found);
  return folded.replace(PUNCTUATION, (marks, at: number) =>
    VALUE.test(folded.charAt(at - 1)) && VALUE.test(folded.charAt(at + marks.length)) ? marks : '',
  );
}
