/**
 * Whether the pane comes up by itself when the workbook is opened. Excel writes it into the workbook, and whoever has no add-in
 * sees an error then: it is the user's choice, and never offered for a workbook that goes to a vendor.
 */
export interface Startup {
  starts(): Promise<boolean>;
  change(starts: boolean): Promise<void>;
}

/** To be asked when `Office.onReady` has resolved. */
export const excelStartup: Startup = {
  starts: async () => (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load,
  change: (starts) =>
    Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none),
};
