import { severityOf } from '@gongjian/engine';
import type { Assessment } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, chance, multiple, NONE, percent, shortDay, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { type OutlookInHand, useOutlook } from '../../../lib/outlook.ts';
import type { Sorting } from '../../../lib/table-rows.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LightOf } from '../../../ui/light-mark.tsx';
import { PaceBar, PaceBarLegend } from '../../../ui/pace-bar.tsx';
import { type TargetNode, targetTree } from '../target-tree.ts';

/** Every target under its action, each 其中 below its whole. */
export function TargetTable({
  assessment,
  verdict,
  sorting,
  onSort,
}: {
  readonly assessment: Assessment;
  readonly verdict: string | undefined;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
}) {
  const { t } = useLanguage();
  const { plan } = useCampaign();
  const { targets: outlooks } = useOutlook();
  const columns = useColumns(outlooks);
  const rows = useMemo(
    () => targetTree(assessment.targets.filter((target) => verdict === undefined || target.verdict === verdict)),
    [assessment, verdict],
  );
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  return (
    <>
      <PaceBarLegend withRange={outlooks.size > 0} />
      <p className="quiet small">{t.pace.twoWays}</p>
      <DataTable
        name="targets"
        caption={t.shell.nav.targets}
        columns={columns}
        rows={rows}
        rowKey={({ target }) => target.target}
        groupOf={({ target }) => ({ key: target.action, title: actions.get(target.action)?.name ?? target.action })}
        sorting={sorting}
        onSort={onSort}
      />
    </>
  );
}

function useColumns(outlooks: OutlookInHand['targets']): readonly Column<TargetNode>[] {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const h = t.target.columns;
  return [
    {
      key: 'name',
      title: h.name,
      width: 226,
      wide: 210,
      sort: ({ target }) => target.name,
      cell: ({ target, depth }) => (
        <span style={{ paddingLeft: depth * 16 }}>
          {depth > 0 && !target.name.startsWith(t.target.part) && <span className="quiet small">{t.target.part} </span>}
          <Link to="/campaigns/$campaign/targets/$target" params={{ campaign: campaign.id, target: target.target }}>
            {target.name}
          </Link>
        </span>
      ),
    },
    {
      key: 'light',
      title: h.light,
      width: 100,
      wide: 124,
      sort: ({ target }) => (target.light.light === undefined ? undefined : -severityOf(target.light.light)),
      text: ({ target }) => target.light.light ?? '',
      cell: ({ target }) => <LightOf state={target.light} />,
    },
    {
      key: 'pace',
      title: h.pace,
      width: 150,
      cell: ({ target }) => <PaceBar of={target} outlook={outlooks.get(target.target)} />,
      text: () => '',
    },
    {
      key: 'annualPlan',
      title: h.annualPlan,
      width: 90,
      align: 'right',
      optional: true,
      sort: ({ target }) => target.annualPlan,
      cell: ({ target }) => amount(target.annualPlan, target.decimals),
    },
    {
      key: 'goal',
      title: h.goal,
      width: 86,
      align: 'right',
      sort: ({ target }) => target.goal,
      cell: ({ target }) => amount(target.goal, target.decimals),
    },
    {
      key: 'done',
      title: h.done,
      width: 86,
      align: 'right',
      sort: ({ target }) => target.done,
      cell: ({ target }) => amount(target.done, target.decimals),
    },
    {
      key: 'unitOfMeasure',
      title: h.unitOfMeasure,
      width: 76,
      sort: ({ target }) => target.unitOfMeasure,
      cell: ({ target }) => <span className="quiet">{target.unitOfMeasure}</span>,
    },
    {
      key: 'share',
      title: h.share,
      width: 76,
      align: 'right',
      sort: ({ target }) => target.pace?.share,
      text: ({ target }) => percent(target.pace?.share, campaign.rounding),
      cell: ({ target }) => percent(target.pace?.share, campaign.rounding),
    },
    {
      key: 'annualGap',
      title: h.annualGap,
      unit: t.target.points,
      width: 90,
      align: 'right',
      sort: ({ target }) => target.pace?.annualGap,
      text: ({ target }) => signed(target.pace?.annualGap, 1, campaign.rounding).replace('−', '-'),
      cell: ({ target }) => signed(target.pace?.annualGap, 1, campaign.rounding),
    },
    {
      key: 'campaignGap',
      title: h.campaignGap,
      unit: t.target.points,
      width: 90,
      align: 'right',
      sort: ({ target }) => target.pace?.campaignGap,
      text: ({ target }) => signed(target.pace?.campaignGap, 1, campaign.rounding).replace('−', '-'),
      cell: ({ target }) => signed(target.pace?.campaignGap, 1, campaign.rounding),
    },
    {
      key: 'neededDaily',
      title: h.neededDaily,
      width: 90,
      align: 'right',
      optional: true,
      sort: ({ target }) => target.pace?.neededDaily,
      cell: ({ target }) => amount(target.pace?.neededDaily, Math.max(target.decimals, 2)),
    },
    {
      key: 'catchUp',
      title: h.catchUp,
      unit: t.target.times,
      width: 70,
      align: 'right',
      sort: ({ target }) => (target.verdict === 'reached' ? undefined : target.pace?.catchUp),
      cell: ({ target }) => (target.verdict === 'reached' ? NONE : multiple(target.pace?.catchUp)),
    },
    {
      key: 'verdict',
      title: h.verdict,
      width: 92,
      sort: ({ target }) => t.front.verdict[target.verdict],
      cell: ({ target }) => t.front.verdict[target.verdict],
    },
    {
      key: 'chance',
      title: h.chance,
      width: 70,
      align: 'right',
      sort: ({ target }) => outlooks.get(target.target)?.chance,
      text: ({ target }) => chance(outlooks.get(target.target)?.chance),
      cell: ({ target }) => (target.verdict === 'reached' ? NONE : chance(outlooks.get(target.target)?.chance)),
    },
    {
      key: 'unit',
      title: h.unit,
      width: 110,
      sort: ({ target }) => unitName(target.unit),
      cell: ({ target }) => unitName(target.unit),
    },
    {
      key: 'leader',
      title: h.leader,
      width: 84,
      sort: ({ target }) => leaderName(target.leader),
      cell: ({ target }) => leaderName(target.leader),
    },
    {
      key: 'asOf',
      title: h.asOf,
      width: 90,
      optional: true,
      sort: ({ target }) => target.pace?.asOf,
      cell: ({ target }) => shortDay(target.pace?.asOf, language),
    },
  ];
}
