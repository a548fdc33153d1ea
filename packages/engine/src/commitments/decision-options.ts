import {
  type CountBack,
  type Day,
  type DecisionOption,
  daysBetween,
  type Id,
  type ProblemPrice,
} from '@gongjian/model';

export interface DecisionFacts {
  readonly day: Day;
  readonly price: ProblemPrice;
  /** Of the projects that the problem holds, for the outcomes that are asked. */
  readonly countBacks: readonly CountBack[];
  readonly nameOf: (id: Id) => string;
}

/**
 * What may be decided about a problem, and what each choice does. Deciding now brings its price; waiting costs no outcome
 * until its latest day; around it lead the conditions that keep a project's date while it stays open.
 */
export function decisionOptions({ day, price, countBacks, nameOf }: DecisionFacts): DecisionOption[] {
  const { latest, gain, targets } = price;
  const left = latest === undefined ? undefined : daysBetween(day, latest);
  return [
    {
      kind: 'decide',
      gain,
      held: targets
        .filter(({ held }) => held > 0)
        .map(({ target, held, unitOfMeasure }) => ({ target, name: nameOf(target), held, unitOfMeasure })),
      ...(latest === undefined ? {} : { by: latest }),
    },
    ...waiting(latest, left),
    ...countBacks.flatMap((back) => around(price.problem, back, nameOf)),
  ];
}

function waiting(latest: Day | undefined, left: number | undefined): DecisionOption[] {
  if (latest === undefined || left === undefined) return [];
  return left >= 0 ? [{ kind: 'wait', until: latest, days: left }] : [{ kind: 'overdue', latest, days: -left }];
}

/** A project keeps its date without the problem cleared earlier than it is due where no condition asks for that. */
function around(problem: Id, back: CountBack, nameOf: (id: Id) => string): DecisionOption[] {
  const { project, outcome, reach, finish, conditions } = back;
  const needsClearing = conditions.some((one) => one.kind === 'clear' && one.problem === problem);
  if (needsClearing || reach !== 'conditional') return [];
  return [
    {
      kind: 'around',
      project,
      projectName: nameOf(project),
      outcome,
      reach,
      ...(finish === undefined ? {} : { finish }),
      conditions: conditions.map((one) => {
        if (one.kind === 'clear') return one;
        const named = { ...one, stepName: nameOf(one.step) };
        return one.kind === 'parallel' ? { ...named, besideName: nameOf(one.beside) } : named;
      }),
    },
  ];
}
