import { type WhatIf, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Answered, Empty } from '../../../ui/states.tsx';
import { whatIfQuery } from '../api.ts';
import './schedule.css';

/** Offices whose fewer days are shown: as many as a page holds. */
const MOST_ROWS = 12;
/** Days less that stand in the table. */
const SHOWN_DAYS = [1, 3, 5, 10] as const;

/** What side-by-side handling and quicker offices would bring over all projects. */
export function WhatIfTables() {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const query = useQuery(whatIfQuery(campaign.id, day));
  return (
    <Answered query={query}>
      {(whatIf) =>
        whatIf.parallel.length === 0 && whatIf.offices.length === 0 ? (
          <Empty>{t.whatIf.none}</Empty>
        ) : (
          <div className="sections what-if">
            {whatIf.parallel.length > 0 && <Parallel whatIf={whatIf} />}
            {whatIf.offices.length > 0 && <Offices whatIf={whatIf} />}
          </div>
        )
      }
    </Answered>
  );
}

function Parallel({ whatIf }: { readonly whatIf: WhatIf }) {
  const { t } = useLanguage();
  const h = t.whatIf;
  const shown = whatIf.parallel.slice(0, MOST_ROWS);
  const hasTargets = shown.some(({ targets }) => targets.length > 0);
  return (
    <div>
      <h3>{h.parallel}</h3>
      <div className="scroll" tabIndex={0}>
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">{h.pair}</th>
              <th scope="col" className="figure">
                {h.projects}
              </th>
              <th scope="col" className="figure">
                {h.days}
              </th>
              <th scope="col">{h.reachable}</th>
              {hasTargets && <th scope="col">{h.targets}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((gain) => (
              <tr key={`${gain.beside} ${gain.step}`}>
                <th scope="row">{h.beside(gain.stepName, gain.besideName)}</th>
                <td className="figure">{gain.projects}</td>
                <td className="figure">{gain.days}</td>
                <td>
                  <Reachable outcomes={gain.reachable} />
                </td>
                {hasTargets && (
                  <td>
                    <Targets ids={gain.targets} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Offices({ whatIf }: { readonly whatIf: WhatIf }) {
  const { t } = useLanguage();
  const { unitName } = useCampaign();
  const h = t.whatIf;
  return (
    <div>
      <h3>{h.offices}</h3>
      <div className="scroll" tabIndex={0}>
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {h.office}
              </th>
              <th scope="col" rowSpan={2} className="figure">
                {h.cases}
              </th>
              {SHOWN_DAYS.map((days) => (
                <th key={days} scope="colgroup" colSpan={3} className="group starts-group">
                  {h.less(days)}
                </th>
              ))}
              <th scope="col" rowSpan={2} className="starts-group">
                {h.targets}
              </th>
            </tr>
            <tr>
              {SHOWN_DAYS.map((days) => (
                <Fragment key={days}>
                  <th scope="col" className="figure starts-group">
                    {h.sooner}
                  </th>
                  <th scope="col" className="figure">
                    {h.inAll}
                  </th>
                  <th scope="col" className="figure">
                    {h.kept}
                  </th>
                </Fragment>
              ))}
            </tr>
          </thead>
          <tbody>
            {whatIf.offices.slice(0, MOST_ROWS).map(({ office, cases, shortened }) => (
              <tr key={office}>
                <th scope="row">{unitName(office)}</th>
                <td className="figure">{cases}</td>
                {SHOWN_DAYS.map((days) => {
                  const gain = shortened.find(({ each }) => each === days);
                  const figures = gain === undefined ? [] : [gain.projects, gain.days, gain.reachable.length];
                  return [0, 1, 2].map((at) => (
                    <td key={`${days} ${at}`} className={at === 0 ? 'figure starts-group' : 'figure'}>
                      {figures[at] ? at === 2 ? <b>{figures[at]}</b> : figures[at] : NONE}
                    </td>
                  ));
                })}
                <td className="starts-group">
                  <TargetsOf shortened={shortened} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Targets that fewer days would reach, at the fewest days that do. */
function TargetsOf({ shortened }: { readonly shortened: WhatIf['offices'][number]['shortened'] }) {
  const { t } = useLanguage();
  const first = new Map<string, number>();
  for (const { each, targets } of shortened.toSorted((a, b) => a.each - b.each))
    for (const target of targets) if (!first.has(target)) first.set(target, each);
  if (first.size === 0) return NONE;
  return [...first].map(([target, days]) => (
    <div key={target}>
      {t.whatIf.fromDays(days)}
      <TargetLink id={target} />
    </div>
  ));
}

function Reachable({ outcomes }: { readonly outcomes: WhatIf['parallel'][number]['reachable'] }) {
  const { campaign, nameOf } = useCampaign();
  const { t, language } = useLanguage();
  if (outcomes.length === 0) return NONE;
  return (
    <>
      {outcomes.slice(0, 3).map(({ project, outcome }) => (
        <div key={`${project} ${outcome}`}>
          <Link to="/campaigns/$campaign/projects/$project" params={{ campaign: campaign.id, project }}>
            {nameOf('project', project)}
          </Link>{' '}
          {WORDS.recognition[outcome][language]}
        </div>
      ))}
      {outcomes.length > 3 && <div className="quiet small">{t.front.problem.more(outcomes.length - 3)}</div>}
    </>
  );
}

function Targets({ ids }: { readonly ids: readonly string[] }) {
  return ids.length === 0
    ? NONE
    : ids.map((target) => (
        <div key={target}>
          <TargetLink id={target} />
        </div>
      ));
}

function TargetLink({ id }: { readonly id: string }) {
  const { campaign, nameOf } = useCampaign();
  return (
    <Link to="/campaigns/$campaign/targets/$target" params={{ campaign: campaign.id, target: id }}>
      {nameOf('target', id)}
    </Link>
  );
}
