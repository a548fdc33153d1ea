import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectionOf } from './geometry.ts';
import { LARGEST, moved, placeAt, type Sight, WHOLE, within } from './sight.ts';

const BOUNDS = { west: 121, east: 121.6, south: 29, north: 29.3 };
const drawn = (sight: Sight) => projectionOf(BOUNDS, { width: 800, highest: 640, ...sight });
const whole = drawn(WHOLE);
const point = fc.record({
  x: fc.double({ min: 0, max: 800, noNaN: true }),
  y: fc.double({ min: 0, max: whole.height, noNaN: true }),
});
const factor = fc.double({ min: 0.2, max: 5, noNaN: true });

test('a point is the place that is drawn there', () => {
  const { x, y } = whole.at(121.2, 29.1);
  expect(placeAt(whole, { x, y }).lon).toBeCloseTo(121.2, 9);
  expect(placeAt(whole, { x, y }).lat).toBeCloseTo(29.1, 9);
});

test('what lies under the fingers stays under them, whatever they do', () => {
  fc.assert(
    fc.property(point, point, factor, point, factor, (from, to, by, next, again) => {
      const before = moved({ zoom: 4 }, drawn({ zoom: 4 }), { from, to, factor: by });
      const projection = drawn(before);
      const place = placeAt(projection, from);
      const after = moved(before, projection, { from, to: next, factor: again });
      const { x, y } = drawn(after).at(place.lon, place.lat);
      expect(x).toBeCloseTo(next.x, 4);
      expect(y).toBeCloseTo(next.y, 4);
      expect(after.zoom).toBeGreaterThanOrEqual(1);
      expect(after.zoom).toBeLessThanOrEqual(LARGEST);
    }),
  );
});

test('nobody gets lost beyond the edge: the picture stays within the whole map', () => {
  fc.assert(
    fc.property(point, point, factor, (from, to, by) => {
      const sight = within(whole.bounds, moved({ zoom: 2 }, drawn({ zoom: 2 }), { from, to, factor: by }));
      const { bounds } = drawn(sight);
      const slack = 1e-9;
      expect(bounds.west).toBeGreaterThanOrEqual(whole.bounds.west - slack);
      expect(bounds.east).toBeLessThanOrEqual(whole.bounds.east + slack);
      expect(bounds.south).toBeGreaterThanOrEqual(whole.bounds.south - slack);
      expect(bounds.north).toBeLessThanOrEqual(whole.bounds.north + slack);
    }),
  );
});

test('the smallest is the whole map, around its middle', () => {
  expect(within(whole.bounds, { zoom: 1, middle: { lon: 121.5, lat: 29.2 } })).toEqual(WHOLE);
});
