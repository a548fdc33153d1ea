import type { Campaign } from '@gongjian/model';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { readDocument } from '../features/reading/api.ts';
import { type CampaignFields, campaignOf, faultsOf, fieldsOf } from '../features/reading/campaign-fields.ts';
import {
  adoptionOf,
  confirmAbove,
  correct,
  countReview,
  decide,
  phasesOf,
  type Review,
  startReview,
} from '../features/reading/draft-decisions.ts';
import { AdoptionPreview } from '../features/reading/ui/adoption-preview.tsx';
import { CampaignForm } from '../features/reading/ui/campaign-form.tsx';
import { DraftHead } from '../features/reading/ui/draft-head.tsx';
import { ItemList } from '../features/reading/ui/item-list.tsx';
import { TextPane } from '../features/reading/ui/text-pane.tsx';
import { keep, kept } from '../lib/browser-database.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { newId } from '../lib/new-id.ts';
import { sessionQuery } from '../lib/queries.ts';
import { DropFile } from '../ui/drop-file.tsx';
import { notice } from '../ui/notice.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { ask } from '../ui/question.ts';
import { Section } from '../ui/section.tsx';
import { Failure, Loading } from '../ui/states.tsx';

const PLACE = 'reading';

/** A document being turned into plan; kept in this browser until it is adopted or put away. */
type Work = { readonly review: Review; readonly fields: CampaignFields; readonly batch: string };

/** Reads a plan document and lets a person confirm, item by item, what becomes plan. */
export function ReadPage() {
  const { t } = useLanguage();
  const mayRead = useMay()('campaign.set');
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [work, setWork] = useState<Work | 'unknown' | undefined>('unknown');
  useEffect(() => {
    void kept(PLACE).then((found) => setWork(isWork(found) ? found : undefined));
  }, []);
  const become = (next: Work | undefined) => {
    setWork(next);
    void keep(PLACE, next);
  };
  const read = useMutation({
    mutationFn: readDocument,
    onSuccess: (draft) =>
      become({ review: startReview(draft), fields: fieldsOf(draft, session.county.name), batch: newId() }),
  });
  if (work === 'unknown') return <Loading />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.reading.title}</h1>
        {work === undefined && <span className="quiet">{t.reading.about}</span>}
      </div>
      {!mayRead ? (
        <OnlyFor act="campaign.set" />
      ) : work === undefined ? (
        <>
          <DropFile
            title={t.reading.drop_}
            hint={t.reading.formats}
            accept=".txt,.docx,.xlsx,.pdf"
            busyWith={read.isPending ? read.variables.name : undefined}
            onFile={(file) => read.mutate(file)}
          />
          {read.error && <Failure error={read.error} />}
        </>
      ) : (
        <ReviewPage work={work} onChange={become} />
      )}
    </div>
  );
}

function isWork(value: unknown): value is Work {
  return typeof value === 'object' && value !== null && 'review' in value && 'fields' in value && 'batch' in value;
}

function ReviewPage({ work, onChange }: { readonly work: Work; readonly onChange: (work: Work | undefined) => void }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const mayAdopt = useMay()('campaign.set');
  const navigate = useNavigate();
  const [selected, setSelected] = useState<string>();
  const [threshold, setThreshold] = useState(80);
  const [adopting, setAdopting] = useState<Campaign>();
  const { review, fields, batch } = work;
  const change = (next: Review) => onChange({ ...work, review: next });
  const counts = countReview(review);
  const campaign = campaignOf(fields, phasesOf(review, fields.from ?? '', fields.to ?? ''));
  const putAway = () =>
    ask({
      title: t.reading.putAway,
      content: t.reading.putAwayMeans,
      okText: t.reading.putAway,
      cancelText: t.states.cancel,
      onOk: () => onChange(undefined),
    });
  const adopted = async (id: string) => {
    setAdopting(undefined);
    await client.invalidateQueries();
    notice.success(t.reading.adopted(fields.name));
    await navigate({ to: '/campaigns/$campaign', params: { campaign: id } });
    onChange(undefined);
  };
  return (
    <>
      <DraftHead draft={review.draft} onPutAway={putAway} />
      <Section title={t.reading.campaign.title}>
        <CampaignForm draft={review.draft} fields={fields} onChange={(next) => onChange({ ...work, fields: next })} />
      </Section>
      <div className="read-halves">
        <TextPane review={review} selected={selected} onSelect={setSelected} />
        <ItemList
          review={review}
          selected={selected}
          onSelect={setSelected}
          onDecide={(key, decision) => change(decide(review, key, decision))}
          onCorrect={(item) => change(correct(review, item))}
        />
      </div>
      <div className="read-foot">
        <span role="status">{t.reading.counts(counts)}</span>
        <span className="bar">
          <label htmlFor="threshold">{t.reading.threshold}</label>
          <InputNumber
            id="threshold"
            style={{ width: 88 }}
            min={0}
            max={100}
            suffix="%"
            value={threshold}
            onChange={(value) => setThreshold(value ?? 100)}
          />
          <Button onClick={() => change(confirmAbove(review, threshold / 100))}>{t.reading.confirmAbove}</Button>
        </span>
        {campaign === undefined && (
          <span className="refusal">{t.reading.incomplete(Object.keys(faultsOf(fields)).length)}</span>
        )}
        {!mayAdopt && <OnlyFor act="campaign.set" />}
        <Button
          type="primary"
          disabled={campaign === undefined || counts.confirmed === 0 || !mayAdopt}
          onClick={() => setAdopting(campaign)}
        >
          {t.reading.previewButton}
        </Button>
      </div>
      {adopting !== undefined && (
        <AdoptionPreview
          adoption={adoptionOf(review, adopting, batch)}
          onClose={() => setAdopting(undefined)}
          onAdopted={() => void adopted(adopting.id)}
        />
      )}
    </>
  );
}
