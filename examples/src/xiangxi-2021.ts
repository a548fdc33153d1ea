import { type Actor, sum } from '@gongjian/model';
import { createScript, type ExampleStep } from './script.ts';

const CAMPAIGN = 'xiangxi-2021';
const STATE = 'xx-xiangxizhou';
const WHOLE = 'xx-touzi';

const OFFICE: Actor = { id: 'xx-gongjianban', name: '州重点项目调度岗', role: 'office', unit: STATE };

/** What a public bulletin of January to September 2021 printed: projects, the year's plan and what was done, 亿元. */
const ROWS = [
  ['jishou', '吉首市', 'county', 57, 82.5, 65.1],
  ['luxi', '泸溪县', 'county', 27, 42.6, 31.2],
  ['fenghuang', '凤凰县', 'county', 34, 78.5, 62.9],
  ['guzhang', '古丈县', 'county', 24, 23.4, 19],
  ['huayuan', '花垣县', 'county', 21, 46, 37.1],
  ['baojing', '保靖县', 'county', 24, 41.9, 30.9],
  ['yongshun', '永顺县', 'county', 23, 51, 42.3],
  ['longshan', '龙山县', 'county', 21, 51.7, 40.9],
  ['gaoxinqu', '湘西高新区', 'platform', 27, 66.4, 53.1],
  ['zhouzhi', '州直', 'department', 58, 156.7, 92],
] as const;

const SEPTEMBER = '2021-09-30';

/** The same bulletin contradicts its table here; the table's figure is taken because the total agrees with it. */
const CONTRADICTED = { unit: 'zhouzhi', note: '通报正文另写114.8亿元,与表不符;合计数与表一致,故取表中数。' } as const;

/**
 * 316 key projects of Xiangxi prefecture (湘西州) with the published figures of January to September 2021: ten units
 * and their total, no projects. The window (fourth quarter) is invented, so that there is a curve to be judged by.
 */
export function xiangxi2021(): ExampleStep[] {
  const script = createScript(CAMPAIGN);
  const put = (time: string, name: string, body: object): void =>
    script.add(['2021-09-28', time], OFFICE, name, body, { batch: 'plan' });

  put('09:00', 'campaign.set', {
    id: CAMPAIGN,
    name: '湘西州重点项目四季度冲刺',
    county: '湘西州',
    year: 2021,
    from: '2021-10-01',
    to: '2021-12-31',
    ratio: 100,
    annualLine: 'months',
    pack: 'gongjian-default',
    purpose: '年计划和1至9月完成数取自公开通报;四季度冲刺的起止日期为示例。',
    sample: true,
  });
  put('09:10', 'unit.set', { id: STATE, name: '湘西州', kind: 'county' });
  ROWS.forEach(([id, name, kind], index) => {
    put('09:20', 'unit.set', { id: `xx-${id}`, name, kind, parent: STATE, order: index + 1 });
  });
  put('09:30', 'action.set', { id: 'xx-xiangmu', campaign: CAMPAIGN, name: '重点项目建设', order: 1, lead: STATE });
  put('09:40', 'indicator.set', {
    id: 'xx-zhongdian-touzi',
    name: '重点项目投资',
    unitOfMeasure: '亿元',
    decimals: 1,
    meaning: '纳入年度计划的316个重点项目当年完成投资,调度口径。',
  });

  const target = (id: string, name: string, unit: string, annualPlan: number, projects: number, order: number) => ({
    id,
    campaign: CAMPAIGN,
    action: 'xx-xiangmu',
    name,
    indicator: 'xx-zhongdian-touzi',
    unit,
    order,
    annualPlan,
    goalNote: `${projects}个项目`,
  });
  const projects = sum(ROWS.map(([, , , count]) => count));
  put('10:00', 'target.set', target(WHOLE, '全州重点项目投资', STATE, sum(ROWS.map((row) => row[4])), projects, 1));
  ROWS.forEach(([id, name, , count, plan], index) => {
    const part = target(`${WHOLE}-${id}`, `${name}重点项目投资`, `xx-${id}`, plan, count, index + 2);
    put('10:10', 'target.set', { ...part, parent: WHOLE });
  });

  const read = (subject: string, value: number, more: object = {}): void =>
    script.add(['2021-10-08', '10:00'], OFFICE, 'reading.record', {
      of: 'target',
      subject,
      on: SEPTEMBER,
      value,
      unit: '亿元',
      grade: 'evidenced',
      evidence: '2021年1至9月重点项目进展公开通报(转载,未经原件核对)',
      ...more,
    });
  for (const [id, , , , , done] of ROWS)
    read(`${WHOLE}-${id}`, done, id === CONTRADICTED.unit ? { note: CONTRADICTED.note } : {});
  read(WHOLE, sum(ROWS.map((row) => row[5])));
  return script.steps();
}
