import { addDays, type Id, PROBLEM_SUBTYPES, PROBLEM_TYPES, type Problem, WORDS } from '@gongjian/model';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { DeciderFields } from './act-fields.tsx';

/** A due day that is long enough to decide and short enough to matter; only where the form starts. */
const USUAL_DAYS = 10;

/** Raises a problem that blocks a target, a project or steps of it: what must be decided, by whom, by when. */
export function RaiseProblem({
  of,
  subject,
  unit,
  steps = [],
  step,
}: {
  readonly of: 'target' | 'project';
  readonly subject: Id;
  readonly unit: Id;
  /** Steps of the project that it may block instead. */
  readonly steps?: readonly { readonly id: Id; readonly name: string }[];
  /** The step it is raised from. */
  readonly step?: Id | undefined;
}) {
  const { t, language } = useLanguage();
  const { campaign, day, actor } = useCampaign();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [type, setType] = useState<Problem['type']>('coordination');
  const [subtype, setSubtype] = useState<Problem['subtype']>();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [need, setNeed] = useState('');
  const [blocked, setBlocked] = useState<readonly Id[]>(step === undefined ? [] : [step]);
  const [decider, setDecider] = useState<{ unit: Id | undefined; leader: Id | undefined }>({
    unit: undefined,
    leader: undefined,
  });
  const [due, setDue] = useState(addDays(day, USUAL_DAYS));
  const isReady = name.trim() !== '' && need.trim() !== '' && (decider.unit ?? decider.leader) !== undefined;
  const raise = () => {
    const id = newId();
    const problem: Problem = {
      id,
      campaign: campaign.id,
      type,
      ...(subtype && { subtype }),
      name,
      ...(description.trim() !== '' && { description }),
      // A step says more exactly what is held than its project, which then follows from it.
      blocks: blocked.length === 0 ? [{ of, id: subject }] : blocked.map((one) => ({ of: 'step', id: one })),
      raisedBy: actor.unit ?? unit,
      raisedOn: day,
      decider: { ...(decider.unit && { unit: decider.unit }), ...(decider.leader && { leader: decider.leader }) },
      need,
      due,
      source: step === undefined ? { of, id: subject } : { of: 'step', id: step },
    };
    perform.mutate([{ id, name: 'problem.raise', body: problem }], {
      onSuccess: () => {
        setIsOpen(false);
        setName('');
        setDescription('');
        setNeed('');
        notice.success(t.problem.raisedDone(name));
      },
    });
  };
  return (
    <>
      <Button size="small" type={step === undefined ? 'default' : 'link'} onClick={() => setIsOpen(true)}>
        {t.problem.raise}
      </Button>
      <Modal
        open={isOpen}
        title={t.problem.raise}
        okText={t.problem.raise}
        okButtonProps={{ disabled: !isReady, loading: perform.isPending }}
        onOk={raise}
        onCancel={() => setIsOpen(false)}
      >
        <div className="form">
          <Field name={t.problem.name} required wide>
            {(id) => <Input id={id} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          {steps.length > 0 && (
            <Field name={t.problem.blockedSteps} wide>
              {(id) => (
                <Select
                  id={id}
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={t.problem.wholeProject}
                  value={[...blocked]}
                  onChange={setBlocked}
                  options={steps.map((one) => ({ value: one.id, label: one.name }))}
                />
              )}
            </Field>
          )}
          <Field name={t.problem.type}>
            {(id) => (
              <Select
                id={id}
                value={type}
                onChange={(next) => {
                  setType(next);
                  setSubtype(undefined);
                }}
                options={PROBLEM_TYPES.map((value) => ({ value, label: WORDS.problemType[value][language] }))}
              />
            )}
          </Field>
          <Field name={t.problem.subtype}>
            {(id) => (
              <Select
                id={id}
                allowClear
                value={subtype}
                onChange={setSubtype}
                options={PROBLEM_SUBTYPES[type].map((value) => ({
                  value,
                  label: WORDS.problemSubtype[value][language],
                }))}
              />
            )}
          </Field>
          <Field name={t.problem.fields.description} wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={2}
                maxLength={200}
                showCount
                value={description}
                onChange={(event) => setDescription(event.target.value)}
              />
            )}
          </Field>
          <DeciderFields {...decider} onChange={setDecider} />
          <Field name={t.problem.due} required>
            {(id) => <DayPicker id={id} value={due} min={day} onChange={(next) => next && setDue(next)} />}
          </Field>
          <Field name={t.problem.need} required wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={3}
                maxLength={2000}
                value={need}
                onChange={(event) => setNeed(event.target.value)}
              />
            )}
          </Field>
        </div>
        <p className="quiet small">{t.problem.raiseMeans}</p>
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
