import { WHOLE_COUNTY } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import type { Known } from './known.ts';
import { readingThread } from './reading-thread.ts';
import type { Service } from './service.ts';

/** The county's map: borders are everybody's, what is drawn in them comes with each post's own view. */
export function countyMapOf(store: Store, county: string, known: Known): Pick<Service, 'countyMap' | 'previewMap'> {
  return {
    countyMap: async (_caller, campaign) => {
      const { seq } = await known.snapshot(campaign, WHOLE_COUNTY);
      const last = (await store.versions(county, WHOLE_COUNTY, 'map', campaign)).at(-1);
      return last === undefined || (last.untilSeq ?? seq + 1) <= seq ? { seq: 0 } : { seq: last.seq, map: last.row };
    },

    previewMap: async (_caller, campaign, { bytes }, property) => {
      const { units } = await known.snapshot(campaign, WHOLE_COUNTY);
      return readingThread({ kind: 'map', bytes, units: units.filter(({ merged }) => merged === undefined), property });
    },
  };
}
