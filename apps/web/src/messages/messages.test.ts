// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every message with its path; functions are told by how many arguments they take. */
function leaves(value: unknown, path = ''): (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]];
}

test('both languages have the same messages with the same parts', () => {
  const shape = (messages: unknown) => leaves(messages).map(([path, value]) => `${path} ${typeof value}`);
  expect(shape(en).sort()).toEqual(shape(zh).sort());
});

test('no message is empty', () => {
  for (const [path, value] of [...leaves(zh), ...leaves(en)])
    if (typeof value === 'string') expect(value.trim(), path).not.toBe('');
});

test('English is English: no Chinese is left over', () => {
  for (const [path, value] of leaves(en))
    if (typeof value === 'string') expect(value, path).not.toMatch(/\p{Script=Han}/u);
});

test('no page parts a list by Chinese marks in both languages', () => {
  const source = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/u.test(name) && !/\.test\.|messages/u.test(name),
  );
  expect(files.length).toBeGreaterThan(200);
  const fixed = files.filter((name) => /(?:join\(|&& )'[、;；]'/u.test(readFileSync(`${source}${name}`, 'utf8')));
  expect(fixed).toEqual([]);
});

test('the answer names its links in both languages, so that every noun can be followed', () => {
  const numbers = {
    targets: 11,
    willMiss: 4,
    reached: 1,
    unknown: 1,
    tightest: '实到外资',
    catchUp: '3.8',
    decisions: 3,
    both: '',
  };
  const links = (text: string) => [...text.matchAll(/\[\[(\w+)\|/g)].map(([, key]) => key).sort();
  expect(links(zh.front.answer(numbers))).toEqual(['decisions', 'miss', 'reached', 'targets', 'tightest', 'unknown']);
  expect(links(en.front.answer(numbers))).toEqual(links(zh.front.answer(numbers)));
});

test('the answer is one plain sentence', () => {
  const text = zh.front
    .answer({
      targets: 11,
      willMiss: 4,
      reached: 0,
      unknown: 0,
      tightest: '实到外资',
      catchUp: '3.8',
      decisions: 3,
      both: '',
    })
    .replaceAll(/\[\[\w+\|([^\]]+)\]\]/g, '$1');
  expect(text).toBe('照目前进度,11个目标中4个到期达不到,最紧的是实到外资(需提速3.8倍);有3件事今天需要决定。');
});

test('where a cause is valid, both denominators stand in the answer', () => {
  const both = zh.supervision.both({ exempt: 1, count: 3, of: 10 });
  const numbers = { targets: 11, willMiss: 4, reached: 0, unknown: 0, tightest: undefined, catchUp: undefined };
  const text = zh.front.answer({ ...numbers, decisions: 0, both }).replaceAll(/\[\[\w+\|([^\]]+)\]\]/g, '$1');
  expect(text).toBe('照目前进度,11个目标中4个到期达不到(其中经批准1个,不含则为10个中3个);今天没有到期的难题。');
});
