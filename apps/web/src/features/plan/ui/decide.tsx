import { type Refusal, Refused } from '@gongjian/model';
import { Button, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { usePlanAct } from '../api.ts';

/** An organisational decision: from which day, on what ground, and what else it needs; done by one act. */
export function Decide({
  act,
  button,
  title,
  day,
  body,
  done,
  children,
}: {
  readonly act: string;
  readonly button: string;
  readonly title: string;
  /** Not later than this day. */
  readonly day: string;
  /** The rest of the body; undefined while something is missing. */
  readonly body: object | undefined;
  readonly done: string;
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const perform = usePlanAct();
  const [isOpen, setIsOpen] = useState(false);
  const [on, setOn] = useState(day);
  const [why, setWhy] = useState('');
  const refusals = (perform.data?.refusals ?? []) as readonly Refusal[];
  const send = async () => {
    const receipt = await perform
      .mutateAsync({ id: newId(), name: act, body: { ...body, on, why: why.trim() } })
      .catch(() => undefined);
    if (receipt?.outcome !== 'done') return;
    setIsOpen(false);
    notice.success(done);
  };
  return (
    <>
      <Button
        onClick={() => {
          perform.reset();
          setOn(day);
          setWhy('');
          setIsOpen(true);
        }}
      >
        {button}
      </Button>
      <Modal
        open={isOpen}
        title={title}
        width={640}
        okText={button}
        okButtonProps={{ disabled: body === undefined || why.trim() === '', loading: perform.isPending }}
        onOk={() => void send()}
        cancelText={t.states.cancel}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <div className="section">
          <div className="form">
            {children}
            <Field name={t.holdings.on} required>
              {(id) => <DayPicker id={id} value={on} max={day} onChange={(next) => next && setOn(next)} />}
            </Field>
            <Field name={t.holdings.why} required wide>
              {(id) => (
                <Input.TextArea
                  id={id}
                  rows={2}
                  maxLength={2000}
                  value={why}
                  onChange={(event) => setWhy(event.target.value)}
                />
              )}
            </Field>
          </div>
          {refusals.map((refusal) => (
            <Failure key={JSON.stringify(refusal)} error={new Refused(refusal)} />
          ))}
          {perform.error && <Failure error={perform.error} />}
        </div>
      </Modal>
    </>
  );
}
