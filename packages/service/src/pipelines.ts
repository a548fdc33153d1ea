import { batchStart, closeOutOf, continuity, pipelineOf } from '@gongjian/engine';
import { type Continuity, type Id, type Snapshot, scopeOf } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { mustSeeCounty } from './county-sight.ts';
import { keep } from './keep.ts';
import { type Known, nameOf } from './known.ts';
import type { Service } from './service.ts';

type Pipelines = Pick<Service, 'pipeline' | 'batchStart' | 'continuity' | 'closeOut'>;

const CONTINUITIES = { count: 16, weight: 1_000 };
/** A county with very many steps gets fewer draws; a month's count is small and settles early. */
const DRAWS = { most: 2000, least: 200, steps: 4_000_000 };

/** 项目链条 and 收官: where every project stands, what can start together, what goes on after the campaign. */
export function pipelinesOf(store: Store, county: Id, known: Known): Pipelines {
  const drawn = keep<Continuity>(CONTINUITIES, ({ months }) => months.length);
  return {
    pipeline: async (caller, campaign, { on }) => pipelineOf(await known.snapshot(campaign, scopeOf(caller.actor)), on),

    batchStart: async (caller, campaign, { on, by }) =>
      batchStart(await known.snapshot(campaign, scopeOf(caller.actor)), on, by),

    continuity: async (caller, campaign, { on }) => {
      const scope = scopeOf(caller.actor);
      const snapshot = await known.snapshot(campaign, scope);
      return drawn.get(`${nameOf(campaign, scope)} @${snapshot.seq} ${on}`, async () =>
        continuity(snapshot, on, { draws: drawsFor(snapshot) }),
      );
    },

    closeOut: async (caller, campaign, { on, language = 'zh' }) => {
      mustSeeCounty(caller, 'closeOut');
      const scope = scopeOf(caller.actor);
      const snapshot = await known.snapshot(campaign, scope);
      const casework = await store.caseworkRows(county, campaign, { scope });
      const assessment = await known.assessment(campaign, scope, { day: on });
      return closeOutOf(snapshot, casework, on, { assessment, language });
    },
  };
}

function drawsFor({ steps, projects }: Snapshot): number {
  const each = Math.floor(DRAWS.steps / (steps.length + projects.length + 1));
  return Math.max(DRAWS.least, Math.min(DRAWS.most, each));
}
