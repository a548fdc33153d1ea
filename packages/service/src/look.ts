import { comparePacks, expectedPoints, figureOverTime, type LightsAt } from '@gongjian/engine';
import {
  addDays,
  type ColourRow,
  type Day,
  type Id,
  isAdminRole,
  type Kind,
  type Reading,
  type ReadingVersion,
  Refused,
  type Snapshot,
  scopeOf,
  type TargetDetail,
  type Template,
  tenDayEnd,
} from '@gongjian/model';
import type { Store, Version } from '@gongjian/store';
import { dueItems } from './due.ts';
import { frontPageOf } from './front-page.ts';
import { historyEntry } from './history.ts';
import type { Known } from './known.ts';
import { countBacksOf } from './outlooks.ts';
import { mustSpeakFor } from './own-units.ts';
import type { Caller, Service } from './service.ts';

/** How far back "since last week" looks. */
const WEEK = 7;

function must<T>(value: T | undefined, what: Kind, id: Id): T {
  if (value === undefined) throw new Refused({ kind: 'not-found', what, id });
  return value;
}

function versionOf({ row, seq, untilSeq, at, actor }: Version<Reading>): ReadingVersion {
  return { ...row, seq, at, by: actor.name, ...(untilSeq === undefined ? {} : { until: untilSeq }) };
}

function colourOf({ targets, pack }: LightsAt, target: Id, seq: number): ColourRow['now'] {
  const state = targets.get(target);
  return {
    ...(state?.light === undefined ? {} : { light: state.light }),
    exempt: state?.exempt !== undefined,
    pack: pack.id,
    packVersion: pack.version,
    seq,
  };
}

/** The last days of the ten-day periods from day 0 to `on`, and `on` itself. */
function periodEnds(from: Day, on: Day): Day[] {
  const ends: Day[] = [];
  for (let day = addDays(from, -1); day <= on; day = tenDayEnd(addDays(day, 1))) ends.push(day);
  if (ends.at(-1) !== on && on >= from) ends.push(on);
  return ends;
}

type Looks = Pick<
  Service,
  | 'campaigns'
  | 'plan'
  | 'casework'
  | 'snapshot'
  | 'assessment'
  | 'frontPage'
  | 'changes'
  | 'comparePacks'
  | 'target'
  | 'project'
  | 'due'
  | 'history'
>;

/** The use cases that only look: they take a snapshot, assess it, and change nothing. */
export function looksOf(store: Store, county: Id, known: Known): Looks {
  const snapshotOf = (caller: Caller, campaign: Id, seq?: number) =>
    known.snapshot(campaign, scopeOf(caller.actor), seq);

  const colours = async (campaign: Id, snapshot: Snapshot, target: Id, on: Day): Promise<ColourRow[]> => {
    const now = snapshot.seq;
    const rows: ColourRow[] = [];
    for (const day of periodEnds(snapshot.campaign.from, on)) {
      const seq = Math.min(await known.seqAtEndOf(day), now);
      // Before the campaign was in the ledger there was no colour to keep.
      const first = await known.lights(campaign, { day, seq }).catch((error: unknown) => {
        if (error instanceof Refused && error.refusal.kind === 'not-found') return undefined;
        throw error;
      });
      const today = await known.lights(campaign, { day, seq: now });
      if (first === undefined || first.targets.get(target) === undefined) continue;
      rows.push({ on: day, first: colourOf(first, target, seq), now: colourOf(today, target, now) });
    }
    return rows;
  };

  return {
    campaigns: async () => [...(await store.campaigns(county))],

    plan: async (caller, campaign, options) => {
      const {
        readings: _readings,
        steps,
        progress: _progress,
        tracks: _tracks,
        ...plan
      } = await snapshotOf(caller, campaign, options?.known);
      return { ...plan, steps: steps.map(({ id, name, project }) => ({ id, name, project })) };
    },

    casework: async (caller, campaign, options) => {
      const rows = await store.caseworkRows(county, campaign, {
        scope: scopeOf(caller.actor),
        ...(options?.known === undefined ? {} : { seq: options.known }),
      });
      // A template's file is asked for by itself: it is as large as all the rest.
      return { ...rows, template: rows.template.map(withoutFile) };
    },

    snapshot: (caller, campaign, options) =>
      options?.until === undefined
        ? snapshotOf(caller, campaign, options?.known)
        : store.snapshotRows(county, campaign, {
            scope: scopeOf(caller.actor),
            until: options.until,
            ...(options.known === undefined ? {} : { seq: options.known }),
          }),

    assessment: (caller, campaign, { on, known: seq, pack }) =>
      known.assessment(campaign, scopeOf(caller.actor), {
        day: on,
        ...(seq === undefined ? {} : { seq }),
        ...(pack === undefined ? {} : { pack }),
      }),

    frontPage: async (caller, campaign, { on, since = addDays(on, -WEEK) }) => {
      const scope = scopeOf(caller.actor);
      const assessment = await known.assessment(campaign, scope, { day: on });
      return frontPageOf(
        assessment,
        since,
        await known.changes(campaign, scope, { from: since, to: on, seq: assessment.seq }),
      );
    },

    changes: async (caller, campaign, days) => [...(await known.changes(campaign, scopeOf(caller.actor), days))],

    comparePacks: async (caller, campaign, { on }) => {
      const snapshot = await snapshotOf(caller, campaign);
      return comparePacks(snapshot, on, snapshot.packs);
    },

    target: async (caller, campaign, id, { on }): Promise<TargetDetail> => {
      const snapshot = await snapshotOf(caller, campaign);
      const assessment = await known.assessment(campaign, scopeOf(caller.actor), { day: on });
      const target = must(
        snapshot.targets.find((candidate) => candidate.id === id),
        'target',
        id,
      );
      const own = must(
        assessment.targets.find((candidate) => candidate.target === id),
        'target',
        id,
      );
      return {
        target,
        version: (await store.versions(county, scopeOf(caller.actor), 'target', id)).at(-1)?.seq ?? 0,
        indicator: must(
          snapshot.indicators.find((candidate) => candidate.id === target.indicator),
          'indicator',
          target.indicator,
        ),
        assessment: own,
        children: assessment.targets.filter((candidate) => candidate.parent === id),
        expected: expectedPoints(snapshot, { of: 'target', id }),
        points: figureOverTime(snapshot, { id }, on),
        readings: (await store.readingHistory(county, scopeOf(caller.actor), id)).map(versionOf),
        colours: await colours(campaign, snapshot, id, on),
        problems: snapshot.problems.filter((problem) => own.problems.includes(problem.id)),
      };
    },

    project: async (caller, campaign, id, { on }) => {
      const snapshot = await snapshotOf(caller, campaign);
      const assessment = await known.assessment(campaign, scopeOf(caller.actor), { day: on });
      const steps = new Map(snapshot.steps.filter((step) => step.project === id).map((step) => [step.id, step]));
      return {
        project: must(
          snapshot.projects.find((candidate) => candidate.id === id),
          'project',
          id,
        ),
        version: (await store.versions(county, scopeOf(caller.actor), 'project', id)).at(-1)?.seq ?? 0,
        assessment: must(
          assessment.projects.find((candidate) => candidate.project === id),
          'project',
          id,
        ),
        expected: expectedPoints(snapshot, { of: 'project', id }),
        readings: (await store.readingHistory(county, scopeOf(caller.actor), id)).map(versionOf),
        recognitions: snapshot.recognitions.filter((recognition) => recognition.project === id),
        problems: snapshot.problems.filter((problem) =>
          problem.blocks.some((block) => block.id === id || (block.of === 'step' && steps.has(block.id))),
        ),
        steps: [...steps.values()],
        progress: snapshot.progress.filter((row) => row.project === id && row.on <= on),
        countBacks: countBacksOf(snapshot, id, on),
      };
    },

    due: async (caller, campaign, { on, unit }) => {
      const scope = scopeOf(caller.actor);
      const snapshot = await known.snapshot(campaign, scope);
      if (unit !== undefined) mustSpeakFor(snapshot, caller, unit);
      const assessment = await known.assessment(campaign, scope, { day: on });
      const casework = await store.caseworkRows(county, campaign, { scope });
      const items = dueItems(snapshot, assessment, on, unit ?? caller.actor.unit, casework);
      // A correction must name the version in hand; few items of a unit are reported already.
      return Promise.all(
        items.map(async (item) =>
          item.reported === undefined
            ? item
            : {
                ...item,
                reported: {
                  ...item.reported,
                  seq: (await store.versions(county, scope, 'reading', item.reported.id)).at(-1)?.seq ?? 0,
                },
              },
        ),
      );
    },

    history: async (caller, { campaign, kind, id, before, limit }) => {
      const found = await store.history(county, {
        scope: isAdminRole(caller.actor.role) ? 'accounts' : scopeOf(caller.actor),
        limit,
        ...(campaign === undefined ? {} : { campaign }),
        ...(kind === undefined ? {} : { kind: kind as Kind }),
        ...(id === undefined ? {} : { id }),
        ...(before === undefined ? {} : { after: before }),
      });
      return found.map(historyEntry);
    },
  };
}

function withoutFile(row: Template): Template {
  return row.file === undefined ? row : { ...row, file: { ...row.file, base64: '' } };
}
