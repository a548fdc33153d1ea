import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, labelPlace, pathOf, projectionOf, scaleBar, tilesFor } from './geometry.ts';

const square = (lon: number, lat: number, size: number) => [
  lon,
  lat,
  lon + size,
  lat,
  lon + size,
  lat + size,
  lon,
  lat + size,
  lon,
  lat,
];
const EAST = { parts: [[square(121, 29, 0.2)]] };
const ISLAND = { parts: [[square(121.5, 29.1, 0.05)]] };
const bounds = boundsOf([EAST, ISLAND]);

test('a map fits its frame, north up, and a degree is as wide as it is in the middle of it', () => {
  const projection = projectionOf(bounds, { width: 800, highest: 640 });
  const [southWest, northEast] = [projection.at(bounds.west, bounds.south), projection.at(bounds.east, bounds.north)];
  expect(southWest.x).toBeCloseTo(12, 6);
  expect(northEast.x).toBeCloseTo(788, 6);
  expect(northEast.y).toBeLessThan(southWest.y);
  expect(southWest.y).toBeLessThanOrEqual(projection.height);
  expect(projection.perLon / projection.perLat).toBeCloseTo(Math.cos((29.1 * Math.PI) / 180), 6);
});

test('a narrow, high county is bounded by its height', () => {
  const high = { west: 121, east: 121.1, south: 28, north: 30 };
  expect(projectionOf(high, { width: 800, highest: 640 }).height).toBeLessThanOrEqual(641);
});

test('a path closes every ring, islands and holes alike', () => {
  const projection = projectionOf(bounds, { width: 800, highest: 640 });
  const path = pathOf([[square(121, 29, 0.2), square(121.05, 29.05, 0.1)], [square(121.5, 29.1, 0.05)]], projection);
  expect(path.match(/M/g)).toHaveLength(3);
  expect(path.match(/Z/g)).toHaveLength(3);
});

test('a label stands inside its area, on its largest part and beside its hole', () => {
  const projection = projectionOf(bounds, { width: 800, highest: 640 });
  const { x, y, room } = labelPlace(
    [[square(121.5, 29.1, 0.05)], [square(121, 29, 0.2), square(121.02, 29, 0.02)]],
    projection,
  );
  const [low, high] = [projection.at(121, 29), projection.at(121.2, 29.2)];
  expect(x).toBeGreaterThan(low.x);
  expect(x).toBeLessThan(high.x);
  expect(y).toBeGreaterThan(high.y);
  expect(y).toBeLessThan(low.y);
  expect(room).toBeGreaterThan(100);
});

test('of an area that is seen in part, the label stands in that part; of one out of sight there is no room', () => {
  const projection = projectionOf(bounds, { width: 800, highest: 640, zoom: 6, middle: { lon: 121.19, lat: 29.19 } });
  const { x, y, room } = labelPlace(EAST.parts, projection);
  expect(x + room / 2).toBeLessThanOrEqual(800);
  expect(x - room / 2).toBeGreaterThanOrEqual(0);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(projection.height);
  expect(labelPlace(ISLAND.parts, projection).room).toBe(0);
});

test('the scale bar is a round number of kilometres and as long as they are', () => {
  const projection = projectionOf(bounds, { width: 800, highest: 640 });
  const { km, length } = scaleBar(projection);
  expect([1, 2, 5, 10, 20, 50]).toContain(km);
  expect(length / km).toBeCloseTo(projection.perLat / 111.2, 6);
  expect(length).toBeLessThanOrEqual(160);
});

test('tiles cover the whole picture without a gap, whatever part of the country it shows', () => {
  fc.assert(
    fc.property(
      fc.record({
        west: fc.double({ min: 74, max: 130, noNaN: true }),
        south: fc.double({ min: 4, max: 50, noNaN: true }),
        wide: fc.double({ min: 0.05, max: 3, noNaN: true }),
        high: fc.double({ min: 0.05, max: 3, noNaN: true }),
        width: fc.integer({ min: 300, max: 1200 }),
        zoom: fc.constantFrom(1, 1.5, 5),
      }),
      ({ west, south, wide, high, width, zoom }) => {
        const of = { west, south, east: west + wide, north: south + high };
        const projection = projectionOf(of, { width, highest: 640, zoom });
        const tiles = tilesFor(projection, '{z}/{x}/{y}');
        const [left, right] = [
          Math.min(...tiles.map(({ x }) => x)),
          Math.max(...tiles.map(({ x, width: w }) => x + w)),
        ];
        const [top, bottom] = [
          Math.min(...tiles.map(({ y }) => y)),
          Math.max(...tiles.map(({ y, height: h }) => y + h)),
        ];
        expect(left).toBeLessThanOrEqual(1e-6);
        expect(top).toBeLessThanOrEqual(1e-6);
        expect(right).toBeGreaterThanOrEqual(width - 1e-6);
        expect(bottom).toBeGreaterThanOrEqual(projection.height - 1e-6);
        const covered = tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0);
        expect(covered).toBeCloseTo((right - left) * (bottom - top), 3);
      },
    ),
  );
});

test.each([
  // Of TileMatrixSet c as 天地图 describes it: 256 pixels a tile, from 90 N 180 W, degrees in a pixel.
  [1, 0.703125, 2, 1],
  [2, 0.3515625, 4, 2],
  [6, 0.02197265625, 64, 32],
  [18, 0.00000536441802978515, 262_144, 131_072],
])('level %i has %f degrees in a pixel, %i columns and %i rows', (level, degrees, columns, rows) => {
  const side = 250 * degrees;
  const corner = { west: 180 - 1.5 * side, east: 180 - 0.5 * side, south: -90 + 0.5 * side, north: -90 + 1.5 * side };
  const projection = {
    ...{ width: 250, height: 250, perLon: 1 / degrees, perLat: 1 / degrees, bounds: corner },
    at: (lon: number, lat: number) => ({ x: (lon - corner.west) / degrees, y: (corner.north - lat) / degrees }),
  };
  const asked = tilesFor(projection, '{z} {x} {y}').map(({ href }) => href.split(' ').map(Number));
  expect(asked).toContainEqual([level, columns - 1, rows - 1]);
  for (const [z, x = 0, y = 0] of asked) expect([z, x < columns, y < rows]).toEqual([level, true, true]);
});

test('a tile is asked for by the numbers that the map service gives it', () => {
  // At level 10 a tile is 0.3515625 degrees: 121.3 E lies in column 857, 29.1 N in row 173.
  const projection = projectionOf(
    { west: 121.1, east: 121.5, south: 29.05, north: 29.15 },
    { width: 300, highest: 640 },
  );
  const tiles = tilesFor(projection, 'https://tiles.example/wmts?z={z}&x={x}&y={y}&tk=k');
  expect(tiles.map(({ href }) => href)).toContain('https://tiles.example/wmts?z=10&x=857&y=173&tk=k');
  const tile = tiles.find(({ href }) => href.includes('x=857&y=173'));
  expect(tile?.x).toBeCloseTo(projection.at(857 * 0.3515625 - 180, 0).x, 6);
});
