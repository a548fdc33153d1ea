import { z } from 'zod';
import { Day } from './day.ts';
import { Hand } from './hand.ts';
import { Place } from './place.ts';
import { Id, Name } from './plan-text.ts';

/** What a map may hold: enough for a hundred townships, small enough to stand in the ledger. */
export const MAP_LIMITS = { bytes: 8_000_000, points: 10_000, areas: 200 } as const;

export const MAP_SYSTEMS = ['CGCS2000', 'WGS-84'] as const;
/** 坐标系: degrees of these two differ by less than a metre; others (GCJ-02, BD-09, projected) are not taken. */
export const MapSystem = z.enum(MAP_SYSTEMS).meta({ id: 'MapSystem' });
export type MapSystem = z.infer<typeof MapSystem>;

/** A closed ring, flat: longitude, latitude, longitude, latitude …, the first point again at the end. */
const Ring = z
  .array(z.number())
  .min(8)
  .max(2 * MAP_LIMITS.points);
/** Polygons, each its outer ring and then its holes. */
const Parts = z.array(z.array(Ring).min(1).max(200)).min(1).max(500);

export const MapArea = z
  .object({ unit: Id, name: Name.describe('as the file calls it'), parts: Parts })
  .meta({ id: 'MapArea' });
export type MapArea = z.infer<typeof MapArea>;

/** 县域地图 of a campaign: the areas of its townships, as the county supplied them. */
export const CountyMap = z
  .object({
    id: Id.describe('the campaign: there is one for it'),
    campaign: Id,
    of: z.literal('campaign'),
    subject: Id,
    on: Day.describe('the day it was set'),
    by: Hand,
    source: Name.describe('where it comes from: whose data, which file'),
    system: MapSystem,
    approval: Name.optional().describe('审图号'),
    areas: z.array(MapArea).min(1).max(MAP_LIMITS.areas),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'CountyMap' });
export type CountyMap = z.infer<typeof CountyMap>;

/** What lies below the drawing: tiles in degrees (CGCS2000), by an address with {z}, {x} and {y}. */
export const BaseMap = z.object({ tiles: z.string() }).meta({ id: 'BaseMap' });
export type BaseMap = z.infer<typeof BaseMap>;

/** The map of a campaign where there is one, and the ledger number of its version. */
export const MapView = z
  .object({ seq: z.int().min(0), map: CountyMap.optional(), base: BaseMap.optional() })
  .meta({ id: 'MapView' });
export type MapView = z.infer<typeof MapView>;

export const MAP_NOTES = ['heights', 'other-shapes', 'no-crs', 'similar-names'] as const;
/** What was done with a file without being asked, so that it can be told. */
export const MapNote = z.object({ kind: z.enum(MAP_NOTES), count: z.int().min(1) }).meta({ id: 'MapNote' });
export type MapNote = z.infer<typeof MapNote>;

/** What a GeoJSON file holds, with the unit that each area was matched to; nothing is kept before a person confirms it. */
export const MapDraft = z
  .object({
    system: MapSystem.optional().describe('where the file names it'),
    points: z.int(),
    properties: z.array(z.string()).describe('members that may hold the name or code of a township'),
    property: z.string().optional().describe('the one that was used'),
    areas: z.array(
      z.object({
        feature: z.int().min(1),
        name: z.string(),
        unit: Id.optional(),
        matched: z.enum(['code', 'name', 'similar']).optional(),
        points: z.int(),
        parts: Parts,
      }),
    ),
    notes: z.array(MapNote),
  })
  .meta({ id: 'MapDraft' });
export type MapDraft = z.infer<typeof MapDraft>;

/** Why a ring cannot stand in a map; the reader tells more of it, and where. */
export function ringFault(ring: readonly number[]): 'odd' | 'unclosed' | 'outside' | undefined {
  if (ring.length % 2 !== 0) return 'odd';
  if (ring[0] !== ring.at(-2) || ring[1] !== ring.at(-1)) return 'unclosed';
  for (let at = 0; at < ring.length; at += 2)
    if (!Place.safeParse({ lon: ring[at], lat: ring[at + 1] }).success) return 'outside';
  return undefined;
}
