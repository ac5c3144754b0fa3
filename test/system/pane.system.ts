/**
 * The built pane in a browser, with Microsoft's office.js and the test's own Excel behind it: it must start, show what it
 * found and write what it is told to, without a complaint of the browser and without a request to anybody else; and it
 * must be readable for everybody at 320 px, in light, dark and forced colours, in Japanese and English.
 */
import { type Browser, chromium } from 'playwright-core';
import { structure } from '../../src/workbook/structured';
import { FAMILIAR, familiar } from '../addin/excel/familiar';
import { ExcelInBrowser, type Surroundings } from '../addin/taskpane/browser/excel-in-browser';
import { browserOptions } from '../addin/taskpane/browser/find-browser';
import { obstacles } from '../addin/taskpane/browser/readable';
import { requireFreshSite } from '../addin/taskpane/built-site';
import { wardEdition } from '../batch/ward-edition';
import { type Changes, ON, wellFilled } from '../checklist/well-filled';
import { bookFromBlueprint } from '../excel-host';
import { Book } from '../excel-host/model/book';

let browser: Browser;
beforeAll(async () => {
  requireFreshSite();
  browser = await chromium.launch(browserOptions());
});
afterAll(() => browser.close());

const PROVIDER = '①クラウドサービス提供者';
const FAULTS: Changes = {
  responses: {
    '1-3': { verdict: undefined },
    '1-4': { locator: undefined },
    '1-7': { comment: '●で対応します。' },
  },
  facts: { '1-11.storage': '3DES' },
};

async function issued(changes: Changes = FAULTS): Promise<Book> {
  const answers = wellFilled(changes);
  return bookFromBlueprint(structure(await wardEdition(), { answers, evaluatedOn: ON, protect: true }));
}

function empty(): Book {
  const book = new Book();
  book.addSheet('Sheet1');
  return book;
}

/** @param expected what the browser may complain of: a file that the test itself withholds */
async function opened(
  surroundings: Surroundings,
  look: (excel: ExcelInBrowser) => Promise<void>,
  expected?: RegExp,
): Promise<void> {
  const excel = await ExcelInBrowser.open(browser, surroundings);
  try {
    await look(excel);
    const complaints = excel.complaints.filter((complaint) => expected?.test(complaint) !== true);
    const { strangers } = excel;
    const { unimplemented, defects } = excel.session;
    expect({ complaints, strangers, unimplemented, defects }).toEqual({
      complaints: [],
      strangers: [],
      unimplemented: [],
      defects: [],
    });
  } finally {
    await excel.close();
  }
}

const click = async (excel: ExcelInBrowser, label: string) => {
  await excel.pane.getByRole('button', { name: label, exact: true }).first().click();
  await excel.settle();
};
const alert = (excel: ExcelInBrowser) => excel.pane.locator('[role="alert"]').allInnerTexts();

describe('the built pane', () => {
  it('shows what it found, and brings the cell of a finding before the user', async () => {
    await opened({ book: await issued() }, async (excel) => {
      await excel.pane.locator('[data-criterion="1-4"] [data-code="evidence-missing"]').click();
      await excel.asked('select', `'${PROVIDER}'!J8`);
      expect(excel.session.log.reduce((sum, { writes }) => sum + writes, 0)).toBe(0);
    });
  });

  it('fetches at the start only what its page names, and the rest when it is wanted', async () => {
    await opened({ book: await issued() }, async (excel) => {
      const own = () => excel.served.filter((file) => file.endsWith('.js') && !file.startsWith('vendor/'));
      expect(own()).toEqual(['addin.js']);
      await excel.openTab('row');
      expect([...own()].sort()).toEqual(['addin.js', 'details.js', 'texts.js']);
      await excel.openTab('actions');
      await click(excel, '点検結果の書き込み');
      expect(own()).toContain('writing.js');
      expect(own()).not.toContain('english.js');
    });
  });

  it('structures the familiar checklist and makes its summary', async () => {
    await opened({ book: bookFromBlueprint(await familiar({ 3: ['○', '契約書第3条'] })) }, async (excel) => {
      await excel.openTab('actions');
      await click(excel, '構造化');
      await click(excel, '構造化する');
      expect(await excel.pane.locator('.message').innerText()).toContain('構造化しました');
      await click(excel, '集計シート作成');
      expect(await excel.pane.locator('.message').innerText()).toContain('集計');
      expect(excel.session.book.sheets.map(({ name }) => name)).toEqual(
        expect.arrayContaining([FAMILIAR, 'サービス概要', '集計']),
      );
      expect(excel.served).toContain('office-helpers.js');
    });
  });

  it('follows edits, also those that raise no event, and the cursor', async () => {
    await opened({ book: await issued() }, async (excel) => {
      const next = excel.pane.locator('.next [data-next]');
      expect(await next.getAttribute('data-next')).toBe('unanswered');
      await excel.openTab('row');
      excel.user.select(PROVIDER, 'F7');
      await excel.pane.locator('kijun-row h2', { hasText: '①-3' }).waitFor();
      excel.user.pickFromDropdown(PROVIDER, 'F7', '確認中');
      excel.user.select(PROVIDER, 'F8');
      await excel.pane.locator('kijun-row h2', { hasText: '①-4' }).waitFor();
      expect(await next.getAttribute('data-next')).toBe('mend');
    });
  });

  it.each([
    [5012, 'ブックとの接続が切れました'],
    [7000, 'Excelが操作を受け付けませんでした'],
  ])('says what Excel’s fault %s means, and goes on when it is over', async (code, words) => {
    await opened({ book: await issued() }, async (excel) => {
      excel.session.faults.order({ code });
      await click(excel, '全行を点検');
      expect((await alert(excel)).join()).toContain(words);
      await click(excel, '全行を点検');
      expect((await alert(excel)).join()).toBe('');
    });
  });

  it.each([5004, 5102])('tries again by itself after Excel’s fault %s', async (code) => {
    await opened({ book: await issued() }, async (excel) => {
      excel.session.faults.order({ code });
      await click(excel, '全行を点検');
      await excel.pane.locator('.message[data-kind="done"]').waitFor();
    });
  });

  it('keeps a form’s entry when Excel refuses it, and writes it when it no longer does', async () => {
    await opened({ book: await issued() }, async (excel) => {
      await excel.openTab('service');
      const field = excel.pane.locator('#profile-provider');
      await field.fill('別の会社');
      await field.press('Tab');
      excel.session.faults.order({ code: 'AccessDenied', where: ({ member }) => member === 'values' });
      await click(excel, '変更をシートに書き込む');
      expect((await alert(excel)).join()).toContain('受け付けませんでした');
      expect(await field.inputValue()).toBe('別の会社');
      await click(excel, '変更をシートに書き込む');
      expect(await excel.pane.locator('.message').innerText()).toContain('1か所に書き込みました');
      expect(await field.inputValue()).toBe('別の会社');
    });
  });

  it('says that an Excel below its floor is too old', async () => {
    await opened({ book: await issued(), excelApi: '1.13' }, async (excel) => {
      expect(await excel.pane.locator('body').innerText()).toContain('このExcelは版が古い');
      expect(excel.session.log).toEqual([]);
    });
  });

  it('says so when a part of it cannot be fetched, and shows it when it can', async () => {
    await opened(
      { book: await issued(), missing: ['details.js'] },
      async (excel) => {
        await excel.openTab('row');
        expect((await alert(excel)).join()).toContain('読み込めませんでした');
        excel.missing = [];
        await click(excel, 'もう一度試す');
        expect(await excel.pane.locator('kijun-row').innerText()).not.toBe('');
      },
      /Failed to load resource/,
    );
  });

  it('says so when the whole of English cannot be fetched', async () => {
    await opened(
      { book: await issued(), locale: 'en-US', missing: ['english.js'] },
      async (excel) => {
        expect(await excel.pane.locator('body').innerText()).toContain('could not be loaded');
      },
      /Failed to load resource/,
    );
  });
});

describe.each(['light', 'dark', 'forced'] as const)('in %s colours', (colours) => {
  it.each(['ja-JP', 'en-US'] as const)(
    'the pane can be read and used by everybody, in %s',
    async (locale) => {
      const found: Record<string, readonly string[]> = {};
      await opened({ book: await issued(), colours, locale }, async (excel) => {
        const note = async (view: string) => {
          const seen = await obstacles(excel.pane);
          if (seen.length > 0) found[view] = seen;
        };
        excel.user.select(PROVIDER, 'H7');
        await excel.settle();
        for (const tab of ['findings', 'row', 'service', 'ciphers', 'actions']) {
          await excel.openTab(tab);
          if (tab === 'service')
            for (const form of await excel.pane.locator('.certificate > summary').all()) await form.click();
          if (tab === 'service')
            await excel.pane.locator('#profile-governmentCloud').selectOption({ index: 1 });
          if (tab === 'ciphers')
            await excel.pane.locator('#cipher-text').fill('TLS 1.2、3DES、AES-256-GCM、SSL');
          await note(tab);
        }
        excel.session.faults.order({ code: 5012 });
        await excel.pane.locator('[data-command="checkAll"]').click();
        await excel.settle();
        await note('problem');
      });
      await opened({ book: empty(), colours, locale }, async (excel) => {
        const seen = await obstacles(excel.pane);
        if (seen.length > 0) found['no checklist'] = seen;
      });
      const rows = await familiar({ 3: ['○'], 4: ['○'] });
      await opened({ book: bookFromBlueprint(rows), colours, locale, readOnly: true }, async (excel) => {
        const seen = await obstacles(excel.pane);
        if (seen.length > 0) found['read-only'] = seen;
      });
      expect(found).toEqual({});
    },
  );
});

describe.each(['help.html', 'support.html'])('%s', (file) => {
  it.each(['light', 'dark', 'forced'] as const)('can be read by everybody in %s colours', async (colours) => {
    await opened({ book: empty(), colours }, async (excel) => {
      await excel.pane.goto(new URL(file, excel.pane.url()).href);
      expect(await obstacles(excel.pane)).toEqual([]);
    });
  });
});
