import { type Suggestion, WORDS } from '@gongjian/model';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { Draft } from './draft.tsx';

/** 不采纳: needs a reason, and the same cause is not suggested again. */
export function DismissSuggestion({ suggestion }: { readonly suggestion: Suggestion }) {
  const { language, t } = useLanguage();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [why, setWhy] = useState('');
  const words = t.inbox.suggestion;
  const dismiss = () =>
    perform.mutate([{ id: newId(), name: 'suggestion.dismiss', body: { id: suggestion.id, why } }], {
      onSuccess: () => {
        setIsOpen(false);
        notice.success(words.dismissed);
      },
    });
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {words.dismiss}
      </Button>
      <Modal
        open={isOpen}
        title={words.dismissTitle(WORDS.suggestionKind[suggestion.kind][language])}
        okText={words.dismiss}
        okButtonProps={{ disabled: why.trim() === '', loading: perform.isPending }}
        onOk={dismiss}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <div className="suggestion-words">
          <Draft text={suggestion.draft[language]} />
        </div>
        <Field name={words.why} required wide>
          {(field) => (
            <Input.TextArea
              id={field}
              rows={3}
              maxLength={2000}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          )}
        </Field>
        <p className="quiet small">{words.dismissMeans}</p>
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
