import type { MapArea } from '@gongjian/model';

type Parts = MapArea['parts'];
export type Point = { readonly x: number; readonly y: number };
export type Bounds = { readonly west: number; readonly east: number; readonly south: number; readonly north: number };

/** From degrees to pixels and back: a degree of longitude is as wide as it is in the middle of the map. */
export type Projection = {
  readonly width: number;
  readonly height: number;
  readonly perLat: number;
  readonly perLon: number;
  readonly at: (lon: number, lat: number) => Point;
  /** What part of the earth the picture shows. */
  readonly bounds: Bounds;
};

/** Kilometres in a degree of latitude. */
const KM_PER_DEGREE = 111.2;

export function boundsOf(areas: readonly { readonly parts: Parts }[]): Bounds {
  const bounds = { west: 180, east: -180, south: 90, north: -90 };
  for (const ring of areas.flatMap(({ parts }) => parts.flat()))
    for (let at = 0; at < ring.length; at += 2) {
      const [lon = 0, lat = 0] = [ring[at], ring[at + 1]];
      bounds.west = Math.min(bounds.west, lon);
      bounds.east = Math.max(bounds.east, lon);
      bounds.south = Math.min(bounds.south, lat);
      bounds.north = Math.max(bounds.north, lat);
    }
  return bounds;
}

/** Fits the bounds into a width, at most `highest`; `zoom` draws larger around `middle` (by default that of the bounds). */
export function projectionOf(
  bounds: Bounds,
  { width, highest, zoom = 1, middle }: { width: number; highest: number; zoom?: number; middle?: Lonlat | undefined },
): Projection {
  const { west, east, south, north } = bounds;
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [Math.max(1e-6, (east - west) * narrowing), Math.max(1e-6, north - south)];
  const margin = 12;
  const fit = Math.min((width - 2 * margin) / wide, (highest - 2 * margin) / high);
  const height = Math.round(high * fit + 2 * margin);
  const perLat = fit * zoom;
  const perLon = perLat * narrowing;
  const [lon0, lat0] = middle === undefined ? [(west + east) / 2, (south + north) / 2] : [middle.lon, middle.lat];
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  return {
    width,
    height,
    perLat,
    perLon,
    at: (lon, lat) => ({ x: halfWidth + (lon - lon0) * perLon, y: halfHeight - (lat - lat0) * perLat }),
    bounds: {
      west: lon0 - halfWidth / perLon,
      east: lon0 + halfWidth / perLon,
      south: lat0 - halfHeight / perLat,
      north: lat0 + halfHeight / perLat,
    },
  };
}

export type Lonlat = { readonly lon: number; readonly lat: number };

/** The path of an area for SVG, to a tenth of a pixel; holes come out by the even-odd rule. */
export function pathOf(parts: Parts, { at }: Projection): string {
  return parts
    .flat()
    .map((ring) => {
      let path = '';
      for (let index = 0; index < ring.length - 2; index += 2) {
        const { x, y } = at(ring[index] ?? 0, ring[index + 1] ?? 0);
        path += `${index === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`;
      }
      return `${path}Z`;
    })
    .join('');
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Where a label stands, inside what is seen of its area, and how much room there is: the widest stretch of its largest part. */
export function labelPlace(parts: Parts, { at, width, height }: Projection): Point & { readonly room: number } {
  const rings = parts.map((polygon) => polygon.map((ring) => pixels(ring, at)));
  const [largest = []] = rings.toSorted((a, b) => Math.abs(areaOf(b[0] ?? [])) - Math.abs(areaOf(a[0] ?? [])));
  const ys = (largest[0] ?? []).map(({ y }) => y);
  const [top, bottom] = [Math.max(0, Math.min(...ys)), Math.min(height, Math.max(...ys))];
  let best: { x: number; y: number; room: number; worth: number } = { x: 0, y: 0, room: 0, worth: -1 };
  for (let step = 1; step < ROWS; step += 1) {
    const y = top + ((bottom - top) * step) / ROWS;
    const found = widestAt(largest, y, width);
    // A little nearer to the middle is worth more than a little wider.
    const worth = found.room * (1 - 0.5 * Math.abs((2 * step) / ROWS - 1));
    if (worth > best.worth) best = { ...found, y, worth };
  }
  return { x: best.x, y: best.y, room: best.room };
}

const ROWS = 12;

function pixels(ring: readonly number[], at: Projection['at']): Point[] {
  const points: Point[] = [];
  for (let index = 0; index < ring.length; index += 2) points.push(at(ring[index] ?? 0, ring[index + 1] ?? 0));
  return points;
}

function areaOf(ring: readonly Point[]): number {
  return ring.slice(1).reduce((sum, b, index) => {
    const a = ring[index] ?? b;
    return sum + (a.x * b.y - b.x * a.y) / 2;
  }, 0);
}

function widestAt(rings: readonly (readonly Point[])[], y: number, width: number): { x: number; room: number } {
  const crossings = rings
    .flatMap((ring) =>
      ring.slice(1).flatMap((b, index) => {
        const a = ring[index] ?? b;
        return a.y > y === b.y > y ? [] : [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)];
      }),
    )
    .toSorted((a, b) => a - b);
  let best = { x: 0, room: 0 };
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const from = Math.max(0, crossings[index] ?? 0);
    const to = Math.min(width, crossings[index + 1] ?? 0);
    if (to - from > best.room) best = { x: (from + to) / 2, room: to - from };
  }
  return best;
}

/** A round number of kilometres of about a fifth of the width, and how long it is drawn. */
export function scaleBar({ width, perLat }: Projection): { readonly km: number; readonly length: number } {
  const perKm = perLat / KM_PER_DEGREE;
  const about = width / 5 / perKm;
  const power = 10 ** Math.floor(Math.log10(about));
  const km = [5, 2, 1].map((one) => one * power).find((one) => one <= about) ?? power;
  return { km, length: km * perKm };
}

/** Pixels of a tile as it is made. */
const TILE = 256;
const MOST_TILES = 80;

/** A picture of the base layer and where it lies. */
export type Tile = {
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The tiles in degrees that cover the picture: at level z the earth is 2^z tiles wide, counted from 180° west, 90° north. */
export function tilesFor({ bounds, perLon, perLat, at }: Projection, address: string): readonly Tile[] {
  const level = Math.min(18, Math.max(1, Math.ceil(Math.log2((perLon * 360) / TILE))));
  const size = 360 / 2 ** level;
  const [from, to] = [Math.floor((bounds.west + 180) / size), Math.floor((bounds.east + 180) / size)];
  const [top, bottom] = [Math.floor((90 - bounds.north) / size), Math.floor((90 - bounds.south) / size)];
  const tiles: Tile[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = from; column <= to && tiles.length < MOST_TILES; column += 1)
      tiles.push({
        href: address.replace('{z}', String(level)).replace('{x}', String(column)).replace('{y}', String(row)),
        ...at(column * size - 180, 90 - row * size),
        width: size * perLon,
        height: size * perLat,
      });
  return tiles;
}
