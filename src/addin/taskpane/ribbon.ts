/** The ribbon's buttons and the shortcuts, by the names that `manifest.xml` and `shortcuts.json` give them. They run in the pane's own page (shared runtime). */
import type { PaneController } from './controller';
import type { CommandName } from './pane-state';

export const RIBBON: Readonly<Record<string, CommandName>> = {
  structureChecklist: 'structure',
  checkAllRows: 'checkAll',
  writeFindings: 'writeFindings',
  makeSummary: 'makeSummary',
};

/** Only brings the pane up. */
export const SHOW_PANE = 'showPane';

/** `Office.actions`, as far as it is needed. */
export interface RibbonActions {
  associate(name: string, action: (event: { completed(): void }) => void): void;
}

/** The pane comes up first: a question is put there, and what came of the command is told there. */
export function answerRibbon(
  actions: RibbonActions,
  pane: Pick<PaneController, 'command'>,
  showPane: () => Promise<void>,
): void {
  const names: readonly (readonly [string, CommandName | undefined])[] = [
    ...Object.entries(RIBBON),
    [SHOW_PANE, undefined],
  ];
  for (const [name, command] of names) {
    actions.associate(name, (event) => {
      void answer(pane, command, showPane).finally(() => {
        event.completed();
      });
    });
  }
}

async function answer(
  pane: Pick<PaneController, 'command'>,
  command: CommandName | undefined,
  showPane: () => Promise<void>,
): Promise<void> {
  try {
    await showPane();
  } catch {
    // A pane that is on screen already, or that this Excel opens by itself, is no reason not to do what was asked.
  }
  if (command !== undefined) await pane.command(command);
}
