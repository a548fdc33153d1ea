import { randomUUID } from 'node:crypto';
import { type ActEnvelope, type Actor, addDays, type Day, type Id } from '@gongjian/model';

/** The made-up county of the campaign drill: its days, posts, units and plan. Two campaigns, one under each ladder. */
export const COUNTY = { id: 'yanlian', name: '演练县' };
export const DAYS = 100;
export const PROJECTS = 42;
const FIRST: Day = '2012-08-01';
const BEFORE: Day = '2012-07-31';
const LADDERS = ['tonglu-2014', 'shanxi-13710'] as const;
export const CAMPAIGNS = LADDERS.map((ladder) => ({ id: `yanlian-${ladder}`, ladder }));
const OFFICES = ['fagai', 'guotu', 'zhujian', 'caizheng', 'huanbao', 'gongdian'];
export const TOWNS = ['hekou', 'shiqiao', 'qingxi', 'baisha', 'longtan', 'daling'];
const LEADERS = ['jia', 'yi', 'bing', 'ding'];

export const dayOf = (number: number): Day => addDays(FIRST, number - 1);
export const officeOf = (at: number): Id => OFFICES[at % OFFICES.length] ?? 'fagai';
export const townOf = (at: number): Id => TOWNS[at % TOWNS.length] ?? 'hekou';
export const leaderOf = (at: number): Id => LEADERS[at % LEADERS.length] ?? 'jia';

export const OFFICE: Actor = { id: 'office', name: '攻坚办综合岗', role: 'office', unit: 'gongjianban' };
export const SUPERVISOR: Actor = { id: 'supervisor', name: '督查室核验岗', role: 'supervisor', unit: 'ducha' };
export const OTHER_SUPERVISOR: Actor = { ...SUPERVISOR, id: 'supervisor-2', name: '督查室复核岗' };
export const reporter = (unit: Id): Actor => ({
  id: `reporter-${unit}`,
  name: `${unit}填报岗`,
  role: 'reporter',
  unit,
});
export const leader = (id: Id): Actor => ({ id: `leader-${id}`, name: `县领导${id}`, role: 'leader', leader: id });

export const envelope = (name: string, body: object): ActEnvelope => ({ id: randomUUID(), name, body });

/** The plan, before the first day. */
export function planActs(): ActEnvelope[] {
  const units = ['gongjianban', 'ducha', ...OFFICES, ...TOWNS];
  return [
    envelope('unit.set', { id: 'xian', name: COUNTY.name, kind: 'county' }),
    ...units.map((id, order) =>
      envelope('unit.set', {
        id,
        name: id,
        kind: TOWNS.includes(id) ? 'township' : 'department',
        parent: 'xian',
        order,
      }),
    ),
    ...LEADERS.map((id) => envelope('leader.set', { id, name: `县领导${id}`, post: '副县长' })),
    ...Array.from({ length: PROJECTS }, (_, at) =>
      envelope('project.set', {
        id: `p-${at + 1}`,
        name: `第${at + 1}号项目`,
        unit: townOf(at),
        leader: leaderOf(at),
        annualInvestment: 10_000,
        plannedStart: dayOf(60),
        asked: ['start'],
      }),
    ),
    envelope('indicator.set', { id: 'kaigong', name: '项目开工', unitOfMeasure: '项' }),
    ...CAMPAIGNS.flatMap(({ id, ladder }) => [
      envelope('campaign.set', {
        id,
        name: `演练(${ladder})`,
        county: COUNTY.name,
        year: 2012,
        from: FIRST,
        to: dayOf(DAYS),
        calendar: 'cn',
        pack: 'gongjian-default',
        ladder,
      }),
      envelope('action.set', { id: `${id}-action`, campaign: id, name: '项目建设', order: 1, leader: 'jia' }),
      envelope('roster.set', {
        id: `${id}-roster`,
        campaign: id,
        name: '重大项目',
        entries: Array.from({ length: PROJECTS }, (_, at) => ({
          project: `p-${at + 1}`,
          entered: BEFORE,
          enteredWhy: '演练',
        })),
      }),
      envelope('target.set', {
        id: `${id}-target`,
        campaign: id,
        action: `${id}-action`,
        name: '重大项目开工',
        indicator: 'kaigong',
        unit: 'fagai',
        goal: 38,
        leader: 'jia',
        measurement: { by: 'count', roster: `${id}-roster`, recognised: ['start'] },
      }),
      envelope('inspection.set', {
        campaign: id,
        number: 1,
        name: '百日攻坚督查',
        supervisedBy: '督查室',
        content: '难题办理',
        object: '各责任单位',
        units: ['xian'],
        from: FIRST,
        to: dayOf(DAYS),
        asked: '按期办结',
        approval: { decidedBy: '县长', on: BEFORE, ref: '县政府常务会议纪要' },
      }),
    ]),
  ];
}
export const PLANNED_ON = BEFORE;
