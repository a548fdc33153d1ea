import type { Id } from '@gongjian/model';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';

/** 销号: the problem is solved; says how, when, and who checked. */
export function ClearProblem({ id, name }: { readonly id: Id; readonly name: string }) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  const { message } = App.useApp();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [on, setOn] = useState(day);
  const [note, setNote] = useState('');
  const clear = () =>
    perform.mutate(
      [{ id: newId(), name: 'problem.clear', body: { id, on, ...(note.trim() === '' ? {} : { note }) } }],
      {
        onSuccess: () => {
          setIsOpen(false);
          message.success(t.problem.cleared(name));
        },
      },
    );
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t.problem.clear}
      </Button>
      <Modal
        open={isOpen}
        title={t.problem.clearTitle(name)}
        okText={t.problem.clear}
        okButtonProps={{ loading: perform.isPending }}
        onOk={clear}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <div className="form">
          <Field name={t.problem.clearedOn}>
            {(field) => <DayPicker id={field} value={on} max={day} onChange={(next) => next && setOn(next)} />}
          </Field>
          <Field name={t.problem.note} wide>
            {(field) => (
              <Input.TextArea
                id={field}
                rows={3}
                maxLength={2000}
                value={note}
                onChange={(e) => setNote(e.target.value)}
              />
            )}
          </Field>
        </div>
        <p className="quiet small">{t.problem.clearMeans}</p>
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
