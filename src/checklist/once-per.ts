/**
 * What follows from something that nobody changes, an edition or an assessment, worked out when it is first asked for. Rules ask
 * for the same again and again, and every workbook asks the same of its edition.
 */
export function oncePer<Owner extends object, Result>(
  build: (owner: Owner) => Result,
): (owner: Owner) => Result {
  const known = new WeakMap<Owner, { readonly result: Result }>();
  return (owner) => {
    const before = known.get(owner);
    if (before !== undefined) return before.result;
    const result = build(owner);
    known.set(owner, { result });
    return result;
  };
}
