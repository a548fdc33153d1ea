import type { RecognitionKind } from '@gongjian/model';

/** Indicators that county documents use; the ends of longer names (全社会固定资产投资) count too. */
const INDICATORS = [
  '地区生产总值',
  '生产总值',
  'GDP',
  '国内生产总值',
  '固定资产投资',
  '工业投资',
  '工业性投资',
  '民间投资',
  '制造业投资',
  '技改投资',
  '技术改造投资',
  '基础设施投资',
  '房地产投资',
  '房地产开发投资',
  '服务业投资',
  '生产性投资',
  '项目投资',
  '重点项目投资',
  '有效投资',
  '年度投资',
  '计划投资',
  '总投资',
  '完成投资',
  '投资量',
  '投资额',
  '投资总额',
  '工程量',
  '规上工业产值',
  '规上工业总产值',
  '规模以上工业总产值',
  '规模以上工业增加值',
  '规上工业增加值',
  '规模工业增加值',
  '工业总产值',
  '工业增加值',
  '工业产值',
  '农业总产值',
  '农林牧渔业总产值',
  '增加值',
  '总产值',
  '产值',
  '主营业务收入',
  '营业收入',
  '销售收入',
  '销售产值',
  '财政总收入',
  '地方财政收入',
  '一般公共预算收入',
  '地方公共财政预算收入',
  '公共财政预算收入',
  '地方一般预算收入',
  '财政收入',
  '税收收入',
  '税收',
  '非税收入',
  '入库税金',
  '自营出口',
  '外贸出口',
  '进出口总额',
  '外贸进出口总额',
  '出口总额',
  '出口额',
  '实到外资',
  '实际利用外资',
  '合同利用外资',
  '合同外资',
  '利用外资',
  '内资',
  '省外到位资金',
  '到位资金',
  '县外资金',
  '市外资金',
  '省际到位资金',
  '招商引资',
  '引进资金',
  '社会消费品零售总额',
  '消费品零售总额',
  '可支配收入',
  '纯收入',
  '居民收入',
  '居民消费价格指数',
  '价格指数',
  '登记失业率',
  '失业率',
  '就业',
  '再就业',
  '人口自然增长率',
  '能耗',
  '排放量',
  '增长率',
  '增速',
  '增幅',
  '贷款余额',
  '存款余额',
  '存贷款余额',
  '新增贷款',
  '融资',
  '旅游人次',
  '旅游收入',
  '旅游总收入',
  '接待游客',
  '粮食总产',
  '粮食产量',
  '粮食播种面积',
  '森林覆盖率',
  '绿化面积',
  '造林',
  '造林面积',
  '城镇化率',
  '开工率',
  '竣工率',
  '签约率',
  '化解率',
  '履约率',
  '腾空率',
  '供地率',
  '合格率',
  '参保率',
  '参合率',
  '覆盖率',
  '普及率',
  '入库率',
  '处理率',
  '优良率',
  '达标率',
  '满意率',
  '满意度',
  '资金到位率',
  '完成率',
  '转化率',
  '指标',
  '面积',
  '里程',
  '拓展面积',
  '建成面积',
  '征地',
  '拆迁',
  '供地',
  '出让金',
] as const;

const ENDINGS = new Set<string>(INDICATORS);

/** The longest indicator of the lexicon that `phrase` ends with; undefined where none. */
export function knownIndicator(phrase: string): string | undefined {
  for (let length = Math.min(14, phrase.length); length >= 2; length -= 1) {
    const tail = phrase.slice(phrase.length - length);
    if (ENDINGS.has(tail)) return tail;
  }
  return undefined;
}

/** The words name money, so that a bare 亿 or 万 after them is 亿元 or 万元. */
export const IS_MONEY = /投资|收入|税|产值|增加值|生产总值|GDP|资金|外资|内资|贷款|存款|总额|出口|销售|融资|利润|引资/;

/** A phrase that says whose figure it is: lists, platforms, places, bodies. */
export const SCOPE_END =
  /(?:项目|工程|平台|园区|园|开发区|工业区|高新区|经开区|经济区|集聚区|集中区|产业带|功能区|新城|新区|示范区|度假区|景区|街道|镇|乡|村|社区|片区|组团|单位|部门|企业|公司|集团|局|委|办|指挥部|专班|林场|农场|类|级|家庭|户|线|段|库区|城区|县|区|市|战役|百强|清单|清单)$/;

/** Words that end like a place and are none. */
const NO_SCOPE = /(?:城镇|城乡|乡村|农村|居民户|市区|城市|城中村|新农村|建设|任务|年度计划|计划|目标)$/;

export function isScope(phrase: string): boolean {
  return phrase.length >= 2 && SCOPE_END.test(phrase) && !NO_SCOPE.test(phrase);
}

/** Indicators of the whole county: a platform or a list named before does not own them. */
export const MACRO =
  /生产总值|GDP|固定资产投资|财政总收入|财政收入|预算收入|社会消费品|可支配收入|纯收入|失业率|城镇化率|进出口|外贸|登记失业/;

export const PROJECT_END = /(?:项目|工程|企业|单位|园区|镇|乡|村|街道|户|校|社区|平台|小区|行业)$/;

/** Verbs that only say that a figure is reached; the indicator is the noun. */
export const NEUTRAL_VERB =
  /(?:超额完成|完成(?!率|情况|比例|时限|时间|额|量|进度|度)|实现|达到|取得|保持|稳定|安排|下达|兑现|到达)/g;

/** Verbs that belong to what is counted: 新增规上企业, 拆除违建. Longest first. */
export const ACTION_VERB =
  /(?:开工建设|新开工|续建|新签约|新引进|新培育|新认定|新增加|新增|净增|新建成|新建|新上|新办|新设|新发展|新改扩建|新改建|改扩建|改建|扩建|改造|改良|拆除|拆迁|拆改|拆后利用|开工|动工|复工|竣工|完工|建成投产|建成投用|建成|签约|落户|引进|招引|拓展|收储|储备|谋划|策划|包装|培育|发展|化解|整治|创建|盘活|消化|修复|恢复|治理|绿化|种植|流转|转移|培训|办结|解决|搬迁|安置|发放|争取|筹集|筹措|融资|出让|供应|供地|征收|征用|腾空|腾退|关停|关闭|淘汰|搬入|投产|投运|入库|入统|纳统|申报|认定|实施|推进|启动|组织|举办|开展|检查|排查|查处|救助|帮扶|脱贫|减少|入规|升规|上市|挂牌|转化|开通|交付|收回|清理|清退|整改|配套|硬化|铺设|安装|架设|疏浚|加固|打通|提升|提供|回迁|通车|接待|输送|输转|吸纳|招聘|招收|建设|打造|设立|成立|创成|攻克|落地|盘活|清零|销号|报批|组卷|交地|平整|拓宽|升级|补充|开发|新创|获评|获批|评定|资助|减免|置换|归集|补贴|孵化|兼并|重组|立项|完善|布设|更新|补植|管护|繁育|出栏|销售|覆盖|增殖|放流|种养|托管|登记|审批|审核|调处|破获|抓获|受理|清收|处置|压减|压降|缩短|精简|下放|签订|洽谈|对接|走访|考察|外出|办理|回收|争创|配备|配齐|选派|招录|投放|打掉|抓获|摧毁|建|改|修|拆|引)/;

/** Verbs at the end of what is before a number that name the outcome counted: 项目开工|40项. */
export const OUTCOME_TAIL =
  /(?:完成前期提前开工|提前开工|集中开工|新开工建设|新开工|开工建设|实质性开工|开工|动工|复工|集中签约|签约落地|新签约|签约|集中竣工|竣工投产|竣工验收|竣工投用|竣工或部分竣工|部分竣工|竣工|全面完工|完工|建成投产|建成投用|建成|投产达产|投产|投用|投入使用|交付使用|交付|落地|入库|纳统|入统|达产|投运|通车|开园|供地|转化|新入库|完成前期|完成立项)$/;

/** Verbs that may stand before a list of projects they count: 新签约|亿元以上项目|20个. */
export const OUTCOME_HEAD =
  /^(?:集中开工|签约落地|新落地|新投产|开工建设|新开工|续建|开工|动工|复工|新签约|集中签约|签约|竣工投产|竣工|完工|建成投产|建成投用|建成|投产|新引进|引进|招引|新培育|培育|储备|谋划|策划|包装|争取|新入库|入库|落地|深度开发|开发|实施|推进|启动|建设|新上|新建|新增|盘活)/;

const RECOGNITION: readonly (readonly [RegExp, RecognitionKind])[] = [
  [/部分(?:竣工|建成|完工)/, 'part-completion'],
  [/入库|纳统|入统/, 'statistics'],
  [/投产|投运|达产|开园|开业|试生产|运营/, 'production'],
  [/竣工|完工|建成|交付|通车|投用|投入使用|启用|完成建设/, 'completion'],
  [/开工|动工|进场施工|破土|复工|启动建设/, 'start'],
  [/完成前期|前期工作|立项|可研|初步设计|前期/, 'preliminaries'],
];

/** The outcomes that a phrase names, in the order of a project's life. */
export function outcomesIn(phrase: string): RecognitionKind[] {
  const plain = phrase.replaceAll(/在建|续建|(?:未|没有|尚未)(?:开工|竣工|动工|投产|完工)/g, '');
  const kinds = RECOGNITION.filter(([pattern]) => pattern.test(plain)).map(([, kind]) => kind);
  const both =
    kinds.includes('part-completion') && !/竣工或|、竣工|或竣工/.test(plain)
      ? kinds.filter((kind) => kind !== 'completion')
      : kinds;
  return both.toReversed();
}

export const PLAN_WORD =
  /(?:(?:全年|年度|年初|当年|本年度|本年|年|总|市定|市下达|县定|省定|县下达|百日|会战|攻坚|序时)?(?:投资|考核|工作|引资|开工|目标|任务|责任|预期|招商|征收|建设|进度)*(?:计划|目标|任务|预算)(?:任务|目标|数|值|指标|投资|总量|总数|总投资|开工|竣工)*|(?:投资|目标|任务|考核|责任)(?:计划|目标|任务)+(?:数)?|(?:时序|序时)进度|(?:计划|目标)任务)$/;
