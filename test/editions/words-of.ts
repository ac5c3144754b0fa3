/** Every text that an edition shows to people, with its place and what sort of text it is. */
import type { Edition } from '../../src/checklist/edition';
import type { Words } from '../../src/checklist/words';

export interface Text {
  readonly where: string;
  /** a sentence ends with a full stop; a label stands alone in a cell or list */
  readonly sort: 'sentence' | 'label';
  readonly words: Words;
}

/** The texts of criteria, profile, facts, rules and notices, and the names of the edition itself. */
export function wordsOf(edition: Edition): Text[] {
  const texts: Text[] = [];
  const label = (where: string, words: Words | undefined) => {
    if (words !== undefined) texts.push({ where, sort: 'label', words });
  };
  const sentence = (where: string, words: Words | undefined) => {
    if (words !== undefined) texts.push({ where, sort: 'sentence', words });
  };
  label('name', edition.name);
  for (const { key, notApplicable } of edition.sections) sentence(`section ${key}`, notApplicable?.reason);
  for (const { id, demands, links, notApplicable, prompt, caution } of edition.criteria) {
    for (const demand of demands) label(`${id} demand`, demand);
    for (const { criterion, about } of links) label(`${id} link ${criterion}`, about);
    sentence(`${id} reason`, notApplicable?.reason);
    sentence(`${id} prompt`, prompt);
    sentence(`${id} caution`, caution);
  }
  for (const { id, label: name, prompt } of [...edition.profile, ...edition.facts]) {
    label(`${id} label`, name);
    sentence(`${id} prompt`, prompt);
  }
  for (const { id, message, action } of edition.consistency) {
    sentence(`${id} message`, message);
    sentence(`${id} action`, action);
  }
  for (const { id, title, detail, reading } of edition.notices) {
    label(`${id} title`, title);
    sentence(`${id} detail`, detail);
    sentence(`${id} reading`, reading);
  }
  return texts;
}
