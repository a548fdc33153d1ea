import { IMPORT_STATES, type ImportMapping, type ImportState, WORDS, wordFault } from '@gongjian/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { askAgain } from '../../../lib/ask-again.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { saveFile } from '../../../lib/files.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useLeaveGuard } from '../../../lib/use-leave-guard.ts';
import { Section } from '../../../ui/section.tsx';
import { Failure } from '../../../ui/states.tsx';
import { acceptanceOf, type Choices, chooseSubject, keepRow, NO_CHOICES } from '../accepted-rows.ts';
import { commitImport, type ImportPreview, previewImport, returnWorkbook, type Uploaded } from '../api.ts';
import { DifferenceTable } from './difference-table.tsx';
import { ImportResult } from './import-result.tsx';
import { MappingForm } from './mapping-form.tsx';
import './import.css';

const ALL = 'all';

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
  const client = useQueryClient();
  const [{ mapping, difference }, setPreview] = useState(first);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const [state, setState] = useState<ImportState | typeof ALL>(ALL);
  const again = useMutation({
    mutationFn: (next: ImportMapping) => previewImport(campaign.id, file, next),
    onSuccess: setPreview,
  });
  const { accepted, withoutNote } = acceptanceOf(difference.rows, choices);
  const commit = useMutation({
    mutationFn: () => commitImport(campaign.id, file, mapping, accepted, batch),
    onSuccess: () => askAgain(client),
  });
  const returned = useMutation({
    mutationFn: () => returnWorkbook(campaign.id, file, mapping),
    onSuccess: saveFile,
  });
  useLeaveGuard(commit.data === undefined);
  if (commit.data !== undefined)
    return <ImportResult receipts={commit.data} rows={difference.rows} onAnother={onAnother} />;
  const rows = state === ALL ? difference.rows : difference.rows.filter((row) => row.state === state);
  const remap = (next: ImportMapping) => again.mutate(next);
  return (
    <>
      <div className="bar">
        <strong>{file.name}</strong>
        <Button size="small" onClick={onAnother}>
          {t.imports.another}
        </Button>
      </div>
      <details className="import-mapping">
        <summary>{t.imports.mapping}</summary>
        <MappingForm mapping={mapping} onChange={remap} />
      </details>
      {again.error && <Failure error={again.error} />}
      <Section title={t.imports.difference} aside={again.isPending && <span role="status">{t.imports.comparing}</span>}>
        {difference.contradictions.length > 0 && (
          <ul className="import-contradictions">
            {difference.contradictions.map((fault) => (
              <li key={fault.cell ?? JSON.stringify(fault.refusal)}>{wordFault(fault, language)}</li>
            ))}
          </ul>
        )}
        <div className="scroll" tabIndex={0}>
          <Segmented
            aria-label={t.imports.state}
            value={state}
            onChange={setState}
            options={[
              { value: ALL, label: t.target.all(difference.rows.length) },
              ...IMPORT_STATES.map((value) => ({
                value,
                label: `${WORDS.importState[value][language]} ${difference.counts[value] ?? 0}`,
              })),
            ]}
          />
        </div>
        <DifferenceTable
          rows={rows}
          subject={difference.subject}
          choices={choices}
          acts={{
            onTake: (row, isTaken) => setChoices({ ...choices, taken: { ...choices.taken, [row]: isTaken } }),
            onNote: (row, note) => setChoices({ ...choices, notes: { ...choices.notes, [row]: note } }),
            onSubject: (row, subject) => remap(chooseSubject(mapping, row, subject)),
            onKeep: (row) => remap(keepRow(mapping, row)),
          }}
        />
      </Section>
      {commit.error && <Failure error={commit.error} />}
      {returned.error && <Failure error={returned.error} />}
      <div className="import-foot">
        <span role="status">
          {t.imports.taken(accepted.length)}
          {withoutNote.length > 0 && <span className="refusal"> {t.imports.withoutNote(withoutNote.join('、'))}</span>}
        </span>
        <Button loading={returned.isPending} onClick={() => returned.mutate()}>
          {t.imports.returned}
        </Button>
        <Popconfirm
          title={t.imports.commitTitle(accepted.length)}
          description={t.imports.commitMeans}
          okText={t.report.confirm}
          cancelText={t.states.cancel}
          onConfirm={() => commit.mutate()}
        >
          <Button
            type="primary"
            loading={commit.isPending}
            disabled={accepted.length === 0 || withoutNote.length > 0 || again.isPending}
          >
            {t.imports.commit(accepted.length)}
          </Button>
        </Popconfirm>
      </div>
    </>
  );
}
