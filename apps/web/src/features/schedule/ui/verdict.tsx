import { type Condition, type CountBack, type Day, type ProjectOutlook, WORDS } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { chance, daySpan, planDay, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import './schedule.css';

/** Whether an outcome can be had by its day, and what it hangs on; outcomes of which all the same is true stand together. */
export function Verdict({
  counted,
  outcomes,
  outlook,
  isComing,
}: {
  readonly counted: CountBack;
  readonly outcomes: readonly CountBack['outcome'][];
  readonly outlook: ProjectOutlook | undefined;
  /** The outlook is still being computed. */
  readonly isComing: boolean;
}) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const dated = (day: Day) => planDay(day, campaign.year, language);
  const h = t.schedule;
  const names = new Map(counted.steps.map(({ step, name }) => [step, name]));
  const named = (id: string) => names.get(id) ?? id;
  const outcome = outcomes.map((one) => WORDS.recognition[one][language]).join(h.and);
  return (
    <div className={`verdict verdict-${counted.reach}`}>
      <p className="verdict-head">
        <strong>{h.verdict(outcome, shortDay(counted.by, language), WORDS.reach[counted.reach][language])}</strong>
        {counted.reach !== 'done' && isComing && (
          <span className="quiet" role="status">
            {h.coming}
          </span>
        )}
        {counted.reach !== 'done' && outlook !== undefined && (
          <span>
            {h.chance(chance(outlook.chance))}
            {outlook.p50 !== undefined && (
              <span className="quiet">
                {' · '}
                {outlook.p10 === undefined || outlook.p90 === undefined
                  ? h.middle(dated(outlook.p50))
                  : h.range(dated(outlook.p50), daySpan(outlook.p10, outlook.p90, campaign.year, language))}
              </span>
            )}
          </span>
        )}
      </p>
      {counted.reach !== 'done' && counted.finish !== undefined && (
        <p>
          {h.finish(dated(counted.finish))}
          {counted.lateDays > 0 && (
            <>
              {h.comma}
              <b>{h.late(counted.lateDays)}</b>
            </>
          )}
          {counted.fastest !== undefined && counted.fastest !== counted.finish && h.fastest(dated(counted.fastest))}
          {counted.next !== undefined &&
            h.next(named(counted.next.step), dated(counted.next.latestStart), counted.next.latestStart <= counted.day)}
          {h.stop}
        </p>
      )}
      {counted.conditions.length > 0 && (
        <>
          <p>{h.onlyIf}</p>
          <ol className="conditions">
            {counted.conditions.map((condition) => (
              <li key={JSON.stringify(condition)}>
                <ConditionWords condition={condition} named={named} />
              </li>
            ))}
          </ol>
        </>
      )}
      {counted.citations.length > 0 && (
        <details>
          <summary>{h.citations(counted.citations.length)}</summary>
          <ul className="citations">
            {counted.citations.map(({ step, minimum }) => (
              <li key={step}>
                {named(step)}:{minimum.days}
                {WORDS.dayBasis[minimum.basis][language]} · {minimum.citation}
                <span className="quiet"> {h.inForce(minimum.effective.from, minimum.effective.to)}</span>
                {minimum.sourced !== 'sourced' && <span className="quiet"> {h.sourced[minimum.sourced]}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {counted.outside !== undefined && <p className="behind">{h.outside(counted.outside.years.join(t.comma))}</p>}
    </div>
  );
}

function ConditionWords({
  condition,
  named,
}: {
  readonly condition: Condition;
  readonly named: (id: string) => string;
}) {
  const { t, language } = useLanguage();
  const { plan } = useCampaign();
  const h = t.schedule.condition;
  switch (condition.kind) {
    case 'parallel':
      return h.parallel(named(condition.step), named(condition.beside), condition.saves);
    case 'shorten':
      return h.shorten(
        named(condition.step),
        condition.from,
        condition.to,
        WORDS.dayBasis[condition.basis][language],
        condition.saves,
      );
    case 'clear': {
      const problem = plan.problems.find(({ id }) => id === condition.problem)?.name ?? condition.problem;
      return h.clear(problem, shortDay(condition.by, language), condition.saves);
    }
  }
}
