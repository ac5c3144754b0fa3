/** Reads shortcuts.json as Excel would ("Add custom keyboard shortcuts to your Office Add-ins"). */
import Ajv2020 from 'ajv/dist/2020';

interface Shortcuts {
  readonly actions: readonly { readonly id: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
}

const NAME = { type: 'string', minLength: 1, maxLength: 64 };
/** Ctrl, Shift and Alt with a letter or digit: with fewer, a combination is Excel's own or an input method's. */
const KEYS = {
  default: { type: 'string', pattern: '^Ctrl\\+Shift\\+Alt\\+[A-Z0-9]$' },
  mac: { type: 'string', pattern: '^Command\\+Shift\\+Option\\+[A-Z0-9]$' },
};

const isShortcuts = new Ajv2020().compile<Shortcuts>({
  ...object({
    actions: list(object({ id: NAME, type: { const: 'ExecuteFunction' }, name: NAME })),
    shortcuts: list(object({ action: NAME, key: object(KEYS) })),
  }),
});

function object(properties: Readonly<Record<string, unknown>>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: unknown) {
  return { type: 'array', items, minItems: 1 };
}

/** The ids of the actions; undefined when the file is not sound: each action has one shortcut, and no key two actions. */
export function shortcutActions(text: string): string[] | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isShortcuts(read)) return undefined;
  const ids = read.actions.map(({ id }) => id);
  const led = read.shortcuts.map(({ action }) => action);
  const keys = read.shortcuts.flatMap(({ key }) => Object.values(key));
  const once = [ids, keys].every((each) => new Set(each).size === each.length);
  return once && JSON.stringify(led.sort()) === JSON.stringify([...ids].sort()) ? ids : undefined;
}
