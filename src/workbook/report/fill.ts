/** Sentences of a reports' wording table: `{name}` is replaced by the value of that name; a missing one is left out. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
