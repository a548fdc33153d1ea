import type { DraftBasis } from '@gongjian/model';

/** Whether words tell what was done, what is asked, or what the whole year is to bring. */
export type Tense = 'done' | 'asked' | 'year';

const DONE =
  /(?:已(?!有项|建成区|[\u4e00-\u9fff]{1,3}的)|仅(?:完成|占|有|为|达)|只(?:完成|占|有)|(?:完成|实现|达到|新增|引进|争取|拆除|开工|竣工|签约|建成)了|截至|截止|目前|至今|今年以来|我县.{0,6}?以来|(?<![比较])(?:去年|上年)|(?<![去上]年)同期|没有|尚|还有|超时序|超序时|快于|落后(?!产能|工艺|设备|装备)|滞后|未达|缺口|未完成|未开工|累计.{0,14}?(?:占|同比)|完成情况|排名|居全|现在(?:是|才|已|只|仅|有\d)|才(?:完成|干了|有\d|\d)|[仅才](?:\d|百分)|争取到的|昨天|率仅)/;
const ASKED =
  /(?:确保|力争|争取|务必|必须|(?<!主|重|需|首|纪|摘|概|紧)要(?!求|素|点|闻|件|领|害|道|塞|客|会)|须|计划|目标|(?<!年初)预期|预计|到\d{4}年|下半年|四季度|三季度|不低于|不少于|不超过|以内|控制在|努力|将(?!军|近)|拟|底前|日前|月前|达到|下达|任务|安排|原则上|分解)/;
const YEAR =
  /(?:全年|年度(?!(?:投资)?完成率)|年内|到年底|年底前?|今年(?!以来|上半年|前)|本年度|\d{4}年(?:全|计划|目标|度)|当年)/;
const FIRM_PLAN =
  /(?:确保|力争|争取|务必|必须|计划(?!的|任务的|完成)|目标|(?<!年初)预期|下半年|将|拟|全年.{0,12}(?:以上|不低于|不少于))/;

const SHARE_OF_PLAN =
  /(?:占|完成|为|达到?|仅|只)*[\u4e00-\u9fff]{0,6}(?:计划|目标|任务)(?:(?:任务|目标|数)*的?(?=\d)|(?:任务|目标|投资|开工|竣工|总量)*的?(?=\d[\d.,]*%))/g;

/** 同比 tells what was done, unless the sentence is about what is asked. */
export function comparesWithPast(clause: string): boolean {
  return /同比(?!.*(?:以上|左右|力争|确保))/.test(clause);
}

/** Periods of the year, done where the section does not ask for anything. */
const PERIOD = /上半年(?![前末底])|一季度(?![前末底])|前三季度|1(?:—|-|～|至|到)\d{1,2}月|元(?:—|至)|前\d{1,2}个?月/;

export function tenseOf(words: string, firm = false): Tense | undefined {
  const share = words.replace(SHARE_OF_PLAN, (told) =>
    /已|仅|只/.test(told) ? '仅完成' : /确保|力争/.test(told) ? '确保' : '',
  );
  const clause = share.replaceAll(/(?:个|项|度)计划[^，]{0,5}项目/g, '');
  const done = DONE.test(clause) || (!firm && PERIOD.test(clause));
  const asked = ASKED.test(clause);
  if (done && !FIRM_PLAN.test(clause)) return 'done';
  if (done && /已(?!有项)|仅|截至|只完成|占年度|完成了/.test(clause) && !/确保|力争|务必|必须/.test(clause))
    return 'done';
  if (YEAR.test(clause)) return 'year';
  if (asked) return 'asked';
  return undefined;
}

/** What a heading says about the figures under it. */
export function sectionTense(titles: readonly string[]): Tense | undefined {
  for (const title of titles.toReversed()) {
    if (
      /目标|任务|下一步|下步|打算|安排|要求|举措|措施|主攻|攻坚什么|攻坚战|行动$|计划/.test(title) &&
      !/完成情况|进展|为什么|需要|现实/.test(title)
    )
      return /全年[^，]{0,6}(?:目标|任务)|年度目标/.test(title) && !/攻坚|会战|行动|百日/.test(title)
        ? 'year'
        : 'asked';
    if (
      /回顾|进展|成效|总体情况|基本情况|完成情况|存在(?:的)?(?:主要)?问题|主要问题|成绩|认清形势|为什么|形势|工作情况|进度情况|运行情况|分单位|分析|总结|困难/.test(
        title,
      )
    )
      return 'done';
  }
  return undefined;
}

/**
 * The tense of a whole sentence, for its clauses that tell none: `done` where some clause tells what was done and none
 * asks for anything.
 */
export function sentenceTense(sentence: string, firm = false): Tense | undefined {
  const words = sentence
    .replace(SHARE_OF_PLAN, '')
    .replaceAll(/计划(?:总)?投资|(?:个|项|度|年)计划[^，]{0,6}项目|年度计划/g, '');
  return (DONE.test(sentence) || (!firm && (PERIOD.test(sentence) || comparesWithPast(sentence)))) &&
    !/确保|力争|争取|务必|必须|(?<![需重主])要(?!求|素|点|闻|件|领)|预期|下半年|四季度|目标(?!任务)/.test(words)
    ? 'done'
    : undefined;
}

export function basisOf(tense: Tense, home: 'campaign' | 'annual-plan'): DraftBasis {
  if (tense === 'done') return 'situation';
  return tense === 'year' ? 'annual-plan' : home;
}
