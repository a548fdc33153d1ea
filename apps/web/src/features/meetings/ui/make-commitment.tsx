import type { Day, Id } from '@gongjian/model';
import { Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';

type Draft = { readonly text: string; readonly unit: Id | undefined; readonly due: Day | undefined };

/** Writes down what a leader promised outside a meeting; it is on the next agenda like every other. */
export function MakeCommitment({ leader }: { readonly leader: Id }) {
  const { t } = useLanguage();
  const { campaign, plan, day } = useCampaign();
  const may = useMay();
  const h = t.meetings;
  if (!may('commitment.make', { leaders: [leader] })) return null;
  const start: Draft = { text: '', unit: undefined, due: undefined };
  return (
    <span className="screen-only">
      <ActDialog
        act="commitment.make"
        start={start}
        isReady={({ text, due }) => text.trim() !== '' && due !== undefined}
        body={({ text, unit, due }) => ({
          id: newId(),
          campaign: campaign.id,
          text,
          leader,
          due,
          ...(unit === undefined ? {} : { unit }),
        })}
      >
        {({ text, unit, due }, set) => (
          <>
            <TextField
              name={h.commitment.text}
              required
              rows={3}
              value={text}
              onChange={(value) => set({ text: value })}
            />
            <Field name={h.stocktakes.who}>
              {(id) => (
                <Select
                  id={id}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  value={unit}
                  onChange={(value: Id | undefined) => set({ unit: value })}
                  options={plan.units.map((one) => ({ value: one.id, label: one.shortName ?? one.name }))}
                />
              )}
            </Field>
            <Field name={h.stocktakes.by} required>
              {(id) => <DayPicker id={id} value={due} min={day} onChange={(value) => set({ due: value })} />}
            </Field>
          </>
        )}
      </ActDialog>
    </span>
  );
}
