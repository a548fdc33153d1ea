import { addDays, type Id, PROBLEM_TYPES, type Problem, WORDS } from '@gongjian/model';
import { App, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';

/** A due day that is long enough to decide and short enough to matter; only where the form starts. */
const USUAL_DAYS = 10;

/** Raises a problem that blocks a target or project: what must be decided, by whom, by when. */
export function RaiseProblem({
  of,
  subject,
  unit,
}: {
  readonly of: 'target' | 'project';
  readonly subject: Id;
  readonly unit: Id;
}) {
  const { t, language } = useLanguage();
  const { message } = App.useApp();
  const { campaign, day, plan, actor } = useCampaign();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [type, setType] = useState<Problem['type']>('coordination');
  const [name, setName] = useState('');
  const [need, setNeed] = useState('');
  const [deciderUnit, setDeciderUnit] = useState<Id>();
  const [deciderLeader, setDeciderLeader] = useState<Id>();
  const [due, setDue] = useState(addDays(day, USUAL_DAYS));
  const isReady =
    name.trim() !== '' && need.trim() !== '' && (deciderUnit !== undefined || deciderLeader !== undefined);
  const raise = () => {
    const id = newId();
    const problem: Problem = {
      id,
      campaign: campaign.id,
      type,
      name,
      blocks: [{ of, id: subject }],
      raisedBy: actor.unit ?? unit,
      raisedOn: day,
      decider: { ...(deciderUnit && { unit: deciderUnit }), ...(deciderLeader && { leader: deciderLeader }) },
      need,
      due,
    };
    perform.mutate([{ id, name: 'problem.raise', body: problem }], {
      onSuccess: () => {
        setIsOpen(false);
        setName('');
        setNeed('');
        message.success(t.problem.raisedDone(name));
      },
    });
  };
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
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
          <Field name={t.problem.type}>
            {(id) => (
              <Select
                id={id}
                value={type}
                onChange={setType}
                options={PROBLEM_TYPES.map((value) => ({ value, label: WORDS.problemType[value][language] }))}
              />
            )}
          </Field>
          <Field name={t.problem.due} required>
            {(id) => <DayPicker id={id} value={due} min={day} onChange={(next) => next && setDue(next)} />}
          </Field>
          <Field name={t.problem.deciderLeader}>
            {(id) => (
              <Select
                id={id}
                allowClear
                value={deciderLeader}
                onChange={setDeciderLeader}
                options={plan.leaders.map((leader) => ({ value: leader.id, label: leader.name }))}
              />
            )}
          </Field>
          <Field name={t.problem.deciderUnit}>
            {(id) => (
              <Select
                id={id}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                value={deciderUnit}
                onChange={setDeciderUnit}
                options={plan.units
                  .filter(({ merged }) => merged === undefined)
                  .map((one) => ({ value: one.id, label: one.name }))}
              />
            )}
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
