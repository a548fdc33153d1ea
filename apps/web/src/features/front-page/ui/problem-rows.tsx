import { decimalsOf, type ProblemAssessment } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Empty } from '../../../ui/states.tsx';

/** What holds us, the heaviest first: what it holds, by when, in whose hands, waiting how long. */
export function ProblemRows({
  problems,
  nextAct,
}: {
  readonly problems: readonly ProblemAssessment[];
  readonly nextAct: (problem: ProblemAssessment) => ReactNode;
}) {
  const { t, language } = useLanguage();
  const { plan, unitName, leaderName } = useCampaign();
  if (problems.length === 0) return <Empty>{t.front.noProblems}</Empty>;
  const needs = new Map(plan.problems.map(({ id, need }) => [id, need]));
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table front-problems">
        <thead>
          <tr>
            <th scope="col">{t.front.problem.what}</th>
            <th scope="col">{t.front.problem.holds}</th>
            <th scope="col">{t.front.problem.decider}</th>
            <th scope="col">{t.front.problem.due}</th>
            <th scope="col" className="figure">
              {t.front.problem.waiting}
            </th>
            <th scope="col" className="screen-only">
              <span className="hidden">{t.front.problem.next}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={problem.problem}>
              <th scope="row">
                {problem.name}
                {needs.has(problem.problem) && <div className="quiet small">{needs.get(problem.problem)}</div>}
              </th>
              <td>
                <Holds problem={problem} />
              </td>
              <td>
                {problem.decider.leader !== undefined && <div>{leaderName(problem.decider.leader)}</div>}
                {problem.decider.unit !== undefined && <div>{unitName(problem.decider.unit)}</div>}
              </td>
              <td className={problem.overdueDays > 0 ? 'behind' : undefined}>
                {t.front.problem.latest(shortDay(problem.due, language))}
                {problem.overdueDays > 0 && <div>{t.front.problem.overdue(problem.overdueDays)}</div>}
              </td>
              <td className="figure">{t.front.problem.days(problem.waitingDays)}</td>
              <td className="screen-only">{nextAct(problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `42项重大实施项目开工1项` with links to each target held, then the projects. */
function Holds({ problem }: { readonly problem: ProblemAssessment }) {
  const { t } = useLanguage();
  const { campaign, plan, nameOf } = useCampaign();
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const params = { campaign: campaign.id };
  if (problem.targets.length === 0 && problem.projects.length === 0) return NONE;
  return (
    <>
      {problem.targets.map(({ target, count, amount: left }) => {
        const unit = indicators.get(plan.targets.find(({ id }) => id === target)?.indicator ?? '')?.unitOfMeasure ?? '';
        return (
          <div key={target}>
            <Link to="/campaigns/$campaign/targets/$target" params={{ ...params, target }}>
              {nameOf('target', target)}
            </Link>{' '}
            {count > 0 && t.front.problem.count(count)}
            {left > 0 && `${amount(left, decimalsOf(unit))} ${unit}`}
          </div>
        );
      })}
      {problem.projects.slice(0, 3).map((project) => (
        <div key={project} className="small">
          <Link to="/campaigns/$campaign/projects/$project" params={{ ...params, project }}>
            {nameOf('project', project)}
          </Link>
        </div>
      ))}
      {problem.projects.length > 3 && (
        <div className="small quiet">{t.front.problem.more(problem.projects.length - 3)}</div>
      )}
    </>
  );
}
