import { type Problem, stageOf, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { Empty } from '../../../ui/states.tsx';
import { useLadder } from '../use-ladder.ts';
import { NextAct } from './next-act.tsx';

/** Problems of a target or project, open ones first. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName, day } = useCampaign();
  const ladder = useLadder();
  if (problems.length === 0) return <Empty>{t.problem.none}</Empty>;
  const sorted = [...problems].sort(
    (a, b) => Number(a.cleared !== undefined) - Number(b.cleared !== undefined) || (a.due < b.due ? -1 : 1),
  );
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked">
        <caption className="hidden">{t.front.problems}</caption>
        <thead>
          <tr>
            <th scope="col">{t.problem.name}</th>
            <th scope="col">{t.problem.type}</th>
            <th scope="col">{t.problem.decider}</th>
            <th scope="col">{t.problem.raised}</th>
            <th scope="col">{t.problem.due}</th>
            <th scope="col">{t.problem.state}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((problem) => {
            const state = ladder.get(problem.id);
            return (
              <tr key={problem.id}>
                <th scope="row">
                  <Link
                    to="/campaigns/$campaign/problems/$problem"
                    params={{ campaign: campaign.id, problem: problem.id }}
                  >
                    {problem.name}
                  </Link>
                  {problem.sample && <SampleMark />}
                  <div className="quiet small">{problem.need}</div>
                </th>
                <td data-name={t.problem.type}>{WORDS.problemType[problem.type][language]}</td>
                <td data-name={t.problem.decider}>
                  {problem.decider.leader !== undefined && <div>{leaderName(problem.decider.leader)}</div>}
                  {problem.decider.unit !== undefined && <div>{unitName(problem.decider.unit)}</div>}
                  {state !== undefined && <LevelMark state={state} />}
                </td>
                <td data-name={t.problem.raised}>
                  {unitName(problem.raisedBy)}
                  <div className="small">{shortDay(problem.raisedOn, language)}</div>
                </td>
                <td
                  data-name={t.problem.due}
                  className={problem.cleared === undefined && problem.due < day ? 'behind' : undefined}
                >
                  {shortDay(problem.due, language)}
                </td>
                <td data-name={t.problem.state}>
                  {problem.cleared === undefined ? (
                    <>
                      <div>{WORDS.problemStage[stageOf(problem)][language]}</div>
                      <NextAct problem={problem.id} ladder={state} />
                    </>
                  ) : (
                    <>
                      {t.problem.clearedAt(shortDay(problem.cleared.on, language))}
                      <div className="quiet small">
                        {problem.cleared.how}({problem.cleared.verifier})
                      </div>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
