import { decimalsOf, type FrontPage } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, percent, shortDay, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useOutlook } from '../../../lib/outlook.ts';
import { LightOf } from '../../../ui/light-mark.tsx';
import { NothingPlanned } from '../../../ui/nothing-planned.tsx';
import { PaceBar } from '../../../ui/pace-bar.tsx';
import { Empty } from '../../../ui/states.tsx';
import { AnswerLine } from './answer-line.tsx';
import { Ribbon } from './ribbon.tsx';
import './room.css';

/** So many rows can be read from the back of a meeting room. */
const TARGETS = 9;
const PROBLEMS = 5;

/** The front page for the wall of a meeting room: the answer, the ribbon, what is worst and what holds it. */
export function Room({ front }: { readonly front: FrontPage }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  return (
    <>
      <Ribbon campaign={campaign} day={front.assessment.day} />
      {front.answer.targets > 0 && <AnswerLine front={front} />}
      <div className="room-halves">
        <section aria-labelledby="room-targets">
          <h2 id="room-targets">{t.front.targets}</h2>
          {front.answer.targets === 0 ? <NothingPlanned kind="target" /> : <Targets front={front} />}
        </section>
        <section aria-labelledby="room-problems">
          <h2 id="room-problems">{t.front.problems}</h2>
          <Problems front={front} />
        </section>
      </div>
    </>
  );
}

function Targets({ front: { assessment, answer } }: { readonly front: FrontPage }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const { targets: outlooks } = useOutlook();
  const h = t.front.columns;
  const left = answer.targets - TARGETS;
  return (
    <>
      <table className="room-table">
        <thead>
          <tr>
            <th scope="col">{h.target}</th>
            <th scope="col">{h.light}</th>
            <th scope="col" className="room-pace">
              {h.pace}
            </th>
            <th scope="col" className="figure">
              {h.share}
            </th>
            <th scope="col" className="figure">
              {h.campaignGap}
            </th>
          </tr>
        </thead>
        <tbody>
          {assessment.targets.slice(0, TARGETS).map((target) => (
            <tr key={target.target}>
              <th scope="row">{target.name}</th>
              <td>
                <LightOf state={target.light} />
              </td>
              <td className="room-pace">
                <PaceBar of={target} outlook={outlooks.get(target.target)} />
              </td>
              <td className="figure">{percent(target.pace?.share, campaign.rounding)}</td>
              <td className="figure">{signed(target.pace?.campaignGap, 1, campaign.rounding)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="quiet">{t.front.room.moreTargets(left)}</p>}
    </>
  );
}

function Problems({ front: { assessment } }: { readonly front: FrontPage }) {
  const { t, language } = useLanguage();
  const { plan, unitName, leaderName } = useCampaign();
  const { problems: prices } = useOutlook();
  const measures = new Map(plan.indicators.map(({ id, unitOfMeasure }) => [id, unitOfMeasure]));
  const measureOf = (target: string) =>
    measures.get(plan.targets.find(({ id }) => id === target)?.indicator ?? '') ?? '';
  const gain = (problem: string) => prices.get(problem)?.gain ?? 0;
  const sorted = assessment.problems.toSorted((a, b) => gain(b.problem) - gain(a.problem));
  const rest = sorted.length - PROBLEMS;
  if (sorted.length === 0) return <Empty>{t.front.noProblems}</Empty>;
  return (
    <>
      <ol className="room-problems">
        {sorted.slice(0, PROBLEMS).map(({ problem, name, targets, decider, due, overdueDays, waitingDays }) => {
          const [first] = targets;
          const held =
            first === undefined
              ? NONE
              : `${plan.targets.find(({ id }) => id === first.target)?.name ?? ''} ${
                  first.amount > 0
                    ? `${amount(first.amount, decimalsOf(measureOf(first.target)))}${measureOf(first.target)}`
                    : t.front.problem.count(first.count)
                }`;
          return (
            <li key={problem}>
              <b>{name}</b>
              <span>{t.front.room.holds(held, targets.length - 1)}</span>
              <span>
                {decider.leader === undefined ? unitName(decider.unit) : leaderName(decider.leader)} ·{' '}
                {overdueDays > 0 ? t.front.problem.overdue(overdueDays) : t.front.room.due(shortDay(due, language))} ·{' '}
                {t.front.room.waited(waitingDays)}
              </span>
            </li>
          );
        })}
      </ol>
      {rest > 0 && <p className="quiet">{t.front.room.moreProblems(rest)}</p>}
    </>
  );
}
