/**
 * Objects of Excel's API as the host offers them: a table of members for each type. What a table does not hold
 * is `unimplemented`, said loudly.
 */
import type { Arguments, HostObject } from './arguments';
import { HostFault } from './fault';

export type { HostObject } from './arguments';

export interface Members<Target> {
  /** plain values; `load()` without names gives all of them */
  readonly read?: Readonly<Record<string, (target: Target) => unknown>>;
  readonly write?: Readonly<Record<string, (target: Target, value: unknown) => void>>;
  /** objects that stand behind a property; null: an object that is not there */
  readonly parts?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  /** calls that change nothing in the workbook */
  readonly asks?: Readonly<Record<string, (target: Target, given: Arguments) => unknown>>;
  /** calls that write */
  readonly acts?: Readonly<Record<string, (target: Target, given: Arguments) => unknown>>;
  readonly items?: (target: Target) => readonly HostObject[];
  /** `getItem` */
  readonly item?: (target: Target, key: unknown) => HostObject | null;
  /** sent with every object that is asked for, so that office.js finds it again */
  readonly identity?: (target: Target) => Readonly<Record<string, unknown>>;
  /** for the log: which one it is */
  readonly label?: (target: Target) => string;
}

export type ObjectType<Target> = (target: Target) => HostObject;

export function objectType<Target>(type: string, members: Members<Target>): ObjectType<Target> {
  const { read = {}, write = {}, parts = {}, asks = {}, acts = {} } = members;
  const scalars = Object.keys(read);
  const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
    Object.hasOwn(table, name) ? table[name] : undefined;
  return (target) => ({
    type,
    target,
    scalars,
    get label() {
      return members.label?.(target) ?? '';
    },
    member(name) {
      const reader = own(read, name);
      if (reader !== undefined) return { kind: 'read', read: () => reader(target) };
      const part = own(parts, name);
      if (part !== undefined) return { kind: 'part', part: () => part(target) };
      const ask = own(asks, name);
      if (ask !== undefined) return { kind: 'ask', call: (given) => ask(target, given) };
      const act = own(acts, name);
      return act === undefined ? undefined : { kind: 'act', call: (given) => act(target, given) };
    },
    setter(name) {
      const writer = own(write, name);
      return writer === undefined
        ? undefined
        : (value) => {
            writer(target, value);
          };
    },
    item(key) {
      if (members.item === undefined) throw new HostFault('ApiNotFound', `${type} has no items to name`);
      return members.item(target, key);
    },
    items: () => members.items?.(target),
    identity: () => members.identity?.(target) ?? {},
  });
}
