import {
  IMPORT_STATES,
  type ImportMapping,
  type ImportPreview,
  type ImportState,
  WORDS,
  wordFault,
} from '@gongjian/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { askAgain } from '../../../lib/ask-again.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { saveFile } from '../../../lib/files.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { useLeaveGuard } from '../../../lib/use-leave-guard.ts';
import { Section } from '../../../ui/section.tsx';
import { Failure } from '../../../ui/states.tsx';
import {
  acceptanceOf,
  type Choices,
  chooseSubjects,
  firstChoices,
  keepRow,
  keyOf,
  NO_CHOICES,
  rowsOf,
  type SheetRow,
} from '../accepted-rows.ts';
import { commitImport, previewImport, returnWorkbook, type Uploaded } from '../api.ts';
import { DifferenceTable } from './difference-table.tsx';
import { ImportFailure } from './import-failure.tsx';
import { ImportNotices } from './import-notices.tsx';
import { ImportProgressLine } from './import-progress.tsx';
import { ImportResult } from './import-result.tsx';
import { MappingSection } from './mapping-section.tsx';
import './import.css';

const ALL = 'all';
/** Totals that do not add up that are told at once; the rest unfolds. */
const AT_FIRST = 5;

/** A workbook between being read and being recorded: how it is read, what it would change, what is taken. */
export function ImportReview({
  file,
  first,
  batch,
  onAnother,
}: {
  readonly file: Uploaded;
  readonly first: ImportPreview;
  readonly batch: string;
  readonly onAnother: () => void;
}) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const may = useMay();
  const client = useQueryClient();
  const [preview, setPreview] = useState(first);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const [state, setState] = useState<ImportState | typeof ALL>(ALL);
  const mappings = preview.sheets.map(({ mapping }) => mapping);
  const all = rowsOf(preview);
  const again = useMutation({
    mutationFn: ({ next, job }: { next: readonly ImportMapping[] | undefined; job: string }) =>
      previewImport(campaign.id, file, job, next),
    onSuccess: setPreview,
  });
  const remap = (next: readonly ImportMapping[] | undefined) => again.mutate({ next, job: newId() });
  const { accepted, withoutNote } = acceptanceOf(all, choices, may('recognition.record'));
  const commit = useMutation({
    mutationFn: () => commitImport(campaign.id, file, mappings, accepted, batch),
    onSuccess: () => askAgain(client),
  });
  const returned = useMutation({
    mutationFn: () => returnWorkbook(campaign.id, file, mappings),
    onSuccess: saveFile,
  });
  useLeaveGuard(commit.data === undefined);
  const place = ({ sheet, row }: Pick<SheetRow, 'sheet' | 'row'>) =>
    t.imports.place(preview.sheets.length > 1 ? sheet : undefined, row);
  if (commit.data !== undefined)
    return <ImportResult outcome={commit.data} rows={all} place={place} onAnother={onAnother} />;
  const rows = state === ALL ? all : all.filter((row) => row.state === state);
  const unsure = firstChoices(all);
  const isReviewed = campaign.reporting === 'reviewed' && may('report.submit');
  const [commitWord, commitTitle, commitMeans] = isReviewed
    ? [t.imports.submit, t.imports.submitTitle, t.imports.submitMeans]
    : [t.imports.commit, t.imports.commitTitle, t.imports.commitMeans];
  const contradictions = preview.sheets.flatMap(({ difference: { sheet, contradictions: faults } }) =>
    faults.map((fault) => ({ sheet, fault })),
  );
  const told = (faults: typeof contradictions) => (
    <ul>
      {faults.map(({ sheet, fault }) => (
        <li key={`${sheet} ${fault.cell ?? JSON.stringify(fault.refusal)}`}>
          {preview.sheets.length > 1 && t.imports.ofSheet(sheet)}
          {wordFault(fault, language)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <div className="bar">
        <strong className="import-file">{file.name}</strong>
        <Button size="small" onClick={onAnother}>
          {t.imports.another}
        </Button>
      </div>
      <ImportNotices preview={preview} />
      <MappingSection mappings={mappings} onChange={remap} />
      {again.error && <ImportFailure error={again.error} />}
      <Section title={t.imports.difference} aside={again.isPending && <ImportProgressLine job={again.variables.job} />}>
        {contradictions.length > 0 && (
          <div className="import-contradictions">
            {told(contradictions.slice(0, AT_FIRST))}
            {contradictions.length > AT_FIRST && (
              <details>
                <summary>{t.imports.moreTotals(contradictions.length - AT_FIRST)}</summary>
                {told(contradictions.slice(AT_FIRST))}
              </details>
            )}
          </div>
        )}
        <div className="scroll" tabIndex={0}>
          <Segmented
            aria-label={t.imports.state}
            value={state}
            onChange={setState}
            options={[
              { value: ALL, label: t.target.all(all.length) },
              ...IMPORT_STATES.map((value) => ({ value, count: all.filter((row) => row.state === value).length }))
                .filter(({ value, count }) => count > 0 || value === state)
                .map(({ value, count }) => ({ value, label: `${WORDS.importState[value][language]} ${count}` })),
            ]}
          />
        </div>
        <DifferenceTable
          rows={rows}
          isBySheet={preview.sheets.length > 1}
          choices={choices}
          place={place}
          tools={
            unsure.length > 1 && (
              <Popconfirm
                title={t.imports.chooseFirstTitle(unsure.length)}
                description={t.imports.chooseFirstMeans}
                okText={t.report.confirm}
                cancelText={t.states.cancel}
                onConfirm={() => remap(chooseSubjects(mappings, unsure))}
              >
                <Button size="small">{t.imports.chooseFirst(unsure.length)}</Button>
              </Popconfirm>
            )
          }
          acts={{
            onTake: (row, isTaken) => setChoices({ ...choices, taken: { ...choices.taken, [keyOf(row)]: isTaken } }),
            onNote: (row, note) => setChoices({ ...choices, notes: { ...choices.notes, [keyOf(row)]: note } }),
            onSubject: ({ sheet, row }, subject) => remap(chooseSubjects(mappings, [{ sheet, row, subject }])),
            onKeep: (row) => remap(keepRow(mappings, row)),
          }}
        />
      </Section>
      {commit.error && <ImportFailure error={commit.error} />}
      {returned.error && <Failure error={returned.error} />}
      <div className="import-foot">
        {commit.isPending ? (
          <ImportProgressLine job={batch} />
        ) : (
          <span role="status">
            {t.imports.taken(accepted.length)}
            {withoutNote.length > 0 && (
              <span className="refusal"> {t.imports.withoutNote(withoutNote.map(place).join(t.comma))}</span>
            )}
          </span>
        )}
        <Button loading={returned.isPending} onClick={() => returned.mutate()}>
          {t.imports.returned}
        </Button>
        <Popconfirm
          title={commitTitle(accepted.length)}
          description={commitMeans}
          okText={t.report.confirm}
          cancelText={t.states.cancel}
          onConfirm={() => commit.mutate()}
        >
          <Button
            type="primary"
            loading={commit.isPending}
            disabled={accepted.length === 0 || withoutNote.length > 0 || again.isPending}
          >
            {commitWord(accepted.length)}
          </Button>
        </Popconfirm>
      </div>
    </>
  );
}
