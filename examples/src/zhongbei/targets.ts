import { type Day, fromMicros, sum, toMicros } from '@gongjian/model';
import type { Draft } from '../script.ts';
import { CAMPAIGN } from './campaign.ts';
import { type LeaderId, leader, PLATFORM_GROUP, type PlatformId, type UnitId } from './people.ts';

export const ROSTERS = {
  major: 'zhongda-shishi-42',
  preliminary: 'zhongda-qianqi-32',
  largeStarts: 'wuqianwan-kaigong',
  largeCompletions: 'wuqianwan-jungong',
} as const;

const INVESTMENT_TARGET = 'zhongda-shishi-touzi';
/** Its annual plan is cut after day 0. */
export const CUT_TARGET = 'wushui-cun';

/** The day of the mid-year figures that the campaign starts from. */
export const BASE: Day = '2012-06-30';
const TEN_DAY_REPORTS: readonly Day[] = ['2012-08-10', '2012-08-20', '2012-08-31', '2012-09-08'];
const MONTHLY_REPORTS: readonly Day[] = ['2012-07-31', '2012-08-31'];

/** A figure of a series; `'same'`: confirmed unchanged; `null`: nothing was reported. */
type Value = number | 'same' | null;

/** A target measured by its own readings, and how they went: at mid-year, then on each report day. */
export type Series = {
  readonly target: Draft<'target'>;
  readonly base: number;
  readonly days: readonly Day[];
  readonly values: readonly Value[];
  /** Of growth: the city's average on the base day and on each report day. */
  readonly peers?: readonly number[];
};

type TargetSeed = Omit<Draft<'target'>, 'campaign' | 'leader'> & { readonly leader: LeaderId };

function target({ leader: post, ...seed }: TargetSeed): Draft<'target'> {
  return { ...seed, campaign: CAMPAIGN, leader: leader(post) };
}

const tenDay = (seed: TargetSeed, base: number, values: readonly Value[]): Series => ({
  target: target(seed),
  base,
  days: TEN_DAY_REPORTS,
  values,
});

const monthly = (seed: TargetSeed, base: number, values: readonly Value[], peers?: readonly number[]): Series => ({
  target: target(seed),
  base,
  days: MONTHLY_REPORTS,
  values,
  ...(peers === undefined ? {} : { peers }),
});

const sample = true as const;
const INVENTED_PLAN = '年度计划数为示例。';

/** One of the platforms' three indicators: the county's figures, each platform's share in them, and its series. */
type PlatformSeed = {
  readonly id: string;
  readonly name: string;
  readonly indicator: string;
  readonly annualPlan: number;
  readonly ratio?: number;
  readonly order: number;
  readonly shares: Readonly<Record<PlatformId, readonly [plan: number, base: number, values: readonly Value[]]>>;
};

const PLATFORM_TARGETS: readonly PlatformSeed[] = [
  {
    id: 'pingtai-touzi',
    name: '四大平台投资',
    indicator: 'pingtai-touzi',
    annualPlan: 13.2,
    order: 160,
    shares: {
      kaifaqu: [4.8, 1.42, [2.1, 2.42, 2.78, 3]],
      danhai: [3.6, 0.98, [1.3, 1.41, 1.55, 1.63]],
      binjiang: [2.7, 0.7, [0.98, 1.09, 1.22, 1.3]],
      beibu: [2.1, 0.46, [0.55, 0.59, 0.62, 0.64]],
    },
  },
  {
    id: 'pingtai-tuozhan',
    name: '四大平台拓展面积',
    indicator: 'tuozhan-mianji',
    annualPlan: 7600,
    order: 170,
    shares: {
      kaifaqu: [2800, 760, [980, 1120, 1290, 1400]],
      danhai: [2100, 540, [690, 800, 912, 964]],
      binjiang: [1500, 420, [560, 640, 740, 802]],
      beibu: [1200, 210, [230, 236, 240, 'same']],
    },
  },
  {
    id: 'pingtai-jiancheng',
    name: '四大平台建成面积',
    indicator: 'jiancheng-mianji',
    annualPlan: 4100,
    ratio: 100,
    order: 180,
    shares: {
      kaifaqu: [1500, 420, [560, 655, 780, 872]],
      danhai: [1150, 310, [400, 455, 512, 566]],
      binjiang: [850, 240, [330, 392, 462, 511]],
      beibu: [600, 130, [150, 'same', 168, 172]],
    },
  },
];

const PLATFORM_NAMES: Readonly<Record<PlatformId, readonly [name: string, leader: LeaderId]>> = {
  kaifaqu: ['经开区', 'e'],
  danhai: ['淡海新区', 'f'],
  binjiang: ['滨江园区', 'd'],
  beibu: ['北部集聚区', 'c'],
};

const PLATFORM_IDS: readonly PlatformId[] = ['kaifaqu', 'danhai', 'binjiang', 'beibu'];

/** The figures of a series with the confirmed ones filled in. */
function filled(base: number, values: readonly Value[]): number[] {
  let last = base;
  return values.map((value) => {
    last = typeof value === 'number' ? value : last;
    return last;
  });
}

/** The whole and its four parts; the whole's figures are the sums of the parts'. */
function platformSeries({ shares, order, ratio, ...seed }: PlatformSeed): Series[] {
  const common = { action: 'xiangmu', indicator: seed.indicator, ...(ratio === undefined ? {} : { ratio }) };
  const parts = PLATFORM_IDS.map((platform, index): Series => {
    const [annualPlan, base, values] = shares[platform];
    const [name, post] = PLATFORM_NAMES[platform];
    return tenDay(
      {
        ...common,
        id: `${seed.id}-${platform}`,
        name: `${name}${seed.name.replace('四大平台', '')}`,
        unit: platform,
        leader: post,
        parent: seed.id,
        order: order + index + 1,
        annualPlan,
        sample,
      },
      base,
      values,
    );
  });
  const wholes = TEN_DAY_REPORTS.map((_, at) =>
    sum(parts.map((part) => filled(part.base, part.values)[at] ?? part.base)),
  );
  const whole = tenDay(
    {
      ...common,
      id: seed.id,
      name: seed.name,
      unit: PLATFORM_GROUP,
      helpers: ['fagaiju', 'guotuju'],
      leader: 'd',
      order,
      annualPlan: seed.annualPlan,
    },
    sum(parts.map((part) => part.base)),
    wholes,
  );
  return [whole, ...parts];
}

/** Targets measured by their own readings. Those without the mark carry the source's figures. */
export const SERIES: readonly Series[] = [
  monthly(
    {
      id: 'guding-touzi',
      action: 'xiangmu',
      name: '固定资产投资',
      indicator: 'guding-touzi',
      unit: 'fagaiju',
      helpers: ['tongjiju', 'jingxinju', 'zhujianju', 'jiaotongju'],
      leader: 'd',
      order: 100,
      annualPlan: 180,
    },
    93.24,
    [108.36, 120.96],
  ),
  monthly(
    {
      id: 'gongye-touzi',
      action: 'xiangmu',
      name: '工业投资',
      indicator: 'gongye-touzi',
      unit: 'jingxinju',
      helpers: ['tongjiju', 'kaifaqu', 'binjiang'],
      leader: 'e',
      order: 101,
      parent: 'guding-touzi',
      goal: 95,
      goalNote: '部署只给出攻坚目标,没有给出年度计划。',
    },
    53.1,
    [61.35, 72.6],
  ),
  ...PLATFORM_TARGETS.flatMap(platformSeries),
  tenDay(
    {
      id: 'shidao-waizi',
      action: 'zhaoshang',
      name: '实到外资',
      indicator: 'shidao-waizi',
      unit: 'shangwuju',
      helpers: ['zhaoshangju', 'kaifaqu', 'danhai'],
      leader: 'b',
      order: 200,
      annualPlan: 8000,
      goalNote: INVENTED_PLAN,
      sample,
    },
    1928,
    [2080, 2150, 2360, 2412],
  ),
  tenDay(
    {
      id: 'yiyuan-xiangmu',
      action: 'zhaoshang',
      name: '新引进亿元以上项目',
      indicator: 'yiyuan-xiangmu',
      unit: 'zhaoshangju',
      helpers: ['kaifaqu', 'danhai', 'binjiang', 'beibu'],
      leader: 'b',
      order: 210,
      annualPlan: 20,
      sample,
    },
    11,
    [12, 13, 14, 15],
  ),
  monthly(
    {
      id: 'ziying-chukou',
      action: 'zhaoshang',
      name: '自营出口增幅',
      indicator: 'ziying-chukou-zengfu',
      unit: 'shangwuju',
      leader: 'e',
      order: 220,
      comparison: 'above-peer',
      annualPlan: 12,
      ratio: 100,
      goalNote: `增速高于全市平均。${INVENTED_PLAN}`,
      sample,
    },
    6.3,
    [5.8, 6.9],
    [7.1, 6.6, 6.4],
  ),
  monthly(
    {
      id: 'guishang-chanzhi',
      action: 'gongye',
      name: '规上工业产值增幅',
      indicator: 'guishang-chanzhi-zengfu',
      unit: 'jingxinju',
      helpers: ['tongjiju'],
      leader: 'e',
      order: 300,
      comparison: 'above-peer',
      annualPlan: 9,
      ratio: 100,
      goalNote: `增速高于全市平均。${INVENTED_PLAN}`,
      sample,
    },
    9.2,
    [8.7, 9.4],
    [9.8, 9.1, 9],
  ),
  monthly(
    {
      id: 'caizheng-zong',
      action: 'gongye',
      name: '财政总收入增幅',
      indicator: 'caizheng-zong-zengfu',
      unit: 'caizhengju',
      leader: 'd',
      order: 310,
      comparison: 'above-peer',
      annualPlan: 11,
      ratio: 100,
      goalNote: `增速高于全市平均。${INVENTED_PLAN}`,
      sample,
    },
    8.1,
    [7.7, 8],
    [8.6, 8.3, 8.2],
  ),
  monthly(
    {
      id: 'difang-caizheng',
      action: 'gongye',
      name: '地方财政收入增幅',
      indicator: 'difang-caizheng-zengfu',
      unit: 'caizhengju',
      leader: 'd',
      order: 320,
      comparison: 'above-peer',
      annualPlan: 12,
      ratio: 100,
      goalNote: `增速高于全市平均。${INVENTED_PLAN}`,
      sample,
    },
    10.5,
    [10.9, 12.3],
    [9.4, 9.2, 9.6],
  ),
  tenDay(
    {
      id: 'zhengdi',
      action: 'yaosu',
      name: '征地完成面积',
      indicator: 'zhengdi-mianji',
      unit: 'guotuju',
      helpers: ['hekou', 'shiqiao', 'shuanggang'],
      leader: 'f',
      order: 400,
      annualPlan: 5200,
      sample,
    },
    2640,
    [3010, 3180, 3350, 3462],
  ),
  tenDay(
    {
      id: 'gongdi',
      action: 'yaosu',
      name: '供地面积',
      indicator: 'gongdi-mianji',
      unit: 'guotuju',
      leader: 'f',
      order: 410,
      annualPlan: 3600,
      sample,
    },
    1830,
    [1902, 1938, 1985, 2021],
  ),
  tenDay(
    {
      id: 'rongzi',
      action: 'yaosu',
      name: '重大项目融资到位',
      indicator: 'rongzi-daowei',
      unit: 'caizhengju',
      leader: 'd',
      order: 420,
      annualPlan: 24,
      sample,
    },
    12.6,
    [15.2, 16, 17.1, 17.8],
  ),
  tenDay(
    {
      id: 'chaiwei',
      action: 'chengxiang',
      name: '拆除违法建筑',
      indicator: 'chaichu-weifa',
      unit: 'zhujianju',
      helpers: ['chengdong', 'chengxi', 'hekou'],
      leader: 'f',
      order: 500,
      annualPlan: 45,
      sample,
    },
    26.1,
    [27.9, 28.6, 30.3, 31.1],
  ),
  tenDay(
    {
      id: 'beijie',
      action: 'chengxiang',
      name: '整治背街小巷',
      indicator: 'beijie-xiaoxiang',
      unit: 'zhujianju',
      helpers: ['chengdong', 'chengxi'],
      leader: 'f',
      order: 510,
      annualPlan: 60,
      sample,
    },
    31,
    [36, 39, 43, 46],
  ),
  tenDay(
    {
      id: CUT_TARGET,
      action: 'xiangcun',
      name: '生活污水治理村',
      indicator: 'wushui-cun',
      unit: 'nongban',
      helpers: ['huanbaoju', 'qingxi', 'yunxi'],
      leader: 'c',
      order: 600,
      annualPlan: 50,
      sample,
    },
    15,
    [18, 20, 23, 24],
  ),
  tenDay(
    {
      id: 'jingpin-cun',
      action: 'xiangcun',
      name: '美丽乡村精品村',
      indicator: 'jingpin-cun',
      unit: 'nongban',
      leader: 'c',
      order: 610,
      annualPlan: 10,
      sample,
    },
    5,
    ['same', 6, 'same', 7],
  ),
  tenDay(
    {
      id: 'wenhuazhan',
      action: 'wenhua',
      name: '乡镇综合文化站达标',
      indicator: 'wenhuazhan',
      unit: 'wenguangju',
      leader: 'g',
      order: 700,
      annualPlan: 10,
      sample,
    },
    6,
    [7, 'same', 'same', 8],
  ),
  tenDay(
    {
      id: 'nongjia-shuwu',
      action: 'wenhua',
      name: '农家书屋',
      indicator: 'nongjia-shuwu',
      unit: 'wenguangju',
      leader: 'g',
      order: 710,
      annualPlan: 150,
      sample,
    },
    82,
    [96, 104, 113, 118],
  ),
  tenDay(
    {
      id: 'xinfang-banjie',
      action: 'shehui',
      name: '信访事项按期办结率',
      indicator: 'xinfang-banjie',
      unit: 'xinfangju',
      leader: 'h',
      order: 800,
      goal: 95,
      sample,
    },
    91.5,
    [92.6, 93.1, 94.2, 94.6],
  ),
  tenDay(
    {
      id: 'zhian-yinhuan',
      action: 'shehui',
      name: '整治治安隐患点',
      indicator: 'zhian-yinhuan',
      unit: 'zhengfawei',
      leader: 'h',
      order: 810,
      annualPlan: 80,
      sample,
    },
    41,
    [47, 52, 57, null],
  ),
];

type CountSeed = {
  readonly id: string;
  readonly name: string;
  readonly indicator: string;
  readonly goal: number;
  readonly roster: string;
  readonly recognised: ('start' | 'completion')[];
  readonly order: number;
  readonly unit?: UnitId;
  readonly parent?: string;
  readonly tag?: string;
};

const COUNTS: readonly CountSeed[] = [
  {
    id: 'zhongda-kaigong',
    name: '重大实施项目开工',
    indicator: 'kaigong-shu',
    goal: 40,
    roster: ROSTERS.major,
    recognised: ['start'],
    order: 110,
  },
  {
    id: 'zhongda-jungong',
    name: '重大实施项目竣工',
    indicator: 'jungong-shu',
    goal: 15,
    roster: ROSTERS.major,
    recognised: ['completion'],
    order: 111,
  },
  {
    id: 'qianqi-tiqian-kaigong',
    name: '重大前期项目完成前期提前开工',
    indicator: 'tiqian-kaigong-shu',
    goal: 10,
    roster: ROSTERS.preliminary,
    recognised: ['start'],
    order: 120,
  },
  {
    id: 'wuqianwan-kaigong',
    name: '5000万元以上项目开工',
    indicator: 'kaigong-shu',
    goal: 65,
    roster: ROSTERS.largeStarts,
    recognised: ['start'],
    order: 130,
  },
  {
    id: 'wuqianwan-kaigong-gongye',
    name: '其中工业项目开工',
    indicator: 'kaigong-shu',
    goal: 35,
    roster: ROSTERS.largeStarts,
    recognised: ['start'],
    order: 131,
    unit: 'jingxinju',
    parent: 'wuqianwan-kaigong',
    tag: '工业',
  },
  {
    id: 'wuqianwan-jungong',
    name: '5000万元以上项目竣工',
    indicator: 'jungong-shu',
    goal: 30,
    roster: ROSTERS.largeCompletions,
    recognised: ['completion'],
    order: 140,
  },
  {
    id: 'wuqianwan-jungong-gongye',
    name: '其中工业项目竣工',
    indicator: 'jungong-shu',
    goal: 18,
    roster: ROSTERS.largeCompletions,
    recognised: ['completion'],
    order: 141,
    unit: 'jingxinju',
    parent: 'wuqianwan-jungong',
    tag: '工业',
  },
];

/** Targets that count the recognised projects of a list: the source's figures. */
export const COUNT_TARGETS: readonly Draft<'target'>[] = COUNTS.map(
  ({ roster, recognised, tag, unit = 'fagaiju', ...seed }) =>
    target({
      ...seed,
      action: 'xiangmu',
      unit,
      helpers: unit === 'fagaiju' ? ['guotuju', 'zhujianju', 'huanbaoju'] : ['fagaiju'],
      leader: unit === 'fagaiju' ? 'd' : 'e',
      measurement: { by: 'count', roster, recognised, ...(tag === undefined ? {} : { tag }) },
    }),
);

/** The 42 projects' investment; its annual plan is the sum of theirs, `wan` 万元, and therefore invented. */
export function investmentTarget(wan: number): Draft<'target'> {
  return target({
    id: INVESTMENT_TARGET,
    action: 'xiangmu',
    name: '42项重大实施项目投资',
    indicator: 'zhongda-touzi',
    unit: 'fagaiju',
    leader: 'd',
    order: 150,
    annualPlan: fromMicros(toMicros(wan / 10_000)),
    goalNote: '年度计划为清单内项目年度投资计划之和,属示例。',
    measurement: { by: 'investment', roster: ROSTERS.major },
    sample,
  });
}
