import type { SheetPlan } from '../../src/workbook/blueprint';
import { author } from '../../src/xlsx/author';
import { elementOf, elementsOf, partOf } from './package-parts';
import { plainBlueprint, sampleBlueprint } from './sample-blueprint';

let checklist: string;
let overview: string;
let summary: string;
let lists: string;
let workbook: string;

beforeAll(async () => {
  const bytes = await author(sampleBlueprint());
  const sheet = (id: number) => partOf(bytes, `xl/worksheets/sheet${String(id)}.xml`);
  lists = sheet(1);
  overview = sheet(2);
  checklist = sheet(3);
  summary = sheet(4);
  workbook = partOf(bytes, 'xl/workbook.xml');
});

async function sheetXml(sheet: Partial<SheetPlan>): Promise<string> {
  return partOf(await author(plainBlueprint(sheet)), 'xl/worksheets/sheet1.xml');
}

describe('validations', () => {
  it('offer a list by its name, with prompt and refusal', () => {
    const [list] = elementsOf(checklist, 'dataValidation');
    expect(list).toEqual({
      attributes: {
        type: 'list',
        allowBlank: '1',
        sqref: 'C5:C7',
        showInputMessage: '1',
        promptTitle: '判定',
        prompt: '一覧から選んでください。\n空欄は「未回答」です。<1-1 & "1-2">',
        showErrorMessage: '1',
        errorTitle: '判定',
        error: '一覧にない値です。',
      },
      inner: '<formula1>k_verdict</formula1>',
    });
  });

  it('ask about a text that is too long', () => {
    const length = elementsOf(checklist, 'dataValidation')[1];
    expect(length?.attributes).toMatchObject({
      type: 'textLength',
      operator: 'lessThanOrEqual',
      sqref: 'D5:D6',
      errorStyle: 'warning',
      showErrorMessage: '1',
    });
    expect(length?.inner).toBe('<formula1>2000</formula1>');
  });

  it('only show a prompt where every entry is allowed', () => {
    expect(elementsOf(checklist, 'dataValidation')[2]).toEqual({
      attributes: {
        allowBlank: '1',
        showInputMessage: '1',
        promptTitle: '回答内容',
        prompt: '根拠となる条文や資料名も書いてください。',
        sqref: 'D7',
      },
      inner: '',
    });
  });

  it('hold a date between two day serials', () => {
    const date = elementOf(overview, 'dataValidation');
    expect(date.attributes).toMatchObject({ type: 'date', sqref: 'B4', showErrorMessage: '1' });
    expect(date.inner).toBe('<formula1>45748</formula1><formula2>47573</formula2>');
  });

  it('keep a long column as one range', async () => {
    const xml = await sheetXml({
      validations: [{ range: 'B2:B20000', rule: { kind: 'list', name: 'k_list' } }],
    });
    expect(elementOf(xml, 'dataValidation').attributes).toEqual({
      type: 'list',
      allowBlank: '1',
      sqref: 'B2:B20000',
    });
  });

  it('protect what looks like an escape in a prompt, and drop what XML forbids', async () => {
    const prompt = { title: 'a\u0001b', text: '_x0041_' };
    const xml = await sheetXml({ validations: [{ range: 'A1', rule: { kind: 'any' }, prompt }] });
    expect(elementOf(xml, 'dataValidation').attributes).toMatchObject({
      promptTitle: 'ab',
      prompt: '_x005F_x0041_',
    });
  });
});

describe('the view', () => {
  it('freezes rows and columns, with the cursor where answering begins', () => {
    expect(elementOf(checklist, 'sheetView')).toEqual({
      attributes: { showGridLines: '0', workbookViewId: '0' },
      inner:
        '<pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/>' +
        '<selection pane="topRight"/><selection pane="bottomLeft"/>' +
        '<selection pane="bottomRight" activeCell="C5" sqref="C5"/>',
    });
  });

  it.each([
    [{ rows: 1, columns: 0 }, 'bottomLeft', 'A2'],
    [{ rows: 0, columns: 2 }, 'topRight', 'C1'],
  ])('freezes %j', async (freeze, pane, cell) => {
    const view = elementOf(await sheetXml({ freeze }), 'sheetView').inner;
    expect(elementOf(view, 'pane').attributes).toMatchObject({ activePane: pane, topLeftCell: cell });
    expect(elementOf(view, 'selection').attributes).toEqual({ pane, activeCell: cell, sqref: cell });
  });

  it('freezes nothing when nothing is to be frozen', async () => {
    expect(await sheetXml({ freeze: { rows: 0, columns: 0 } })).not.toContain('<pane');
  });

  it('opens on the first visible sheet and selects no other', () => {
    expect(elementOf(workbook, 'workbookView').attributes).toMatchObject({ activeTab: '1', firstSheet: '1' });
    const selected = [lists, overview, checklist, summary].map((xml) => xml.includes('tabSelected="1"'));
    expect(selected).toEqual([false, true, false, false]);
  });

  it('puts the cursor on the first cell that is open to people', () => {
    expect(elementOf(overview, 'selection').attributes).toEqual({ activeCell: 'B3', sqref: 'B3' });
  });

  it('shows grid lines and a coloured tab as planned', () => {
    expect(elementOf(summary, 'sheetView').attributes).toEqual({ workbookViewId: '0' });
    expect(elementOf(checklist, 'tabColor').attributes['rgb']).toBe('FF1F4E79');
    expect(summary).not.toContain('tabColor');
  });
});

describe('protection', () => {
  it('has no password and leaves sorting, filtering and sizing to people', () => {
    expect(elementOf(checklist, 'sheetProtection').attributes).toEqual({
      sheet: '1',
      formatColumns: '0',
      formatRows: '0',
      sort: '0',
      autoFilter: '0',
      objects: '1',
      scenarios: '1',
    });
  });

  it('stands only where it is planned', async () => {
    expect(summary).not.toContain('sheetProtection');
    expect(workbook).toContain('<workbookProtection lockStructure="1"/>');
    expect(partOf(await author(plainBlueprint()), 'xl/workbook.xml')).not.toContain('workbookProtection');
  });
});

describe('printing', () => {
  it('repeats the header, centres the table and counts pages', () => {
    expect(elementOf(checklist, 'pageSetup').attributes).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(checklist).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(checklist).toContain('<printOptions horizontalCentered="1"/>');
    expect(elementOf(checklist, 'oddHeader').inner).toBe('&amp;L確認票&amp;R&amp;A');
    expect(elementOf(checklist, 'oddFooter').inner).toBe('&amp;C&amp;P / &amp;N');
    const margins = Object.values(elementOf(checklist, 'pageMargins').attributes).map(Number);
    for (const inches of margins) expect(inches > 0.2 && inches < 1).toBe(true);
  });

  it('fits one page, upright', () => {
    expect(elementOf(summary, 'pageSetup').attributes).toMatchObject({
      orientation: 'portrait',
      fitToHeight: '1',
    });
    expect(summary).not.toContain('headerFooter');
  });
});

it('names everything by whole anchors, the filter by its hidden name', () => {
  const names = elementsOf(workbook, 'definedName').map(({ attributes, inner }) => [
    attributes['name'],
    attributes['localSheetId'],
    attributes['hidden'],
    inner,
  ]);
  const quoted = "'集計 ''令和8年度'' &amp; &lt;確認&gt;'";
  expect(names).toEqual([
    ['_xlnm._FilterDatabase', '2', '1', "'①クラウドサービス提供者'!$A$4:$F$7"],
    ['_xlnm.Print_Area', '2', undefined, "'①クラウドサービス提供者'!$A$1:$E$7"],
    ['_xlnm.Print_Titles', '2', undefined, "'①クラウドサービス提供者'!$4:$4"],
    ['_xlnm.Print_Area', '3', undefined, `${quoted}!$A$1:$A$1`],
    ['k_verdict', undefined, undefined, "'_lists'!$A$2:$A$5"],
    ['評価基準日', undefined, undefined, "'サービス概要'!$B$4"],
    ['k_summary', undefined, undefined, `${quoted}!$A$1:$A$2`],
  ]);
  expect(elementOf(checklist, 'autoFilter').attributes).toEqual({ ref: 'A4:F7' });
});

it('hides the lists deeply, shows the others, and has everything worked out on loading', () => {
  expect(elementsOf(workbook, 'sheet').map(({ attributes }) => attributes['state'])).toEqual([
    'veryHidden',
    'visible',
    'visible',
    'visible',
  ]);
  expect(elementOf(workbook, 'calcPr').attributes['fullCalcOnLoad']).toBe('1');
});
