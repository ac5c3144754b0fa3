/** Requests → the sheet 差戻し一覧 and the marks, each with the number that it has in the list. */
import type { ListPlan } from '../../xlsx/patch/list-plan';
import type { Mark, MarkKind } from '../../xlsx/patch/marking';
import { fill } from '../wording';
import { type Letter, oneLine } from './letter';
import { placeOf, type Request } from './requests';
import { countWords, dayWords, returnWords } from './words';

const KINDS: readonly MarkKind[] = ['error', 'warning', 'question'];

/** @param isShown whether somebody who opens the file can see the sheet */
export function listOf(letter: Letter, isShown: (sheet: string) => boolean): ListPlan {
  const { language, requests } = letter;
  const words = returnWords(language);
  const occurring = KINDS.filter((kind) => requests.some((request) => request.kind === kind));
  return {
    title: words.list.title,
    facts: factsOf(letter),
    guidance: words.list.guidance,
    legend: occurring.map((kind) => ({ kind, ...words.kinds[kind] })),
    headers: words.list.headers,
    rows: requests.map((request) => ({
      kind: request.kind,
      label: words.kinds[request.kind].label,
      criterion: request.criterion,
      place: placeOf(request, language),
      ...linkOf(request, isShown),
      what: request.what,
      action: request.action,
    })),
  };
}

function factsOf({ language, requests, provider, service, round, due }: Letter): ListPlan['facts'] {
  const words = returnWords(language);
  const { facts } = words.list;
  const counts = countWords(
    requests.map(({ kind }) => kind),
    language,
  );
  return [
    { label: facts.provider, value: oneLine(provider, words.unnamed) },
    { label: facts.service, value: oneLine(service, words.unnamed) },
    ...(round === null ? [] : [{ label: facts.round, value: fill(words.list.round, { round }) }]),
    { label: facts.counts, value: counts },
    ...(due === undefined ? [] : [{ label: facts.due, value: dayWords(due, language), strong: true }]),
  ];
}

function linkOf(
  { sheet, cell }: Request,
  isShown: (sheet: string) => boolean,
): { link?: { sheet: string; cell: string } } {
  return sheet === undefined || cell === undefined || !isShown(sheet) ? {} : { link: { sheet, cell } };
}

export function marksOf({ language, requests }: Letter, isShown: (sheet: string) => boolean): Mark[] {
  const words = returnWords(language);
  return requests.flatMap((request, index) => {
    const { link } = linkOf(request, isShown);
    if (link === undefined) return [];
    const { kind, what, action } = request;
    const text = fill(words.note, { number: index + 1, what, action });
    return [{ ...link, kind, heading: words.kinds[kind].label, text }];
  });
}
