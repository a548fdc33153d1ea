import type { Refused } from '@gongjian/model';
import { expect, test } from 'vitest';
import { baseMapOf } from './base-map.ts';
import { readSettings } from './settings.ts';

const KEY = '0123456789abcdef';
const given = (environment: NodeJS.ProcessEnv) => baseMapOf(readSettings(environment));

test('there is no base layer until a key is given; then its tiles are in degrees', () => {
  expect(given({})).toBeUndefined();
  const { origin, pathname, searchParams } = new URL(given({ GONGJIAN_TIANDITU_KEY: KEY })?.tiles ?? '');
  expect(`${origin}${pathname}`).toBe('https://t0.tianditu.gov.cn/vec_c/wmts');
  // What its description of the service (GetCapabilities of vec_c) asks for, and nothing else.
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ SERVICE: 'WMTS', REQUEST: 'GetTile', VERSION: '1.0.0', LAYER: 'vec', STYLE: 'default', FORMAT: 'tiles' },
    ...{ TILEMATRIXSET: 'c', TILEMATRIX: '{z}', TILEROW: '{y}', TILECOL: '{x}', tk: KEY },
  });
});

test.each([
  [{ GONGJIAN_TIANDITU_KEY: "a'; img-src *" }, 'GONGJIAN_TIANDITU_KEY'],
  [{ GONGJIAN_TIANDITU_KEY: KEY, GONGJIAN_TIANDITU_ADDRESS: 'tianditu' }, 'GONGJIAN_TIANDITU_ADDRESS'],
  [{ GONGJIAN_TIANDITU_KEY: KEY, GONGJIAN_TIANDITU_ADDRESS: 'ftp://tiles.example' }, 'GONGJIAN_TIANDITU_ADDRESS'],
  [{ GONGJIAN_TIANDITU_KEY: KEY, GONGJIAN_TIANDITU_ADDRESS: 'https://a.example/x' }, 'GONGJIAN_TIANDITU_ADDRESS'],
])('what is no key or address is refused by its name: %j', (environment, path) => {
  try {
    given(environment);
  } catch (error) {
    expect((error as Refused).refusal).toMatchObject({ kind: 'invalid', issues: [{ path }] });
    return;
  }
  throw new Error('not refused');
});
