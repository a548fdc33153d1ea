import type { Assessment, AssessmentChange, Light, Reading, Snapshot } from '@gongjian/model';
import { type Known, known } from '../known.ts';
import { cutsBetween } from './cuts.ts';
import { movementsBetween } from './movement.ts';

/** An assessment with the snapshot it was made from. */
export interface Assessed {
  readonly snapshot: Snapshot;
  readonly assessment: Assessment;
  /** The snapshot laid out, where it is at hand. */
  readonly parts?: { readonly all: Known };
}

interface Face {
  readonly name: string;
  readonly light: Light | undefined;
  readonly done: number | undefined;
  readonly plan: number | undefined;
  readonly goal: number | undefined;
  /** Projects on its roster. */
  readonly roster: ReadonlySet<string>;
}

/**
 * What differs for each target and project between two assessments of a campaign: light, figure, plan, campaign value,
 * roster, and whether a figure of a day at or before the earlier one was corrected since. Unchanged ones are left out;
 * `…Was` is absent where it was not there before. Where both days have a figure, `movement` says why it moved.
 */
export function changesBetween(before: Assessed, after: Assessed): AssessmentChange[] {
  const corrected = correctedSubjects(before, after);
  const causes = lazily(before, after);
  return (['target', 'project'] as const).flatMap((of) => {
    const was = facesOf(before.assessment, of);
    const is = facesOf(after.assessment, of);
    return [...new Set([...is.keys(), ...was.keys()])]
      .map((subject) => change(of, subject, was.get(subject), is.get(subject), corrected))
      .filter((one) => one !== undefined)
      .map((one) => {
        const { movement, cuts } = causes();
        const cut = cuts(of, one.subject);
        return { ...one, movement: movement(of, one.subject), ...(cut.length === 0 ? {} : { cuts: cut }) };
      });
  });
}

type Causes = { readonly movement: ReturnType<typeof movementsBetween>; readonly cuts: ReturnType<typeof cutsBetween> };

/** Snapshots are laid out only once something has changed, and one that is both sides only once. */
function lazily(before: Assessed, after: Assessed): () => Causes {
  let made: Causes | undefined;
  return () => {
    if (made !== undefined) return made;
    const now = after.parts?.all ?? known(after.snapshot);
    const then = before.parts?.all ?? (before.snapshot === after.snapshot ? now : known(before.snapshot));
    const moments = [
      { all: then, day: before.assessment.day },
      { all: now, day: after.assessment.day },
    ] as const;
    made = { movement: movementsBetween(...moments), cuts: cutsBetween(...moments) };
    return made;
  };
}

function change(
  of: Reading['of'],
  subject: string,
  was: Face | undefined,
  is: Face | undefined,
  correctedKeys: ReadonlySet<string>,
): AssessmentChange | undefined {
  const entered = [...(is?.roster ?? [])].filter((project) => !was?.roster.has(project));
  const left = [...(was?.roster ?? [])].filter((project) => !is?.roster.has(project));
  const corrected = correctedKeys.has(`${of}:${subject}`);
  const same =
    was !== undefined &&
    is !== undefined &&
    was.light === is.light &&
    was.done === is.done &&
    was.plan === is.plan &&
    was.goal === is.goal;
  if (same && entered.length === 0 && left.length === 0 && !corrected) return undefined;
  return {
    of,
    subject,
    name: (is ?? was)?.name ?? subject,
    lightWas: was?.light,
    lightIs: is?.light,
    doneWas: was?.done,
    doneIs: is?.done,
    planWas: was?.plan,
    planIs: is?.plan,
    goalWas: was?.goal,
    goalIs: is?.goal,
    entered,
    left,
    corrected,
  };
}

function facesOf(assessment: Assessment, of: Reading['of']): Map<string, Face> {
  if (of === 'target') {
    return new Map(
      assessment.targets.map(({ target, name, light, done, annualPlan, goal, projects }) => [
        target,
        {
          name,
          light: light.light,
          done,
          plan: annualPlan,
          goal,
          roster: new Set([...(projects?.counted ?? []), ...(projects?.waiting ?? [])]),
        },
      ]),
    );
  }
  return new Map(
    assessment.projects.map(({ project, name, light, invested, plan }) => [
      project,
      { name, light: light.light, done: invested, plan, goal: undefined, roster: new Set() },
    ]),
  );
}

/** Subjects with a correcting reading for a day already assessed that the earlier snapshot did not hold. */
function correctedSubjects(before: Assessed, after: Assessed): Set<string> {
  const key = ({ id, corrects, value }: Reading) => `${id} ${corrects} ${value}`;
  const knownBefore = new Set<string>();
  for (const reading of before.snapshot.readings) if (reading.corrects !== undefined) knownBefore.add(key(reading));
  const subjects = new Set<string>();
  for (const reading of after.snapshot.readings) {
    if (reading.corrects === undefined || reading.on > before.assessment.day || knownBefore.has(key(reading))) continue;
    subjects.add(`${reading.of}:${reading.subject}`);
  }
  return subjects;
}
