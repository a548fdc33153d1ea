import {
  type Actor,
  type Campaign,
  type Day,
  type Id,
  type PlanView,
  type Session,
  shortUnitName,
} from '@gongjian/model';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { NONE } from './format.ts';
import { planNames } from './plan-names.ts';
import { planQuery, sessionQuery } from './queries.ts';

/** What every page of a campaign knows: the plan's names, who looks, and on which day. */
export type InCampaign = {
  readonly campaign: Campaign;
  readonly plan: PlanView;
  readonly session: Session;
  readonly actor: Actor;
  readonly day: Day;
  /** The short name of a unit where it has one; `—` for none. */
  readonly unitName: (id: Id | undefined) => string;
  readonly leaderName: (id: Id | undefined) => string;
  readonly nameOf: (of: 'target' | 'project', id: Id) => string;
  /** The name behind an id of anything planned; undefined where there is none. */
  readonly nameIn: (id: Id) => string | undefined;
};

const CampaignContext = createContext<InCampaign | undefined>(undefined);

export function CampaignProvider({ campaign, children }: { readonly campaign: Id; readonly children: ReactNode }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: plan } = useSuspenseQuery(planQuery(campaign));
  const value = useMemo(() => inCampaign(plan, session), [plan, session]);
  return <CampaignContext value={value}>{children}</CampaignContext>;
}

function inCampaign(plan: PlanView, session: Session): InCampaign {
  const units = new Map(plan.units.map((unit) => [unit.id, shortUnitName(unit, session.day)]));
  const leaders = new Map(plan.leaders.map((leader) => [leader.id, leader.name]));
  const subjects = {
    target: new Map(plan.targets.map(({ id, name }) => [id, name])),
    project: new Map(plan.projects.map(({ id, name }) => [id, name])),
  };
  const named = (names: ReadonlyMap<Id, string>, id: Id | undefined) =>
    id === undefined ? NONE : (names.get(id) ?? id);
  return {
    campaign: plan.campaign,
    plan,
    session,
    actor: session.actor,
    day: session.day,
    unitName: (id) => named(units, id),
    leaderName: (id) => named(leaders, id),
    nameOf: (of, id) => named(subjects[of], id),
    nameIn: planNames(plan),
  };
}

/** Undefined on a page that stands outside any campaign. */
export function useCampaignIfAny(): InCampaign | undefined {
  return useContext(CampaignContext);
}

/** Only under a {@link CampaignProvider}. */
export function useCampaign(): InCampaign {
  const value = useCampaignIfAny();
  if (value === undefined) throw new Error('Bug: a campaign page stands outside its campaign');
  return value;
}
