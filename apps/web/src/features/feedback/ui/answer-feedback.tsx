import type { Feedback } from '@gongjian/model';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';

/** The office answers what a unit said; the unit sees it. */
export function AnswerFeedback({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useLanguage();
  const { unitName } = useCampaign();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const words = t.reporting.feedback;
  const answer = () =>
    perform.mutate([{ id: newId(), name: 'feedback.answer', body: { id: feedback.id, text } }], {
      onSuccess: () => {
        setIsOpen(false);
        notice.success(words.answerDone);
      },
    });
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {words.answer}
      </Button>
      <Modal
        open={isOpen}
        title={words.answerTitle(unitName(feedback.unit))}
        okText={words.answer}
        okButtonProps={{ disabled: text.trim() === '', loading: perform.isPending }}
        onOk={answer}
        onCancel={() => setIsOpen(false)}
      >
        <p>{feedback.text}</p>
        <div className="form">
          <Field name={words.answerText} required wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={4}
                maxLength={2000}
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
