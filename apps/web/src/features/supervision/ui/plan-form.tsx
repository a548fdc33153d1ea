import { type Day, type Id, type Inspection, maxDay } from '@gongjian/model';
import { InputNumber, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';

type Draft = {
  readonly number: number;
  readonly name: string;
  readonly supervisedBy: string;
  readonly content: string;
  readonly object: string;
  readonly units: Id[];
  readonly from: Day;
  readonly to: Day;
  readonly asked: string;
  readonly decidedBy: string;
  readonly leader: Id | undefined;
  readonly decidedOn: Day;
  readonly ref: string;
};

/** Sets up a supervision plan, or changes one by a new decision: then what was decided is asked for anew. */
export function PlanForm({
  inspections,
  changes,
}: {
  readonly inspections: readonly Inspection[];
  readonly changes?: Inspection;
}) {
  const { t } = useLanguage();
  const { campaign, day, plan } = useCampaign();
  const p = t.supervision.plan;
  const start: Draft = {
    number: changes?.number ?? Math.max(0, ...inspections.map(({ number }) => number)) + 1,
    name: changes?.name ?? '',
    supervisedBy: changes?.supervisedBy ?? '',
    content: changes?.content ?? '',
    object: changes?.object ?? '',
    units: changes?.units ?? [],
    from: changes?.from ?? day,
    to: changes?.to ?? maxDay(campaign.to, day),
    asked: changes?.asked ?? '',
    decidedBy: '',
    leader: undefined,
    decidedOn: day,
    ref: '',
  };
  const isReady = ({ units, ...draft }: Draft) =>
    units.length > 0 &&
    [draft.name, draft.supervisedBy, draft.content, draft.object, draft.asked, draft.decidedBy, draft.ref].every(
      (text) => text.trim() !== '',
    );
  return (
    <ActDialog
      act="inspection.set"
      label={changes === undefined ? p.set : p.change}
      start={start}
      isReady={isReady}
      means={p.means}
      body={({ decidedBy, leader, decidedOn, ref, ...draft }) => ({
        ...draft,
        campaign: campaign.id,
        approval: { decidedBy, ...(leader && { leader }), on: decidedOn, ref },
      })}
    >
      {(draft, set) => (
        <>
          <TextField name={p.name} required value={draft.name} onChange={(name) => set({ name })} />
          <Field name={p.number} required>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={9999}
                precision={0}
                value={draft.number}
                disabled={changes !== undefined}
                onChange={(number) => number !== null && set({ number })}
              />
            )}
          </Field>
          <TextField
            name={p.supervisedBy}
            required
            value={draft.supervisedBy}
            onChange={(supervisedBy) => set({ supervisedBy })}
          />
          <Field name={p.units} required wide>
            {(id) => (
              <Select
                id={id}
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                value={[...draft.units]}
                onChange={(units) => set({ units })}
                options={plan.units.map((unit) => ({ value: unit.id, label: unit.name }))}
              />
            )}
          </Field>
          <TextField name={p.object} required rows={2} value={draft.object} onChange={(object) => set({ object })} />
          <TextField
            name={p.content}
            required
            rows={3}
            value={draft.content}
            onChange={(content) => set({ content })}
          />
          <TextField name={p.asked} required rows={3} value={draft.asked} onChange={(asked) => set({ asked })} />
          <Field name={p.from} required>
            {(id) => <DayPicker id={id} value={draft.from} onChange={(from) => from && set({ from })} />}
          </Field>
          <Field name={p.to} required>
            {(id) => <DayPicker id={id} value={draft.to} min={draft.from} onChange={(to) => to && set({ to })} />}
          </Field>
          <TextField name={p.decidedBy} required value={draft.decidedBy} onChange={(decidedBy) => set({ decidedBy })} />
          <Field name={p.leader}>
            {(id) => (
              <Select
                id={id}
                allowClear
                value={draft.leader}
                onChange={(leader) => set({ leader })}
                options={plan.leaders.map(({ id: value, name, post }) => ({ value, label: `${name} ${post}` }))}
              />
            )}
          </Field>
          <Field name={p.decidedOn} required>
            {(id) => (
              <DayPicker id={id} value={draft.decidedOn} max={day} onChange={(on) => on && set({ decidedOn: on })} />
            )}
          </Field>
          <TextField name={p.ref} required value={draft.ref} onChange={(ref) => set({ ref })} />
        </>
      )}
    </ActDialog>
  );
}
