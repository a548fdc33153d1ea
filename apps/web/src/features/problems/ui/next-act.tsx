import type { Id, LadderState, ProblemActName } from '@gongjian/model';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { later, WithAntd } from '../../../ui/later.tsx';
import { nextOf, offersOf } from '../offers.ts';
import { useLooking } from '../use-looking.ts';

/** The form, and the component library with it, comes when it is first asked for. */
const ProblemActDialog = later(async () => (await import('./problem-act.tsx')).ProblemActDialog);

/** The one act on a problem that is due of who looks; nothing where it waits for others. */
export function NextAct({ problem, ladder }: { readonly problem: Id; readonly ladder: LadderState | undefined }) {
  const { plan } = useCampaign();
  const looking = useLooking();
  const row = plan.problems.find(({ id }) => id === problem);
  const next = row === undefined ? undefined : nextOf(row, offersOf(row, looking), ladder);
  return next === undefined ? null : <ActButton act={next} problem={problem} />;
}

function ActButton({ act, problem }: { readonly act: ProblemActName; readonly problem: Id }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState<boolean>();
  return (
    <>
      <Button isSmall onClick={() => setIsOpen(true)}>
        {t.problem.acts[act].button}
      </Button>
      {isOpen !== undefined && (
        <WithAntd>
          <ProblemActDialog act={act} problem={problem} isOpen={isOpen} close={() => setIsOpen(false)} />
        </WithAntd>
      )}
    </>
  );
}
