/** What stands over the answer columns: written by those who draw them, looked for by those who read them. */
import type { AnswerColumn } from '../layout';

export const COLUMN_LABELS: Readonly<Record<AnswerColumn, string>> = {
  verdict: '判定',
  basis: '適合の根拠',
  comment: '回答内容',
  document: '資料名',
  locator: '該当箇所',
  url: 'URL・ファイル名',
  version: '版・日付',
  status: '状態',
  lacking: '不足項目',
  wardCheck: '区の確認',
  wardRemark: '区の所見',
};
