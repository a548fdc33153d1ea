import { type ChanceMoved, chancesMoved, type Tried, tryOut } from '@gongjian/engine';
import type { Id, Step, TryOutFacts } from '@gongjian/model';
import { useEffect, useMemo, useState } from 'react';
import { useCampaign } from '../../lib/campaign.tsx';

/** What is tried with a project's steps: rows put in, or over those of the same ids, and ids taken out. */
export type Edits = { readonly put: readonly Step[]; readonly dropped: readonly Id[] };

export type Cascade = { readonly tried: Tried | undefined; readonly chances: readonly ChanceMoved[] };

/** Milliseconds. */
const REST = 250;

/** What edits would move, worked out here as the server would; nothing where there is nothing to try. */
export function useCascade(facts: TryOutFacts | undefined, edits: Edits | undefined): Cascade {
  const { plan, day } = useCampaign();
  const asked = useMemo(
    () =>
      facts === undefined || edits === undefined
        ? undefined
        : { facts: { ...facts, campaign: plan.campaign, calendars: plan.calendars }, edits },
    [facts, edits, plan],
  );
  const tried = useMemo(
    () => asked && tryOut(asked.facts, day, asked.facts.asks, asked.edits.put, asked.edits.dropped),
    [asked, day],
  );
  // Chances are drawn when the hand rests: a thousand draws would hold up a drag.
  const [chances, setChances] = useState<readonly ChanceMoved[]>([]);
  useEffect(() => {
    setChances([]);
    if (asked === undefined) return;
    const { facts: all, edits: now } = asked;
    const draw = setTimeout(() => setChances(chancesMoved(all, day, all.asks, now.put, now.dropped)), REST);
    return () => clearTimeout(draw);
  }, [asked, day]);
  return { tried, chances };
}
