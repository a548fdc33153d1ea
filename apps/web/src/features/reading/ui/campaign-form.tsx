import type { DraftPlan } from '@gongjian/model';
import { Input, InputNumber } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { type CampaignFields, faultsOf } from '../campaign-fields.ts';

/** What the document says of the campaign itself, and what a person must add because it does not. */
export function CampaignForm({
  draft,
  fields,
  onChange,
}: {
  readonly draft: DraftPlan;
  readonly fields: CampaignFields;
  readonly onChange: (fields: CampaignFields) => void;
}) {
  const { t } = useLanguage();
  const faults = faultsOf(fields);
  const change = (part: Partial<CampaignFields>) => onChange({ ...fields, ...part });
  const fault = (field: keyof CampaignFields) => {
    const found = faults[field];
    return found === undefined ? undefined : t.reading.faults[found];
  };
  const name = (field: Exclude<keyof CampaignFields, 'office'>) =>
    draft.campaign[field] === undefined
      ? t.reading.campaign[field]
      : `${t.reading.campaign[field]} · ${t.reading.read}`;
  return (
    <div className="form">
      <Field name={name('name')} required fault={fault('name')}>
        {(id) => (
          <Input
            id={id}
            maxLength={120}
            value={fields.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field name={name('county')} required fault={fault('county')}>
        {(id) => (
          <Input
            id={id}
            maxLength={120}
            value={fields.county}
            onChange={(event) => change({ county: event.target.value })}
          />
        )}
      </Field>
      <Field name={t.reading.campaign.office} required fault={fault('office')}>
        {(id) => (
          <Input
            id={id}
            maxLength={120}
            value={fields.office}
            onChange={(event) => change({ office: event.target.value })}
          />
        )}
      </Field>
      <Field name={name('year')} required fault={fault('year')}>
        {(id) => (
          <InputNumber
            id={id}
            min={1990}
            max={2100}
            precision={0}
            value={fields.year}
            onChange={(year) => change({ year: year ?? undefined })}
          />
        )}
      </Field>
      <Field name={name('from')} required fault={fault('from')}>
        {(id) => <DayPicker id={id} value={fields.from} onChange={(from) => change({ from })} />}
      </Field>
      <Field name={name('to')} required fault={fault('to')}>
        {(id) => <DayPicker id={id} value={fields.to} min={fields.from} onChange={(to) => change({ to })} />}
      </Field>
      <Field name={name('ratio')} required fault={fault('ratio')}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={200}
            value={fields.ratio}
            onChange={(ratio) => change({ ratio: ratio ?? undefined })}
          />
        )}
      </Field>
    </div>
  );
}
