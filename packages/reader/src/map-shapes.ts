import { type MAP_FAULTS, MAP_LIMITS, Place, Refused } from '@gongjian/model';
import { firstCrossing, type Point } from './map-crossing.ts';

/** A tenth of a metre is more than a township's border is known to; five decimals are a metre. */
const DECIMALS = 1e5;

type Said = { readonly feature?: string; readonly where?: string; readonly given?: string; readonly limit?: string };

export function mapFault(fault: (typeof MAP_FAULTS)[number], said: Said = {}): Refused {
  return new Refused({ kind: 'map-fault', fault, ...said });
}

/** Where something is, as a map is read: five decimals. */
export function whereOf([x, y]: Point): string {
  return `${Math.round(x * DECIMALS) / DECIMALS},${Math.round(y * DECIMALS) / DECIMALS}`;
}

/** How many positions stand in nested lists of coordinates; counting stops at `most`, however large the file. */
export function countPositions(coordinates: unknown, most: number = Number.POSITIVE_INFINITY): number {
  let count = 0;
  const waiting: unknown[] = [coordinates];
  while (waiting.length > 0 && count <= most) {
    const next = waiting.pop();
    if (!Array.isArray(next)) continue;
    if (typeof next[0] === 'number') count += 1;
    else for (const one of next) waiting.push(one);
  }
  return count;
}

/** One polygon as flat rings, looked at point by point; `onHeight` is told of every height that is left out. */
export function polygonOf(coordinates: unknown, feature: string, onHeight: () => void): number[][] {
  if (!Array.isArray(coordinates) || coordinates.length === 0) throw mapFault('bad-position', { feature });
  const rings = coordinates.map((ring) => ringOf(ring, feature, onHeight));
  const crossing = firstCrossing(rings);
  if (crossing !== undefined) throw mapFault('crossing', { feature, where: whereOf(crossing) });
  return rings.map((ring) => ring.flat());
}

function ringOf(given: unknown, feature: string, onHeight: () => void): Point[] {
  if (!Array.isArray(given)) throw mapFault('bad-position', { feature });
  const points = given.map((position) => pointOf(position, feature, onHeight));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw mapFault('too-few-points', { feature, where: '' });
  if (first[0] !== last[0] || first[1] !== last[1]) throw mapFault('unclosed', { feature, where: whereOf(first) });
  const rounded = points.map(
    ([x, y]): Point => [Math.round(x * DECIMALS) / DECIMALS, Math.round(y * DECIMALS) / DECIMALS],
  );
  const distinct = rounded.filter((point, at) => at === 0 || !isSame(point, rounded[at - 1] as Point));
  if (distinct.length < 4) throw mapFault('too-few-points', { feature, where: whereOf(first) });
  return distinct;
}

const isSame = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** Short, and never deeper than one list: a file may nest them as deep as it likes. */
function shown(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'object' ? '…' : String(value).slice(0, 40);
  return `[${value
    .slice(0, 4)
    .map((one) => (typeof one === 'object' ? '…' : String(one).slice(0, 20)))
    .join(',')}]`;
}

/** More than any angle: metres of a projection. */
const MOST_DEGREES = 360;

function pointOf(position: unknown, feature: string, onHeight: () => void): Point {
  const isPair = Array.isArray(position) && position.length >= 2;
  const [x, y]: unknown[] = isPair ? position : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    throw mapFault('bad-position', { feature, where: shown(position) });
  if ((position as unknown[]).length > 2) onHeight();
  if (isPlace(x, y)) return [x, y];
  const where = whereOf([x, y]);
  if (Math.abs(x) > MOST_DEGREES || Math.abs(y) > MOST_DEGREES) throw mapFault('projected', { feature, where });
  throw mapFault(isPlace(y, x) ? 'swapped' : 'outside', { feature, where });
}

function isPlace(lon: number, lat: number): boolean {
  return Place.safeParse({ lon, lat }).success;
}

/** @throws Refused where there are more points than a map may hold */
export function refuseTooMany(points: number): void {
  if (points > MAP_LIMITS.points)
    throw mapFault('too-many-points', { given: String(points), limit: String(MAP_LIMITS.points) });
}
