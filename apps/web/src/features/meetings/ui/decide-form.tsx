import type { Decision, Stocktake } from '@gongjian/model';
import { Button, Input, Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { decisionBody } from '../decision-body.ts';

/** What, who, by when: one line, recorded with Ctrl+Enter, so that it is done while people speak. */
export function DecideForm({
  stocktake,
  correcting,
  onEnd,
}: {
  readonly stocktake: Stocktake;
  readonly correcting?: Decision | undefined;
  readonly onEnd?: () => void;
}) {
  const { t } = useLanguage();
  const { plan, day } = useCampaign();
  const perform = usePerform();
  const [text, setText] = useState(correcting?.text ?? '');
  const [who, setWho] = useState<string | undefined>(whoOf(correcting));
  const [due, setDue] = useState(correcting?.due);
  const [fault, setFault] = useState<string>();
  const h = t.meetings.stocktakes;
  const record = () => {
    const line = decisionBody({ text, who, due }, stocktake.id, newId(), correcting);
    if ('fault' in line) return setFault(h[line.fault]);
    setFault(undefined);
    const body = { ...line.body, ...(stocktake.sample === undefined ? {} : { sample: true }) };
    perform.mutate([{ id: newId(), name: 'stocktake.decide', body }], {
      onSuccess: () => {
        setText('');
        notice.success(t.meetings.commitment.done);
        onEnd?.();
      },
    });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      record();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what the button does
    <div onKeyDown={onKey}>
      <div className="decide-form">
        <Field name={h.what} required fault={fault}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field name={h.who}>
          {(id) => (
            <Select
              id={id}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={who}
              onChange={(next: string | undefined) => setWho(next)}
              options={[
                ...plan.units.map((unit) => ({ value: `unit ${unit.id}`, label: unit.shortName ?? unit.name })),
                ...plan.leaders.map((leader) => ({ value: `leader ${leader.id}`, label: leader.name })),
              ]}
            />
          )}
        </Field>
        <Field name={h.by}>{(id) => <DayPicker id={id} value={due} min={day} clearable onChange={setDue} />}</Field>
        <Button type="primary" loading={perform.isPending} onClick={record}>
          {h.record}
        </Button>
      </div>
      <p className="quiet small">{h.recordHint}</p>
      {perform.error && <Failure error={perform.error} />}
    </div>
  );
}

function whoOf(decision: Decision | undefined): string | undefined {
  if (decision?.unit !== undefined) return `unit ${decision.unit}`;
  return decision?.leader === undefined ? undefined : `leader ${decision.leader}`;
}
