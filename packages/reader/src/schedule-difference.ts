import {
  type Id,
  type Project,
  type ScheduleDraft,
  type ScheduleFault,
  type SchedulePreview,
  type ScheduleTask,
  STEP_FIELDS,
  type Step,
  type StepLink,
} from '@gongjian/model';

export type ScheduleDifference = Omit<SchedulePreview, 'seq' | 'name'> & {
  /** All steps as the file has them, the changed and new ones named in `rows` among them. */
  readonly steps: readonly Step[];
};

type Asked = {
  readonly project: Pick<Project, 'id'>;
  /** Every step in sight, of other projects too. */
  readonly steps: readonly Step[];
  readonly newId: (uid: number) => Id;
};

/**
 * What a Project file would change of a project's steps. What the format does not know stays as it is: offices, tracks,
 * promised days, whether a link is customary, and links to steps of other projects. Days of a summary step are counted from
 * its parts, so none are taken.
 */
export function scheduleDifference(draft: ScheduleDraft, { project, steps, newId }: Asked): ScheduleDifference {
  const known = new Map(steps.map((step) => [step.id, step]));
  const faults: ScheduleFault[] = [...draft.faults];
  if (draft.projects.length > 0 && !draft.projects.includes(project.id))
    faults.push({ fault: 'other-project', line: 1, element: 'ExtendedAttribute', given: draft.projects.join(' ') });
  const tasks = draft.tasks.filter((task) => task.project === undefined || task.project === project.id);
  const ids = new Map<number, Id>();
  for (const task of tasks) {
    const { step } = task;
    const named = step === undefined ? undefined : known.get(step);
    if (named !== undefined && named.project !== project.id)
      faults.push({
        fault: 'other-project',
        line: task.line,
        element: 'ExtendedAttribute',
        task: task.name,
        given: named.id,
      });
    ids.set(task.uid, named?.project === project.id ? named.id : newId(task.uid));
  }
  const rows: ScheduleDifference['rows'] = [];
  const taken: Step[] = [];
  let order = 0;
  for (const task of tasks) {
    const was = known.get(ids.get(task.uid) ?? '');
    const is = stepOf(task, was, { ids, order: order + 1, project: project.id, known });
    order = is.order;
    taken.push(is);
    const nameOf = (id: Id): string => tasks.find(({ uid }) => ids.get(uid) === id)?.name ?? known.get(id)?.name ?? id;
    const fields = STEP_FIELDS.flatMap((field) => {
      if (was !== undefined && shown(was, field, String) === shown(is, field, String)) return [];
      const [before, after] = [was && shown(was, field, nameOf), shown(is, field, nameOf)];
      return before === undefined && after === undefined
        ? []
        : [{ field, ...(before === undefined ? {} : { was: before }), ...(after === undefined ? {} : { is: after }) }];
    });
    if (fields.length === 0) continue;
    rows.push({ uid: task.uid, line: task.line, ...(was && { step: was.id }), name: is.name, fields });
  }
  const kept = new Set(ids.values());
  return {
    rows,
    same: tasks.length - rows.length,
    gone: steps
      .filter((step) => step.project === project.id && !kept.has(step.id))
      .map(({ id, name }) => ({ id, name })),
    faults,
    steps: taken,
  };
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
