import type { Bounds, Lonlat, Point, Projection } from './geometry.ts';

/** What part of the map is looked at: how much larger than the whole, and around which place (by default the middle). */
export type Sight = { readonly zoom: number; readonly middle?: Lonlat | undefined };

export const WHOLE: Sight = { zoom: 1 };
export const LARGEST = 16;
/** Of a button, a key and a notch of the wheel. */
export const STEP = 1.5;

/** The place that is drawn at a point. */
export function placeAt({ bounds, perLon, perLat }: Projection, { x, y }: Point): Lonlat {
  return { lon: bounds.west + x / perLon, lat: bounds.north - y / perLat };
}

/** The place under `from` comes to lie under `to`, drawn `factor` times as large: one way to drag, pinch and zoom. */
export function moved(
  sight: Sight,
  projection: Projection,
  { from, to = from, factor = 1 }: { from: Point; to?: Point; factor?: number },
): Sight {
  const zoom = Math.min(LARGEST, Math.max(1, sight.zoom * factor));
  const larger = zoom / sight.zoom;
  const place = placeAt(projection, from);
  const { width, height, perLon, perLat } = projection;
  return {
    zoom,
    middle: {
      lon: place.lon - (to.x - width / 2) / (perLon * larger),
      lat: place.lat + (to.y - height / 2) / (perLat * larger),
    },
  };
}

/** Never beyond the edge of the whole map, nor larger than the largest. */
export function within({ west, east, south, north }: Bounds, sight: Sight): Sight {
  const zoom = Math.min(LARGEST, sight.zoom);
  if (zoom <= 1) return WHOLE;
  const { middle = { lon: (west + east) / 2, lat: (south + north) / 2 } } = sight;
  const [halfWide, halfHigh] = [(east - west) / 2 / zoom, (north - south) / 2 / zoom];
  const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return {
    zoom,
    middle: {
      lon: between(middle.lon, west + halfWide, east - halfWide),
      lat: between(middle.lat, south + halfHigh, north - halfHigh),
    },
  };
}
