import type { ScheduleFault, SchedulePreview } from '@gongjian/model';

type Fault = ScheduleFault['fault'];
type Field = SchedulePreview['rows' | 'stands'][number]['fields'][number]['field'];
type StandFault = NonNullable<SchedulePreview['stands'][number]['fault']>;

/** What pages say of schedules that go to Project and come back, in Chinese. */
export const schedulesZh = {
  export: '导出 Project XML',
  import: '导入 Project XML',
  title: (name?: string) => (name === undefined ? '从 Project 导入各项目的节点' : `从 Project 导入“${name}”的节点`),
  drop: '选择 Project 的 XML 文件',
  hint: '在 Project 中“另存为—XML 格式”;ProjectLibre 等工具导出的同一格式也可用',
  means:
    '采用两类内容:计划(名称、层级、工期、紧前关系、限制、期限)和进展(实际开始、实际完成、完成比例,按今天上报记入)。文件中的资源、成本、工时和摘要任务的进展不采用。办理单位、承诺天数和与其他项目的紧前关系保持不变。',
  projects: (count: number) => `文件中有 ${count} 个项目。`,
  summary: (changed: number, added: number, stands: number, same: number) =>
    `计划改动 ${changed} 个,新增 ${added} 个,进展 ${stands} 个,不变 ${same} 个`,
  nothing: '与现有节点完全一致,没有可采用的内容。',
  adopt: (count: number) => `采用 ${count} 项`,
  done: (rows: number, stands: number) => `已采用 ${rows} 个节点的计划、${stands} 个节点的进展`,
  gone: (names: string) => `文件里没有这些节点,它们保留不变:${names}。`,
  faults: '文件有以下问题,请在 Project 中改正后重新导入:',
  told: '以下内容请留意,不影响采用其余部分:',
  head: { take: '采用', step: '节点', change: '改动(现有 → 文件)' },
  parts: { rows: '计划', stands: '进展' },
  standFaults: {
    future: '不采用:实际日期晚于今天',
    'before-start': '不采用:实际完成早于实际开始',
    'no-start': '不采用:有进展而没有实际开始日期,请在 Project 中填上“实际开始时间”',
  } satisfies Record<StandFault, string>,
  notYours: { rows: '计划由攻坚办调整', stands: '由项目责任单位或攻坚办上报' },
  behind: '比已上报的退回,默认不采用;勾选即按更正记入',
  added: '新增',
  line: (line: number, element: string) => `第${line}行 ${element}`,
  fields: {
    name: '名称',
    parent: '上级节点',
    basis: '工期算法',
    days: '工期(天)',
    after: '紧前节点',
    constraint: '限制',
    deadline: '期限',
    started: '实际开始',
    finished: '实际完成',
    percent: '完成比例',
  } satisfies Record<Field, string>,
  bases: { working: '工作日', calendar: '自然日' },
  constraints: {
    'as-late': '越晚越好',
    'start-no-earlier': '不早于此日开始',
    'start-no-later': '不晚于此日开始',
    'finish-no-earlier': '不早于此日完成',
    'finish-no-later': '不晚于此日完成',
    'start-on': '必须此日开始',
    'finish-on': '必须此日完成',
  } as Readonly<Record<string, string>>,
  fault: {
    'bad-number': '数值无法识别',
    'bad-date': '日期无法识别,应为 年-月-日',
    'no-name': '名称应为 1–120 个字',
    twice: '编号重复',
    outline: '层级跳级,上一级缺失',
    negative: '工期为负',
    absurd: '工期或间隔过大(工期至多 5000 天,间隔至多 2000 天)',
    constraint: '有限制类型而没有限制日期',
    'no-calendar': '所用日历不在文件里',
    'link-kind': '紧前关系类型无法识别,应为 0–3',
    'link-lag': '间隔按百分比计,请改为天数',
    'link-to-nothing': '紧前任务不在文件里',
    'too-many-links': '紧前任务过多,至多 60 个',
    cycle: '任务互为前提,形成循环',
    'other-project': '这是其他项目的节点',
    'part-day': '不足一天,按一天计',
    'no-project': '看不出属于哪个项目,未采用;请到该项目的页面导入',
    'out-of-sight': '这些项目不在本活动或不归您看,未采用',
  } satisfies Record<Fault, string>,
};
