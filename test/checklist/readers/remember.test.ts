import { remembering } from '../../../src/checklist/readers/remember';

function counting() {
  let read = 0;
  const reader = remembering((text) => {
    read += 1;
    return text.length;
  });
  return (text: string) => {
    const before = read;
    return { length: reader(text), read: read - before };
  };
}

it('reads a text once', () => {
  const ask = counting();
  expect([ask('回答'), ask('回答')]).toEqual([
    { length: 2, read: 1 },
    { length: 2, read: 0 },
  ]);
});

it('reads a long text each time', () => {
  const ask = counting();
  const text = '回'.repeat(2000);
  expect([ask(text).read, ask(text).read]).toEqual([1, 1]);
});

it('does not keep more and more: after many other texts it reads anew', () => {
  const ask = counting();
  ask('回答');
  for (let index = 0; index < 1000; index++) ask(`${'答'.repeat(300)}${String(index)}`);
  expect(ask('回答').read).toBe(1);
});
