import { type Day, type HistoryEntry, type LadderState, type Limit, type Problem, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useCampaign } from '../../../lib/campaign.tsx';
import { NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { TimeLeft } from '../../../ui/level-mark.tsx';
import { courseQuery } from '../api.ts';

/** The levels of the campaign's ladder and where the problem stands; what was extended. */
export function LadderTable({
  problem,
  state,
}: {
  readonly problem: Problem;
  readonly state: LadderState | undefined;
}) {
  const { t, language } = useLanguage();
  const { plan, campaign } = useCampaign();
  const course = useQuery(courseQuery(problem.id)).data ?? [];
  const ladder = plan.ladders.find(({ id }) => id === plan.campaign.ladder);
  if (ladder === undefined) return <p className="quiet">{t.problem.noLadder}</p>;
  const l = t.problem.ladder;
  const at = (day: string | undefined) => planDay(day, campaign.year, language);
  const words = (limit: Limit | undefined) =>
    limit === undefined ? l.unlimited : `${limit.count} ${WORDS.limitBasis[limit.basis][language]}`;
  const here = state?.level ?? problem.level ?? 1;
  const reached = reachedOn(problem, course);
  return (
    <>
      <div className="scroll" tabIndex={0}>
        <table className="small-table stacked">
          <caption className="hidden">{ladder.name[language]}</caption>
          <thead>
            <tr>
              <th scope="col">{t.problem.level}</th>
              <th scope="col">{l.limit}</th>
              <th scope="col">{l.since}</th>
              <th scope="col">{l.until}</th>
              <th scope="col">{t.problem.state}</th>
            </tr>
          </thead>
          <tbody>
            {ladder.levels.map(({ holder, limit }, index) => {
              const isHere = index + 1 === here;
              return (
                <tr
                  key={holder.zh}
                  aria-current={isHere ? 'step' : undefined}
                  className={isHere ? 'behind' : undefined}
                >
                  <th scope="row">
                    L{index + 1} {holder[language]}
                  </th>
                  <td data-name={l.limit}>{words(isHere ? (problem.limit ?? limit) : limit)}</td>
                  <td data-name={l.since}>
                    {at(isHere ? (state?.since ?? reached.get(here)) : reached.get(index + 1))}
                  </td>
                  <td data-name={l.until}>{isHere && state !== undefined ? at(state.due) : NONE}</td>
                  <td data-name={t.problem.state}>
                    {isHere && state !== undefined ? <TimeLeft state={state} /> : NONE}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {(problem.extensions ?? []).map(({ on, by, reason, to, answer }) => (
        <p key={`${on} ${to}`} className="small">
          {l.asked(at(on), by.name, at(to), reason)}{' '}
          {answer === undefined ? (
            <b>{l.waits}</b>
          ) : (
            l.answered(at(answer.on), answer.by.name, answer.approved, answer.reason ?? '')
          )}
        </p>
      ))}
      <p className="quiet small">{l.means(ladder.name[language])}</p>
    </>
  );
}

/** When each level was reached, as the ledger has it. */
function reachedOn({ raisedOn }: Problem, course: readonly HistoryEntry[]): ReadonlyMap<number, Day> {
  const reached = new Map([[1, raisedOn]]);
  for (const { name, body, day, at } of course.toReversed()) {
    const { level } = (body ?? {}) as { readonly level?: number };
    if ((name === 'problem.escalate' || name === 'problem.assign') && level !== undefined)
      reached.set(level, day ?? at.slice(0, 10));
  }
  return reached;
}
