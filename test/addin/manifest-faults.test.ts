/** Every check of the structure test can fail: for each, manifests that have the fault, made from the sound one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FAULTS, type FaultCode, manifestFaults } from './manifest-faults';
import { associatedActions, builtSite, type Site } from './manifest-site';

const ADDRESS = 'https://localhost:3000/';
const sound = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
const shortcuts = Buffer.from(builtSite('shortcuts.json') ?? '').toString('utf8');
const actions = associatedActions();

const ICON = /<Icon>.*?<\/Icon>/s;
const GROUP = /<Group .*?<\/Group>/s;
const long = (length: number) => 'あ'.repeat(length);

/** fault | what is written instead of what. A pattern stands for its first hit. */
const BROKEN: readonly (readonly [FaultCode, string | RegExp, string])[] = [
  ['malformed', '</OfficeApp>', ''],
  ['malformed', 'https://localhost:3000/help.html', 'https://localhost:3000/?a&b'],
  ['malformed', ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"', ''],
  ['element-unknown', 'taskpaneappversionoverrides"', 'contentappversionoverrides"'],
  ['element-unknown', 'appforoffice/1.1', 'appforoffice/1.0'],
  ['element-unknown', '<Hosts>', '<Rule/><Hosts>'],
  ['element-unknown', '<Action xsi:type="ShowTaskpane">', '$&<TaskpaneId>Pane</TaskpaneId>'],
  ['order', /(<Hosts>.*?<\/Hosts>)(\s*)(<Requirements>.*?<\/Requirements>)/s, '$3$2$1'],
  ['order', /(<VersionOverrides.*<\/VersionOverrides>)(\s*)(<ExtendedOverrides[^>]*>)/s, '$3$2$1'],
  ['order', /(<Runtimes>.*?<\/Runtimes>)(\s*)(<DesktopFormFactor>.*<\/DesktopFormFactor>)/s, '$3$2$1'],
  ['order', /(<CustomTab[^>]*>)(.*)(<Label resid="Tab.Label"\/>)/s, '$1$3$2'],
  ['order', /(<Label resid="Prepare.Label"\/>\s*)(<Icon>.*?<\/Icon>)/s, '$2$1'],
  ['order', /(<Supertip>.*?<\/Supertip>\s*)(<Icon>.*?<\/Icon>)/s, '$2$1'],
  ['order', /(<bt:ShortStrings>.*<\/bt:ShortStrings>\s*)(<bt:LongStrings>.*<\/bt:LongStrings>)/s, '$2$1'],
  ['order', '<ProviderName>Kijun contributors</ProviderName>', ''],
  ['order', /<Version>.*?<\/Version>/, '$&$&'],
  ['order', /<Runtime [^>]*>/, '$&$&'],
  ['order', /<CustomTab.*<\/CustomTab>/s, '$&$&'],
  ['attribute-missing', ' resid="Structure.Tip"', ''],
  ['attribute-missing', 'DefaultValue="選定基準"', 'DefaultValue=" "'],
  [
    'attribute-missing',
    'http://www.w3.org/2001/XMLSchema-instance',
    'https://www.w3.org/2001/XMLSchema-instance',
  ],
  ['attribute-unknown', '<FunctionFile resid', '<FunctionFile lang="ja" resid'],
  ['attribute-value', 'Host Name="Workbook"', 'Host Name="Document"'],
  ['attribute-value', 'lifetime="long"', 'lifetime="short"'],
  ['attribute-value', 'xsi:type="Button"', 'xsi:type="Menu"'],
  ['text-missing', '>Kijun contributors<', '> <'],
  ['id', /<Id>[^<]*/, '<Id>kijun'],
  ['id', /<Id>([^<]*)/, '<Id>{$1}'],
  ['version', /<Version>[^<]*/, '<Version>1.0.0-beta'],
  ['version', /<Version>[^<]*/, '<Version>1.2.3.4.5'],
  ['version', /<Version>[^<]*/, '<Version>2026112300.1'],
  ['permissions', 'ReadWriteDocument', 'ReadDocument'],
  ['id-repeated', '<bt:Image id="Check.16"', '<bt:Image id="Structure.16"'],
  ['id-repeated', 'id="Kijun.CheckAll"', 'id="Kijun.Structure"'],
  ['resid-unresolved', 'resid="Tab.Label"', 'resid="Tab.Name"'],
  ['resid-unresolved', 'Description resid="Structure.Tip"', 'Description resid="Structure.Button"'],
  ['resid-unresolved', 'size="16" resid="Pane.16"', 'size="16" resid="Help.Url"'],
  [
    'resource-unused',
    '<bt:Url id="Help.Url"',
    '<bt:Url id="Old.Url" DefaultValue="https://localhost:3000/help.html"/>$&',
  ],
  ['too-long', /GetStarted\.Title/g, 'GetStarted.Title.Of.The.First.Time'],
  ['too-long', '"集計シート作成"', `"${long(126)}"`],
  ['too-long', 'Value="Make the summary"', `Value="${long(126)}"`],
  ['too-long', /DefaultValue="決裁に[^"]*"/, `DefaultValue="${long(251)}"`],
  ['too-long', 'DefaultValue="クラウドサービス選定基準"', `DefaultValue="${long(126)}"`],
  ['too-long', 'Checks a municipality', long(251)],
  ['too-long', 'Kijun contributors', long(126)],
  ['too-long', '3000/support.html', `3000/${'x'.repeat(2048)}`],
  ['locale-default', '<DefaultLocale>ja-JP', '<DefaultLocale>ja'],
  ['locale-missing', /<bt:Override Locale="en-US" Value="Prepare"\/>/, ''],
  ['locale-missing', /<Override Locale="en-US" Value="Cloud service criteria"\/>/, ''],
  ['locale-missing', 'Locale="en-US" Value="Prepare"', 'Locale="en" Value="Prepare"'],
  ['locale-repeated', /<bt:Override [^>]*"Prepare"\/>/, '$&$&'],
  ['locale-repeated', /<bt:Override [^>]*"Prepare"\/>/, '$&<bt:Override Locale="ja-JP" Value="準備"/>'],
  ['address-elsewhere', 'https://localhost:3000/help.html', 'https://kijun.example/help.html'],
  ['address-elsewhere', 'https://localhost:3000/help.html', 'http://localhost:3000/help.html'],
  ['address-elsewhere', 'https://localhost:3000/shortcuts.json', 'shortcuts.json'],
  [
    'domain-elsewhere',
    '<Hosts>',
    '<AppDomains><AppDomain>https://kijun.example</AppDomain></AppDomains><Hosts>',
  ],
  ['file-not-built', '3000/help.html', '3000/helps.html'],
  ['file-not-built', '3000/assets/icon-32.png', '3000/icon-32.png'],
  ['icon-size', 'assets/structure-16.png', 'assets/structure-20.png'],
  ['icon-size', 'assets/icon-64.png', 'assets/icon-80.png'],
  ['icon-size', 'assets/pane-16.png', 'help.html'],
  ['icon-missing', /<bt:Image size="16" [^>]*>/, ''],
  ['icon-missing', /<bt:Image size="80" [^>]*>/, ''],
  ['icon-missing', /<bt:Image size="20" [^>]*>/, '$&$&'],
  ['icon-missing', 'size="24"', 'size="25"'],
  ['requirement', 'Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.15"'],
  ['requirement', '<Set Name="SharedRuntime" MinVersion="1.1"/>', ''],
  ['runtime', '<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"'],
  ['runtime', '<SourceLocation resid="Taskpane.Url"', '<SourceLocation resid="Help.Url"'],
  [
    'runtime',
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane',
    '<SourceLocation DefaultValue="https://localhost:3000/help',
  ],
  ['action', '<FunctionName>makeSummary</FunctionName>', '<SourceLocation resid="Taskpane.Url"/>'],
  ['action', 'xsi:type="ShowTaskpane"', 'xsi:type="Navigate"'],
  ['action-unknown', '>makeSummary<', '>makeSummery<'],
  ['action-idle', '>makeSummary<', '>checkAllRows<'],
  ['action-idle', /<ExtendedOverrides [^>]*>/, ''],
];

/** The same for shortcuts.json. */
const BROKEN_SHORTCUTS: readonly (readonly [FaultCode, string | RegExp, string])[] = [
  ['action-unknown', /checkAllRows/g, 'checkEverything'],
  ['shortcuts', /"action":\s*"showPane"/, '"action": "checkAllRows"'],
  ['shortcuts', /"id":\s*"showPane"/, '"id": "checkAllRows"'],
  ['shortcuts', 'ExecuteFunction', 'ShowTaskpane'],
  ['shortcuts', /Alt\+J/, 'Alt+K'],
  ['shortcuts', 'Ctrl+Shift+Alt+J', 'Ctrl+J'],
  ['shortcuts', 'Command+Shift+Option+J', 'Ctrl+Shift+Alt+J'],
  ['shortcuts', /"name":\s*"/, `$&${long(65)}`],
  ['shortcuts', /\{/, '[{'],
];

function edited(text: string, from: string | RegExp, to: string): string {
  const made = text.replace(from, to);
  if (made === text) throw new Error(`There is nothing to break: ${String(from)}`);
  return made;
}

function codesOf(xml: string, site: Site = builtSite): FaultCode[] {
  return manifestFaults(xml, { address: ADDRESS, site, actions }).map(({ code }) => code);
}

const withShortcuts =
  (text: string): Site =>
  (file) =>
    file === 'shortcuts.json' ? Buffer.from(text) : builtSite(file);

it.each(BROKEN)('finds %s where %s is %s', (code, from, to) => {
  expect(codesOf(edited(sound, from, to))).toContain(code);
});

it.each(BROKEN_SHORTCUTS)('finds %s where %s of shortcuts.json is %s', (code, from, to) => {
  expect(codesOf(sound, withShortcuts(edited(shortcuts, from, to)))).toContain(code);
});

it('finds nothing in the sound one', () => {
  expect(codesOf(sound, withShortcuts(shortcuts))).toEqual([]);
});

it('has a broken manifest for every fault that it knows', () => {
  const broken = [...BROKEN, ...BROKEN_SHORTCUTS].map(([code]) => code);
  expect(FAULTS.filter((code) => !broken.includes(code))).toEqual([]);
});

it('misses a group, an icon or a text that is gone', () => {
  expect(codesOf(edited(sound, GROUP, ''))).toContain('resource-unused');
  expect(codesOf(edited(sound, ICON, ''))).toContain('order');
});

it('tells a name that the pane no longer answers to', () => {
  const fewer = new Set([...actions].filter((name) => name !== 'writeFindings'));
  const found = manifestFaults(sound, { address: ADDRESS, site: builtSite, actions: fewer });
  expect(found).toEqual([{ code: 'action-unknown', where: 'writeFindings' }]);
});
