import { compareUnits } from '@gongjian/engine';
import { StandingRules, type StandingView, scopeOf, WHOLE_COUNTY } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import type { Known } from './known.ts';
import { allCountBacks } from './outlooks.ts';
import { withinOf } from './own-units.ts';
import type { Service } from './service.ts';

/** 比力度、比进度、比成效: worked out over the whole county; whoever sees a part of it finds its own units alone. */
export function comparisonOf(store: Store, county: string, known: Known): Pick<Service, 'standing'> {
  return {
    standing: async (caller, campaign, { on }) => {
      const snapshot = await known.snapshot(campaign, WHOLE_COUNTY);
      const { seq } = snapshot;
      const assessment = await known.assessment(campaign, WHOLE_COUNTY, { day: on, seq });
      const casework = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY, seq });
      const [declared] = casework.standing;
      const rules = declared?.rules ?? StandingRules.parse({});
      const objections = casework.objection.filter((one) => one.on <= on);
      const standings = compareUnits(
        { snapshot, assessment, countBacks: allCountBacks(snapshot, on), objections },
        rules,
      );
      const groups = standings.groups.map((group) => ({ ...group, units: group.rows.length }));
      const view: StandingView = { ...standings, groups, rules, objections };
      if (declared !== undefined) {
        const versions = await store.versions(county, WHOLE_COUNTY, 'standing', declared.id);
        const { version, on: since, by, sample } = declared;
        view.declared = { version, on: since, by, seq: versions.at(-1)?.seq ?? 0, ...(sample && { sample }) };
      }
      return scopeOf(caller.actor).units === 'all' ? view : ownPart(view, withinOf(snapshot, caller));
    },
  };
}

function ownPart(view: StandingView, isOwn: ReturnType<typeof withinOf>): StandingView {
  const own = <T extends { readonly unit: string }>(list: readonly T[]) => list.filter(({ unit }) => isOwn(unit));
  return {
    ...view,
    groups: view.groups.map((group) => ({ ...group, rows: own(group.rows) })).filter(({ rows }) => rows.length > 0),
    leftOut: own(view.leftOut),
    lateHandicaps: view.lateHandicaps.filter(isOwn),
    objections: own(view.objections),
  };
}
