import { type Bulletin, type BulletinSince, type CorrectedFigure, WORDS } from '@gongjian/model';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { saveFile } from '../../../lib/files.ts';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { figureText } from '../../../ui/paper/printed.tsx';
import { Failure } from '../../../ui/states.tsx';
import { bulletinsQuery, bulletinsSinceQuery, correctBulletin, correctionPaper } from '../api.ts';

/** Issued papers of which something was corrected since: how much, what was issued about it, and what is still to be. */
export function SinceList() {
  const { campaign } = useCampaign();
  const since = useQuery(bulletinsSinceQuery(campaign.id));
  const bulletins = useQuery(bulletinsQuery(campaign.id));
  if (since.error) return <Failure error={since.error} />;
  const byId = new Map(bulletins.data?.map((bulletin) => [bulletin.id, bulletin]));
  return since.data?.map((one) => {
    const bulletin = byId.get(one.bulletin);
    return bulletin === undefined ? null : <Since key={one.bulletin} since={one} bulletin={bulletin} />;
  });
}

function Since({ since: told, bulletin }: { readonly since: BulletinSince; readonly bulletin: Bulletin }) {
  const { t, language } = useLanguage();
  const words = t.figures.since;
  return (
    <div className="since" role={told.changed.length > 0 ? 'status' : undefined}>
      {told.changed.length > 0 && (
        <p>
          <strong>{words.changed(WORDS.paper[bulletin.kind][language], bulletin.issue, told.changed.length)}</strong>{' '}
          <Correct since={told} bulletin={bulletin} />
        </p>
      )}
      {told.corrections.map((correction) => (
        <Issued key={correction.id} correction={correction} bulletin={bulletin} />
      ))}
    </div>
  );
}

function Issued({
  correction: { id, number, on, figures },
  bulletin,
}: {
  readonly correction: BulletinSince['corrections'][number];
  readonly bulletin: Bulletin;
}) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const paper = useMutation({ mutationFn: () => correctionPaper(campaign.id, id), onSuccess: saveFile });
  return (
    <p>
      {t.figures.since.issued(
        WORDS.paper[bulletin.kind][language],
        bulletin.issue,
        number,
        figures.length,
        shortDay(on, language),
      )}{' '}
      <Button size="small" loading={paper.isPending} onClick={() => paper.mutate()}>
        {t.bulletin.download}
      </Button>
      {paper.error && <Failure error={paper.error} />}
    </p>
  );
}

/** What is quoted, and why it is corrected; the paper itself stays as it was. */
function Correct({ since, bulletin }: { readonly since: BulletinSince; readonly bulletin: Bulletin }) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const may = useMay()('bulletin.correct');
  const client = useQueryClient();
  const words = t.figures.since;
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [request, setRequest] = useState(newId);
  const issue = useMutation({
    mutationFn: () => correctBulletin(campaign.id, bulletin.id, request, reason.trim()),
    onSuccess: async ({ number }) => {
      setRequest(newId());
      setIsOpen(false);
      setReason('');
      notice.success(words.done(number));
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {words.open}
      </Button>
      <Modal
        open={isOpen}
        width={720}
        title={words.title(WORDS.paper[bulletin.kind][language], bulletin.issue)}
        okText={words.issue}
        cancelText={t.states.cancel}
        okButtonProps={{ disabled: !may || reason.trim() === '' }}
        confirmLoading={issue.isPending}
        onOk={() => issue.mutate()}
        onCancel={() => setIsOpen(false)}
      >
        <div className="scroll corrected" tabIndex={0}>
          <table className="small-table">
            <thead>
              <tr>
                <th scope="col">{words.figure}</th>
                <th scope="col" className="figure">
                  {words.was}
                </th>
                <th scope="col" className="figure">
                  {words.is}
                </th>
              </tr>
            </thead>
            <tbody>
              {since.changed.map((figure) => (
                <tr key={figure.figure}>
                  <th scope="row">{figure.label}</th>
                  <td className="figure">{printed(figure, figure.was)}</td>
                  <td className="figure">{printed(figure, figure.is)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="quiet small">{words.acts(since.changed.length, since.acts.join(t.comma))}</p>
        <div className="form">
          <Field name={words.reason} required wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={2}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </div>
        <p className="quiet small">{words.means}</p>
        {!may && <OnlyFor act="bulletin.correct" />}
        {issue.error && <Failure error={issue.error} />}
      </Modal>
    </>
  );
}

function printed(figure: CorrectedFigure, value: number): string {
  return figureText({ ...figure, value });
}
