import { FEEDBACK_KINDS, type Id, WORDS } from '@gongjian/model';
import { Button, Input, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';

/** A unit complains or suggests; the office says for which unit it writes down what it was told. */
export function GiveFeedback() {
  const { t, language } = useLanguage();
  const { campaign, actor, plan } = useCampaign();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [kind, setKind] = useState<(typeof FEEDBACK_KINDS)[number]>('complaint');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Id>();
  const words = t.reporting.feedback;
  const unit = actor.unit ?? chosen;
  const give = () => {
    if (unit === undefined) return;
    const id = newId();
    perform.mutate([{ id, name: 'feedback.give', body: { id, campaign: campaign.id, unit, kind, text } }], {
      onSuccess: () => {
        setIsOpen(false);
        setText('');
        notice.success(words.given);
      },
    });
  };
  return (
    <>
      <Button type="primary" onClick={() => setIsOpen(true)}>
        {words.give}
      </Button>
      <Modal
        open={isOpen}
        title={words.give}
        okText={words.give}
        okButtonProps={{ disabled: unit === undefined || text.trim() === '', loading: perform.isPending }}
        onOk={give}
        onCancel={() => setIsOpen(false)}
      >
        <div className="form">
          {actor.unit === undefined && (
            <Field name={words.unit} required>
              {(id) => (
                <Select
                  id={id}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={chosen}
                  onChange={setChosen}
                  options={plan.units.map((one) => ({ value: one.id, label: one.name }))}
                />
              )}
            </Field>
          )}
          <div className="field">
            <span className="field-name">{words.kind}</span>
            <span>
              <Segmented
                value={kind}
                onChange={setKind}
                options={FEEDBACK_KINDS.map((value) => ({ value, label: WORDS.feedbackKind[value][language] }))}
              />
            </span>
          </div>
          <Field name={words.text} required wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={4}
                maxLength={2000}
                placeholder={words.hint}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        </div>
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
