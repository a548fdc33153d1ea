import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAP_LIMITS, type Refusal, Refused, type Unit, wordRefusal } from '@gongjian/model';
import kinks from '@turf/kinks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCountyMap } from './county-map.ts';
import { firstCrossing, type Point } from './map-crossing.ts';

const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  kind: 'township',
  order: 0,
  ...more,
});
const UNITS: readonly Unit[] = [
  unit('331001', '城东街道'),
  unit('hekou', '河口镇', { formerNames: [{ name: '河口乡', until: '2010-12-31' }] }),
  unit('yunxi', '云溪乡'),
  unit('qingxi', '青溪镇'),
];

type Position = readonly number[];
const square = (lon: number, lat: number, size = 0.1): Position[] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const feature = (properties: object, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown, property?: string) => readCountyMap(bytes(value), UNITS, { property });
const EAST = feature({ name: '河口镇' }, [square(121, 29)]);

function refusal(value: unknown): Refusal {
  try {
    read(value);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('not refused');
}

describe('a map of townships', () => {
  test('is read flat, with the system it names', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } };
    const draft = read({ ...collection(EAST), crs });
    expect(draft).toMatchObject({ system: 'CGCS2000', points: 5, property: 'name', notes: [] });
    expect(draft.areas).toEqual([
      {
        feature: 1,
        name: '河口镇',
        unit: 'hekou',
        matched: 'name',
        points: 5,
        parts: [[[121, 29, 121.1, 29, 121.1, 29.1, 121, 29.1, 121, 29]]],
      },
    ]);
  });

  test('is matched by the member that names most units: by code, name, former name, or what is similar and said so', () => {
    const draft = read(
      collection(
        feature({ OBJECTID: 1, XZQDM: 331001, XZQMC: '城东街道办事处' }, [square(121, 29)]),
        feature({ OBJECTID: 2, XZQDM: 331002, XZQMC: '河口乡' }, [square(121.2, 29)]),
        feature({ OBJECTID: 3, XZQDM: 331003, XZQMC: '云溪镇' }, [square(121.4, 29)]),
        feature({ OBJECTID: 4, XZQDM: 331004, XZQMC: '没听说过的乡' }, [square(121.6, 29)]),
      ),
    );
    expect(draft.property).toBe('XZQMC');
    expect(draft.properties).toEqual(['OBJECTID', 'XZQDM', 'XZQMC']);
    expect(draft.areas.map(({ unit: found, matched }) => [found, matched])).toEqual([
      ['331001', 'name'],
      ['hekou', 'name'],
      ['yunxi', 'similar'],
      [undefined, undefined],
    ]);
    expect(draft.notes).toContainEqual({ kind: 'similar-names', count: 1 });
  });

  test('is matched by the member that is asked for', () => {
    const two = collection(feature({ a: '河口镇', code: '331001' }, [square(121, 29)]));
    expect(read(two).areas[0]?.unit).toBe('hekou');
    expect(read(two, 'code').areas[0]).toMatchObject({ unit: '331001', matched: 'code' });
  });

  test('loses its heights, points and lines, and says so', () => {
    const high = square(121, 29).map(([lon = 0, lat = 0]) => [lon, lat, 12.5]);
    const draft = read(
      collection(feature({ name: '河口镇' }, [high]), feature({ name: '政府' }, [121, 29], 'Point'), {
        type: 'Feature',
        properties: null,
        geometry: null,
      }),
    );
    expect(draft.notes).toEqual([
      { kind: 'heights', count: 5 },
      { kind: 'other-shapes', count: 2 },
      { kind: 'no-crs', count: 1 },
    ]);
    expect(draft.areas[0]?.parts[0]?.[0]).toHaveLength(10);
  });

  test('keeps islands and holes, written in GB18030 as well', () => {
    const text = JSON.stringify(
      collection(
        feature({ name: '#' }, [[square(121, 29, 0.4), square(121.1, 29.1)], [square(122, 29)]], 'MultiPolygon'),
      ),
    );
    const [before = '', after = ''] = text.split('#');
    const gb = Uint8Array.from([...bytes(before), 0xba, 0xd3, 0xbf, 0xda, 0xd5, 0xf2, ...bytes(after)]);
    const [area] = readCountyMap(gb, UNITS).areas;
    expect(area).toMatchObject({ unit: 'hekou', points: 15 });
    expect(area?.parts.map((part) => part.length)).toEqual([2, 1]);
  });
});

describe('what cannot be taken is refused with its place and what would be right', () => {
  const bow: Position[] = [
    [121, 29],
    [121.1, 29.1],
    [121.1, 29],
    [121, 29.1],
    [121, 29],
  ];
  const named = (ring: unknown) => collection(EAST, feature({ name: '云溪乡' }, [ring]));
  const crs = (name: string) => ({ ...collection(EAST), crs: { type: 'name', properties: { name } } });
  const metres = square(121, 29).map(([lon = 0, lat = 0]) => [40_500_000 + lon, 3_200_000 + lat]);
  test.each([
    ['no JSON', '{"type": "FeatureCollection",\n "features": [1 2]}', { fault: 'not-json', where: '2' }],
    ['a list', [1, 2], { fault: 'not-geojson' }],
    ['TopoJSON', { type: 'Topology', objects: {} }, { fault: 'not-geojson', given: 'Topology' }],
    ['points alone', collection(feature({}, [121, 29], 'Point')), { fault: 'no-areas' }],
    ['nothing', collection(), { fault: 'no-areas' }],
    ['GCJ-02 by name', crs('GCJ-02'), { fault: 'other-system', given: 'GCJ-02' }],
    ['a projection by name', crs('urn:ogc:def:crs:EPSG::4549'), { fault: 'other-system' }],
    ['metres', named(metres), { fault: 'projected', feature: '云溪乡' }],
    ['latitude first', named(square(29, 121)), { fault: 'swapped', feature: '云溪乡', where: '29,121' }],
    ['another country', named(square(2, 48)), { fault: 'outside', feature: '云溪乡', where: '2,48' }],
    ['an open ring', named(square(121, 29).slice(0, 4)), { fault: 'unclosed', feature: '云溪乡', where: '121,29' }],
    [
      'two points',
      named([
        [121, 29],
        [121.1, 29],
        [121, 29],
      ]),
      { fault: 'too-few-points', feature: '云溪乡' },
    ],
    ['an empty ring', named([]), { fault: 'too-few-points' }],
    ['a border across itself', named(bow), { fault: 'crossing', feature: '云溪乡', where: '121.05,29.05' }],
    ['words for numbers', named([['121', '29']]), { fault: 'bad-position', where: '[121,29]' }],
    ['nothing for a ring', named(null), { fault: 'bad-position', feature: '云溪乡' }],
    ['numbers for rings', collection(feature({}, [1, 2, 3])), { fault: 'bad-position' }],
    ['no coordinates', collection(feature({}, undefined)), { fault: 'bad-position' }],
  ])('%s', (_what, value, expected) => {
    const told = refusal(value);
    expect(told).toMatchObject({ kind: 'map-fault', ...expected });
    expect(wordRefusal(told, 'zh').detail).not.toMatch(/undefined|null/);
  });

  test('a million points, before any of them is looked at, with the limit and how to simplify', () => {
    const many = Array.from({ length: 1_000_000 }, () => [1, 2]);
    const told = refusal(collection(feature({ name: '河口镇' }, [many])));
    expect(told).toMatchObject({ fault: 'too-many-points', given: '1000000', limit: String(MAP_LIMITS.points) });
    expect(wordRefusal(told, 'zh').detail).toContain('简化');
  });

  test('a file larger than the limit, unread', () => {
    const told = (() => {
      try {
        return readCountyMap(new Uint8Array(MAP_LIMITS.bytes + 1), UNITS);
      } catch (error) {
        return (error as Refused).refusal;
      }
    })();
    expect(told).toMatchObject({ kind: 'map-fault', fault: 'too-large', limit: '8 MB' });
  });

  test('more areas than townships, and lists within lists within lists', () => {
    const areas = Array.from({ length: MAP_LIMITS.areas + 1 }, () => EAST);
    expect(refusal(collection(...areas))).toMatchObject({ fault: 'too-many-areas' });
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = JSON.stringify(collection(feature({ name: 'x' }, 0))).replace(
      '"coordinates":0',
      `"coordinates":${deep}`,
    );
    expect(refusal(text)).toMatchObject({ kind: 'map-fault' });
    expect(refusal(`{"type":"FeatureCollection","features":[],"crs":${deep}}`)).toMatchObject({
      fault: 'other-system',
    });
  });

  test('an empty file', () => {
    expect(refusal('')).toEqual({ kind: 'unreadable', reason: 'empty' });
  });
});

test('a crossing is found exactly where another implementation finds one', () => {
  const coordinate = fc.nat(1_000_000).map((value) => value / 1_000_000);
  const ring = fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 })
    .map((points): Point[] => [...points, points[0] as Point]);
  let [crossed, plain] = [0, 0];
  fc.assert(
    fc.property(ring, (points) => {
      // Three points on one line are no matter of opinion only where they are exact; the sides are told from rounding here.
      fc.pre(
        points.every((a) =>
          points.every((b) => points.every((c) => a === b || b === c || a === c || !isFlat(a, b, c))),
        ),
      );
      const theirs = kinks({ type: 'Polygon', coordinates: [points.map(([x, y]) => [x, y])] }).features;
      const own = firstCrossing([points]);
      expect(own !== undefined).toBe(theirs.length > 0);
      if (own === undefined) plain += 1;
      else {
        crossed += 1;
        const distances = theirs.map(
          ({
            geometry: {
              coordinates: [x = 0, y = 0],
            },
          }) => Math.hypot(x - own[0], y - own[1]),
        );
        expect(Math.min(...distances)).toBeLessThan(1e-6);
      }
    }),
    { numRuns: 500 },
  );
  expect(Math.min(crossed, plain)).toBeGreaterThan(20);
});

function isFlat(a: Point, b: Point, c: Point): boolean {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) < 1e-9;
}

test('the invented county that ships with the product is taken as it is', async () => {
  const file = await readFile(join(import.meta.dirname, '../../../examples/zhongbei-2012/townships.json'));
  const draft = readCountyMap(file, UNITS);
  expect(draft).toMatchObject({ system: 'CGCS2000', notes: [] });
  expect(draft.areas.map(({ unit: found }) => found).filter(Boolean)).toEqual(['331001', 'hekou', 'qingxi', 'yunxi']);
});

test('a border of ten thousand points is looked at in one go', () => {
  const round = Array.from({ length: 10_000 }, (_, at): Point => {
    const turn = (2 * Math.PI * at) / 10_000;
    return [Math.cos(turn), Math.sin(turn)];
  });
  expect(firstCrossing([[...round, round[0] as Point]])).toBeUndefined();
});
