import townships from '../../zhongbei-2012/townships.json' with { type: 'json' };
import { createRandom } from '../random.ts';
import type { Draft, Script } from '../script.ts';
import { CAMPAIGN } from './campaign.ts';
import { OFFICE, type PlatformId } from './people.ts';

type Position = readonly [lon: number, lat: number];
type Place = { readonly lon: number; readonly lat: number };

const PLATFORM_PLACES: Readonly<Record<PlatformId, Place>> = {
  kaifaqu: { lon: 121.395, lat: 29.225 },
  danhai: { lon: 121.655, lat: 29.205 },
  binjiang: { lon: 121.475, lat: 29.115 },
  beibu: { lon: 121.44, lat: 29.335 },
};
/** Degrees around the middle of a platform in which its projects lie. */
const SPREAD = 0.035;

/** Each area as its polygons, each of them rings of positions. */
const AREAS = townships.features.map(({ properties: { code, name }, geometry: { type, coordinates } }) => ({
  code,
  name,
  polygons: (type === 'Polygon' ? [coordinates] : coordinates) as unknown as readonly (readonly Position[][])[],
}));

/** The invented county's map, and where its projects stand in it. */
export function drawMap(script: Script): void {
  script.add(['2012-07-30', '17:00'], OFFICE, 'map.set', {
    campaign: CAMPAIGN,
    source: '示例:虚构的县,非真实行政区划',
    system: 'CGCS2000',
    areas: AREAS.map(({ code, name, polygons }) => ({
      unit: code,
      name,
      parts: polygons.map((rings) => rings.map((ring) => ring.flat())),
    })),
    sample: true,
  });
  for (const body of placed(script)) script.add(['2012-08-06', '10:00'], OFFICE, 'project.set', body);
}

/** Projects of townships and platforms as they stood when their places were entered; one that changes later is left alone. */
function placed(script: Script): Draft<'project'>[] {
  const [latest, later] = [new Map<string, Draft<'project'>>(), new Set<string>()];
  for (const { day, act } of script.steps()) {
    if (act.name !== 'project.set') continue;
    const body = act.body as Draft<'project'>;
    if (day > '2012-08-05') later.add(body.id);
    else latest.set(body.id, body);
  }
  return [...latest.values()].flatMap((body) => {
    const place = later.has(body.id) ? undefined : placeOf(body);
    return place === undefined ? [] : [{ ...body, ...place }];
  });
}

const DECIMALS = 1e4;
const rounded = (lon: number, lat: number): Place => ({
  lon: Math.round(lon * DECIMALS) / DECIMALS,
  lat: Math.round(lat * DECIMALS) / DECIMALS,
});

/** Somewhere in its platform or township; undefined for a department's project. */
function placeOf({ id, unit, platform }: Draft<'project'>): Place | undefined {
  const random = createRandom(`map/${id}`);
  const middle = PLATFORM_PLACES[(platform ?? unit) as PlatformId];
  if (middle !== undefined)
    return rounded(middle.lon + (random.next() - 0.5) * SPREAD * 2, middle.lat + (random.next() - 0.5) * SPREAD * 1.4);
  const ring = AREAS.find(({ code }) => code === unit)?.polygons[0]?.[0];
  if (ring === undefined) return undefined;
  const [west, east] = boundsOf(ring.map(([lon]) => lon));
  const [south, north] = boundsOf(ring.map(([, lat]) => lat));
  for (;;) {
    const place = rounded(west + random.next() * (east - west), south + random.next() * (north - south));
    if (isInside(ring, place)) return place;
  }
}

const boundsOf = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

/** By how often a line to the east crosses the ring. */
function isInside(ring: readonly Position[], { lon, lat }: Place): boolean {
  return (
    ring.slice(1).filter(([bx, by], at) => {
      const [ax, ay] = ring[at] as Position;
      return ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax);
    }).length %
      2 ===
    1
  );
}
