import { type Id, RECOGNITION_KINDS, type Recognition, type RecognitionKind, WORDS } from '@gongjian/model';
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

/** The office recognises an outcome: which, on which day, on what evidence, verified by whom. */
export function RecordRecognition({
  project,
  name,
  there,
}: {
  readonly project: Id;
  readonly name: string;
  readonly there: readonly RecognitionKind[];
}) {
  const { t, language } = useLanguage();
  const { day } = useCampaign();
  const perform = usePerform();
  const left = RECOGNITION_KINDS.filter((kind) => kind === 'part-completion' || !there.includes(kind));
  const [isOpen, setIsOpen] = useState(false);
  const [kind, setKind] = useState<RecognitionKind>();
  const [on, setOn] = useState(day);
  const [part, setPart] = useState('');
  const [evidence, setEvidence] = useState('');
  const [verifier, setVerifier] = useState('');
  const needsPart = kind === 'part-completion';
  const isReady =
    kind !== undefined && evidence.trim() !== '' && verifier.trim() !== '' && (!needsPart || part.trim() !== '');
  const record = () => {
    if (kind === undefined) return;
    const id = newId();
    const recognition: Recognition = { id, project, kind, on, evidence, verifier, ...(needsPart && { part }) };
    perform.mutate([{ id, name: 'recognition.record', body: recognition }], {
      onSuccess: () => {
        setIsOpen(false);
        setKind(undefined);
        setEvidence('');
        notice.success(t.recognition.done(name, WORDS.recognition[kind][language]));
      },
    });
  };
  return (
    <>
      <Button size="small" disabled={left.length === 0} onClick={() => setIsOpen(true)}>
        {t.recognition.record}
      </Button>
      <Modal
        open={isOpen}
        title={t.recognition.title(name)}
        okText={t.recognition.record}
        okButtonProps={{ disabled: !isReady, loading: perform.isPending }}
        onOk={record}
        onCancel={() => setIsOpen(false)}
      >
        <div className="form">
          <Field name={t.recognition.kind} required>
            {(id) => (
              <Select
                id={id}
                value={kind}
                onChange={setKind}
                options={left.map((value) => ({ value, label: WORDS.recognition[value][language] }))}
              />
            )}
          </Field>
          <Field name={t.recognition.on} required>
            {(id) => <DayPicker id={id} value={on} max={day} onChange={(next) => next && setOn(next)} />}
          </Field>
          {needsPart && (
            <Field name={t.recognition.part} required wide>
              {(id) => (
                <Input id={id} maxLength={2000} value={part} onChange={(event) => setPart(event.target.value)} />
              )}
            </Field>
          )}
          <Field name={t.recognition.evidence} required wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={2}
                maxLength={2000}
                placeholder={t.recognition.evidenceHint}
                value={evidence}
                onChange={(event) => setEvidence(event.target.value)}
              />
            )}
          </Field>
          <Field name={t.recognition.verifier} required>
            {(id) => (
              <Input id={id} maxLength={120} value={verifier} onChange={(event) => setVerifier(event.target.value)} />
            )}
          </Field>
        </div>
        <p className="quiet small">{t.recognition.means}</p>
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
