/**
 * A call: the object that it is made of, and its arguments, read with the care that Excel takes (a wrong one is
 * `InvalidArgument`).
 */
import { HostFault } from './fault';

export type Member =
  | { readonly kind: 'read'; readonly read: () => unknown }
  | { readonly kind: 'part'; readonly part: () => HostObject | null }
  | { readonly kind: 'ask' | 'act'; readonly call: (given: Arguments) => unknown };

export interface HostObject {
  readonly type: string;
  readonly label: string;
  readonly scalars: readonly string[];
  member(name: string): Member | undefined;
  setter(name: string): ((value: unknown) => void) | undefined;
  item(key: unknown): HostObject | null;
  items(): readonly HostObject[] | undefined;
  identity(): Readonly<Record<string, unknown>>;
  /** what the table was bound to, for the types that take each other as arguments */
  readonly target: unknown;
}

export class Arguments {
  constructor(
    readonly all: readonly unknown[],
    private readonly where: string,
  ) {}

  text(index: number): string {
    const value = this.all[index];
    if (typeof value !== 'string') throw this.wrong(index, 'a text');
    return value;
  }

  textOr<Default>(index: number, otherwise: Default): string | Default {
    return this.given(index) ? this.text(index) : otherwise;
  }

  number(index: number): number {
    const value = this.all[index];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.wrong(index, 'a number');
    return value;
  }

  numberOr<Default>(index: number, otherwise: Default): number | Default {
    return this.given(index) ? this.number(index) : otherwise;
  }

  flagOr(index: number, otherwise: boolean): boolean {
    if (!this.given(index)) return otherwise;
    const value = this.all[index];
    if (typeof value !== 'boolean') throw this.wrong(index, 'true or false');
    return value;
  }

  fields(index: number): Readonly<Record<string, unknown>> {
    return fieldsOf(this.all[index], `${this.where}, argument ${index + 1}`);
  }

  fieldsOr(index: number): Readonly<Record<string, unknown>> {
    return this.given(index) ? this.fields(index) : {};
  }

  list(index: number): readonly unknown[] {
    const value = this.all[index];
    if (!Array.isArray(value)) throw this.wrong(index, 'a list');
    return value;
  }

  object(index: number): HostObject {
    const value = this.all[index];
    if (!isHostObject(value)) throw this.wrong(index, 'an object');
    return value;
  }

  given(index: number): boolean {
    return this.all[index] !== undefined && this.all[index] !== null;
  }

  private wrong(index: number, wanted: string): HostFault {
    const found = this.all[index] === undefined ? 'nothing' : JSON.stringify(this.all[index]);
    return new HostFault(
      'InvalidArgument',
      `${this.where}, argument ${index + 1}: ${found} is not ${wanted}`,
    );
  }
}

export function fieldsOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HostFault('InvalidArgument', `${where}: ${JSON.stringify(value)} has no fields`);
  return value as Record<string, unknown>;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && 'member' in value;
}
