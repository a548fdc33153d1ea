import type { Id } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { nextOf, offersOf } from '../offers.ts';
import { useLadder } from '../use-ladder.ts';
import { useLooking } from '../use-looking.ts';
import { ProblemAct } from './problem-act.tsx';

/** The one act on a problem that is due of who looks; nothing where it waits for others. */
export function NextAct({ problem }: { readonly problem: Id }) {
  const { plan } = useCampaign();
  const looking = useLooking();
  const ladder = useLadder().get(problem);
  const row = plan.problems.find(({ id }) => id === problem);
  const next = row === undefined ? undefined : nextOf(row, offersOf(row, looking), ladder);
  return next === undefined ? null : <ProblemAct act={next} problem={problem} />;
}
