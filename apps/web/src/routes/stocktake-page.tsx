import { type StocktakePage as Page, WORDS } from '@gongjian/model';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { openStocktake, stocktakeQuery } from '../features/meetings/api.ts';
import { CommitmentActs } from '../features/meetings/ui/commitment-acts.tsx';
import { CommitmentTable } from '../features/meetings/ui/commitment-table.tsx';
import { DecideForm } from '../features/meetings/ui/decide-form.tsx';
import { PaperSheet } from '../features/meetings/ui/paper-sheet.tsx';
import { CancelStocktake, PlanStocktake } from '../features/meetings/ui/plan-stocktake.tsx';
import { IssueLink } from '../features/supervision/ui/issue-link.tsx';
import { usePerform } from '../lib/acts.ts';
import { askAgain } from '../lib/ask-again.ts';
import { useCampaign } from '../lib/campaign.tsx';
import { amount, chance, multiple, NONE, planDay, shortDay, signed, withUnit } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { newId } from '../lib/new-id.ts';
import { CutWords, MovementWords } from '../ui/movement-words.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty, Failure } from '../ui/states.tsx';
import '../features/meetings/ui/meetings.css';

/** A meeting from its agenda to its minutes. */
export function StocktakePage() {
  const { campaign, day } = useCampaign();
  const { stocktake } = useParams({ from: '/campaigns/$campaign/stocktakes/$stocktake' });
  const query = useQuery({ ...stocktakeQuery(campaign.id, stocktake, day), placeholderData: keepPreviousData });
  return (
    <div className="page">
      <Answered query={query}>{(page) => <Whole page={page} />}</Answered>
    </div>
  );
}

function Whole({ page }: { readonly page: Page }) {
  const { t, language } = useLanguage();
  const { campaign, leaderName } = useCampaign();
  const may = useMay();
  const { stocktake, agenda, commitments } = page;
  const [shown, setShown] = useState<'meeting' | 'agenda' | 'minutes'>('meeting');
  const h = t.meetings.stocktakes;
  const isChair = may('stocktake.decide', { leaders: [stocktake.leader] });
  const isOpen = stocktake.state === 'open';
  const paper = shown === 'minutes' ? page.papers.minutes : page.papers.agenda;
  return (
    <>
      <p className="screen-only">
        <Link to="/campaigns/$campaign/stocktakes" params={{ campaign: campaign.id }}>
          ← {h.title}
        </Link>
      </p>
      <div className="page-head">
        <h1>
          {stocktake.name}
          {stocktake.sample && <SampleMark />}
        </h1>
        <span className="quiet">
          {[
            planDay(stocktake.on, campaign.year, language),
            stocktake.place,
            leaderName(stocktake.leader),
            WORDS.stocktakeState[stocktake.state][language],
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </span>
      </div>
      <div className="bar screen-only">
        <Segmented
          value={shown}
          onChange={setShown}
          options={[
            { value: 'meeting' as const, label: h.title },
            { value: 'agenda' as const, label: h.agenda },
            ...(page.papers.minutes === undefined ? [] : [{ value: 'minutes' as const, label: h.minutes }]),
          ]}
        />
        {isChair ? <Steps page={page} /> : <OnlyFor act="stocktake.decide" />}
      </div>
      {shown !== 'meeting' && paper !== undefined ? (
        <PaperSheet stocktake={stocktake.id} paper={paper} />
      ) : (
        <div className="sections">
          <p className="quiet small">
            {stocktake.agenda === undefined ? h.preview : h.frozen(shortDay(agenda.day, language))}
          </p>
          <Section title={h.lastTime}>
            {commitments.length === 0 ? (
              <Empty>{h.nothingBefore}</Empty>
            ) : (
              <CommitmentTable
                rows={commitments}
                acts={({ commitment }) => (
                  <CommitmentActs
                    commitment={commitment}
                    stocktake={isOpen ? { id: stocktake.id, leader: stocktake.leader } : undefined}
                  />
                )}
              />
            )}
          </Section>
          <Section title={h.problems}>
            <Problems page={page} />
          </Section>
          <Section title={h.targets}>
            <Targets page={page} />
          </Section>
          <Moved page={page} />
          <Section title={h.decisions}>
            <Decisions page={page} canDecide={isOpen && isChair} />
          </Section>
        </div>
      )}
    </>
  );
}

/** Open, close, cancel or change, as far as the state allows. */
function Steps({ page: { stocktake, unseen } }: { readonly page: Page }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const client = useQueryClient();
  const perform = usePerform();
  const opening = useMutation({
    mutationFn: () => openStocktake(campaign.id, stocktake.id, newId()),
    onSuccess: () => askAgain(client),
  });
  const h = t.meetings.stocktakes;
  const { state, id } = stocktake;
  if (state === 'cancelled') return <span className="quiet">{h.cancelled(stocktake.closed?.why ?? '')}</span>;
  if (state === 'closed') return null;
  return (
    <>
      <PlanStocktake stocktake={stocktake} />
      {state === 'planned' ? (
        <>
          <Button type="primary" loading={opening.isPending} onClick={() => opening.mutate()}>
            {h.open}
          </Button>
          <CancelStocktake id={id} />
          <span className="quiet small">{h.openMeans}</span>
        </>
      ) : (
        <>
          <Button
            type="primary"
            disabled={unseen.length > 0}
            loading={perform.isPending}
            onClick={() => perform.mutate([{ id: newId(), name: 'stocktake.close', body: { id } }])}
          >
            {h.close}
          </Button>
          <span className="quiet small">{h.closeMeans(unseen.length)}</span>
        </>
      )}
      {opening.error && <Failure error={opening.error} />}
      {perform.error && <Failure error={perform.error} />}
    </>
  );
}

function Problems({ page: { agenda } }: { readonly page: Page }) {
  const { t, language } = useLanguage();
  const { unitName, leaderName } = useCampaign();
  const h = t.meetings.leaders;
  if (agenda.problems.length === 0) return <Empty>{h.noBlockers}</Empty>;
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
        {agenda.problems.map(({ problem, name, need, held, gain, latest, decider, waitingDays }) => (
          <tr key={problem}>
            <th scope="row">
              {name}
              <div className="quiet small">{need}</div>
            </th>
            <td data-name={h.held}>{held.map((one) => one.name).join(t.comma) || NONE}</td>
            <td className="figure" data-name={h.price}>
              {gain < 0.0005 ? NONE : h.adds(amount(gain * 100, 1))}
            </td>
            <td className="kept-whole" data-name={h.latest}>
              {shortDay(latest, language)}
              <div className="quiet small">{h.waiting(waitingDays)}</div>
            </td>
            <td data-name={h.hands}>
              {[
                ...(decider.leader === undefined ? [] : [leaderName(decider.leader)]),
                ...(decider.unit === undefined ? [] : [unitName(decider.unit)]),
              ].join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Targets({ page: { agenda } }: { readonly page: Page }) {
  const { t, language } = useLanguage();
  const { unitName } = useCampaign();
  const h = t.meetings.stocktakes;
  if (agenda.targets.length === 0) return <Empty>{NONE}</Empty>;
  return (
    <table className="small-table stacked">
      <thead>
        <tr>
          <th scope="col">{t.front.columns.target}</th>
          <th scope="col" className="figure">
            {h.done}
          </th>
          <th scope="col" className="figure">
            {h.goal}
          </th>
          <th scope="col" className="figure">
            {h.gap}
          </th>
          <th scope="col" className="figure">
            {t.front.columns.catchUp}
          </th>
          <th scope="col" className="figure">
            {h.chance}
          </th>
          <th scope="col">{t.front.columns.responsible}</th>
        </tr>
      </thead>
      <tbody>
        {agenda.targets.map((target) => (
          <tr key={target.target}>
            <th scope="row">{target.name}</th>
            <td className="figure" data-name={h.done}>
              {amount(target.done, target.decimals)}
            </td>
            <td className="figure" data-name={h.goal}>
              {withUnit(amount(target.goal, target.decimals), target.unitOfMeasure, language)}
            </td>
            <td className="figure" data-name={h.gap}>
              {signed(target.campaignGap)}
            </td>
            <td className="figure" data-name={t.front.columns.catchUp}>
              {target.catchUp === undefined ? NONE : t.front.times(multiple(target.catchUp))}
            </td>
            <td className="figure" data-name={h.chance}>
              {chance(target.chance)}
            </td>
            <td data-name={t.front.columns.responsible}>{unitName(target.unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What did not move by work alone since the last stocktake. */
function Moved({ page: { agenda } }: { readonly page: Page }) {
  const { t, language } = useLanguage();
  const { plan } = useCampaign();
  const { since, moved = [] } = agenda;
  const m = t.figures.movement;
  if (since === undefined || moved.length === 0) return null;
  const indicatorOf = new Map(plan.targets.map(({ id, indicator }) => [id, indicator]));
  const decimals = new Map(plan.indicators.map((one) => [one.id, one.decimals]));
  return (
    <Section title={m.title} aside={<span className="quiet small">{m.since(shortDay(since, language))}</span>}>
      <table className="small-table stacked">
        <thead>
          <tr>
            <th scope="col">{t.front.columns.target}</th>
            <th scope="col">{m.change}</th>
            <th scope="col">{m.cuts}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ target, name, movement, cuts }) => (
            <tr key={target}>
              <th scope="row">{name}</th>
              <td data-name={m.change}>
                <MovementWords change={{ movement }} decimals={decimals.get(indicatorOf.get(target) ?? '')} />
              </td>
              <td data-name={m.cuts}>{cuts === undefined ? NONE : <CutWords cuts={cuts} subject={target} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Decisions({ page: { stocktake }, canDecide }: { readonly page: Page; readonly canDecide: boolean }) {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const [correcting, setCorrecting] = useState<string>();
  const h = t.meetings.stocktakes;
  return (
    <>
      {stocktake.decisions.length === 0 && <Empty>{h.noDecisions}</Empty>}
      <ol className="meeting-list">
        {stocktake.decisions.map((decision) =>
          decision.id === correcting ? (
            <li key={decision.id}>
              <DecideForm stocktake={stocktake} correcting={decision} onEnd={() => setCorrecting(undefined)} />
            </li>
          ) : (
            <li key={decision.id}>
              {decision.text}
              <span className="quiet">
                {[
                  ...(decision.unit === undefined ? [] : [unitName(decision.unit)]),
                  ...(decision.leader === undefined ? [] : [leaderName(decision.leader)]),
                  ...(decision.due === undefined ? [] : [planDay(decision.due, campaign.year, language)]),
                ].map((part) => ` · ${part}`)}
              </span>{' '}
              {canDecide && (
                <button type="button" className="link-button" onClick={() => setCorrecting(decision.id)}>
                  {h.correct}
                </button>
              )}{' '}
              <IssueLink
                about={decision.about[0]}
                source="meeting"
                sourceRef={`${stocktake.name}(${stocktake.on})`}
                text={decision.text}
              />
            </li>
          ),
        )}
      </ol>
      {canDecide && <DecideForm stocktake={stocktake} />}
    </>
  );
}
