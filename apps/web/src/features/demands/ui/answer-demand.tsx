import type { Demand, Id } from '@gongjian/model';
import { Button, Input, InputNumber, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { useOpened } from '../../../lib/use-opened.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';

/** A unit answers a question in the kind that was asked. */
export function AnswerDemand({ demand, unit }: { readonly demand: Demand; readonly unit: Id }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const words = t.reporting.demands;
  const before = demand.answers.find((answer) => answer.unit === unit);
  return (
    <>
      <Button size="small" type={before === undefined ? 'primary' : 'default'} onClick={() => setIsOpen(true)}>
        {before === undefined ? words.toAnswer : words.change}
      </Button>
      {isOpen && <AnswerForm demand={demand} unit={unit} before={before} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function AnswerForm({
  demand,
  unit,
  before,
  onClose,
}: {
  readonly demand: Demand;
  readonly unit: Id;
  readonly before: Demand['answers'][number] | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const perform = usePerform();
  const opened = useOpened(`demand.${demand.id}.${unit}`);
  const [figure, setFigure] = useState(before?.figure ?? null);
  const [text, setText] = useState(before?.text ?? '');
  const [yes, setYes] = useState(before?.yes);
  const [note, setNote] = useState(before?.note ?? '');
  const words = t.reporting.demands;
  const { question } = demand;
  if (question === undefined) return null;
  const said =
    question.answer === 'figure'
      ? figure !== null && { figure }
      : question.answer === 'text'
        ? text.trim() !== '' && { text: text.trim() }
        : yes !== undefined && { yes };
  const send = () => {
    const body = { id: demand.id, unit, ...said, ...(note.trim() !== '' && { note: note.trim() }), ...opened.sent() };
    perform.mutate([{ id: newId(), name: 'demand.answer', body }], {
      onSuccess: () => {
        notice.success(words.answeredDone);
        onClose();
      },
    });
  };
  return (
    <Modal
      open
      title={words.answerTitle(demand.name)}
      okText={words.toAnswer}
      okButtonProps={{ disabled: said === false, loading: perform.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <p>{question.text}</p>
      <div className="form">
        {question.answer === 'yes-no' ? (
          <div className="field wide">
            <Segmented
              value={yes === undefined ? '' : yes ? 'yes' : 'no'}
              onChange={(value) => setYes(value === 'yes')}
              options={[
                { value: 'yes', label: words.yes },
                { value: 'no', label: words.no },
              ]}
            />
          </div>
        ) : question.answer === 'figure' ? (
          <Field name={question.unitOfMeasure ?? ''} required>
            {(id) => <InputNumber id={id} value={figure} onChange={setFigure} />}
          </Field>
        ) : (
          <Field name={words.toAnswer} required wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={3}
                maxLength={2000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field name={words.note} wide>
          {(id) => <Input id={id} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
      </div>
      {perform.error && <Failure error={perform.error} />}
    </Modal>
  );
}
