import type { BatchNeed, BatchProject, BatchStart, Day } from '@gongjian/model';
import { WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Answered, Empty } from '../../../ui/states.tsx';
import { batchStartQuery } from '../api.ts';
import './pipeline.css';

const WAN_IN_YI = 10_000;

/** Which projects can truly start together on a date, and what each of the others would need. */
export function BatchPlanner({ by, onChange }: { readonly by: Day; readonly onChange: (by: Day) => void }) {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const query = useQuery(batchStartQuery(campaign.id, day, by));
  const words = t.pipeline.batch;
  return (
    <>
      <p className="quiet">{words.about}</p>
      <div className="batch-choice">
        <span>{words.by}</span>
        <DayPicker
          value={by}
          min={day}
          label={words.by}
          onChange={(chosen) => chosen !== undefined && onChange(chosen)}
        />
        <Button size="small" onClick={printBatch}>
          {words.print}
        </Button>
      </div>
      <Answered query={query}>{(found) => <BatchLists found={found} />}</Answered>
    </>
  );
}

/** Only this part of the page is printed. */
function printBatch(): void {
  document.body.dataset['print'] = 'batch';
  window.addEventListener('afterprint', () => delete document.body.dataset['print'], { once: true });
  window.print();
}

function BatchLists({ found }: { readonly found: BatchStart }) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const words = t.pipeline.batch;
  const day = (on: Day | undefined) => planDay(on, campaign.year, language);
  const needs = useNeedWords();
  return (
    <>
      <p className="batch-answer">
        {words.answer(day(found.on), found.ready.length, found.conditional.length, found.not.length)}
      </p>
      {found.outside.length > 0 && <p className="quiet small">{words.outside(found.outside.join(t.comma))}</p>}
      <BatchTable
        title={words.ready}
        rows={found.ready}
        none={words.noneReady}
        columns={[
          { title: words.finish, cell: ({ finish }) => day(finish) },
          { title: words.slack, unit: words.workdays, figure: true, cell: ({ slack }) => slack ?? NONE },
          {
            title: words.next,
            wide: true,
            cell: ({ next }) => (next === undefined ? NONE : `${next.name},${words.latest(day(next.latestStart))}`),
          },
        ]}
      />
      <BatchTable
        title={words.conditional}
        rows={found.conditional}
        none={words.noneConditional}
        columns={[
          { title: words.finish, cell: ({ finish }) => day(finish) },
          { title: words.late, unit: words.workdays, figure: true, cell: ({ lateDays }) => lateDays },
          {
            title: words.needs,
            wide: true,
            cell: (row) => (
              <ul className="needs">
                {row.needs.map((need) => (
                  <li key={needs(need)}>{needs(need)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <BatchTable
        title={words.not}
        rows={found.not}
        none={words.noneNot}
        columns={[
          { title: words.verdict, cell: ({ reach }) => WORDS.reach[reach][language] },
          { title: words.fastest, cell: ({ fastest }) => day(fastest) },
          {
            title: words.why,
            wide: true,
            cell: ({ reach, citations }) =>
              reach === 'unknown'
                ? words.unknown
                : citations
                    .map(({ name, minimum }) =>
                      words.law(name, minimum.days, minimum.basis === 'working', minimum.citation),
                    )
                    .join(t.semicolon) || NONE,
          },
        ]}
      />
    </>
  );
}

/** What must be done, by whom. */
function useNeedWords(): (need: BatchNeed) => string {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const words = t.pipeline.batch;
  return ({ condition, name, beside = '', unit, leader }) => {
    const hands = [
      ...(leader === undefined ? [] : [leaderName(leader)]),
      ...(unit === undefined ? [] : [unitName(unit)]),
    ];
    const whose = hands.length === 0 ? '' : words.hands(hands.join(t.comma));
    if (condition.kind === 'parallel') return words.parallel(name, beside) + whose;
    if (condition.kind === 'clear') return words.clear(name, planDay(condition.by, campaign.year, language)) + whose;
    return words.shorten(name, condition.from, condition.to, condition.basis === 'working') + whose;
  };
}

type BatchColumn = {
  readonly title: string;
  readonly unit?: string;
  readonly figure?: boolean;
  readonly wide?: boolean;
  readonly cell: (row: BatchProject) => ReactNode;
};

function BatchTable({
  title,
  rows,
  none,
  columns,
}: {
  readonly title: string;
  readonly rows: readonly BatchProject[];
  readonly none: string;
  readonly columns: readonly BatchColumn[];
}) {
  const { t } = useLanguage();
  const { campaign, unitName } = useCampaign();
  const heading = `${title} · ${t.pipeline.count(rows.length)}`;
  if (rows.length === 0)
    return (
      <div className="batch-list">
        <h3>{heading}</h3>
        <Empty>{none}</Empty>
      </div>
    );
  return (
    <div className="batch-list">
      <h3>{heading}</h3>
      <table className="small-table stacked batch-table">
        <thead>
          <tr>
            <th scope="col">{t.pipeline.project}</th>
            <th scope="col">{t.pipeline.unit}</th>
            <th scope="col" className="figure">
              {t.pipeline.total}({t.pipeline.money100m})
            </th>
            {columns.map(({ title: name, unit, figure, wide }) => (
              <th key={name} scope="col" className={figure ? 'figure' : wide ? 'wide' : undefined}>
                {name}
                {unit !== undefined && `(${unit})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.project}>
              <th scope="row">
                <Link
                  to="/campaigns/$campaign/projects/$project"
                  params={{ campaign: campaign.id, project: row.project }}
                >
                  {row.name}
                </Link>
              </th>
              <td data-name={t.pipeline.unit}>{unitName(row.unit)}</td>
              <td className="figure" data-name={t.pipeline.total}>
                {row.totalInvestment === undefined ? NONE : amount(row.totalInvestment / WAN_IN_YI, 2)}
              </td>
              {columns.map(({ title: name, figure, wide, cell }) => (
                <td key={name} className={figure ? 'figure' : wide ? undefined : 'short'} data-name={name}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
