import { MAP_LIMITS, type MapDraft, type MapNote, type MapSystem, type Unit } from '@gongjian/model';
import { matchAreas } from './map-names.ts';
import { countPositions, mapFault, polygonOf, refuseTooMany } from './map-shapes.ts';
import { decodeText } from './text-encoding.ts';
import { unreadable } from './unreadable.ts';

type Thing = { readonly [member: string]: unknown };
type Feature = { readonly properties: Thing; readonly polygons: readonly unknown[] };

const SYSTEMS: readonly (readonly [MapSystem, RegExp])[] = [
  ['WGS-84', /CRS:?84|EPSG:+4326|WGS[ _-]?(?:19)?84$/i],
  ['CGCS2000', /EPSG:+(?:4490|4480)|CGCS[ _-]?2000$/i],
];

/**
 * Reads the borders of townships from a GeoJSON file (RFC 7946, or the older form with `crs`) and matches them to units by
 * name or code. Nothing is mended in silence: heights and other shapes that are left out are told, anything else that is
 * wrong is refused with the area and the place.
 *
 * @throws Refused `map-fault` or `unreadable`
 */
export function readCountyMap(
  bytes: Uint8Array,
  units: readonly Unit[],
  { property }: { readonly property?: string | undefined } = {},
): MapDraft {
  if (bytes.length === 0) throw unreadable('empty');
  if (bytes.length > MAP_LIMITS.bytes)
    throw mapFault('too-large', { given: megabytes(bytes.length), limit: megabytes(MAP_LIMITS.bytes) });
  const root = parse(decodeText(bytes).text);
  const system = systemOf(root['crs']);
  const { features, others } = featuresOf(root);
  if (features.length === 0) throw mapFault('no-areas');
  if (features.length > MAP_LIMITS.areas)
    throw mapFault('too-many-areas', { given: String(features.length), limit: String(MAP_LIMITS.areas) });
  refuseTooMany(countPositions(features.map(({ polygons }) => polygons)));
  const names = matchAreas(
    features.map(({ properties }) => properties),
    units,
    property,
  );
  let heights = 0;
  const areas = features.map(({ polygons }, at): MapDraft['areas'][number] => {
    const { name, ...matched } = names.areas[at] ?? { name: String(at + 1) };
    const parts = polygons.map((polygon) => polygonOf(polygon, name, () => (heights += 1)));
    return { feature: at + 1, name, ...matched, points: countOf(parts), parts };
  });
  const similar = areas.filter(({ matched }) => matched === 'similar').length;
  const notes: (readonly [MapNote['kind'], number])[] = [
    ['heights', heights],
    ['other-shapes', others],
    ['no-crs', system === undefined ? 1 : 0],
    ['similar-names', similar],
  ];
  return {
    ...(system !== undefined && { system }),
    points: areas.reduce((sum, { points }) => sum + points, 0),
    properties: names.properties,
    ...(names.property !== undefined && { property: names.property }),
    areas,
    notes: notes.flatMap(([kind, count]) => (count > 0 ? [{ kind, count }] : [])),
  };
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`;

const countOf = (parts: readonly (readonly (readonly number[])[])[]): number =>
  parts.flat().reduce((sum, ring) => sum + ring.length / 2, 0);

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): Thing {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    throw mapFault('not-json', line === undefined ? {} : { where: String(line) });
  }
  if (!isThing(root)) throw mapFault('not-geojson', { given: 'JSON' });
  return root;
}

function systemOf(crs: unknown): MapSystem | undefined {
  if (crs === undefined || crs === null) return undefined;
  const properties = isThing(crs) && isThing(crs['properties']) ? crs['properties'] : {};
  const name = wordOf(properties['name'] ?? properties['code']);
  const found = SYSTEMS.find(([, pattern]) => pattern.test(name));
  if (found === undefined) throw mapFault('other-system', { given: name });
  return found[0];
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : 'crs';
}

const OTHER_SHAPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString'];

function featuresOf(root: Thing): { readonly features: readonly Feature[]; readonly others: number } {
  const { type } = root;
  const list = type === 'FeatureCollection' ? root['features'] : [root];
  if (!Array.isArray(list)) throw mapFault('not-geojson', { given: 'FeatureCollection' });
  let others = 0;
  const features: Feature[] = [];
  for (const one of list as unknown[]) {
    if (!isThing(one)) throw mapFault('not-geojson', { given: 'JSON' });
    const shape = one['type'] === 'Feature' ? one['geometry'] : one;
    const properties = isThing(one['properties']) ? one['properties'] : {};
    const polygons = polygonsOf(shape);
    if (polygons.length > 0) features.push({ properties, polygons });
    else others += 1;
  }
  return { features, others };
}

/** The polygons of a geometry; none of points, lines and features without a shape. */
function polygonsOf(shape: unknown): unknown[] {
  if (shape === null || shape === undefined) return [];
  const { type, coordinates, geometries } = isThing(shape) ? shape : ({} as Thing);
  if (type === 'Polygon') return [coordinates];
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return coordinates;
  if (type === 'GeometryCollection' && Array.isArray(geometries))
    return geometries.flatMap((one) => (isThing(one) && one['type'] === 'GeometryCollection' ? [] : polygonsOf(one)));
  if (OTHER_SHAPES.includes(String(type))) return [];
  throw mapFault('not-geojson', { given: type === undefined ? 'JSON' : String(type).slice(0, 40) });
}
