import type { Problem } from '@gongjian/model';
import { Button, Input, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { blankMeasure, type MeasureDraft } from '../act-body.ts';

/** The measures of a problem as they are planned; what is done already stands and is not changed. */
export function MeasuresInput({
  problem,
  measures,
  onChange,
}: {
  readonly problem: Problem;
  readonly measures: readonly MeasureDraft[];
  readonly onChange: (measures: readonly MeasureDraft[]) => void;
}) {
  const { t } = useLanguage();
  const { plan, day, actor } = useCampaign();
  const m = t.problem.measure;
  const done = new Set((problem.measures ?? []).filter((one) => one.done !== undefined).map(({ id }) => id));
  const units = plan.units
    .filter(({ merged }) => merged === undefined)
    .map(({ id, name }) => ({ value: id, label: name }));
  const change = (at: number, members: Partial<MeasureDraft>) =>
    onChange(measures.map((one, index) => (index === at ? { ...one, ...members } : one)));
  return (
    <div className="wide problem-measures">
      {measures.map((measure, at) =>
        done.has(measure.id) ? (
          <p key={measure.id}>
            <b>{m.nth(at + 1)}</b> {measure.what} · {measure.mark} <span className="quiet small">{m.isDone}</span>
          </p>
        ) : (
          <fieldset key={measure.id} className="form">
            <legend>
              {m.nth(at + 1)}
              <Button size="small" type="link" onClick={() => onChange(measures.filter((_, index) => index !== at))}>
                {m.remove}
              </Button>
            </legend>
            <Field name={m.what} required wide>
              {(id) => (
                <Input
                  id={id}
                  maxLength={2000}
                  value={measure.what}
                  onChange={(event) => change(at, { what: event.target.value })}
                />
              )}
            </Field>
            <Field name={m.mark} required wide>
              {(id) => (
                <Input
                  id={id}
                  maxLength={2000}
                  placeholder={m.markHint}
                  value={measure.mark}
                  onChange={(event) => change(at, { mark: event.target.value })}
                />
              )}
            </Field>
            <Field name={m.from} required>
              {(id) => <DayPicker id={id} value={measure.from} onChange={(from) => from && change(at, { from })} />}
            </Field>
            <Field name={m.to} required fault={measure.to < measure.from ? m.order : undefined}>
              {(id) => (
                <DayPicker id={id} value={measure.to} min={measure.from} onChange={(to) => to && change(at, { to })} />
              )}
            </Field>
            <Field name={m.lead} required>
              {(id) => (
                <Select
                  id={id}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={measure.lead}
                  onChange={(lead: string) => change(at, { lead })}
                  options={units}
                />
              )}
            </Field>
            <Field name={m.helpers}>
              {(id) => (
                <Select
                  id={id}
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  value={measure.helpers}
                  onChange={(helpers: string[]) => change(at, { helpers })}
                  options={units}
                />
              )}
            </Field>
            <Field name={m.needs} wide>
              {(id) => (
                <Input
                  id={id}
                  maxLength={2000}
                  placeholder={m.needsHint}
                  value={measure.needs}
                  onChange={(event) => change(at, { needs: event.target.value })}
                />
              )}
            </Field>
          </fieldset>
        ),
      )}
      <Button onClick={() => onChange([...measures, blankMeasure(day, problem.decider.unit ?? actor.unit)])}>
        {m.add}
      </Button>
    </div>
  );
}
