/** The pane on a stage: a page without Excel, whose workbook is a grid that the page's owner hands over. */
import type { Edition } from '../../../src/checklist/edition';
import type { Language } from '../../../src/checklist/words';
import type { GridCell, GridWorkbook } from '../../../src/workbook/grid';
import { PaneController } from '../../../src/addin/taskpane/controller';
import type { Startup } from '../../../src/addin/taskpane/startup';
import { mountPane } from '../../../src/addin/taskpane/view/elements';
import { wordingIn } from '../../../src/addin/taskpane/words';
import type { WorkbookSnapshot } from '../../../src/addin/workbook-port';
import { NO_CHECKLIST, snapshotOf, StagePort } from './pane-workbook';

/** A grid as JSON can hold it. */
export interface PackedGrid {
  readonly dateSystem: GridWorkbook['dateSystem'];
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: 'visible' | 'hidden' | 'veryHidden';
    readonly cells: readonly GridCell[];
    readonly refs: readonly string[];
  }[];
}

export interface Play {
  readonly edition: Edition;
  readonly language: Language;
  readonly today: number;
  /** absent: a workbook without a checklist */
  readonly grid?: PackedGrid;
  readonly more?: Partial<WorkbookSnapshot>;
  /** the forms can write */
  readonly writes?: boolean;
  /** what the workbook says of the pane coming up with it; absent: this Excel does not say */
  readonly starts?: boolean;
}

export interface Stage {
  readonly port: StagePort;
  readonly pane: PaneController;
}

declare global {
  interface Window {
    playPane(play: Play): Promise<Stage>;
  }
}

window.playPane = async ({ edition, language, today, grid, more, writes, starts }) => {
  const snapshot = grid === undefined ? NO_CHECKLIST : snapshotOf(edition, unpacked(grid), more);
  const port = new StagePort(snapshot);
  document.documentElement.lang = language;
  const pane = new PaneController({
    edition,
    wording: await wordingIn(language),
    port,
    ...(writes === true ? { writer: port } : {}),
    ...(starts === undefined ? {} : { startup: remembering(starts) }),
    today: () => today,
  });
  const place = document.querySelector('#pane');
  if (place === null) throw new Error('The page has no place for the pane');
  mountPane(pane, place);
  await pane.start();
  return { port, pane };
};

function remembering(starts: boolean): Startup {
  let now = starts;
  return {
    starts: () => Promise.resolve(now),
    change: (wanted) => {
      now = wanted;
      return Promise.resolve();
    },
  };
}

function unpacked({ dateSystem, sheets }: PackedGrid): GridWorkbook {
  return {
    dateSystem,
    sheets: sheets.map(({ name, visibility, cells, refs }) => ({
      name,
      visibility,
      cells: new Map(cells.map((cell, index) => [refs[index] ?? '', cell])),
    })),
  };
}
