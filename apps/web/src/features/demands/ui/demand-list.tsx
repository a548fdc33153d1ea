import type { Burden, Demand } from '@gongjian/model';
import { WORDS, wordNumber } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { AnswerDemand } from './answer-demand.tsx';
import { WithdrawDemand } from './withdraw-demand.tsx';

/** Demands, newest first: why asked, who asked, by whose approval, used where, and how far they are answered. */
export function DemandList({
  demands,
  burden,
}: {
  readonly demands: readonly Demand[];
  readonly burden: Burden['demands'];
}) {
  return (
    <div className="sections">
      {[...demands].reverse().map((demand) => (
        <DemandCard key={demand.id} demand={demand} counts={burden.find((one) => one.demand === demand.id)} />
      ))}
    </div>
  );
}

function DemandCard({
  demand,
  counts,
}: {
  readonly demand: Demand;
  readonly counts: Burden['demands'][number] | undefined;
}) {
  const { t, language } = useLanguage();
  const { campaign, day, actor, unitName } = useCampaign();
  const may = useMay();
  const words = t.reporting.demands;
  const { question, withdrawn, asOf } = demand;
  const isDone = counts !== undefined && counts.answered >= counts.asked;
  const mine = actor.unit !== undefined && demand.units.includes(actor.unit) ? actor.unit : undefined;
  const facts: readonly (readonly [string, string])[] = [
    [words.askedBy, unitName(demand.unit)],
    [words.why, demand.why],
    [words.use, demand.use],
    [words.basis, demand.basis],
    [words.due, `${shortDay(demand.due, language)}${!isDone && demand.due < day ? ` · ${words.overdue}` : ''}`],
    [words.asked, demand.units.map(unitName).join(t.comma)],
  ];
  return (
    <section className="section" aria-label={demand.name}>
      <div className="section-head">
        <h2>
          {demand.name}
          {demand.sample && <SampleMark />}
        </h2>
        <span className="bar">
          {withdrawn === undefined &&
            question !== undefined &&
            mine !== undefined &&
            may('demand.answer', { units: [mine] }) && <AnswerDemand demand={demand} unit={mine} />}
          {withdrawn === undefined &&
            asOf !== undefined &&
            mine !== undefined &&
            may('report.submit', { units: [mine] }) && (
              <Link to="/campaigns/$campaign/report" params={{ campaign: campaign.id }} search={{ on: asOf }}>
                {words.toReport}
              </Link>
            )}
          {withdrawn === undefined && may('demand.withdraw') && <WithdrawDemand demand={demand} />}
        </span>
      </div>
      {withdrawn !== undefined && <p>{words.withdrawn(shortDay(withdrawn.on, language), withdrawn.why)}</p>}
      <p>
        <strong>{question?.text ?? words.ofFigures(demand.items.length, shortDay(asOf, language))}</strong>
        {counts !== undefined && <span className="quiet"> {words.answered(counts.answered, counts.asked)}</span>}
        {demand.known.length > 0 && (
          <span className="quiet">
            {' '}
            {words.knownLine(demand.known.length, counts?.rows ?? demand.items.length)}
            {[...new Set(demand.known.map(({ by }) => WORDS.knownBy[by][language]))].join(t.comma)}
            {demand.anyway && ` · ${words.anyway}:${demand.anyway}`}
          </span>
        )}
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {question !== undefined && <Answers demand={demand} />}
    </section>
  );
}

function Answers({ demand }: { readonly demand: Demand }) {
  const { t, language } = useLanguage();
  const { unitName } = useCampaign();
  const words = t.reporting.demands;
  return (
    <table className="small-table stacked">
      <caption className="hidden">{words.answers}</caption>
      <thead>
        <tr>
          <th scope="col">{t.reporting.reviews.unit}</th>
          <th scope="col">{words.toAnswer}</th>
          <th scope="col">{words.note}</th>
          <th scope="col">{t.reporting.reviews.last}</th>
        </tr>
      </thead>
      <tbody>
        {demand.units.map((unit) => {
          const answer = demand.answers.find((one) => one.unit === unit);
          return (
            <tr key={unit}>
              <th scope="row">{unitName(unit)}</th>
              <td>
                {answer === undefined ? (
                  <span className="quiet">{words.waitingFor}</span>
                ) : answer.yes !== undefined ? (
                  answer.yes ? (
                    words.yes
                  ) : (
                    words.no
                  )
                ) : answer.figure !== undefined ? (
                  `${wordNumber(answer.figure)} ${demand.question?.unitOfMeasure ?? ''}`
                ) : (
                  answer.text
                )}
              </td>
              <td>{answer?.note}</td>
              <td className="quiet">{answer !== undefined && `${shortDay(answer.on, language)} ${answer.by}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
