import { type ApprovalsPage, JOINT_FINDINGS, type JointProposal, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { given, TextField } from '../../../ui/text-field.tsx';

type Session = ApprovalsPage['sessions'][number];

/** Calls the offices of a proposal to one sitting. */
export function CallJoint({ proposal }: { readonly proposal: JointProposal }) {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const may = useMay();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [on, setOn] = useState(day);
  const [place, setPlace] = useState('');
  const h = t.meetings.approvals;
  if (!may('joint.set', { units: proposal.steps.map(({ office }) => office) })) return null;
  const send = () => {
    const body = {
      id: newId(),
      campaign: campaign.id,
      project: proposal.project,
      on,
      ...(place.trim() === '' ? {} : { place }),
      steps: proposal.steps.map(({ id }) => id),
    };
    perform.mutate([{ id: newId(), name: 'joint.set', body }], {
      onSuccess: () => {
        setIsOpen(false);
        notice.success(h.called);
      },
    });
  };
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {h.call}
      </Button>
      <Modal
        open={isOpen}
        title={`${h.call}:${proposal.projectName}`}
        okText={h.call}
        okButtonProps={{ loading: perform.isPending }}
        onOk={send}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <div className="form">
          <Field name={h.callOn} required>
            {(id) => <DayPicker id={id} value={on} min={day} onChange={(next) => next && setOn(next)} />}
          </Field>
          <Field name={h.callPlace}>
            {(id) => <Input id={id} maxLength={120} value={place} onChange={(event) => setPlace(event.target.value)} />}
          </Field>
        </div>
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}

/** Joint sessions with the finding on each step; where the steps stand is told by their own progress. */
export function JointSessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t, language } = useLanguage();
  const { campaign, unitName } = useCampaign();
  const h = t.meetings.approvals;
  return (
    <ol className="meeting-list">
      {sessions.map(({ session, projectName, steps }) => (
        <li key={session.id}>
          <Link
            to="/campaigns/$campaign/projects/$project"
            params={{ campaign: campaign.id, project: session.subject }}
          >
            {projectName}
          </Link>{' '}
          <span className="quiet">
            {[
              shortDay(session.on, language),
              session.place,
              session.closed && h.closed(shortDay(session.closed.on, language)),
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </span>
          <ul>
            {steps.map(({ id, name, office }) => {
              const result = session.results.find(({ step }) => step === id);
              return (
                <li key={id}>
                  {name} · {unitName(office)}:
                  {result === undefined
                    ? h.pending
                    : ` ${WORDS.jointFinding[result.finding][language]} · ${result.text}`}{' '}
                  {session.closed === undefined && <RecordFinding session={session.id} step={id} office={office} />}
                </li>
              );
            })}
          </ul>
          {session.closed === undefined && <CloseJoint session={session} />}
        </li>
      ))}
    </ol>
  );
}

function RecordFinding({
  session,
  step,
  office,
}: {
  readonly session: string;
  readonly step: string;
  readonly office: string | undefined;
}) {
  const { t, language } = useLanguage();
  const { day } = useCampaign();
  const may = useMay();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [finding, setFinding] = useState<(typeof JOINT_FINDINGS)[number]>('agreed');
  const [text, setText] = useState('');
  const h = t.meetings.approvals;
  if (!may('joint.record', { units: [office] })) return null;
  const send = () =>
    perform.mutate([{ id: newId(), name: 'joint.record', body: { id: session, step, finding, text, on: day } }], {
      onSuccess: () => setIsOpen(false),
    });
  return (
    <>
      <button type="button" className="link-button screen-only" onClick={() => setIsOpen(true)}>
        {h.record}
      </button>
      <Modal
        open={isOpen}
        title={h.record}
        okButtonProps={{ loading: perform.isPending }}
        okText={h.record}
        onOk={send}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <div className="form">
          <Field name={h.finding} required>
            {(id) => (
              <Select
                id={id}
                value={finding}
                onChange={(next: (typeof JOINT_FINDINGS)[number]) => setFinding(next)}
                options={JOINT_FINDINGS.map((value) => ({ value, label: WORDS.jointFinding[value][language] }))}
              />
            )}
          </Field>
          <Field name={h.text} wide required>
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
        </div>
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}

/** Closed with what was found; where a step has no finding, only with the reason. */
function CloseJoint({ session }: { readonly session: Session['session'] }) {
  const h = useLanguage().t.meetings.approvals;
  const may = useMay();
  if (!may('joint.close', { units: session.units })) return null;
  const isDone = session.steps.every((step) => session.results.some((result) => result.step === step));
  return (
    <span className="screen-only">
      <ActDialog
        act="joint.close"
        start={{ why: '' }}
        isReady={({ why }) => isDone || why.trim() !== ''}
        body={({ why }) => ({ id: session.id, ...given('why', why) })}
      >
        {({ why }, set) =>
          isDone ? null : (
            <TextField name={h.closeWhy} required rows={3} value={why} onChange={(value) => set({ why: value })} />
          )
        }
      </ActDialog>
    </span>
  );
}
