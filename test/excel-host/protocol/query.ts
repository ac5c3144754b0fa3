/** The properties that a `load` asks for, gathered from an object and what hangs on it. */
import type { HostObject } from './host-object';
import { type Query, memberName, wireName } from './wire';

/** Called for a property that no table holds; it throws. */
export type Missing = (type: string, member: string) => never;

export function queried(object: HostObject, query: Query, missing: Missing): Record<string, unknown> {
  const select = (query.Select ?? []).map((path) => path.split('/').map(memberName));
  const expand = (query.Expand ?? []).map((path) => path.split('/').map(memberName));
  const items = object.items();
  if (items === undefined) return properties(object, select, expand, missing);
  const own = select.filter(([head = '']) => object.scalars.includes(head));
  const of = select.filter(([head = '']) => !object.scalars.includes(head));
  const from = query.Skip ?? 0;
  const page = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  const onlyOwn = own.length > 0 && of.length === 0 && expand.length === 0;
  return {
    ...object.identity(),
    ...(own.length === 0 ? {} : properties(object, own, [], missing)),
    ...(onlyOwn ? {} : { _Items: page.map((item) => properties(item, of, expand, missing)) }),
  };
}

function properties(
  object: HostObject,
  select: readonly string[][],
  expand: readonly string[][],
  missing: Missing,
): Record<string, unknown> {
  const found: Record<string, unknown> = { ...object.identity() };
  const all = select.length === 0 || select.some(([head]) => head === '*' || head === '$all');
  const nested = new Map<string, string[][]>();
  const heads = all ? object.scalars.map((name) => [name]) : [];
  for (const [head = '', ...rest] of [...heads, ...select]) {
    if (head === '*' || head.startsWith('$')) continue;
    const member = object.member(head);
    if (member === undefined || member.kind === 'ask' || member.kind === 'act') missing(object.type, head);
    else if (member.kind === 'read') found[wireName(head)] = member.read();
    else nested.set(head, [...(nested.get(head) ?? []), ...(rest.length === 0 ? [] : [rest])]);
  }
  for (const [head = '', ...rest] of expand)
    nested.set(head, [...(nested.get(head) ?? []), ...(rest.length === 0 ? [] : [rest])]);
  for (const [head, rest] of nested) {
    const member = object.member(head);
    if (member?.kind !== 'part') return missing(object.type, head);
    const part = member.part();
    const names = rest.map((path) => path.join('/'));
    found[wireName(head)] = part === null ? null : queried(part, { Select: names }, missing);
  }
  return found;
}
