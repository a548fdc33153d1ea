import { WORDS } from '@gongjian/model';
import { Button } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { Conflict } from '../../../ui/conflict.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { Failure } from '../../../ui/states.tsx';
import type { useTryOut } from '../use-try-out.ts';
import { CascadeList, CascadeWords } from './cascade.tsx';
import { useStepWords } from './step-words.ts';

/** What the change that is tried would move, and whether to adopt it; after that, the way back. */
export function TryOutBar({ tryOut }: { readonly tryOut: ReturnType<typeof useTryOut> }) {
  const { t, language } = useLanguage();
  const { nameOf } = useCampaign();
  const may = useMay();
  const shown = useStepWords(tryOut.steps);
  const h = t.wallChart.tryOut;
  const { trying, edited, cascade, adopted, stale, failure } = tryOut;
  if (trying === undefined)
    return adopted === undefined ? null : (
      <div className="try-out" role="status">
        <div className="try-out-line">
          <span>{h.undoOffer(adopted.before.name)}</span>
          {stale === undefined && (
            <Button size="small" onClick={tryOut.undo} loading={tryOut.isSending}>
              {h.undo}
            </Button>
          )}
          <Button size="small" onClick={tryOut.forget}>
            {t.wallChart.close}
          </Button>
        </div>
        {stale === undefined ? (
          failure && <Failure error={failure} />
        ) : (
          <p className="behind">{h.undoLate(stale.by)}</p>
        )}
      </div>
    );
  const { change, step, project } = trying;
  const title = h.title(step.name, nameOf('project', project));
  const isFixed = edited !== undefined && edited.after === undefined;
  const mayAdopt = may('step.set');
  const basis = WORDS.dayBasis[edited?.before.basis ?? 'working'][language];
  const touched = change.of === 'days' ? { days: edited?.after?.days } : { constraint: edited?.after?.constraint };
  return (
    <section className="try-out" aria-label={title}>
      <div className="try-out-words" role="status">
        <b>{title}</b>
        {change.of === 'start' && <span>{h.start(change.by)}</span>}
        {change.of === 'days' && edited?.after !== undefined && (
          <span>{h.days(edited.before.days, edited.after.days, basis)}</span>
        )}
        {isFixed && <span className="behind">{h.constrained}</span>}
        {!isFixed && !failure && <CascadeWords cascade={cascade} project={project} />}
      </div>
      {stale === undefined ? (
        failure && <Failure error={failure} />
      ) : (
        <Conflict stale={stale} touched={touched} shown={shown} onTakeTheirs={tryOut.cancel} />
      )}
      <div className="bar">
        {mayAdopt && stale === undefined && (
          <Button
            size="small"
            type="primary"
            onClick={tryOut.adopt}
            loading={tryOut.isSending}
            disabled={!cascade.tried?.moved.length || cascade.tried.faulty}
          >
            {h.adopt}
          </Button>
        )}
        {stale !== undefined && (
          <Button size="small" type="primary" onClick={tryOut.tryAgain}>
            {h.again}
          </Button>
        )}
        <Button size="small" onClick={tryOut.cancel}>
          {h.cancel}
        </Button>
        {!mayAdopt && <OnlyFor act="step.set" />}
      </div>
      {stale === undefined && <CascadeList cascade={cascade} />}
    </section>
  );
}
