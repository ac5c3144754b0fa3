/** The text that goes with the file: plain, ready to be pasted into a mail. */
import { RETURN_SHEET } from '../../xlsx/patch/marking';
import { fill } from '../wording';
import { type Letter, oneLine } from './letter';
import { placeOf } from './requests';
import { countWords, dayWords, returnWords } from './words';

/** Nobody reads more in a mail; the sheet has them all. */
const SHOWN = 30;

export interface Enclosed {
  /** the name of the file that goes with the text */
  readonly file: string;
  /** the tab that lists everything */
  readonly sheet?: string;
  readonly signatureRemoved: boolean;
}

export function coverText(
  letter: Letter,
  { file, sheet = RETURN_SHEET, signatureRemoved }: Enclosed,
): string {
  const { language, edition, requests } = letter;
  const words = returnWords(language);
  const { cover } = words;
  const title = language === 'ja' ? edition.title : edition.name[language];
  const service = oneLine(letter.service, words.unnamed);
  const due = letter.due === undefined ? undefined : dayWords(letter.due, language);
  const counts = countWords(
    requests.map(({ kind }) => kind),
    language,
  );
  const items = requests.slice(0, SHOWN).map((request, index) =>
    fill(cover.item, {
      number: index + 1,
      kind: words.kinds[request.kind].label,
      criterion: request.criterion,
      place: placeOf(request, language),
      what: indented(request.what),
      action: indented(request.action),
    }),
  );
  const more = requests.length - items.length;
  const blocks = [
    fill(cover.subject, { title, service }),
    fill(cover.greeting, { provider: oneLine(letter.provider, words.unnamed) }),
    `${fill(cover.opening, { title, total: requests.length })}\n` +
      (due === undefined ? cover.request : fill(cover.requestDue, { due })),
    [
      cover.subjectHeading,
      fill(cover.service, { service }),
      ...(letter.round === null ? [] : [fill(cover.round, { round: letter.round })]),
      fill(cover.file, { file }),
      fill(cover.counts, { counts }),
      ...(due === undefined ? [] : [fill(cover.due, { due })]),
    ].join('\n'),
    [cover.itemsHeading, ...items, ...(more === 0 ? [] : [fill(cover.more, { count: more, sheet })])].join(
      '\n\n',
    ),
    [
      cover.howHeading,
      ...cover.how.map((line) => fill(line, { sheet })),
      ...(signatureRemoved ? [cover.signature] : []),
    ].join('\n'),
    cover.closing,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n     ');
}
