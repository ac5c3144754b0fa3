/** `Excel.RangeAreas`: several ranges of one sheet that are dressed at once. */
import { type Area, areaText, columnCount, rowCount } from '../model/area';
import type { Sheet } from '../model/sheet';
import { type HostObject, objectType } from '../protocol/host-object';
import { HostFault } from '../protocol/fault';
import type { Member } from '../protocol/arguments';
import type { Desk } from './desk';

export interface SheetAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** One object that stands for several: what is set is set in each, what is read is what they agree on. */
function together(objects: readonly HostObject[]): HostObject {
  const [first] = objects;
  if (first === undefined) throw new HostFault('InvalidArgument', 'no ranges');
  const agreed = (values: readonly unknown[]) =>
    new Set(values.map((value) => JSON.stringify(value))).size === 1 ? values[0] : null;
  return {
    type: first.type,
    target: undefined,
    label: objects.map(({ label }) => label).join(','),
    scalars: first.scalars,
    member(name): Member | undefined {
      const member = first.member(name);
      if (member === undefined) return undefined;
      const each = objects.map((object) => object.member(name) ?? member);
      if (member.kind === 'read')
        return {
          kind: 'read',
          read: () => agreed(each.map((one) => (one.kind === 'read' ? one.read() : null))),
        };
      if (member.kind === 'part')
        return {
          kind: 'part',
          part: () =>
            together(
              each.map((one) => (one.kind === 'part' ? one.part() : null)).filter((one) => one !== null),
            ),
        };
      return {
        kind: member.kind,
        call: (given) => {
          const results = each.map((one) => ('call' in one ? one.call(given) : null));
          const made = results.filter(isObject);
          return made.length === results.length && made.length > 0 ? together(made) : results[0];
        },
      };
    },
    setter(name) {
      const setters = objects.map((object) => object.setter(name));
      if (setters[0] === undefined) return undefined;
      return (value) => {
        for (const set of setters) set?.(value);
      };
    },
    item: (key) => together(objects.map((object) => object.item(key)).filter((item) => item !== null)),
    items: () => undefined,
    identity: () => first.identity(),
  };
}

function isObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'member' in value;
}

export function rangeAreasType(desk: Desk): (target: SheetAreas) => HostObject {
  const ranges = ({ sheet, areas }: SheetAreas) => areas.map((area) => desk.range(sheet, area));
  const part = (name: string) => (target: SheetAreas) => {
    const member = together(ranges(target)).member(name);
    return member?.kind === 'part' ? member.part() : null;
  };
  const collection = objectType<SheetAreas>('RangeCollection', { items: ranges });
  return objectType<SheetAreas>('RangeAreas', {
    label: ({ sheet, areas }) => `${sheet.name}!${areas.map(areaText).join(',')}`,
    read: {
      address: (target) =>
        ranges(target)
          .map(({ label }) => label)
          .join(','),
      areaCount: ({ areas }) => areas.length,
      cellCount: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
    },
    parts: {
      areas: collection,
      conditionalFormats: part('conditionalFormats'),
      dataValidation: part('dataValidation'),
      format: part('format'),
      worksheet: ({ sheet }) => desk.worksheet(sheet),
    },
    acts: {
      clear: (target, given) => {
        const member = together(ranges(target)).member('clear');
        if (member !== undefined && 'call' in member) member.call(given);
      },
    },
  });
}

/** `Range.setCellProperties`: a matrix of what the format of each cell becomes. */
export function applyProperties(object: HostObject, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(properties)) {
    const set = object.setter(name);
    if (set !== undefined) {
      set(value);
      continue;
    }
    if (typeof value !== 'object' || value === null)
      throw new HostFault('InvalidArgument', `${object.type}.${name}`);
    const member = object.member(name);
    const part =
      object.type === 'RangeBorderCollection'
        ? object.item(`Edge${name.charAt(0).toUpperCase()}${name.slice(1)}`)
        : member?.kind === 'part'
          ? member.part()
          : null;
    if (part === null) throw new HostFault('InvalidArgument', `${object.type}.${name}`);
    applyProperties(part, value as Record<string, unknown>);
  }
}
