import { EXEMPTION_TYPES, type Exemption, type Id, WORDS } from '@gongjian/model';
import { InputNumber, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { TextField } from '../../../ui/text-field.tsx';

/** A unit asks that its target or project be exempt for a time; where it is another's, whose it is. */
export function RequestExemption({
  of,
  subject,
  unit,
}: {
  readonly of: Exemption['of'];
  readonly subject: Id;
  readonly unit: Id;
}) {
  const { t, language } = useLanguage();
  const may = useMay();
  const { campaign, day } = useCampaign();
  const e = t.supervision.exemptions;
  if (!may('exemption.request', { units: [unit] })) return <OnlyFor act="exemption.request" />;
  return (
    <ActDialog
      act="exemption.request"
      label={e.request}
      means={e.requestMeans}
      start={{
        type: 'statutory-notice' as Exemption['type'],
        cause: '',
        evidence: '',
        from: day,
        to: day,
        daysLost: undefined as number | undefined,
      }}
      isReady={({ cause, evidence }) => cause.trim() !== '' && evidence.trim() !== ''}
      body={({ daysLost, ...draft }) => ({
        id: newId(),
        campaign: campaign.id,
        of,
        subject,
        ...draft,
        ...(daysLost === undefined ? {} : { daysLost }),
      })}
    >
      {(draft, set) => (
        <>
          <Field name={e.type} required>
            {(id) => (
              <Select
                id={id}
                value={draft.type}
                onChange={(type) => set({ type })}
                options={EXEMPTION_TYPES.map((value) => ({ value, label: WORDS.exemptionType[value][language] }))}
              />
            )}
          </Field>
          <Field name={e.daysLost}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={400}
                precision={0}
                value={draft.daysLost ?? null}
                onChange={(value) => set({ daysLost: value ?? undefined })}
              />
            )}
          </Field>
          <Field name={e.from} required>
            {(id) => <DayPicker id={id} value={draft.from} onChange={(from) => from && set({ from })} />}
          </Field>
          <Field name={e.to} required>
            {(id) => <DayPicker id={id} value={draft.to} min={draft.from} onChange={(to) => to && set({ to })} />}
          </Field>
          <TextField name={e.cause} required rows={3} value={draft.cause} onChange={(cause) => set({ cause })} />
          <TextField
            name={e.evidence}
            required
            rows={2}
            value={draft.evidence}
            onChange={(evidence) => set({ evidence })}
          />
        </>
      )}
    </ActDialog>
  );
}
