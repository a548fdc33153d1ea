import { addDays, type Day, dayNumber, type Progress, type Step, type StepLink } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { doneOn, factsOf, linkTo, problemOf, stepOf, TODAY } from '../../test/step-plans.ts';
import { schedule } from '../schedule/index.ts';
import { leadingTo } from './candidates.ts';
import { goalNetwork, goalsOf } from './goal-network.ts';
import { countBack, latestClearance, projectNetwork, reachOf, type StepFacts, stepPlan } from './index.ts';
import { asPlanned, backward, emptyDates, finishOf, forward } from './passes.ts';

type Drawn = {
  readonly days: number;
  readonly promised: number | undefined;
  readonly basis: Step['basis'];
  readonly links: readonly (Omit<StepLink, 'step'> & { readonly back: number })[];
  readonly state: 'open' | 'running' | 'done';
  readonly ago: number;
  readonly held: number | undefined;
}[];

/** Up to nine steps in the order of work, with links forward of the kinds given, hard and customary. */
function drawnSteps(...kinds: StepLink['kind'][]): fc.Arbitrary<Drawn> {
  const link = fc.record({
    back: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom(...kinds),
    lag: fc.constantFrom(0, 0, 0, 2, -1, 5),
    lagBasis: fc.constantFrom('working' as const, 'calendar' as const),
    hard: fc.boolean(),
  });
  const step = fc.record({
    days: fc.integer({ min: 0, max: 12 }),
    promised: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    basis: fc.constantFrom('working' as const, 'working' as const, 'calendar' as const),
    links: fc.array(link, { maxLength: 3 }),
    state: fc.constantFrom('open' as const, 'open' as const, 'open' as const, 'running' as const, 'done' as const),
    ago: fc.integer({ min: 0, max: 9 }),
    held: fc.option(fc.integer({ min: -5, max: 25 }), { nil: undefined }),
  });
  return fc.array(step, { minLength: 1, maxLength: 9 });
}

/** The general schedule takes one link of a kind between two steps. */
function eachOnce(links: readonly StepLink[]): StepLink[] {
  return [...new Map(links.map((link) => [`${link.kind} ${link.step}`, link])).values()];
}

/** The last step gives the start and is not begun; a step is done or running only where all before it is done. */
function drawnFacts(drawn: Drawn): StepFacts {
  const last = drawn.length - 1;
  const steps = drawn.map(
    ({ days, promised, basis, links }, at): Step => ({
      ...stepOf(`s${at}`, days, [], { basis, order: at, gives: at === last ? ['start'] : [] }),
      ...(promised === undefined ? {} : { promised }),
      after: eachOnce(links.flatMap(({ back, ...rest }) => (at - back < 0 ? [] : [linkTo(`s${at - back}`, rest)]))),
    }),
  );
  const isDone = drawn.map(() => false);
  const progress = drawn.flatMap(({ state, ago }, at): Progress[] => {
    const on = addDays(TODAY, -ago);
    const isReady = steps[at]?.after.every(({ step: id }) => isDone[Number(id.slice(1))]) ?? false;
    if (state === 'open' || !isReady || at === last) return [];
    isDone[at] = state === 'done';
    return [{ ...doneOn(`s${at}`, on), ...(state === 'running' ? { finished: undefined, percent: 30 } : {}) }];
  });
  const problems = drawn.flatMap(({ held }, at) =>
    held === undefined ? [] : [problemOf(`q${at}`, [{ of: 'step', id: `s${at}` }], addDays(TODAY, held))],
  );
  return factsOf(steps, { progress, problems, tracks: [] });
}

const by = fc.integer({ min: 0, max: 90 }).map((after) => addDays(TODAY, after));
const runs = { numRuns: 300 };

const REACHES = ['done', 'reachable', 'conditional', 'out-of-reach', 'not-by-law', 'unknown'];

it('keeps every latest start at or after the earliest exactly where the date is reachable', () => {
  fc.assert(
    fc.property(drawnSteps('FS', 'SS', 'FF', 'SF'), by, (drawn, on) => {
      const facts = drawnFacts(drawn);
      const { reach, steps } = countBack(stepPlan(facts, TODAY), 'p', 'start', on);
      const isKept = steps.every(({ earlyStart, lateStart }) => lateStart === undefined || lateStart >= earlyStart);
      if (reach === 'reachable') expect(isKept).toBe(true);
      else if (steps.some(({ lateStart }) => lateStart !== undefined)) expect(isKept).toBe(false);
    }),
    runs,
  );
});

it('finishes by the date when every step begins at its latest start, and would not a day later', () => {
  fc.assert(
    fc.property(drawnSteps('FS', 'SS', 'FF', 'SF'), by, (drawn, on) => {
      const facts = drawnFacts(drawn);
      const plan = stepPlan(facts, TODAY);
      const network = goalNetwork(plan, 'p');
      if (network === undefined || reachOf(plan, { project: 'p', outcome: 'start', by: on }).reach !== 'reachable')
        return;
      const goals = goalsOf(network, 'start');
      const trial = asPlanned(network);
      const late = emptyDates(network);
      const limit = dayNumber(on) + 1;
      backward(network, trial, goals, limit, late);
      const waiting = { ...trial, release: trial.release.map((at, step) => Math.max(at, within(late.begin[step]))) };
      const dates = emptyDates(network);
      forward(network, waiting, dates);
      expect(finishOf(goals, dates)).toBeLessThanOrEqual(limit);
      for (const [step, { finished }] of network.steps.entries()) {
        const latest = within(late.begin[step]);
        if (finished !== undefined || latest === 0) continue;
        const later = { ...trial, release: trial.release.slice() };
        later.release[step] = latest + 1;
        forward(network, later, dates);
        expect(finishOf(goals, dates)).toBeGreaterThan(limit);
      }
    }),
    runs,
  );
});

/** 0 where a step has no latest start. */
function within(begin = 0): number {
  return begin >= 2 ** 30 ? 0 : begin;
}

it('never reaches less with fewer days, an earlier clearance, a link less or a later date', () => {
  fc.assert(
    fc.property(drawnSteps('FS'), by, fc.nat(8), (drawn, on, which) => {
      const facts = drawnFacts(drawn);
      const rank = (given: StepFacts, date: Day) =>
        REACHES.indexOf(reachOf(stepPlan(given, TODAY), { project: 'p', outcome: 'start', by: date }).reach);
      const was = rank(facts, on);
      const chosen = `s${which % facts.steps.length}`;
      const changed = (change: (step: Step) => Step): StepFacts => ({
        ...facts,
        steps: facts.steps.map((step) => (step.id === chosen ? change(step) : step)),
      });
      expect(
        rank(
          changed((step) => ({ ...step, days: Math.max(0, step.days - 2) })),
          on,
        ),
      ).toBeLessThanOrEqual(was);
      expect(
        rank(
          changed((step) => ({ ...step, after: step.after.slice(1) })),
          on,
        ),
      ).toBeLessThanOrEqual(was);
      expect(rank({ ...facts, problems: facts.problems.slice(1) }, on)).toBeLessThanOrEqual(was);
      expect(rank(facts, addDays(on, 1))).toBeLessThanOrEqual(was);
    }),
    runs,
  );
});

it('keeps the date with the conditions met, and with none of them left out', () => {
  fc.assert(
    fc.property(drawnSteps('FS', 'SS', 'FF'), by, (drawn, on) => {
      const facts = drawnFacts(drawn);
      const { reach, conditions } = countBack(stepPlan(facts, TODAY), 'p', 'start', on);
      expect(conditions.length > 0).toBe(reach === 'conditional');
      const keeps = (met: typeof conditions) =>
        reachOf(stepPlan(meet(facts, met), TODAY), { project: 'p', outcome: 'start', by: on }).reach === 'reachable';
      if (reach !== 'conditional') return;
      expect(keeps(conditions)).toBe(true);
      for (const left of conditions) expect(keeps(conditions.filter((one) => one !== left))).toBe(false);
    }),
    runs,
  );
});

/** The facts as they would be with the conditions met: links gone, days cut, problems due on the day they must clear. */
function meet(facts: StepFacts, conditions: ReturnType<typeof countBack>['conditions']): StepFacts {
  let { steps, progress, problems } = facts;
  for (const condition of conditions) {
    if (condition.kind === 'clear')
      problems = problems.map((problem) =>
        problem.id === condition.problem ? { ...problem, due: condition.by } : problem,
      );
    else if (condition.kind === 'parallel')
      steps = steps.map((step) =>
        step.id === condition.step
          ? { ...step, after: step.after.filter((link) => link.hard || link.step !== condition.beside) }
          : step,
      );
    else {
      const { step: id, to } = condition;
      const report = progress.find(({ step }) => step === id);
      if (report === undefined) steps = steps.map((step) => (step.id === id ? { ...step, days: to } : step));
      else progress = progress.map((one) => (one === report ? { ...one, remaining: to } : one));
    }
  }
  return { ...facts, steps, progress, problems };
}

it('gives a clearance day that keeps the date where the day after does not', () => {
  fc.assert(
    fc.property(drawnSteps('FS', 'SS', 'FF'), by, (drawn, on) => {
      const facts = drawnFacts(drawn);
      const ask = { project: 'p', outcome: 'start', by: on } as const;
      for (const { id } of facts.problems) {
        const clearance = latestClearance(stepPlan(facts, TODAY), id, ask);
        const reachWith = (due: Day) => {
          const problems = facts.problems.map((problem) => (problem.id === id ? { ...problem, due } : problem));
          return reachOf(stepPlan({ ...facts, problems }, TODAY), ask).reach;
        };
        if (clearance.state === 'lost') expect(reachWith(TODAY)).not.toBe('reachable');
        if (clearance.state !== 'binds') continue;
        expect(clearance.latest >= TODAY).toBe(true);
        expect(reachWith(clearance.latest)).toBe('reachable');
        expect(reachWith(addDays(clearance.latest, 1))).not.toBe('reachable');
      }
    }),
    runs,
  );
});

it('gives the earliest dates that the general schedule gives', () => {
  fc.assert(
    fc.property(drawnSteps('FS', 'SS', 'FF', 'SF'), (drawn) => {
      const plan = stepPlan(drawnFacts(drawn), TODAY);
      const network = goalNetwork(plan, 'p');
      const input = projectNetwork(plan, 'p');
      if (network === undefined || input === undefined) return;
      const early = emptyDates(network);
      forward(network, asPlanned(network), early);
      const { byId } = schedule(input);
      for (const [at, { step, started }] of network.steps.entries()) {
        const other = byId.get(step.id);
        expect([step.id, early.finish[at]]).toEqual([step.id, other?.earlyFinish]);
        if (started === undefined) expect([step.id, early.begin[at]]).toEqual([step.id, other?.earlyStart]);
      }
    }),
    runs,
  );
});

/** There every step must be finished by the date itself, here only what leads to the outcome: so FS without leads. */
it('gives the latest dates that the general schedule gives where finishes bind', () => {
  fc.assert(
    fc.property(drawnSteps('FS'), by, (drawn, on) => {
      const limit = dayNumber(on) + 1;
      const plan = stepPlan(goalOnly(drawnFacts(withoutLeads(drawn))), TODAY);
      const network = goalNetwork(plan, 'p');
      const input = projectNetwork(plan, 'p', limit);
      if (network === undefined || input === undefined) return;
      const late = emptyDates(network);
      backward(network, asPlanned(network), goalsOf(network, 'start'), limit, late);
      const { byId } = schedule(input);
      for (const [at, { step, started, finished }] of network.steps.entries()) {
        const other = byId.get(step.id);
        // The latest finish of a milestone may stand anywhere in the days off: the same working instant.
        const working = (instant = 0) => [step.id, network.times[at]?.nextStart(instant)];
        if (finished === undefined) expect(working(late.finish[at])).toEqual(working(other?.lateFinish));
        if (started === undefined) expect(working(late.begin[at])).toEqual(working(other?.lateStart));
      }
    }),
    runs,
  );
});

/** Without what does not lead to the start: the general schedule would count that back from the date too. */
function goalOnly(facts: StepFacts): StepFacts {
  const network = goalNetwork(stepPlan(facts, TODAY), 'p');
  if (network === undefined) return facts;
  const matters = leadingTo(network, goalsOf(network, 'start'));
  const kept = new Set(network.steps.flatMap(({ step }, at) => (matters[at] === 1 ? [step.id] : [])));
  return { ...facts, steps: facts.steps.filter(({ id }) => kept.has(id)) };
}

function withoutLeads(drawn: Drawn): Drawn {
  return drawn.map((step) => ({ ...step, links: step.links.map((link) => ({ ...link, lag: Math.max(0, link.lag) })) }));
}
