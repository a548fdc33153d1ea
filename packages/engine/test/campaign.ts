import { Casework, LISTED_CASEWORK, type Reading, Snapshot } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import { PACKS } from './packs.ts';

type Lists = Omit<Snapshot, 'seq' | 'campaign'>;
type Given<K extends keyof Lists> = readonly Partial<Lists[K][number]>[];

/** What a test says of a campaign; everything else is the smallest that makes a snapshot whole. */
export interface Story {
  readonly campaign?: Partial<Snapshot['campaign']>;
  readonly indicators?: Given<'indicators'>;
  readonly targets?: Given<'targets'>;
  readonly projects?: Given<'projects'>;
  readonly rosters?: Given<'rosters'>;
  readonly readings?: readonly Reading[];
  readonly recognitions?: Given<'recognitions'>;
  readonly steps?: Given<'steps'>;
  readonly factors?: Given<'factors'>;
  readonly calendars?: Given<'calendars'>;
  readonly tracks?: Given<'tracks'>;
  readonly ladders?: Given<'ladders'>;
  readonly progress?: Given<'progress'>;
  readonly problems?: Given<'problems'>;
  readonly exemptions?: Given<'exemptions'>;
}

/** The seed's window: 1 August to 8 November 2012, 90 %. Indicator `i` is cumulative 亿元, management caliber. */
export function snapshotOf(story: Story): Snapshot {
  return Snapshot.parse({
    seq: 1,
    campaign: { ...CAMPAIGN, ...story.campaign },
    actions: [{ id: 'a', campaign: 'c', name: '项目建设', order: 1 }],
    units: [{ id: 'u', name: '某局', kind: 'department' }],
    leaders: [],
    indicators: story.indicators ?? [{ id: 'i', name: '投资', unitOfMeasure: '亿元' }],
    targets: (story.targets ?? []).map((target) => ({
      campaign: 'c',
      action: 'a',
      name: `目标${target.id}`,
      indicator: 'i',
      unit: 'u',
      ...target,
    })),
    rosters: (story.rosters ?? []).map((roster) => ({ campaign: 'c', name: '清单', ...roster })),
    projects: (story.projects ?? []).map((project) => ({ name: `项目${project.id}`, unit: 'u', ...project })),
    steps: story.steps ?? [],
    factors: story.factors ?? [],
    packs: [...PACKS.values()],
    calendars: story.calendars ?? [],
    tracks: story.tracks ?? [],
    ladders: story.ladders ?? [],
    readings: story.readings ?? [],
    recognitions: (story.recognitions ?? []).map((one, at) => ({
      id: `k${at}`,
      evidence: '照片',
      verifier: '核实人',
      ...one,
    })),
    progress: (story.progress ?? []).map((one, at) => ({ id: `g${at}`, grade: 'reported', ...one })),
    problems: (story.problems ?? []).map((one) => ({
      campaign: 'c',
      type: 'funds',
      name: '难题',
      raisedBy: 'u',
      decider: {},
      need: '定',
      ...one,
    })),
    exemptions: (story.exemptions ?? []).map((one) => ({
      type: 'weather',
      cause: '汛期',
      evidence: '文',
      approver: '攻坚办',
      ...one,
    })),
    bulletins: [],
  });
}

/** Reported management readings `[day, value]` of one subject. */
export function readingsOf(
  of: Reading['of'],
  subject: string,
  points: readonly (readonly [day: string, value: number])[],
  more: Partial<Reading> = {},
): Reading[] {
  return points.map(([on, value]) => ({
    id: `${subject}.${on}`,
    of,
    subject,
    caliber: 'management',
    on,
    value,
    grade: 'reported',
    ...more,
  }));
}

/** Casework of the same campaign; what is not given is empty. */
export function caseworkOf(rows: { readonly [K in keyof Casework]?: readonly object[] } = {}): Casework {
  const empty = Object.fromEntries(LISTED_CASEWORK.map((kind) => [kind, []]));
  return Casework.parse({ seq: 1, campaign: 'c', ...empty, ...rows });
}
