import { suggestionsOn } from '@gongjian/engine';
import {
  type ActEnvelope,
  type Actor,
  addDays,
  type Campaign,
  type Casework,
  type Day,
  type Id,
  minDay,
  type Receipt,
  type Refusal,
  Refused,
  WHOLE_COUNTY,
} from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { actIdFor } from './act-id.ts';
import type { Known } from './known.ts';
import type { Caller, ClockReport } from './service.ts';

const CLOCK: Actor = { id: 'clock', name: '系统时钟', role: 'clock' };
/** How long after its last day a campaign is still watched: what is open then is settled or given up. */
const DAYS_AFTER = 100;
/** What another clock at work, or an office that was quicker, makes of an act; nothing is lost by it. */
const HARMLESS: ReadonlySet<Refusal['kind']> = new Set(['exists', 'closed', 'id-reused']);

type Perform = (caller: Caller, acts: readonly ActEnvelope[]) => Promise<Receipt[]>;

/**
 * Brings every campaign to `day`, each day after the last one handled in order. A day's suggestions come from what was
 * known when that day began, so it makes no difference whether the clock comes to it at once, a week later or twice: the
 * ledger's past does not change, and every act has an id made from what it is for. One day is one transaction.
 */
export async function runClock(
  { store, county, known, perform }: { store: Store; county: Id; known: Known; perform: Perform },
  { day, at }: { readonly day: Day; readonly at: string },
): Promise<ClockReport> {
  const total = { days: 0, made: 0, lapsed: 0, refused: [] as Refusal[] };
  for (const campaign of await store.campaigns(county))
    for (;;) {
      const now = await store.caseworkRows(county, campaign.id, { scope: WHOLE_COUNTY });
      const next = nextDay(campaign, now, day);
      if (next === undefined) break;
      const acts = await actsOf(campaign, now, next);
      const receipts = await perform({ actor: CLOCK, day: next, at }, acts);
      total.days += 1;
      receipts.forEach(({ outcome, refusals }, index) => {
        if (outcome === 'done' && acts[index]?.name === 'suggestion.make') total.made += 1;
        if (outcome === 'done' && acts[index]?.name === 'suggestion.lapse') total.lapsed += 1;
        total.refused.push(...refusals.filter(({ kind }) => !HARMLESS.has(kind)));
      });
      // A day that cannot be closed would be tried for ever.
      if (receipts.at(-1)?.refusals.some(({ kind }) => !HARMLESS.has(kind))) break;
    }
  return total;

  async function actsOf(campaign: Campaign, now: Casework, on: Day): Promise<ActEnvelope[]> {
    const drafts = await draftsOf(campaign.id, on);
    const there = new Map(now.suggestion.map((suggestion) => [suggestion.id, suggestion]));
    const lasting = new Set(drafts.map(({ id }) => id));
    const made = drafts.filter(({ id }) => !there.has(id));
    const passed = now.suggestion.filter((one) => one.closed === undefined && one.on < on && !lasting.has(one.id));
    return [
      ...made.map((body) => ({ id: actIdFor('suggestion.make', body.id), name: 'suggestion.make', body })),
      ...passed.map(({ id }) => ({
        id: actIdFor('suggestion.lapse', id),
        name: 'suggestion.lapse',
        body: { id, on },
      })),
      {
        id: actIdFor('clock.tick', `${campaign.id} ${on}`),
        name: 'clock.tick',
        body: { campaign: campaign.id, day: on },
      },
    ];
  }

  /** Nothing where the campaign was not in the ledger yet. */
  async function draftsOf(campaign: Id, on: Day) {
    const seq = await known.seqAtEndOf(addDays(on, -1));
    try {
      const casework = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY, seq });
      return suggestionsOn(await known.snapshot(campaign, WHOLE_COUNTY, seq), casework, on);
    } catch (error) {
      if (error instanceof Refused && error.refusal.kind === 'not-found') return [];
      throw error;
    }
  }
}

/** The day to handle next; none where the clock has come as far as `day`, or went back. */
function nextDay({ from, to }: Campaign, { tick }: Casework, day: Day): Day | undefined {
  const last = tick[0]?.on;
  const next = last === undefined ? from : addDays(last, 1);
  return next <= minDay(day, addDays(to, DAYS_AFTER)) ? next : undefined;
}
