import { PIPELINE_STAGES, type PipelineProject, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';

const WAN_IN_YI = 10_000;

/** Projects stage by stage, the longest in each first. */
export function PipelineTable({
  rows,
  caption,
  isMarked,
}: {
  readonly rows: readonly PipelineProject[];
  readonly caption: string;
  /** Sample rows say so; left out where the page says it of all. */
  readonly isMarked: boolean;
}) {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const words = t.pipeline;
  const day = (on: string | undefined) => planDay(on, campaign.year, language);
  const columns: readonly Column<PipelineProject>[] = [
    {
      key: 'name',
      title: words.project,
      width: 240,
      sort: ({ name }) => name,
      cell: ({ project, name, sample }) => (
        <>
          <Link to="/campaigns/$campaign/projects/$project" params={{ campaign: campaign.id, project }}>
            {name}
          </Link>
          {isMarked && sample && <SampleMark />}
        </>
      ),
    },
    {
      key: 'stage',
      title: words.stage,
      width: 96,
      sort: ({ stage }) => PIPELINE_STAGES.indexOf(stage),
      text: ({ stage }) => WORDS.pipelineStage[stage][language],
      cell: ({ stage, inStatistics }) =>
        `${WORDS.pipelineStage[stage][language]}${inStatistics && stage !== 'statistics' ? ` · ${words.yes}` : ''}`,
    },
    {
      key: 'unit',
      title: words.unit,
      width: 120,
      sort: ({ unit }) => unitName(unit),
      cell: ({ unit }) => unitName(unit),
    },
    {
      key: 'leader',
      title: words.leader,
      width: 120,
      sort: ({ leader }) => leaderName(leader),
      cell: ({ leader }) => leaderName(leader),
      optional: true,
    },
    {
      key: 'age',
      title: words.ageColumn,
      unit: words.days,
      width: 88,
      align: 'right',
      sort: ({ age }) => age,
      cell: ({ age, long }) => (
        <>
          {long && <span className="small behind">{words.longMark} </span>}
          {age ?? NONE}
        </>
      ),
    },
    { key: 'since', title: words.since, width: 120, sort: ({ since }) => since, cell: ({ since }) => day(since) },
    { key: 'due', title: words.due, width: 120, sort: ({ due }) => due, cell: ({ due }) => day(due) },
    {
      key: 'overdue',
      title: words.overdueColumn,
      unit: words.days,
      width: 72,
      align: 'right',
      sort: ({ overdueDays }) => overdueDays,
      cell: ({ overdueDays }) => (overdueDays === 0 ? NONE : overdueDays),
    },
    {
      key: 'total',
      title: words.total,
      unit: words.money100m,
      width: 88,
      align: 'right',
      sort: ({ totalInvestment }) => totalInvestment,
      text: ({ totalInvestment }) => (totalInvestment === undefined ? '' : String(totalInvestment / WAN_IN_YI)),
      cell: ({ totalInvestment }) => (totalInvestment === undefined ? NONE : amount(totalInvestment / WAN_IN_YI, 2)),
    },
    {
      key: 'problems',
      title: words.problems,
      width: 64,
      align: 'right',
      sort: ({ problems }) => problems.length,
      cell: ({ problems }) => (problems.length === 0 ? NONE : problems.length),
    },
  ];
  return (
    <DataTable
      name="pipeline"
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ project }) => project}
      empty={words.none}
    />
  );
}
