import { PROBLEM_SUBTYPES, PROBLEM_TYPES, type Problem, type ProblemActName, WORDS } from '@gongjian/model';
import { Checkbox, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { type ActDraft, FORMS } from '../act-body.ts';
import { MeasuresInput } from './measures-input.tsx';

type TextName = 'name' | 'description' | 'need' | 'reason' | 'how' | 'evidence' | 'note' | 'progress' | 'deviation';
const SHORT: readonly string[] = ['name', 'evidence'];
const DAYS = ['due', 'on', 'until', 'to'] as const;
const MOST: Readonly<Record<string, number>> = { name: 120, description: 200 };

/** The fields that an act asks for, each shown once and in the act's order. */
export function ActFields({
  act,
  problem,
  draft,
  onChange,
}: {
  readonly act: ProblemActName;
  readonly problem: Problem;
  readonly draft: ActDraft;
  readonly onChange: (members: Partial<ActDraft>) => void;
}) {
  const { t, language } = useLanguage();
  const { day, plan } = useCampaign();
  const f = t.problem.fields;

  const field = (asked: string): ReactNode => {
    const required = asked.endsWith('!');
    const name = required ? asked.slice(0, -1) : asked;
    if (DAYS.some((one) => one === name)) {
      const dayName = name as (typeof DAYS)[number];
      if (act === 'problem.measure' && !draft.isDone) return null;
      return (
        <Field key={name} name={f[dayName]} required={required}>
          {(id) => (
            <DayPicker
              id={id}
              value={draft[dayName]}
              {...(dayName === 'on' ? { max: day } : { min: day })}
              onChange={(next) => onChange({ [dayName]: next ?? (dayName === 'on' ? day : undefined) })}
            />
          )}
        </Field>
      );
    }
    switch (name) {
      case 'type':
        return (
          <Field key={name} name={t.problem.type} required>
            {(id) => (
              <Select
                id={id}
                value={draft.type}
                onChange={(type) => onChange({ type, subtype: undefined })}
                options={PROBLEM_TYPES.map((value) => ({ value, label: WORDS.problemType[value][language] }))}
              />
            )}
          </Field>
        );
      case 'subtype':
        return (
          <Field key={name} name={t.problem.subtype}>
            {(id) => (
              <Select
                id={id}
                allowClear
                value={draft.subtype}
                onChange={(subtype: Problem['subtype']) => onChange({ subtype })}
                options={PROBLEM_SUBTYPES[draft.type].map((value) => ({
                  value,
                  label: WORDS.problemSubtype[value][language],
                }))}
              />
            )}
          </Field>
        );
      case 'decider':
        return (
          <DeciderFields
            key={name}
            unit={draft.deciderUnit}
            leader={draft.deciderLeader}
            onChange={({ unit, leader }) => onChange({ deciderUnit: unit, deciderLeader: leader })}
          />
        );
      case 'level': {
        const levels = plan.ladders.find(({ id }) => id === plan.campaign.ladder)?.levels ?? [];
        if (levels.length === 0) return null;
        const least = act === 'problem.escalate' ? (problem.level ?? 1) + 1 : 1;
        return (
          <Field key={name} name={t.problem.level} required={required} wide>
            {(id) => (
              <Select
                id={id}
                allowClear={!required}
                value={draft.level}
                onChange={(level: number | undefined) => onChange({ level })}
                options={levels.flatMap(({ holder }, at) =>
                  at + 1 < least ? [] : [{ value: at + 1, label: `L${at + 1} ${holder[language]}` }],
                )}
              />
            )}
          </Field>
        );
      }
      case 'approved':
        return (
          <Field key={name} name={f.approved} required wide>
            {(id) => (
              <Radio.Group
                id={id}
                value={draft.approved}
                onChange={(event) => onChange({ approved: event.target.value === true })}
                options={[
                  { value: true, label: t.problem.approve },
                  { value: false, label: t.problem.decline },
                ]}
              />
            )}
          </Field>
        );
      case 'isDone':
        return (
          <div key={name} className="wide">
            <Checkbox checked={draft.isDone} onChange={(event) => onChange({ isDone: event.target.checked })}>
              {f.isDone}
            </Checkbox>
          </div>
        );
      case 'measures':
        return (
          <MeasuresInput
            key={name}
            problem={problem}
            measures={draft.measures}
            onChange={(measures) => onChange({ measures })}
          />
        );
      case 'unmet':
        return <Unmet key={name} act={act} problem={problem} unmet={draft.unmet} onChange={onChange} />;
      default: {
        const text = name as TextName;
        if (act === 'problem.measure' && text === 'evidence' && !draft.isDone) return null;
        const isNeeded = required || (text === 'note' && problem.submitted?.evidence === undefined && !draft.evidence);
        const shared = {
          maxLength: MOST[text] ?? 2000,
          value: draft[text],
          onChange: (event: { readonly target: { readonly value: string } }) =>
            onChange({ [text]: event.target.value }),
        };
        return (
          <Field key={name} name={f[text]} required={isNeeded} wide>
            {(id) =>
              SHORT.includes(text) ? <Input id={id} {...shared} /> : <Input.TextArea id={id} rows={3} {...shared} />
            }
          </Field>
        );
      }
    }
  };
  const fields = FORMS[act].map(field);
  return fields.length === 0 ? null : <div className="form">{fields}</div>;
}

/** Who decides: a county leader, a unit, or both. */
export function DeciderFields({
  unit,
  leader,
  onChange,
}: {
  readonly unit: string | undefined;
  readonly leader: string | undefined;
  readonly onChange: (decider: { unit: string | undefined; leader: string | undefined }) => void;
}) {
  const { t } = useLanguage();
  const { plan } = useCampaign();
  return (
    <>
      <Field name={t.problem.deciderLeader}>
        {(id) => (
          <Select
            id={id}
            allowClear
            value={leader}
            onChange={(next: string | undefined) => onChange({ unit, leader: next })}
            options={plan.leaders.map(({ id: value, name, post }) => ({ value, label: `${name} ${post}` }))}
          />
        )}
      </Field>
      <Field name={t.problem.deciderUnit}>
        {(id) => (
          <Select
            id={id}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={unit}
            onChange={(next: string | undefined) => onChange({ unit: next, leader })}
            options={plan.units
              .filter(({ merged }) => merged === undefined)
              .map(({ id: value, name }) => ({ value, label: name }))}
          />
        )}
      </Field>
    </>
  );
}

/** Submitting: measures whose mark is not met, each with a reason. Sending back: those found not to be met. */
function Unmet({
  act,
  problem,
  unmet,
  onChange,
}: {
  readonly act: ProblemActName;
  readonly problem: Problem;
  readonly unmet: ActDraft['unmet'];
  readonly onChange: (members: Partial<ActDraft>) => void;
}) {
  const { t } = useLanguage();
  const isSubmitted = act === 'problem.send-back';
  const measures = (problem.measures ?? []).filter(({ done }) => (done !== undefined) === isSubmitted);
  if (measures.length === 0) return null;
  if (isSubmitted)
    return (
      <Field name={t.problem.fields.notMet} wide>
        {() => (
          <Checkbox.Group
            className="problem-choices"
            value={Object.keys(unmet)}
            onChange={(chosen) => onChange({ unmet: Object.fromEntries(chosen.map((id) => [String(id), ''])) })}
            options={measures.map(({ id, what }) => ({ value: id, label: what }))}
          />
        )}
      </Field>
    );
  return (
    <>
      {measures.map(({ id: measure, what }) => (
        <Field key={measure} name={t.problem.fields.whyUnmet(what)} required wide>
          {(id) => (
            <Input
              id={id}
              maxLength={2000}
              value={unmet[measure] ?? ''}
              onChange={(event) => onChange({ unmet: { ...unmet, [measure]: event.target.value } })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
