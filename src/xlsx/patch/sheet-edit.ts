/** What a sheet's part says beside its cells: whether its tab is chosen, and which drawing holds the boxes of its notes. */
import { vocabularyOf } from '../ooxml-names';
import { insertChild } from './fragment';
import { Splices } from './splices';
import {
  attributeOf,
  attributesOf,
  childrenOf,
  type ElementSpan,
  rootOf,
  tagOf,
  withAttribute,
} from './tags';

/** What may follow `legacyDrawing` (ISO/IEC 29500-4, CT_Worksheet); objects and controls stand in alternative content. */
const FOLLOWERS: ReadonlySet<string> = new Set([
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts'],
  ...['extLst', 'AlternateContent'],
]);

/** Two chosen tabs are a group: what somebody types in one of them goes into both. */
export function deselected(xml: string): string {
  const splices = new Splices(xml);
  for (const views of childrenOf(xml, rootOf(xml))) {
    if (views.local !== 'sheetViews') continue;
    for (const view of childrenOf(xml, views)) {
      const tag = tagOf(xml, view);
      const chosen = attributeOf(tag, 'tabSelected');
      if (chosen === '1' || chosen === 'true')
        splices.replace(view.from, view.inner, withAttribute(tag, 'tabSelected', undefined));
    }
  }
  return splices.apply();
}

/** The relationship that leads to the drawing of the notes; undefined when there is none. */
export function legacyDrawingOf(xml: string): string | undefined {
  const span = legacyDrawing(xml);
  if (span === undefined) return undefined;
  const references = referencePrefixes(xml, span);
  return attributesOf(tagOf(xml, span)).find(
    ({ name }) => name.endsWith(':id') && references.has(name.slice(0, -3)),
  )?.value;
}

export function withLegacyDrawing(xml: string, id: string, namespace: string): string {
  const root = rootOf(xml);
  const [known] = referencePrefixes(xml, undefined);
  const reference = known === undefined ? `xmlns:r="${namespace}" r:id="${id}"` : `${known}:id="${id}"`;
  const splices = new Splices(xml);
  insertChild(xml, splices, root, `<${root.prefix}legacyDrawing ${reference}/>`, FOLLOWERS);
  return splices.apply();
}

export function withoutLegacyDrawing(xml: string): string {
  const span = legacyDrawing(xml);
  return span === undefined ? xml : xml.slice(0, span.from) + xml.slice(span.to);
}

function legacyDrawing(xml: string): ElementSpan | undefined {
  const root = rootOf(xml);
  return childrenOf(xml, root).find(
    ({ local, prefix }) => local === 'legacyDrawing' && prefix === root.prefix,
  );
}

/** Prefixes that stand for the namespace of `r:id`, declared at the root or at the element itself. */
export function referencePrefixes(xml: string, element: ElementSpan | undefined): ReadonlySet<string> {
  const tags = [tagOf(xml, rootOf(xml)), ...(element === undefined ? [] : [tagOf(xml, element)])];
  return new Set(
    tags.flatMap((tag) =>
      attributesOf(tag)
        .filter(({ name, value }) => name.startsWith('xmlns:') && vocabularyOf(value) === 'references')
        .map(({ name }) => name.slice('xmlns:'.length)),
    ),
  );
}
