import { decimalsOf, type ProblemAssessment, type ProblemPrice, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, shortDay, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useOutlook } from '../../../lib/outlook.ts';
import { Button } from '../../../ui/button.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { Empty } from '../../../ui/states.tsx';

/** What holds us, the heaviest first: what it holds, by when, in whose hands, waiting how long. */
export function ProblemRows({
  problems,
  atFirst = problems.length,
  nextAct,
}: {
  readonly problems: readonly ProblemAssessment[];
  /** So many rows, until the rest is asked for. */
  readonly atFirst?: number;
  readonly nextAct: (problem: ProblemAssessment) => ReactNode;
}) {
  const { t, language } = useLanguage();
  const { campaign, plan, unitName, leaderName } = useCampaign();
  const { problems: prices, isComing } = useOutlook();
  const [isFolded, setIsFolded] = useState(true);
  // The dearest first; what has no price yet stays in the order of what it holds.
  const sorted = problems.toSorted((a, b) => (prices.get(b.problem)?.gain ?? 0) - (prices.get(a.problem)?.gain ?? 0));
  if (problems.length === 0) return <Empty>{t.front.noProblems}</Empty>;
  const needs = new Map(plan.problems.map(({ id, need }) => [id, need]));
  return (
    <>
      <div className="scroll" tabIndex={0}>
        <table className="small-table stacked front-problems">
          <thead>
            <tr>
              <th scope="col">{t.front.problem.what}</th>
              <th scope="col">{t.front.problem.holds}</th>
              <th scope="col">{t.front.problem.decider}</th>
              <th scope="col" className="figure">
                {t.front.problem.gain}
              </th>
              <th scope="col">{t.front.problem.due}</th>
              <th scope="col" className="figure">
                {t.front.problem.waiting}
              </th>
              <th scope="col">{t.problem.state}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((problem, index) => (
              <tr key={problem.problem} className={isFolded && index >= atFirst ? 'front-folded' : undefined}>
                <th scope="row">
                  <Link
                    to="/campaigns/$campaign/problems/$problem"
                    params={{ campaign: campaign.id, problem: problem.problem }}
                  >
                    {problem.name}
                  </Link>
                  {needs.has(problem.problem) && <div className="quiet small">{needs.get(problem.problem)}</div>}
                </th>
                <td>
                  <Holds problem={problem} />
                </td>
                <td>
                  {problem.decider.leader !== undefined && <div>{leaderName(problem.decider.leader)}</div>}
                  {problem.decider.unit !== undefined && <div>{unitName(problem.decider.unit)}</div>}
                  {problem.ladder !== undefined && <LevelMark state={problem.ladder} />}
                </td>
                <td className="figure" data-name={t.front.problem.gain}>
                  {isComing ? <span className="quiet">…</span> : <Gain price={prices.get(problem.problem)} />}
                </td>
                <td className={problem.overdueDays > 0 ? 'behind' : undefined} data-name={t.front.problem.due}>
                  {shortDay(problem.due, language)}
                  {problem.overdueDays > 0 && <div>{t.front.problem.overdue(problem.overdueDays)}</div>}
                  {prices.get(problem.problem)?.latest !== undefined && (
                    <div className="small">
                      {t.front.problem.latest(shortDay(prices.get(problem.problem)?.latest, language))}
                    </div>
                  )}
                </td>
                <td className="figure" data-name={t.front.problem.waiting}>
                  {t.front.problem.days(problem.waitingDays)}
                </td>
                <td>
                  <span className="small">{WORDS.problemStage[problem.stage][language]}</span>
                  <div className="screen-only">{nextAct(problem)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > atFirst && (
        <div className="front-under">
          <Button isSmall aria-expanded={!isFolded} onClick={() => setIsFolded(!isFolded)}>
            {isFolded ? t.front.restOfProblems(sorted.length - atFirst) : t.front.fold}
          </Button>
        </div>
      )}
    </>
  );
}

/** Percentage points of chance, added up over targets, that clearing it today brings. */
function Gain({ price }: { readonly price: ProblemPrice | undefined }) {
  const { t } = useLanguage();
  if (price === undefined) return NONE;
  const points = price.gain * 100;
  if (points >= 0.05) return signed(points);
  const isLost = price.projects.length > 0 && price.projects.every(({ chanceCleared }) => chanceCleared < 0.005);
  return isLost ? (
    <span className="quiet small">{t.front.problem.lost}</span>
  ) : (
    <span className="quiet small">{t.front.problem.noGain}</span>
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
      {problem.targets.map(({ target, count, amount: left }, at) => {
        const unit = indicators.get(plan.targets.find(({ id }) => id === target)?.indicator ?? '')?.unitOfMeasure ?? '';
        return (
          <Fragment key={target}>
            {at > 0 && t.front.problem.and}
            <Link to="/campaigns/$campaign/targets/$target" params={{ ...params, target }}>
              {nameOf('target', target)}
            </Link>
            <span className="kept-whole">
              {' '}
              {left > 0 ? `${amount(left, decimalsOf(unit))}${unit}` : t.front.problem.count(count)}
            </span>
          </Fragment>
        );
      })}
      {problem.projects.length > 0 && (
        <div className="small">
          {problem.projects.slice(0, 3).map((project, at) => (
            <Fragment key={project}>
              {at > 0 && t.front.problem.and}
              <Link to="/campaigns/$campaign/projects/$project" params={{ ...params, project }}>
                {nameOf('project', project)}
              </Link>
            </Fragment>
          ))}
          {problem.projects.length > 3 && (
            <span className="quiet">
              {t.front.problem.and}
              {t.front.problem.more(problem.projects.length - 3)}
            </span>
          )}
        </div>
      )}
    </>
  );
}
