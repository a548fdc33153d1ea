import type { Actor } from '@gongjian/model';
import type { Draft } from '../script.ts';

/** Units of the example county. Only the county's name is the source's; the others are examples. */
const COUNTY = 'zhongbei';
const OFFICE_UNIT = 'gongjianban';
export const PLATFORM_GROUP = 'sida-pingtai';

const DEPARTMENTS = [
  ['fagaiju', '县发展和改革局', '发改局'],
  ['jingxinju', '县经济和信息化局', '经信局'],
  ['shangwuju', '县商务局', '商务局'],
  ['zhaoshangju', '县招商局', '招商局'],
  ['caizhengju', '县财政局', '财政局'],
  ['guotuju', '县国土资源局', '国土资源局'],
  ['zhujianju', '县住房和城乡建设局', '住建局'],
  ['huanbaoju', '县环境保护局', '环保局'],
  ['jiaotongju', '县交通运输局', '交通局'],
  ['shuiliju', '县水利局', '水利局'],
  ['nongban', '县委农业和农村工作办公室', '农办'],
  ['wenguangju', '县文化广电新闻出版局', '文广新局'],
  ['weishengju', '县卫生局', '卫生局'],
  ['jiaoyuju', '县教育局', '教育局'],
  ['xinfangju', '县信访局', '信访局'],
  ['zhengfawei', '县委政法委', '政法委'],
  ['tongjiju', '县统计局', '统计局'],
  ['gongdianju', '县供电局', '供电局'],
] as const;

const TOWNSHIPS = [
  ['chengdong', '城东街道'],
  ['chengxi', '城西街道'],
  ['hekou', '河口镇'],
  ['shiqiao', '石桥镇'],
  ['qingxi', '青溪镇'],
  ['baisha', '白沙镇'],
  ['longtan', '龙潭镇'],
  ['shuanggang', '双港镇'],
  ['daling', '大岭镇'],
  ['donghu', '东湖乡'],
  ['yunxi', '云溪乡'],
  ['nanshan', '南山乡'],
] as const;

const PLATFORMS = [
  ['kaifaqu', '中北经济开发区', '经开区'],
  ['danhai', '淡海新区', '淡海新区'],
  ['binjiang', '滨江工业园区', '滨江园区'],
  ['beibu', '北部产业集聚区', '北部集聚区'],
] as const;

export type UnitId =
  | typeof COUNTY
  | typeof OFFICE_UNIT
  | typeof PLATFORM_GROUP
  | (typeof DEPARTMENTS)[number][0]
  | (typeof TOWNSHIPS)[number][0]
  | (typeof PLATFORMS)[number][0];

export type PlatformId = (typeof PLATFORMS)[number][0];
export type LeaderId = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h';

const order = (index: number): number => index + 1;

export const UNITS: readonly Draft<'unit'>[] = [
  { id: COUNTY, name: '中北县', kind: 'county' },
  {
    id: OFFICE_UNIT,
    name: '县百日攻坚行动领导小组办公室',
    shortName: '攻坚办',
    kind: 'office',
    parent: COUNTY,
    order: 1,
    sample: true,
  },
  ...DEPARTMENTS.map(
    ([id, name, shortName], index): Draft<'unit'> => ({
      id,
      name,
      shortName,
      kind: 'department',
      parent: COUNTY,
      order: 10 + order(index),
      sample: true,
    }),
  ),
  ...TOWNSHIPS.map(
    ([id, name], index): Draft<'unit'> => ({
      id,
      name,
      kind: 'township',
      parent: COUNTY,
      order: 40 + order(index),
      sample: true,
    }),
  ),
  { id: PLATFORM_GROUP, name: '四大平台', kind: 'other', parent: COUNTY, order: 60 },
  ...PLATFORMS.map(
    ([id, name, shortName], index): Draft<'unit'> => ({
      id,
      name,
      shortName,
      kind: 'platform',
      parent: PLATFORM_GROUP,
      order: 60 + order(index),
      sample: true,
    }),
  ),
];

const POSTS: readonly (readonly [LeaderId, string])[] = [
  ['a', '县委书记'],
  ['b', '县委副书记、县长'],
  ['c', '县委副书记'],
  ['d', '县委常委、常务副县长'],
  ['e', '副县长(分管工业、商务)'],
  ['f', '副县长(分管国土、城建、交通)'],
  ['g', '县委常委、宣传部长'],
  ['h', '县委常委、政法委书记'],
];

export const LEADERS: readonly Draft<'leader'>[] = POSTS.map(([id, post], index) => ({
  id: leader(id),
  name: `县领导${id.toUpperCase()}`,
  post,
  order: order(index),
  sample: true,
}));

export function leader(id: LeaderId): string {
  return `xianlingdao-${id}`;
}

export const OFFICE: Actor = { id: 'gongjianban-zonghe', name: '攻坚办综合组', role: 'office', unit: OFFICE_UNIT };
export const STATISTICS: Actor = {
  id: 'tongjiju-touzi',
  name: '统计局投资统计岗',
  role: 'statistics',
  unit: 'tongjiju',
};

/** The post that looks at what a unit's reporter sends, before it becomes a figure. */
export function reviewerOf(unit: UnitId): Actor {
  const row = UNITS.find(({ id }) => id === unit);
  return { id: `${unit}-shenhe`, name: `${row?.shortName ?? row?.name ?? unit}审核岗`, role: 'reviewer', unit };
}

/** The post that reports for a unit. */
export function reporterOf(unit: UnitId): Actor {
  const row = UNITS.find(({ id }) => id === unit);
  return { id: `${unit}-tianbao`, name: `${row?.shortName ?? row?.name ?? unit}填报岗`, role: 'reporter', unit };
}

/** The post of a county leader. */
export function leaderPost(id: LeaderId): Actor {
  return { id: leader(id), name: `县领导${id.toUpperCase()}`, role: 'leader', leader: leader(id) };
}
