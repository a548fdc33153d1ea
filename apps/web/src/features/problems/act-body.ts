import { type Day, type Id, maxDay, type Problem, type ProblemActName } from '@gongjian/model';
import { newId } from '../../lib/new-id.ts';

/** A measure as it is typed. */
export type MeasureDraft = {
  readonly id: Id;
  readonly what: string;
  readonly mark: string;
  readonly from: Day;
  readonly to: Day;
  readonly lead: Id | undefined;
  readonly helpers: Id[];
  readonly needs: string;
};

/** All that a form of a problem may hold; each act takes what it asks for. */
export type ActDraft = {
  readonly name: string;
  readonly type: Problem['type'];
  readonly subtype: Problem['subtype'];
  readonly description: string;
  readonly need: string;
  readonly deciderUnit: Id | undefined;
  readonly deciderLeader: Id | undefined;
  readonly due: Day | undefined;
  readonly level: number | undefined;
  readonly reason: string;
  readonly how: string;
  readonly evidence: string;
  readonly note: string;
  readonly on: Day;
  readonly until: Day | undefined;
  readonly to: Day | undefined;
  readonly approved: boolean;
  readonly measures: readonly MeasureDraft[];
  /** Of the measures whose mark is not met, why it can be cleared all the same; or which were found not to be met. */
  readonly unmet: Readonly<Record<Id, string>>;
  readonly progress: string;
  readonly deviation: string;
  readonly isDone: boolean;
};

/** The fields of each act's form, in order; `!` marks what must be filled in. */
export const FORMS: Readonly<Record<ProblemActName, readonly string[]>> = {
  'problem.amend': ['name!', 'type!', 'subtype', 'description', 'need!', 'decider!', 'due!'],
  'problem.accept': [],
  'problem.return': ['reason!'],
  'problem.assign': ['decider!', 'due!', 'level'],
  'problem.plan': ['measures!'],
  'problem.measure': ['progress', 'deviation', 'isDone', 'on', 'evidence'],
  'problem.submit': ['on!', 'how!', 'evidence', 'unmet'],
  'problem.clear': ['on!', 'note', 'evidence'],
  'problem.send-back': ['reason!', 'unmet'],
  'problem.suspend': ['reason!', 'until'],
  'problem.resume': ['due'],
  'problem.escalate': ['level!', 'decider', 'reason'],
  'problem.extend': ['to!', 'reason!'],
  'problem.extend-approve': ['approved!', 'reason'],
  'problem.reopen': ['reason!', 'due'],
};

export function blankMeasure(day: Day, lead: Id | undefined): MeasureDraft {
  return { id: `cs-${newId().slice(0, 8)}`, what: '', mark: '', from: day, to: day, lead, helpers: [], needs: '' };
}

/** What the form of an act begins with: the problem as it is. */
export function draftOf(
  name: ProblemActName,
  problem: Problem,
  day: Day,
  {
    nextLevel,
    leader,
    measure: id,
  }: { nextLevel?: number | undefined; leader?: Id | undefined; measure?: Id | undefined },
): ActDraft {
  const measure = problem.measures?.find((one) => one.id === id);
  return {
    name: problem.name,
    type: problem.type,
    subtype: problem.subtype,
    description: problem.description ?? '',
    need: problem.need,
    deciderUnit: problem.decider.unit,
    deciderLeader: problem.decider.leader ?? leader,
    due: name === 'problem.amend' || name === 'problem.assign' ? maxDay(problem.due, day) : undefined,
    level: nextLevel,
    reason: '',
    how: '',
    evidence: '',
    note: '',
    on: day,
    until: undefined,
    to: undefined,
    approved: true,
    measures: (problem.measures ?? []).map(({ needs = '', helpers, ...one }) => ({
      ...one,
      helpers: [...helpers],
      needs,
    })),
    unmet: {},
    progress: measure?.progress ?? '',
    deviation: measure?.deviation ?? '',
    isDone: false,
  };
}

/** The body that an act is sent with; what was left empty is left out. */
export function bodyOf(name: ProblemActName, draft: ActDraft, problem: Problem, measure: Id | undefined): object {
  const { id } = problem;
  const decider = filled({ unit: draft.deciderUnit, leader: draft.deciderLeader });
  const { on, due, level, until, to, approved } = draft;
  const [reason, how, evidence, note] = [draft.reason, draft.how, draft.evidence, draft.note].map((text) =>
    text.trim(),
  );
  const unmet = Object.entries(draft.unmet);
  switch (name) {
    case 'problem.amend': {
      const { type, subtype } = draft;
      const told = { name: draft.name.trim(), description: draft.description.trim(), need: draft.need.trim() };
      return filled({ id, type, subtype, ...told, decider, due: due ?? problem.due });
    }
    case 'problem.accept':
      return { id };
    case 'problem.assign':
      return filled({ id, decider, due, level });
    case 'problem.plan':
      return {
        id,
        measures: draft.measures.map((one) => filled({ ...one, what: one.what.trim(), mark: one.mark.trim() })),
      };
    case 'problem.measure':
      return filled({
        id,
        measure,
        progress: draft.progress.trim(),
        deviation: draft.deviation.trim(),
        done: draft.isDone ? filled({ on, evidence }) : undefined,
      });
    case 'problem.submit':
      return filled({ id, on, how, evidence, unmet: unmet.map(([one, why]) => ({ measure: one, why: why.trim() })) });
    case 'problem.clear':
      return filled({ id, on, note, evidence });
    case 'problem.send-back':
      return { id, reason, unmet: unmet.map(([one]) => one) };
    case 'problem.suspend':
      return filled({ id, reason, until });
    case 'problem.resume':
      return filled({ id, due });
    case 'problem.escalate':
      return filled({ id, level, decider, reason });
    case 'problem.extend':
      return filled({ id, to, reason });
    case 'problem.extend-approve':
      return filled({ id, approved, reason });
    case 'problem.return':
    case 'problem.reopen':
      return filled({ id, reason, due });
  }
}

/** Members with something in them. */
function filled<T extends object>(members: T): Partial<T> {
  const there = Object.entries(members).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(there) as Partial<T>;
}

/** Whether everything that must be filled in is. */
export function isComplete(name: ProblemActName, draft: ActDraft): boolean {
  return FORMS[name]
    .filter((field) => field.endsWith('!'))
    .every((field) => {
      if (field === 'decider!') return draft.deciderUnit !== undefined || draft.deciderLeader !== undefined;
      if (field === 'measures!')
        return (
          draft.measures.length > 0 &&
          draft.measures.every(({ what, mark, lead }) => what.trim() !== '' && mark.trim() !== '' && lead !== undefined)
        );
      const value = draft[field.slice(0, -1) as keyof ActDraft];
      return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
    });
}
