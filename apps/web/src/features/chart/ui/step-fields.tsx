import { type Day, DayBasis, type Id, type Step, type TryOutFacts, WORDS } from '@gongjian/model';
import { Input, InputNumber, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { linksTo } from '../step-edits.ts';

export type Touched = Partial<Pick<Step, 'name' | 'office' | 'basis' | 'days' | 'after' | 'constraint'>>;

/** The fields of a step; of a new one also in what its days are counted, and what is to wait for it. */
export function StepFields({
  facts,
  shown,
  isNew,
  before,
  onTouch,
  onBefore,
}: {
  readonly facts: TryOutFacts;
  readonly shown: Step;
  readonly isNew: boolean;
  readonly before: readonly Id[];
  readonly onTouch: (part: Touched) => void;
  readonly onBefore: (steps: readonly Id[]) => void;
}) {
  const { t, language } = useLanguage();
  const { plan, unitName } = useCampaign();
  const h = t.wallChart.steps;
  const others = facts.steps.filter(
    ({ id, project, parent }) => project === shown.project && id !== shown.id && parent !== shown.id,
  );
  const options = others.map(({ id: value, name }) => ({ value, label: name }));
  const finished = new Set(facts.progress.flatMap(({ step, finished: on }) => (on === undefined ? [] : [step])));
  const outside = shown.after.filter(({ step }) => !others.some(({ id }) => id === step));
  const { constraint } = shown;
  const isOther = constraint !== undefined && constraint.kind !== 'start-no-earlier';
  return (
    <div className="form">
      <Field name={h.name} required wide>
        {(id) => (
          <Input
            id={id}
            value={shown.name}
            maxLength={100}
            onChange={({ target }) => onTouch({ name: target.value })}
          />
        )}
      </Field>
      <Field name={isNew ? h.days : `${h.days}(${WORDS.dayBasis[shown.basis][language]})`} required>
        {(id) => (
          <InputNumber
            id={id}
            min={0}
            max={5000}
            precision={0}
            value={shown.days}
            onChange={(days) => onTouch({ days: days ?? 0 })}
          />
        )}
      </Field>
      {isNew && (
        <Field name={h.basis}>
          {(id) => (
            <Select
              id={id}
              value={shown.basis}
              onChange={(basis) => onTouch({ basis })}
              options={DayBasis.options.map((value) => ({ value, label: WORDS.dayBasis[value][language] }))}
            />
          )}
        </Field>
      )}
      <Field name={t.wallChart.bars.office}>
        {(id) => (
          <Select
            id={id}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={shown.office}
            onChange={(office: Id | undefined) => onTouch({ office })}
            options={plan.units.map((unit) => ({ value: unit.id, label: unitName(unit.id) }))}
          />
        )}
      </Field>
      {!isOther && (
        <Field name={h.startNoEarlier}>
          {(id) => (
            <DayPicker
              id={id}
              value={constraint?.on}
              clearable
              onChange={(on: Day | undefined) =>
                onTouch({ constraint: on === undefined ? undefined : { kind: 'start-no-earlier', on } })
              }
            />
          )}
        </Field>
      )}
      <Field name={h.after} wide>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={shown.after.filter((link) => !outside.includes(link)).map(({ step }) => step)}
            onChange={(steps: Id[]) => onTouch({ after: [...linksTo(shown.after, steps), ...outside] })}
            options={options}
          />
        )}
      </Field>
      {isNew && (
        <Field name={h.before} wide>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              value={[...before]}
              onChange={(steps: Id[]) => onBefore(steps)}
              options={options.filter(({ value }) => !finished.has(value))}
            />
          )}
        </Field>
      )}
      <p className="quiet small wide">{isNew ? h.beforeMeans : h.afterMeans}</p>
    </div>
  );
}
