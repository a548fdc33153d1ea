// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const TOKENS = 'ui/tokens.css';
const read = (file: string) => readFileSync(SOURCE + file, 'utf8');
const files = readdirSync(SOURCE, { recursive: true }).map(String);
const stylesheets = files.filter((file) => file.endsWith('.css') && file !== TOKENS);
const scripts = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** `file:line: declaration` of every line that a rule does not allow. */
function strays(among: readonly string[], isStray: (line: string) => boolean): string[] {
  return among.flatMap((file) =>
    read(file)
      .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
      .split('\n')
      .flatMap((line, index) => (isStray(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}

describe('everything is drawn in the tokens', () => {
  test('no colour is written out in a stylesheet or a page', () => {
    const colour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch)\(|:\s*(black|white|red|green|blue|gr[ae]y|orange|yellow)\b/i;
    expect(strays(stylesheets, (line) => /:.*;/.test(line) && colour.test(line))).toEqual([]);
    // What draws on a canvas or on paper asks no stylesheet; elsewhere only what is a token's own value may stand.
    const pages = scripts.filter((file) => !/\/drawing\/|\/sheets\.ts$/.test(file));
    const own = new Set(palette(false).values());
    const isForeign = (line: string) =>
      [...line.matchAll(/['"`](#[0-9a-f]{3,8})['"`]/gi)].some(([, hex = '']) => !own.has(hex));
    expect(strays(pages, isForeign)).toEqual([]);
  });

  test('type has its sizes and two weights', () => {
    const isType = (line: string) => /^\s*font-size: (?!var\(--type-[a-z-]+\);|inherit;)/.test(line);
    expect(strays(stylesheets, isType)).toEqual([]);
    const isShorthand = (line: string) => /^\s*font: (?!inherit;|400 var\(--type-[a-z-]+\) \/ )/.test(line);
    expect(strays(stylesheets, isShorthand)).toEqual([]);
    expect(strays(stylesheets, (line) => /^\s*font-weight: (?!400;|600;|inherit;)/.test(line))).toEqual([]);
    expect(strays(stylesheets, (line) => /^\s*font-family: (?!var\(--|inherit;)/.test(line))).toEqual([]);
    const isInline = (line: string) =>
      /style=\{\{[^}]*\b(fontSize|fontFamily|lineHeight|color|background\w*):(?! 'var\(--)/.test(line);
    expect(strays(scripts, isInline)).toEqual([]);
  });

  test('space is on the grid of 4 px; 1 and 2 px for hairlines', () => {
    const isOff = (line: string) => {
      const space = /^\s*(?:padding|margin|gap|row-gap|column-gap)[a-z-]*: ([^;]+);/.exec(line)?.[1] ?? '';
      return [...space.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)px/g)].some(([, px]) => Number(px) > 2 && Number(px) % 4 > 0);
    };
    expect(strays(stylesheets, isOff)).toEqual([]);
  });

  test('only what floats has a shadow, and nothing moves for longer than 150 ms', () => {
    const isShadow = (line: string) => /^\s*box-shadow: (?!var\(--float\);|none;|inset )/.test(line);
    expect(strays(stylesheets, isShadow)).toEqual([]);
    const isSlow = (line: string) =>
      /^\s*(transition|animation)/.test(line) &&
      [...line.matchAll(/(\d*\.?\d+)(ms|s)\b/g)].some(([, n, unit]) => Number(n) * (unit === 's' ? 1000 : 1) > 200);
    expect(strays(stylesheets, isSlow)).toEqual([]);
  });

  test('no stylesheet names a token that there is none of', () => {
    const known = new Set([...read(TOKENS).matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
    const own = /style=\{\{[^}]*'(--[a-z0-9-]+)'/g;
    for (const file of scripts) for (const [, name] of read(file).matchAll(own)) known.add(name ?? '');
    const used = stylesheets.flatMap((file) =>
      [...read(file).matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name),
    );
    expect(used.filter((name) => name !== undefined && !known.has(name))).toEqual([]);
  });
});

/** The tokens of normal print, and those that large print puts in their place. */
function palette(isLarge: boolean): ReadonlyMap<string, string> {
  const [normal = '', large = ''] = (read(TOKENS).split('@media print')[0] ?? '').split(':root[data-print="large"]');
  const colours = (text: string) =>
    [...text.matchAll(/(--[a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value] as const);
  return new Map([...colours(normal), ...(isLarge ? colours(large) : [])]);
}

/** Relative luminance by WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = ['--ink', '--quiet', '--faint', '--link', '--bad', '--warn', '--official'];
const LIGHTS = ['--light-normal', '--light-watch', '--light-late', '--light-severe'];
const ORDERS = ['--order-blue', '--order-yellow', '--order-red'];
const MARKS = ['--mark-project', '--mark-action', '--mark-party'];
const GROUNDS = ['--paper', '--ground', '--chosen', '--warn-ground', '--bad-ground'];

describe.each([
  ['normal', false, 4.5],
  ['large', true, 7],
] as const)('%s print can be read', (_, isLarge, least) => {
  const colours = palette(isLarge);
  const of = (name: string) => colours.get(name) ?? '';

  test('a contrast of at least 4.5 for all text on every ground it may stand on', () => {
    for (const text of [...TEXTS, ...LIGHTS, ...ORDERS])
      for (const ground of GROUNDS)
        expect.soft(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const mark of MARKS)
      expect.soft(contrast(of('--ink'), of(`${mark}-ground`)), mark).toBeGreaterThanOrEqual(4.5);
  });

  test('lights and quiet text on white, in large print at 7 as for weak eyes', () => {
    for (const text of ['--quiet', '--faint', ...LIGHTS])
      expect.soft(contrast(of(text), of('--paper')), text).toBeGreaterThanOrEqual(least);
  });

  test('the edge of a control and the bars are told from the ground by 3', () => {
    for (const ground of ['--paper', '--ground']) expect(contrast(of('--edge'), of(ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('--bar-done'), of('--bar-rest'))).toBeGreaterThanOrEqual(3);
  });
});
