/** Pieces of XML that are put into a part of somebody else's: in its prefix, at the place that its schema gives them. */
import { childrenOf, type ElementSpan, tagOf } from './tags';
import type { Splices } from './splices';

/** `<a><b/></a>` → `<x:a><x:b/></x:a>`; names that have a prefix already keep it. */
export function prefixed(fragment: string, prefix: string): string {
  return prefix === '' ? fragment : fragment.replaceAll(/<(\/?)(?=[A-Za-z][\w.-]*[\s/>])/g, `<$1${prefix}`);
}

/** The fragment without the prefix that its part writes. */
export function unprefixed(fragment: string, prefix: string): string {
  return prefix === '' ? fragment : fragment.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

/** `<a b="c"/>` → `<a b="c">` */
export function opened(tag: string): string {
  return `${tag.slice(0, -2)}>`;
}

/**
 * Puts a child into its parent: before the first child whose name is in `followers`, else at the end.
 * @param parent may be written as an empty element
 */
export function insertChild(
  xml: string,
  splices: Splices,
  parent: ElementSpan,
  fragment: string,
  followers: ReadonlySet<string>,
): void {
  const next = childrenOf(xml, parent).find(({ local }) => followers.has(local));
  if (next !== undefined) splices.insert(next.from, fragment);
  else appendChild(xml, splices, parent, fragment);
}

/** Puts a child at the end of its parent, whether or not that is written as an empty element. */
export function appendChild(xml: string, splices: Splices, parent: ElementSpan, fragment: string): void {
  extend(xml, splices, parent, fragment, (tag) => tag);
}

/** As `appendChild`, and the opening tag rewritten as well. Only once for one element. */
export function extend(
  xml: string,
  splices: Splices,
  parent: ElementSpan,
  fragment: string,
  rewrite: (tag: string) => string,
): void {
  const tag = tagOf(xml, parent);
  const written = rewrite(tag);
  if (parent.to > parent.innerEnd) {
    if (written !== tag) splices.replace(parent.from, parent.inner, written);
    if (fragment !== '') splices.insert(parent.innerEnd, fragment);
    return;
  }
  const name = parent.prefix + parent.local;
  const whole = fragment === '' ? written : `${opened(written)}${fragment}</${name}>`;
  if (whole !== tag) splices.replace(parent.from, parent.to, whole);
}
