/** The services behind `Office.addin`: whether the pane is seen, and whether the add-in starts with the workbook. */
import { type HostObject, objectType } from '../protocol/host-object';

export interface AddInRuntime {
  pane: 'Visible' | 'Background';
  startsWithWorkbook: 'Inactive' | 'Background';
  /** called when the add-in shows or hides its own pane */
  changed: () => void;
  /** resolves when office.js takes commands of the ribbon, which it says some time after it has started */
  readonly listening: Promise<void>;
  readonly ready: () => void;
}

const state = objectType<AddInRuntime>('AppRuntimeService', {
  asks: {
    getAppRuntimeState: ({ pane }) => pane,
    setAppRuntimeState: (runtime, given) => {
      const wanted = given.text(0) === 'Visible' ? 'Visible' : 'Background';
      if (wanted === runtime.pane) return;
      runtime.pane = wanted;
      runtime.changed();
    },
  },
});

const persistence = objectType<AddInRuntime>('AppRuntimePersistenceService', {
  asks: {
    getAppRuntimeStartState: ({ startsWithWorkbook }) => startsWithWorkbook,
    setAppRuntimeStartState: (runtime, given) => {
      runtime.startsWithWorkbook = given.text(0) === 'Inactive' ? 'Inactive' : 'Background';
    },
  },
});

const internal = objectType<AddInRuntime>('AddinInternalService', {
  asks: {
    notifyActionHandlerReady: ({ ready }) => {
      ready();
    },
  },
});

/** By the name that office.js asks for. */
export function serviceObject(name: string, runtime: AddInRuntime): HostObject | undefined {
  switch (name) {
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return state(runtime);
    case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
      return persistence(runtime);
    case 'Microsoft.InternalService.AddinInternalService':
      return internal(runtime);
    default:
      return undefined;
  }
}
