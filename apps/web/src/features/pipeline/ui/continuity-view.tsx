import type { Continuity, ContinuityMonth } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, chance, NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LineChart } from '../../../ui/line-chart.tsx';

const WAN_IN_YI = 10_000;

/** Starts and completions month by month, as planned and as drawn; months without a start are named. */
export function ContinuityView({ found }: { readonly found: Continuity }) {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const words = t.pipeline.continuity;
  const named = (month: string) => {
    const [year, number] = month.split('-');
    return language === 'zh' ? `${year}年${Number(number)}月` : month;
  };
  // The last month's level is drawn to its end.
  const line = (value: (month: ContinuityMonth) => number) => [
    ...found.months.map((month) => ({ on: month.from, value: value(month) })),
    ...found.months.slice(-1).map((month) => ({ on: month.to, value: value(month) })),
  ];
  const { gaps, undated, overdue } = found;
  return (
    <>
      <p className="quiet">{words.about}</p>
      <p>
        {gaps.length === 0 ? words.noGaps : words.gaps(gaps.map(named).join(t.comma))}
        {overdue.starts + overdue.completions > 0 && ` ${words.overdue(overdue.starts, overdue.completions)}`}
        {undated.starts + undated.completions > 0 && ` ${words.undated(undated.starts, undated.completions)}`}
      </p>
      <LineChart
        label={words.chart}
        unit={words.unit}
        decimals={0}
        today={day}
        todayName={words.today}
        source={words.source(planDay(found.day, campaign.year, language), found.draws)}
        lines={[
          { name: words.planned, kind: 'annual', isStepped: true, points: line(({ starts }) => starts.planned) },
          {
            name: words.expected,
            kind: 'campaign',
            isStepped: true,
            points: line(({ starts }) => Math.round(starts.expected * 10) / 10),
          },
        ]}
      />
      <div className="continuity-frame" tabIndex={0}>
        <table className="small-table continuity">
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                {words.month}
              </th>
              <th colSpan={6} scope="colgroup">
                {words.starts}({words.unit})
              </th>
              <th colSpan={3} scope="colgroup">
                {words.completions}({words.unit})
              </th>
            </tr>
            <tr>
              <FlowHead isStart />
              <FlowHead />
            </tr>
          </thead>
          <tbody>
            {found.months.map((row) => (
              <tr key={row.month} className={gaps.includes(row.month) ? 'gap' : undefined}>
                <th scope="row">{named(row.month)}</th>
                <FlowCells flow={row.starts} isStart />
                <FlowCells flow={row.completions} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function FlowHead({ isStart = false }: { readonly isStart?: boolean }) {
  const { t } = useLanguage();
  const words = t.pipeline.continuity;
  const names = isStart
    ? [
        words.plannedColumn,
        `${words.moneyColumn}(${t.pipeline.money100m})`,
        words.done,
        words.expectedColumn,
        words.spread,
        words.none,
      ]
    : [words.plannedColumn, words.done, words.expectedColumn];
  return names.map((name) => (
    <th key={name} scope="col" className="figure">
      {name}
    </th>
  ));
}

function FlowCells({
  flow,
  isStart = false,
}: {
  readonly flow: ContinuityMonth['starts'];
  readonly isStart?: boolean;
}) {
  const figure = (key: string, value: string | number) => (
    <td key={key} className="figure">
      {value}
    </td>
  );
  const whole = (key: string, value: number) => figure(key, value === 0 ? NONE : value);
  return [
    whole('planned', flow.planned),
    ...(isStart ? [figure('money', flow.money === 0 ? NONE : amount(flow.money / WAN_IN_YI, 2))] : []),
    whole('done', flow.done),
    figure('expected', amount(flow.expected, 1)),
    ...(isStart
      ? [
          figure('spread', flow.p10 === flow.p90 ? flow.p10 : `${flow.p10}–${flow.p90}`),
          figure('none', flow.none === 0 ? NONE : chance(flow.none)),
        ]
      : []),
  ];
}
