/**
 * Reads a manifest as Excel would and lists everything that Excel, the admin centre or a clerk's machine would stumble over.
 * Microsoft's validator is a web service; this needs no network. Each check has its code, and `manifest-faults.test.ts`
 * shows for each code a manifest that has the fault.
 */
import { loadJsdom } from '../excel-host/boot/jsdom';
import {
  attributeOf,
  ELEMENTS,
  ICON_SIZES,
  LOCALES,
  LONGEST,
  nameOf,
  orderPattern,
  parentOf,
  REQUIREMENT_SETS,
  RESOURCE_OF,
} from './manifest-schema';
import { shortcutActions } from './manifest-shortcuts';
import { pngSize, type Site } from './manifest-site';

const { JSDOM } = loadJsdom();

export const FAULTS = [
  'malformed',
  'element-unknown',
  'order',
  'attribute-missing',
  'attribute-unknown',
  'attribute-value',
  'text-missing',
  'id',
  'version',
  'permissions',
  'id-repeated',
  'resid-unresolved',
  'resource-unused',
  'too-long',
  'locale-default',
  'locale-missing',
  'locale-repeated',
  'address-elsewhere',
  'domain-elsewhere',
  'file-not-built',
  'icon-size',
  'icon-missing',
  'requirement',
  'runtime',
  'action',
  'action-unknown',
  'action-idle',
  'shortcuts',
] as const;
export type FaultCode = (typeof FAULTS)[number];

export interface Fault {
  readonly code: FaultCode;
  readonly where: string;
}

export interface Surroundings {
  /** the folder's address, with its slash */
  readonly address: string;
  readonly site: Site;
  /** the names that the pane answers to */
  readonly actions: ReadonlySet<string>;
}

export function manifestFaults(xml: string, surroundings: Surroundings): Fault[] {
  let root: Element;
  try {
    root = new JSDOM(xml, { contentType: 'application/xml' }).window.document.documentElement;
  } catch (error) {
    return [{ code: 'malformed', where: String(error) }];
  }
  const reading = new Reading(root, surroundings);
  reading.elements();
  reading.head();
  reading.resources();
  reading.texts();
  reading.addresses();
  reading.icons();
  reading.actions();
  return reading.faults;
}

class Reading {
  readonly faults: Fault[] = [];
  private readonly all: readonly Element[];

  constructor(
    private readonly root: Element,
    private readonly around: Surroundings,
  ) {
    this.all = [root, ...root.querySelectorAll('*')];
  }

  private fault(code: FaultCode, where: string): void {
    this.faults.push({ code, where });
  }

  private named(name: string): Element[] {
    return this.all.filter((element) => nameOf(element) === name);
  }

  /** What stands where, in what order, with which attributes. */
  elements(): void {
    if (nameOf(this.root) !== 'app:OfficeApp') this.fault('element-unknown', nameOf(this.root));
    for (const element of this.all) {
      const name = nameOf(element);
      const rule = ELEMENTS[`${parentOf(element)}/${name}`] ?? ELEMENTS[name];
      if (rule === undefined) {
        this.fault('element-unknown', name);
        continue;
      }
      const children = [...element.children].map((child) => `${nameOf(child)} `).join('');
      if (!orderPattern(rule.children ?? '').test(children)) this.fault('order', `${name}: ${children}`);
      if (rule.text === true && element.textContent.trim() === '') this.fault('text-missing', name);
      this.attributes(element, rule.attributes ?? {});
    }
  }

  private attributes(element: Element, wanted: Readonly<Record<string, string | true>>): void {
    const name = nameOf(element);
    for (const [attribute, value] of Object.entries(wanted)) {
      const found = attributeOf(element, attribute);
      if (found === undefined || found.trim() === '') this.fault('attribute-missing', `${name} ${attribute}`);
      else if (value !== true && value !== found) this.fault('attribute-value', `${name} ${attribute}`);
    }
    for (const { name: attribute } of element.attributes) {
      if (!/^xmlns(?::|$)/.test(attribute) && !Object.hasOwn(wanted, attribute))
        this.fault('attribute-unknown', `${name} ${attribute}`);
    }
  }

  private text(name: string): string {
    return this.named(name)[0]?.textContent ?? '';
  }

  head(): void {
    if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(this.text('app:Id')))
      this.fault('id', this.text('app:Id'));
    if (!/^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(this.text('app:Version')))
      this.fault('version', this.text('app:Version'));
    if (this.text('app:Permissions') !== 'ReadWriteDocument')
      this.fault('permissions', this.text('app:Permissions'));
    if (this.text('app:DefaultLocale') !== LOCALES.standard)
      this.fault('locale-default', this.text('app:DefaultLocale'));
    const sets = this.named('app:Set').map((set) => [
      set.getAttribute('Name') ?? '',
      set.getAttribute('MinVersion') ?? '',
    ]);
    const [found, wanted] = [sets, Object.entries(REQUIREMENT_SETS)].map((each) => JSON.stringify(each));
    if (found !== wanted) this.fault('requirement', found ?? '');
  }

  /** Ids are unique; every reference leads to a resource of its kind, and every resource is led to. */
  resources(): void {
    const resources = this.all.filter(
      (element) => /^bt:/.test(nameOf(element)) && element.hasAttribute('id'),
    );
    const controls = this.all.filter(
      (element) => !/^bt:/.test(nameOf(element)) && element.hasAttribute('id'),
    );
    for (const group of [resources, controls]) {
      const ids = group.map((element) => element.getAttribute('id') ?? '');
      for (const id of ids.filter((each, index) => ids.indexOf(each) !== index))
        this.fault('id-repeated', id);
    }
    const kinds = new Map(resources.map((each) => [each.getAttribute('id') ?? '', parentOf(each)]));
    const used = new Set<string>();
    for (const element of this.all) {
      const resid = element.getAttribute('resid');
      if (resid === null) continue;
      used.add(resid);
      if (kinds.get(resid) !== RESOURCE_OF[nameOf(element)]) this.fault('resid-unresolved', resid);
    }
    for (const id of kinds.keys()) {
      if (!used.has(id)) this.fault('resource-unused', id);
      this.length('resid', id, id);
    }
  }

  private length(kind: string, text: string, where: string): void {
    const longest = LONGEST[kind];
    if (longest !== undefined && text.length > longest) this.fault('too-long', where);
  }

  /** Each text in each language, short enough for its place. */
  texts(): void {
    this.length('app:ProviderName', this.text('app:ProviderName'), 'app:ProviderName');
    for (const element of this.all) {
      const name = nameOf(element);
      const spoken = ['app:DisplayName', 'app:Description', 'bt:String'].includes(name);
      const overrides = [...element.children].filter((child) => /:Override$/.test(nameOf(child)));
      if (!spoken && overrides.length === 0) continue;
      const where = `${name} ${element.getAttribute('id') ?? ''}`;
      const locales = overrides.map((override) => override.getAttribute('Locale') ?? '');
      // An override for the default language is refused by the schema.
      if (new Set([LOCALES.standard, ...locales]).size <= locales.length)
        this.fault('locale-repeated', where);
      if (LOCALES.others.some((locale) => !locales.includes(locale))) this.fault('locale-missing', where);
      const kind = name === 'bt:String' ? parentOf(element) : name;
      const texts = overrides.map((override) => override.getAttribute('Value') ?? '');
      for (const text of [element.getAttribute('DefaultValue') ?? '', ...texts])
        this.length(kind, text, where);
    }
  }

  /** Every address lies in the folder, and a file of the build lies there. */
  addresses(): void {
    const { address, site } = this.around;
    for (const url of this.urls()) {
      this.length('url', url, url);
      if (!url.startsWith(address) || !url.startsWith('https://')) this.fault('address-elsewhere', url);
      else if (site(url.slice(address.length)) === undefined) this.fault('file-not-built', url);
    }
    for (const domain of this.named('app:AppDomain')) {
      if (domain.textContent !== new URL(address).origin) this.fault('domain-elsewhere', domain.textContent);
    }
  }

  private urls(): string[] {
    const valued = /^(?:app:(?:IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation)|bt:(?:Url|Image))$/;
    return this.all.flatMap((element) => {
      const value = valued.test(nameOf(element))
        ? element.getAttribute('DefaultValue')
        : element.getAttribute('Url');
      return value === null ? [] : [value];
    });
  }

  private file(url: string | null | undefined): Uint8Array | undefined {
    const { address, site } = this.around;
    return url?.startsWith(address) === true ? site(url.slice(address.length)) : undefined;
  }

  /** A picture is as large as it is said to be, and none of the sizes is missing that Excel cannot do without. */
  icons(): void {
    const urlOf = new Map(
      this.named('bt:Image').map((image) => [image.getAttribute('id'), image.getAttribute('DefaultValue')]),
    );
    for (const icon of this.named('commands:Icon')) {
      const images = [...icon.children];
      const sizes = images.map((image) => Number(image.getAttribute('size')));
      const where = `${icon.parentElement?.getAttribute('id') ?? ''} ${sizes.join(' ')}`;
      const known = new Set(ICON_SIZES.known.filter((size) => sizes.includes(size)));
      if (ICON_SIZES.required.some((size) => !known.has(size)) || known.size !== sizes.length)
        this.fault('icon-missing', where);
      images.forEach((image, index) => {
        this.picture(urlOf.get(image.getAttribute('resid')), sizes[index]);
      });
    }
    this.picture(this.named('app:IconUrl')[0]?.getAttribute('DefaultValue'), 32);
    this.picture(this.named('app:HighResolutionIconUrl')[0]?.getAttribute('DefaultValue'), 64);
  }

  private picture(url: string | null | undefined, size: number | undefined): void {
    const bytes = this.file(url);
    const [width, height] = (bytes === undefined ? undefined : pngSize(bytes)) ?? [];
    if (width !== size || height !== size) this.fault('icon-size', `${url ?? ''} ${String(size)}`);
  }

  /** One runtime for pane and ribbon; every button and shortcut is answered, and nothing is answered in vain. */
  actions(): void {
    const runtime = this.named('commands:Runtime')[0]?.getAttribute('resid');
    for (const name of ['commands:FunctionFile', 'commands:SourceLocation'])
      for (const element of this.named(name))
        if (element.getAttribute('resid') !== runtime) this.fault('runtime', name);
    const pane = this.named('bt:Url').find((url) => url.getAttribute('id') === runtime);
    if (
      pane?.getAttribute('DefaultValue') !== this.named('app:SourceLocation')[0]?.getAttribute('DefaultValue')
    )
      this.fault('runtime', 'app:SourceLocation');

    for (const action of this.named('commands:Action')) {
      const kind = attributeOf(action, 'xsi:type');
      const child = action.firstElementChild;
      const wanted = kind === 'ExecuteFunction' ? 'commands:FunctionName' : 'commands:SourceLocation';
      const known = kind === 'ExecuteFunction' || kind === 'ShowTaskpane';
      if (!known || child === null || nameOf(child) !== wanted) this.fault('action', kind ?? '');
    }
    const names = this.named('commands:FunctionName').map((element) => element.textContent);
    const used = new Set([...names, ...this.shortcuts()]);
    for (const name of used) if (!this.around.actions.has(name)) this.fault('action-unknown', name);
    for (const name of this.around.actions) if (!used.has(name)) this.fault('action-idle', name);
  }

  /** The ids of the actions in shortcuts.json. */
  private shortcuts(): string[] {
    const url = this.named('app:ExtendedOverrides')[0]?.getAttribute('Url');
    if (url === undefined) return [];
    const bytes = this.file(url);
    const found = bytes === undefined ? undefined : shortcutActions(Buffer.from(bytes).toString('utf8'));
    if (found === undefined) this.fault('shortcuts', url ?? '');
    return found ?? [];
  }
}
