import { act, type Reference } from '../act.ts';
import { CountyMap, MAP_LIMITS, ringFault } from '../county-map.ts';
import { handOf } from '../hand.ts';
import type { Refusal } from '../refusal.ts';
import { missing } from './reads.ts';
import { OFFICE } from './who.ts';

/** The reader has looked at the file more closely; what comes by another way is looked at here. */
export const setMap = act('map.set', {
  about: { zh: '更新县域地图', en: 'Set the map of the county' },
  body: CountyMap.omit({ id: true, of: true, subject: true, on: true, by: true }),
  subject: ({ campaign }) => ({ kind: 'map', id: campaign }),
  who: OFFICE,
  reads: ({ campaign, areas }) => [
    { kind: 'map', id: campaign },
    { kind: 'campaign', id: campaign },
    ...areas.map(({ unit }): Reference => ({ kind: 'unit', id: unit })),
  ],
  refuse: ({ body: { campaign, areas }, view }) => {
    if (view.get('campaign', campaign) === undefined) return [{ kind: 'not-found', what: 'campaign', id: campaign }];
    const points = areas.flatMap(({ parts }) => parts.flat()).reduce((sum, ring) => sum + ring.length / 2, 0);
    if (points > MAP_LIMITS.points)
      return [{ kind: 'map-fault', fault: 'too-many-points', given: String(points), limit: String(MAP_LIMITS.points) }];
    const twice = areas.flatMap(({ unit }, at) =>
      areas.findIndex((one) => one.unit === unit) < at ? [{ path: `areas.${at}.unit`, code: 'twice' }] : [],
    );
    const rings = areas.flatMap(({ name, parts }) =>
      parts.flat().flatMap((ring): Refusal[] => {
        const fault = ringFault(ring);
        if (fault === undefined) return [];
        const where = `${ring[0]},${ring[1]}`;
        return [{ kind: 'map-fault', fault: fault === 'odd' ? 'bad-position' : fault, feature: name, where }];
      }),
    );
    return [
      ...(twice.length === 0 ? [] : [{ kind: 'invalid' as const, issues: twice }]),
      ...missing(
        view,
        areas.map(({ unit }) => ({ kind: 'unit', id: unit })),
      ),
      ...rings.slice(0, 1),
    ];
  },
  effect: ({ body, actor, day }) => {
    const { campaign } = body;
    const row = { ...body, id: campaign, of: 'campaign' as const, subject: campaign, on: day, by: handOf(actor) };
    return [{ op: 'put', kind: 'map', id: campaign, row }];
  },
});
