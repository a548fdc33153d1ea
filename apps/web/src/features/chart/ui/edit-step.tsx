import type { Id, TryOutFacts } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Answered } from '../../../ui/states.tsx';
import { tryOutQuery } from '../api.ts';
import { freshStep } from '../step-edits.ts';
import { StepDialog } from './step-dialog.tsx';

/** A step's name, days, office and links, changed by an act against the version in hand. */
export function EditStep({ project, step, name }: { readonly project: Id; readonly step: Id; readonly name: string }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const h = t.wallChart.steps;
  const close = () => setIsOpen(false);
  return (
    <>
      <button type="button" className="link-button" aria-label={h.title(name)} onClick={() => setIsOpen(true)}>
        {h.edit}
      </button>
      {isOpen && (
        <WithFacts project={project} close={close}>
          {(facts) => {
            const row = facts.steps.find(({ id }) => id === step);
            return row && <StepDialog facts={facts} row={row} close={close} />;
          }}
        </WithFacts>
      )}
    </>
  );
}

/** One more step of a project: behind another one, and before what waited for that. */
export function AddStep({ project, after }: { readonly project: Id; readonly after?: Id | undefined }) {
  const { t } = useLanguage();
  const [mark, setMark] = useState<string>();
  const h = t.wallChart.steps;
  const close = () => setMark(undefined);
  return (
    <>
      <Button size="small" onClick={() => setMark(newId().slice(0, 8))}>
        {after === undefined ? h.add : h.addAfter}
      </Button>
      {mark !== undefined && (
        <WithFacts project={project} close={close}>
          {(facts) => (
            <StepDialog
              facts={facts}
              row={freshStep(project, facts.steps, after === undefined ? [] : [after], mark)}
              isNew
              close={close}
            />
          )}
        </WithFacts>
      )}
    </>
  );
}

/** What a change is tried with, asked anew: it may be old from an earlier look. */
function WithFacts({
  project,
  close,
  children,
}: {
  readonly project: Id;
  readonly close: () => void;
  readonly children: (facts: TryOutFacts) => React.ReactNode;
}) {
  const { campaign, day } = useCampaign();
  const query = useQuery({ ...tryOutQuery(campaign.id, project, day), refetchOnMount: 'always' });
  if (query.data !== undefined) return children(query.data);
  return (
    <Modal open footer={null} onCancel={close}>
      <Answered query={query}>{() => null}</Answered>
    </Modal>
  );
}
