import { addDays, type BulletinParticulars, type Day } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { caseworkQuery, planQuery } from '../../../lib/queries.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import type { Asked } from '../api.ts';

type Change = (change: { readonly [K in keyof BulletinParticulars]?: BulletinParticulars[K] | undefined }) => void;

/** What a kind of paper says beside its figures: of which leader, under which plan, to whom, signed by whom. */
export function Particulars({ asked, onChange }: { readonly asked: Asked; readonly onChange: Change }) {
  switch (asked.kind) {
    case 'ten-day':
    case 'flash':
    case 'memo':
    case 'close-out':
      return null;
    case 'notice':
      return <OfNotice asked={asked} onChange={onChange} />;
    case 'leader-sheet':
      return <OfLeader asked={asked} onChange={onChange} />;
    case 'joint-start':
      return <OfStart asked={asked} onChange={onChange} />;
  }
}

type Props = { readonly asked: Asked; readonly onChange: Change };

function OfLeader({ asked, onChange }: Props) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const { data: plan } = useQuery(planQuery(campaign.id));
  return (
    <Field name={t.papers.leader} required>
      {(id) => (
        <Select
          id={id}
          value={asked.leader ?? null}
          onChange={(leader) => onChange({ leader: leader ?? undefined })}
          options={(plan?.leaders ?? []).map(({ id: value, name }) => ({ value, label: name }))}
        />
      )}
    </Field>
  );
}

function OfNotice({ asked, onChange }: Props) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const { data: plan } = useQuery(planQuery(campaign.id));
  const { data: casework } = useQuery(caseworkQuery(campaign.id));
  const line = (name: 'recipients' | 'copies') => (
    <Field name={t.papers[name]}>
      {(id) => (
        <Input
          id={id}
          maxLength={300}
          placeholder={t.papers.asTemplate}
          defaultValue={asked[name] ?? ''}
          onBlur={({ target: { value } }) => onChange({ [name]: value.trim() === '' ? undefined : value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field name={t.papers.signer} required>
        {(id) => (
          <AutoComplete
            id={id}
            defaultValue={asked.signer ?? ''}
            onSelect={(signer: string) => onChange({ signer })}
            onBlur={({ target }) => onChange({ signer: textOf(target) })}
            options={(plan?.leaders ?? []).map(({ name }) => ({ value: name }))}
          />
        )}
      </Field>
      <Field name={t.papers.inspection}>
        {(id) => (
          <Select
            id={id}
            value={asked.inspection ?? ''}
            onChange={(inspection) => onChange({ inspection: inspection === '' ? undefined : inspection })}
            options={[
              { value: '', label: t.papers.noInspection },
              ...(casework?.inspection ?? []).map(({ id: value, name }) => ({ value, label: name })),
            ]}
          />
        )}
      </Field>
      {line('recipients')}
      {line('copies')}
    </>
  );
}

/** What stands in the field that is left. */
function textOf(target: EventTarget): string | undefined {
  const value = target instanceof HTMLInputElement ? target.value.trim() : '';
  return value === '' ? undefined : value;
}

function OfStart({ asked, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <Field name={t.papers.startsOn} required>
        {(id) => (
          <DayPicker
            id={id}
            value={asked.startsOn}
            min={addDays(asked.on, 1)}
            onChange={(startsOn: Day | undefined) => onChange({ startsOn })}
          />
        )}
      </Field>
      <Field name={t.papers.place} required>
        {(id) => (
          <Input
            id={id}
            maxLength={120}
            defaultValue={asked.place ?? ''}
            onBlur={({ target: { value } }) => onChange({ place: value.trim() === '' ? undefined : value.trim() })}
          />
        )}
      </Field>
    </>
  );
}
