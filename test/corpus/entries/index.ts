/** Every workbook of the corpus, folder by folder. */
import type { Entry, Folder } from '../make/entry';
import { FLAGGED_ALTERATIONS } from './flag-alterations';
import { FLAGGED_ANSWERS } from './flag-answers';
import { FLAGGED_CERTIFICATES } from './flag-certificates';
import { WILD_01_TO_06 } from './flag-wild-01-to-06';
import { WILD_07_TO_13 } from './flag-wild-07-to-13';
import { WILD_MORE } from './flag-wild-more';
import { SHOULD_PASS } from './should-pass';
import { SHOULD_REFUSE } from './should-refuse';

const within = (folder: Folder, entries: readonly Omit<Entry, 'folder'>[]) =>
  entries.map((entry): Entry => ({ folder, ...entry }));

export const ENTRIES: readonly Entry[] = [
  ...within('should_pass', SHOULD_PASS),
  ...[
    FLAGGED_ANSWERS,
    FLAGGED_CERTIFICATES,
    FLAGGED_ALTERATIONS,
    WILD_01_TO_06,
    WILD_07_TO_13,
    WILD_MORE,
  ].flatMap((entries) => within('should_flag', entries)),
  ...within('should_refuse', SHOULD_REFUSE),
];
