import { stepTimes } from '@gongjian/engine';
import { type Chart, type ChartStep, type Id, Refused, type Step } from '@gongjian/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { usePerform } from '../../lib/acts.ts';
import { askAgain } from '../../lib/ask-again.ts';
import { useCampaign } from '../../lib/campaign.tsx';
import { newId } from '../../lib/new-id.ts';
import { tryOutQuery } from './api.ts';
import { triedSpans } from './draft.ts';
import type { Span } from './drawing/scene.ts';
import { type Change, editedStep } from './edited-step.ts';
import { useCascade } from './use-cascade.ts';

export type Trying = { readonly project: Id; readonly step: ChartStep; readonly change: Change };
type Adopted = { readonly before: Step; readonly seq: number };

/** A change that is tried: what it moves, worked out here; adopting and undoing it are acts. */
export function useTryOut(chart: Chart) {
  const { campaign, plan, day } = useCampaign();
  const [asked, setTrying] = useState<Trying>();
  const [adopted, setAdopted] = useState<Adopted>();
  const perform = usePerform();
  const client = useQueryClient();
  const query = useQuery({
    ...tryOutQuery(campaign.id, asked?.project ?? '', day),
    enabled: asked !== undefined,
  });
  const facts = query.data;
  // The change is one of days: where another changed the step meanwhile, it is tried on where that stands now.
  const trying = useMemo(() => {
    const steps = chart.projects.find(({ id }) => id === asked?.project)?.steps;
    return asked && { ...asked, step: steps?.find(({ id }) => id === asked.step.id) ?? asked.step };
  }, [chart, asked]);
  const edited = useMemo(() => {
    const step = facts?.steps.find(({ id }) => id === trying?.step.id);
    const span = trying?.step.forecast;
    if (step === undefined || trying === undefined || span === undefined) return undefined;
    const after = editedStep(step, chart.zero, span, trying.change, stepTimes(plan).of(step));
    return { before: step, after };
  }, [facts, trying, chart.zero, plan]);
  const edits = useMemo(
    () => (edited?.after === undefined ? undefined : { put: [edited.after], dropped: [] }),
    [edited],
  );
  const cascade = useCascade(facts, edits);
  const { tried } = cascade;
  const ghosts = useMemo(() => {
    const spans: Map<Id, Span> = triedSpans(tried, chart.zero);
    // Until it is worked out, the bar itself follows the hand.
    if (tried === undefined && trying?.step.forecast !== undefined) {
      const [from, to] = trying.step.forecast;
      const { of, by } = trying.change;
      spans.set(trying.step.id, of === 'start' ? [from + by, to + by] : [from, Math.max(from, to + by)]);
    }
    return spans;
  }, [tried, trying, chart.zero]);

  const send = (body: Step, basis: number, done: (seq: number) => void) =>
    perform.mutate([{ id: newId(), name: 'step.set', body, basis }], {
      onSuccess: ([receipt]) => {
        done(receipt?.seq ?? 0);
        setTrying(undefined);
      },
    });
  const refusal = perform.error instanceof Refused ? perform.error.refusal : undefined;
  /** After a conflict what is shown is old. */
  const renew = () => {
    if (perform.isError) void askAgain(client);
    perform.reset();
  };

  return {
    trying,
    /** The steps of the project and those linked with it. */
    steps: facts?.steps ?? [],
    edited,
    cascade,
    ghosts,
    adopted,
    failure: perform.error ?? query.error,
    stale: refusal?.kind === 'stale' ? refusal : undefined,
    isSending: perform.isPending,
    start: (next: Trying) => {
      perform.reset();
      setTrying(next);
    },
    cancel: () => {
      renew();
      setTrying(undefined);
    },
    /** The same change once more, on what the other one has made of the step. */
    tryAgain: renew,
    adopt: () => {
      if (trying === undefined || edited?.after === undefined || facts === undefined) return;
      const { before, after } = edited;
      send(after, facts.versions[before.id] ?? 0, (seq) => setAdopted({ before, seq }));
    },
    forget: () => {
      renew();
      setAdopted(undefined);
    },
    undo: () => {
      if (adopted === undefined) return;
      send(adopted.before, adopted.seq, () => setAdopted(undefined));
    },
  };
}
