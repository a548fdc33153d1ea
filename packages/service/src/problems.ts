import { blocksOf, ladderStates, stageOn, threeLists } from '@gongjian/engine';
import { type Day, type DutyChange, type Id, type ProblemDetail, Refused, type Scope, scopeOf } from '@gongjian/model';
import { fileNameOf, threeListsXlsx } from '@gongjian/paper';
import type { Store } from '@gongjian/store';
import type { Caller } from './caller.ts';
import { namesOn } from './exports.ts';
import type { Known } from './known.ts';
import type { Service } from './service.ts';

type Problems = Pick<Service, 'problem' | 'threeLists' | 'threeListsWorkbook'>;

/** Who is responsible for a project, by the members that say it. */
const DUTIES = ['unit', 'leader', 'platform'] as const;
/** Ledger entries looked at for changes of responsibility, the newest. */
const MOST_ENTRIES = 5_000;
const AT_ONCE = 500;

export function problemsOf(store: Store, county: Id, known: Known): Problems {
  /** How responsibility moved, oldest first; nothing of how it was first set up. */
  const dutyChanges = async (scope: Scope): Promise<ReadonlyMap<Id, readonly DutyChange[]>> => {
    const moved = new Map<Id, DutyChange[]>();
    let after: number | undefined;
    for (let looked = 0; looked < MOST_ENTRIES; looked += AT_ONCE) {
      const found = await store.history(county, {
        scope,
        kind: 'project',
        limit: AT_ONCE,
        ...(after === undefined ? {} : { after }),
      });
      for (const { entry, changes } of found)
        for (const { kind, id, before, after: is } of changes) {
          if (kind !== 'project' || before === undefined || is === undefined) continue;
          const [was, now] = [before, is] as Readonly<Record<(typeof DUTIES)[number], Id | undefined>>[];
          for (const field of DUTIES) {
            if (was?.[field] === now?.[field]) continue;
            const change = { on: (entry.day ?? entry.at.slice(0, 10)) as Day, by: entry.actor.name, field };
            moved.set(id, [{ ...change, was: was?.[field], is: now?.[field] }, ...(moved.get(id) ?? [])]);
          }
        }
      after = found.at(-1)?.entry.seq;
      if (found.length < AT_ONCE) break;
    }
    return moved;
  };

  const listsOf = async (caller: Caller, campaign: Id, on: Day) => {
    const scope = scopeOf(caller.actor);
    const snapshot = await known.snapshot(campaign, scope);
    return { snapshot, lists: threeLists(snapshot, on, await dutyChanges(scope)) };
  };

  return {
    problem: async (caller, campaign, id, { on }): Promise<ProblemDetail> => {
      const scope = scopeOf(caller.actor);
      const snapshot = await known.snapshot(campaign, scope);
      const problem = snapshot.problems.find((candidate) => candidate.id === id);
      if (problem === undefined) throw new Refused({ kind: 'not-found', what: 'problem', id });
      const ladder = ladderStates(snapshot, on).get(id);
      const { problems } = await known.assessment(campaign, scope, { day: on });
      const assessment = problems.find((candidate) => candidate.problem === id);
      return {
        problem,
        version: (await store.versions(county, scope, 'problem', id)).at(-1)?.seq ?? 0,
        stage: stageOn(problem, on),
        blocks: problem.blocks.map(blocksOf(snapshot)),
        ...(ladder === undefined ? {} : { ladder }),
        ...(assessment === undefined ? {} : { assessment }),
      };
    },

    threeLists: async (caller, campaign, { on }) => (await listsOf(caller, campaign, on)).lists,

    threeListsWorkbook: async (caller, campaign, { on }) => {
      const { snapshot, lists } = await listsOf(caller, campaign, on);
      const bytes = await threeListsXlsx({ lists, campaign: snapshot.campaign, names: namesOn(snapshot, on) });
      return { name: fileNameOf(`${snapshot.campaign.name}三张清单（${on}）`), bytes };
    },
  };
}
