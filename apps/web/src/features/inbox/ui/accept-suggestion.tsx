import { type ActEnvelope, type Day, type Suggestion, WORDS } from '@gongjian/model';
import { Button, Input, Modal, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { Draft } from './draft.tsx';

type Props = {
  readonly suggestion: Suggestion;
  /** A link to where it is followed, where that is a page of its own. */
  readonly link: ReactNode;
};

/** 采纳: does what is proposed where one act does it, and marks the suggestion; else it says where to go. */
export function AcceptSuggestion({ suggestion, link }: Props) {
  const { language, t } = useLanguage();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const words = t.inbox.suggestion;
  const accept = async (deed?: Pick<ActEnvelope, 'name' | 'body'>) => {
    // One after the other: where the act is refused, the suggestion stays open.
    if (deed !== undefined) await perform.mutateAsync([{ id: newId(), ...deed }]);
    await perform.mutateAsync([{ id: newId(), name: 'suggestion.accept', body: { id: suggestion.id } }]);
    setIsOpen(false);
    notice.success(words.accepted);
  };
  const form = { suggestion, accept, isPending: perform.isPending, cancel: () => setIsOpen(false) };
  return (
    <>
      <Button size="small" type="primary" onClick={() => setIsOpen(true)}>
        {words.accept}
      </Button>
      <Modal
        open={isOpen}
        title={words.acceptTitle(WORDS.suggestionKind[suggestion.kind][language])}
        footer={null}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <div className="suggestion-words">
          <Draft text={suggestion.draft[language]} />
        </div>
        {suggestion.kind === 'escalate' && suggestion.level !== undefined ? (
          <EscalateForm {...form} level={suggestion.level} />
        ) : suggestion.kind === 'exemption-review' ? (
          <ReviewForm {...form} />
        ) : (
          <>
            <p>{link ?? words.known}</p>
            <Buttons {...form} onOk={() => accept()} isReady />
          </>
        )}
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}

type Form = {
  readonly suggestion: Suggestion;
  readonly accept: (deed?: Pick<ActEnvelope, 'name' | 'body'>) => Promise<void>;
  readonly isPending: boolean;
  readonly cancel: () => void;
};

/** A refusal is shown under the form by the mutation itself. */
function Buttons({
  onOk,
  isReady,
  isPending,
  cancel,
}: Pick<Form, 'isPending' | 'cancel'> & { readonly onOk: () => Promise<void>; readonly isReady: boolean }) {
  const { t } = useLanguage();
  return (
    <div className="suggestion-buttons">
      <Button onClick={cancel}>{t.states.cancel}</Button>
      <Button type="primary" disabled={!isReady} loading={isPending} onClick={() => void onOk().catch(() => undefined)}>
        {t.inbox.suggestion.accept}
      </Button>
    </div>
  );
}

function EscalateForm({ suggestion, accept, level, ...rest }: Form & { readonly level: number }) {
  const { t } = useLanguage();
  const { campaign, day, plan } = useCampaign();
  const problem = plan.problems.find(({ id }) => id === suggestion.subject);
  const hand = plan.ladders.find(({ id }) => id === campaign.ladder)?.levels[level - 1]?.hand;
  const [due, setDue] = useState<Day | undefined>(suggestion.due);
  const [leader, setLeader] = useState(suggestion.leader);
  const words = t.inbox.suggestion.escalate;
  const decider = leader === undefined ? {} : { decider: { ...problem?.decider, leader } };
  const escalate = () => accept({ name: 'problem.escalate', body: { id: suggestion.subject, level, due, ...decider } });
  return (
    <>
      <div className="form">
        <Field name={words.due} required>
          {(field) => <DayPicker id={field} value={due} min={day} onChange={setDue} />}
        </Field>
        {hand !== 'unit' && (
          <Field name={words.leader}>
            {(field) => (
              <Select
                id={field}
                value={leader}
                onChange={setLeader}
                options={plan.leaders.map(({ id, name, post }) => ({ value: id, label: `${name} ${post}` }))}
              />
            )}
          </Field>
        )}
      </div>
      <p className="quiet small">{words.does(level)}</p>
      <Buttons {...rest} onOk={escalate} isReady={due !== undefined} />
    </>
  );
}

function ReviewForm({ suggestion, accept, ...rest }: Form) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  const [kept, setKept] = useState(true);
  const [text, setText] = useState('');
  const [review, setReview] = useState<Day>();
  const words = t.inbox.suggestion.review;
  const decide = () =>
    accept({
      name: 'exemption.review',
      body: { id: suggestion.subject, kept, text, ...(kept && review !== undefined ? { review } : {}) },
    });
  return (
    <>
      <div className="form">
        <Field name={words.kept} required wide>
          {(field) => (
            <Radio.Group
              id={field}
              value={kept}
              onChange={(event) => setKept(event.target.value === true)}
              options={[
                { value: true, label: words.yes },
                { value: false, label: words.no },
              ]}
            />
          )}
        </Field>
        <Field name={words.text} required wide>
          {(field) => (
            <Input.TextArea
              id={field}
              rows={3}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {kept && (
          <Field name={words.next}>
            {(field) => <DayPicker id={field} value={review} min={day} onChange={setReview} clearable />}
          </Field>
        )}
      </div>
      <Buttons {...rest} onOk={decide} isReady={text.trim() !== ''} />
    </>
  );
}
