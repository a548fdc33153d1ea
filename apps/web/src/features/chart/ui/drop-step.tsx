import type { ActEnvelope, Step, TryOutFacts } from '@gongjian/model';
import { WORDS } from '@gongjian/model';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { askAgain } from '../../../lib/ask-again.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { holdersOf, relinked } from '../step-edits.ts';
import { useCascade } from '../use-cascade.ts';
import { CascadeList, CascadeWords } from './cascade.tsx';

/** Takes out a step that has not begun, with a reason: what waited for it waits for what it waited for. */
export function DropStep({
  step,
  facts,
  onDropped,
}: {
  readonly step: Step;
  readonly facts: TryOutFacts;
  readonly onDropped: () => void;
}) {
  const { t, language } = useLanguage();
  const may = useMay();
  const client = useQueryClient();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const edits = useMemo(() => ({ put: relinked(step, facts.steps), dropped: [step.id] }), [step, facts]);
  const holders = holdersOf(step, facts);
  const cascade = useCascade(facts, isOpen && holders.length === 0 ? edits : undefined);
  const h = t.wallChart.steps;
  if (!may('plan.drop') || facts.progress.some((one) => one.step === step.id)) return null;
  const drop = () => {
    const batch = newId();
    const acts: ActEnvelope[] = [
      ...edits.put.map((body) => ({ name: 'step.set', body, basis: facts.versions[body.id] ?? 0 })),
      {
        name: 'plan.drop',
        body: { kind: 'step', id: step.id, reason: reason.trim() },
        basis: facts.versions[step.id] ?? 0,
      },
    ].map((act) => ({ ...act, id: newId(), batch }));
    perform.mutate(acts, {
      onSuccess: () => {
        onDropped();
        notice.success(h.dropped(step.name));
      },
      onError: () => void askAgain(client),
    });
  };
  return (
    <>
      <Button
        danger
        onClick={() => {
          perform.reset();
          setIsOpen(true);
        }}
      >
        {h.drop}
      </Button>
      <Modal
        open={isOpen}
        title={h.dropTitle(step.name)}
        okText={h.drop}
        okButtonProps={{
          danger: true,
          disabled: reason.trim() === '' || holders.length > 0,
          loading: perform.isPending,
        }}
        onOk={drop}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        {holders.length > 0 ? (
          <p>{h.held(holders.join(t.comma))}</p>
        ) : (
          <>
            <Field name={h.reason} required wide>
              {(id) => (
                <Input.TextArea
                  id={id}
                  rows={2}
                  maxLength={2000}
                  value={reason}
                  onChange={({ target }) => setReason(target.value)}
                />
              )}
            </Field>
            <section className="step-cascade" aria-label={h.preview}>
              <b>{h.preview}</b>
              <div className="try-out-words" role="status">
                <CascadeWords cascade={cascade} project={step.project} />
                {step.gives.length > 0 && (
                  <span className="behind">
                    {h.gives(step.gives.map((kind) => WORDS.recognition[kind][language]).join(t.comma))}
                  </span>
                )}
              </div>
              <CascadeList cascade={cascade} />
            </section>
            <p className="quiet small">{h.dropMeans}</p>
          </>
        )}
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
