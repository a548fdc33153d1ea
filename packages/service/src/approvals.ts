import { approvalOffices, officeCases } from '@gongjian/engine';
import { type ApprovalsPage, type Id, type Snapshot, WHOLE_COUNTY } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import type { Known } from './known.ts';
import type { Approvals } from './meetings.ts';
import { mustSpeakFor, withinOf } from './own-units.ts';

/**
 * Which targets a case holds lies beyond what an office sees, so cases are worked out on the whole county; of targets
 * only the names are given.
 */
export function approvalsOf(store: Store, county: Id, known: Known): Approvals {
  return {
    page: async (caller, campaign, { on, office: asked }): Promise<ApprovalsPage> => {
      const snapshot = await known.snapshot(campaign, WHOLE_COUNTY);
      const names = new Map(snapshot.units.map(({ id, name }) => [id, name]));
      const isOwn = withinOf(snapshot, caller);
      const offices = approvalOffices(snapshot, on)
        .filter(({ unit }) => isOwn(unit))
        .map(({ unit, cases }) => ({ unit, cases, name: names.get(unit) ?? unit }));
      const unit = asked ?? caller.actor.unit ?? offices[0]?.unit;
      if (asked !== undefined) mustSpeakFor(snapshot, caller, asked);
      const chosen = unit !== undefined && isOwn(unit) && names.has(unit) ? unit : offices[0]?.unit;
      if (chosen === undefined) return { offices, sessions: [] };
      return {
        offices,
        office: officeCases(snapshot, chosen, on),
        sessions: await sessionsOf(snapshot, chosen),
      };

      async function sessionsOf({ projects, steps }: Snapshot, one: Id): Promise<ApprovalsPage['sessions']> {
        const { joint } = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY });
        const under = withinOf(snapshot, { ...caller, actor: { ...caller.actor, role: 'approver', unit: one } });
        const projectNames = new Map(projects.map(({ id, name }) => [id, name]));
        const stepRows = new Map(steps.map((step) => [step.id, step]));
        return joint
          .filter(({ units }) => units.some(under))
          .toSorted((a, b) => (a.on > b.on ? -1 : 1))
          .map((session) => ({
            session,
            projectName: projectNames.get(session.subject) ?? session.subject,
            steps: session.steps.map((id) => {
              const step = stepRows.get(id);
              return {
                id,
                name: step?.name ?? id,
                ...(step?.office === undefined ? {} : { office: step.office }),
              };
            }),
          }));
      }
    },
  };
}
