import type { Bound } from './act.ts';
import type { Role } from './actor.ts';
import type { AllocationPlan, WhyNot } from './allocation.ts';
import type { ApplicationState, ExemptionState } from './application.ts';
import type { CheckFinding, ProjectAssessment, Verdict } from './assessment.ts';
import type { AuditEventKind } from './audit.ts';
import type { PaperKind } from './bulletin-kinds.ts';
import type { DayBasis } from './calendar.ts';
import type { CarriedProject, HandedOver } from './close-out.ts';
import type { CommitmentState } from './commitment.ts';
import { type Day, dayOfMonth, monthOf, yearOf } from './day.ts';
import type { ANSWER_TYPES, KNOWN_BY } from './demand.ts';
import type { DraftBasis, DraftDate, DraftParty, DraftPlan, LEFT_OUT_REASONS } from './draft.ts';
import type { ExportKind } from './export.ts';
import type { EXEMPTION_TYPES, Grade, SUBJECT_KINDS } from './fact.ts';
import type { Factor } from './factor.ts';
import type { FEEDBACK_KINDS } from './feedback.ts';
import type { InboxGroup, InboxKind } from './inbox.ts';
import type { InspectionState } from './inspection.ts';
import type { Joint } from './joint.ts';
import type { LIMIT_BASES, STANDSTILLS } from './ladder.ts';
import type { Light, RuleFamily, RuleSubject } from './light.ts';
import type { MovementCause } from './movement.ts';
import type { ObjectionOutcome, ORDER_SOURCES, OrderColour, OrderState } from './order.ts';
import type { Reach, StepSchedule, TargetOutlook } from './outlook.ts';
import type { SIGHT } from './permission.ts';
import type { PipelineStage } from './pipeline.ts';
import type {
  Action,
  Caliber,
  Campaign,
  CONTACT_DUTIES,
  Comparison,
  Indicator,
  RecognitionKind,
  UNIT_KINDS,
} from './plan.ts';
import type { TableFinding } from './printed-table.ts';
import type { PROBLEM_SOURCES, PROBLEM_TYPES, ProblemStage, ProblemSubtype } from './problem.ts';
import { round } from './quantity.ts';
import type { REPORT_HANDS, ReportState } from './report.ts';
import type { Ground } from './selection.ts';
import type { Kind } from './snapshot.ts';
import type { LEFT_OUT, StandingPart } from './standing.ts';
import type { StepConstraint } from './step.ts';
import type { Stocktake } from './stocktake.ts';
import type { Suggestion } from './suggestion.ts';
import type { MeasureState } from './three-lists.ts';
import type { ColumnMeaning, IMPORT_NOTICES, IMPORT_STAGES, ImportState, SET_ASIDE_REASONS } from './workbook.ts';

export type Language = 'zh' | 'en';
export type Word = { readonly [L in Language]: string };
type Words<K extends string> = Record<K, Word>;

/** The field's own words for everything closed in the model; screens, papers, API and command line share them. */
export const WORDS = {
  kind: {
    campaign: { zh: '攻坚活动', en: 'campaign' },
    action: { zh: '专项行动', en: 'special action' },
    unit: { zh: '单位', en: 'unit' },
    leader: { zh: '联系县领导', en: 'county leader' },
    indicator: { zh: '指标', en: 'indicator' },
    target: { zh: '目标', en: 'target' },
    roster: { zh: '清单', en: 'roster' },
    project: { zh: '项目', en: 'project' },
    step: { zh: '节点', en: 'step' },
    factor: { zh: '要素', en: 'factor' },
    pack: { zh: '亮灯规则', en: 'light pack' },
    calendar: { zh: '工作日历', en: 'working calendar' },
    track: { zh: '办理流程', en: 'approval track' },
    ladder: { zh: '提级规则', en: 'ladder' },
    reading: { zh: '读数', en: 'reading' },
    recognition: { zh: '认定', en: 'recognition' },
    progress: { zh: '节点进展', en: 'progress of a step' },
    problem: { zh: '难题', en: 'problem' },
    exemption: { zh: '经批准事由', en: 'approved cause' },
    bulletin: { zh: '通报', en: 'bulletin' },
    feedback: { zh: '意见建议', en: 'feedback' },
    layout: { zh: '表样', en: 'table layout' },
    suggestion: { zh: '系统建议', en: 'suggestion' },
    tick: { zh: '时钟', en: 'clock day' },
    commitment: { zh: '承诺', en: 'commitment' },
    stocktake: { zh: '调度会', en: 'stocktake' },
    joint: { zh: '联审联批', en: 'joint session' },
    inspection: { zh: '督查方案', en: 'supervision plan' },
    order: { zh: '督办单', en: 'supervision order' },
    application: { zh: '事由申请', en: 'application for a cause' },
    report: { zh: '上报单', en: 'report' },
    period: { zh: '报送期', en: 'reporting period' },
    demand: { zh: '要数', en: 'demand' },
    correction: { zh: '更正', en: 'correction' },
    package: { zh: '填报包', en: 'fill-in package' },
    template: { zh: '文书模板', en: 'paper template' },
    rule: { zh: '长效机制', en: 'standing rule' },
    standing: { zh: '比拼规则', en: 'rules of comparison' },
    objection: { zh: '异议', en: 'objection' },
    map: { zh: '县域地图', en: 'map of the county' },
    account: { zh: '账号', en: 'account' },
  } satisfies Words<Kind>,
  auditEvent: {
    'signed-in': { zh: '登录', en: 'signed in' },
    'signed-out': { zh: '退出', en: 'signed out' },
    'sign-in-failed': { zh: '登录失败', en: 'sign-in failed' },
    locked: { zh: '锁定', en: 'locked' },
    'password-changed': { zh: '修改密码', en: 'password changed' },
    'session-revoked': { zh: '撤销会话', en: 'session revoked' },
    looked: { zh: '查看', en: 'looked' },
    exported: { zh: '导出', en: 'exported' },
    changed: { zh: '办理', en: 'changed' },
    refused: { zh: '被拒绝', en: 'refused' },
    'audit-read': { zh: '查阅审计', en: 'audit read' },
    verified: { zh: '校验', en: 'verified' },
    retained: { zh: '到期清除', en: 'cleared at end of retention' },
    'notes-lost': { zh: '记录丢失', en: 'notes lost' },
  } satisfies Words<AuditEventKind>,
  inboxKind: {
    'problem-accept': { zh: '受理难题', en: 'take a problem in hand' },
    'problem-solve': { zh: '解决难题', en: 'solve a problem' },
    'problem-extension': { zh: '答复难题延期', en: 'answer a request for longer' },
    'problem-verify': { zh: '验证销号', en: 'verify a clearance' },
    measure: { zh: '完成措施', en: 'finish a measure' },
    order: { zh: '办理督办单', en: 'settle an order' },
    'order-rectify': { zh: '督办整改', en: 'put right after a conclusion' },
    'order-conclude': { zh: '作出督查结论', en: 'conclude an order' },
    'order-extension': { zh: '答复督办单延期', en: 'answer an extension of an order' },
    objection: { zh: '答复异议', en: 'decide an objection' },
    'standing-objection': { zh: '答复比拼异议', en: 'decide an objection to a comparison' },
    'standing-answer': { zh: '查看比拼异议的答复', en: 'read the answer to an objection to a comparison' },
    commitment: { zh: '兑现承诺', en: 'keep a commitment' },
    stocktake: { zh: '参加调度会', en: 'attend a stocktake' },
    step: { zh: '办结节点', en: 'finish a step' },
    report: { zh: '上报本旬数据', en: 'report the figures of the ten days' },
    'report-returned': { zh: '修改退回的上报', en: 'correct a returned report' },
    'report-review': { zh: '审核上报', en: 'review a report' },
    'report-accept': { zh: '接收上报', en: 'accept a report' },
    demand: { zh: '答复要数', en: 'answer a demand' },
    application: { zh: '审批事由申请', en: 'decide on an applied cause' },
    'exemption-review': { zh: '复核事由', en: 'review an approved cause' },
    'exemption-ends': { zh: '事由到期前申请延期', en: 'ask for longer before a cause ends' },
    feedback: { zh: '答复意见建议', en: 'answer feedback' },
  } satisfies Words<InboxKind>,
  inboxGroup: {
    overdue: { zh: '已逾期', en: 'overdue' },
    today: { zh: '今天', en: 'today' },
    week: { zh: '七天内', en: 'within seven days' },
    later: { zh: '七天以后', en: 'after seven days' },
  } satisfies Words<InboxGroup>,
  suggestionKind: {
    escalate: { zh: '提请上一级协调', en: 'take to the next level' },
    'exemption-review': { zh: '复核经批准事由', en: 'review an approved cause' },
    'exemption-ends': { zh: '经批准事由到期', en: 'approved cause ends' },
    'order-overdue': { zh: '督办单逾期', en: 'order overdue' },
    'commitment-overdue': { zh: '承诺逾期', en: 'commitment overdue' },
    'objection-due': { zh: '异议待答复', en: 'objection to be decided' },
  } satisfies Words<Suggestion['kind']>,
  suggestionState: {
    open: { zh: '待定', en: 'open' },
    accepted: { zh: '已采纳', en: 'followed' },
    dismissed: { zh: '未采纳', en: 'dismissed' },
    lapsed: { zh: '已失效', en: 'lapsed' },
  } satisfies Words<'open' | NonNullable<Suggestion['closed']>['as']>,
  commitmentState: {
    kept: { zh: '已兑现', en: 'kept' },
    late: { zh: '逾期兑现', en: 'kept late' },
    dropped: { zh: '不再办理', en: 'dropped' },
    open: { zh: '在办', en: 'open' },
    moved: { zh: '已改期', en: 'moved' },
    overdue: { zh: '已逾期', en: 'overdue' },
  } satisfies Words<CommitmentState['state']>,
  stocktakeState: {
    planned: { zh: '未开会', en: 'planned' },
    open: { zh: '会议进行中', en: 'open' },
    closed: { zh: '已散会', en: 'closed' },
    cancelled: { zh: '已取消', en: 'cancelled' },
  } satisfies Words<Stocktake['state']>,
  stocktakeScope: {
    county: { zh: '全县', en: 'whole county' },
    leader: { zh: '主持人所联系的', en: 'what the chair leads' },
  } satisfies Words<Stocktake['scope']>,
  jointFinding: {
    agreed: { zh: '同意', en: 'agreed' },
    conditions: { zh: '有条件同意', en: 'agreed on conditions' },
    returned: { zh: '退回补正', en: 'returned for completion' },
  } satisfies Words<Joint['results'][number]['finding']>,
  reporting: {
    direct: { zh: '填报人直接上报', en: 'reported directly' },
    reviewed: { zh: '先填报、后审核', en: 'reported, then reviewed' },
  } satisfies Words<NonNullable<Campaign['reporting']>>,
  reportState: {
    submitted: { zh: '待审核', en: 'waiting for review' },
    returned: { zh: '已退回', en: 'sent back' },
    passed: { zh: '已审核', en: 'passed' },
    accepted: { zh: '已接收', en: 'accepted' },
  } satisfies Words<ReportState>,
  reportHand: {
    submit: { zh: '填报', en: 'reported' },
    return: { zh: '退回', en: 'sent back' },
    pass: { zh: '审核', en: 'passed' },
    accept: { zh: '接收', en: 'accepted' },
  } satisfies Words<(typeof REPORT_HANDS)[number]>,
  answerType: {
    figure: { zh: '数值', en: 'a figure' },
    text: { zh: '文字', en: 'words' },
    'yes-no': { zh: '是或否', en: 'yes or no' },
  } satisfies Words<(typeof ANSWER_TYPES)[number]>,
  knownBy: {
    computed: { zh: '系统自动计算', en: 'computed by the product' },
    reading: { zh: '已经上报', en: 'reported already' },
    demand: { zh: '此前已要过', en: 'asked before' },
  } satisfies Words<(typeof KNOWN_BY)[number]>,
  demandState: {
    open: { zh: '进行中', en: 'open' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
  } satisfies Words<'open' | 'withdrawn'>,
  reach: {
    done: { zh: '已完成', en: 'done' },
    reachable: { zh: '可达', en: 'reachable' },
    conditional: { zh: '有条件可达', en: 'reachable only if' },
    'out-of-reach': { zh: '实体工期不够', en: 'out of reach' },
    'not-by-law': { zh: '依法不可达', en: 'not by law' },
    unknown: { zh: '无法判断', en: 'cannot be told' },
  } satisfies Words<Reach>,
  stepState: {
    done: { zh: '已办结', en: 'done' },
    running: { zh: '办理中', en: 'running' },
    open: { zh: '未开始', en: 'not begun' },
  } satisfies Words<StepSchedule['state']>,
  dayBasis: {
    working: { zh: '个工作日', en: 'working days' },
    calendar: { zh: '个自然日', en: 'calendar days' },
  } satisfies Words<DayBasis>,
  stepConstraint: {
    'as-late': { zh: '越晚越好', en: 'as late as possible' },
    'start-no-earlier': { zh: '不早于此日开始', en: 'start no earlier than' },
    'start-no-later': { zh: '不晚于此日开始', en: 'start no later than' },
    'finish-no-earlier': { zh: '不早于此日完成', en: 'finish no earlier than' },
    'finish-no-later': { zh: '不晚于此日完成', en: 'finish no later than' },
    'start-on': { zh: '必须此日开始', en: 'must start on' },
    'finish-on': { zh: '必须此日完成', en: 'must finish on' },
  } satisfies Words<StepConstraint['kind']>,
  outlookMethod: {
    count: { zh: '逐项目模拟计数', en: 'count by simulation' },
    projects: { zh: '由项目计划', en: 'from project plans' },
    series: { zh: '由上报数列', en: 'from the reported series' },
    reconciled: { zh: '项目计划与数列合并', en: 'plans and series reconciled' },
  } satisfies Words<TargetOutlook['method']>,
  allocationProof: {
    optimal: { zh: '已证最优', en: 'proved best' },
    feasible: { zh: '可行,未证最优', en: 'feasible, not proved best' },
    interrupted: { zh: '中途停止,为当时最好', en: 'stopped, best so far' },
    infeasible: { zh: '要求互相矛盾', en: 'demands conflict' },
  } satisfies Words<AllocationPlan['proof']>,
  whyNot: {
    'no-time': { zh: '时限内赶不上', en: 'no time left' },
    'too-large': { zh: '要素总量不够', en: 'needs more than there is' },
    'adds-nothing': { zh: '不增加完成的目标', en: 'adds nothing' },
    'costs-more': { zh: '选它得不偿失', en: 'costs more than it brings' },
    'just-as-good': { zh: '与所选相当', en: 'just as good as what was chosen' },
    'would-add': { zh: '加上更好(求解未完)', en: 'would add (not solved to the end)' },
  } satisfies Words<WhyNot['reason']>,
  factorKind: {
    land: { zh: '用地指标', en: 'land quota' },
    funds: { zh: '资金', en: 'funds' },
    cases: { zh: '审批办件', en: 'approval cases' },
    visits: { zh: '领导现场', en: 'leader visits' },
    crews: { zh: '施工队伍', en: 'crews' },
  } satisfies Words<Factor['kind']>,
  factorUse: {
    stock: { zh: '可结转', en: 'carries over' },
    flow: { zh: '当期有效', en: 'for its period only' },
  } satisfies Words<Factor['use']>,
  role: {
    office: { zh: '攻坚办', en: 'campaign office' },
    team: { zh: '专项组', en: 'team of an action' },
    leader: { zh: '县领导', en: 'county leader' },
    reporter: { zh: '填报人', en: 'reporter' },
    reviewer: { zh: '审核人', en: 'reviewer' },
    approver: { zh: '审批部门', en: 'approval office' },
    supervisor: { zh: '督查室', en: 'supervision office' },
    statistics: { zh: '统计', en: 'statistics' },
    observer: { zh: '观察员', en: 'observer' },
    'system-admin': { zh: '系统管理员', en: 'system administrator' },
    'security-admin': { zh: '安全管理员', en: 'security administrator' },
    'audit-admin': { zh: '审计管理员', en: 'audit administrator' },
    clock: { zh: '系统时钟', en: 'clock' },
  } satisfies Words<Role>,
  sight: {
    county: { zh: '全县', en: 'the whole county' },
    unit: {
      zh: '本单位及下属单位负责、配合或所在平台的目标和项目,以及这些目标所计的项目',
      en: 'targets and projects that its unit and those under it answer for, help with or are the platform of, and what these targets count',
    },
    office: {
      zh: '本单位及下属单位负责、配合或所在平台的目标和项目,以及有节点在本单位手里的项目',
      en: 'what its unit answers for, helps with or is the platform of, and projects with a step in its hands',
    },
    action: {
      zh: '本专项行动的目标和它们所计的项目',
      en: 'the targets of its action and the projects that these count',
    },
    nothing: { zh: '不看业务数据', en: 'no figures of the campaign' },
  } satisfies Words<(typeof SIGHT)[Role]>,
  bound: {
    county: { zh: '全县', en: 'the whole county' },
    unit: { zh: '本单位及下属单位', en: 'its own unit and those under it' },
    leader: { zh: '本人联系', en: 'what it is linked to' },
    action: { zh: '本专项行动', en: 'its own action' },
  } satisfies Words<Bound>,
  light: {
    normal: { zh: '正常', en: 'on track' },
    watch: { zh: '关注', en: 'watch' },
    late: { zh: '滞后', en: 'late' },
    severe: { zh: '严重滞后', en: 'severely late' },
    exempt: { zh: '经批准', en: 'approved cause' },
    none: { zh: '暂不亮灯', en: 'no light yet' },
  } satisfies Words<Light | 'exempt' | 'none'>,
  ruleFamily: {
    lag: { zh: '落后百分点', en: 'points behind' },
    ratio: { zh: '完成与应完成之比', en: 'done against expected' },
    'overdue-days': { zh: '逾期天数', en: 'days overdue' },
    'overdue-months': { zh: '逾期月数', en: 'months overdue' },
    growth: { zh: '增速', en: 'growth' },
  } satisfies Words<RuleFamily>,
  ruleSubject: {
    progress: { zh: '进度', en: 'progress' },
    growth: { zh: '增速', en: 'growth' },
    start: { zh: '开工', en: 'start' },
    completion: { zh: '竣工', en: 'completion' },
    statistics: { zh: '入库纳统', en: 'entry into statistics' },
    payment: { zh: '资金支付', en: 'payment' },
    step: { zh: '节点', en: 'step' },
  } satisfies Words<RuleSubject>,
  pipelineStage: {
    idea: { zh: '谋划', en: 'idea' },
    reserve: { zh: '储备', en: 'reserve' },
    preparation: { zh: '前期', en: 'preliminaries' },
    construction: { zh: '在建', en: 'under construction' },
    completed: { zh: '竣工', en: 'completed' },
    production: { zh: '投产', en: 'in production' },
    statistics: { zh: '入库', en: 'in statistics' },
  } satisfies Words<PipelineStage>,
  carriedWhy: {
    'not-reached': { zh: '本期未完成', en: 'not reached in this campaign' },
    'planned-later': { zh: '计划在后', en: 'planned later' },
    reserve: { zh: '储备待启动', en: 'in reserve' },
  } satisfies Words<CarriedProject['why']>,
  handedKind: {
    problem: { zh: '难题', en: 'problem' },
    order: { zh: '督办单', en: 'supervision order' },
    commitment: { zh: '承诺', en: 'commitment' },
    exemption: { zh: '经批准事由', en: 'approved cause' },
    application: { zh: '事由申请', en: 'application' },
  } satisfies Words<HandedOver['kind']>,
  recognition: {
    preliminaries: { zh: '完成前期', en: 'preliminaries finished' },
    start: { zh: '开工', en: 'started' },
    'part-completion': { zh: '部分竣工', en: 'partly completed' },
    completion: { zh: '竣工', en: 'completed' },
    production: { zh: '投产', en: 'in production' },
    statistics: { zh: '入库纳统', en: 'entered into statistics' },
  } satisfies Words<RecognitionKind>,
  projectState: {
    preliminary: { zh: '前期', en: 'preliminaries' },
    started: { zh: '在建', en: 'under construction' },
    'part-completed': { zh: '部分竣工', en: 'partly completed' },
    completed: { zh: '竣工', en: 'completed' },
    'in-production': { zh: '投产', en: 'in production' },
  } satisfies Words<ProjectAssessment['state']>,
  problemType: {
    'land-acquisition': { zh: '征地拆迁', en: 'land acquisition' },
    'land-supply': { zh: '用地供地', en: 'land supply' },
    approval: { zh: '审批手续', en: 'approvals' },
    funds: { zh: '资金', en: 'funds' },
    construction: { zh: '施工组织', en: 'construction' },
    utilities: { zh: '水电管线', en: 'utilities' },
    coordination: { zh: '部门协调', en: 'coordination' },
    social: { zh: '群众诉求', en: 'residents’ concerns' },
    data: { zh: '数据口径', en: 'figures' },
  } satisfies Words<(typeof PROBLEM_TYPES)[number]>,
  problemSubtype: {
    'notice-period': { zh: '预公告、公告期', en: 'notice periods' },
    unsigned: { zh: '协议未签', en: 'agreements not signed' },
    compensation: { zh: '补偿标准', en: 'compensation rates' },
    resettlement: { zh: '安置', en: 'resettlement' },
    'graves-crops': { zh: '坟墓、青苗', en: 'graves and crops' },
    'land-quota': { zh: '用地指标', en: 'land quota' },
    zoning: { zh: '规划调整', en: 'zoning' },
    conversion: { zh: '农转报批', en: 'farmland conversion' },
    auction: { zh: '招拍挂', en: 'land auction' },
    'idle-land': { zh: '低效用地', en: 'idle land' },
    environment: { zh: '环评', en: 'environmental review' },
    energy: { zh: '能评', en: 'energy review' },
    'water-soil': { zh: '水保', en: 'water and soil' },
    design: { zh: '设计', en: 'design' },
    drawings: { zh: '施工图', en: 'construction drawings' },
    permit: { zh: '许可', en: 'permits' },
    equity: { zh: '资本金', en: 'equity' },
    loan: { zh: '贷款', en: 'loans' },
    'special-bond': { zh: '专项债', en: 'special bonds' },
    payment: { zh: '支付', en: 'payment' },
    crew: { zh: '施工队伍', en: 'crews' },
    materials: { zh: '材料', en: 'materials' },
    weather: { zh: '天气', en: 'weather' },
    safety: { zh: '质量安全', en: 'quality and safety' },
    supply: { zh: '水电气路', en: 'water, power, gas, roads' },
    diversion: { zh: '管线迁改', en: 'diversion of lines' },
    'access-road': { zh: '进场道路', en: 'access road' },
    'unclear-duty': { zh: '权责不清', en: 'unclear duties' },
    'many-demands': { zh: '多头要求', en: 'demands from many sides' },
    petition: { zh: '信访', en: 'petitions' },
    'risk-review': { zh: '风险评估', en: 'risk review' },
    migrants: { zh: '流动人口', en: 'migrants' },
    'entry-papers': { zh: '入库材料', en: 'papers for the statistics' },
    caliber: { zh: '口径不一', en: 'calibers differ' },
    correction: { zh: '更正', en: 'correction' },
  } satisfies Words<ProblemSubtype>,
  problemStage: {
    raised: { zh: '待受理', en: 'raised' },
    handling: { zh: '办理中', en: 'in hand' },
    'to-verify': { zh: '待验证', en: 'to be verified' },
    cleared: { zh: '已销号', en: 'cleared' },
    returned: { zh: '退回', en: 'returned' },
    suspended: { zh: '挂起', en: 'suspended' },
  } satisfies Words<ProblemStage>,
  problemSource: {
    project: { zh: '项目', en: 'project' },
    step: { zh: '节点', en: 'step' },
    target: { zh: '目标', en: 'target' },
    report: { zh: '上报', en: 'report' },
    stocktake: { zh: '调度会', en: 'stocktake' },
  } satisfies Words<(typeof PROBLEM_SOURCES)[number]>,
  contactDuty: {
    responsible: { zh: '责任人(职务)', en: 'responsible post' },
    resident: { zh: '驻点干部', en: 'resident official' },
    owner: { zh: '业主联络人', en: 'owner’s contact' },
    builder: { zh: '施工负责人', en: 'head of works' },
  } satisfies Words<(typeof CONTACT_DUTIES)[number]>,
  measureState: {
    'to-begin': { zh: '未开始', en: 'to begin' },
    running: { zh: '进行中', en: 'under way' },
    late: { zh: '逾期', en: 'late' },
    done: { zh: '已完成', en: 'done' },
    'done-late': { zh: '逾期完成', en: 'done late' },
  } satisfies Words<MeasureState>,
  limitBasis: {
    working: { zh: '个工作日', en: 'working days' },
    calendar: { zh: '日', en: 'days' },
    month: { zh: '个月', en: 'months' },
  } satisfies Words<(typeof LIMIT_BASES)[number]>,
  standstill: {
    'to-verify': { zh: '待验证,不计时', en: 'waits to be verified' },
    suspended: { zh: '已挂起,不计时', en: 'suspended' },
    returned: { zh: '已退回,不计时', en: 'returned' },
  } satisfies Words<(typeof STANDSTILLS)[number]>,
  exemptionType: {
    weather: { zh: '恶劣天气', en: 'weather' },
    'statutory-notice': { zh: '法定公告期', en: 'statutory notice period' },
    'higher-approval': { zh: '上级审批', en: 'approval by a higher level' },
    policy: { zh: '政策调整', en: 'change of policy' },
    judicial: { zh: '司法程序', en: 'court proceedings' },
    'force-majeure': { zh: '不可抗力', en: 'force majeure' },
    other: { zh: '其他', en: 'other' },
  } satisfies Words<(typeof EXEMPTION_TYPES)[number]>,
  exemptionState: {
    coming: { zh: '未开始', en: 'to come' },
    running: { zh: '有效', en: 'valid' },
    over: { zh: '已到期', en: 'over' },
    ended: { zh: '提前终止', en: 'ended early' },
  } satisfies Words<ExemptionState>,
  applicationState: {
    asked: { zh: '待批', en: 'waiting' },
    approved: { zh: '已批准', en: 'approved' },
    refused: { zh: '未批准', en: 'refused' },
    withdrawn: { zh: '已撤回', en: 'taken back' },
  } satisfies Words<ApplicationState>,
  inspectionState: {
    coming: { zh: '未开始', en: 'to come' },
    running: { zh: '进行中', en: 'running' },
    over: { zh: '已到期', en: 'over' },
    ended: { zh: '提前结束', en: 'ended early' },
  } satisfies Words<InspectionState>,
  orderColour: {
    blue: { zh: '蓝色提醒', en: 'blue, reminder' },
    yellow: { zh: '黄色警告', en: 'yellow, warning' },
    red: { zh: '红色限期', en: 'red, by a fixed day' },
  } satisfies Words<OrderColour>,
  orderState: {
    running: { zh: '办理中', en: 'running' },
    answered: { zh: '已回复', en: 'answered' },
    objected: { zh: '复核中', en: 'under review' },
    rectifying: { zh: '整改中', en: 'being rectified' },
    met: { zh: '已达标', en: 'met' },
    closed: { zh: '已办结', en: 'closed' },
    raised: { zh: '已升级', en: 'raised' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
  } satisfies Words<OrderState>,
  orderSource: {
    meeting: { zh: '会议', en: 'meeting' },
    instruction: { zh: '批示', en: 'instruction' },
    inspection: { zh: '督查', en: 'inspection' },
    light: { zh: '亮灯', en: 'light' },
  } satisfies Words<(typeof ORDER_SOURCES)[number]>,
  objectionOutcome: {
    upheld: { zh: '维持', en: 'upheld' },
    changed: { zh: '变更', en: 'changed' },
    withdrawn: { zh: '撤销', en: 'withdrawn' },
  } satisfies Words<ObjectionOutcome>,
  feedbackKind: {
    complaint: { zh: '意见', en: 'complaint' },
    suggestion: { zh: '建议', en: 'suggestion' },
  } satisfies Words<(typeof FEEDBACK_KINDS)[number]>,
  grade: {
    reported: { zh: '上报', en: 'reported' },
    evidenced: { zh: '有佐证', en: 'evidenced' },
    verified: { zh: '已核实', en: 'verified' },
  } satisfies Words<Grade>,
  caliber: {
    management: { zh: '调度口径', en: 'management figures' },
    statistical: { zh: '统计口径', en: 'statistical figures' },
  } satisfies Words<Caliber>,
  comparison: {
    'at-least': { zh: '不低于', en: 'at least' },
    'more-than': { zh: '超过', en: 'more than' },
    equal: { zh: '达到', en: 'exactly' },
    'at-most': { zh: '不超过', en: 'at most' },
    'less-than': { zh: '低于', en: 'less than' },
    about: { zh: '约', en: 'about' },
    'above-peer': { zh: '高于平均', en: 'above the average' },
  } satisfies Words<Comparison>,
  indicatorForm: {
    cumulative: { zh: '累计数', en: 'cumulative' },
    level: { zh: '时点数', en: 'level' },
    growth: { zh: '增速', en: 'growth' },
  } satisfies Words<Indicator['form']>,
  unitKind: {
    county: { zh: '县', en: 'county' },
    office: { zh: '领导小组办公室', en: 'leading office' },
    department: { zh: '部门', en: 'department' },
    township: { zh: '乡镇(街道)', en: 'township' },
    platform: { zh: '平台', en: 'platform' },
    'enterprise-state': { zh: '国有企业', en: 'state enterprise' },
    other: { zh: '其他', en: 'other' },
  } satisfies Words<(typeof UNIT_KINDS)[number]>,
  subject: {
    target: { zh: '目标', en: 'target' },
    project: { zh: '项目', en: 'project' },
  } satisfies Words<(typeof SUBJECT_KINDS)[number]>,
  stageGoal: {
    qualitative: { zh: '定性目标', en: 'qualitative goal' },
    quantitative: { zh: '定量目标', en: 'quantitative goal' },
    issue: { zh: '具体问题', en: 'issue to solve' },
  } satisfies Words<Action['goals'][number]['kind']>,
  verdict: {
    reached: { zh: '已达到', en: 'reached' },
    'on-course': { zh: '照目前进度可达到', en: 'will be reached at the present pace' },
    'will-miss': { zh: '照目前进度达不到', en: 'will be missed at the present pace' },
    unknown: { zh: '无法判断', en: 'cannot be told' },
  } satisfies Words<Verdict>,
  check: {
    'parts-exceed-whole': { zh: '其中项之和大于总数', en: 'the parts exceed the whole' },
    'subset-exceeds-set': { zh: '其中项大于总数', en: 'a part exceeds the whole' },
    falls: { zh: '累计数下降', en: 'a cumulative figure falls' },
    'beyond-year': { zh: '日期不在计划年度', en: 'the day is outside the plan year' },
    'round-number': { zh: '疑似取整', en: 'suspiciously round' },
    'started-not-in-statistics': { zh: '已开工未入库', en: 'started but not in statistics' },
    'completed-not-started': { zh: '已竣工未开工', en: 'completed but not started' },
    'done-exceeds-total': { zh: '累计完成大于总投资', en: 'done exceeds total investment' },
    'money-without-start': { zh: '未认定开工已有大额投资', en: 'much invested without a recognised start' },
    'money-ahead-of-work': { zh: '投资进度远超形象进度', en: 'money far ahead of physical progress' },
    jump: { zh: '累计数突增', en: 'a cumulative figure jumps' },
  } satisfies Words<CheckFinding['check']>,
  tableCheck: {
    sum: { zh: '分项之和与合计不符', en: 'parts and total differ' },
    subset: { zh: '其中数大于总数', en: 'a subset exceeds its set' },
    share: { zh: '比率与所列数据不符', en: 'a share differs from its figures' },
    gap: { zh: '与时序进度之差不符', en: 'a gap differs from the time gone' },
    text: { zh: '文表不一致', en: 'text and table differ' },
    'text-share': { zh: '文中比率与文中数据不符', en: 'a share in the text differs from its figures' },
  } satisfies Words<TableFinding['check']>,
  tableVerdict: {
    impossible: { zh: '互相矛盾', en: 'contradiction' },
    rounding: { zh: '因四舍五入', en: 'explained by rounding' },
  } satisfies Words<TableFinding['verdict']>,
  movementCause: {
    work: { zh: '实际进展', en: 'work done' },
    plan: { zh: '计划调整', en: 'plan changed' },
    roster: { zh: '清单增减', en: 'roster changed' },
    correction: { zh: '数据订正', en: 'correction' },
  } satisfies Words<MovementCause>,
  ground: {
    weight: { zh: '事关大局', en: 'weight for the whole' },
    distance: { zh: '差距较大', en: 'distance to the target' },
    lag: { zh: '进展滞后', en: 'lag' },
    difficulty: { zh: '推进难度大', en: 'difficulty' },
  } satisfies Words<Ground>,
  standingPart: {
    effort: { zh: '比力度', en: 'effort' },
    progress: { zh: '比进度', en: 'progress' },
    results: { zh: '比成效', en: 'results' },
  } satisfies Words<StandingPart>,
  notCompared: {
    'nothing-asked': { zh: '未承担目标任务', en: 'has no target or project' },
    'all-exempt': { zh: '全部属经批准事由', en: 'all under an approved cause' },
    'no-group': { zh: '未列入比拼组别', en: 'in no group' },
  } satisfies Words<(typeof LEFT_OUT)[number]>,
  basis: {
    'annual-plan': { zh: '年度计划', en: 'annual plan' },
    campaign: { zh: '攻坚目标', en: 'campaign value' },
    situation: { zh: '现状', en: 'situation' },
    derived: { zh: '推算', en: 'derived' },
  } satisfies Words<(typeof DraftBasis)['options'][number]>,
  leftOut: {
    'comparison-only': { zh: '仅作对比', en: 'told for comparison only' },
    'past-year': { zh: '往年数据', en: 'of a past year' },
    background: { zh: '背景数据', en: 'background' },
    'document-number': { zh: '文号', en: 'document number' },
    ordinal: { zh: '序号', en: 'ordinal' },
    'money-of-award': { zh: '奖补金额', en: 'award money' },
    'headcount-of-meeting': { zh: '会议人数', en: 'attendance of a meeting' },
    duplicate: { zh: '重复', en: 'told before' },
    'no-indicator': { zh: '没有对应指标', en: 'no indicator' },
    vague: { zh: '数量不明确', en: 'vague' },
    other: { zh: '其他', en: 'other' },
  } satisfies Words<(typeof LEFT_OUT_REASONS)[number]>,
  documentKind: {
    scheme: { zh: '实施方案', en: 'implementation scheme' },
    speech: { zh: '动员讲话', en: 'mobilisation speech' },
    'task-table': { zh: '任务分解表', en: 'task table' },
    'work-report': { zh: '政府工作报告', en: 'government work report' },
    other: { zh: '其他文件', en: 'other document' },
  } satisfies Words<DraftPlan['source']['kind']>,
  datePurpose: {
    window: { zh: '攻坚时间', en: 'window of the campaign' },
    phase: { zh: '阶段', en: 'phase' },
    deadline: { zh: '完成时限', en: 'deadline' },
    report: { zh: '报送时间', en: 'report due' },
    meeting: { zh: '会议', en: 'meeting' },
    issued: { zh: '印发日期', en: 'issued' },
    situation: { zh: '数据截止', en: 'as-of date' },
    other: { zh: '其他', en: 'other' },
  } satisfies Words<DraftDate['purpose']>,
  duty: {
    lead: { zh: '牵头', en: 'leads' },
    responsible: { zh: '责任', en: 'responsible' },
    help: { zh: '配合', en: 'helps' },
    named: { zh: '提及', en: 'named' },
  } satisfies Words<DraftParty['duty']>,
  paper: {
    'ten-day': { zh: '旬报', en: 'ten-day report' },
    flash: { zh: '快报', en: 'flash report' },
    notice: { zh: '督查通报', en: 'supervision notice' },
    memo: { zh: '工作专报', en: 'special report' },
    'leader-sheet': { zh: '联系项目一页纸', en: 'one-page sheet of a leader' },
    'joint-start': { zh: '集中开工方案', en: 'plan of a joint start' },
    'close-out': { zh: '收官总结', en: 'closing report' },
    order: { zh: '督办单', en: 'supervision order' },
    inspection: { zh: '督查方案', en: 'inspection plan' },
    agenda: { zh: '调度会议程', en: 'agenda of a stocktake' },
    minutes: { zh: '调度会纪要', en: 'minutes of a stocktake' },
  } satisfies Words<PaperKind>,
  importState: {
    new: { zh: '新增', en: 'new' },
    changed: { zh: '变化', en: 'changed' },
    lower: { zh: '低于上次', en: 'lower than last time' },
    same: { zh: '未变', en: 'unchanged' },
    'needs-choice': { zh: '待选择', en: 'to be chosen' },
    closed: { zh: '已封账', en: 'period closed' },
    refused: { zh: '拒收', en: 'refused' },
    'set-aside': { zh: '剔除', en: 'set aside' },
  } satisfies Words<ImportState>,
  importStage: {
    waiting: { zh: '等待读取', en: 'waiting' },
    reading: { zh: '正在读取', en: 'reading' },
    judging: { zh: '正在比对', en: 'comparing' },
    writing: { zh: '正在写入', en: 'writing' },
    written: { zh: '已写入', en: 'written' },
    cancelled: { zh: '已取消', en: 'cancelled' },
  } satisfies Words<(typeof IMPORT_STAGES)[number]>,
  importNotice: {
    'hidden-sheet': {
      zh: '隐藏的工作表,没有读取;要用请取消隐藏',
      en: 'is a hidden sheet and was not read; unhide it to use it',
    },
    'no-table': { zh: '没有找到表头,没有读取', en: 'has no header and was not read' },
    'no-column': {
      zh: '没有可记的列(累计完成、开工、竣工),没有读取',
      en: 'has no column to record (figures, starts, completions) and was not read',
    },
    'too-many-rows': {
      zh: '行数过多,没有读取;请删去空行或拆分',
      en: 'has too many rows and was not read; delete empty ones or split it',
    },
    macros: {
      zh: '文件带有宏:没有运行,退回件中已去掉',
      en: 'The file holds macros: they were not run, and the returned file is without them',
    },
    rebuilt: {
      zh: '旧格式或 CSV:退回件按单元格内容重建为 xlsx,不保留原格式',
      en: 'An old format or CSV: the returned file is built anew as xlsx from its cells, without the original look',
    },
  } satisfies Words<(typeof IMPORT_NOTICES)[number]>,
  export: {
    projects: { zh: '项目台账', en: 'ledger of projects' },
    targets: { zh: '目标进度表', en: 'progress of targets' },
    standing: { zh: '比力度比进度比成效', en: 'effort, progress, results' },
    history: { zh: '操作记录', en: 'history of acts' },
  } satisfies Words<ExportKind>,
  setAside: {
    total: { zh: '合计行', en: 'total row' },
    subtotal: { zh: '小计行', en: 'subtotal row' },
    heading: { zh: '分组标题', en: 'group heading' },
    'unit-row': { zh: '计量单位行', en: 'row of units' },
    'number-row': { zh: '栏次行', en: 'row of column numbers' },
    footnote: { zh: '填表说明', en: 'footnote' },
    blank: { zh: '无数据', en: 'no figures' },
    duplicate: { zh: '重复行', en: 'repeated row' },
    computed: { zh: '系统计数', en: 'counted by the product' },
  } satisfies Words<(typeof SET_ASIDE_REASONS)[number]>,
  column: {
    order: { zh: '序号', en: 'order' },
    code: { zh: '项目代码', en: 'project code' },
    name: { zh: '名称', en: 'name' },
    unit: { zh: '责任单位', en: 'responsible unit' },
    leader: { zh: '联系领导', en: 'leader' },
    'total-investment': { zh: '总投资', en: 'total investment' },
    'annual-plan': { zh: '年度计划', en: 'annual plan' },
    goal: { zh: '攻坚目标', en: 'campaign value' },
    done: { zh: '累计完成', en: 'done this year' },
    'done-since-start': { zh: '开工以来累计', en: 'done since the start' },
    'done-period': { zh: '本期完成', en: 'done in the period' },
    share: { zh: '完成率', en: 'share done' },
    progress: { zh: '形象进度', en: 'progress in words' },
    'planned-start': { zh: '计划开工', en: 'planned start' },
    'planned-completion': { zh: '计划竣工', en: 'planned completion' },
    started: { zh: '开工时间', en: 'started on' },
    completed: { zh: '竣工时间', en: 'completed on' },
    on: { zh: '截止日期', en: 'as-of date' },
    'unit-of-measure': { zh: '计量单位', en: 'unit of measure' },
    problem: { zh: '存在问题', en: 'problems' },
    note: { zh: '备注', en: 'note' },
    tag: { zh: '类别', en: 'category' },
    other: { zh: '其他', en: 'other' },
  } satisfies Words<ColumnMeaning>,
};

/** The mark that stands beside the word of a light, so that it reads without colour. */
export const LIGHT_MARKS = {
  normal: '●',
  watch: '◆',
  late: '▲',
  severe: '■',
  exempt: '○',
  none: '—',
} as const satisfies Record<Light | 'exempt' | 'none', string>;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The mark that stands beside the word of an order's colour, so that it reads in black and white. */
export const ORDER_MARKS = { blue: '◇', yellow: '△', red: '□' } as const satisfies Record<OrderColour, string>;

/** `2012年9月9日` or `9 September 2012`. */
export function wordDay(day: Day, language: Language): string {
  const [year, month, date] = [yearOf(day), monthOf(day), dayOfMonth(day)];
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
}

/** A figure as officials write it: no thousands separator, `−` for minus; at most six decimals, fewer where asked. */
export function wordNumber(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(round(value, 6)) : round(value, decimals).toFixed(decimals);
  return text.replace('-', '−');
}
