/**
 * The part of Microsoft's manifest schema that Kijun's manifest uses, as tables: which elements stand in which, in what
 * order, with which attributes ([MS-OWEMXML]; "How to find the proper order of manifest elements"). Every element outside the
 * tables is a fault: whoever adds one looks up its place first. A prefix tells the namespaces apart, because names repeat.
 */

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'app',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'commands',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt',
};
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

interface ElementRule {
  /** children in order; `?` may be absent, `+` one or more, `*` any number, `|` one or the other */
  readonly children?: string;
  /** attributes, all required; the value that it must have where there is only one */
  readonly attributes?: Readonly<Record<string, string | true>>;
  /** the text that it holds */
  readonly text?: true;
}

const resid = { resid: true } as const;
const setting = { children: 'app:Override*', attributes: { DefaultValue: true } } as const;
const resource = { children: 'bt:Override*', attributes: { id: true, DefaultValue: true } } as const;

/** By `prefix:name`; where a name means two things, by `prefix:parent/prefix:name`. */
export const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  'app:OfficeApp': {
    children:
      'app:Id app:Version app:ProviderName app:DefaultLocale app:DisplayName app:Description app:IconUrl ' +
      'app:HighResolutionIconUrl app:SupportUrl app:AppDomains? app:Hosts app:Requirements app:DefaultSettings ' +
      'app:Permissions commands:VersionOverrides app:ExtendedOverrides?',
    attributes: { 'xsi:type': 'TaskPaneApp' },
  },
  'app:Id': { text: true },
  'app:Version': { text: true },
  'app:ProviderName': { text: true },
  'app:DefaultLocale': { text: true },
  'app:DisplayName': setting,
  'app:Description': setting,
  'app:IconUrl': setting,
  'app:HighResolutionIconUrl': setting,
  'app:SupportUrl': setting,
  'app:Override': { attributes: { Locale: true, Value: true } },
  'app:AppDomains': { children: 'app:AppDomain+' },
  'app:AppDomain': { text: true },
  'app:Hosts': { children: 'app:Host' },
  'app:Host': { attributes: { Name: 'Workbook' } },
  'app:Requirements': { children: 'app:Sets' },
  'app:Sets': { children: 'app:Set+', attributes: { DefaultMinVersion: true } },
  'app:Set': { attributes: { Name: true, MinVersion: true } },
  'app:DefaultSettings': { children: 'app:SourceLocation' },
  'app:SourceLocation': setting,
  'app:Permissions': { text: true },
  'app:ExtendedOverrides': { attributes: { Url: true } },
  'commands:VersionOverrides': {
    children: 'commands:Hosts commands:Resources',
    attributes: { 'xsi:type': 'VersionOverridesV1_0' },
  },
  'commands:Hosts': { children: 'commands:Host' },
  'commands:Host': {
    children: 'commands:Runtimes commands:DesktopFormFactor',
    attributes: { 'xsi:type': 'Workbook' },
  },
  'commands:Runtimes': { children: 'commands:Runtime' },
  'commands:Runtime': { attributes: { resid: true, lifetime: 'long' } },
  'commands:DesktopFormFactor': {
    children: 'commands:GetStarted? commands:FunctionFile commands:ExtensionPoint',
  },
  'commands:GetStarted': { children: 'commands:Title commands:Description commands:LearnMoreUrl' },
  'commands:Title': { attributes: resid },
  'commands:Description': { attributes: resid },
  'commands:LearnMoreUrl': { attributes: resid },
  'commands:FunctionFile': { attributes: resid },
  'commands:ExtensionPoint': {
    children: 'commands:CustomTab',
    attributes: { 'xsi:type': 'PrimaryCommandSurface' },
  },
  // The label of a tab stands after its groups, that of a group before its buttons.
  'commands:CustomTab': { children: 'commands:Group+ commands:Label', attributes: { id: true } },
  'commands:Group': { children: 'commands:Label commands:Icon commands:Control+', attributes: { id: true } },
  'commands:Label': { attributes: resid },
  'commands:Control': {
    children: 'commands:Label commands:Supertip commands:Icon commands:Action commands:Enabled?',
    attributes: { 'xsi:type': 'Button', id: true },
  },
  'commands:Enabled': { text: true },
  'commands:Supertip': { children: 'commands:Title commands:Description' },
  'commands:Icon': { children: 'bt:Image+' },
  'commands:Icon/bt:Image': { attributes: { size: true, resid: true } },
  // A TaskpaneId must not stand here: the pane lives in the shared runtime.
  'commands:Action': {
    children: 'commands:FunctionName|commands:SourceLocation',
    attributes: { 'xsi:type': true },
  },
  'commands:FunctionName': { text: true },
  'commands:SourceLocation': { attributes: resid },
  'commands:Resources': { children: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings' },
  'bt:Images': { children: 'bt:Image+' },
  'bt:Urls': { children: 'bt:Url+' },
  'bt:ShortStrings': { children: 'bt:String+' },
  'bt:LongStrings': { children: 'bt:String+' },
  'bt:Image': resource,
  'bt:Url': resource,
  'bt:String': resource,
  'bt:Override': { attributes: { Locale: true, Value: true } },
};

/** The kind of resource to which the `resid` of an element leads. */
export const RESOURCE_OF: Readonly<Record<string, string>> = {
  'commands:Runtime': 'bt:Urls',
  'commands:FunctionFile': 'bt:Urls',
  'commands:SourceLocation': 'bt:Urls',
  'commands:LearnMoreUrl': 'bt:Urls',
  'commands:Title': 'bt:ShortStrings',
  'commands:Label': 'bt:ShortStrings',
  'commands:Description': 'bt:LongStrings',
  'bt:Image': 'bt:Images',
};

/** The longest texts, in UTF-16 units. */
export const LONGEST: Readonly<Record<string, number>> = {
  resid: 32,
  url: 2048,
  'app:ProviderName': 125,
  'app:DisplayName': 125,
  'app:Description': 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

/** Sizes that every icon of the ribbon must have; the others are wanted on dense screens. */
export const ICON_SIZES = { required: [16, 32, 80], known: [16, 20, 24, 32, 40, 48, 64, 80] } as const;

export const REQUIREMENT_SETS: Readonly<Record<string, string>> = { SharedRuntime: '1.1', ExcelApi: '1.14' };

export const LOCALES = { standard: 'ja-JP', others: ['en-US'] } as const;

/** `a b? c+ d|e` as a pattern over names that are each followed by a space */
export function orderPattern(order: string): RegExp {
  const parts = order === '' ? [] : order.split(' ');
  const pattern = parts.map((part) => {
    const [, names = '', count = ''] = /^(.*?)([?+*]?)$/.exec(part) ?? [];
    return `(?:(?:${names}) )${count}`;
  });
  return new RegExp(`^${pattern.join('')}$`);
}

export function nameOf(element: Element): string {
  return `${NAMESPACES[element.namespaceURI ?? ''] ?? element.namespaceURI ?? ''}:${element.localName}`;
}

export function parentOf(element: Element): string {
  return element.parentElement === null ? '' : nameOf(element.parentElement);
}

/** `xsi:type` counts only in the namespace of XML Schema, whatever its prefix is called. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = name === 'xsi:type' ? element.getAttributeNS(XSI, 'type') : element.getAttribute(name);
  return value ?? undefined;
}
