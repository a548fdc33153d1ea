import { type StandingCost, standingCosts } from '@gongjian/engine';
import type { Id, StandingRow, StandingView } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, percent, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { SubjectLink } from '../../../ui/subject-link.tsx';
import { UnitObjections } from './unit-objections.tsx';

export function CostName({ cost }: { readonly cost: StandingCost }) {
  const { t } = useLanguage();
  if (cost.of === 'effort') return t.comparison.reasons.effortName;
  return <SubjectLink of={cost.item.of} subject={cost.item.subject} />;
}

/** Everything behind one row: where the points went and why, what a cause takes out, what was late, objections. */
export function StandingReasons({ row, view }: { readonly row: StandingRow; readonly view: StandingView }) {
  const { t } = useLanguage();
  const words = t.comparison.reasons;
  const costs = standingCosts(row, view.weights);
  const exempt = row.items.filter((item) => item.exempt !== undefined);
  return (
    <div className="standing-reasons">
      {costs.length > 0 && (
        <div>
          <h3>{words.costs}</h3>
          <p className="quiet small">{words.costsAbout}</p>
          <ul>
            {costs.map((cost) => (
              <li key={cost.of === 'item' ? `${cost.item.of} ${cost.item.subject}` : 'effort'}>
                <span className="figure standing-points">{t.comparison.lost(amount(cost.points, 1))}</span>
                <span>
                  <CostName cost={cost} /> <CostWords cost={cost} />
                  {cost.of === 'item' && <Blockers of={cost.item.of} id={cost.item.subject} />}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Missed row={row} />
        {exempt.length > 0 && <Exempt row={row} items={exempt} />}
        <UnitObjections row={row} view={view} />
      </div>
    </div>
  );
}

function CostWords({ cost }: { readonly cost: StandingCost }) {
  const { t } = useLanguage();
  const words = t.comparison.reasons;
  if (cost.of === 'effort') return <span className="quiet">{words.effort(cost.missed, cost.due)}</span>;
  const { progress, results } = cost.item;
  const share = (value: number | undefined) => (value === undefined ? undefined : percent(value * 100));
  return <span className="quiet">{words.item({ progress: share(progress), results: share(results) })}</span>;
}

/** The open problems that hold a target or project: late with its cause. */
function Blockers({ of, id }: { readonly of: 'target' | 'project'; readonly id: Id }) {
  const { t } = useLanguage();
  const { campaign, plan } = useCampaign();
  const steps = new Set(plan.steps.flatMap((step) => (step.project === id ? [step.id] : [])));
  const open = plan.problems.filter(
    ({ cleared, blocks }) =>
      cleared === undefined &&
      blocks.some((block) => (block.of === of && block.id === id) || (block.of === 'step' && steps.has(block.id))),
  );
  if (open.length === 0) return null;
  return (
    <span className="standing-line small">
      {t.comparison.reasons.because}
      {open.map(({ id: problem, name }, at) => (
        <span key={problem}>
          {at > 0 && t.comma}
          <Link to="/campaigns/$campaign/problems/$problem" params={{ campaign: campaign.id, problem }}>
            {name}
          </Link>
        </span>
      ))}
    </span>
  );
}

function Missed({ row: { missed } }: { readonly row: StandingRow }) {
  const { t } = useLanguage();
  const { campaign, plan, nameOf } = useCampaign();
  const words = t.comparison.reasons;
  const problems = missed.problems.flatMap((id) => plan.problems.find((one) => one.id === id) ?? []);
  const steps = missed.steps.flatMap((id) => plan.steps.find((one) => one.id === id) ?? []);
  if (problems.length + steps.length === 0) return null;
  return (
    <>
      <h3>{words.missed}</h3>
      <ul>
        {problems.map(({ id, name, due }) => (
          <li key={id}>
            <Link to="/campaigns/$campaign/problems/$problem" params={{ campaign: campaign.id, problem: id }}>
              {name}
            </Link>
            <DayOf day={due} />
          </li>
        ))}
        {steps.map(({ id, name, project }) => (
          <li key={id}>
            <Link to="/campaigns/$campaign/projects/$project" params={{ campaign: campaign.id, project }}>
              {words.step(name, nameOf('project', project))}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function DayOf({ day }: { readonly day: string }) {
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  return <span className="quiet">{planDay(day, campaign.year, language)}</span>;
}

function Exempt({ row, items }: { readonly row: StandingRow; readonly items: StandingRow['items'] }) {
  const { t, language } = useLanguage();
  const { campaign, plan } = useCampaign();
  const words = t.comparison.reasons;
  return (
    <>
      <h3>{words.exempt}</h3>
      <ul>
        {items.map(({ of, subject, exempt }) => (
          <li key={`${of} ${subject}`}>
            <span>
              <SubjectLink of={of} subject={subject} />{' '}
              <span className="quiet">
                {exempt !== undefined &&
                  words.until(
                    plan.exemptions.find(({ id }) => id === exempt.exemption)?.cause ?? '',
                    planDay(exempt.to, campaign.year, language),
                  )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet small">
        {words.exemptAbout({ without: amount(row.score, 1), withAll: amount(row.scoreWithExempt, 1) })}
      </p>
    </>
  );
}
