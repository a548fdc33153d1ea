import { ProblemError } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Failure } from '../../../ui/states.tsx';

/** Why an import came to nothing; where a person stopped it, that is no fault and is said as calmly. */
export function ImportFailure({ error }: { readonly error: unknown }) {
  const { t } = useLanguage();
  const refusal = error instanceof ProblemError ? error.refusal : undefined;
  if (refusal?.kind === 'unreadable' && refusal.reason === 'cancelled')
    return (
      <p role="status" className="import-stopped">
        {t.imports.stopped}
      </p>
    );
  return <Failure error={error} />;
}
