import type { Day, StepSchedule } from '@gongjian/model';
import { Input, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';

type State = StepSchedule['state'];
const FURTHER: Readonly<Record<State, number>> = { open: 0, running: 1, done: 2 };

/** Where a step stands today. What was reported is taken back the same way, with a reason. */
export function RecordProgress({ step, hasToday }: { readonly step: StepSchedule; readonly hasToday: boolean }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const h = t.schedule.record;
  const name = step.state === 'done' ? h.correct : h.button;
  return (
    <>
      <button type="button" className="link-button" aria-label={`${name} ${step.name}`} onClick={() => setIsOpen(true)}>
        {name}
      </button>
      {isOpen && <Recording step={step} hasToday={hasToday} close={() => setIsOpen(false)} />}
    </>
  );
}

function Recording({
  step,
  hasToday,
  close,
}: {
  readonly step: StepSchedule;
  readonly hasToday: boolean;
  readonly close: () => void;
}) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  const perform = usePerform();
  const [state, setState] = useState<State>(step.state === 'open' ? 'running' : 'done');
  const [started, setStarted] = useState<Day>(step.started ?? day);
  const [finished, setFinished] = useState<Day>(step.finished ?? day);
  const [remaining, setRemaining] = useState(step.remaining);
  const [note, setNote] = useState('');
  const h = t.schedule.record;
  // What is set back or said again for the day is a correction, and says why.
  const isCorrection = hasToday || step.state === 'done' || FURTHER[state] < FURTHER[step.state];
  const reason = note.trim();
  const send = () =>
    perform.mutate(
      [
        {
          id: newId(),
          name: 'progress.record',
          body: {
            step: step.step,
            on: day,
            ...(state === 'open' ? {} : { started }),
            ...(state === 'done' ? { finished } : {}),
            ...(state === 'running' ? { remaining } : {}),
            grade: 'reported',
            ...(isCorrection ? { note: reason } : {}),
          },
        },
      ],
      {
        onSuccess: () => {
          close();
          notice.success(h.sent(step.name));
        },
      },
    );
  return (
    <Modal
      open
      title={h.title(step.name)}
      okText={h.send}
      okButtonProps={{ loading: perform.isPending, disabled: isCorrection && reason === '' }}
      onOk={send}
      onCancel={close}
    >
      <div className="form">
        <Field name={h.state} wide>
          {(id) => (
            <Radio.Group
              id={id}
              aria-label={h.state}
              value={state}
              onChange={({ target }) => setState(target.value)}
              options={(['open', 'running', 'done'] as const).map((value) => ({ value, label: h.states[value] }))}
            />
          )}
        </Field>
        {state !== 'open' && (
          <Field name={h.started} required>
            {(id) => <DayPicker id={id} value={started} max={day} onChange={(next) => next && setStarted(next)} />}
          </Field>
        )}
        {state === 'done' && (
          <Field name={h.finished} required>
            {(id) => <DayPicker id={id} value={finished} max={day} onChange={(next) => next && setFinished(next)} />}
          </Field>
        )}
        {state === 'running' && (
          <Field name={h.remaining(t.schedule.basis[step.basis])} required>
            {(id) => (
              <InputNumber
                id={id}
                min={0}
                max={5000}
                precision={0}
                value={remaining}
                onChange={(next) => setRemaining(next ?? 0)}
              />
            )}
          </Field>
        )}
        {isCorrection && (
          <Field name={h.reason} required wide>
            {(id) => <Input id={id} value={note} onChange={({ target }) => setNote(target.value)} />}
          </Field>
        )}
      </div>
      <p className="quiet small">{h.means}</p>
      {perform.error && <Failure error={perform.error} />}
    </Modal>
  );
}
