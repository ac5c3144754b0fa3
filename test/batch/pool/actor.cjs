/** Stands for the program of a thread: does to its thread what the name of the file says. */
const { parentPort } = require('node:worker_threads');

const ACTS = {
  spin() {
    for (;;);
  },
  eat() {
    const eaten = [];
    for (;;) eaten.push(Array.from({ length: 1000 }, () => ({})));
  },
  exit() {
    process.exit(3);
  },
  crash() {
    return new Promise(() => {
      setTimeout(() => {
        throw new Error('crashed');
      }, 0);
    });
  },
  never() {
    return new Promise(() => {});
  },
  fail() {
    throw new Error('failed');
  },
  late() {
    return new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  },
};

module.exports = async ({ id, input }) => {
  parentPort.postMessage({ started: id });
  const act = ACTS[/([a-z]+)\.xlsx$/.exec(input.path)[1]];
  await act?.();
  return { report: { path: input.path, outcome: 'unreadable', error: { code: 'corrupt', message: '-' } } };
};
