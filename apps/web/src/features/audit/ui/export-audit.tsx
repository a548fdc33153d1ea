import type { Day } from '@gongjian/model';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import { saveFile } from '../../../lib/files.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';
import { exportAudit } from '../api.ts';

/** Takes the notes of some days out, signed; `today` is offered where the search names no day. */
export function ExportAudit({
  from,
  to,
  today,
}: {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly today: Day;
}) {
  const { t } = useLanguage();
  const words = t.audit.exporting;
  const [isOpen, setIsOpen] = useState(false);
  const [days, setDays] = useState({ from: today, to: today });
  const [progress, setProgress] = useState<readonly [number, number]>();
  const work = useMutation({
    mutationFn: () => exportAudit(days, saveFile, (done, total) => setProgress([done, total])),
  });
  const open = () => {
    setDays({ from: from ?? to ?? today, to: to ?? today });
    setProgress(undefined);
    work.reset();
    setIsOpen(true);
  };
  return (
    <>
      <Button onClick={open}>{words.act}</Button>
      <Modal
        open={isOpen}
        title={words.title}
        okText={words.act}
        okButtonProps={{ loading: work.isPending }}
        onOk={() => work.mutate()}
        cancelText={work.isSuccess ? t.states.close : t.states.cancel}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <div className="section">
          <div className="form">
            <Field name={t.audit.search.from}>
              {(id) => (
                <DayPicker
                  id={id}
                  value={days.from}
                  max={days.to}
                  onChange={(day) => day !== undefined && setDays({ ...days, from: day })}
                />
              )}
            </Field>
            <Field name={t.audit.search.to}>
              {(id) => (
                <DayPicker
                  id={id}
                  value={days.to}
                  min={days.from}
                  onChange={(day) => day !== undefined && setDays({ ...days, to: day })}
                />
              )}
            </Field>
          </div>
          <p className="quiet">{words.means}</p>
          {progress !== undefined && (
            <div role="status">
              <Progress percent={share(progress)} showInfo={false} strokeColor="var(--link)" />
              {work.data === undefined ? words.progress(...progress) : words.done(work.data.notes, work.data.files)}
            </div>
          )}
          {work.isSuccess && <p className="quiet small">{words.how}</p>}
          {work.error && <Failure error={work.error} />}
        </div>
      </Modal>
    </>
  );
}

function share([done, total]: readonly [number, number]): number {
  return total === 0 ? 100 : Math.floor((done / total) * 100);
}
