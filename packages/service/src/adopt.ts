import {
  type ActEnvelope,
  type Adoption,
  type AdoptionPlan,
  type Comparison,
  type DraftFigure,
  type Id,
  type Indicator,
  type Measurement,
  type PlanKind,
  type Row,
  round,
  SET_ACTS,
  type Snapshot,
  type Target,
  type Unit,
} from '@gongjian/model';
import { actIdFor } from './act-id.ts';

/** A name as an id: letters and digits of any script, the rest as `-`. */
export function idOf(...names: readonly string[]): Id {
  const id = names
    .map((name) =>
      name
        .normalize('NFKC')
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/^-+|-+$/g, ''),
    )
    .filter((name) => name !== '')
    .join(':');
  return id === '' ? '未命名' : id.slice(0, 120);
}

const INDUSTRIAL = '工业';

/** Rows that stand already and need not be made again. */
type Standing = Pick<Snapshot, 'units' | 'leaders' | 'indicators' | 'projects'>;
const NOTHING: Standing = { units: [], leaders: [], indicators: [], projects: [] };

/**
 * The acts that a confirmed draft becomes, in an order in which each finds what it names, and what cannot become plan
 * without a person's word.
 */
export function adoptionPlan(adoption: Adoption, standing: Standing = NOTHING): AdoptionPlan {
  const { campaign } = adoption;
  const acts: ActEnvelope[] = [];
  const unsettled: { id: string; why: string }[] = [];
  const made = new Set<string>();
  const set = <K extends PlanKind>(kind: K, row: Row<K> & { id: Id }): void => {
    const key = `${kind} ${row.id}`;
    if (made.has(key)) return;
    made.add(key);
    acts.push({
      id: actIdFor(adoption.batch, key),
      name: SET_ACTS[kind].name,
      body: row,
      basis: 0,
      batch: adoption.batch,
      why: adoption.source.slice(0, 400),
    });
  };

  set('campaign', campaign);

  const unitIds = unitsByName(standing.units);
  const unitOf = (name: string): Id => {
    const there = unitIds.get(name);
    if (there !== undefined) return there;
    const id = idOf(name);
    unitIds.set(name, id);
    set('unit', { id, name, kind: unitKind(name), order: unitIds.size });
    return id;
  };
  const leaderIds = new Map(standing.leaders.map((leader) => [leader.name, leader.id]));
  const leaderOf = (name: string): Id => {
    const there = leaderIds.get(name);
    if (there !== undefined) return there;
    const id = idOf(name);
    leaderIds.set(name, id);
    set('leader', { id, name, post: name, order: leaderIds.size });
    return id;
  };
  const first = <T>(names: readonly string[], make: (name: string) => T): T | undefined =>
    names[0] === undefined ? undefined : make(names[0]);

  const office = unitOf(campaign.office);
  for (const party of adoption.parties) (party.party === 'unit' ? unitOf : leaderOf)(party.name);

  const actionIds = new Map<string, Id>();
  for (const action of adoption.actions) {
    const id = idOf(campaign.id, `行动${action.order}`);
    actionIds.set(action.id, id);
    set('action', {
      id,
      campaign: campaign.id,
      name: action.name,
      order: action.order,
      lead: first(action.units, unitOf),
      leader: first(action.leaders, leaderOf),
      goals: action.goals.map(({ kind, text }) => ({ kind, text, units: [] })),
    });
  }
  const actionOf = (draft: string | undefined): Id => {
    const there = draft === undefined ? undefined : actionIds.get(draft);
    if (there !== undefined) return there;
    const [only] = actionIds.values();
    if (actionIds.size === 1 && only !== undefined) return only;
    const id = idOf(campaign.id, '综合');
    set('action', { id, campaign: campaign.id, name: '综合目标', order: 99, goals: [] });
    return id;
  };
  const leadOf = (draft: string | undefined): string | undefined =>
    adoption.actions.find((action) => action.id === draft)?.units[0];

  for (const project of adoption.projects) {
    const existing = standing.projects.some((candidate) => candidate.name === project.name);
    if (existing) continue;
    set('project', {
      id: idOf(project.name),
      name: project.name,
      tags: project.name.endsWith(INDUSTRIAL) ? [INDUSTRIAL] : [],
      unit: first(project.units, unitOf) ?? first([leadOf(project.action) ?? ''].filter(Boolean), unitOf) ?? office,
      leader: first(project.leaders, leaderOf),
      planPoints: [],
      asked: project.asked,
    });
  }

  const indicatorIds = new Map(
    standing.indicators.map((indicator) => [`${indicator.name} ${indicator.unitOfMeasure}`, indicator.id]),
  );
  const indicatorOf = (figure: DraftFigure): Id => {
    const form: Indicator['form'] =
      figure.kind === 'growth' ? 'growth' : figure.kind === 'share' ? 'level' : 'cumulative';
    const name =
      figure.kind === 'growth'
        ? figure.indicator.replace(/(?:的)?(?:增速|增幅|增长率?)?$/u, '增幅')
        : figure.kind === 'share'
          ? `${figure.scope}${figure.indicator}完成率`
          : figure.indicator;
    const key = `${name} ${figure.unit}`;
    const there = indicatorIds.get(key);
    if (there !== undefined) return there;
    const taken = [...indicatorIds.values()].includes(idOf(name));
    const id = taken ? idOf(name, figure.unit === '%' ? '百分比' : figure.unit) : idOf(name);
    indicatorIds.set(key, id);
    set('indicator', { id, name, unitOfMeasure: figure.unit, form, caliber: 'management' });
    return id;
  };
  const rosterOf = (figure: DraftFigure): Id => {
    const name = figure.scope === '' ? `${campaign.county}项目` : figure.scope.replace(/[(（].*$/, '');
    const id = idOf(campaign.id, name.replace(INDUSTRIAL, ''));
    set('roster', { id, campaign: campaign.id, name, frozen: false, entries: [] });
    return id;
  };

  const plans = annualPlans(adoption.figures);
  const targetIds = new Map<string, Id>();
  adoption.figures.forEach((figure, index) => {
    if (figure.basis === 'derived') return;
    if (figure.basis === 'situation') {
      unsettled.push({ id: figure.id, why: 'situation' });
      return;
    }
    const merged =
      figure.basis === 'annual-plan' &&
      adoption.figures.some((other) => other !== figure && plans.get(other.id)?.from === figure.id);
    if (merged) return;
    const parent = figure.partOf === undefined ? undefined : targetIds.get(figure.partOf);
    const measurement: Measurement =
      figure.kind === 'count' && figure.outcome !== undefined
        ? {
            by: 'count',
            roster:
              parent === undefined
                ? rosterOf(figure)
                : (rosterOfParent(figure, adoption.figures, rosterOf) ?? rosterOf(figure)),
            recognised: figure.outcome === 'completion' ? ['completion', 'part-completion'] : [figure.outcome],
            ...(figure.partOf !== undefined && figure.scope.includes(INDUSTRIAL) ? { tag: INDUSTRIAL } : {}),
          }
        : { by: 'readings' };
    const plan = plans.get(figure.id);
    const id = idOf(campaign.id, `${index + 1}`, `${figure.scope}${figure.indicator}`);
    targetIds.set(figure.id, id);
    const row: Target = {
      id,
      campaign: campaign.id,
      action: actionOf(figure.action),
      name: `${figure.scope}${figure.indicator}`.slice(0, 120),
      indicator: indicatorOf(figure),
      unit: first(figure.units, unitOf) ?? first([leadOf(figure.action) ?? ''].filter(Boolean), unitOf) ?? office,
      helpers: figure.units.slice(1).map(unitOf),
      leader: first(figure.leaders, leaderOf),
      ...(parent === undefined ? {} : { parent }),
      order: index + 1,
      comparison: comparisonOf(figure),
      ...goalOf(figure, plan, campaign.ratio, adoption.source),
      measurement,
      annualPoints: [],
      curve: [],
    };
    set('target', row);
  });
  return { acts, unsettled };
}

/** A count over a list may be more; an amount "about" is taken as written. */
function comparisonOf(figure: DraftFigure): Comparison {
  return figure.comparison === 'equal' && figure.direction === 'up' ? 'at-least' : figure.comparison;
}

function rosterOfParent(
  figure: DraftFigure,
  figures: readonly DraftFigure[],
  rosterOf: (figure: DraftFigure) => Id,
): Id | undefined {
  const parent = figures.find((candidate) => candidate.id === figure.partOf);
  return parent === undefined ? undefined : rosterOf(parent);
}

type AnnualPlan = { readonly value: number; readonly from: string };

/** The annual plan of each campaign figure that the draft tells or derives. */
function annualPlans(figures: readonly DraftFigure[]): ReadonlyMap<string, AnnualPlan> {
  const plans = new Map<string, AnnualPlan>();
  for (const figure of figures) {
    if (figure.basis === 'derived')
      for (const id of figure.derived?.from ?? []) plans.set(id, { value: figure.value, from: figure.id });
    if (figure.basis !== 'annual-plan') continue;
    const same = figures.find(
      (other) =>
        other.basis === 'campaign' &&
        other.indicator === figure.indicator &&
        other.scope === figure.scope &&
        other.unit === figure.unit,
    );
    if (same !== undefined) plans.set(same.id, { value: figure.value, from: figure.id });
  }
  return plans;
}

function goalOf(
  figure: DraftFigure,
  plan: AnnualPlan | undefined,
  campaignRatio: number,
  source: string,
): Pick<Target, 'annualPlan' | 'ratio' | 'goal' | 'goalNote'> {
  if (figure.basis === 'annual-plan') return { annualPlan: figure.value, ratio: campaignRatio };
  if (plan === undefined) return { goal: figure.value, goalNote: `《${source}》原文:${figure.quote}`.slice(0, 2000) };
  const ratio = figure.planShare ?? campaignRatio;
  const computed = round((plan.value * ratio) / 100, 6);
  return computed === figure.value
    ? { annualPlan: plan.value, ratio }
    : {
        annualPlan: plan.value,
        ratio,
        goal: figure.value,
        goalNote: `《${source}》原文:${figure.quote}`.slice(0, 2000),
      };
}

function unitKind(name: string): Row<'unit'>['kind'] {
  if (/[镇乡]$|街道(?:办事处)?$/u.test(name)) return 'township';
  if (/(?:管委会|园区|开发区|新区|平台)$/u.test(name)) return 'platform';
  if (/(?:攻坚办|指挥部|专班|办公室|领导小组)$/u.test(name)) return 'office';
  if (/(?:集团|公司)$/u.test(name)) return 'enterprise-state';
  return 'department';
}

/** Units by what they are and were called; a merged one is the one that it went into. */
function unitsByName(units: readonly Unit[]): Map<string, Id> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const heirOf = (unit: Unit): Id => {
    const into = unit.merged === undefined ? undefined : byId.get(unit.merged.into);
    return into === undefined ? unit.id : heirOf(into);
  };
  const names = new Map<string, Id>();
  for (const unit of units) for (const { name } of unit.formerNames ?? []) names.set(name, heirOf(unit));
  for (const unit of units) names.set(unit.name, heirOf(unit));
  return names;
}
