/** Objects of which the host only remembers what was said: parts of a chart and the like. */
import { HostFault } from '../protocol/fault';
import { type HostObject, type ObjectType, objectType } from '../protocol/host-object';

export interface RecordTarget {
  readonly label: string;
  /** `legend.position` → what was set */
  readonly values: Record<string, unknown>;
  /** `legend.` */
  readonly prefix: string;
}

export type Parts = Readonly<Record<string, ObjectType<RecordTarget>>>;

/** `defaults` names the properties and says what they are before anybody sets them. */
export function recorded(
  type: string,
  defaults: Readonly<Record<string, unknown>>,
  parts: Parts = {},
  methods: readonly string[] = [],
): ObjectType<RecordTarget> {
  const names = Object.keys(defaults);
  return objectType<RecordTarget>(type, {
    label: ({ label }) => label,
    read: Object.fromEntries(
      names.map((name) => [
        name,
        ({ values, prefix }: RecordTarget) => values[prefix + name] ?? defaults[name],
      ]),
    ),
    write: Object.fromEntries(
      names.map((name) => [
        name,
        ({ values, prefix }: RecordTarget, value: unknown) => {
          if (defaults[name] !== null && typeof value !== typeof defaults[name])
            throw new HostFault('InvalidArgument', `${type}.${name}: ${JSON.stringify(value)}`);
          values[prefix + name] = value;
        },
      ]),
    ),
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        (target: RecordTarget): HostObject => part({ ...target, prefix: `${target.prefix}${name}.` }),
      ]),
    ),
    acts: Object.fromEntries(
      methods.map((name) => [
        name,
        ({ values, prefix }: RecordTarget, given: { readonly all: readonly unknown[] }) => {
          values[prefix + name] = given.all;
        },
      ]),
    ),
  });
}
