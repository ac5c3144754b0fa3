/** An error that Excel reports: it ends the request, and office.js throws it at the `sync`. */

const MESSAGES = {
  AccessDenied: ['要求された操作を実行できません。', 'You cannot perform the requested operation.'],
  ApiNotFound: [
    '使用しようとしている API が見つかりませんでした。',
    'The API you are trying to use could not be found.',
  ],
  GeneralException: [
    '要求の処理中に内部エラーが発生しました。',
    'There was an internal error while processing the request.',
  ],
  InvalidArgument: [
    '引数が無効であるか、存在しません。または形式が正しくありません。',
    'The argument is invalid or missing or has an incorrect format.',
  ],
  InvalidOperation: [
    '試行された操作はオブジェクトで無効です。',
    'The operation attempted is invalid on the object.',
  ],
  InvalidOperationInCellEditMode: [
    'Excel がセル編集モードになっています。',
    'Excel is in cell-editing mode.',
  ],
  InvalidReference: [
    'この参照は、現在の操作に対して無効です。',
    'This reference is not valid for the current operation.',
  ],
  InvalidSelection: [
    '現在の選択は、この操作に対して無効です。',
    'The current selection is invalid for this operation.',
  ],
  ItemAlreadyExists: ['作成中のリソースは既に存在しています。', 'The resource being created already exists.'],
  ItemNotFound: ['要求されたリソースが存在しません。', "The requested resource doesn't exist."],
  UnsupportedOperation: [
    '試行中の操作はサポートされていません。',
    'The operation being attempted is not supported.',
  ],
} as const;

export type FaultCode = keyof typeof MESSAGES;

export class HostFault extends Error {
  constructor(
    readonly code: FaultCode,
    /** for whoever reads a failing test; Excel's own message is in `text` */
    why: string,
  ) {
    super(`${code}: ${why}`);
  }

  text(locale: 'ja-JP' | 'en-US'): string {
    return MESSAGES[this.code][locale === 'ja-JP' ? 0 : 1];
  }
}
