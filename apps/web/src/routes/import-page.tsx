import { useMutation } from '@tanstack/react-query';
import { previewImport } from '../features/import/api.ts';
import { ImportReview } from '../features/import/ui/import-review.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { upload } from '../lib/files.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { newId } from '../lib/new-id.ts';
import { DropFile } from '../ui/drop-file.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { Failure } from '../ui/states.tsx';

/** Takes a workbook as it is; shows what it would change before anything is recorded. */
export function ImportPage() {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const may = useMay();
  const preview = useMutation({
    mutationFn: async (picked: File) => {
      const file = await upload(picked);
      return { file, first: await previewImport(campaign.id, file, undefined), batch: newId() };
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
            accept=".xlsx,.csv"
            busyWith={preview.isPending ? preview.variables.name : undefined}
            onFile={(file) => preview.mutate(file)}
          />
          {preview.error && <Failure error={preview.error} />}
        </>
      ) : (
        <ImportReview key={preview.data.batch} {...preview.data} onAnother={() => preview.reset()} />
      )}
    </div>
  );
}
