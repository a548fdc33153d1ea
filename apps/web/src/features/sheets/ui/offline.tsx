import type { Day, FillChoice, FillReview, Id } from '@gongjian/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { askAgain } from '../../../lib/ask-again.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { upload } from '../../../lib/files.ts';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { DropFile } from '../../../ui/drop-file.tsx';
import { Failure } from '../../../ui/states.tsx';
import { givePackage, type OutFile, reviewPackage, takePackage } from '../api.ts';
import { allOf, chosenOf, conflictsOf, recordedOf } from '../package-choice.ts';
import { ExportButton } from './export-button.tsx';
import { PackageRows } from './package-rows.tsx';
import './offline.css';

/** 离线填报: the workbook of a unit for a day goes out, and comes back compared before anything is kept. */
export function Offline({ unit, on }: { readonly unit: Id; readonly on: Day }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const may = useMay();
  const words = t.sheets.offline;
  const review = useMutation({
    mutationFn: async (picked: File) => {
      const file = await upload(picked);
      return { file, review: await reviewPackage(campaign.id, file) };
    },
  });
  if (!may('package.give')) return null;
  return (
    <details className="offline">
      <summary>{words.title}</summary>
      <div className="offline-body">
        <p className="quiet">{words.about}</p>
        <div className="bar">
          <ExportButton make={() => givePackage(campaign.id, { id: newId(), on, unit })}>{words.give}</ExportButton>
        </div>
        {review.data === undefined ? (
          <DropFile
            title={words.back}
            hint={words.hint}
            accept=".xlsx"
            busyWith={review.isPending ? review.variables.name : undefined}
            onFile={(file) => review.mutate(file)}
          />
        ) : (
          <Back key={review.data.review.package.id} {...review.data} onDone={() => review.reset()} />
        )}
        {review.error !== null && <Failure error={review.error} />}
      </div>
    </details>
  );
}

function Back({
  file,
  review,
  onDone,
}: {
  readonly file: OutFile;
  readonly review: FillReview;
  readonly onDone: () => void;
}) {
  const { t, language } = useLanguage();
  const { campaign, unitName, actor } = useCampaign();
  const client = useQueryClient();
  const words = t.sheets.offline;
  const [choices, setChoices] = useState<readonly FillChoice[]>([]);
  const take = useMutation({
    mutationFn: () => takePackage(campaign.id, file, choices),
    onSuccess: () => askAgain(client),
  });
  const open = conflictsOf(review.rows);
  const undecided = open.filter(({ row, field }) => chosenOf(choices, row, field) === undefined).length;
  const faults = review.rows.filter(({ fault }) => fault !== undefined).length;
  const filled = review.rows.filter(
    ({ fields, fault }) => fault !== undefined || fields.some(({ state }) => state !== 'left'),
  );
  const recorded = recordedOf(review.rows, choices).length;
  const isReviewed = actor.role === 'reporter' && campaign.reporting === 'reviewed';
  if (take.data !== undefined)
    return (
      <div className="bar" role="status">
        <strong>
          {take.data.some(({ outcome }) => outcome === 'done-before')
            ? words.doneBefore
            : words.done(recorded, filled.length - recorded, isReviewed)}
        </strong>
        <Button onClick={onDone}>{words.another}</Button>
      </div>
    );
  return (
    <div className="offline-body">
      <p>
        <strong>{words.of(unitName(review.package.unit), shortDay(review.package.on, language))}</strong>{' '}
        <span className="quiet">{words.signed(review.post, review.name)}</span>
      </p>
      {open.length > 0 && (
        <div>
          <p className="offline-apart">{words.apart(open.length)}</p>
          {open.length > 1 && (
            <div className="bar">
              <Button size="small" onClick={() => setChoices(allOf(review.rows, 'theirs'))}>
                {words.allTheirs}
              </Button>
              <Button size="small" onClick={() => setChoices(allOf(review.rows, 'now'))}>
                {words.allNow}
              </Button>
            </div>
          )}
        </div>
      )}
      <PackageRows rows={filled} choices={choices} onChoose={setChoices} />
      {take.error !== null && <Failure error={take.error} />}
      <div className="bar">
        <Button
          type="primary"
          loading={take.isPending}
          disabled={faults > 0 || undecided > 0}
          onClick={() => take.mutate()}
        >
          {words.take(recorded)}
        </Button>
        <Button onClick={onDone}>{t.states.cancel}</Button>
        <span role="status" className={faults > 0 ? 'refusal' : 'quiet'}>
          {faults > 0
            ? words.faults(faults)
            : undecided > 0
              ? words.conflicts(undecided)
              : words.kept(filled.length - recorded)}
        </span>
      </div>
    </div>
  );
}
