/**
 * The conversation between the add-in's page and Excel's frame, as Excel on the web holds it: JSON envelopes by
 * postMessage. What office.js asks of the workbook is handed on; the rest is answered here.
 */
import { setImmediate } from 'node:timers';
import { ADDIN_ORIGIN, APP_ID, CONVERSATION, type Page } from './page';

/** What the workbook's side answers with. */
export interface Answers {
  /** a rich-api request body → its response body; `mayWait`: it may wait until no cell is being edited */
  process(body: string, mayWait: boolean): Answer | Promise<Answer>;
  readonly appContext: Readonly<Record<string, unknown>>;
  readonly settings: Map<string, string>;
  /** notes what the page asks for and the host does not know */
  unknown(what: string): void;
}

/** A response body, or the number of a fault of the channel. */
export type Answer = { readonly body: string } | { readonly fault: number };

interface Envelope {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const RESPONSE = 1;
const RICH_API = 93;
const REFRESH_SETTINGS = 75;
const SAVE_SETTINGS = 76;
/** a flag of a request: it would rather wait than fail while a cell is being edited */
const DELAY_FOR_CELL_EDIT = 64;
const COMMAND_DONE = 94;
const COMMAND_EVENT = 'appCommandInvoked';
const RICH_API_EVENT = 'richApiMessage';

const EVENTS = new Set([RICH_API_EVENT, COMMAND_EVENT]);

export class Channel {
  private readonly registered = new Set<string>();
  private readonly waiting = new Map<string, (outcome: unknown) => void>();
  private commands = 0;
  private closed = false;

  constructor(
    private readonly page: Pick<Page, 'start' | 'receive'>,
    private readonly answers: Answers,
  ) {
    page.start({
      postMessage: (message) => {
        this.take(JSON.parse(message) as Envelope);
      },
    });
  }

  /** A click on a ribbon button of the action; resolves with what its function gave to `event.completed`. */
  async command(action: string): Promise<unknown> {
    const id = `command ${++this.commands}`;
    const done = new Promise((resolve) => {
      this.waiting.set(id, resolve);
    });
    this.post(COMMAND_EVENT, CONVERSATION, 0, 1, [id, action, JSON.stringify({ source: { id: action } })]);
    return done;
  }

  /** Tells office.js of an event; each entry is one rich-api message. */
  notify(messages: readonly (readonly unknown[])[]): void {
    if (!this.registered.has(RICH_API_EVENT)) return;
    this.post(RICH_API_EVENT, CONVERSATION, 0, 1, { ArrayData: messages });
  }

  close(): void {
    this.closed = true;
  }

  private take({ _messageType, _actionType, _actionName, _conversationId, _correlationId, _data }: Envelope) {
    if (_messageType === RESPONSE) return;
    if (_actionType === 1 && !EVENTS.has(_actionName)) this.unknown(`event ${_actionName}`);
    if (_actionType === 1) this.registered.add(_actionName);
    if (_actionType === 2) this.registered.delete(_actionName);
    const result = _actionType === 0 ? this.invoke(_actionName, _data) : { Error: 0 };
    void Promise.resolve(result).then((data) => {
      setImmediate(() => {
        this.post(_actionName, _conversationId, _correlationId, 0, data);
      });
    });
  }

  private invoke(action: string, data: unknown): unknown {
    switch (action) {
      case 'ContextActivationManager_getAppContextAsync':
        return { ...this.answers.appContext, _id: APP_ID };
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return this.execute(data);
      default:
        return this.unknown(action);
    }
  }

  private execute(data: unknown): unknown {
    const call = data as {
      readonly DdaMethod: { readonly DispatchId: number };
      readonly ArrayData?: readonly unknown[];
      /** of a command: its id, 0 when it went well, and what `completed` was given */
      readonly 0?: string;
      readonly 1?: number;
      readonly 2?: string;
      readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
    };
    switch (call.DdaMethod.DispatchId) {
      case RICH_API: {
        const body = call.ArrayData?.[4];
        const flags = Number(call.ArrayData?.[6] ?? 0);
        if (typeof body !== 'string') throw new Error('a rich-api request without a body');
        return Promise.resolve(this.answers.process(body, (flags & DELAY_FOR_CELL_EDIT) !== 0)).then(
          (answer) =>
            'fault' in answer
              ? { Error: answer.fault, Version: 1 }
              : { Error: 0, Version: 1, Data: [200, [], answer.body] },
        );
      }
      case COMMAND_DONE: {
        const { 0: id, 1: status, 2: data } = call;
        this.waiting.get(id ?? '')?.({ status, data });
        return { Error: 0, Version: 1 };
      }
      case SAVE_SETTINGS: {
        const { settings } = this.answers;
        settings.clear();
        for (const [key, value] of call.DdaSettingsMethod?.Properties ?? []) settings.set(key, value);
        return { Error: 0, Version: 1 };
      }
      case REFRESH_SETTINGS: {
        const { settings } = this.answers;
        return {
          Error: 0,
          Version: 1,
          Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) },
        };
      }
      default:
        return this.unknown(`method ${call.DdaMethod.DispatchId}`);
    }
  }

  private unknown(what: string): never {
    this.answers.unknown(what);
    throw new Error(`the page asked its host for ${what}, which the test host does not know`);
  }

  private post(action: string, conversation: string, correlation: number, type: 0 | 1, data: unknown): void {
    if (this.closed) return;
    this.page.receive(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: action,
        _conversationId: conversation,
        _correlationId: correlation,
        _errorCode: 0,
        _responseType: type,
        _origin: ADDIN_ORIGIN,
        _data: data,
        _serializerVersion: 1,
      }),
    );
  }
}
