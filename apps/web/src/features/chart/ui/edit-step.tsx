import type { Id } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Answered } from '../../../ui/states.tsx';
import { tryOutQuery } from '../api.ts';
import type { Draft } from '../draft.ts';
import { freshStep } from '../step-edits.ts';
import { StepDialog } from './step-dialog.tsx';
import { StepFrame } from './step-frame.tsx';

/** A step's form that is open: of `step`, else of a new one behind `after`, whose id ends with `mark`. */
export type Editing = {
  readonly project: Id;
  readonly step?: Id | undefined;
  readonly after?: Id | undefined;
  readonly mark: string;
};

export function newMark(): string {
  return newId().slice(0, 8);
}

/** A step's name, days, office and links, changed by an act against the version in hand. */
export function EditStep({ project, step, name }: { readonly project: Id; readonly step: Id; readonly name: string }) {
  const { t } = useLanguage();
  const [editing, setEditing] = useState<Editing>();
  const h = t.wallChart.steps;
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-label={h.title(name)}
        onClick={() => setEditing({ project, step, mark: '' })}
      >
        {h.edit}
      </button>
      {editing && <StepEditor editing={editing} close={() => setEditing(undefined)} />}
    </>
  );
}

/** One more step of a project: at its end, until its form says otherwise. */
export function AddStep({ project }: { readonly project: Id }) {
  const { t } = useLanguage();
  const [editing, setEditing] = useState<Editing>();
  return (
    <>
      <Button size="small" onClick={() => setEditing({ project, mark: newMark() })}>
        {t.wallChart.steps.add}
      </Button>
      {editing && <StepEditor editing={editing} close={() => setEditing(undefined)} />}
    </>
  );
}

/** The form on what a change is tried with, asked anew: it may be old from an earlier look. */
export function StepEditor({
  editing,
  onDraft,
  close,
}: {
  readonly editing: Editing;
  readonly onDraft?: (draft: Draft | undefined) => void;
  readonly close: () => void;
}) {
  const { campaign, day } = useCampaign();
  const { project, step, after, mark } = editing;
  const query = useQuery({ ...tryOutQuery(campaign.id, project, day), refetchOnMount: 'always' });
  const facts = query.data;
  const row = useMemo(() => {
    if (facts === undefined) return undefined;
    if (step !== undefined) return facts.steps.find(({ id }) => id === step);
    return freshStep(project, facts.steps, after === undefined ? [] : [after], mark);
  }, [facts, project, step, after, mark]);
  if (facts === undefined)
    return (
      <StepFrame isBeside={onDraft !== undefined} close={close}>
        <Answered query={query}>{() => null}</Answered>
      </StepFrame>
    );
  return row && <StepDialog facts={facts} row={row} isNew={step === undefined} onDraft={onDraft} close={close} />;
}
