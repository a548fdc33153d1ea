import { type ActEnvelope, type Id, Refused, type Step, type TryOutFacts } from '@gongjian/model';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { askAgain } from '../../../lib/ask-again.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { withTouched } from '../../../lib/edit.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Conflict } from '../../../ui/conflict.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import type { Draft } from '../draft.ts';
import { waitingFor, waitingToBegin } from '../step-edits.ts';
import { useCascade } from '../use-cascade.ts';
import { CascadeList, CascadeWords } from './cascade.tsx';
import { DropStep } from './drop-step.tsx';
import { StepFields, type Touched } from './step-fields.tsx';
import { StepFrame } from './step-frame.tsx';
import { useStepWords } from './step-words.ts';

/** A step that is changed or added: its fields, what that would move, and the act. */
export function StepDialog({
  facts,
  row,
  isNew = false,
  onDraft,
  close,
}: {
  readonly facts: TryOutFacts;
  readonly row: Step;
  readonly isNew?: boolean;
  /** Beside the chart, which shows what is in the form while it is filled in; else it is a dialog. */
  readonly onDraft?: ((draft: Draft | undefined) => void) | undefined;
  readonly close: () => void;
}) {
  const { t } = useLanguage();
  const { nameOf } = useCampaign();
  const client = useQueryClient();
  const perform = usePerform();
  const shownValue = useStepWords(facts.steps);
  const [touched, setTouched] = useState<Touched>({});
  // What waited for the step before a new one waits for the new one.
  const [before, setBefore] = useState<readonly Id[]>(() => (isNew ? waitingToBegin(row, facts) : []));
  const [basis] = useState(facts.versions[row.id] ?? 0);
  const h = t.wallChart.steps;
  const shown = useMemo(() => withTouched<Step>(row, touched), [row, touched]);
  const edits = useMemo(
    () => ({ put: [shown, ...waitingFor(shown.id, facts.steps, before)], dropped: [] }),
    [shown, facts, before],
  );
  const isTouched = isNew || Object.keys(touched).length > 0;
  const cascade = useCascade(facts, isTouched ? edits : undefined);
  const { tried } = cascade;
  useEffect(
    () => onDraft?.({ step: shown, put: edits.put, steps: facts.steps, tried }),
    [onDraft, shown, edits, facts, tried],
  );
  useEffect(() => () => onDraft?.(undefined), [onDraft]);
  const refusal = perform.error instanceof Refused ? perform.error.refusal : undefined;
  const stale = refusal?.kind === 'stale' ? refusal : undefined;
  const isOwn = stale !== undefined && stale.id === row.id;
  const send = () => {
    const batch = newId();
    const acts = edits.put.map((body): ActEnvelope => {
      const against = isOwn ? stale.version : basis;
      const version = body.id === row.id && !isNew ? against : (facts.versions[body.id] ?? 0);
      return { id: newId(), name: 'step.set', body, basis: version, ...(edits.put.length > 1 && { batch }) };
    });
    perform.mutate(acts, {
      onSuccess: () => {
        close();
        notice.success(isNew ? h.added(shown.name) : h.done(shown.name));
      },
      // The form then stands on what the other one saved, with what was typed here over it.
      onError: () => void askAgain(client),
    });
  };
  const title = isNew ? h.addTitle(nameOf('project', row.project)) : h.title(row.name);
  const buttons = (
    <div className="bar step-buttons">
      {!isNew && <DropStep step={row} facts={facts} onDropped={close} />}
      <span className="bar">
        <Button onClick={close}>{t.wallChart.tryOut.cancel}</Button>
        <Button
          type="primary"
          loading={perform.isPending}
          disabled={!isTouched || shown.name.trim() === '' || tried?.faulty === true}
          onClick={send}
        >
          {stale === undefined ? (isNew ? h.add : h.edit) : t.conflict.saveMine}
        </Button>
      </span>
    </div>
  );
  return (
    <StepFrame title={title} buttons={buttons} isBeside={onDraft !== undefined} close={close}>
      <StepFields
        facts={facts}
        shown={shown}
        isNew={isNew}
        before={before}
        onTouch={(part) => setTouched({ ...touched, ...part })}
        onBefore={setBefore}
      />
      {isTouched && (
        <section className="step-cascade" aria-label={h.preview}>
          <b>{h.preview}</b>
          <div className="try-out-words" role="status">
            <CascadeWords cascade={cascade} project={row.project} />
          </div>
          <CascadeList cascade={cascade} />
        </section>
      )}
      <p className="quiet small">{h.means}</p>
      {stale === undefined ? (
        perform.error && <Failure error={perform.error} />
      ) : (
        <Conflict
          stale={stale}
          touched={isOwn ? touched : { after: edits.put.find(({ id }) => id === stale.id)?.after }}
          shown={shownValue}
          onTakeTheirs={(field) =>
            isOwn
              ? setTouched(Object.fromEntries(Object.entries(touched).filter(([name]) => name !== field)))
              : setBefore(before.filter((id) => id !== stale.id))
          }
        />
      )}
    </StepFrame>
  );
}
