import type { OutcomeMoved } from '@gongjian/engine';
import { WORDS } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { chance, daySpan, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import type { Cascade } from '../use-cascade.ts';
import './cascade.css';

/** What a change would move, in a line: how many steps, and what becomes of each outcome. */
export function CascadeWords({
  cascade: { tried, chances },
  project: own,
}: {
  readonly cascade: Cascade;
  /** The project of the steps that are tried, which needs no name. */
  readonly project: string;
}) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const h = t.wallChart.tryOut;
  if (tried === undefined) return <span className="quiet">{h.loading}</span>;
  if (tried.faulty) return <span className="behind">{h.round}</span>;
  const { moved, added, outcomes } = tried;
  const most = moved.reduce((far, { days }) => (Math.abs(days) > Math.abs(far) ? days : far), 0);
  return (
    <>
      {[...added].map(([step, { from, to }]) => (
        <span key={step}>{h.added(daySpan(from, to, campaign.year, language))}</span>
      ))}
      {moved.length > 0 && <span>{h.moved(moved.length, most)}</span>}
      {moved.length === 0 && outcomes.length === 0 && <span>{added.size > 0 ? h.alone : h.nothing}</span>}
      {outcomes.map((one) => (
        <span key={`${one.project} ${one.outcome}`} className={one.is.lateDays > 0 ? 'behind' : undefined}>
          <OutcomeWords moved={one} own={own} />
          {chances
            .filter(({ project, outcome }) => project === one.project && outcome === one.outcome)
            .map(({ was, is }) => [chance(was), chance(is)] as const)
            .map(([was, is]) => was !== is && <span key="chance">{h.chance(was, is)}</span>)}
        </span>
      ))}
    </>
  );
}

/** Every step that moves, from when to when. */
export function CascadeList({ cascade: { tried } }: { readonly cascade: Cascade }) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const h = t.wallChart.tryOut;
  const moved = tried?.moved ?? [];
  if (moved.length < 2) return null;
  return (
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
  );
}

function OutcomeWords({
  moved: { project, outcome, was, is },
  own,
}: {
  readonly moved: OutcomeMoved;
  readonly own: string;
}) {
  const { t, language } = useLanguage();
  const { campaign, nameOf } = useCampaign();
  const h = t.wallChart.tryOut;
  const dayOf = (finish: string | undefined) =>
    finish === undefined ? t.wallChart.noDates : planDay(finish, campaign.year, language);
  return (
    <>
      {h.outcome(
        project === own ? '' : nameOf('project', project),
        WORDS.recognition[outcome][language],
        dayOf(was.finish),
        dayOf(is.finish),
      )}
      {is.finish !== undefined && `${language === 'zh' ? ',' : ', '}${is.lateDays > 0 ? h.late(is.lateDays) : h.kept}`}
    </>
  );
}
