/** Sheets of universities and municipalities: numbers in two cells, marks of the asker, legends, sections on their own sheets. */
import { sheetOf, workbookOf } from '../drawn-workbook';
import type { WildCase } from './wild-case';

export const W05: WildCase = {
  name: 'W5 項番 in two cells, and ○ × of the asker under SaaS, PaaS, IaaS',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'チェックリスト',
        `
        | 項番 | | チェック項目 | 詳細チェック項目 | 回答方法 | SaaS | PaaS | IaaS | 回答 | 備考（証跡のページ番号） |
        | A | 1 | {1-1.minor} | {1-1} | Yes/No | ○ | ○ | ○ | Yes | p.3 |
        | A | 2 | {1-2.minor} | {1-2} | Yes/No | ○ | ○ | ○ | No | |
        | A | 3 | {1-3.minor} | {1-3} | 記述 | ○ | - | - | 契約書第5条で、3か月前までにメールで告知と定めています。 | p.12 |
        | A | 14 | {1-14.minor} | {1-14} | Yes/No | × | ○ | ○ | N/A | |
        `,
        { merges: ['A1:B1'] },
      ),
    ),
  expected: {
    tables: ['チェックリスト: ① row 1, 4'],
    missing: 27,
    answers: {
      '1-1': 'verdict=適合; comment=p.3',
      '1-2': 'verdict=不適合',
      '1-3':
        'verdict=契約書第5条で、3か月前までにメールで告知と定めています。; comment=契約書第5条で、3か月前までにメールで告知と定めています。↵p.12',
      '1-14': 'verdict=対象外',
    },
  },
};

export const W06: WildCase = {
  name: 'W6 a legend gives the marks their meaning; 必須 is no answer',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '機能一覧',
        `
        | 別紙　要件一覧 |
        | ※回答欄の記号　◎＝標準機能で対応　○＝設定で対応可能　△＝カスタマイズで対応　×＝対応不可　－＝該当なし |
        | 項番 | 項目 | 要件 | 必須・任意の別 | 回答欄 | カスタマイズ費用 | 備考 |
        | 1 | {1-9.minor} | {1-9} | 必須 | ◎ | | |
        | 2 | {1-10.minor} | {1-10} | 必須 | ○ | | |
        | 3 | {1-11.minor} | {1-11} | 必須 | △ | 300000 | 追加開発 |
        | 4 | {1-12.minor} | {1-12} | 任意 | × | | |
        | 5 | {1-14.minor} | {1-14} | 任意 | － | | SaaSのため |
        `,
      ),
    ),
  expected: {
    tables: ['機能一覧: ① row 3, 5'],
    missing: 26,
    answers: {
      '1-9': 'verdict=適合',
      '1-10': 'verdict=適合',
      '1-11': 'verdict=△; comment=追加開発',
      '1-12': 'verdict=不適合',
      '1-14': 'verdict=対象外; comment=SaaSのため',
    },
    alterations: [
      ...Array.from({ length: 13 }, () => 'row-missing reject'),
      'column-missing review',
      'column-missing review',
      'column-added harmless D3',
      'column-added harmless F3',
      // somebody counted anew from 1
      'text-changed review A4',
      'sheet-missing reject',
    ],
  },
};

export const W07: WildCase = {
  name: 'W7 a signature block above, ① and ② on their own sheets, №',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '①提供者',
        `
        | 様式2　仕様確認証明書 |
        | | | 住所 | 東京都〇〇区1-1-1 |
        | | | 商号 | 株式会社みなと電算 |
        | | | 代表者名 | （印） |
        |
        | ①クラウドサービス提供者に係る事項 |
        | № | 機能 | 要件事項 | 回答 |
        * 1: | {no} | {minor} | {requirement} | ○ |
        `,
      ),
      sheetOf(
        edition,
        '②特有',
        `
        | ②クラウドサービス特有確認事項 |
        | № | 機能 | 要件事項 | 回答 |
        * 2: | {no} | {major} | {requirement} | はい |
        `,
      ),
    ),
  expected: {
    tables: ['①提供者: ① row 7, 18', '②特有: ② row 2, 13'],
    missing: 0,
    profile: { provider: '株式会社みなと電算' },
    answers: { '1-1': 'verdict=適合', '2-13': 'verdict=適合' },
    answered: 31,
  },
};

export const W08: WildCase = {
  name: 'W8 大項目 written once, (1) for 1, both sections under one header',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '別紙3',
        `
        | 別紙3 |
        | 項番 | 大項目 | 小項目 | 要件 | 対応 |
        | ① クラウドサービス提供者に係る事項 |
        | （1） | {1-1.major} | {1-1.minor} | {1-1} | 可 |
        | （2） | | {1-2.minor} | {1-2} | 可 |
        | （3） | | {1-3.minor} | {1-3} | 不可 |
        | ②クラウドサービス特有確認事項 |
        | （1） | {2-1.major} | | {2-1} | 可 |
        | （2） | {2-2.major} | | {2-2} | 可能です。 |
        | （3） | {2-3.major} | | {2-3} | 検討中 |
        `,
      ),
    ),
  expected: {
    tables: ['別紙3: ① row 2, 3', '別紙3: ② row 2, 3'],
    missing: 25,
    answers: {
      '1-1': 'verdict=適合',
      '1-2': 'verdict=適合',
      '1-3': 'verdict=不適合',
      '2-1': 'verdict=適合',
      '2-2': 'verdict=適合',
      '2-3': 'verdict=検討中',
    },
  },
};
