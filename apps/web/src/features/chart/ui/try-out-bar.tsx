import type { OutcomeMoved } from '@gongjian/engine';
import { plainValue, WORDS } from '@gongjian/model';
import { Button } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { chance, daySpan, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { Conflict } from '../../../ui/conflict.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { Failure } from '../../../ui/states.tsx';
import type { useTryOut } from '../use-try-out.ts';

/** What the change that is tried would move, and whether to adopt it; after that, the way back. */
export function TryOutBar({ tryOut }: { readonly tryOut: ReturnType<typeof useTryOut> }) {
  const { t, language } = useLanguage();
  const { nameOf, campaign } = useCampaign();
  const may = useMay();
  const h = t.wallChart.tryOut;
  const { trying, edited, tried, chances, adopted, stale, failure } = tryOut;
  if (trying === undefined)
    return adopted === undefined ? null : (
      <div className="try-out" role="status">
        <div className="try-out-line">
          <span>{h.undoOffer(adopted.before.name)}</span>
          <Button size="small" onClick={tryOut.undo} loading={tryOut.isSending}>
            {h.undo}
          </Button>
          <Button size="small" onClick={tryOut.forget}>
            {t.wallChart.close}
          </Button>
        </div>
        {failure && <Failure error={failure} />}
      </div>
    );
  const { change, step } = trying;
  const isFixed = edited !== undefined && edited.after === undefined;
  const what =
    change.of === 'start'
      ? h.start(change.by)
      : h.days(
          edited?.before.days ?? 0,
          edited?.after?.days ?? 0,
          WORDS.dayBasis[edited?.before.basis ?? 'working'][language],
        );
  const moved = tried?.moved ?? [];
  const most = moved.reduce((far, { days }) => (Math.abs(days) > Math.abs(far) ? days : far), 0);
  const mayAdopt = may('step.set');
  return (
    <section className="try-out" aria-label={h.title(step.name, nameOf('project', trying.project))}>
      <div className="try-out-words" role="status">
        <b>{h.title(step.name, nameOf('project', trying.project))}</b>
        {(change.of === 'start' || edited !== undefined) && <span>{what}</span>}
        {isFixed && <span className="behind">{h.constrained}</span>}
        {tried === undefined && !isFixed && !failure && <span className="quiet">{h.loading}</span>}
        {tried !== undefined && <span>{moved.length === 0 ? h.nothing : h.moved(moved.length, most)}</span>}
        {tried?.outcomes.map((one) => (
          <span key={`${one.project} ${one.outcome}`} className={one.is.lateDays > 0 ? 'behind' : undefined}>
            <OutcomeWords moved={one} own={trying.project} />
            {chances
              .filter(({ project, outcome }) => project === one.project && outcome === one.outcome)
              .map(({ was, is }) => (
                <span key="chance">{h.chance(chance(was), chance(is))}</span>
              ))}
          </span>
        ))}
      </div>
      <div className="bar">
        {mayAdopt && (
          <Button
            size="small"
            type="primary"
            onClick={tryOut.adopt}
            loading={tryOut.isSending}
            disabled={moved.length === 0}
          >
            {h.adopt}
          </Button>
        )}
        <Button size="small" onClick={tryOut.cancel}>
          {h.cancel}
        </Button>
        {!mayAdopt && <OnlyFor act="step.set" />}
      </div>
      {moved.length > 1 && (
        <details>
          <summary>{h.list}</summary>
          <div className="scroll try-out-list" tabIndex={0}>
            <table className="small-table">
              <thead>
                <tr>
                  <th scope="col">{t.wallChart.name}</th>
                  <th scope="col">{h.was}</th>
                  <th scope="col">{h.is}</th>
                  <th scope="col" className="figure">
                    {h.by}
                  </th>
                </tr>
              </thead>
              <tbody>
                {moved.map((one) => (
                  <tr key={one.step}>
                    <th scope="row">{one.name}</th>
                    <td>{daySpan(one.was.from, one.was.to, campaign.year, language)}</td>
                    <td>{daySpan(one.is.from, one.is.to, campaign.year, language)}</td>
                    <td className="figure">{one.days > 0 ? `+${one.days}` : String(one.days).replace('-', '−')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      {stale !== undefined ? (
        <Conflict
          stale={stale}
          touched={change.of === 'days' ? { days: edited?.after?.days } : { constraint: edited?.after?.constraint }}
          shown={(_, value) => plainValue(value)}
          onTakeTheirs={tryOut.cancel}
        />
      ) : (
        failure && <Failure error={failure} />
      )}
    </section>
  );
}

function OutcomeWords({
  moved: { project, outcome, was, is },
  own,
}: {
  readonly moved: OutcomeMoved;
  /** The project of the step that is tried, which needs no name. */
  readonly own: string;
}) {
  const { t, language } = useLanguage();
  const { campaign, nameOf } = useCampaign();
  const h = t.wallChart.tryOut;
  return (
    <>
      {h.outcome(
        project === own ? '' : nameOf('project', project),
        WORDS.recognition[outcome][language],
        planDay(was.finish, campaign.year, language),
        planDay(is.finish, campaign.year, language),
      )}
      {language === 'zh' ? ',' : ', '}
      {is.lateDays > 0 ? h.late(is.lateDays) : h.kept}
    </>
  );
}
