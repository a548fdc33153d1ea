import { stepsInOrder } from '@gongjian/engine';
import { type Id, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Answered, Failure } from '../../../ui/states.tsx';
import { draftStepsQuery, tracksQuery } from '../api.ts';

/** Gives a project its steps from an approval track: chosen, shown, then recorded as one batch. */
export function MakeSteps({ project, name }: { readonly project: Id; readonly name: string }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t.schedule.make.button}
      </Button>
      {isOpen && <Choosing project={project} name={name} close={() => setIsOpen(false)} />}
    </>
  );
}

function Choosing({
  project,
  name,
  close,
}: {
  readonly project: Id;
  readonly name: string;
  readonly close: () => void;
}) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const perform = usePerform();
  const tracks = useQuery(tracksQuery(campaign.id));
  const [chosen, setChosen] = useState<Id>();
  const [has, setHas] = useState<readonly string[]>([]);
  // Tracks that only stand in front of others are joined by the server, not chosen.
  const whole = (tracks.data ?? []).filter(
    ({ effective, steps }) =>
      effective.from <= campaign.from &&
      (effective.to === undefined || campaign.from <= effective.to) &&
      steps.some(({ gives }) => gives.includes('start')),
  );
  const track = whole.find(({ id }) => id === chosen);
  const inFront = (tracks.data ?? []).filter(({ id }) => track?.joins.includes(id));
  const conditions = new Map(
    [...inFront, ...(track === undefined ? [] : [track])].flatMap(({ steps }) =>
      steps.flatMap(({ optional }) => (optional === undefined ? [] : [[optional.key, optional[language]] as const])),
    ),
  );
  const draft = useQuery({
    ...draftStepsQuery(campaign.id, project, track?.id ?? '', has),
    enabled: track !== undefined,
  });
  const h = t.schedule.make;
  const record = () => {
    const batch = newId();
    const acts = stepsInOrder(draft.data ?? []).map((body) => ({
      id: newId(),
      name: 'step.set',
      body,
      basis: 0,
      batch,
    }));
    perform.mutate(acts, {
      onSuccess: () => {
        close();
        notice.success(h.done(acts.length));
      },
    });
  };
  return (
    <Modal
      open
      width={680}
      title={h.title(name)}
      okText={track === undefined ? h.button : h.record(draft.data?.length ?? 0)}
      okButtonProps={{ disabled: track === undefined || !draft.data?.length, loading: perform.isPending }}
      onOk={record}
      onCancel={close}
    >
      <div className="form">
        <Field name={h.track} required wide>
          {(id) => (
            <Select
              id={id}
              value={track?.id}
              placeholder={h.choose}
              loading={tracks.isPending}
              onChange={setChosen}
              options={whole.map((one) => ({ value: one.id, label: one.name[language] }))}
            />
          )}
        </Field>
        {conditions.size > 0 && (
          <Field name={h.conditions} wide>
            {() => (
              <Checkbox.Group
                aria-label={h.conditions}
                value={[...has]}
                onChange={(keys) => setHas(keys.map(String))}
                options={[...conditions].map(([value, label]) => ({ value, label }))}
              />
            )}
          </Field>
        )}
      </div>
      {track !== undefined && (
        <Answered query={draft}>
          {(steps) => (
            <div className="scroll draft-steps" tabIndex={0}>
              <ol>
                {steps.map((step) => (
                  <li key={step.id}>
                    {step.name}
                    {step.days > 0 && (
                      <span className="quiet">
                        {' · '}
                        {step.days}
                        {WORDS.dayBasis[step.basis][language]}
                      </span>
                    )}
                  </li>
                ))}
              </ol>
            </div>
          )}
        </Answered>
      )}
      <p className="quiet small">{h.means}</p>
      {perform.error && <Failure error={perform.error} />}
    </Modal>
  );
}
