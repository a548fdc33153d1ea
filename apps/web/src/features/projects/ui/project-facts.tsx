import { type ProjectDetail, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, percent, shortDay, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** What a project is, what was planned and where it stands. */
export function ProjectFacts({ detail: { project, assessment } }: { readonly detail: ProjectDetail }) {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName, nameOf } = useCampaign();
  const p = t.project;
  const money = (value: number | undefined) => (value === undefined ? NONE : `${amount(value, 0)} 万元`);
  const facts: readonly (readonly [string, string])[] = [
    [p.code, project.code ?? NONE],
    [p.unit, unitName(project.unit)],
    [p.leader, leaderName(project.leader)],
    [p.platform, unitName(project.platform)],
    [p.tag, project.tags.join(t.comma) || NONE],
    [p.scale, project.scale ?? NONE],
    [p.totalInvestment, money(project.totalInvestment)],
    [p.plan, money(project.annualInvestment)],
    [
      p.invested,
      assessment.invested === undefined
        ? NONE
        : `${money(assessment.invested)}(${shortDay(assessment.investedOn, language)})`,
    ],
    [p.share, percent(assessment.share, campaign.rounding)],
    [p.gap, assessment.gap === undefined ? NONE : t.reasons.points(signed(assessment.gap, 1, campaign.rounding))],
    [p.plannedStart, project.plannedStart ?? NONE],
    [p.plannedCompletion, project.plannedCompletion ?? NONE],
    [p.state, WORDS.projectState[assessment.state][language]],
    [
      p.asked,
      assessment.asked
        .map(({ kind, by, done, overdueDays }) =>
          [
            WORDS.recognition[kind][language],
            by === undefined ? '' : p.by(shortDay(by, language)),
            done ? p.done : overdueDays > 0 ? p.overdueBy(overdueDays) : '',
          ]
            .filter(Boolean)
            .join(' '),
        )
        .join(t.semicolon) || NONE,
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className="fact">
        <dt>{p.targets}</dt>
        <dd>
          {assessment.targets.length === 0 && NONE}
          {assessment.targets.map((target, index) => (
            <span key={target}>
              {index > 0 && t.comma}
              <Link to="/campaigns/$campaign/targets/$target" params={{ campaign: campaign.id, target }}>
                {nameOf('target', target)}
              </Link>
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}
