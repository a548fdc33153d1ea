import {
  type Blocked,
  type Day,
  type DutyChange,
  type DutyRow,
  daysBetween,
  type Id,
  type Measure,
  type MeasureRow,
  type MeasureState,
  type Problem,
  type ProblemRow,
  type Snapshot,
  type ThreeLists,
} from '@gongjian/model';
import { ladderStates } from '../ladder/index.ts';
import { isOpen, stageOn } from '../problem-stage.ts';

/**
 * 三张清单 as of a day: every problem that was raised, every measure, and who is responsible for each target and each
 * project that the campaign lists or a problem blocks. Three views of one set of facts, so that they never disagree.
 *
 * @param changes - how responsibility moved, by project; the ledger has it and the snapshot has not
 */
export function threeLists(
  snapshot: Snapshot,
  day: Day,
  changes: ReadonlyMap<Id, readonly DutyChange[]> = new Map(),
): ThreeLists {
  const raised = snapshot.problems.filter(({ raisedOn }) => raisedOn <= day);
  const open = raised.filter((problem) => isOpen(problem, day));
  const blockedBy = blocksOf(snapshot);
  const ladder = ladderStates(snapshot, day);
  const problems = raised
    .map((problem): ProblemRow => {
      const { id, number, name, type, subtype, description, raisedBy, raisedOn, need, decider, due } = problem;
      const { cleared, submitted } = problem;
      const clearedOn = cleared !== undefined && cleared.on <= day ? cleared.on : undefined;
      const state = ladder.get(id);
      const evidence = cleared?.evidence ?? cleared?.note ?? submitted?.evidence;
      return {
        problem: id,
        ...given({ number, subtype, description, ladder: state, evidence, clearedOn }),
        name,
        type,
        raisedBy,
        raisedOn,
        need,
        decider,
        due,
        stage: stageOn(problem, day),
        blocks: problem.blocks.map(blockedBy),
        waitingDays: daysBetween(raisedOn, clearedOn ?? day),
      };
    })
    .sort(byNumber);
  return {
    campaign: snapshot.campaign.id,
    seq: snapshot.seq,
    day,
    problems,
    measures: raised.toSorted(byNumber).flatMap((problem) => measuresOf(problem, day)),
    duties: duties(snapshot, open, day, changes),
    sample: raised.some(({ sample }) => sample === true),
  };
}

/** Members that are there; an absent one is left out rather than undefined. */
function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const there = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

type Numbered = {
  readonly number?: number | undefined;
  readonly raisedOn: Day;
  readonly id?: Id;
  readonly problem?: Id;
};

/** By number; what has none yet comes last, by the day it was raised. */
function byNumber(left: Numbered, right: Numbered): number {
  const last = Number.MAX_SAFE_INTEGER;
  const order = (left.number ?? last) - (right.number ?? last);
  if (order !== 0) return order;
  if (left.raisedOn !== right.raisedOn) return left.raisedOn < right.raisedOn ? -1 : 1;
  return (left.problem ?? left.id ?? '') < (right.problem ?? right.id ?? '') ? -1 : 1;
}

/** Names what a problem blocks; what is not in sight keeps its id. */
export function blocksOf({
  targets,
  projects,
  steps,
}: Pick<Snapshot, 'targets' | 'projects' | 'steps'>): (block: Problem['blocks'][number]) => Blocked {
  const named = (rows: readonly { readonly id: Id; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  const names = { target: named(targets), project: named(projects), step: named(steps) };
  const projectOf = new Map(steps.map(({ id, project }) => [id, project]));
  return ({ of, id }) => ({
    of,
    id,
    name: names[of].get(id) ?? id,
    ...given({ project: of === 'step' ? projectOf.get(id) : undefined }),
  });
}

function measuresOf({ id: problem, name: problemName, number, measures = [] }: Problem, day: Day): MeasureRow[] {
  return measures.map((measure) => {
    const done = measure.done !== undefined && measure.done.on <= day ? measure.done.on : undefined;
    return {
      ...measure,
      problem,
      problemName,
      ...given({ number }),
      state: measureState(measure, done, day),
      lateDays: Math.max(0, daysBetween(measure.to, done ?? day)),
    };
  });
}

function measureState({ from, to }: Measure, done: Day | undefined, day: Day): MeasureState {
  if (done !== undefined) return done <= to ? 'done' : 'done-late';
  if (day > to) return 'late';
  return day < from ? 'to-begin' : 'running';
}

/** Who is responsible: as planned, and as open steps and open problems have it. */
function duties(
  { targets, projects, rosters, steps, progress }: Snapshot,
  open: readonly Problem[],
  day: Day,
  changes: ReadonlyMap<Id, readonly DutyChange[]>,
): DutyRow[] {
  const projectOf = new Map(steps.map(({ id, project }) => [id, project]));
  const blocking = new Map<Id, Problem[]>();
  for (const problem of open)
    for (const { of, id } of problem.blocks) {
      const subject = of === 'step' ? projectOf.get(id) : id;
      const list = subject === undefined ? undefined : (blocking.get(subject) ?? []);
      if (subject === undefined || list === undefined || list.includes(problem)) continue;
      blocking.set(subject, [...list, problem]);
    }
  const finished = new Set(
    progress.filter(({ on, finished: last }) => on <= day && last !== undefined).map(({ step }) => step),
  );
  const offices = new Map<Id, Id[]>();
  for (const { id, project, office } of steps)
    if (office !== undefined && !finished.has(id)) offices.set(project, [...(offices.get(project) ?? []), office]);
  const listed = new Set(
    rosters.flatMap(({ entries }) => entries.filter(({ left }) => left === undefined).map(({ project }) => project)),
  );

  const row = (
    of: DutyRow['of'],
    subject: Snapshot['targets'][number] | Snapshot['projects'][number],
    helpers: readonly (Id | undefined)[],
  ): DutyRow => {
    const { id, name, unit, leader } = subject;
    const problems = blocking.get(id) ?? [];
    const main = [...(offices.get(id) ?? []), ...problems.map(({ decider }) => decider.unit)];
    const others = [
      ...helpers,
      ...problems.flatMap(({ measures = [] }) => measures.flatMap((measure) => [measure.lead, ...measure.helpers])),
    ];
    const mains = units(main, [unit]);
    return {
      of,
      subject: id,
      name,
      first: unit,
      main: mains,
      helpers: units(others, [unit, ...mains]),
      ...given({ leader }),
      contacts: 'contacts' in subject ? [...(subject.contacts ?? [])] : [],
      problems: problems.map((problem) => problem.id),
      changes: [...(changes.get(id) ?? [])],
    };
  };
  return [
    ...targets.map((target) => row('target', target, target.helpers)),
    ...projects
      .filter(({ id }) => listed.has(id) || blocking.has(id))
      .map((project) => row('project', project, [project.platform])),
  ];
}

/** Each unit once, without those that stand elsewhere in the row. */
function units(all: readonly (Id | undefined)[], but: readonly Id[]): Id[] {
  return [...new Set(all)].filter((unit): unit is Id => unit !== undefined && !but.includes(unit));
}
