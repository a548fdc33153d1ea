import { type AssessmentChange, addDays, type LeaderPage as Page, WORDS, wordDay } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { BurdenLine } from '../features/burden/ui/burden-line.tsx';
import { leaderPageQuery } from '../features/meetings/api.ts';
import { CommitmentActs } from '../features/meetings/ui/commitment-acts.tsx';
import { CommitmentTable } from '../features/meetings/ui/commitment-table.tsx';
import { DecisionsDue } from '../features/meetings/ui/decisions-due.tsx';
import { MakeCommitment } from '../features/meetings/ui/make-commitment.tsx';
import { changesQuery } from '../features/movement/api.ts';
import { useCampaign } from '../lib/campaign.tsx';
import { amount, chance, NONE, shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { LightOf } from '../ui/light-mark.tsx';
import { CutWords, MovementWords } from '../ui/movement-words.tsx';
import { PaceBar, paceWords } from '../ui/pace-bar.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';
import '../features/meetings/ui/meetings.css';

/** Below this a gain is nothing that could be told at one decimal. */
const LEAST = 0.0005;
/** Where no stocktake was held yet. */
const WEEK = 7;

/** What a leader promised, leads and must decide: one page, in the order of the day. */
export function LeaderPage() {
  const { campaign, day } = useCampaign();
  const { leader } = useParams({ from: '/campaigns/$campaign/leaders/$leader' });
  const query = useQuery({ ...leaderPageQuery(campaign.id, leader, day), placeholderData: keepPreviousData });
  return (
    <div className="page leader-page">
      <Answered query={query}>{(page) => <Whole page={page} />}</Answered>
    </div>
  );
}

function Whole({ page }: { readonly page: Page }) {
  const { t, language } = useLanguage();
  const { leaderName } = useCampaign();
  const h = t.meetings.leaders;
  const day = (on: string | undefined) => shortDay(on, language);
  return (
    <>
      <div className="page-head">
        <h1>
          {h.head(page.leader.name, page.leader.post)}
          {page.sample && <SampleMark />}
        </h1>
        <span className="quiet">
          {h.when(page.dayNumber, page.daysLeft, wordDay(page.day, language), page.asOf && day(page.asOf))}
        </span>
        <Button className="screen-only" onClick={() => print()}>
          {h.print}
        </Button>
      </div>
      <div className="sections">
        <Section
          title={h.commitments}
          aside={
            <span className="quiet small">
              {[
                ...(page.last === undefined ? [] : [h.lastTime(page.last.name, day(page.last.on))]),
                ...(page.next === undefined ? [] : [h.nextTime(page.next.name, day(page.next.on))]),
              ].join(' · ')}
            </span>
          }
        >
          {page.commitments.length === 0 ? (
            <Empty>{h.noCommitments}</Empty>
          ) : (
            <CommitmentTable
              rows={page.commitments}
              acts={({ commitment }) => <CommitmentActs commitment={commitment} />}
            />
          )}
          <MakeCommitment leader={page.leader.id} />
          {page.earlier > 0 && <p className="quiet small">{h.earlier(page.earlier)}</p>}
        </Section>
        <Section title={h.mine}>
          <Targets targets={page.targets} since={page.last} day={page.day} />
          <Projects projects={page.projects} />
          {page.handedOn.map(({ project, name, to, on }) => (
            <p key={project} className="quiet">
              {h.handedOn(name, leaderName(to), day(on))}
            </p>
          ))}
        </Section>
        <Section title={h.blockers}>
          {page.blockers.length === 0 ? <Empty>{h.noBlockers}</Empty> : <Blockers blockers={page.blockers} />}
        </Section>
        <Section title={h.decisions}>
          {page.decisions.length === 0 ? <Empty>{h.noDecisions}</Empty> : <DecisionsDue decisions={page.decisions} />}
        </Section>
        <Section title={h.visits}>
          <Visits page={page} />
        </Section>
        <Section title={h.burden}>
          <BurdenLine units={page.units} />
        </Section>
      </div>
    </>
  );
}

function Targets({
  targets,
  since,
  day,
}: {
  readonly targets: Page['targets'];
  readonly since: Page['last'];
  readonly day: Page['day'];
}) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const h = t.meetings.leaders;
  const from = since?.on ?? addDays(day, -WEEK);
  const changes = useQuery({ ...changesQuery(campaign.id, from, day), enabled: targets.length > 0 && from < day });
  const moved = new Map(changes.data?.filter(({ of }) => of === 'target').map((change) => [change.subject, change]));
  const m = t.figures.movement;
  const c = t.front.columns;
  if (targets.length === 0) return <Empty>{h.noTargets}</Empty>;
  return (
    <table className="small-table stacked">
      <caption className={moved.size > 0 ? 'quiet small moved-since' : 'hidden'}>
        {moved.size > 0
          ? since === undefined
            ? m.since(shortDay(from, language))
            : m.sinceLast(since.name, shortDay(since.on, language))
          : h.targets}
      </caption>
      <thead>
        <tr>
          <th scope="col">{c.target}</th>
          <th scope="col">{c.light}</th>
          <th scope="col">{c.pace}</th>
          <th scope="col" className="figure">
            {c.done}
          </th>
          <th scope="col">
            {c.verdict} / {c.chance}
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ assessment, outlook }) => (
          <tr key={assessment.target}>
            <th scope="row">
              <Link
                to="/campaigns/$campaign/targets/$target"
                params={{ campaign: campaign.id, target: assessment.target }}
              >
                {assessment.name}
              </Link>
            </th>
            <td>
              <LightOf state={assessment.light} />
            </td>
            <td className="pace-cell">
              <PaceBar of={assessment} outlook={outlook} />
              {assessment.pace !== undefined && <small>{paceWords(assessment, t, outlook)}</small>}
              <Moved change={moved.get(assessment.target)} decimals={assessment.decimals} />
            </td>
            <td className="figure">
              {amount(assessment.done, assessment.decimals)} / {amount(assessment.goal, assessment.decimals)}
              <small>{assessment.unitOfMeasure}</small>
            </td>
            <td>
              {t.front.verdict[assessment.verdict]}
              <small>{assessment.verdict === 'reached' ? NONE : chance(outlook?.chance)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why it moved since last time; nothing where it did not. */
function Moved({ change, decimals }: { readonly change: AssessmentChange | undefined; readonly decimals: number }) {
  if (change?.movement === undefined) return null;
  return (
    <small>
      <MovementWords change={change} decimals={decimals} />
      <CutWords cuts={change.cuts} subject={change.subject} />
    </small>
  );
}

function Projects({ projects }: { readonly projects: Page['projects'] }) {
  const { t, language } = useLanguage();
  const { campaign, leaderName } = useCampaign();
  const h = t.meetings.leaders;
  const asked = projects.filter(({ assessment }) => assessment.asked.some(({ done }) => !done));
  if (projects.length === 0) return <Empty>{h.noProjects}</Empty>;
  return (
    <>
      <table className="small-table stacked">
        <caption className="hidden">{h.projects}</caption>
        <thead>
          <tr>
            <th scope="col">{t.project.name}</th>
            <th scope="col">{t.project.light}</th>
            <th scope="col">{t.project.state}</th>
            <th scope="col">{t.project.asked}</th>
            <th scope="col">{h.nextStep}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ assessment, next, since, from }) => (
            <tr key={assessment.project}>
              <th scope="row">
                <Link
                  to="/campaigns/$campaign/projects/$project"
                  params={{ campaign: campaign.id, project: assessment.project }}
                >
                  {assessment.name}
                </Link>
                {since !== undefined && (
                  <small>{h.taken(shortDay(since, language), from === undefined ? NONE : leaderName(from))}</small>
                )}
              </th>
              <td>
                <LightOf state={assessment.light} />
              </td>
              <td>{WORDS.projectState[assessment.state][language]}</td>
              <td>
                {assessment.asked
                  .filter(({ done }) => !done)
                  .map(({ kind, reach }) => (
                    <span key={kind}>
                      {WORDS.recognition[kind][language]}
                      {reach !== undefined && ` ${WORDS.reach[reach][language]} `}
                    </span>
                  ))}
              </td>
              <td data-name={h.nextStep}>
                {next === undefined ? NONE : next.name}
                {next !== undefined && <small>{h.latestStart(shortDay(next.latestStart, language))}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked.length < projects.length && <p className="quiet small">{h.rest(projects.length - asked.length)}</p>}
    </>
  );
}

function Blockers({ blockers }: { readonly blockers: Page['blockers'] }) {
  const { t, language } = useLanguage();
  const { unitName, leaderName, nameOf } = useCampaign();
  const h = t.meetings.leaders;
  return (
    <table className="small-table stacked">
      <thead>
        <tr>
          <th scope="col">{h.problem}</th>
          <th scope="col">{h.held}</th>
          <th scope="col" className="figure">
            {h.price}
          </th>
          <th scope="col">{h.latest}</th>
          <th scope="col">{h.hands}</th>
        </tr>
      </thead>
      <tbody>
        {blockers.map(({ assessment, need, price }) => (
          <tr key={assessment.problem}>
            <th scope="row">
              {assessment.name}
              <small>{need}</small>
            </th>
            <td data-name={h.held}>
              {assessment.targets.map(({ target }) => nameOf('target', target)).join(t.comma) || NONE}
            </td>
            <td className="figure" data-name={h.price}>
              {price === undefined || price.gain < LEAST ? NONE : h.adds(amount(price.gain * 100, 1))}
            </td>
            <td data-name={h.latest}>
              {shortDay(price?.latest, language)}
              <small>{h.waiting(assessment.waitingDays)}</small>
            </td>
            <td data-name={h.hands}>
              {[
                ...(assessment.decider.leader === undefined ? [] : [leaderName(assessment.decider.leader)]),
                ...(assessment.decider.unit === undefined ? [] : [unitName(assessment.decider.unit)]),
              ].join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Visits({ page }: { readonly page: Page }) {
  const { t, language } = useLanguage();
  const h = t.meetings.leaders;
  const { visits, blockers } = page;
  if (visits.items.length === 0) return <Empty>{h.noVisits}</Empty>;
  const names = new Map(blockers.map(({ assessment }) => [assessment.problem, assessment.name]));
  return (
    <>
      <p>
        {visits.gain < LEAST ? (
          h.visitsNothing
        ) : (
          <>
            {h.visitsAbout} <b>{h.adds(amount(visits.gain * 100, 1))}</b>
          </>
        )}
      </p>
      <ol className="meeting-list">
        {visits.items.map(({ problem, gain, latest }) => (
          <li key={problem}>
            <b>{names.get(problem) ?? problem}</b>
            {gain >= LEAST && ` · ${h.adds(amount(gain * 100, 1))}`}
            {latest !== undefined && ` · ${h.latest} ${shortDay(latest, language)}`}
          </li>
        ))}
      </ol>
    </>
  );
}
