import type { Campaign, Day, Problem, Progress, Step, StepLink, Track } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import type { StepFacts } from '../src/count-back/index.ts';
import { CALENDARS, TRACKS } from './tracks.ts';

export const TODAY: Day = '2026-03-02';

export function campaignOf(calendar = 'cn', year = 2026): Campaign {
  return { ...CAMPAIGN, year, from: `${year}-03-02`, to: `${year}-06-09`, calendar };
}

/** Facts of a plan with the calendars of rules/ and, unless given, its tracks. */
export function factsOf(
  steps: readonly Step[],
  more: { progress?: Progress[]; problems?: Problem[]; tracks?: Track[]; campaign?: Campaign } = {},
): StepFacts {
  return {
    campaign: more.campaign ?? campaignOf(),
    steps: [...steps],
    progress: more.progress ?? [],
    problems: more.problems ?? [],
    tracks: more.tracks ?? [...TRACKS.values()],
    calendars: [...CALENDARS.values()],
  };
}

export function stepOf(
  id: string,
  days: number,
  after: readonly (string | StepLink)[] = [],
  more: Partial<Step> = {},
): Step {
  return {
    id,
    project: 'p',
    name: id,
    order: 0,
    basis: 'working',
    days,
    after: after.map((link) => (typeof link === 'string' ? linkTo(link) : link)),
    gives: [],
    ...more,
  };
}

export function linkTo(step: string, more: Partial<StepLink> = {}): StepLink {
  return { step, kind: 'FS', lag: 0, lagBasis: 'working', hard: true, ...more };
}

export function doneOn(step: string, on: Day): Progress {
  return { id: `done-${step}`, project: 'p', step, on, started: on, finished: on, grade: 'verified' };
}

export function problemOf(id: string, blocks: Problem['blocks'], due: Day, more: Partial<Problem> = {}): Problem {
  return {
    id,
    campaign: 'c',
    type: 'coordination',
    name: id,
    blocks,
    raisedBy: 'u',
    raisedOn: '2026-01-05',
    decider: {},
    need: '—',
    due,
    ...more,
  };
}
