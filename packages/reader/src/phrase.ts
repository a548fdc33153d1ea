import type { Comparison } from '@gongjian/model';
import {
  ACTION_VERB,
  isScope,
  knownIndicator,
  NEUTRAL_VERB,
  OUTCOME_HEAD,
  OUTCOME_TAIL,
  PROJECT_END,
} from './lexicon.ts';

/** What the words before a number say. */
export type LeftPhrase = {
  /** The words left after hedges and adverbs are taken off. */
  readonly core: string;
  readonly subject: string;
  readonly noun: string;
  readonly comparison?: Comparison;
  readonly growth?: 'up' | 'down';
  /** 降到, 控制在: less is better. */
  readonly down: boolean;
  readonly child: boolean;
  readonly county: boolean;
  readonly even: boolean;
  readonly each: boolean;
  readonly respectively: boolean;
  readonly mean: boolean;
  /** The phrase ends in a verb, so the number may be followed by its noun. */
  readonly openVerb: boolean;
};

const HEDGES: readonly (readonly [RegExp, Comparison | undefined])[] = [
  [/(?:不得?低于|不得?少于|不小于|至少|最低|不低于|保底)$/, 'at-least'],
  [/(?:不得?超过|不得?高于|不大于|不多于|不突破|最多|控制在|压缩到|压缩至|压减到|压降至|严控在)$/, 'at-most'],
  [/(?:低于|少于|小于|不足|不到)$/, 'less-than'],
  [/(?:超过|突破|高于|多于|大于|超出|力超|超)$/, 'more-than'],
  [/(?:大约|约为|将近|接近|(?<![签契节合预解履邀集条公租])约|(?<![最附临])近)$/, 'about'],
  [/力争(?:完成|达到|实现)?$/, 'at-least'],
  [
    /(?:增加到|增加至|提高到|提高至|提升到|提升至|上升到|增长到|扩大到|发展到|下降到|下降至|降低到|降低至|降到|降至|减少到|减少至|稳定在|保持在|维持在|提前到|达到了|达到|达|至|到|为|是|在|有|了|的|：|:| |数量|总数|原则上|基本|总体上|全面|按期)$/,
    undefined,
  ],
  [/(?:共计|总计|合计|累计|总共|共有|共|计)$/, undefined],
  [
    /(?:仅仅|仅|只|才|就|[一二三四五六七八九十\d]{1,2}年内?|今年|全年|年内|当年|本年度|每人每月|每人每年|已经|已|要|须|应|将|拟|确保|必须|各自|同比|比上年|比去年|较上年|较去年|人均)$/,
    undefined,
  ],
];
const KEEP_WITH_TAIL = /(?:合计|人均|累计)$/;
const DOWN_LEVEL = /(?:控制在|降到|降至|下降到|下降至|降低到|减少到|压缩到|压缩至|压减到)/;
const GROWTH =
  /(?:同比|比原计划|较原计划|比上年同期|比去年同期|较上年同期|较去年同期|比上年|比去年|较上年|较去年|比年初|较年初|年均|月均|环比|可比价|按可比价计算|按同口径|同口径|实际|名义|净|要|，)*(?:增长|递增|提高|提升|增加|上升|上涨|涨幅|下降|降低|减少|压减|下浮|回落|削减|压降|缩减|压缩|缩短|减|降|增)(?:率|幅度|了)?$/;
const FALLS = /(?:下降|降低|减少|压减|下浮|回落|削减|压降|缩减|压缩|缩短|减|降)(?:率|幅度|了)?$/;

const LEAD =
  /^(?:就是要|就是|至少|当月|本月|当季|其中|包括|包含|含|同时|此外|另外|另|并且|并|而且|且|还|再|也|又|即|比如|具体(?:是|为)?|主要(?:是|为)?|一是|二是|三是|四是|五是|六是|七是|八是|一要|二要|三要|我县|我区|我市|我们|全县上下|全区上下|力争|争取|努力|确保|保证|务必|必须|要|须|应|将|拟|预计|预期|原则上|基本|全部|全面|率先|圆满|超额(?!完成)|实际|总体|切实|一律|同步|带动|推动|促进|促使|使|继续|着力|大力|积极|加快|扎实|深入|重点|力求|年内|全年|今年以来|今年|本年度|到年底|至年底|年底前|年底|年末|上半年|下半年|[一二三四]季度|季度|百日之内|百日内|百天内|100天内|攻坚期内|攻坚期间|活动期间|行动期间|会战期间|期内|期间|目前|至今|截至目前|现已|已经|已|累计|共计|总计|合计|共|平均|每月|每年|年均|月均|日均|仅|只|是|在|对|通过|按照|把|以|：|；|，|。|、| |和|及|与|以及|底前|前|到|至|—|各(?=引进|完成|新|建|落实|签约|开工|培育|实施)|之|新一轮|县里|省里|市里|一次性|当年|分别|均|都)/;
const LEAD_PLAN = /^(?:年度|计划|安排|规划)(?!.{0,4}投资|完成率|新开工$|目标|生育)/;
const COUNTY = /^(?:全县|全区|全市|全镇|全乡|全州|全旗|县域|县|全社会(?!固定|消费))(?=.|$)/;

/** Reads the words between the last figure (or the clause's beginning) and a number. `left` is short: at most 80 characters. */
export function readLeft(left: string): LeftPhrase {
  let core = left.replace(/^[、，和及与以\s]+/, '');
  let comparison: Comparison | undefined;
  let down = false;
  let even = false;
  let each = false;
  let respectively = false;
  let growth: 'up' | 'down' | undefined;
  let again = true;
  while (again && core !== '') {
    again = false;
    if (/(?:均|都)$/.test(core) && !/[月日年人户亩平]均$/.test(core)) {
      even = true;
      core = core.slice(0, -1);
      again = true;
    } else if (core.endsWith('分别')) {
      respectively = true;
      core = core.slice(0, -2);
      again = true;
    } else if (/[^省市县]各$/.test(core)) {
      each = true;
      core = core.slice(0, -1);
      again = true;
    } else if (growth === undefined && comparison === undefined && GROWTH.test(core) && !KEEP_GROWTH.test(core)) {
      growth = FALLS.test(core) ? 'down' : 'up';
      core = core.replace(GROWTH, '');
      again = true;
    } else {
      for (const [pattern, meaning] of HEDGES) {
        const hit = pattern.exec(core);
        if (hit === null || (KEEP_WITH_TAIL.test(core) && core.length === 2)) continue;
        if (DOWN_LEVEL.test(hit[0])) down = true;
        comparison ??= meaning;
        core = core.slice(0, hit.index);
        again = true;
        break;
      }
    }
  }
  const mean = /月均|平均每|日均|每月/.test(left);
  const lead = stripLead(core);
  core = lead.core;
  const openVerb =
    /(?:完成|实现|安排|解决)$/.test(core) ||
    (ACTION_VERB.exec(core)?.index === 0 && ACTION_VERB.exec(core)?.[0].length === core.length);
  const { subject, noun } = splitAtVerb(core);
  const verbOnly = subject !== '' && ACTION_VERB.exec(noun)?.[0] === noun;
  return {
    core,
    subject,
    noun,
    ...(comparison === undefined ? {} : { comparison }),
    ...(growth === undefined ? {} : { growth }),
    down: down || growth === 'down',
    child: lead.child,
    county: lead.county,
    even,
    each,
    respectively,
    mean,
    openVerb: openVerb || verbOnly,
  };
}

/** Nouns that end like a growth verb. */
const KEEP_GROWTH = /(?:小升规|就业人数净增|新增|净增|扩增|年增|三改一拆|自然增长率|增长率)$/;

function stripLead(text: string): { core: string; child: boolean; county: boolean } {
  let core = text;
  let child = false;
  let county = false;
  for (;;) {
    const lead = LEAD.exec(core) ?? LEAD_PLAN.exec(core);
    if (lead !== null && !startsWord(core, lead[0])) {
      if (/^(?:其中|包括|包含|含)/.test(lead[0])) child = true;
      core = core.slice(lead[0].length);
      continue;
    }
    const whole = COUNTY.exec(core);
    if (
      whole !== null &&
      !/^县(?:城|级|乡|道|域|外|内|属|直|委|政府|医院|人民|[一-龥]{1,6}(?:局|办|委|校|医院|路))/.test(core)
    ) {
      county = true;
      core = core.slice(whole[0].length);
      continue;
    }
    return { core: core.replace(/[，、：；。 （）]+$/, ''), child, county };
  }
}

/** Words that begin with a lead word and are one word: 实际利用外资, 年均…, 重点项目. */
const LONGER_WORDS: Readonly<Record<string, RegExp>> = {
  实际: /^实际(?:利用|到位|使用)/,
  累计: /^累计(?:贷款|余额)/,
  重点: /^重点(?!推进|抓|突出|加强|实施|做好|保障|支持|建设(?!项目)|发展|打造|培育|解决|完成|引进|开展|围绕|是|推动|策划|谋划|新建|改造|整治)/,
  到: /^到(?:位|账|户|期)/,
  以: /^以(?:工代赈|旧换新|上)/,
  对: /^对(?:外|口)/,
  在: /^在(?:建|册|谈|库|校)/,
  共: /^共(?:同|建|享|有产权)/,
  要: /^要素/,
  前: /^前期/,
  应: /^应(?:急|用|届|税)/,
  基本: /^基本(?:农田|建设|医疗|养老|公共)/,
  均: /^均衡/,
  都: /^都市/,
  再: /^再(?:就业|生)/,
  还: /^还(?:建|田|林|贷)/,
  主要: /^主要(?:指标|污染物|经济|道路|农)/,
  平均: /^平均(?:预期|受教育)/,
  使: /^使用/,
  并: /^并(?:联|网|购)/,
  当年: /^当年(?:供地|计划投资)/,
};

function startsWord(core: string, lead: string): boolean {
  return LONGER_WORDS[lead]?.test(core) ?? false;
}

/** Subject and noun around the verb of a phrase. A verb that only says 'reach' is dropped, others stay with the noun. */
function splitAtVerb(core: string): { subject: string; noun: string } {
  let neutral: RegExpExecArray | undefined;
  for (const hit of core.matchAll(NEUTRAL_VERB)) neutral = hit;
  if (neutral !== undefined) {
    const before = core.slice(0, neutral.index);
    const after = core.slice(neutral.index + neutral[0].length).replace(/^(?:了|全部|全年|年度(?!投资|计划|目标))/, '');
    if (/^(?:前期|立项|可研)/.test(after) && OUTCOME_TAIL.test(core))
      return { subject: trimSubject(before), noun: `完成${after}` };
    if (after !== '') return { subject: trimSubject(before), noun: after };
    if (before !== '') return { subject: '', noun: trimSubject(before) };
    return { subject: '', noun: '' };
  }
  const tail = OUTCOME_TAIL.exec(core);
  if (tail !== null && tail.index > 0) return { subject: trimSubject(core.slice(0, tail.index)), noun: tail[0] };
  const verb = ACTION_VERB.exec(core);
  if (verb !== null && verb.index > 0) {
    const before = trimSubject(core.slice(0, verb.index));
    if (verb[0].length > 1 && isScope(before) && before.length <= 30 && core.length > verb.index)
      return { subject: trimSubject(before), noun: core.slice(verb.index) };
  }
  const known = knownIndicator(core);
  if (known !== undefined && known.length < core.length && (verb === null || verb.index > 0)) {
    const before = core.slice(0, core.length - known.length);
    const place =
      /^(.{1,28}(?:平台|镇|乡|街道|开发区|园区|工业园|高新区|经开区|新城|新区|集聚区|各单位|项目))(?:的)?(.*)$/.exec(
        before,
      );
    if (place !== null && isScope(place[1] ?? ''))
      return { subject: place[1] ?? '', noun: `${place[2] ?? ''}${known}` };
  }
  return { subject: '', noun: core };
}

function trimSubject(subject: string): string {
  return subject
    .replace(
      /(?:至少|合计|共计|要|须|应|将|力争|确保|必须|累计|共|已|仅|年内|全年|新|总|实际|计划|的|顺利|按期|如期|提前|全部|：|:|，|均|都|分别|各)+$/,
      '',
    )
    .replace(/^(?:的|、|：)+/, '');
}

/** `verb + list of projects`: 新签约|亿元以上项目. Undefined where the noun is nothing but 项目. */
export function splitOutcomeHead(noun: string): { outcome: string; list: string } | undefined {
  const head = OUTCOME_HEAD.exec(noun);
  if (head === null) return undefined;
  const list = noun.slice(head[0].length).replace(/^(?:了|的)/, '');
  if (/^[、和及与]/.test(list)) return undefined;
  if (!PROJECT_END.test(list) || /^(?:项目|企业|工程|村)$/.test(list)) return undefined;
  if (/企业$/.test(list) && !/[亿万]元/.test(list)) return undefined;
  return /(?:项目|工程|企业)$/.test(list) ? { outcome: head[0], list } : undefined;
}
