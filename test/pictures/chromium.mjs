/** A headless Chromium over its debugging pipe: no port, no package, one process for many pictures. */
import { spawn } from 'node:child_process';

/** @param program its name or path, @param profile an empty folder for it */
export async function openChromium(program, profile) {
  const child = spawn(
    program,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--hide-scrollbars',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , input, output] = child.stdio;
  const waiting = new Map();
  const heard = [];
  let last = 0;
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (chunk) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages.map((each) => JSON.parse(each))) {
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      if (answer === undefined) heard.push(message);
      else if (message.error === undefined) answer.resolve(message.result);
      else answer.reject(new Error(`${answer.method}: ${message.error.message}`));
    }
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject, method });
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });

  return {
    /** A page of its own: `send` speaks to it, `evaluate` runs an expression there and waits for what it promises. */
    async page() {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const toPage = (method, params) => send(method, params, sessionId);
      await toPage('Page.enable');
      return {
        send: toPage,
        async open(url) {
          heard.length = 0;
          await toPage('Page.navigate', { url });
          while (
            !heard.some(({ method, sessionId: of }) => of === sessionId && method === 'Page.loadEventFired')
          )
            await new Promise((resolve) => setTimeout(resolve, 20));
        },
        async evaluate(expression) {
          const { result, exceptionDetails } = await toPage('Runtime.evaluate', {
            expression,
            awaitPromise: true,
            returnByValue: true,
          });
          if (exceptionDetails !== undefined)
            throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return result.value;
        },
      };
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await send('Browser.close');
      await ended;
    },
  };
}
