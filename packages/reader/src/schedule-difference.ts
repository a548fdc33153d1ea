import {
  type Day,
  type Id,
  type Project,
  type ScheduleDraft,
  type ScheduleFault,
  type SchedulePreview,
  type ScheduleTask,
  type STAND_FAULTS,
  STEP_FIELDS,
  type Step,
  type StepLink,
  type StepStand,
} from '@gongjian/model';

export type ScheduleDifference = Omit<SchedulePreview, 'seq' | 'name'> & {
  /** All steps as the file has them, the changed and new ones named in `rows` among them. */
  readonly steps: readonly Step[];
  /** Of which step a task tells. */
  readonly ids: ReadonlyMap<number, Id>;
};

type Asked = {
  /** The one that it is for; without it, all that the file is of. */
  readonly project?: Id | undefined;
  /** All in sight, with every step of theirs. */
  readonly projects: readonly Pick<Project, 'id'>[];
  readonly steps: readonly Step[];
  /** Where the steps stand on the day. */
  readonly stands: ReadonlyMap<Id, StepStand>;
  readonly day: Day;
  readonly newId: (uid: number, project: Id) => Id;
};

/**
 * What a Project file would change of the steps of one project or of several. What the format does not know stays as it is: offices,
 * tracks, promised days, whether a link is customary, and links to steps of other projects. Days of a summary step are
 * counted from its parts, so none are taken, and neither is where it stands.
 */
export function scheduleDifference(draft: ScheduleDraft, asked: Asked): ScheduleDifference {
  const known = new Map(asked.steps.map((step) => [step.id, step]));
  const { project: one } = asked;
  const faults: ScheduleFault[] = [...draft.faults];
  const owner = one ?? onlyOwner(draft, known);
  const projectOf = (task: ScheduleTask): Id | undefined => task.project ?? owner;
  const named = [...new Set(draft.tasks.flatMap((task) => projectOf(task) ?? []))];
  const inSight = new Set(asked.projects.map(({ id }) => id));
  if (one !== undefined && draft.projects.length > 0 && !draft.projects.includes(one))
    faults.push({ fault: 'other-project', line: 1, element: 'ExtendedAttribute', given: draft.projects.join(' ') });
  const strange = one === undefined ? named.filter((id) => !inSight.has(id)) : [];
  if (strange.length > 0)
    faults.push({ fault: 'out-of-sight', line: 1, element: 'ExtendedAttribute', given: strange.join(' ') });
  const homeless = draft.tasks.find((task) => projectOf(task) === undefined);
  if (homeless !== undefined)
    faults.push({ fault: 'no-project', line: homeless.line, element: 'Task', task: homeless.name });
  const projects = one === undefined ? named.filter((id) => inSight.has(id)) : [one];
  const parts = projects.map((id) =>
    ofProject(
      draft.tasks.filter((task) => projectOf(task) === id),
      { ...asked, known, project: id },
    ),
  );
  return {
    projects,
    rows: parts.flatMap(({ rows }) => rows),
    stands: parts.flatMap(({ stands }) => stands),
    same: parts.reduce((sum, { same }) => sum + same, 0),
    gone: parts.flatMap(({ gone }) => gone),
    faults: [...faults, ...parts.flatMap((part) => part.faults)],
    steps: parts.flatMap(({ steps }) => steps),
    ids: new Map(parts.flatMap(({ ids }) => [...ids])),
  };
}

/** A file of one project does not name it, but its steps do. */
function onlyOwner({ tasks }: ScheduleDraft, known: ReadonlyMap<Id, Step>): Id | undefined {
  const owners = new Set(tasks.flatMap(({ step }) => (step === undefined ? [] : (known.get(step)?.project ?? []))));
  return owners.size === 1 ? [...owners][0] : undefined;
}

type OfOne = Omit<Asked, 'project'> & { readonly project: Id; readonly known: ReadonlyMap<Id, Step> };

function ofProject(
  tasks: readonly ScheduleTask[],
  { project, steps, stands, day, newId, known }: OfOne,
): Omit<ScheduleDifference, 'projects'> {
  const faults: ScheduleFault[] = [];
  const ids = new Map<number, Id>();
  for (const task of tasks) {
    const { step } = task;
    const named = step === undefined ? undefined : known.get(step);
    if (named !== undefined && named.project !== project)
      faults.push({
        fault: 'other-project',
        line: task.line,
        element: 'ExtendedAttribute',
        task: task.name,
        given: named.id,
      });
    ids.set(task.uid, named?.project === project ? named.id : newId(task.uid, project));
  }
  const isNew = (uid: number): boolean => !known.has(ids.get(uid) ?? '');
  const names = new Map(tasks.map((task) => [ids.get(task.uid), task.name]));
  const nameOf = (id: Id): string => names.get(id) ?? known.get(id)?.name ?? id;
  const rows: ScheduleDifference['rows'] = [];
  const stood: ScheduleDifference['stands'] = [];
  const taken: Step[] = [];
  let order = 0;
  for (const task of tasks) {
    const was = known.get(ids.get(task.uid) ?? '');
    const is = stepOf(task, was, { ids, order: order + 1, project, known });
    order = is.order;
    taken.push(is);
    const about = { project, uid: task.uid, line: task.line, ...(was && { step: was.id }), name: is.name };
    const stand = standRow(task, was && stands.get(was.id), day);
    if (stand !== undefined) stood.push({ ...about, needs: was === undefined ? [task.uid] : [], ...stand });
    const fields = STEP_FIELDS.flatMap((field) =>
      was !== undefined && shown(was, field, String) === shown(is, field, String)
        ? []
        : changed(field, was && shown(was, field, nameOf), shown(is, field, nameOf)),
    );
    if (fields.length === 0) continue;
    const before = [...task.after.map(({ uid }) => uid), ...(task.parent === undefined ? [] : [task.parent])];
    rows.push({ ...about, needs: [...new Set(before)].filter((uid) => ids.has(uid) && isNew(uid)), fields });
  }
  const kept = new Set(ids.values());
  return {
    rows,
    stands: stood,
    same: tasks.length - new Set([...rows, ...stood].map(({ uid }) => uid)).size,
    gone: steps
      .filter((step) => step.project === project && !kept.has(step.id))
      .map(({ id, name }) => ({ project, id, name })),
    faults,
    steps: taken,
    ids,
  };
}

type Changed<F> = { field: F; was?: string; is?: string };

function changed<F>(field: F, was: string | undefined, is: string | undefined): Changed<F>[] {
  if (was === is) return [];
  return [{ field, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) }];
}

const NOT_BEGUN: StepStand = { percent: 0 };

/** Where the file says that a step stands, where that is not what was reported. */
function standRow(
  task: ScheduleTask,
  was: StepStand = NOT_BEGUN,
  day: Day,
): Pick<ScheduleDifference['stands'][number], 'fields' | 'fault' | 'isBehind'> | undefined {
  if (task.isSummary) return undefined;
  const { started, finished } = task;
  const percent = finished === undefined ? Math.round(task.percent ?? 0) : 100;
  const fields = [
    ...changed('started' as const, was.started, started),
    ...changed('finished' as const, was.finished, finished),
    ...changed('percent' as const, `${was.percent}%`, `${percent}%`),
  ];
  if (fields.length === 0) return undefined;
  const fault = standFault({ ...(started && { started }), ...(finished && { finished }), percent }, day);
  const stage = (one: Partial<StepStand>) => (one.finished !== undefined ? 2 : one.started !== undefined ? 1 : 0);
  const isBehind =
    stage(task) < stage(was) ||
    percent < was.percent ||
    (was.finished !== undefined && finished !== undefined && finished !== was.finished);
  return { fields, ...(fault && { fault }), isBehind };
}

function standFault({ started, finished, percent }: StepStand, day: Day): (typeof STAND_FAULTS)[number] | undefined {
  if ((started ?? day) > day || (finished ?? day) > day) return 'future';
  if (started === undefined) return finished !== undefined || percent > 0 ? 'no-start' : undefined;
  return finished !== undefined && finished < started ? 'before-start' : undefined;
}

type Around = {
  readonly ids: ReadonlyMap<number, Id>;
  readonly order: number;
  readonly project: Id;
  readonly known: ReadonlyMap<Id, Step>;
};

function stepOf(task: ScheduleTask, was: Step | undefined, { ids, order, project, known }: Around): Step {
  const {
    parent: _parent,
    constraint: _constraint,
    deadline: _deadline,
    ...rest
  } = was ?? {
    id: ids.get(task.uid) ?? '',
    project,
    order,
    basis: task.basis,
    days: 0,
    after: [],
    gives: [],
  };
  const parent = task.parent === undefined ? undefined : ids.get(task.parent);
  const links = task.after.flatMap((link): StepLink[] => {
    const step = ids.get(link.uid);
    if (step === undefined) return [];
    const before = was?.after.find((one) => one.step === step && one.kind === link.kind);
    const lagBasis = link.lag === 0 ? (before?.lagBasis ?? 'working') : link.lagBasis;
    return [{ step, kind: link.kind, lag: link.lag, lagBasis, hard: before?.hard ?? true }];
  });
  const outside = rest.after.filter(({ step }) => (known.get(step)?.project ?? project) !== project);
  const after = [...outside, ...links];
  return {
    ...rest,
    name: task.name,
    ...(task.isSummary ? {} : { basis: task.basis, days: task.days }),
    after: linksOf(after, String) === linksOf(rest.after, String) ? rest.after : after,
    ...(parent === undefined ? {} : { parent }),
    ...(task.constraint === undefined ? {} : { constraint: task.constraint }),
    ...(task.deadline === undefined ? {} : { deadline: task.deadline }),
  };
}

/** In the notation of Project: `立项 FS+3d`, `ed` for days that pass whether worked or not. */
function linksOf(links: readonly StepLink[], nameOf: (id: Id) => string): string {
  return links
    .map(({ step, kind, lag, lagBasis }) => {
      const days = `${lag > 0 ? '+' : ''}${lag}${lagBasis === 'working' ? 'd' : 'ed'}`;
      return `${nameOf(step)} ${kind}${lag === 0 ? '' : days}`;
    })
    .toSorted()
    .join('、');
}

function shown(step: Step, field: (typeof STEP_FIELDS)[number], nameOf: (id: Id) => string): string | undefined {
  switch (field) {
    case 'parent':
      return step.parent === undefined ? undefined : nameOf(step.parent);
    case 'after':
      return linksOf(step.after, nameOf) || undefined;
    case 'constraint':
      return step.constraint === undefined ? undefined : `${step.constraint.kind} ${step.constraint.on ?? ''}`.trim();
    case 'days':
      return String(step.days);
    default:
      return step[field];
  }
}
