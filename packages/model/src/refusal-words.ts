import { ACT_RIGHTS } from './act-rights.ts';
import { addDays, isDay } from './day.ts';
import { wordField } from './field-words.ts';
import { mapFaultWords } from './map-fault-words.ts';
import type {
  DueStep,
  IDENTITY_FAULTS,
  PACKAGE_FAULTS,
  Refusal,
  RefusalKind,
  SIGNED_OUT,
  STORE_UNUSABLE,
  UNREADABLE,
  UNSAFE,
} from './refusal.ts';
import { wordTemplateFault } from './template-words.ts';
import { type Language, WORDS, type Word, wordDay, wordNumber } from './words.ts';
import type { ImportFault } from './workbook.ts';

/** The HTTP status of each refusal. */
export const STATUS: Record<RefusalKind, number> = {
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  stale: 409,
  'id-reused': 409,
  exists: 409,
  closed: 409,
  unfinished: 409,
  'in-use': 409,
  merged: 409,
  falls: 422,
  future: 422,
  'outside-year': 422,
  'wrong-unit': 422,
  implausible: 422,
  jump: 422,
  'nothing-to-confirm': 409,
  computed: 422,
  'period-closed': 409,
  reviewed: 409,
  'known-already': 409,
  cycle: 422,
  'not-recognisable': 409,
  unreadable: 422,
  'map-fault': 422,
  contradiction: 409,
  'supervised-already': 409,
  'same-hand': 403,
  'too-late': 409,
  overlaps: 409,
  'wrong-state': 409,
  'number-taken': 409,
  template: 422,
  'unsafe-file': 422,
  'not-installed': 501,
  'not-made': 503,
  'store-busy': 503,
  'store-unusable': 503,
  'demonstration-only': 403,
  'office-only': 403,
  package: 409,
  'signed-out': 401,
  'sign-in-failed': 401,
  'code-wrong': 401,
  'too-many': 429,
  busy: 429,
  'step-due': 403,
  identity: 403,
  'own-account': 403,
  'duties-apart': 409,
  'last-admin': 409,
  'set-up-done': 409,
  'at-machine': 403,
  'broken-ledger': 500,
};

const UNREADABLE_WORDS: Record<(typeof UNREADABLE)[number], Word> = {
  empty: {
    zh: '文件里没有内容;请检查是否选错文件',
    en: 'The file has no content; check that it is the right one',
  },
  'too-large': { zh: '文件过大;请拆分后再导入', en: 'The file is too large; split it' },
  encrypted: {
    zh: '文件有密码;请去掉密码另存后再导入',
    en: 'The file is protected by a password; save it without one',
  },
  'not-mspdi': {
    zh: '不是 Project 的 XML 文件;请在 Project 中选“文件—另存为—XML 格式”后再导入',
    en: 'This is not an XML file of Project; save it there as XML first',
  },
  'unknown-format': {
    zh: '不认识的格式;可用 docx、xlsx、csv、txt 和带文字的 pdf',
    en: 'The format is not known; use docx, xlsx, csv, txt or a pdf with text',
  },
  'old-format': {
    zh: '旧版 Office 格式(doc、xls、wps);请另存为 docx 或 xlsx 后再导入',
    en: 'An old Office format (doc, xls, wps); save it as docx or xlsx',
  },
  malformed: {
    zh: '文件已损坏;请用 Office 或 WPS 打开后另存一份再导入',
    en: 'The file is damaged; open it in an office program and save it anew',
  },
  bomb: {
    zh: '文件解压后大小异常,已停止读取;请核实文件来源',
    en: 'The file unpacks to an unreasonable size and was not read further; check where it comes from',
  },
  'external-entity': {
    zh: '文件引用外部内容,已停止读取;请核实文件来源',
    en: 'The file refers to outside content and was not read further; check where it comes from',
  },
  'no-text-layer': {
    zh: 'PDF 是扫描件,没有文字;请提供 docx 或带文字的 pdf',
    en: 'The PDF is a scan without text; provide a docx or a pdf with text',
  },
  encoding: {
    zh: '文字编码无法识别;请另存为 UTF-8 或 GB18030 编码',
    en: 'The text encoding cannot be told; save it as UTF-8 or GB18030',
  },
  'too-many-rows': {
    zh: '行数过多;请删去空行或拆分后再导入',
    en: 'There are too many rows; delete empty ones or split the file',
  },
  'not-docx': {
    zh: '不是 Word 文档(.docx);请用 Word 或 WPS 打开,另存为 .docx',
    en: 'This is no Word document (.docx); open it in Word or WPS and save it as .docx',
  },
  'not-xlsx': {
    zh: '这种表格格式不能直接读取;请用 Excel 或 WPS 打开,另存为 .xlsx 后再导入',
    en: 'This format of workbook cannot be read; open it in an office program and save it as .xlsx',
  },
  cancelled: {
    zh: '已取消,没有写入任何内容',
    en: 'Cancelled; nothing was written',
  },
  'too-slow': {
    zh: '读取超时,已停止;请拆分后再导入',
    en: 'Reading took too long and was stopped; split the file',
  },
};

const STORE_WORDS: Record<(typeof STORE_UNUSABLE)[number], Word> = {
  'no-binaries': {
    zh: '没有找到本机的 PostgreSQL 程序;请重新运行 npm install',
    en: 'The PostgreSQL programs of this machine are missing; run npm install again',
  },
  'no-user': {
    zh: '不能以 root 身份运行数据库,也没有可用的普通用户',
    en: 'The database cannot run as root and there is no ordinary user for it',
  },
  unreachable: {
    zh: '数据库用户无法进入数据文件夹;请换一个文件夹或放开上级目录的访问权限',
    en: 'The database user cannot reach the data folder; choose another folder or open the ones above it',
  },
  'cannot-start': {
    zh: '数据库没有启动;请检查磁盘空间和数据文件夹的权限',
    en: 'The database did not start; check disk space and the rights of the data folder',
  },
  'cannot-connect': {
    zh: '连不上数据库;请检查 DATABASE_URL 和网络',
    en: 'The database cannot be reached; check DATABASE_URL and the network',
  },
  'too-old': { zh: '数据库版本过低;需要 PostgreSQL 15 或更新', en: 'The database is too old; PostgreSQL 15 or newer' },
  'not-allowed': {
    zh: '数据库账号权限不足;需要建表权限',
    en: 'The database account may not create tables; give it that right',
  },
  'migration-changed': {
    zh: '已执行过的升级脚本被改动;请恢复原来的程序文件',
    en: 'A migration that was already run has been changed; restore the original program files',
  },
  'newer-schema': {
    zh: '数据由更新的版本写成;请使用同样新或更新的程序',
    en: 'The data were written by a newer version; use that version or a newer one',
  },
};

const UNSAFE_WORDS: Record<(typeof UNSAFE)[number], Word> = {
  macro: { zh: '文件带有宏;请另存为不含宏的 .docx', en: 'The file holds macros; save it as .docx without them' },
  embedded: { zh: '文件里嵌有别的文件或对象;请删去', en: 'The file holds an embedded object; take it out' },
  external: {
    zh: '文件引用了外部内容;请改为文件自带',
    en: 'The file refers to something outside; bring it into the file',
  },
  control: { zh: '文件带有 ActiveX 控件;请删去', en: 'The file holds ActiveX controls; take them out' },
  field: { zh: '文件里有会取外部内容的域;请删去', en: 'The file holds a field that fetches from outside; take it out' },
};

const LEDGER_WORDS: Record<Extract<Refusal, { kind: 'broken-ledger' }>['fault'], Word> = {
  altered: { zh: '内容被改动', en: 'was altered' },
  missing: { zh: '缺失', en: 'is missing' },
  reordered: { zh: '次序被改动', en: 'stands in another order' },
  truncated: { zh: '及以后的记录被截去', en: 'and what followed were cut off' },
  'rows-differ': { zh: '与数据表不一致', en: 'differs from the tables' },
};

const PACKAGE_WORDS: Readonly<Record<(typeof PACKAGE_FAULTS)[number], Word>> = {
  missing: {
    zh: '这不是填报包,或包里的标识已被去掉;请用从“上报”页下载的原文件填报,一般的进度表请从“导入”页导入',
    en: 'This is no fill-in package, or what marks it was removed; use the file from the report page, or the import for other workbooks',
  },
  altered: {
    zh: '包里的基础数据或签名被改动过;请重新下载填报包填报',
    en: 'Its base figures or their signature were changed; download a new package',
  },
  'other-county': { zh: '这是别的县的填报包;请交回原来的县', en: 'It is a package of another county' },
  'other-campaign': { zh: '这是别的攻坚活动的填报包;请到那个活动里交回', en: 'It is a package of another campaign' },
  'other-unit': { zh: '这是别的单位的填报包;请由该单位交回', en: 'It is a package of another unit' },
  unsigned: {
    zh: '表末没有写填报人姓名或职务;补上后再交回',
    en: 'The name or the post of whoever filled it in is missing at its end; add it and hand it in again',
  },
  'moved-rows': {
    zh: '表内的行被移动、增删或改了名称;请重新下载填报包,按原行填报',
    en: 'Rows were moved, added, dropped or renamed; download a new package and fill it in as it is',
  },
  'taken-back': {
    zh: '这个填报包已经交回过;有更正请重新下载填报包,或在“上报”页直接更正',
    en: 'This package has come back already; for corrections download a new one, or correct on the report page',
  },
};

const SIGNED_OUT_WORDS: Record<(typeof SIGNED_OUT)[number], Word> = {
  none: { zh: '请先登录', en: 'Sign in first' },
  idle: { zh: '长时间没有操作,已自动退出;请重新登录', en: 'Signed out after a time without use; sign in again' },
  expired: { zh: '本次登录已到最长时限;请重新登录', en: 'This sign-in has reached its longest time; sign in again' },
  revoked: {
    zh: '本次登录已被撤销;请重新登录,不是本人撤销的请告知系统管理员',
    en: 'This sign-in was revoked; sign in again, and where it was not you tell the system administrator',
  },
  disabled: { zh: '账号已停用;请联系系统管理员', en: 'The account is disabled; ask the system administrator' },
};

const STEP_WORDS: Record<DueStep, Word> = {
  code: { zh: '请先输入动态口令', en: 'Enter the one-time code first' },
  enrol: { zh: '请先绑定动态口令', en: 'Set up the one-time code first' },
  password: { zh: '请先修改密码', en: 'Change the password first' },
  post: { zh: '您有多个岗位,请先选择本次使用的岗位', en: 'You have several posts; choose one first' },
  grant: {
    zh: '账号还没有岗位;请联系安全管理员授予',
    en: 'The account has no post yet; ask the security administrator to grant one',
  },
};

const IDENTITY_WORDS: Record<(typeof IDENTITY_FAULTS)[number], Word> = {
  unknown: {
    zh: '这个统一身份还没有绑定账号;请先用账号密码登录,在“我的账号”中绑定',
    en: 'This identity belongs to no account yet; sign in with login and password and link it under “My account”',
  },
  linked: {
    zh: '这个统一身份已绑定另一个账号;请先在那个账号中解除',
    en: 'This identity is linked to another account; take it away there first',
  },
  failed: {
    zh: '统一身份认证没有通过;请重试或用账号密码登录',
    en: 'The identity provider did not confirm it; try again, or use login and password',
  },
  late: { zh: '统一身份登录超时;请重新开始', en: 'Signing in took too long; start again' },
};

/** What is wrong with a member, by the code of the issue; `expected` follows where it says what would be right. */
const ISSUE_WORDS: Readonly<Record<string, Word>> = {
  required: { zh: '必须填写', en: 'is required' },
  invalid_type: { zh: '类型不对', en: 'is of the wrong type' },
  invalid_format: { zh: '格式不对', en: 'is of the wrong form' },
  invalid_value: { zh: '不在可选范围', en: 'is none of the choices' },
  invalid_union: { zh: '不符合任何一种形式', en: 'fits none of the forms' },
  too_small: { zh: '过小或过短', en: 'is too small or too short' },
  too_big: { zh: '过大或过长', en: 'is too large or too long' },
  not_multiple_of: { zh: '不是规定数的倍数', en: 'is not a multiple' },
  unrecognized_keys: { zh: '有多余的内容', en: 'has members that are not known' },
  custom: { zh: '不符合要求', en: 'does not hold' },
  taken: { zh: '已被占用', en: 'is taken' },
  circle: { zh: '上下级成了循环', en: 'makes a circle' },
  twice: { zh: '重复', en: 'stands there twice' },
  vanished: { zh: '不能删去,退出应写明日期和原因', en: 'may not vanish; leaving has a day and a reason' },
  'other-campaign': { zh: '属于另一个攻坚活动', en: 'belongs to another campaign' },
  'other-project': { zh: '属于另一个项目', en: 'belongs to another project' },
  'not-held': { zh: '不在其名下', en: 'is not in its name' },
  same: { zh: '与原来相同', en: 'is the same as before' },
  'off-too': { zh: '同时列为休息日', en: 'is named a day off too' },
  basis: { zh: '法定期限的计日方式与节点不同', en: 'counts its legal days otherwise than its own' },
  'below-minimum': { zh: '短于所列法定最短期限', en: 'is shorter than the legal minimum it names' },
  'empty-band': { zh: '有区间不含任何数值', en: 'has a band that holds no number' },
  'worse-for-better': { zh: '数值更好而灯更差', en: 'gives a worse light for a better number' },
  'uncovered-case': { zh: '有情形没有对应的灯', en: 'leaves a case without a light' },
  'unreached-case': { zh: '有情形永远轮不到', en: 'has a case that is never reached' },
  mismatch: { zh: '规则类型与对象或区间不符', en: 'is of a family that does not fit its subject or bands' },
  'idle-repeat': { zh: '连续触发后并未加重', en: 'becomes no worse by repeating' },
  'too-recent': { zh: '太近,须保存满六个月', en: 'is too recent; six months at least are kept' },
  'before-start': { zh: '早于开始日期', en: 'is before the start' },
  'after-day': { zh: '晚于所报日期', en: 'is after the day reported' },
  overlap: { zh: '与上一时段重叠', en: 'overlaps the period before' },
  negative: { zh: '不能为负', en: 'is negative' },
  finished: { zh: '已完成的节点没有剩余天数', en: 'is not left of a finished step' },
  range: { zh: '超出范围', en: 'is out of range' },
  out_of_range: { zh: '超出范围', en: 'is out of range' },
  'out-of-range': { zh: '超出范围', en: 'is out of range' },
  'not-whole': { zh: '不是整数', en: 'is no whole number' },
  'too-many': { zh: '过多', en: 'is too many' },
  order: { zh: '次序不对', en: 'stands in a wrong order' },
  'not-a-list': { zh: '不是列表', en: 'is no list' },
  unstorable: { zh: '含有不能保存的字符', en: 'holds characters that cannot be kept' },
  'no-header': { zh: '没有找到表头', en: 'has no header' },
  'no-column': { zh: '没有可导入的列', en: 'has no column to take in' },
  'no-day': { zh: '没有写明截止日期', en: 'tells no as-of day' },
  'not-a-day': { zh: '不是日期', en: 'is no day' },
  'not-a-figure': { zh: '不是数值', en: 'is no figure' },
  'no-subject': { zh: '尚未确定对象', en: 'has no subject yet' },
  'before-today': { zh: '早于今天', en: 'is before today' },
  'moved-meanwhile': { zh: '已被他人改过', en: 'was moved by someone else meanwhile' },
  'same-day': { zh: '与原定日期相同', en: 'is the day it has already' },
  'is-planned': { zh: '为未开会,请先开会', en: 'is planned; open it first' },
  'is-open': { zh: '为会议进行中,请先散会', en: 'is open; close it first' },
  'is-closed': { zh: '为已散会,不能再改', en: 'is closed and stands' },
  'is-cancelled': { zh: '为已取消,不能再改', en: 'is cancelled' },
  stands: { zh: '已有记录,不能再改', en: 'stands already' },
  'no-office': { zh: '没有经办单位,不能联审', en: 'has no office that could take part' },
  'must-wait': {
    zh: '必须等待所列另一节点办完,不能并行',
    en: 'must wait for another of these and cannot run beside it',
  },
  'outside-span': { zh: '不在起止日期内', en: 'is outside the days' },
  'not-begun': { zh: '尚未开始', en: 'has not begun' },
  'same-decision': {
    zh: '与原方案相同;改变范围或时间须有新的决定',
    en: 'is that of the plan as it was; a change needs a new decision',
  },
  'not-in-force': { zh: '当日不在有效期内', en: 'is not in force on the day' },
  'not-covered': { zh: '未包括承办或配合单位', en: 'does not cover a unit of the order' },
  'no-previous': {
    zh: '须为尚未解决的低一级督办单;直接发黄、红单的应写明特事特办理由',
    en: 'is needed: an unsettled order of a lower colour, or a reason to begin at this one',
  },
  'other-unit': { zh: '属于另一个单位', en: 'belongs to another unit' },
  'other-subject': { zh: '与申请不是同一对象', en: 'is not what was applied for' },
  'other-matter': { zh: '不是同一事项', en: 'is about another matter' },
  'not-lower': { zh: '级别不低于本单', en: 'is of no lower colour' },
  settled: { zh: '已有结论或正在复核', en: 'is settled or under review' },
  'not-due': { zh: '尚未到期', en: 'is not due yet' },
  'too-early': { zh: '过早', en: 'is too early' },
  over: { zh: '已经结束', en: 'is over' },
  'not-you': { zh: '应为办理本操作的岗位', en: 'is not the post that acts' },
  'before-opening': { zh: '早于打开时间', en: 'is before the form was opened' },
  'own-work': { zh: '不能由填报人自己核实', en: 'may not be verified by its own reporter' },
  'not-own-unit': { zh: '不属于本单位及下属单位', en: 'is not of the unit or those under it' },
  'not-reviewed': { zh: '没有设定审核,请直接上报', en: 'has no review of reports; report directly' },
  'vanished-row': { zh: '已审核的行不能删去,可以更正', en: 'has lost a row that was passed; put it right instead' },
  'items-or-question': {
    zh: '应选指标或项目,或者提一个问题,二者取一',
    en: 'must be either figures of the plan or a question',
  },
  'not-asked': { zh: '不在被要数单位之列', en: 'is not among the units asked' },
  'by-report': { zh: '通过上报单答复', en: 'is answered by a report' },
  'not-of-post': { zh: '这个岗位不填', en: 'does not belong to this post' },
  classes: { zh: '字符种类不够', en: 'has too few kinds of characters' },
  'has-login': { zh: '含有账号', en: 'holds the login' },
  'used-before': { zh: '最近用过', en: 'was used lately' },
  common: { zh: '过于常见', en: 'is too common' },
  wrong: { zh: '不对', en: 'is wrong' },
  'other-type': { zh: '不属于所选类型', en: 'is not of the type chosen' },
  'done-already': { zh: '已经完成,不能再改', en: 'is done and stays as it is' },
  'mark-unmet': { zh: '尚有措施未达到完成标志,也未说明原因', en: 'does not say why a measure’s mark is not met' },
  gap: { zh: '与上一号不相接', en: 'does not follow the number before' },
  'outside-window': { zh: '超出攻坚时间', en: 'is outside the window of the campaign' },
};

/** What would be right, where it is told by a name; bounds, choices and patterns are shown as they are. */
const EXPECTED: Readonly<Record<string, Word>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  day: { zh: '年-月-日,如 2012-09-09', en: 'year-month-day, e.g. 2012-09-09' },
  id: { zh: '文字、数字或 . _ : -', en: 'letters, digits or . _ : -' },
  uuid: { zh: 'UUID', en: 'a UUID' },
  'a header with names and figures': {
    zh: '含项目名称或指标、累计完成的表头',
    en: 'a header with names and figures',
  },
  'a column of cumulative figures': { zh: '累计完成一列', en: 'a column of cumulative figures' },
  'a tree': { zh: '树形', en: 'a tree' },
  'why it is corrected': { zh: '更正原因', en: 'why it is corrected' },
  'another port': { zh: '另一个端口', en: 'another port' },
  'why the campaign value is not annual plan × ratio': {
    zh: '攻坚目标不等于年度计划乘完成比例的原因',
    en: 'why the campaign value is not annual plan × ratio',
  },
};

/** Rules that schemas of the model add to their members, by the message of the schema. */
const RULES_ZH: Readonly<Record<string, string>> = {
  'a day is needed': '应写明日期',
  'a weight above 0': '至少一项权重应大于 0',
  'low ≤ mode ≤ high': '应为 最短 ≤ 通常 ≤ 最长',
  'not a day of the calendar': '日历上没有这一天',
  'at most six decimals': '小数不超过六位',
  'a phase ends on or after its first day': '阶段的截止日期应不早于起始日期',
  'an exemption ends on or after its first day': '事由的截止日期应不早于起始日期',
  'the window ends on or after its first day': '攻坚活动的截止日期应不早于起始日期',
  'either a figure or unchanged': '应填数值,或选无变化,二者取一',
  'an annual plan or a campaign value is needed': '年度计划和攻坚目标应至少填一项',
};

type Wording = { readonly title: string; readonly detail: string };
type Worder<K extends RefusalKind> = (refusal: Extract<Refusal, { kind: K }>, language: Language) => Wording;

/** A worder out of two, one for each language. */
const either =
  <K extends RefusalKind>(
    titles: Word,
    zh: (refusal: Extract<Refusal, { kind: K }>) => string,
    en: (refusal: Extract<Refusal, { kind: K }>) => string,
  ): Worder<K> =>
  (refusal, language) => ({ title: titles[language], detail: language === 'zh' ? zh(refusal) : en(refusal) });

const WORDERS: { readonly [K in RefusalKind]: Worder<K> } = {
  invalid: (refusal, language) => ({
    title: language === 'zh' ? '填写有误' : 'Not filled in correctly',
    detail: refusal.issues
      .map((issue) => wordIssue(issue, language))
      .join(language === 'zh' ? ';' : '; ')
      .concat(refusal.issues.length === 0 ? (language === 'zh' ? '内容不符合要求' : 'The content does not hold') : ''),
  }),
  'not-found': either(
    { zh: '没有找到', en: 'Not found' },
    ({ what, id }) => `没有${thing(what, 'zh')}“${id}”;请核对编号,或先建立它`,
    ({ what, id }) => `There is no ${thing(what, 'en')} “${id}”; check the id, or set it up first`,
  ),
  forbidden: either(
    { zh: '没有权限', en: 'Not allowed' },
    ({ role, needs, bound }) =>
      bound === undefined
        ? `${roleWord(role, 'zh')}不能做这项操作;应由${needs.map((need) => roleWord(need, 'zh')).join('、')}办理`
        : `${roleWord(role, 'zh')}只能办理${boundWord(bound, 'zh')}的事项;请由有关单位或攻坚办办理`,
    ({ role, needs, bound }) =>
      bound === undefined
        ? `The ${roleWord(role, 'en')} may not do this; it is for: ${needs.map((need) => roleWord(need, 'en')).join(', ')}`
        : `A ${roleWord(role, 'en')} may do this only for ${boundWord(bound, 'en')}; those it belongs to or the campaign office may do it`,
  ),
  stale: either(
    { zh: '已被他人修改', en: 'Changed by someone else' },
    ({ what, id, by, at, changed }) =>
      `${thing(what, 'zh')}“${id}”已由${by}于${instant(at, 'zh')}修改${listed(changed, 'zh')};您的内容仍保留,请核对后再次提交`,
    ({ what, id, by, at, changed }) =>
      `The ${thing(what, 'en')} “${id}” was changed by ${by} on ${instant(at, 'en')}${listed(changed, 'en')}; yours is kept: compare and send it again`,
  ),
  'id-reused': either(
    { zh: '操作编号重复', en: 'Act id used before' },
    ({ id }) => `操作编号“${id}”已用于另一项内容不同的操作;请换一个新编号`,
    ({ id }) => `The act id “${id}” was used for an act that says something else; use a new id`,
  ),
  exists: either(
    { zh: '已经存在', en: 'There already' },
    ({ what, id }) => `${thing(what, 'zh')}“${id}”已经存在;要修改请用更正`,
    ({ what, id }) => `The ${thing(what, 'en')} “${id}” is there already; correct it instead`,
  ),
  closed: either(
    { zh: '已经办结', en: 'Closed already' },
    ({ what, id, on, by }) => `${thing(what, 'zh')}“${id}”已由${by}于${dated(on, 'zh')}办结;请刷新后查看`,
    ({ what, id, on, by }) =>
      `The ${thing(what, 'en')} “${id}” was closed by ${by} on ${dated(on, 'en')}; look at it again`,
  ),
  unfinished: either(
    { zh: '尚未办完', en: 'Not finished yet' },
    ({ what, left }) => `${thing(what, 'zh')}还有${left.length}项没有结果:${left.join('、')};请逐项办理后再结束`,
    ({ what, left }) =>
      `The ${thing(what, 'en')} still has ${left.length} without a result: ${left.join(', ')}; settle each before closing`,
  ),
  'in-use': either(
    { zh: '仍在使用', en: 'Still in use' },
    ({ what, id, by }) => `${thing(what, 'zh')}“${id}”仍被${by.join('、')}使用;请先处理这些内容`,
    ({ what, id, by }) => `The ${thing(what, 'en')} “${id}” is still used by ${by.join(', ')}; settle those first`,
  ),
  merged: either(
    { zh: '单位已并入', en: 'A merged unit' },
    ({ unit, into, on }) => `单位“${unit}”自${on}起已并入“${into}”;请改选“${into}”`,
    ({ unit, into, on }) => `Unit “${unit}” is part of “${into}” since ${on}; name “${into}” instead`,
  ),
  falls: either(
    { zh: '累计数下降', en: 'A cumulative figure falls' },
    ({ subject, last, lastOn, given, unit }) =>
      given < last
        ? `“${subject}”${dated(lastOn, 'zh')}累计已达${wordNumber(last)}${unit},现报${wordNumber(given)}${unit};累计数应不低于${wordNumber(last)}${unit},确有下降请写明原因`
        : `“${subject}”${dated(lastOn, 'zh')}累计仅${wordNumber(last)}${unit},此前日期现报${wordNumber(given)}${unit};应不高于${wordNumber(last)}${unit},确实如此请写明原因`,
    ({ subject, last, lastOn, given, unit }) =>
      given < last
        ? `“${subject}” stood at ${wordNumber(last)} ${unit} on ${dated(lastOn, 'en')}, now ${wordNumber(given)} ${unit}; a cumulative figure is at least ${wordNumber(last)} ${unit}, or say why it fell`
        : `“${subject}” stands at ${wordNumber(last)} ${unit} on ${dated(lastOn, 'en')}, for an earlier day ${wordNumber(given)} ${unit} is given; it is at most ${wordNumber(last)} ${unit}, or say why not`,
  ),
  future: either(
    { zh: '日期在将来', en: 'A day in the future' },
    ({ on, day }) => `日期${dated(on, 'zh')}晚于今天;应不晚于${dated(day, 'zh')}`,
    ({ on, day }) => `${dated(on, 'en')} is yet to come; at the latest ${dated(day, 'en')}`,
  ),
  'outside-year': either(
    { zh: '不在计划年度', en: 'Outside the plan year' },
    ({ on, year }) => `日期${dated(on, 'zh')}不在计划年度;应在${year}年内`,
    ({ on, year }) => `${dated(on, 'en')} is outside the plan year; it should be in ${year}`,
  ),
  'wrong-unit': either(
    { zh: '计量单位不一致', en: 'Wrong unit of measure' },
    ({ given, expected, would }) =>
      `计量单位“${given}”与规定的“${expected}”不一致,应${would === undefined ? `按“${expected}”填报` : `为${wordNumber(would)}${expected}`}`,
    ({ given, expected, would }) =>
      `The unit of measure is “${given}” where “${expected}” is asked for; it should be ${would === undefined ? `in ${expected}` : `${wordNumber(would)} ${expected}`}`,
  ),
  implausible: either(
    { zh: '数值异常', en: 'Hardly possible' },
    ({ field, given, limit, unit }) =>
      `${wordField(field, 'zh')}${wordNumber(given)}${unit}超出${wordNumber(limit)}${unit};请核对数值和计量单位,属实请写明原因`,
    ({ field, given, limit, unit }) =>
      `The ${wordField(field, 'en')} ${wordNumber(given)} ${unit} is beyond ${wordNumber(limit)} ${unit}; check figure and unit of measure, or say why it is so`,
  ),
  jump: either(
    { zh: '数值突增', en: 'A sudden jump' },
    ({ subject, last, lastOn, given, usual, unit }) =>
      `“${subject}”由${dated(lastOn, 'zh')}的${wordNumber(last)}${unit}增至${wordNumber(given)}${unit},此前平均每天${wordNumber(usual, 2)}${unit};请核对,属实请写明原因`,
    ({ subject, last, lastOn, given, usual, unit }) =>
      `“${subject}” went from ${wordNumber(last)} ${unit} on ${dated(lastOn, 'en')} to ${wordNumber(given)} ${unit}, where ${wordNumber(usual, 2)} ${unit} a day was usual; check it, or say why`,
  ),
  'nothing-to-confirm': either(
    { zh: '没有可确认的读数', en: 'Nothing to confirm' },
    ({ subject }) => `“${subject}”此前没有读数,不能确认无变化;请直接填报数值`,
    ({ subject }) => `“${subject}” has no earlier reading that could be unchanged; report a figure`,
  ),
  computed: either(
    { zh: '自动计算,无需填报', en: 'Computed, not reported' },
    ({ subject }) => `“${subject}”由项目清单自动计算;请填报清单内的项目`,
    ({ subject }) => `“${subject}” is computed from its roster; report on the projects of the roster`,
  ),
  'period-closed': either(
    { zh: '报送期已截止', en: 'The reporting period is closed' },
    ({ on, through, closedOn }) =>
      `${dated(on, 'zh')}的数属于至${dated(through, 'zh')}的报送期,已于${dated(closedOn, 'zh')}截止;补报须由攻坚办批准例外`,
    ({ on, through, closedOn }) =>
      `Figures of ${dated(on, 'en')} belong to the period up to ${dated(through, 'en')}, closed on ${dated(closedOn, 'en')}; the campaign office may grant an exception`,
  ),
  reviewed: either(
    { zh: '须经审核', en: 'Goes through review' },
    ({ campaign, report }) =>
      report === undefined
        ? `“${campaign}”的读数先填报、后审核;请提交上报单,由本单位审核人审核`
        : '这个数由单位上报并经其审核人审核,他人不能改动;请写明原因退回,由该单位更正',
    ({ campaign, report }) =>
      report === undefined
        ? `Figures of “${campaign}” are reported and then reviewed; submit a report for your unit’s reviewer`
        : 'The unit reported this figure and its reviewer passed it; send it back with a reason, and the unit corrects it',
  ),
  'known-already': either(
    { zh: '所要的都已知道', en: 'All of it is known' },
    ({ known }) => `所要的${known.length}项都不必再要:${knownWords(known, 'zh')};请直接取用,仍要请写明原因`,
    ({ known }) =>
      `None of the ${known.length} things asked needs asking: ${knownWords(known, 'en')}; use what is there, or say why it is asked again`,
  ),
  'not-recognisable': either(
    { zh: '还不能认定', en: 'Cannot be recognised yet' },
    ({ project, recognition, needs }) =>
      `项目“${project}”还不能认定${recognitionWord(recognition, 'zh')};应先认定${recognitionWord(needs, 'zh')},且日期不晚于它`,
    ({ project, recognition, needs }) =>
      `“${project}” cannot be recognised as ${recognitionWord(recognition, 'en')}; first as ${recognitionWord(needs, 'en')}, on the same day or before`,
  ),
  cycle: either(
    { zh: '先后关系成环', en: 'Steps wait for each other' },
    ({ chain }) => `节点${chain.join(' → ')}互为先后,谁也无法先办;请去掉其中一条先后关系`,
    ({ chain }) => `The steps ${chain.join(' → ')} wait for each other; take one of the links away`,
  ),
  unreadable: ({ reason, where, limit }, language) => {
    const [place, bound] =
      language === 'zh'
        ? [where === undefined ? '' : `${where}:`, limit === undefined ? '' : `(上限 ${limit})`]
        : [where === undefined ? '' : `${where}: `, limit === undefined ? '' : ` (limit ${limit})`];
    return {
      title: language === 'zh' ? '文件无法读取' : 'The file cannot be read',
      detail: `${place}${UNREADABLE_WORDS[reason][language]}${bound}`,
    };
  },
  'map-fault': (refusal, language) => ({
    title: language === 'zh' ? '地图文件不能采用' : 'The map cannot be taken',
    detail: mapFaultWords(refusal, language),
  }),
  contradiction: either(
    { zh: '数据相互矛盾', en: 'Figures contradict each other' },
    ({ figures }) =>
      `${figures.map(({ left, leftValue, right, rightValue }) => `“${left}”${wordNumber(leftValue)}与“${right}”${wordNumber(rightValue)}不一致`).join(';')};请更正后再印发`,
    ({ figures }) =>
      `${figures.map(({ left, leftValue, right, rightValue }) => `“${left}” ${wordNumber(leftValue)} and “${right}” ${wordNumber(rightValue)} disagree`).join('; ')}; correct them before issuing`,
  ),
  'supervised-already': either(
    { zh: '同一事项已在督办', en: 'Supervised already' },
    ({ unit, orders }) =>
      `${unit}同一事项已有督办单${orders.map(({ number, due }) => `第${number}号(限${dated(due, 'zh')})`).join('、')}在办;请并入其中,确需另发请注明与其并行`,
    ({ unit, orders }) =>
      `${unit} has ${orders.map(({ number, due }) => `order no. ${number} (due ${dated(due, 'en')})`).join(', ')} on the same matter; merge into it, or name it as known where another is needed`,
  ),
  'same-hand': either(
    { zh: '应由他人办理', en: 'Other hands are needed' },
    ({ did }) => `您或您的单位办理过“${actWord(did, 'zh')}”,按回避要求,这一步应由他人办理`,
    ({ did }) => `You or your unit did “${actWord(did, 'en')}”; this step is for other hands`,
  ),
  'too-late': either(
    { zh: '已过期限', en: 'Past its day' },
    ({ what, until }) =>
      `${thing(what, 'zh')}的期限已于${dated(until, 'zh')}届满${what === 'decision' ? ';请写明逾期原因' : ''}`,
    ({ what, until }) =>
      `The last day for the ${thing(what, 'en')} was ${dated(until, 'en')}${what === 'decision' ? '; say why it is late' : ''}`,
  ),
  overlaps: either(
    { zh: '时段重叠', en: 'Overlapping days' },
    ({ what, id, from, to }) =>
      `与${thing(what, 'zh')}“${id}”(${dated(from, 'zh')}至${dated(to, 'zh')})重叠;起止日期应与它首尾相接或错开`,
    ({ what, id, from, to }) =>
      `Overlaps the ${thing(what, 'en')} “${id}” (${dated(from, 'en')} to ${dated(to, 'en')}); begin after it or end before it`,
  ),
  'wrong-state': either(
    { zh: '当前状态不能办理', en: 'Not in this state' },
    ({ what, state, needs }) =>
      `${thing(what, 'zh')}现为“${stateWord(state, 'zh')}”;应为${needs.map((need) => `“${stateWord(need, 'zh')}”`).join('或')}时办理`,
    ({ what, state, needs }) =>
      `The ${thing(what, 'en')} is “${stateWord(state, 'en')}”; this can be done while it is ${needs.map((need) => `“${stateWord(need, 'en')}”`).join(' or ')}`,
  ),
  'number-taken': either(
    { zh: '期号已用', en: 'Issue number taken' },
    ({ issue, next, by, at }) =>
      `第${issue}期已${by === undefined ? '经' : `由${by}${at === undefined ? '' : `于${instant(at, 'zh')}`}`}印发;应为第${next}期`,
    ({ issue, next, by, at }) =>
      `No. ${issue} has been issued${by === undefined ? '' : ` by ${by}${at === undefined ? '' : ` on ${instant(at, 'en')}`}`}; it should be no. ${next}`,
  ),
  template: either(
    { zh: '模板有误', en: 'The template is not right' },
    ({ faults }) => `${faults.map((fault) => wordTemplateFault(fault, 'zh')).join(';')}`,
    ({ faults }) => `${faults.map((fault) => wordTemplateFault(fault, 'en')).join('; ')}`,
  ),
  'unsafe-file': ({ what, part }, language) => ({
    title: language === 'zh' ? '文件不安全' : 'The file is not safe',
    detail: `${UNSAFE_WORDS[what][language]}${language === 'zh' ? `(${part})` : ` (${part})`}`,
  }),
  'not-installed': either(
    { zh: '缺少程序', en: 'A program is missing' },
    ({ program, install }) => `本机没有${program};请安装${install}后重试,或在页面上用“打印”另存为 PDF`,
    ({ program, install }) => `${program} is not there; install ${install} and try again, or print the page into a PDF`,
  ),
  'not-made': either(
    { zh: '没有转成 PDF', en: 'No PDF was made' },
    ({ program, reason }) =>
      `${program}${reason === 'too-slow' ? '转换超时' : '没有转换成功'};请稍后重试,或下载 Word 文件自行转换`,
    ({ program, reason }) =>
      `${program} ${reason === 'too-slow' ? 'took too long' : 'failed'}; try again later, or take the Word file and convert it yourself`,
  ),
  'store-busy': either(
    { zh: '数据文件夹正在使用', en: 'The data folder is in use' },
    ({ folder, pid }) =>
      `数据文件夹“${folder}”正由另一个程序使用${pid === undefined ? '' : `(进程 ${pid})`};请先关闭它,或换一个文件夹`,
    ({ folder, pid }) =>
      `The data folder “${folder}” is used by another program${pid === undefined ? '' : ` (process ${pid})`}; stop it, or choose another folder`,
  ),
  'store-unusable': ({ reason, detail }, language) => ({
    title: language === 'zh' ? '数据库不可用' : 'The database cannot be used',
    detail: `${STORE_WORDS[reason][language]}${detail === undefined ? '' : language === 'zh' ? `(${detail})` : ` (${detail})`}`,
  }),
  'demonstration-only': either(
    { zh: '仅限演示', en: 'Demonstration only' },
    ({ what }) => `${thing(what, 'zh')}只能在演示模式下调整`,
    ({ what }) => `The ${thing(what, 'en')} can be changed in the demonstration only`,
  ),
  'office-only': either(
    { zh: '演示中没有', en: 'Not in the demonstration' },
    ({ what }) => `演示不使用${thing(what, 'zh')};正式使用请运行 gongjian serve`,
    ({ what }) => `The demonstration has no ${thing(what, 'en')}; run gongjian serve for real use`,
  ),
  package: ({ fault }, language) => ({
    title: language === 'zh' ? '填报包不能交回' : 'The package cannot be taken back',
    detail: PACKAGE_WORDS[fault][language],
  }),
  'signed-out': ({ reason }, language) => ({
    title: language === 'zh' ? '未登录' : 'Signed out',
    detail: SIGNED_OUT_WORDS[reason][language],
  }),
  'sign-in-failed': either(
    { zh: '没有登录成功', en: 'Not signed in' },
    () => '账号或密码不对;请核对后重试,忘记密码请联系系统管理员重置',
    () => 'Login or password is wrong; check them, or ask the system administrator for a new password',
  ),
  'code-wrong': either(
    { zh: '动态口令不对', en: 'The code is wrong' },
    () => '动态口令不对或已用过;请输入验证器当前显示的6位数字,并核对手机时间',
    () => 'The code is wrong or was used before; enter the six digits shown now, and check the clock of the phone',
  ),
  'too-many': either(
    { zh: '失败次数过多', en: 'Too many failures' },
    ({ seconds }) => `失败次数过多,请在${wait(seconds, 'zh')}后再试;不是本人操作的请告知系统管理员`,
    ({ seconds }) =>
      `Too many failures; try again in ${wait(seconds, 'en')}, and where it was not you tell the system administrator`,
  ),
  busy: either(
    { zh: '系统繁忙', en: 'Busy' },
    ({ seconds }) => `登录的人较多,请在${wait(seconds, 'zh')}后再试`,
    ({ seconds }) => `Many are signing in; try again in ${wait(seconds, 'en')}`,
  ),
  'step-due': ({ step }, language) => ({
    title: language === 'zh' ? '还差一步' : 'One step is left',
    detail: STEP_WORDS[step][language],
  }),
  identity: ({ reason }, language) => ({
    title: language === 'zh' ? '统一身份登录未成功' : 'Not signed in by the identity provider',
    detail: IDENTITY_WORDS[reason][language],
  }),
  'own-account': either(
    { zh: '不能对自己的账号操作', en: 'Not on one’s own account' },
    ({ act }) =>
      act === 'account.grant'
        ? '不能给自己授予岗位;应由另一位安全管理员办理'
        : '不能停用自己的账号;应由另一位系统管理员办理',
    ({ act }) =>
      act === 'account.grant'
        ? 'Nobody grants posts to himself; another security administrator does'
        : 'Nobody disables his own account; another system administrator does',
  ),
  'duties-apart': either(
    { zh: '岗位不能兼任', en: 'These posts exclude each other' },
    ({ roles }) =>
      `${roles.map((role) => roleWord(role, 'zh')).join('、')}不能由一个账号兼任;三个管理员应分开,也不兼业务岗位`,
    ({ roles }) =>
      `One account may not be ${roles.map((role) => roleWord(role, 'en')).join(', ')}; the three administrators are apart and hold no other post`,
  ),
  'last-admin': either(
    { zh: '不能没有管理员', en: 'An administrator must remain' },
    ({ role }) => `这是最后一位${roleWord(role, 'zh')};请先另设一位`,
    ({ role }) => `This is the last ${roleWord(role, 'en')}; set up another one first`,
  ),
  'set-up-done': either(
    { zh: '账号已设立', en: 'Set up already' },
    () => '本县的管理员账号已经设立;请直接登录',
    () => 'The administrators of this county are set up already; sign in',
  ),
  'at-machine': either(
    { zh: '只能在服务器本机办理', en: 'At the machine only' },
    ({ login }) => `“${login}”是管理员账号,其密码只能由机房人员在服务器上重置:gongjian password ${login}`,
    ({ login }) =>
      `“${login}” is an administrator; the password is given by whoever runs the machine: gongjian password ${login}`,
  ),
  'broken-ledger': either(
    { zh: '台账不完整', en: 'The ledger is broken' },
    ({ seq, fault, detail, chain }) =>
      `${chain === 'audit' ? '审计记录' : '台账'}第${seq}条${LEDGER_WORDS[fault].zh}${detail === undefined ? '' : `(${detail})`};请停止使用并从备份恢复`,
    ({ seq, fault, detail, chain }) =>
      `${chain === 'audit' ? 'Note' : 'Ledger entry'} ${seq}${chain === 'audit' ? ' of the audit trail' : ''} ${LEDGER_WORDS[fault].en}${detail === undefined ? '' : ` (${detail})`}; stop and restore a backup`,
  ),
};

/** What a person is told: `title` says which kind of thing, `detail` what, where, and what would be right. */
export function wordRefusal(refusal: Refusal, language: Language): Wording {
  const worder = WORDERS[refusal.kind] as Worder<RefusalKind>;
  const wording = worder(refusal, language);
  if (refusal.row === undefined) return wording;
  const place = language === 'zh' ? `第${refusal.row + 1}行:` : `Row ${refusal.row + 1}: `;
  return { ...wording, detail: `${place}${wording.detail}` };
}

/** A fault of a workbook with its cell in front, e.g. `F14:计量单位“亿元”与规定的“万元”不一致,应为12000万元`. */
export function wordFault(fault: ImportFault, language: Language): string {
  const detail = wordInCell(fault, language);
  if (fault.cell === undefined) return detail;
  return language === 'zh' ? `${fault.cell}:${detail}` : `${fault.cell}: ${detail}`;
}

/** A fault as it is said beside its own cell: figures of a workbook are checked again by whoever wrote them. */
export function wordInCell({ refusal }: ImportFault, language: Language): string {
  if (refusal.kind !== 'contradiction') return wordRefusal(refusal, language).detail;
  return refusal.figures
    .map(({ leftValue, right, rightValue }) =>
      language === 'zh'
        ? `此处${wordNumber(leftValue)},按${right}应为${wordNumber(rightValue)};请核对`
        : `${wordNumber(leftValue)} here, ${wordNumber(rightValue)} by ${right}; check them`,
    )
    .join(language === 'zh' ? ';' : '; ');
}

function wordIssue(
  { path, code, expected }: Extract<Refusal, { kind: 'invalid' }>['issues'][number],
  language: Language,
): string {
  const field = wordField(path, language) || (language === 'zh' ? '内容' : 'content');
  if (code === 'custom' && expected !== undefined)
    return language === 'zh' ? `${field}:${lookUpText(RULES_ZH, expected)}` : `${field}: ${expected}`;
  if (expected === 'length ≥ 1') return language === 'zh' ? `${field}不能为空` : `${field} must not be empty`;
  const fault = lookUp(ISSUE_WORDS, code, language);
  const right = expected === undefined ? '' : should(expected, language);
  return language === 'zh' ? `${field}${fault}${right}` : `${field} ${fault}${right}`;
}

function should(expected: string, language: Language): string {
  const [, classes] = /^classes ≥ (\d)$/.exec(expected) ?? [];
  if (classes !== undefined)
    return language === 'zh'
      ? `,应含大写字母、小写字母、数字、其他字符中的至少${classes}种`
      : `; it should have at least ${classes} of capital letters, small letters, digits and others`;
  const [, from, to] = /^(?:≥ )?(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(expected) ?? [];
  if (language === 'en') {
    if (from === undefined)
      return `; it should be ${lookUp(EXPECTED, expected, 'en').replace(/^length /, 'of length ')}`;
    return `; it should be ${to === undefined ? 'at the earliest' : 'from'} ${dated(from, 'en')}${to === undefined ? '' : ` to ${dated(to, 'en')}`}`;
  }
  if (from === undefined) return `,应为${lookUp(EXPECTED, expected, 'zh').replace(/^length /, '长度 ')}`;
  return to === undefined ? `,应不早于${dated(from, 'zh')}` : `,应在${dated(from, 'zh')}至${dated(to, 'zh')}之间`;
}

/** How many of what was asked are known, by each way of knowing. */
function knownWords(known: Extract<Refusal, { kind: 'known-already' }>['known'], language: Language): string {
  const counts = Object.entries(WORDS.knownBy).flatMap(([by, word]) => {
    const count = known.filter((one) => one.by === by).length;
    return count === 0 ? [] : [language === 'zh' ? `${count}项${word.zh}` : `${count} ${word.en}`];
  });
  return counts.join(language === 'zh' ? '、' : ', ');
}

function wait(seconds: number, language: Language): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) return language === 'zh' ? `${seconds}秒` : `${seconds} seconds`;
  return language === 'zh' ? `${minutes}分钟` : minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

const OTHER_THINGS: Readonly<Record<string, Word>> = {
  verification: { zh: '核实记录', en: 'verification' },
  row: { zh: '行', en: 'row' },
  act: { zh: '操作', en: 'act' },
  extension: { zh: '延期申请', en: 'extension' },
  objection: { zh: '提出异议', en: 'objection' },
  decision: { zh: '复核决定', en: 'decision' },
  measure: { zh: '措施', en: 'measure' },
  reopening: { zh: '重新打开', en: 'reopening' },
  clearance: { zh: '难题解决记录', en: 'clearance of the problem' },
  actor: { zh: '身份', en: 'post' },
  county: { zh: '县', en: 'county' },
  example: { zh: '示例', en: 'example' },
  file: { zh: '文件', en: 'file' },
  sheet: { zh: '工作表', en: 'sheet' },
  day: { zh: '日期', en: 'day' },
  link: { zh: '先后关系', en: 'link' },
};

function thing(what: string, language: Language): string {
  return lookUp({ ...WORDS.kind, ...OTHER_THINGS }, what, language);
}

function actWord(name: string, language: Language): string {
  return ACT_RIGHTS[name]?.about[language] ?? name;
}

function stateWord(state: string, language: Language): string {
  return lookUp(
    {
      ...WORDS.exemptionState,
      ...WORDS.applicationState,
      ...WORDS.orderState,
      ...WORDS.reportState,
      ...WORDS.demandState,
      ...WORDS.problemStage,
    },
    state,
    language,
  );
}

function roleWord(role: string, language: Language): string {
  return lookUp(WORDS.role, role, language);
}

function boundWord(bound: string, language: Language): string {
  return lookUp(WORDS.bound, bound, language);
}

function recognitionWord(kind: string, language: Language): string {
  return lookUp(WORDS.recognition, kind, language);
}

function lookUp(words: Readonly<Record<string, Word>>, key: string, language: Language): string {
  return Object.hasOwn(words, key) ? (words[key]?.[language] ?? key) : key;
}

function lookUpText(texts: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(texts, key) ? (texts[key] ?? key) : key;
}

function dated(text: string, language: Language): string {
  return isDay(text) ? wordDay(text, language) : text;
}

const RFC_3339 = /^(?<day>[\d-]+)T(?<hour>\d{2}):(?<minute>\d{2})[\d:.]*(?:Z|(?<ahead>[+-]\d{2}):(?<rest>\d{2}))$/iu;
/** In minutes. */
const BEIJING_AHEAD = 8 * 60;
const DAY = 24 * 60;

/** The day and minute of an RFC 3339 instant by Beijing's clock, as pages show it. */
function instant(at: string, language: Language): string {
  const { day = '', hour, minute, ahead = '+00', rest = '00' } = RFC_3339.exec(at)?.groups ?? {};
  if (!isDay(day)) return dated(at, language);
  const offset = Number(ahead) * 60 + Number(`${ahead.slice(0, 1)}${rest}`);
  const minutes = Number(hour) * 60 + Number(minute) - offset + BEIJING_AHEAD;
  const days = Math.floor(minutes / DAY);
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = `${two(Math.floor((minutes - days * DAY) / 60))}:${two(minutes - Math.floor(minutes / 60) * 60)}`;
  return `${dated(addDays(day, days), language)} ${clock}`;
}

function listed(changed: readonly { readonly field: string }[], language: Language): string {
  if (changed.length === 0) return '';
  const fields = changed.map(({ field }) => wordField(field, language));
  return language === 'zh' ? `了${fields.join('、')}` : ` (${fields.join(', ')})`;
}
