import { addDays, type Id, type Period } from '@gongjian/model';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';

/** How long an exception usually runs; only where the form starts. */
const USUAL_DAYS = 3;

/** The office lets a unit report for a closed period: until when, by whose approval, why. */
export function ExceptPeriod({ period }: { readonly period: Period }) {
  const { t, language } = useLanguage();
  const { campaign, day, plan, unitName } = useCampaign();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [unit, setUnit] = useState<Id>();
  const [until, setUntil] = useState(addDays(day, USUAL_DAYS));
  const [approver, setApprover] = useState('');
  const [why, setWhy] = useState('');
  const words = t.reporting.periods;
  const grant = () => {
    if (unit === undefined) return;
    const body = { campaign: campaign.id, period: period.on, unit, until, approver, why };
    perform.mutate([{ id: newId(), name: 'period.except', body }], {
      onSuccess: () => {
        setIsOpen(false);
        setUnit(undefined);
        setWhy('');
        notice.success(words.excepted(unitName(unit)));
      },
    });
  };
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {words.except}
      </Button>
      <Modal
        open={isOpen}
        title={words.exceptTitle(shortDay(period.on, language))}
        okText={words.except}
        okButtonProps={{
          disabled: unit === undefined || approver.trim() === '' || why.trim() === '',
          loading: perform.isPending,
        }}
        onOk={grant}
        onCancel={() => setIsOpen(false)}
      >
        <div className="form">
          <Field name={words.unit} required>
            {(id) => (
              <Select
                id={id}
                showSearch={{ optionFilterProp: 'label' }}
                value={unit}
                onChange={setUnit}
                options={plan.units.map((one) => ({ value: one.id, label: one.name }))}
              />
            )}
          </Field>
          <Field name={words.until} required>
            {(id) => <DayPicker id={id} value={until} min={day} onChange={(next) => next && setUntil(next)} />}
          </Field>
          <Field name={words.approver} required>
            {(id) => (
              <Input id={id} maxLength={120} value={approver} onChange={(event) => setApprover(event.target.value)} />
            )}
          </Field>
          <Field name={words.why} required wide>
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
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
