import { type Problem, stageOf, WORDS } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { Empty } from '../../../ui/states.tsx';
import { ClearProblem } from './clear-problem.tsx';

/** Problems of a target or project, open ones first. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { t, language } = useLanguage();
  const may = useMay();
  const { unitName, leaderName, day } = useCampaign();
  if (problems.length === 0) return <Empty>{t.problem.none}</Empty>;
  const sorted = [...problems].sort(
    (a, b) => Number(a.cleared !== undefined) - Number(b.cleared !== undefined) || (a.due < b.due ? -1 : 1),
  );
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table">
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
          {sorted.map((problem) => (
            <tr key={problem.id}>
              <th scope="row">
                {problem.name}
                {problem.sample && <SampleMark />}
                <div className="quiet small">{problem.need}</div>
              </th>
              <td>{WORDS.problemType[problem.type][language]}</td>
              <td>
                {problem.decider.leader !== undefined && <div>{leaderName(problem.decider.leader)}</div>}
                {problem.decider.unit !== undefined && <div>{unitName(problem.decider.unit)}</div>}
              </td>
              <td>
                {unitName(problem.raisedBy)}
                <div className="small">{shortDay(problem.raisedOn, language)}</div>
              </td>
              <td className={problem.cleared === undefined && problem.due < day ? 'behind' : undefined}>
                {shortDay(problem.due, language)}
              </td>
              <td>
                {problem.cleared === undefined ? (
                  stageOf(problem) === 'to-verify' && may('problem.clear') ? (
                    <ClearProblem id={problem.id} name={problem.name} />
                  ) : (
                    WORDS.problemStage[stageOf(problem)][language]
                  )
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
          ))}
        </tbody>
      </table>
    </div>
  );
}
