import {
  type Day,
  type Id,
  plainValue,
  Refused,
  type Step,
  type StepLink,
  type TryOutFacts,
  WORDS,
} from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { withTouched } from '../../../lib/edit.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Conflict } from '../../../ui/conflict.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Answered, Failure } from '../../../ui/states.tsx';
import { tryOutQuery } from '../api.ts';

/** A step's name, days and links, changed by an act against the version in hand. */
export function EditStep({ project, step, name }: { readonly project: Id; readonly step: Id; readonly name: string }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const h = t.wallChart.steps;
  return (
    <>
      <button type="button" className="link-button" aria-label={h.title(name)} onClick={() => setIsOpen(true)}>
        {h.edit}
      </button>
      {isOpen && <Editing project={project} step={step} close={() => setIsOpen(false)} />}
    </>
  );
}

function Editing({ project, step, close }: { readonly project: Id; readonly step: Id; readonly close: () => void }) {
  const { campaign, day } = useCampaign();
  const query = useQuery({ ...tryOutQuery(campaign.id, project, day), refetchOnMount: 'always' });
  return (
    <Answered query={query}>
      {(facts) => {
        const row = facts.steps.find(({ id }) => id === step);
        return row === undefined ? null : <Form facts={facts} row={row} close={close} />;
      }}
    </Answered>
  );
}

type Touched = Partial<Pick<Step, 'name' | 'days' | 'after' | 'constraint'>>;

function Form({ facts, row, close }: { readonly facts: TryOutFacts; readonly row: Step; readonly close: () => void }) {
  const { t, language } = useLanguage();
  const perform = usePerform();
  const [touched, setTouched] = useState<Touched>({});
  const [against] = useState({ row, version: facts.versions[row.id] ?? 0 });
  const h = t.wallChart.steps;
  const shown: Step = { ...against.row, ...touched };
  const others = facts.steps.filter(
    ({ id, project, parent }) => project === row.project && id !== row.id && parent !== row.id,
  );
  const outside = shown.after.filter(({ step }) => !others.some(({ id }) => id === step));
  const { constraint } = shown;
  const isOther = constraint !== undefined && constraint.kind !== 'start-no-earlier';
  const stale =
    perform.error instanceof Refused && perform.error.refusal.kind === 'stale' ? perform.error.refusal : undefined;
  const send = () =>
    perform.mutate(
      [{ id: newId(), name: 'step.set', body: withTouched(against.row, touched), basis: against.version }],
      {
        onSuccess: () => {
          close();
          notice.success(h.done(shown.name));
        },
      },
    );
  return (
    <Modal
      open
      title={h.title(against.row.name)}
      okText={h.edit}
      okButtonProps={{
        loading: perform.isPending,
        disabled: Object.keys(touched).length === 0 || shown.name.trim() === '' || stale !== undefined,
      }}
      onOk={send}
      onCancel={close}
    >
      <div className="form">
        <Field name={h.name} required wide>
          {(id) => (
            <Input
              id={id}
              value={shown.name}
              maxLength={100}
              onChange={({ target }) => setTouched({ ...touched, name: target.value })}
            />
          )}
        </Field>
        <Field name={`${h.days}(${WORDS.dayBasis[shown.basis][language]})`} required>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={5000}
              precision={0}
              value={shown.days}
              onChange={(days) => setTouched({ ...touched, days: days ?? 0 })}
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
                  setTouched({
                    ...touched,
                    constraint: on === undefined ? undefined : { kind: 'start-no-earlier', on },
                  })
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
              onChange={(steps: Id[]) =>
                setTouched({ ...touched, after: [...linksTo(shown.after, steps), ...outside] })
              }
              options={others.map(({ id: value, name }) => ({ value, label: name }))}
            />
          )}
        </Field>
      </div>
      <p className="quiet small">{h.afterMeans}</p>
      <p className="quiet small">{h.means}</p>
      {stale === undefined ? (
        perform.error && <Failure error={perform.error} />
      ) : (
        <Conflict stale={stale} touched={touched} shown={(_, value) => plainValue(value)} onTakeTheirs={close} />
      )}
    </Modal>
  );
}

/** Links that were there stay as they are; a new one is from the finish to the start, and must be waited for. */
function linksTo(links: readonly StepLink[], steps: readonly Id[]): StepLink[] {
  const there = links.filter(({ step }) => steps.includes(step));
  const fresh = steps.filter((step) => !there.some((link) => link.step === step));
  return [...there, ...fresh.map((step): StepLink => ({ step, kind: 'FS', lag: 0, lagBasis: 'working', hard: true }))];
}
