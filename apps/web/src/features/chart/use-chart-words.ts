import { type Chart, type ChartProject, type Id, LIGHT_MARKS, WORDS } from '@gongjian/model';
import { useMemo } from 'react';
import { useCampaign } from '../../lib/campaign.tsx';
import { shortDay } from '../../lib/format.ts';
import { useLanguage } from '../../lib/language.tsx';
import type { ChartRow, Grouping } from './chart-rows.ts';
import type { SceneWords } from './drawing/scene.ts';
import { type RowTeller, rowTeller } from './row-words.ts';
import type { RowWords } from './scene-of.ts';

const COLOURS = {
  normal: '#237804',
  watch: '#3d5a80',
  late: '#9a5b00',
  severe: '#a8071a',
  exempt: '#4a5a6a',
} as const;

type Words = {
  readonly teller: RowTeller;
  readonly rows: RowWords;
  readonly scene: SceneWords;
  readonly groupName: (row: ChartRow) => string;
  readonly order: readonly Id[];
};

/** All words that the chart, its table and its sheets print, in the language chosen. */
export function useChartWords(chart: Chart, grouping: Grouping): Words {
  const { t, language } = useLanguage();
  const { campaign, plan, unitName, leaderName } = useCampaign();
  return useMemo(() => {
    const h = t.wallChart;
    const actions = new Map(plan.actions.map(({ id, name }) => [id, name]));
    const orders = {
      action: plan.actions.toSorted((a, b) => a.order - b.order),
      leader: plan.leaders,
      platform: plan.units,
      unit: plan.units,
    };
    const nameOf = (id: Id): string => {
      if (grouping === 'action') return actions.get(id) ?? id;
      return grouping === 'leader' ? leaderName(id) : unitName(id);
    };
    const groupName = (row: ChartRow): string => {
      if (row.kind !== 'group') return '';
      return row.id === undefined ? h.noGroup[grouping] : nameOf(row.id);
    };
    const mark = ({ light }: ChartProject) =>
      light === undefined
        ? undefined
        : { shape: LIGHT_MARKS[light], word: WORDS.light[light][language], colour: COLOURS[light] };
    return {
      teller: rowTeller(chart, campaign.year, h, language),
      groupName,
      order: orders[grouping].map(({ id }) => id),
      rows: {
        group: groupName,
        groupNote: ({ projects }) =>
          h.groupNote(projects.length, projects.filter(({ light }) => light === 'late' || light === 'severe').length),
        mark,
        faulty: h.noDates,
        provisional: h.provisional,
        outcome: (kind) => WORDS.recognition[kind][language],
      },
      scene: {
        today: h.today(shortDay(chart.day, language)),
        dayOne: h.dayOne,
        dayN: h.dayN(chart.last),
        makeUp: h.makeUp,
        name: h.name,
        month: ({ year, month }) => h.month(year === campaign.year ? undefined : year, month),
        tenDay: (part) => h.tenDays[part],
      },
    };
  }, [chart, grouping, t, language, campaign, plan, unitName, leaderName]);
}
