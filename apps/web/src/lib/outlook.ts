import type { Id, Outlook, ProblemPrice, ProjectOutlook, TargetOutlook } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCampaign } from './campaign.tsx';
import { outlookQuery } from './queries.ts';

export type OutlookInHand = {
  readonly isComing: boolean;
  readonly outlook: Outlook | undefined;
  readonly targets: ReadonlyMap<Id, TargetOutlook>;
  readonly problems: ReadonlyMap<Id, ProblemPrice>;
  /** Outcomes of each project. */
  readonly projects: ReadonlyMap<Id, readonly ProjectOutlook[]>;
};

/**
 * The outlook of the campaign on the day that pages speak of; empty while it is being computed. A page that waits for
 * something of its own first asks for the outlook once that is there, so that the long computation does not go before.
 */
export function useOutlook(isWanted = true): OutlookInHand {
  const { campaign, day } = useCampaign();
  const { data, isPending } = useQuery({ ...outlookQuery(campaign.id, day), enabled: isWanted });
  return useMemo(() => {
    const projects = new Map<Id, ProjectOutlook[]>();
    for (const row of data?.projects ?? []) projects.set(row.project, [...(projects.get(row.project) ?? []), row]);
    return {
      isComing: isPending,
      outlook: data,
      targets: new Map(data?.targets.map((row) => [row.target, row])),
      problems: new Map(data?.problems.map((row) => [row.problem, row])),
      projects,
    };
  }, [data, isPending]);
}
