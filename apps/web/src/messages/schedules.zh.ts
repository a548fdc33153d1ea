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
  notYours: { rows: '计划由攻坚办调整', stands: '由项目责任单位或攻坚办上报' },
  behind: '比已上报的退回,默认不采用;勾选即按更正记入',
  added: '新增',
};
