import { type Id, type PaperTemplate, Refused, WORDS } from '@gongjian/model';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { askAgain } from '../../../lib/ask-again.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';

/** Adopts a wording with why it was changed; the county's own .docx stays, and where another was quicker nothing is lost. */
export function AdoptWording({
  campaign,
  template,
  basis,
  isReady,
  onAdopted,
}: {
  readonly campaign: Id;
  readonly template: PaperTemplate;
  readonly basis: number;
  readonly isReady: boolean;
  readonly onAdopted: () => void;
}) {
  const { t, language } = useLanguage();
  const words = t.wording;
  const client = useQueryClient();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [why, setWhy] = useState('');
  const kind = WORDS.paper[template.kind][language];
  const adopt = () =>
    perform.mutate(
      [{ id: newId(), name: 'template.adopt', basis, why: why.trim(), body: { campaign, template, keepsFile: true } }],
      {
        onSuccess: () => {
          setIsOpen(false);
          setWhy('');
          notice.success(words.adopted(kind));
          onAdopted();
        },
        // What another adopted meanwhile is told on the page; what was typed stays.
        onError: (error) => {
          if (!(error instanceof Refused) || error.refusal.kind !== 'stale') return;
          perform.reset();
          setIsOpen(false);
          void askAgain(client);
        },
      },
    );
  return (
    <>
      <Button type="primary" disabled={!isReady} onClick={() => setIsOpen(true)}>
        {words.adopt}
      </Button>
      <Modal
        open={isOpen}
        title={words.adoptTitle(kind)}
        okText={words.adopt}
        cancelText={t.states.cancel}
        okButtonProps={{ disabled: why.trim() === '', loading: perform.isPending }}
        onOk={adopt}
        onCancel={() => {
          setIsOpen(false);
          perform.reset();
        }}
      >
        <div className="form">
          <Field name={words.why} required wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={2}
                maxLength={500}
                value={why}
                onChange={({ target }) => setWhy(target.value)}
              />
            )}
          </Field>
        </div>
        <p className="quiet small">{words.means}</p>
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
