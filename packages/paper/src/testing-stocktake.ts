import { Campaign, Commitment, Stocktake, type StocktakePaper } from '@gongjian/model';
import { composeStocktakePaper } from './stocktake-paper.ts';
import type { StocktakePaperInput } from './stocktake-parts.ts';
import { shippedTemplate } from './testing-template.ts';

const commitment = (id: string, more: object = {}) =>
  Commitment.parse({
    id,
    campaign: 'c',
    on: '2012-08-03',
    of: 'campaign',
    subject: 'c',
    text: `完成${id}号地块剩余11户签约腾空`,
    unit: 'hekou',
    due: '2012-08-25',
    ...more,
  });
export const stocktake = Stocktake.parse({
  id: 's',
  campaign: 'c',
  name: '百日攻坚第一次调度会',
  on: '2012-08-24',
  place: '县行政中心三楼会议室',
  leader: 'b',
  leaders: ['b', 'e'],
  units: ['hekou', 'fagaiju'],
  state: 'closed',
  agenda: {
    day: '2012-08-24',
    seq: 2711,
    asOf: '2012-08-22',
    commitments: ['k1', 'k2'],
    problems: [
      {
        problem: 'n',
        name: '县人民医院迁建初步设计未批复',
        need: '请就床位规模和概算总额作出决定',
        waitingDays: 18,
        due: '2012-08-31',
        latest: '2012-09-12',
        gain: 0.12,
        held: [{ target: 't', name: '重大实施项目开工', held: 1, unitOfMeasure: '项' }],
        decider: { unit: 'fagaiju' },
      },
    ],
    targets: [
      {
        target: 't',
        name: '实到外资',
        unit: 'fagaiju',
        done: 2150,
        goal: 7200,
        unitOfMeasure: '万美元',
        decimals: 0,
        campaignGap: -10.4,
        catchUp: 14.5,
        chance: 0.02,
      },
    ],
    decisions: ['n'],
  },
  decisions: [
    {
      id: 'd',
      text: '8月31日前批复县人民医院迁建初步设计和概算',
      unit: 'fagaiju',
      due: '2012-08-31',
      commitment: 'd',
      on: '2012-08-24',
      by: '攻坚办',
    },
  ],
  leftOpen: [{ commitment: 'k2', note: '已签4户', by: '攻坚办' }],
  closed: { on: '2012-08-24', by: '攻坚办' },
});
export const campaign = Campaign.parse({
  id: 'c',
  name: '中北县百日攻坚行动',
  county: '中北县',
  year: 2012,
  from: '2012-08-01',
  to: '2012-11-08',
});
const names = { b: '县领导B', e: '县领导E', hekou: '河口镇', fagaiju: '发改局' } as const;
export const nameOf = (id: string) => names[id as keyof typeof names] ?? id;
/** A county-wide stocktake that is closed, its commitments `times` over. */
export const stocktakeInput = (
  kind: StocktakePaper['kind'],
  times = 1,
  called: (id: string) => string = nameOf,
): StocktakePaperInput => ({
  kind,
  template: shippedTemplate(kind),
  campaign,
  stocktake,
  agenda: stocktake.agenda ?? { day: '2012-08-24', commitments: [], problems: [], targets: [], decisions: [] },
  commitments: Array.from({ length: times }, () => [
    {
      commitment: commitment('3', {
        due: '2012-08-28',
        moves: [{ from: '2012-08-25', to: '2012-08-28', why: '安置费标准待统一', on: '2012-08-20', by: '攻坚办' }],
      }),
      standing: { state: 'moved' as const, due: '2012-08-28', promised: '2012-08-25', moves: 1, days: 4 },
    },
    {
      commitment: commitment('k2'),
      standing: { state: 'open' as const, due: '2012-08-25', promised: '2012-08-25', moves: 0, days: 1 },
    },
  ]).flat(),
  leaderName: called,
  unitName: called,
});
export const stocktakePaper = (...of: Parameters<typeof stocktakeInput>) =>
  composeStocktakePaper(stocktakeInput(...of));
