import { severityOf } from '@gongjian/engine';
import { sum, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, percent, shortDay, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import type { Sorting } from '../../../lib/table-rows.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LightOf } from '../../../ui/light-mark.tsx';
import type { ProjectRow } from '../project-rows.ts';

/** The ledger of projects. Money is 万元. */
export function ProjectTable({
  rows,
  sorting,
  onSort,
  tools,
}: {
  readonly rows: readonly ProjectRow[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
  readonly tools: ReactNode;
}) {
  const { t } = useLanguage();
  const columns = useColumns();
  const plan = sum(rows.map(({ assessment }) => assessment.plan ?? 0));
  const invested = sum(rows.map(({ assessment }) => assessment.invested ?? 0));
  const without = rows.filter(({ assessment }) => assessment.light.exempt === undefined);
  const planWithout = sum(without.map(({ assessment }) => assessment.plan ?? 0));
  const investedWithout = sum(without.map(({ assessment }) => assessment.invested ?? 0));
  const both =
    without.length === rows.length
      ? ''
      : t.supervision.totalWithout({
          exempt: rows.length - without.length,
          of: without.length,
          share: planWithout > 0 ? percent((investedWithout / planWithout) * 100) : NONE,
        });
  return (
    <DataTable
      name="projects"
      caption={t.shell.nav.projects}
      columns={columns}
      rows={rows}
      rowKey={({ project }) => project.id}
      sorting={sorting}
      onSort={onSort}
      tools={tools}
      total={
        t.project.total(
          rows.length,
          amount(plan, 0),
          amount(invested, 0),
          plan > 0 ? percent((invested / plan) * 100) : NONE,
        ) + both
      }
    />
  );
}

function useColumns(): readonly Column<ProjectRow>[] {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const p = t.project;
  return [
    {
      key: 'name',
      title: p.name,
      width: 200,
      sort: ({ project }) => project.name,
      cell: ({ project }) => (
        <Link to="/campaigns/$campaign/projects/$project" params={{ campaign: campaign.id, project: project.id }}>
          {project.name}
        </Link>
      ),
    },
    {
      key: 'light',
      title: p.light,
      width: 100,
      wide: 124,
      sort: ({ assessment: { light } }) => (light.light === undefined ? undefined : -severityOf(light.light)),
      text: ({ assessment: { light } }) =>
        WORDS.light[light.exempt === undefined ? (light.light ?? 'none') : 'exempt'][language],
      cell: ({ assessment }) => <LightOf state={assessment.light} />,
    },
    {
      key: 'state',
      title: p.state,
      width: 64,
      wide: 112,
      sort: ({ assessment }) => WORDS.projectState[assessment.state][language],
      cell: ({ assessment }) => WORDS.projectState[assessment.state][language],
    },
    {
      key: 'asked',
      title: p.asked,
      width: 88,
      wide: 112,
      sort: ({ assessment }) => asked(assessment.asked, t.comma, language) || undefined,
      text: ({ assessment }) => asked(assessment.asked, t.comma, language),
      cell: ({ assessment }) => asked(assessment.asked, t.comma, language) || NONE,
    },
    {
      key: 'overdue',
      title: p.overdue,
      unit: p.days,
      width: 64,
      wide: 80,
      align: 'right',
      sort: ({ assessment }) => overdue(assessment.asked),
      cell: ({ assessment }) => overdue(assessment.asked) ?? NONE,
    },
    {
      key: 'plan',
      title: p.plan,
      unit: '万元',
      width: 100,
      align: 'right',
      sort: ({ assessment }) => assessment.plan,
      cell: ({ assessment }) => amount(assessment.plan, 0),
    },
    {
      key: 'invested',
      title: p.invested,
      unit: '万元',
      width: 90,
      align: 'right',
      sort: ({ assessment }) => assessment.invested,
      cell: ({ assessment }) => amount(assessment.invested, 0),
    },
    {
      key: 'share',
      title: p.share,
      width: 80,
      align: 'right',
      sort: ({ assessment }) => assessment.share,
      text: ({ assessment }) => percent(assessment.share, campaign.rounding),
      cell: ({ assessment }) => percent(assessment.share, campaign.rounding),
    },
    {
      key: 'gap',
      title: p.gap,
      unit: t.target.points,
      width: 90,
      align: 'right',
      sort: ({ assessment }) => assessment.gap,
      text: ({ assessment }) => signed(assessment.gap, 1, campaign.rounding).replace('−', '-'),
      cell: ({ assessment }) => signed(assessment.gap, 1, campaign.rounding),
    },
    {
      key: 'unit',
      title: p.unit,
      width: 110,
      sort: ({ project }) => unitName(project.unit),
      cell: ({ project }) => unitName(project.unit),
    },
    {
      key: 'leader',
      title: p.leader,
      width: 84,
      sort: ({ project }) => leaderName(project.leader),
      cell: ({ project }) => leaderName(project.leader),
    },
    {
      key: 'platform',
      title: p.platform,
      width: 110,
      optional: true,
      sort: ({ project }) => (project.platform === undefined ? undefined : unitName(project.platform)),
      cell: ({ project }) => unitName(project.platform),
    },
    {
      key: 'tags',
      title: p.tag,
      width: 236,
      wide: 186,
      sort: ({ project }) => project.tags.join(t.comma) || undefined,
      cell: ({ project }) => project.tags.join(t.comma) || NONE,
    },
    {
      key: 'total',
      title: p.totalInvestment,
      unit: '万元',
      width: 100,
      align: 'right',
      optional: true,
      sort: ({ project }) => project.totalInvestment,
      cell: ({ project }) => amount(project.totalInvestment, 0),
    },
    {
      key: 'code',
      title: p.code,
      width: 160,
      optional: true,
      sort: ({ project }) => project.code,
      cell: ({ project }) => project.code ?? NONE,
    },
    {
      key: 'problems',
      title: p.problems,
      width: 70,
      align: 'right',
      sort: ({ assessment }) => assessment.problems.length || undefined,
      cell: ({ assessment }) => assessment.problems.length || NONE,
    },
    {
      key: 'on',
      title: p.asOf,
      width: 90,
      optional: true,
      sort: ({ assessment }) => assessment.investedOn,
      cell: ({ assessment }) => shortDay(assessment.investedOn, language),
    },
  ];
}

type Asked = ProjectRow['assessment']['asked'];

function asked(items: Asked, comma: string, language: 'zh' | 'en'): string {
  return items.map(({ kind, done }) => `${WORDS.recognition[kind][language]}${done ? '\u00a0✓' : ''}`).join(comma);
}

function overdue(items: Asked): number | undefined {
  const most = Math.max(0, ...items.map(({ overdueDays }) => overdueDays));
  return most === 0 ? undefined : most;
}
