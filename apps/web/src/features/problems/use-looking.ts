import type { Id } from '@gongjian/model';
import { useMemo } from 'react';
import { useCampaign } from '../../lib/campaign.tsx';
import { useMay } from '../../lib/may.ts';
import type { Looking } from './offers.ts';

/** Who looks at problems, and what the plan says. */
export function useLooking(projectOfStep?: (step: Id) => Id | undefined): Looking {
  const { plan, actor, day } = useCampaign();
  const may = useMay();
  return useMemo(() => ({ may, actor, day, plan, projectOfStep }), [may, actor, day, plan, projectOfStep]);
}
