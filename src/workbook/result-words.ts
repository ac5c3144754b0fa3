/** How results read in the workbook. */
import type { Overall, Section2State } from '../checklist/vocabulary';

export const OVERALL_WORDS: Readonly<Record<Overall, string>> = {
  conforming: '記載上は適合',
  'conforming-deemed': '記載上は適合（みなしを含む）',
  'needs-review': '確認が必要な項目あり',
  nonconforming: '不適合の項目あり',
  incomplete: '記入が完了していません',
};

export const SECTION2_WORDS: Readonly<Record<Section2State, string>> = {
  required: '回答が必要です',
  'not-required': '回答は不要です',
  'cannot-help': '対象になりません',
};
