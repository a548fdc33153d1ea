import {
  addDays,
  type Day,
  type Language,
  type ProblemType,
  type Recurring,
  type RuleDraft,
  type Snapshot,
  WORDS,
  wordNumber,
} from '@gongjian/model';
import { draftWords } from '../clock/draft-words.ts';

/** What came once may be chance; twice is a reason to ask for a rule. */
const LEAST = 2;
/** A rule is looked at again after half a year. */
const REVIEW_AFTER = 182;

/** What is usually done so that a type of problem does not come again; the office words it for its own county. */
const MEASURES: Record<ProblemType, Record<Language, string>> = {
  'land-acquisition': {
    zh: '补偿口径一次定清并公示,补偿资金先到账再启动签约,签约率未达到的地块不列入开工计划',
    en: 'compensation terms are settled and published once, the money is there before signing begins, and land not yet signed for is in no start plan',
  },
  'land-supply': {
    zh: '年初按项目排定用地指标和报批、供地次序,未落实用地的项目不列入开工计划',
    en: 'land quota, conversion and supply are put in order by project at the beginning of the year, and a project without land is in no start plan',
  },
  approval: {
    zh: '同一项目的审批事项并联办理、容缺受理,每周固定会审日,一次告知应补材料',
    en: 'approvals of one project run side by side and are accepted with papers to follow, with a fixed day of joint review each week',
  },
  funds: {
    zh: '资本金到位和融资方案落实作为列入开工计划的前提,每月会商一次资金缺口',
    en: 'equity paid in and financing settled come before a project enters a start plan; gaps are gone through once a month',
  },
  construction: {
    zh: '开工前核定工期、队伍和主要材料来源,雨季、停工期计入工期',
    en: 'time, crews and main materials are settled before the start, with the rainy season and days off counted in',
  },
  utilities: {
    zh: '水电气路和管线迁改方案与施工图同步审定,费用列入概算',
    en: 'supply and diversion of pipes and lines are settled together with the drawings, and their cost is in the estimate',
  },
  coordination: {
    zh: '每个项目明确一个牵头单位和一位联系县领导,意见不一的由牵头单位在限期内提请裁定',
    en: 'each project has one lead unit and one county leader; where opinions differ the lead unit asks for a ruling within a limit',
  },
  social: {
    zh: '开工前完成社会稳定风险评估,评估意见落实情况随开工材料一并核对',
    en: 'the review of social risk is finished before the start and what it asked for is checked with the papers of the start',
  },
  data: {
    zh: '开工当月同步整理入库材料,口径不一的由主管部门会统计部门书面明确',
    en: 'papers for the statistics are put together in the month of the start, and doubts of caliber are settled in writing',
  },
};

/** One draft for each type that came more than once. Names of units only: a rule speaks of offices, never of persons. */
export function ruleDrafts(snapshot: Snapshot, types: readonly Recurring[], day: Day, language: Language): RuleDraft[] {
  return types
    .filter(({ raised }) => raised >= LEAST)
    .map(({ type, problems, deciders, ...found }) => {
      const unit = mostAsked(deciders);
      const name = nameOf(type, language);
      return {
        type,
        name,
        text: wordDraft(snapshot, { type, unit, ...found }, language),
        ...(unit === undefined ? {} : { unit }),
        review: addDays(day, REVIEW_AFTER),
        problems: [...problems],
      };
    });
}

/** The one unit in whose hands most of them were; where there is none such, the office names one. */
function mostAsked(deciders: Recurring['deciders']): string | undefined {
  const [first, second] = deciders.filter(({ unit }) => unit !== undefined);
  return first !== undefined && first.raised > (second?.raised ?? 0) ? first.unit : undefined;
}

function nameOf(type: ProblemType, language: Language): string {
  const word = WORDS.problemType[type][language];
  return language === 'zh' ? `${word}难题长效处置办法` : `Standing rule on ${word}`;
}

type Found = Pick<Recurring, 'type' | 'raised' | 'cleared' | 'open' | 'projects' | 'days' | 'levels'> & {
  readonly unit: string | undefined;
};

function wordDraft(snapshot: Snapshot, found: Found, language: Language): string {
  const { type, raised, cleared, projects, days, levels, unit } = found;
  const words = draftWords(snapshot, language);
  const measure = MEASURES[type][language];
  // 多在: more than half of them.
  const most = levels.find((one) => one.cleared * 2 > cleared);
  const ladder = snapshot.ladders.find(({ id }) => id === snapshot.campaign.ladder);
  const holder = most === undefined ? undefined : ladder?.levels[most.level - 1]?.holder[language];
  const word = WORDS.problemType[type][language];
  if (language === 'zh')
    return [
      `本次攻坚共提出${word}类难题${raised}件,涉及项目${projects}个,已销号${cleared}件`,
      days === undefined ? '' : `,从提出到销号中位用时${wordNumber(days)}天`,
      holder === undefined ? '' : `,多在${holder}层级解决`,
      `。今后:${measure}`,
      unit === undefined ? '' : `。由${words.unit(unit)}牵头落实`,
      days === undefined
        ? '。'
        : `,同类事项自受理之日起一般不超过${wordNumber(Math.ceil(days))}天办结,逾期按提级规则上报。`,
    ].join('');
  return [
    `In this campaign ${raised} problems of ${word} were raised on ${projects} projects; ${cleared} were cleared`,
    days === undefined ? '' : `, half of them within ${wordNumber(days)} days`,
    holder === undefined ? '' : `, most of them at the level of ${holder}`,
    `. From now on: ${measure}`,
    unit === undefined ? '' : `. ${words.unit(unit)} leads`,
    days === undefined
      ? '.'
      : `. Such matters are as a rule settled within ${wordNumber(Math.ceil(days))} days, and go up the ladder otherwise.`,
  ].join('');
}
