import { type Problem, type ProblemDetail, type ProblemPrice, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, planDay, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useOutlook } from '../../../lib/outlook.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';

/** What is known of a problem: what it is, in whose hands, by when, what became of it. */
export function ProblemFacts({ detail }: { readonly detail: ProblemDetail }) {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const { problem, ladder, assessment } = detail;
  const { decider, source, cleared, suspended, returned, sentBack, submitted } = problem;
  const f = t.problem.facts;
  const at = (day: string) => planDay(day, campaign.year, language);
  const hands = [
    decider.leader === undefined ? undefined : leaderName(decider.leader),
    decider.unit === undefined ? undefined : unitName(decider.unit),
  ].filter((name) => name !== undefined);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t.problem.need, problem.need],
    [t.problem.decider, hands.join(t.comma)],
    [
      t.problem.type,
      [
        WORDS.problemType[problem.type][language],
        ...(problem.subtype === undefined ? [] : [WORDS.problemSubtype[problem.subtype][language]]),
      ].join(' · '),
    ],
    [f.description, problem.description],
    [f.raised, f.raisedBy(unitName(problem.raisedBy), at(problem.raisedOn))],
    [f.source, source && <Source source={source} />],
    [
      t.problem.due,
      <span key="due" className={(assessment?.overdueDays ?? 0) > 0 ? 'behind' : undefined}>
        {at(problem.due)}
        {assessment !== undefined &&
          assessment.overdueDays > 0 &&
          ` · ${t.front.problem.overdue(assessment.overdueDays)}`}
      </span>,
    ],
    [f.waiting, assessment && t.front.problem.days(assessment.waitingDays)],
    [t.problem.level, ladder && <LevelMark state={ladder} />],
    [f.submitted, submitted && f.deed(at(submitted.on), submitted.by.name, submitted.how)],
    [f.evidence, submitted?.evidence],
    [f.sentBack, sentBack && f.deed(at(sentBack.on), sentBack.by.name, sentBack.reason)],
    [f.returned, returned && f.deed(at(returned.on), returned.by.name, returned.reason)],
    [
      f.suspended,
      suspended &&
        f.deed(at(suspended.on), suspended.by.name, suspended.reason) +
          (suspended.until === undefined ? '' : f.until(at(suspended.until))),
    ],
    [
      f.cleared,
      cleared && f.deed(at(cleared.on), cleared.verifier, [cleared.how, cleared.note].filter(Boolean).join(' ')),
    ],
  ];
  return (
    <dl className="facts problem-facts">
      {facts.map(([name, value]) =>
        value === undefined || value === '' ? null : (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Source({ source: { of, id } }: { readonly source: NonNullable<Problem['source']> }) {
  const { language } = useLanguage();
  const { nameIn } = useCampaign();
  const name = nameIn(id);
  return `${WORDS.problemSource[of][language]}${name === undefined ? '' : ` · ${name}`}`;
}

/** Whether the outcomes it holds come too late even if it is cleared today. */
function isLost({ projects }: ProblemPrice): boolean {
  return projects.length > 0 && projects.every(({ chanceCleared }) => chanceCleared < 0.005);
}

/** What a problem blocks, with what clearing it today would bring to each. */
export function ProblemBlocks({ detail }: { readonly detail: ProblemDetail }) {
  const { t, language } = useLanguage();
  const { campaign, plan, nameOf } = useCampaign();
  const { problems: prices, isComing } = useOutlook();
  const price = prices.get(detail.problem.id);
  const params = { campaign: campaign.id };
  const held = new Map((detail.assessment?.targets ?? []).map((one) => [one.target, one]));
  const units = new Map(plan.indicators.map(({ id, unitOfMeasure }) => [id, unitOfMeasure]));
  return (
    <>
      <ul className="problem-blocks">
        {detail.blocks.map(({ of, id, name, project }) => (
          <li key={`${of} ${id}`}>
            <span className="quiet small">{WORDS.kind[of][language]}</span>{' '}
            {of === 'target' ? (
              <Link to="/campaigns/$campaign/targets/$target" params={{ ...params, target: id }}>
                {name}
              </Link>
            ) : (
              <Link to="/campaigns/$campaign/projects/$project" params={{ ...params, project: project ?? id }}>
                {of === 'step' && project !== undefined ? `${name} · ${nameOf('project', project)}` : name}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {held.size > 0 && (
        <div className="scroll" tabIndex={0}>
          <table className="small-table">
            <caption className="hidden">{t.front.problem.holds}</caption>
            <thead>
              <tr>
                <th scope="col">{t.problem.heldTarget}</th>
                <th scope="col" className="figure">
                  {t.front.problem.holds}
                </th>
                <th scope="col" className="figure">
                  {t.front.problem.gain}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...held.values()].map(({ target, count, amount: left }) => {
                const priced = price?.targets.find((one) => one.target === target);
                const unit = units.get(plan.targets.find(({ id }) => id === target)?.indicator ?? '') ?? '';
                return (
                  <tr key={target}>
                    <th scope="row">
                      <Link to="/campaigns/$campaign/targets/$target" params={{ ...params, target }}>
                        {nameOf('target', target)}
                      </Link>
                    </th>
                    <td className="figure">
                      {left > 0 ? `${amount(left, 2)}${unit}` : count > 0 ? t.front.problem.count(count) : NONE}
                    </td>
                    <td className="figure">
                      {priced === undefined
                        ? isComing
                          ? '…'
                          : NONE
                        : signed((priced.chanceCleared - priced.chance) * 100)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {price !== undefined && isLost(price) && <p className="quiet">{t.problem.lost}</p>}
      {price?.latest !== undefined && (
        <p>
          <b>{t.front.problem.latest(planDay(price.latest, campaign.year, language))}</b>
          <span className="quiet small"> {t.problem.latestMeans}</span>
        </p>
      )}
    </>
  );
}
