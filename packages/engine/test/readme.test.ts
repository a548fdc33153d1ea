import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examplesIn, mismatchesOf } from './readme-examples.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = examplesIn(README);

it('has a worked example for every sum', () => {
  const sections = README.split(/^## (?=\d+\.)/m).slice(1);
  expect(sections.length).toBeGreaterThan(15);
  const without = sections.filter((section) => !section.includes('\n```ts')).map((section) => section.split('\n')[0]);
  expect(without).toEqual([]);
});

it.each(examples)('gives what the README says from line $line on', async (example) => {
  expect(await mismatchesOf(example)).toEqual([]);
});

it('looks at every promise of the README', async () => {
  for (const example of examples) {
    const promises = example.code.match(/\/\/ → .+$/gm) ?? [];
    const wrong = example.code.replaceAll(/\/\/ → .+$/gm, "// → 'nothing like it'");
    expect(await mismatchesOf({ ...example, code: wrong })).toHaveLength(promises.length);
  }
});

const FENCED = (code: string) => `text\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
const faultsOf = (markdown: string) => Promise.all(examplesIn(markdown).map(mismatchesOf));

it('tells a number in the README that is wrong, and on which line', async () => {
  const sum = "import { percentOf } from '@gongjian/engine';\n\npercentOf(13.2, 90); // → ";
  expect(await faultsOf(FENCED(`${sum}11.88`))).toEqual([[]]);
  expect(await faultsOf(FENCED(`${sum}11.89`))).toEqual([[{ line: 6, promised: 11.89, given: 11.88 }]]);
  expect(await faultsOf(FENCED('0.1 + 0.2; // → 0.3'))).toEqual([[]]);
  expect(await faultsOf(FENCED('0.3 + 1e-8; // → 0.3'))).not.toEqual([[]]);
});

it('compares lists and objects part by part, and a missing part is a fault', async () => {
  expect(await faultsOf(FENCED('({ a: [1, 2], b: undefined }); // → { a: [1, 2] }'))).toEqual([[]]);
  expect(await faultsOf(FENCED('({ a: [1, 2] }); // → { a: [1] }'))).not.toEqual([[]]);
  expect(await faultsOf(FENCED('({ a: 1 }); // → { a: 1, b: 2 }'))).not.toEqual([[]]);
  expect(await faultsOf(FENCED('[1]; // → { 0: 1 }'))).not.toEqual([[]]);
  expect(await faultsOf(FENCED('undefined; // → 0'))).not.toEqual([[]]);
});

it('runs a block that goes on with the names of the one before, and tells its own lines', async () => {
  const more = '```ts continued\nfour - 1; // → 4\n```\n';
  const faults = await faultsOf(`${FENCED('const four: number = 2 + 2;\nfour; // → 4')}${more}`);
  expect(faults).toEqual([[], [{ line: 8, promised: 4, given: 3 }]]);
});

it('refuses a block without a promise, and a promise behind half a statement', async () => {
  expect(() => examplesIn(FENCED('const a = 1;'))).toThrow('promises nothing');
  await expect(faultsOf(FENCED('1; // → 1\nMath.max(1,\n 2, // → 2\n);'))).rejects.toThrow('not an expression');
});
