import { type ImportProgress, WORDS } from '@gongjian/model';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { cancelImport, useImportProgress } from '../api.ts';

const RUNNING: ReadonlySet<ImportProgress['stage']> = new Set(['reading', 'judging', 'writing']);

/** How many rows a running import has read, compared or written, and the way to stop it. */
export function ImportProgressLine({ job }: { readonly job: string }) {
  const { t, language } = useLanguage();
  const progress = useImportProgress(job);
  const stop = useMutation({ mutationFn: () => cancelImport(job) });
  const isRunning = progress !== undefined && RUNNING.has(progress.stage);
  const wordOf = ({ stage, rows, total }: ImportProgress): string =>
    rows === 0 ? WORDS.importStage[stage][language] : t.imports.stage(WORDS.importStage[stage][language], rows, total);
  return (
    <div className="import-progress">
      <span role="status">
        {stop.isPending || stop.isSuccess ? t.imports.stopping : isRunning ? wordOf(progress) : t.states.loading}
      </span>
      {isRunning && progress.total !== undefined && (
        <progress value={progress.rows} max={progress.total} aria-label={WORDS.importStage[progress.stage][language]} />
      )}
      <Button size="small" disabled={!isRunning || stop.isPending} onClick={() => stop.mutate()}>
        {t.imports.stop}
      </Button>
    </div>
  );
}
