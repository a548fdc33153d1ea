import { type Chart, type Id, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LightMark } from '../../../ui/light-mark.tsx';
import type { ChartRow } from '../chart-rows.ts';
import type { Span } from '../drawing/scene.ts';
import type { RowTeller } from '../row-words.ts';

type Row = Exclude<ChartRow, { kind: 'group' }> & { readonly group: string };

/** The rows of the chart with every date in words: the same in another form, not less. */
export function ChartTable({
  chart,
  rows,
  tried,
  teller,
  groupName,
  onToggle,
  isOpen,
  tools,
}: {
  readonly chart: Chart;
  readonly rows: readonly ChartRow[];
  /** Where steps would stand after what is tried, by step. */
  readonly tried: ReadonlyMap<Id, Span>;
  readonly teller: RowTeller;
  readonly groupName: (row: ChartRow) => string;
  readonly onToggle: (project: string) => void;
  readonly isOpen: (project: string) => boolean;
  readonly tools?: ReactNode;
}) {
  const { t } = useLanguage();
  const columns = useColumns(chart, tried, teller, onToggle, isOpen);
  const titles = new Map(rows.filter(({ kind }) => kind === 'group').map((row) => [row.key, groupName(row)]));
  let group = '';
  const own = rows.flatMap((row): Row[] => {
    if (row.kind !== 'group') return [{ ...row, group }];
    group = row.key;
    return [];
  });
  return (
    <DataTable
      name="wall-chart"
      caption={t.shell.nav.chart}
      columns={columns}
      rows={own}
      rowKey={({ key }) => key}
      groupOf={(row) => ({ key: row.group, title: titles.get(row.group) ?? '' })}
      tools={tools}
    />
  );
}

function useColumns(
  chart: Chart,
  tried: ReadonlyMap<Id, Span>,
  { day, span, milestone, stepState }: RowTeller,
  onToggle: (project: string) => void,
  isOpen: (project: string) => boolean,
): readonly Column<Row>[] {
  const { t, language } = useLanguage();
  const { campaign, unitName } = useCampaign();
  const h = t.wallChart;
  const of = (row: Row) => (row.kind === 'project' ? row.project : row.step);
  const words = (
    key: string,
    title: string,
    width: number,
    text: (row: Row) => string,
    more: Partial<Column<Row>> = {},
  ): Column<Row> => ({ key, title, width, text, cell: text, ...more });
  return [
    {
      key: 'name',
      title: h.name,
      width: 260,
      text: (row) => of(row).name,
      cell: (row) =>
        row.kind === 'step' ? (
          <span className="chart-step-name" style={{ paddingLeft: 28 + row.depth * 14 }}>
            {row.step.name}
          </span>
        ) : (
          <span className="chart-project-name">
            {row.project.steps.length > 0 && (
              <button
                type="button"
                className="link-button"
                aria-expanded={isOpen(row.project.id)}
                aria-label={row.project.name}
                onClick={() => onToggle(row.project.id)}
              >
                {isOpen(row.project.id) ? '▾' : '▸'}
              </button>
            )}
            <Link
              to="/campaigns/$campaign/projects/$project"
              params={{ campaign: campaign.id, project: row.project.id }}
            >
              {row.project.name}
            </Link>
          </span>
        ),
    },
    {
      key: 'light',
      title: h.bars.state,
      width: 110,
      text: (row) =>
        row.kind === 'project' ? WORDS.light[row.project.light ?? 'none'][language] : stepState(row.step),
      cell: (row) => (row.kind === 'project' ? <LightMark light={row.project.light ?? 'none'} /> : stepState(row.step)),
    },
    words('office', h.bars.office, 110, (row) =>
      row.kind === 'project' ? unitName(row.project.unit) : unitName(row.step.office),
    ),
    words('plan', h.bars.plan, 215, (row) => span(of(row).plan)),
    words('actual', h.bars.actual, 215, (row) => span(of(row).actual)),
    words('forecast', h.bars.forecast, 215, (row) => {
      const then = row.kind === 'step' && !row.step.provisional ? tried.get(row.step.id) : undefined;
      return `${span(of(row).forecast)}${then === undefined ? '' : ` → ${span(then)}`}`;
    }),
    words('lateStart', h.bars.lateStart, 90, (row) => (row.kind === 'step' ? day(row.step.lateStart) : NONE)),
    words('lateFinish', h.bars.lateFinish, 90, (row) => (row.kind === 'step' ? day(row.step.lateFinish) : NONE)),
    words(
      'float',
      h.bars.float,
      120,
      (row) =>
        row.kind === 'step'
          ? row.step.float === undefined
            ? NONE
            : String(row.step.float).replace('-', '−')
          : row.project.lateDays === undefined
            ? NONE
            : `−${row.project.lateDays}`,
      { align: 'right' },
    ),
    words('critical', h.bars.critical, 80, (row) => (row.kind === 'step' && row.step.critical ? h.critical : NONE)),
    words('milestones', h.bars.milestones, 320, (row) =>
      row.kind === 'project' && row.project.milestones.length > 0
        ? row.project.milestones.map(milestone).join(t.semicolon)
        : NONE,
    ),
    words('baseline', h.bars.baseline, 215, (row) => span(of(row).baseline), { optional: true }),
    words(
      'after',
      h.bars.after,
      240,
      (row) => (row.kind === 'step' ? predecessors(chart, row.step.after, t.comma) : NONE),
      {
        optional: true,
      },
    ),
  ];
}

function predecessors(
  { projects }: Chart,
  after: Extract<Row, { kind: 'step' }>['step']['after'],
  comma: string,
): string {
  if (after === undefined || after.length === 0) return NONE;
  const wanted = new Set(after.map(({ step }) => step));
  return projects.flatMap(({ steps }) => steps.filter(({ id }) => wanted.has(id)).map(({ name }) => name)).join(comma);
}
