/** All that the pane knows at a moment; the views show it, the controller alone changes it. */
import type { Decisions } from '../../workbook/recognise';
import type { Look } from './model/look';
import type { Message } from './model/messages';
import type { WholeWording } from './words';

export type CommandName = 'checkAll' | 'structure' | 'writeFindings' | 'makeSummary';
export type Busy = CommandName | 'starting' | 'writeForm';

/** Cards and forms need more than the pane starts with: once it is there, it is their wording. */
export type Details = 'closed' | 'opening' | WholeWording;

export interface PaneState {
  /** absent until the workbook was read for the first time */
  readonly look?: Look;
  /** what is under way; no other command is taken meanwhile */
  readonly busy?: Busy;
  /** 構造化 was asked for and waits for a yes: it cannot be undone */
  readonly asking: boolean;
  readonly message?: Message;
  /** the command that the message is about */
  readonly last?: CommandName;
  readonly decisions: Decisions;
  /** `closed` at first, and again when something could not be fetched */
  readonly details: Details;
  /** the pane comes up with this workbook; absent where nobody can say */
  readonly starts?: boolean;
}
