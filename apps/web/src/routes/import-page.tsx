import { useMutation } from '@tanstack/react-query';
import { previewImport } from '../features/import/api.ts';
import { ImportFailure } from '../features/import/ui/import-failure.tsx';
import { ImportProgressLine } from '../features/import/ui/import-progress.tsx';
import { ImportReview } from '../features/import/ui/import-review.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { upload } from '../lib/files.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { newId } from '../lib/new-id.ts';
import { DropFile } from '../ui/drop-file.tsx';
import { OnlyFor } from '../ui/only-for.tsx';

/** Takes a workbook as it is; shows what it would change before anything is recorded. */
export function ImportPage() {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const may = useMay();
  const preview = useMutation({
    mutationFn: async ({ picked, job }: { picked: File; job: string }) => {
      const file = await upload(picked);
      return { file, first: await previewImport(campaign.id, file, job), batch: newId() };
    },
  });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.imports.title}</h1>
        {preview.data === undefined && <span className="quiet">{t.imports.about}</span>}
      </div>
      {!may('reading.record') && <OnlyFor act="reading.record" />}
      {!may('reading.record') ? null : preview.data === undefined ? (
        <>
          <DropFile
            title={t.imports.dropHere}
            hint={t.imports.formats}
            accept=".xlsx,.xlsm,.xls,.et,.csv"
            busyWith={preview.isPending ? preview.variables.picked.name : undefined}
            onFile={(picked) => preview.mutate({ picked, job: newId() })}
          />
          {preview.isPending && <ImportProgressLine job={preview.variables.job} />}
          {preview.error && <ImportFailure error={preview.error} />}
        </>
      ) : (
        <ImportReview key={preview.data.batch} {...preview.data} onAnother={() => preview.reset()} />
      )}
    </div>
  );
}
