/**
 * Everything that pages say, in Chinese; other languages are of this type, so a missing or misfit message does not
 * compile. The words for closed sets (lights, kinds, states …) and refusals come from the model.
 */
export const zh = {
  shell: {
    title: '攻坚',
    name: '攻坚',
    skip: '跳到正文',
    pages: '页面',
    campaign: '攻坚活动',
    secrecy: '本系统为非涉密系统,不得录入涉密信息',
    nav: {
      overview: '总览',
      targets: '目标',
      projects: '项目',
      report: '上报',
      read: '读文件',
      import: '导入',
      bulletin: '通报',
      history: '历史',
    },
  },
  session: {
    demonstration: '演示(示例数据)',
    day: '演示的日期',
    dayBefore: '前一天',
    dayAfter: '后一天',
    post: '身份',
  },
  states: {
    loading: '正在读取…',
    retry: '重试',
    failed: '没有办成',
    offline: '连不上服务器',
    offlineDetail: '请检查网络后重试;已填的内容还在。',
    noPage: '没有这个页面;请从上方导航进入。',
    sample: '示例数据',
    required: '必填',
    save: '保存',
    cancel: '取消',
    close: '关闭',
    leave: '有尚未保存的内容,离开后将丢失。确定离开吗?',
    saved: '已保存',
    optional: '可不填',
  },
  table: {
    rows: (rows: number) => `共${rows}行`,
    columns: '选列',
    copy: '复制',
    copied: (rows: number) => `已复制${rows}行,可粘贴到Excel`,
    notCopied: '浏览器不允许复制',
    empty: '没有符合条件的内容',
  },
  light: { reference: '参考' },
  pace: {
    none: '尚无读数',
    noLine: '不计时序',
    toAnnual: (gap: string) => `较年度时序 ${gap}`,
    toCampaign: (gap: string) => `较攻坚曲线 ${gap}`,
    catchUp: (times: string) => `需提速 ${times} 倍`,
    projected: '圆点为照目前进度期末可达',
    legend: {
      verified: '已核实',
      done: '已上报未核实',
      annual: '年度时序今天应到',
      campaign: '攻坚曲线今天应到',
      projected: '照目前进度期末可达',
    },
  },
  home: {
    none: '还没有攻坚活动',
    how: '从计划文件开始:读入实施方案、动员讲话或任务分解表,逐项确认后即成计划。',
    read: '读入计划文件',
  },
  front: {
    head: (p: { name: string; day: number; days: number; left: number; today: string; asOf: string | undefined }) =>
      [
        `${p.name} ${p.day < 1 ? '尚未开始' : p.day > p.days ? '已经结束' : `第${p.day}天`}`,
        ...(p.day >= 1 && p.day <= p.days ? [`剩${p.left}天`] : []),
        p.today,
        p.asOf === undefined ? '尚无数据' : `数据截至${p.asOf}`,
      ].join(' · '),
    ribbon: (days: number) => `攻坚${days}天进程`,
    today: (day: string) => `今天 ${day}`,
    print: '打印',
    answer: (p: {
      targets: number;
      willMiss: number;
      reached: number;
      unknown: number;
      tightest: string | undefined;
      catchUp: string | undefined;
      decisions: number;
    }) => {
      const miss =
        p.willMiss === 0
          ? `[[targets|${p.targets}个目标]]都没有到期达不到的`
          : `[[targets|${p.targets}个目标]]中[[miss|${p.willMiss}个到期达不到]]`;
      const others = [
        ...(p.reached > 0 ? [`[[reached|${p.reached}个已达到]]`] : []),
        ...(p.unknown > 0 ? [`[[unknown|${p.unknown}个无法判断]]`] : []),
      ];
      const tightest =
        p.tightest === undefined
          ? ''
          : `,最紧的是[[tightest|${p.tightest}]]${p.catchUp === undefined ? '' : `(需提速${p.catchUp}倍)`}`;
      const decisions =
        p.decisions === 0 ? '今天没有到期的难题' : `有[[decisions|${p.decisions}件事]]今天需要决定`;
      return `照目前进度,${[miss, ...others].join('、')}${tightest};${decisions}。`;
    },
    targets: '目标,最滞后的在前',
    restOfTargets: (count: number) => `其余${count}个目标`,
    fold: '收起',
    problems: '卡在哪里',
    changes: (since: string) => `与${since}相比的变化`,
    since: '与哪一天相比',
    rule: (name: string, version: string) =>
      `亮灯规则:${name}(${version})。差距单位为百分点,负数为落后;两条时序均按各目标数据截止日计。`,
    columns: {
      target: '目标',
      light: '亮灯',
      pace: '进度(右端为攻坚目标)',
      share: '完成率',
      done: '完成 / 目标',
      annualGap: '较年度时序',
      campaignGap: '较攻坚曲线',
      catchUp: '需提速',
      verdict: '照目前进度',
      responsible: '责任单位 / 领导',
      week: '本周变化',
    },
    times: (times: string) => `${times}倍`,
    verdict: { reached: '已达到', 'on-course': '可达到', 'will-miss': '达不到', unknown: '无法判断' },
    noProblems: '没有未解决的难题。',
    problem: {
      what: '难题',
      holds: '押着',
      decider: '在谁手里',
      due: '最迟',
      waiting: '已等',
      next: '下一步',
      latest: (day: string) => day,
      overdue: (days: number) => `逾期${days}天`,
      days: (days: number) => `${days}天`,
      count: (projects: number) => `${projects}项 `,
      more: (projects: number) => `另${projects}个项目`,
    },
    noChanges: '没有变化。',
    change: {
      lights: '灯的变化',
      work: '工作进展',
      paper: '更正与计划变动',
      heading: (title: string, count: number) => `${title} ${count}`,
      all: (count: number) => `全部${count}条`,
      corrected: '以前的读数有更正',
      plan: (change: string) => `年度计划 ${change}`,
      goal: (change: string) => `攻坚目标 ${change}`,
      entered: (names: string) => `进入清单:${names}`,
      left: (names: string) => `移出清单:${names}`,
    },
  },
  target: {
    partOf: (whole: string) => `其中 · ${whole}`,
  },
  problem: {
    clear: '销号',
    clearTitle: (name: string) => `销号:${name}`,
    cleared: (name: string) => `${name}已销号`,
    clearedOn: '解决日期',
    verifier: '核实人',
    how: '怎样解决的',
    clearMeans: '销号后不再计入未解决难题;记入历史,需要时可重新提出。',
  },
  report: {
    title: (unit: string, day: string) => `${unit} · ${day}应报`,
    about: '只报有变化的;没有变化点“无变化”。数值为本年累计数。回车上报本行,↑↓换行。',
    allUnits: '全部单位',
    byUnit: '各单位应报与已报',
    unit: '单位',
    due: '应报',
    left: '未报',
    today: (day: string) => `今天 ${day}`,
    tenDays: (day: string) => `旬末 ${day}`,
    day: '报哪一天的数',
    nothing: '这一天没有应报事项。',
    caption: '应报事项',
    columns: { what: '事项', plan: '年度计划', last: '上次', now: '本次累计', light: '亮灯', act: '操作' },
    report: '上报',
    unchanged: '无变化',
    correct: '更正',
    addNote: '加说明',
    note: '说明原因',
    reason: '更正原因(必填)',
    waiting: '已保存在本机,待上报',
    said: '已报',
    saidUnchanged: '已报无变化',
    reported: (count: number) => `已上报${count}条`,
    progress: (done: number, all: number) => `已报${done}条,共${all}条`,
    reportTyped: (count: number) => `上报已填的${count}条`,
    allUnchanged: (count: number) => `其余${count}条均无变化`,
    allUnchangedTitle: (count: number) => `确认其余${count}条均无变化?`,
    allUnchangedMeans: '每条按上次数值记为“无变化”;报错了可用“更正”改正。',
    confirm: '确认',
  },
  outbox: {
    waiting: (count: number) => `已保存在本机,联网后自动上报(${count}条)`,
    sending: (count: number) => `正在上报(${count}条)`,
    volatile: (count: number) => `本机浏览器不能保存,请不要关闭页面(${count}条待上报)`,
    now: '立即上报',
    refused: (name: string, day: string) => `${name}(${day})被退回:`,
    discard: '放弃',
    others: (count: number) => `另有${count}条是以其他身份填的,切换到该身份后上报`,
  },
};

export type Messages = typeof zh;
