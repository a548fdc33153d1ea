import {
  type Day,
  invalidAt,
  type LinkKind,
  Refused,
  type Step,
  type StepLink,
  type Track,
  type TrackStep,
} from '@gongjian/model';
import { isInForce, legalDaysOn } from './legal-days.ts';

export interface TrackChoice {
  /** Decides which rules are in force: the minimum days and the links of that day. */
  readonly day: Day;
  /** Keys of the optional conditions that hold for the project; steps of others are left out. */
  readonly has?: readonly string[];
  /** Tracks that may stand in front; of those that `track.joins` names, the one in force on the day is taken. */
  readonly joined?: readonly Track[];
  /** Kind of office → id of the unit. A kind that is not named leaves the step without office. */
  readonly offices?: Readonly<Record<string, string>>;
  readonly sample?: true;
}

/**
 * The steps a project gets from an approval track; ids are `project.step-of-track`. Planned days are the usual ones,
 * never below the statutory minimum in force. What waits for a step that is left out waits for what that one waits for
 * (a link so made is hard only where every link on the way is, and has no lag). Without a joined track that is in force
 * the links to its steps are left out: the land is taken to be ready.
 * @throws Refused `invalid` where the track is not in force on the day, `not-found` where it waits for a step that is
 * not there.
 */
export function stepsFromTrack(track: Track, project: string, choice: TrackChoice): Step[] {
  if (!isInForce(track.effective, choice.day)) throw notInForce(track);
  const parts = [...frontOf(track, choice), track];
  const all = new Map(parts.flatMap((part) => part.steps.map((step) => [step.id, step] as const)));
  const isWhole = track.joins.length === 0 || parts.length > 1;
  const has = new Set(choice.has ?? []);
  const kept = (step: TrackStep): boolean => step.optional === undefined || has.has(step.optional.key);
  let order = 0;
  return parts.flatMap((part) =>
    part.steps.filter(kept).map((step): Step => {
      const office = choice.offices?.[step.office];
      order += 1;
      return {
        id: `${project}.${step.id}`,
        project,
        name: step.name.zh,
        order,
        ...(office === undefined ? {} : { office }),
        of: { track: part.id, step: step.id },
        basis: step.basis,
        days: plannedDays(step, choice.day),
        ...(step.promised === undefined ? {} : { promised: step.promised }),
        after: linksOf(step, all, isWhole, kept, choice.day).map((link) => ({
          ...link,
          step: `${project}.${link.step}`,
        })),
        gives: [...step.gives],
        ...(choice.sample === true ? { sample: true } : {}),
      };
    }),
  );
}

function frontOf(track: Track, { joined = [], day }: TrackChoice): Track[] {
  return joined.filter(({ id, effective }) => track.joins.includes(id) && isInForce(effective, day)).slice(0, 1);
}

function plannedDays(step: TrackStep, day: Day): number {
  const minimum = legalDaysOn(step.minimum, day);
  return Math.max(Math.round(step.usual.mode), minimum?.basis === step.basis ? minimum.days : 0);
}

function linksOf(
  step: TrackStep,
  all: ReadonlyMap<string, TrackStep>,
  isWhole: boolean,
  kept: (step: TrackStep) => boolean,
  day: Day,
): StepLink[] {
  const links = new Map<string, StepLink>();
  const visited = new Set<string>();
  const gather = (of: TrackStep, ends: LinkKind | undefined, hard: boolean): void => {
    for (const link of of.after) {
      if (link.effective !== undefined && !isInForce(link.effective, day)) continue;
      const before = all.get(link.step);
      if (before === undefined) {
        if (isWhole) throw new Refused({ kind: 'not-found', what: 'step', id: link.step });
        continue;
      }
      const kind = ends === undefined ? link.kind : (`${link.kind[0]}${ends[1]}` as LinkKind);
      const isHard = hard && link.hard;
      if (kept(before)) {
        const key = `${before.id} ${kind}`;
        const lag = ends === undefined ? link.lag : 0;
        const given = links.get(key);
        if (given === undefined || (isHard && !given.hard))
          links.set(key, { step: before.id, kind, lag, lagBasis: link.lagBasis, hard: isHard });
      } else if (!visited.has(`${before.id} ${kind} ${isHard}`)) {
        visited.add(`${before.id} ${kind} ${isHard}`);
        gather(before, kind, isHard);
      }
    }
  };
  gather(step, undefined, true);
  return [...links.values()];
}

function notInForce({ effective }: Track): Refused {
  const expected = effective.to === undefined ? `≥ ${effective.from}` : `${effective.from}/${effective.to}`;
  return new Refused(invalidAt('day', 'invalid_value', expected));
}
