/** `&L…&C…&R…` of a file ↔ the six places of Office.js. */

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const;

/** `kind` is `Header` or `Footer`; text before the first mark stands in the centre. */
export function placesOf(text: string | undefined, kind: 'Header' | 'Footer'): Record<string, string> {
  const places: Record<string, string> = {};
  for (const part of (text ?? '').split(/(?=&[LCR])/)) {
    const mark = /^&([LCR])/.exec(part)?.[1] as keyof typeof SECTIONS | undefined;
    const content = mark === undefined ? part : part.slice(2);
    if (content !== '') places[`${mark === undefined ? 'center' : SECTIONS[mark]}${kind}`] = content;
  }
  return places;
}

export function textOf(places: Readonly<Record<string, string>>, kind: 'Header' | 'Footer'): string {
  return Object.entries(SECTIONS)
    .map(([mark, side]) => [mark, places[`${side}${kind}`] ?? ''] as const)
    .filter(([, text]) => text !== '')
    .map(([mark, text]) => `&${mark}${text}`)
    .join('');
}
