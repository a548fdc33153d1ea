import type { Id, SchedulePreview } from '@gongjian/model';
import { Button, Modal } from 'antd';
import { Fragment, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DropFile } from '../../../ui/drop-file.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { useCommitSchedule, usePreviewSchedule } from '../api.ts';

type Field = SchedulePreview['rows'][number]['fields'][number];

/** Takes a project's steps from a file of Project: read, shown beside those in hand, then taken over as one batch. */
export function ImportSchedule({ project, name }: { readonly project: Id; readonly name: string }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button className="screen-only" onClick={() => setIsOpen(true)}>
        {t.scheduleFiles.import}
      </Button>
      {isOpen && <Importing project={project} name={name} close={() => setIsOpen(false)} />}
    </>
  );
}

function Importing({
  project,
  name,
  close,
}: {
  readonly project: Id;
  readonly name: string;
  readonly close: () => void;
}) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const h = t.scheduleFiles;
  // One batch for one file: sent again after a lost answer it is not done twice.
  const [given, setGiven] = useState<{ file: File; batch: string }>();
  const preview = usePreviewSchedule(campaign.id, project);
  const commit = useCommitSchedule(campaign.id, project);
  const found = preview.data;
  const isFaulty = found?.faults.some(({ fault }) => fault !== 'part-day') ?? false;
  const count = isFaulty ? 0 : (found?.rows.length ?? 0);
  const adopt = () => {
    if (found === undefined || given === undefined) return;
    commit.mutate(
      { ...given, seq: found.seq },
      {
        onSuccess: () => {
          close();
          notice.success(h.done(count));
        },
      },
    );
  };
  return (
    <Modal
      open
      width={860}
      title={h.title(name)}
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
        onFile={(file) => {
          setGiven({ file, batch: newId() });
          commit.reset();
          preview.mutate(file);
        }}
      />
      {preview.error && <Failure error={preview.error} />}
      {found !== undefined && <Found preview={found} />}
      <p className="quiet small">{h.means}</p>
      {commit.error && <Failure error={commit.error} />}
    </Modal>
  );
}

function Found({ preview: { rows, same, gone, faults } }: { readonly preview: SchedulePreview }) {
  const { t } = useLanguage();
  const h = t.scheduleFiles;
  const told = faults.filter(({ fault }) => fault === 'part-day');
  const grave = faults.filter(({ fault }) => fault !== 'part-day');
  const added = rows.filter(({ step }) => step === undefined).length;
  const worded = (field: Field['field'], value: string | undefined): string => {
    if (value === undefined) return '—';
    if (field === 'basis') return h.bases[value === 'calendar' ? 'calendar' : 'working'];
    const [kind = '', on] = value.split(' ');
    return field === 'constraint' ? `${h.constraints[kind] ?? kind}${on === undefined ? '' : ` ${on}`}` : value;
  };
  return (
    <>
      {grave.length > 0 && <Faults title={h.faults} faults={grave} />}
      {told.length > 0 && <Faults title={h.told} faults={told} />}
      {grave.length === 0 && (
        <p role="status">{rows.length === 0 ? h.nothing : h.summary(rows.length - added, added, same)}</p>
      )}
      {grave.length === 0 && rows.length > 0 && (
        <div className="scroll draft-steps" tabIndex={0}>
          <table className="small-table">
            <thead>
              <tr>
                <th>{h.head.step}</th>
                <th>{h.head.field}</th>
                <th>{h.head.was}</th>
                <th>{h.head.is}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Fragment key={row.uid}>
                  {row.fields
                    .filter(({ field }) => row.step !== undefined || field !== 'name')
                    .map(({ field, was, is }, index) => (
                      <tr key={field}>
                        <td>
                          {index === 0 && row.name}
                          {index === 0 && row.step === undefined && <span className="quiet">（{h.added}）</span>}
                        </td>
                        <td>{h.fields[field]}</td>
                        <td>{row.step === undefined ? '' : worded(field, was)}</td>
                        <td>{worded(field, is)}</td>
                      </tr>
                    ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {grave.length === 0 && gone.length > 0 && <p>{h.gone(gone.map(({ name }) => name).join('、'))}</p>}
    </>
  );
}

/** More than this nobody puts right at once. */
const MOST_FAULTS = 50;

function Faults({ title, faults }: { readonly title: string; readonly faults: SchedulePreview['faults'] }) {
  const { t } = useLanguage();
  const h = t.scheduleFiles;
  return (
    <div role="alert">
      <p>
        {title} <span className="quiet">{faults.length > MOST_FAULTS ? `${MOST_FAULTS} / ${faults.length}` : ''}</span>
      </p>
      <ul className="scroll draft-steps">
        {faults.slice(0, MOST_FAULTS).map((one) => (
          <li key={`${one.line} ${one.element} ${one.fault} ${one.given ?? ''}`}>
            {h.line(one.line, one.element)}
            {one.task === undefined ? '' : ` · ${one.task}`}: {h.fault[one.fault]}
            {one.given === undefined ? '' : ` (${one.given})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
