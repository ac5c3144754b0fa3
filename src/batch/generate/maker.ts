/** One workbook for one vendor: stamped where it is new, authored where it carries the answers of the round before. */
import { createHash } from 'node:crypto';
import { check } from '../../checklist/check';
import { openRows } from '../../checklist/rounds/open-rows';
import { wordFinding, type WordingTable } from '../../checklist/wording';
import type { Answers, Response } from '../../checklist/answers';
import { clarify } from '../../workbook/clarification';
import type { Issue } from '../../workbook/slots';
import { structure } from '../../workbook/structured';
import { author } from '../../xlsx/author';
import { OutputError } from '../atomic-write';
import { loadFindingWording } from '../edition-choice';
import { readEarlier } from '../rounds/earlier-folder';
import type { Assignment, EarlierWorkbook, Terms } from './campaign';
import { type Copy, Press } from './press';

const NOTHING = new Uint8Array(0);

export class Maker {
  private readonly press: Press;
  private wording: Promise<WordingTable> | undefined;

  constructor(private readonly terms: Terms) {
    this.press = new Press(terms.edition, terms.issuedOn);
  }

  /** @throws OutputError `previous-changed` when the earlier workbook is no longer the one that was found */
  async make(issue: Issue, { previous }: Pick<Assignment, 'previous'>): Promise<Copy> {
    return previous === undefined ? this.press.print(issue) : this.carryOver(issue, previous);
  }

  private async carryOver(issue: Issue, previous: EarlierWorkbook): Promise<Copy> {
    const { edition, issuedOn } = this.terms;
    const reading = await readEarlier(previous.path, edition);
    if ('code' in reading || reading.sha256 !== previous.sha256)
      throw new OutputError('previous-changed', { path: previous.path });
    const { answers } = reading.received;
    const rows = openRows(edition, check(edition, answers, issuedOn));
    this.wording ??= loadFindingWording('ja');
    const wording = await this.wording;
    const remarks = [...rows.questions].map(([criterion, findings]): [string, string] => {
      const lines = findings.map((finding) => {
        const { what, action } = wordFinding(finding, wording, 'ja');
        return `・${what}${/[。！？]$/u.test(what) ? '' : '。'}${action}`;
      });
      return [criterion, `\n${[...new Set(lines)].join('\n')}`];
    });
    const blueprint = structure(edition, {
      answers: carried(answers, issue),
      evaluatedOn: issuedOn,
      identity: issue.identity,
      protect: true,
      ...(issue.due === undefined ? {} : { due: issue.due }),
    });
    const bytes = await author(
      clarify(blueprint, edition, { closed: rows.closed, remarks: new Map(remarks) }),
    );
    return {
      head: NOTHING,
      tail: bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      headCrc: 0,
    };
  }
}

/** What the list says of the service comes before what the vendor wrote; the ward's own columns stay with the ward. */
function carried(answers: Answers, issue: Issue): Answers {
  const responses = [...answers.responses].map(([id, response]): [string, Response] => {
    return [id, { ...response, wardCheck: undefined, wardRemark: undefined }];
  });
  return {
    ...answers,
    profile: new Map([...answers.profile, ...issue.profile]),
    responses: new Map(responses),
  };
}
