import { FAULTS_TOLD, type Id, type SchedulePreview, wordScheduleFault } from '@gongjian/model';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { DropFile } from '../../../ui/drop-file.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { useCommitSchedule, usePreviewSchedule } from '../api.ts';
import { acceptedOf, type Chosen, firstChoice, type Takes, ticked } from '../schedule-choice.ts';
import { ScheduleChanges } from './schedule-changes.tsx';

/** Takes steps from a file of Project: read, shown beside those in hand, then what is ticked is taken over as one batch. */
export function ImportSchedule({ project }: { readonly project?: Id }) {
  const { t } = useLanguage();
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  if (!may('step.set') && !may('progress.record')) return null;
  return (
    <>
      <Button size="small" className="screen-only" onClick={() => setIsOpen(true)}>
        {t.scheduleFiles.import}
      </Button>
      {isOpen && <Importing project={project} close={() => setIsOpen(false)} />}
    </>
  );
}

function Importing({ project, close }: { readonly project: Id | undefined; readonly close: () => void }) {
  const { t } = useLanguage();
  const { campaign, plan } = useCampaign();
  const h = t.scheduleFiles;
  const takes = useTakes();
  // One batch for one file: sent again after a lost answer it is not done twice.
  const [given, setGiven] = useState<{ file: File; batch: string }>();
  const [chosen, setChosen] = useState<Chosen>({ rows: new Set(), stands: new Set() });
  const preview = usePreviewSchedule(campaign.id);
  const commit = useCommitSchedule(campaign.id);
  const found = preview.data;
  const isFaulty = found?.faults.some(({ fault }) => !FAULTS_TOLD.has(fault)) ?? false;
  const count = isFaulty ? 0 : chosen.rows.size + chosen.stands.size;
  const read = (file: File) => {
    setGiven({ file, batch: newId() });
    commit.reset();
    preview.mutate({ file, project }, { onSuccess: (answer) => setChosen(firstChoice(answer, takes)) });
  };
  const adopt = () => {
    if (found === undefined || given === undefined) return;
    commit.mutate(
      { ...given, project, seq: found.seq, accepted: acceptedOf(chosen) },
      {
        onSuccess: () => {
          close();
          notice.success(h.done(chosen.rows.size, chosen.stands.size));
        },
      },
    );
  };
  return (
    <Modal
      open
      width={860}
      title={h.title(plan.projects.find(({ id }) => id === project)?.name)}
      okText={h.adopt(count)}
      okButtonProps={{ disabled: count === 0, loading: commit.isPending }}
      onOk={adopt}
      onCancel={close}
    >
      <DropFile
        title={h.drop}
        hint={h.hint}
        accept=".xml"
        busyWith={preview.isPending ? given?.file.name : undefined}
        onFile={read}
      />
      {preview.error && <Failure error={preview.error} />}
      {found !== undefined && <Faults faults={found.faults} />}
      {found !== undefined && !isFaulty && (
        <ScheduleChanges
          preview={found}
          chosen={chosen}
          takes={takes}
          isOfMany={project === undefined}
          onTick={(part, uid, isOn) => setChosen(ticked(found, chosen, { part, uid, isOn }))}
        />
      )}
      <p className="quiet small">{h.means}</p>
      {commit.error && <Failure error={commit.error} />}
    </Modal>
  );
}

/** The plan is the office's to change; where steps stand is told by who reports for the project's unit. */
function useTakes(): Takes {
  const may = useMay();
  const { plan } = useCampaign();
  return (part, row) => {
    if (part === 'rows') return may('step.set');
    const unit = plan.projects.find(({ id }) => id === row.project)?.unit;
    const isRight = 'fault' in row ? row.fault === undefined : true;
    return isRight && may('progress.record', { units: unit === undefined ? [] : [unit] });
  };
}

/** More than this nobody puts right at once. */
const MOST_FAULTS = 50;

function Faults({ faults }: Pick<SchedulePreview, 'faults'>) {
  const { t, language } = useLanguage();
  const h = t.scheduleFiles;
  const [told, grave] = [true, false].map((isTold) => faults.filter(({ fault }) => FAULTS_TOLD.has(fault) === isTold));
  return [[h.faults, grave] as const, [h.told, told] as const].map(
    ([title, all = []]) =>
      all.length > 0 && (
        <div key={title} role="alert">
          <p>
            {title} <span className="quiet">{all.length > MOST_FAULTS ? `${MOST_FAULTS} / ${all.length}` : ''}</span>
          </p>
          <ul className="scroll draft-steps">
            {all.slice(0, MOST_FAULTS).map((one) => (
              <li key={`${one.line} ${one.element} ${one.fault} ${one.given ?? ''}`}>
                {wordScheduleFault(one, language)}
              </li>
            ))}
          </ul>
        </div>
      ),
  );
}
