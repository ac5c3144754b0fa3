/** What an edit of the forms would change, and until there is one, how things stand. */
import { html, type TemplateResult } from 'lit';
import type { Edition } from '../../../checklist/edition';
import type { Status } from '../../../checklist/vocabulary';
import { criterionNumber } from '../../../workbook/naming';
import { criterionOf } from '../model/look';
import type { ServiceForm } from '../model/forms';
import { sectionMark } from '../model/progress';
import type { WhatIf } from '../model/what-if';
import { fill, type WholeWords } from '../words';

export function consequences(
  edition: Edition,
  { whatIf, edited }: ServiceForm,
  words: WholeWords,
): TemplateResult {
  const { service } = words;
  if (!edited)
    return html`<p>${service.nothingChanged}</p>
      ${standing(edition, whatIf, words)}`;
  const changes = changeLines(edition, whatIf, words);
  if (changes.length === 0) return html`<p>${service.noEffect}</p>`;
  return html`<ul class="lines">
    ${changes.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function standing(edition: Edition, { before }: WhatIf, { service, gateVerdict, section2 }: WholeWords) {
  const { gate } = before.assessment;
  if (gate === undefined) return html``;
  const criterion = criterionOf(edition, gate.criterion);
  return html`<p>
    ${fill(service.gateNow, { criterion: criterion === undefined ? gate.criterion : criterionNumber(criterion), verdict: gateVerdict[gate.verdict] })}
    <br />
    ${fill(service.section2Now, { section: sectionMark(gate.section), state: section2[gate.section2] })}
  </p>`;
}

/** The gate first, then whole groups of criteria that change alike. */
export function changeLines(
  edition: Edition,
  { before, gate, section2, overall, criteria }: WhatIf,
  words: WholeWords,
): readonly string[] {
  const { service, progress } = words;
  const own = before.assessment.gate;
  const gated = own === undefined ? undefined : criterionOf(edition, own.criterion);
  const line = (label: string, was: string, is: string) =>
    fill(service.change, { label, before: was, after: is });
  return [
    ...(gate === undefined || gated === undefined
      ? []
      : [
          line(
            fill(progress.gate, { criterion: criterionNumber(gated) }),
            words.gateVerdict[gate.before],
            words.gateVerdict[gate.after],
          ),
        ]),
    ...(section2 === undefined || own === undefined
      ? []
      : [
          line(
            fill(progress.section2, { section: sectionMark(own.section) }),
            words.section2[section2.before],
            words.section2[section2.after],
          ),
        ]),
    ...(overall === undefined
      ? []
      : [line(progress.overallLabel, words.overall[overall.before], words.overall[overall.after])]),
    ...alike(edition, criteria).map(({ ids, was, is }) => line(named(ids, words), was, is)),
  ];
}

function alike(edition: Edition, criteria: WhatIf['criteria']) {
  const groups = new Map<string, { ids: string[]; was: Status; is: Status }>();
  for (const { id, before, after } of criteria) {
    const criterion = criterionOf(edition, id);
    if (criterion === undefined) continue;
    const key = `${criterion.section} ${before} ${after}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ids: [criterionNumber(criterion)], was: before, is: after });
    else group.ids.push(criterionNumber(criterion));
  }
  return [...groups.values()];
}

function named(ids: readonly string[], { card }: WholeWords): string {
  const [first = '', ...rest] = ids;
  const last = rest.at(-1);
  if (last === undefined || ids.length <= 4) return ids.join('、');
  return fill(card.linkedRange, { first, last, count: ids.length });
}
