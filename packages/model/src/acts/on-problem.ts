import type { Change, Circumstances, Owners, Reference, View, Who } from '../act.ts';
import type { Actor } from '../actor.ts';
import type { Day } from '../day.ts';
import { handOf } from '../hand.ts';
import { invalidAt } from '../invalid.ts';
import type { Limit } from '../ladder.ts';
import type { Id } from '../plan-text.ts';
import { type Problem, type ProblemStage, stageOf } from '../problem.ts';
import type { Refusal } from '../refusal.ts';
import { missing, optional, unitReads } from './reads.ts';

/** The stages that a problem may be in for each act; pages offer by it. */
export const PROBLEM_ACT_STAGES = {
  'problem.amend': ['raised', 'returned'],
  'problem.accept': ['raised'],
  'problem.return': ['raised', 'handling'],
  'problem.assign': ['raised', 'handling'],
  'problem.plan': ['handling'],
  'problem.measure': ['handling'],
  'problem.submit': ['handling'],
  'problem.clear': ['to-verify'],
  'problem.send-back': ['to-verify'],
  'problem.suspend': ['raised', 'handling'],
  'problem.resume': ['suspended'],
  'problem.escalate': ['raised', 'handling'],
  'problem.extend': ['handling'],
  'problem.extend-approve': ['handling'],
  'problem.reopen': ['cleared'],
} as const satisfies Readonly<Record<string, readonly ProblemStage[]>>;
export type ProblemActName = keyof typeof PROBLEM_ACT_STAGES;

type Roles = Who<unknown>['roles'];
export const RAISERS: Roles = {
  office: 'county',
  supervisor: 'county',
  team: 'action',
  leader: 'leader',
  reporter: 'unit',
  reviewer: 'unit',
  approver: 'unit',
};
export const HANDLERS: Roles = {
  office: 'county',
  leader: 'leader',
  reporter: 'unit',
  reviewer: 'unit',
  approver: 'unit',
};
export const VERIFIERS: Roles = { office: 'county', supervisor: 'county' };

/** County leaders and actions that the blocked targets and projects belong to. */
export function linkedTo(blocks: Problem['blocks'], view: View): Required<Pick<Owners, 'leaders' | 'actions'>> {
  const targets = blocks.filter(({ of }) => of === 'target').map(({ id }) => view.get('target', id));
  const projects = blocks
    .filter(({ of }) => of !== 'target')
    .map(({ of, id }) => view.get('project', of === 'step' ? (view.get('step', id)?.project ?? '') : id));
  return {
    leaders: [...targets, ...projects].map((row) => row?.leader),
    actions: targets.map((row) => row?.action),
  };
}

export function blockReads(blocks: Problem['blocks'], view: View): Reference[] {
  return blocks.flatMap(({ of, id }): Reference[] => {
    const project = of === 'step' ? view.get('step', id)?.project : undefined;
    return [{ kind: of, id }, ...(project === undefined ? [] : [{ kind: 'project' as const, id: project }])];
  });
}

/** Whose a problem is once it is raised: who raised it, whose decision it is, who works on it. */
const OWNERS = {
  raiser: ({ raisedBy, blocks }: Problem, view: View): Owners => ({ units: [raisedBy], ...linkedTo(blocks, view) }),
  decider: ({ decider }: Problem): Owners => ({ units: [decider.unit], leaders: [decider.leader] }),
  handler: (problem: Problem): Owners => ({ units: handlersOf(problem), leaders: [problem.decider.leader] }),
  linked: ({ blocks, decider }: Problem, view: View): Owners => ({
    leaders: [...linkedTo(blocks, view).leaders, decider.leader],
  }),
} as const;

/** Units that handle a problem: the deciding one, those that lead measures, and the one that submitted it. */
export function handlersOf({ decider, measures = [], submitted }: Problem): readonly Id[] {
  const units = [decider.unit, ...measures.map(({ lead }) => lead), submitted?.by.unit];
  return units.filter((unit) => unit !== undefined);
}

function ladderLimit(problem: Problem, level: number, view: View): Limit | undefined {
  const id = view.get('campaign', problem.campaign)?.ladder;
  return id === undefined ? undefined : view.get('ladder', id)?.levels[level - 1]?.limit;
}

/** All that an act on a raised problem may look at: what it blocks, whose it is, the ladder, where the author stands. */
export function problemReads(id: Id, view: View, actor: Actor | undefined): Reference[] {
  const problem = view.get('problem', id);
  const own: Reference[] = [{ kind: 'problem', id }, ...unitReads(actor?.unit, view)];
  if (problem === undefined) return own;
  return [
    ...own,
    { kind: 'campaign', id: problem.campaign },
    ...optional('ladder', view.get('campaign', problem.campaign)?.ladder),
    ...blockReads(problem.blocks, view),
    ...[problem.raisedBy, ...handlersOf(problem)].flatMap((unit) => unitReads(unit, view)),
  ];
}

export type Named = { readonly id: Id };

/** What all acts on a problem that is there have in common. */
export function onProblem(roles: Roles, whose?: keyof typeof OWNERS) {
  const over = ({ id }: Named, view: View): Owners => {
    const problem = view.get('problem', id);
    return problem === undefined || whose === undefined ? {} : OWNERS[whose](problem, view);
  };
  return {
    subject: ({ id }: Named) => ({ kind: 'problem' as const, id }),
    who: whose === undefined ? { roles } : { roles, over },
    reads: ({ id }: Named, view: View, actor?: Actor) => problemReads(id, view, actor),
  };
}

type Asked<B> = { readonly body: B; readonly view: View } & Circumstances;
export type OnProblem<B> = Asked<B> & { readonly problem: Problem };

/** Refuses where the problem is not there or in another stage; else asks further. */
export function refusing<B extends Named>(
  name: ProblemActName,
  further: (asked: OnProblem<B>) => readonly Refusal[] = () => [],
): (asked: Asked<B>) => readonly Refusal[] {
  return (asked) => {
    const { id } = asked.body;
    const problem = asked.view.get('problem', id);
    if (problem === undefined) return [{ kind: 'not-found', what: 'problem', id }];
    const needs: readonly ProblemStage[] = PROBLEM_ACT_STAGES[name];
    const state = stageOf(problem);
    if (!needs.includes(state)) return [{ kind: 'wrong-state', what: 'problem', id, state, needs: [...needs] }];
    return further({ ...asked, problem });
  };
}

export function changing<B extends Named>(
  change: (asked: OnProblem<B>) => Problem,
): (asked: Asked<B>) => readonly Change[] {
  return (asked) => {
    const problem = asked.view.get('problem', asked.body.id);
    return problem === undefined
      ? []
      : [{ op: 'put', kind: 'problem', id: problem.id, row: change({ ...asked, problem }) }];
  };
}

/** Members that were given; an absent one leaves what is there. */
export function said<B extends object>(body: B): { [K in keyof B]: Exclude<B[K], undefined> } {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof B]: Exclude<B[K], undefined> };
}

/** In hand: with a number of its own, on a level of the ladder. */
export function inHand({ problem, view, actor, day }: OnProblem<Named>, level = problem.level ?? 1): Problem {
  const numbers = view.about('problem', problem.campaign).map(({ number = 0 }) => number);
  return {
    ...problem,
    stage: 'handling',
    accepted: problem.accepted ?? { on: day, by: handOf(actor) },
    number: problem.number ?? Math.max(0, ...numbers) + 1,
    ...onLevel(problem, level, day, view),
  };
}

export function onLevel(
  problem: Problem,
  level: number,
  day: Day,
  view: View,
): Pick<Problem, 'level' | 'levelSince' | 'limit'> {
  const isThere = level === (problem.level ?? 1);
  const limit = (isThere ? problem.limit : undefined) ?? ladderLimit(problem, level, view);
  return {
    level,
    levelSince: isThere ? (problem.levelSince ?? problem.raisedOn) : day,
    ...(limit === undefined ? {} : { limit }),
  };
}

export const everyProblem = ({ id }: Named, view: View): Reference[] => {
  const campaign = view.get('problem', id)?.campaign;
  return campaign === undefined ? [] : [{ every: 'problem', about: campaign }];
};

export function deciderFaults(decider: Problem['decider'], view: View): Refusal[] {
  if (decider.unit === undefined && decider.leader === undefined) return [invalidAt('decider', 'required')];
  return missing(view, [
    { kind: 'unit', id: decider.unit },
    { kind: 'leader', id: decider.leader },
  ]);
}

export function levelFaults(level: number, least: number, { campaign }: Problem, view: View): Refusal[] {
  const id = view.get('campaign', campaign)?.ladder;
  const levels = id === undefined ? undefined : view.get('ladder', id)?.levels.length;
  if (levels === undefined) return [invalidAt('campaign.ladder', 'required')];
  return level < least || level > levels ? [invalidAt('level', 'range', `${Math.min(least, levels)}–${levels}`)] : [];
}
