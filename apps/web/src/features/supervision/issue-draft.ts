import { dueDay } from '@gongjian/engine';
import {
  ABOUT_KINDS,
  type About,
  type Assessment,
  type Casework,
  type Day,
  type DayBasis,
  type Id,
  inspectionState,
  type Light,
  ORDER_COLOURS,
  type Order,
  type OrderColour,
  type OrderSource,
  type PlanView,
  WORDS,
} from '@gongjian/model';
import type { IssueSearch } from './search.ts';

type RefKind = Exclude<OrderSource['kind'], 'light'>;

export type IssueDraft = {
  readonly colour: OrderColour;
  readonly inspection: Id | undefined;
  readonly unit: Id | undefined;
  readonly units: readonly Id[];
  readonly matters: readonly About[];
  readonly text: string;
  readonly requirement: string;
  readonly mark: string;
  readonly within: number;
  readonly basis: DayBasis;
  /** The light it comes from, as it is shown today; otherwise `kind` and `ref` say where from. */
  readonly light: Extract<OrderSource, { kind: 'light' }> | undefined;
  readonly kind: RefKind;
  readonly ref: string;
  readonly decidedBy: string;
  readonly leader: Id | undefined;
  readonly decidedOn: Day;
  readonly decidedRef: string;
  readonly previous: Id | undefined;
  readonly special: string;
};

export type IssueGround = {
  readonly plan: PlanView;
  readonly casework: Pick<Casework, 'order' | 'inspection'>;
  readonly assessment: Pick<Assessment, 'targets' | 'projects' | 'pack'>;
  readonly day: Day;
};

/** So many working days are usual where the form starts. */
const USUAL_DAYS = 10;

export function startOf(search: IssueSearch, ground: IssueGround): IssueDraft {
  const { plan, casework, day } = ground;
  const running = casework.inspection.filter((one) => inspectionState(one, day) === 'running');
  const inspection = running.at(-1);
  const kind = search.source === 'instruction' || search.source === 'inspection' ? search.source : 'meeting';
  const start: IssueDraft = {
    colour: 'blue',
    inspection: inspection?.id,
    unit: undefined,
    units: [],
    matters: [],
    text: search.text ?? '',
    requirement: '',
    mark: '',
    within: USUAL_DAYS,
    basis: 'working',
    light: undefined,
    kind,
    ref: search.ref ?? '',
    // Usually what the plan was decided on holds for the orders under it; the author looks at it anyway.
    decidedBy: inspection?.approval.decidedBy ?? '',
    leader: inspection?.approval.leader,
    decidedOn: inspection?.approval.on ?? day,
    decidedRef: inspection?.approval.ref ?? '',
    previous: undefined,
    special: '',
  };
  const previous = casework.order.find(({ id }) => id === search.previous);
  if (previous !== undefined) return { ...start, ...after(previous) };
  const about = ABOUT_KINDS.find((of) => of === search.of);
  if (about === undefined || search.id === undefined) return start;
  return { ...start, ...ofMatter({ of: about, id: search.id }, ground, search) };

  function after(order: Order): Partial<IssueDraft> {
    const colour = ORDER_COLOURS[ORDER_COLOURS.indexOf(order.colour) + 1] ?? 'red';
    const { unit, units, matters, requirement, mark } = order;
    return { colour, unit, units, matters, requirement, mark, kind: 'inspection', previous: order.id };
  }

  function ofMatter(
    { of, id }: About,
    { assessment }: IssueGround,
    { source, text }: IssueSearch,
  ): Partial<IssueDraft> {
    if (of === 'problem') {
      const problem = plan.problems.find((one) => one.id === id);
      if (problem === undefined) return {};
      const unit = problem.decider.unit ?? problem.raisedBy;
      return { matters: [{ of, id }], unit, text: text ?? problem.name, requirement: problem.need };
    }
    const row =
      of === 'target'
        ? assessment.targets.find(({ target }) => target === id)
        : of === 'project'
          ? assessment.projects.find(({ project }) => project === id)
          : undefined;
    if (row === undefined || of === 'step') return { matters: [{ of, id }] };
    const shown = row.light.light ?? row.light.exempt?.without;
    const { pack } = assessment;
    const light =
      source === 'light' && shown !== undefined
        ? ({ kind: 'light', of, subject: id, light: shown, pack: pack.id, packVersion: pack.version, on: day } as const)
        : undefined;
    return { matters: [{ of, id }], unit: row.unit, text: text ?? wordsOf(row.name, shown), light };
  }
}

/** The papers are Chinese, whatever language the pages are read in. */
function wordsOf(name: string, light: Light | undefined): string {
  return light === undefined || light === 'normal' ? name : `${name}亮灯为“${WORDS.light[light].zh}”。`;
}

/** What is still to be written, by the name of the field. */
export function missingIn(draft: IssueDraft): readonly (keyof IssueDraft)[] {
  const texts = ['text', 'requirement', 'mark', 'decidedBy', 'decidedRef'] as const;
  return [
    ...(['inspection', 'unit'] as const).filter((key) => draft[key] === undefined),
    ...(draft.matters.length === 0 ? (['matters'] as const) : []),
    ...texts.filter((key) => draft[key].trim() === ''),
    ...(draft.light === undefined && draft.ref.trim() === '' ? (['ref'] as const) : []),
    ...(draft.colour === 'red' && draft.leader === undefined ? (['leader'] as const) : []),
    ...(draft.colour !== 'blue' && draft.previous === undefined && draft.special.trim() === ''
      ? (['special'] as const)
      : []),
  ];
}

export function dueOfDraft({ within, basis }: IssueDraft, plan: PlanView, day: Day): Day {
  return dueDay(plan, day, { count: within, basis });
}

export function sourceOf({ light, kind, ref }: IssueDraft): OrderSource {
  return light ?? { kind, ref };
}

/** The body of `order.issue`. */
export function issueBody(
  draft: IssueDraft,
  given: { readonly campaign: Id; readonly number: number; readonly due: Day; readonly beside: readonly Id[] },
): object {
  const { decidedBy, leader, decidedOn, decidedRef, previous, special } = draft;
  const { colour, unit, units, matters, text, requirement, mark, within, basis, inspection } = draft;
  const { beside, ...numbered } = given;
  return {
    ...numbered,
    ...{ colour, unit, units, matters, text, requirement, mark, within, basis, inspection },
    sources: [sourceOf(draft)],
    authorisation: { decidedBy, ...(leader && { leader }), on: decidedOn, ref: decidedRef },
    ...(previous && { previous }),
    ...(previous === undefined && colour !== 'blue' && special.trim() !== '' ? { special } : {}),
    ...(beside.length === 0 ? {} : { beside }),
  };
}
