/**
 * Reads the text of PDFs in a thread of its own, so that a hostile file costs this thread and nothing else: whoever
 * started it watches the clock and the memory, and ends it. A plain module, run by Node as it stands, because the
 * reader of PDFs is one as well: neither is bundled. No network, no eval, no canvas, no fonts of the system.
 *
 * In: `{ bytes }`. Out: `{ text }`, a `PdfText` of `pdf-text.ts`.
 * `workerData`: `{ pdfjs, cmaps, limits }`: the folder with pdf.mjs and pdf.worker.mjs, the folder with the character
 * maps (with the slash at its end), the limits of `limits.ts`.
 */
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const { pdfjs: folder, cmaps, limits } = workerData;

// What only drawing needs. Were these missing, the library would look for a native canvas, and complain.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {};

// What the library says about a bad file is no message of ours; unread output would keep the process from ending.
for (const name of ['log', 'info', 'warn', 'error']) console[name] = () => {};

const load = (name) => import(pathToFileURL(path.join(folder, name)).href);
/** Undefined when it cannot be loaded: a Node that is too old for it is no fault of a file. */
const loaded = Promise.all([load('pdf.mjs'), load('pdf.worker.mjs')]).then(
  ([pdfjs, worker]) => {
    // Found here, the worker is called in this thread and not fetched from anywhere.
    globalThis.pdfjsWorker = worker;
    return pdfjs;
  },
  () => undefined,
);

parentPort.on('message', ({ bytes }) => {
  read(bytes).then(
    (text) => parentPort.postMessage({ text }),
    (error) => parentPort.postMessage({ text: { outcome: outcomeOf(error) } }),
  );
});

async function read(bytes) {
  const pdfjs = await loaded;
  if (pdfjs === undefined) return { outcome: 'no-reader' };
  const task = pdfjs.getDocument({
    data: bytes,
    cMapUrl: cmaps,
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const file = await task.promise;
    const count = file.numPages;
    const labels = (await file.getPageLabels().catch(() => null)) ?? null;
    const pages = [];
    let characters = 0;
    for (let number = 1; number <= Math.min(count, limits.pages); number++) {
      const lines = await readPage(file, number, limits.characters - characters);
      characters += lines.reduce((sum, line) => sum + line.length, 0);
      pages.push(lines);
      if (characters >= limits.characters) break;
    }
    return { outcome: 'read', count, labels, pages };
  } finally {
    await task.destroy();
  }
}

/** The page's lines as they follow in the file; a page that cannot be read has none, and the others are read. */
async function readPage(file, number, room) {
  const lines = [''];
  let length = 0;
  try {
    const page = await file.getPage(number);
    const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (const { str, hasEOL } of value.items) {
        lines[lines.length - 1] += str;
        length += str.length;
        if (hasEOL) lines.push('');
      }
      if (length > room) {
        await reader.cancel();
        break;
      }
    }
    page.cleanup();
  } catch {
    return [];
  }
  return lines.filter((line) => line.trim() !== '');
}

function outcomeOf(error) {
  return error?.name === 'PasswordException' ? 'encrypted' : 'damaged';
}
