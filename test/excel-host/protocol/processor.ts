/**
 * Runs one request of office.js: its actions in their order, objects found by their paths, until one fails. There
 * is no way back: what was written before the failure stays written.
 */
import { Arguments, isHostObject } from './arguments';
import { HostFault } from './fault';
import type { HostObject } from './host-object';
import { queried } from './query';
import type { Step } from './round-trip';
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  PATH,
  type RequestBody,
  memberName,
} from './wire';

/** What the processor needs of the host. */
export interface Surroundings {
  readonly workbook: HostObject;
  service(name: string): HostObject | undefined;
  keep(object: HostObject): string;
  kept(reference: string): HostObject;
  /** notes the step, and may refuse it */
  before(step: Step): void;
  /** notes a member that the host does not know, and throws */
  missing(type: string, member: string): never;
  register(target: HostObject, event: string, on: boolean): void;
}

export interface Outcome {
  readonly results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly traceIds: readonly number[];
  readonly error?: { readonly thrown: unknown; readonly index: number; readonly location: string };
}

export function runRequest(request: RequestBody, surroundings: Surroundings): Outcome {
  return new Run(request, surroundings).run();
}

class Run {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly references = new Map<number, string>();
  private location = '';

  constructor(
    private readonly request: RequestBody,
    private readonly host: Surroundings,
  ) {}

  run(): Outcome {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.location = '';
        results.push({ ActionId: action.Id, Value: this.act(action) });
        if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      } catch (thrown) {
        return { results, traceIds, error: { thrown, index, location: this.location } };
      }
    }
    return { results, traceIds };
  }

  private act(action: Action): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(action.ObjectPathId);
      case ACTION.query:
        return this.query(action);
      case ACTION.method:
        return this.method(action);
      case ACTION.set:
        this.set(action);
        return null;
      case ACTION.trace:
        return null;
      default:
        return this.host.missing('ClientRequest', `action type ${action.ActionType}`);
    }
  }

  private identity(id: number): unknown {
    const object = this.object(id);
    if (object === null) return null;
    const reference = this.references.get(id);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private query({ ObjectPathId, QueryInfo = {} }: Action): unknown {
    const object = this.object(ObjectPathId);
    if (object === null) return null;
    const member = [...(QueryInfo.Select ?? []), ...(QueryInfo.Expand ?? [])].join(',');
    this.step({ kind: 'load', type: object.type, member, target: object.label });
    return queried(object, QueryInfo, (type, name) => this.host.missing(type, name));
  }

  private method({ Name, ObjectPathId, ArgumentInfo }: Action): unknown {
    if (Name === '_KeepReference') {
      const kept = this.object(ObjectPathId);
      if (kept !== null) this.references.set(ObjectPathId, this.host.keep(kept));
      return null;
    }
    const object = this.existing(ObjectPathId, Name);
    const name = memberName(Name);
    const registration = /^_(un)?register(.+?)(?:Event)?$/i.exec(Name);
    if (registration !== null) {
      const event = (registration[2] ?? '').replace(/^Event/, '');
      this.host.register(object, event, registration[1] === undefined);
      return null;
    }
    return plain(this.call(object, name, ArgumentInfo));
  }

  private set({ Name, ObjectPathId, ArgumentInfo }: Action): void {
    const object = this.existing(ObjectPathId, Name);
    const name = memberName(Name);
    const setter = object.setter(name) ?? this.host.missing(object.type, name);
    const [value] = this.arguments(ArgumentInfo);
    this.step({ kind: 'set', type: object.type, member: name, target: object.label, value });
    setter(value);
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const member = object.member(name);
    if (member === undefined || !('call' in member)) return this.host.missing(object.type, name);
    const given = this.arguments(info);
    const { label, type } = object;
    const value = given.map((each) => (isHostObject(each) ? each.label : each));
    this.step({
      kind: member.kind,
      type,
      member: name,
      target: label,
      ...(value.length === 0 ? {} : { value }),
    });
    return member.call(new Arguments(given, this.location));
  }

  private step(step: Step): void {
    this.location = `${step.type}.${step.member}`;
    this.host.before(step);
  }

  private existing(id: number, member: string): HostObject {
    const object = this.object(id);
    if (object === null) throw new HostFault('ItemNotFound', `${member} of an object that is not there`);
    return object;
  }

  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (path === undefined) throw new Error(`the request names no object path ${id}`);
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    const { ObjectPathType, Name, ParentObjectPathId, ArgumentInfo, Id } = path;
    switch (ObjectPathType) {
      case PATH.global:
        return this.host.workbook;
      case PATH.service:
        return this.host.service(Name) ?? this.host.missing('service', Name);
      case PATH.reference:
        this.references.set(Id, Name);
        return this.host.kept(Name);
      case PATH.nothing:
        return null;
      default:
        break;
    }
    const parent = this.object(ParentObjectPathId ?? 0);
    const name = memberName(Name);
    if (parent === null) {
      if (ObjectPathType === PATH.property || name.endsWith('OrNullObject')) return null;
      throw new HostFault('ItemNotFound', `${Name} of an object that is not there`);
    }
    if (ObjectPathType === PATH.property) return this.part(parent, name);
    if (ObjectPathType === PATH.indexer) {
      this.location = `${parent.type}.getItem`;
      return parent.item(this.arguments(ArgumentInfo)[0]);
    }
    const result = this.call(parent, name, ArgumentInfo);
    if (result === null || isHostObject(result)) return result;
    return this.host.missing(parent.type, `${name} as an object`);
  }

  private part(parent: HostObject, name: string): HostObject | null {
    const member = parent.member(name);
    return member?.kind === 'part' ? member.part() : this.host.missing(parent.type, name);
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const paths = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const path = paths?.[index];
      return typeof path === 'number' && path !== 0 ? this.object(path) : this.unwrapped(value);
    });
  }

  /** Objects inside a JSON argument are marked by the id of their path. */
  private unwrapped(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each: unknown) => this.unwrapped(each));
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number')
      return this.object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.unwrapped(each)]));
  }
}

function plain(value: unknown): unknown {
  return value === undefined || isHostObject(value) ? null : value;
}
