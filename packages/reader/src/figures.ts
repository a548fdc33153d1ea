import type { Comparison, Day, DraftBasis, RecognitionKind } from '@gongjian/model';
import { basisOf, comparesWithPast, sentenceTense, type Tense, tenseOf } from './basis.ts';
import type { FoundDate } from './dates.ts';
import {
  ACTION_VERB,
  IS_MONEY,
  isScope,
  knownIndicator,
  MACRO,
  OUTCOME_TAIL,
  outcomesIn,
  PLAN_WORD,
} from './lexicon.ts';
import { mergeMasks, nameMasks } from './masks.ts';
import { type LeftPhrase, readLeft, splitOutcomeHead } from './phrase.ts';
import { type Quantity, scanQuantities } from './quantities.ts';
import { type Segment, segmentsOf } from './segments.ts';

type LeftOutReason =
  | 'comparison-only'
  | 'past-year'
  | 'background'
  | 'money-of-award'
  | 'headcount-of-meeting'
  | 'duplicate'
  | 'no-indicator'
  | 'vague'
  | 'other';

/** A figure found in a line; places are positions in the line. */
export type Figure = {
  start: number;
  end: number;
  kind: 'amount' | 'share' | 'count' | 'growth';
  value: number;
  upper?: number;
  unit: string;
  comparison: Comparison;
  indicator: string;
  scope: string;
  basis: DraftBasis;
  direction: 'up' | 'down';
  confidence: number;
  outcome?: RecognitionKind;
  parent?: Figure;
  planShare?: number;
  listSize?: number;
  by?: Day;
  leftOut?: { reason: LeftOutReason; note?: string };
};

/** What is known before a line is read. */
export type Setting = {
  /** The tense that figures have where no word near them tells another. */
  readonly tense: Tense;
  /** What a figure asked for belongs to: the campaign or the plan of the year. */
  readonly home: 'campaign' | 'annual-plan';
  readonly scope: string;
  readonly year: number | undefined;
  /** The place the document speaks for: figures of a larger one are background. */
  readonly level: 'county' | 'city' | 'province';
  /** The section looks back on an earlier year. */
  readonly past?: boolean;
  /** The section's heading tells the tense. */
  readonly firm?: boolean;
};

type State = {
  scope: string;
  listSize: number | undefined;
  indicator: string;
  last: Figure | undefined;
  /** The figure that what follows 其中 is part of. */
  whole: Figure | undefined;
  child: boolean;
  tense: Tense | undefined;
  unbound: Figure[];
  by: Day | undefined;
  award: boolean;
  /** The sentence speaks of last year. */
  past: boolean;
  /** The scope comes from before a semicolon. */
  soft: boolean;
  /** A list of projects counted before: 重点项目120个，总投资…. */
  list: string;
  /** Figures of the last run, for 分别增长x、y after it. */
  run: readonly Figure[];
  /** What the whole sentence tells. */
  sentence: Tense | undefined;
};

const WINDOW = 80;
const CONNECTOR = /^[、，和与及以 ]*$/;
const HAN = /^[\u4e00-\u9fff“A-Za-z]/;
const NOUN_END =
  /^[\u4e00-\u9fffA-Za-z0-9“”、·]{0,20}?(?:工程项目|项目|工程|企业|平台|园区|乡镇|街道|单位|小区|社区|学校|医院|行政村|村|家庭|地块|案件|积案|隐患|矛盾纠纷|线路|点位|机构|农户|倒房户|贫困户|户|景区|镇|宗地|载体|水体|断面)/;
const PREDICATE =
  /(?:全部|已|要|必须|均|都(?!市)|力争|确保|完成|没有|未(?!来)|实现|达到|顺利|提前|按期|如期|尚|还|进度|正在|脱贫|搬入|列入|进入|纳入|创建|通过|整改|开工|竣工|投产|签约|动工|出列|退出|摘帽|启用|消除|达标)/;
const DIRECT_OUTCOME =
  /^(?:顺利|全部|如期|按期|实现|集中)*(开工建设|开工落地|新开工|开工|竣工投产|竣工验收|竣工|投产|建成投用|建成|完工|动工|签约|落地|交付|入库|投入使用)(?=[、和及]|$)/;
const OUTCOME_NEXT =
  /^(?:要|须|必须|力争|确保|在|于|全面|顺利|按期|如期|尽快|年内|年底前?|实现|早日|全部|\d{1,2}月(?:\d{1,2}日|底|中旬|上旬)?|底前|前|之前|都|均|、| )*(开工建设|开工|竣工投产|竣工|投产|建成投用|建成|完工|动工|签约|落地|交付|入库|投入使用|化解|办结|整改到位|整改|销号|清零|脱贫|拆除)/;
const BIGGER_PLACE = {
  county: /^(?:全国|全省|全市|全球|世界)/,
  city: /^(?:全国|全省|全球|世界)/,
  province: /^(?:全国|全球|世界)/,
} as const;
const AWARD =
  /奖励|奖补|奖金|奖给|罚款|扣发|扣减|扣除|处罚|补助标准|给予.{0,14}(?:奖|补)|加分|扣分|记分|重奖|[的别各]奖|奖工作经费|扣缴|扣[\u4e00-\u9fff]{0,4}工资|(?:每辆|每人|每户)补贴|投资标准/;
/** Words that stand for the indicator named before them. */
const FILLER =
  /^(?:[现才仅再尚还已]?(?:完成|达到|实现)|现|尚|差|还差|剩下的?|剩余|全年|才干|干|会战结束|同比(?:下降|增长))$/;
/** Owners of one clause, or none at all. */
const PASSING =
  /^(?:每[\u4e00-\u9fff]{0,10}|[前后][\d一二三四五六七八九十]{1,2}个?月|上级|县级|企业|帮助[\u4e00-\u9fff]{2,4}|提前\d+天|[三五]年|全国)$/;
const PEER =
  /(?:高于|快于|超过|好于|优于|不低于|达到或超过|高出|领先于?|跑赢)(?:全[市省国州盟]|[市省]里?|周边[县市区]|全州)的?(?:平均)?(?:水平|增速|增幅|水准|平均数|平均线|平均)(?:以上)?/;

/** The figures of one line, from left to right. Linear in the length of the line. */
export function readFigures(text: string, dates: readonly FoundDate[], setting: Setting, begin = 0): Figure[] {
  if (!/[\d百千十一二三四五六七八九两平]/.test(text)) return [];
  const masks = mergeMasks([...nameMasks(text), ...dates]);
  const quantities = scanQuantities(text, masks);
  const segments = segmentsOf(text, begin);
  const figures: Figure[] = [];
  let state = freshState(setting.scope);
  const stack: State[] = [];
  let place = 0;
  let datePlace = 0;
  let depth = 0;
  let opens = true;
  for (let number = 0; number < segments.length; number += 1) {
    const segment = segments[number];
    if (segment === undefined) continue;
    while (depth < segment.depth) {
      stack.push({ ...state, unbound: [] });
      state = { ...state, whole: state.last ?? state.whole, unbound: state.last === undefined ? [] : [state.last] };
      depth += 1;
    }
    while (depth > segment.depth) {
      const outer = stack.pop();
      if (outer !== undefined)
        state = { ...outer, unbound: state.last === undefined ? [] : outer.last === undefined ? [] : [outer.last] };
      depth -= 1;
    }
    if (opens) state.sentence = sentenceTense(sentenceAt(text, segment.start), setting.firm);
    opens = segment.mark !== '' && '。！？'.includes(segment.mark);
    const own: Quantity[] = [];
    while ((quantities[place]?.start ?? Number.POSITIVE_INFINITY) < segment.end) {
      const quantity = quantities[place];
      if (quantity !== undefined && quantity.start >= segment.start) own.push(quantity);
      place += 1;
    }
    const inside: FoundDate[] = [];
    while ((dates[datePlace]?.start ?? Number.POSITIVE_INFINITY) < segment.end) {
      const date = dates[datePlace];
      if (date !== undefined) inside.push(date);
      datePlace += 1;
    }
    const reader = new SegmentReader(
      text,
      segment,
      own,
      inside,
      setting,
      state,
      figures,
      figureFollows(segments, number, quantities, place),
      nextWords(text, segments[number + 1], segment),
    );
    reader.read();
    state = closeSegment(reader.state, segment, setting);
  }
  return figures;
}

function freshState(scope: string): State {
  return {
    scope,
    listSize: undefined,
    indicator: '',
    last: undefined,
    whole: undefined,
    child: false,
    tense: undefined,
    unbound: [],
    by: undefined,
    award: false,
    past: false,
    soft: false,
    list: '',
    run: [],
    sentence: undefined,
  };
}

function closeSegment(state: State, segment: Segment, setting: Setting): State {
  const keeps = state.listSize === undefined && /(?:平台|园区|开发区|镇|乡|街道|[^市]区)$/.test(state.scope);
  if (segment.mark === '；')
    return {
      ...state,
      scope: keeps ? state.scope : setting.scope,
      soft: keeps && state.scope !== setting.scope,
      list: '',
      listSize: undefined,
      whole: undefined,
      child: false,
      unbound: [],
      indicator: '',
      last: undefined,
      by: undefined,
    };
  if (segment.mark !== '' && '。！？'.includes(segment.mark)) return freshState(setting.scope);
  return state;
}

/** The sentence that begins here, as far as 300 characters. */
function sentenceAt(text: string, start: number): string {
  const words = text.slice(start, start + 300);
  const stop = words.search(/[。！？]/);
  return stop < 0 ? words : words.slice(0, stop);
}

/** The clause after a comma. */
function nextWords(text: string, next: Segment | undefined, here: Segment): string {
  return next === undefined || here.mark !== '，' ? '' : text.slice(next.start, Math.min(next.end, next.start + 60));
}

/** Whether the sentence has a figure after this segment (before the next ；or 。). */
function figureFollows(
  segments: readonly Segment[],
  number: number,
  quantities: readonly Quantity[],
  place: number,
): boolean {
  const here = segments[number];
  if (here === undefined || !'，：（'.includes(here.mark) || here.mark === '') return false;
  const next = quantities[place];
  if (next === undefined) return false;
  for (let index = number + 1; index < Math.min(segments.length, number + 6); index += 1) {
    const segment = segments[index];
    if (segment === undefined) return false;
    if (next.start < segment.end) return next.measure !== 'duration';
    if (segment.mark === '；' || segment.mark === '。' || segment.mark === '') return false;
  }
  return false;
}

class SegmentReader {
  readonly text: string;
  readonly segment: Segment;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly FoundDate[];
  readonly setting: Setting;
  readonly figures: Figure[];
  readonly goesOn: boolean;
  readonly next: string;
  state: State;
  /** Where the words not yet used begin. */
  private from: number;
  private tense: Tense;
  /** What follows in this clause only describes. */
  private skips = false;

  constructor(
    text: string,
    segment: Segment,
    quantities: readonly Quantity[],
    dates: readonly FoundDate[],
    setting: Setting,
    state: State,
    figures: Figure[],
    goesOn: boolean,
    next: string,
  ) {
    this.text = text;
    this.segment = segment;
    this.dates = dates;
    this.setting = setting;
    this.state = { ...state };
    this.figures = figures;
    this.goesOn = goesOn;
    this.next = next;
    this.from = segment.start;
    this.tense = setting.tense;
    this.quantities = quantities.filter(
      (quantity, index) =>
        !this.isSpan(quantity) && !this.isThreshold(quantity, quantities[index - 1], quantities[index + 1]),
    );
  }

  read(): void {
    const words = this.text.slice(this.segment.start, Math.min(this.segment.end, this.segment.start + 400));
    if (AWARD.test(words)) this.state.award = true;
    this.setTense(words);
    for (const date of this.dates) {
      const before = this.text.slice(Math.max(this.segment.start, date.start - 2), date.start);
      if (
        (date.before || /[到至]$/.test(before) || /[底末]$/.test(this.text.slice(date.start, date.end))) &&
        date.to !== undefined
      )
        this.state.by = date.to;
    }
    if (/^(?:其中|包括)/.test(words)) this.beginChildren();
    let index = 0;
    while (index < this.quantities.length) {
      const run = this.runFrom(index);
      this.readRun(run, this.quantities[index + run.length]);
      index += run.length;
    }
    if (this.quantities.length === 0) this.readWords(words);
    this.readPeer(words);
  }

  private setTense(words: string): void {
    const before = this.state.tense;
    const spoken =
      (/^(?:围绕|对照|根据|按照|为了?|依据|针对)/.test(words) && this.quantities.length === 0
        ? undefined
        : tenseOf(words, this.setting.firm)) ??
      (this.state.tense === undefined &&
      this.setting.tense !== 'year' &&
      comparesWithPast(words) &&
      this.state.sentence === 'done'
        ? 'done'
        : undefined);
    const told = /^(?:今年)?(?:前三季度|上半年|1(?:—|-|至)\d{1,2}月)$/.test(words) && /^(?:初步)?预计/.test(this.next);
    if (/(?<![比较])(?:去年|上年)(?!同期|以来)/.test(words)) this.state.past = true;
    if (/^但|今年|目前|现在|本年/.test(words)) this.state.past = false;
    const year = /^(20\d\d)年(?!以来|起|度?[计规])/.exec(words);
    const earlier = year !== null && this.setting.year !== undefined && Number(year[1]) < this.setting.year;
    if (earlier) this.state.past = true;
    const own = told || earlier ? 'done' : spoken;
    const yearly = this.state.tense === 'year' && own === 'asked';
    const lasting =
      own === 'year'
        ? tenseOf(
            words.replaceAll(/年度(?:计划)?(?:完成)?(?:投资|目标|任务)?|\d{4}年计划|占全年[^，、]{0,16}/g, ''),
            this.setting.firm,
          )
        : own;
    if (
      lasting !== undefined &&
      !yearly &&
      !/^(?:现在|目前)[才仅只]/.test(words) &&
      (this.segment.depth === 0 || own === 'done')
    )
      this.state.tense = lasting;
    const expected =
      (this.setting.tense === 'done' || before === 'done') &&
      own !== 'done' &&
      /^(?:预计|初步预计|全年预计)/.test(words);
    if (expected) this.state.tense = 'done';
    this.tense = expected
      ? 'done'
      : ((yearly ? 'year' : own) ?? this.state.tense ?? this.state.sentence ?? this.setting.tense);
    if (
      this.tense !== 'done' &&
      this.state.sentence === 'done' &&
      /累计|实际|实现|有\d/.test(words) &&
      !/计划|目标/.test(words)
    )
      this.tense = 'done';
    if (this.setting.tense === 'done' && this.tense === 'asked' && /计划(?:新)?(?:开工|竣工|投产|投资)/.test(words))
      this.tense = 'year';
    if (this.setting.tense === 'done' && this.tense === 'year' && !/计划|目标|力争|确保|预计/.test(words))
      this.tense = 'done';
  }

  private beginChildren(): void {
    this.state.child = true;
    this.state.whole = this.state.last ?? this.state.whole;
    while (this.state.whole?.parent !== undefined) this.state.whole = this.state.whole.parent;
  }

  /** Words without a figure: a list, a place or a platform that the figures after it belong to. */
  private readWords(words: string): void {
    const phrase = words.trim().replace(/^(?:以及|和|其中|对于|关于)/, '');
    if (this.segment.mark === '：' && phrase.length <= 30 && knownIndicator(phrase) !== undefined)
      this.state.indicator = phrase.replace(
        /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/,
        '',
      );
    if (phrase.length < 2 || phrase.length > 26 || this.segment.mark === '。' || this.segment.mark === '') return;
    if (this.segment.depth > 0) return;
    if (
      /(?:镇|乡|街道|开发区|园区|平台|高新区|经开区|新区|新城|片区|集聚区|工业园)$/.test(phrase) &&
      !/[的在把要，]|推进|加快|建设/.test(phrase)
    ) {
      this.state.scope = phrase;
      this.state.listSize = undefined;
    }
  }

  /** Quantities with nothing but connecting marks between them share the words before the first. */
  private runFrom(index: number): Quantity[] {
    const first = this.quantities[index];
    if (first === undefined) return [];
    const run = [first];
    while (true) {
      const last = run.at(-1);
      const next = this.quantities[index + run.length];
      if (last === undefined || next === undefined || run.length >= 24) return run;
      const between = this.text.slice(last.end, next.start);
      if (between === '' || !CONNECTOR.test(between) || (between.includes('，') && next.measure !== last.measure))
        return run;
      if (next.measure !== last.measure) return run;
      run.push(next);
    }
  }

  private readRun(run: readonly Quantity[], after: Quantity | undefined): void {
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) return;
    const left = this.wordsBefore(first.start);
    const rightEnd = Math.min(after?.start ?? this.segment.end, this.segment.end, last.end + WINDOW);
    const right = this.text.slice(last.end, rightEnd);
    const phrase = readLeft(left);
    if (phrase.child) this.beginChildren();
    if (
      run.length === 1 &&
      /^[名人]$/.test(first.unit) &&
      (/抽调$/.test(phrase.core) ||
        (/(?:^|，)(?:组织|由)$/.test(left) &&
          /^(?:[省市县区乡镇处科]级?)?(?:党员|领导|机关)?(?:干部|领导)/.test(right)))
    ) {
      this.from = last.end;
      this.leave(first, phrase, 'headcount-of-meeting');
      return;
    }
    if (run.length === 1 && this.readNumberFirst(first, phrase, right, after)) return;
    this.from = last.end;
    if (this.skips && phrase.core === '') return;
    if (this.isNoFigure(first, phrase, left, right)) return;
    if (this.readBaseline(run, left, right)) return;
    if (run.length === 1 && first.measure === 'share' && this.readPlanShare(first, phrase)) return;
    const nouns = this.nounsFor(phrase, run.length);
    if (nouns.length === 1 && nouns[0] === '' && run.length > 1 && run.length === this.state.run.length) {
      const before = this.state.run;
      run.forEach((quantity, number) => {
        this.raise(quantity, phrase, before[number]?.indicator ?? '', left, right);
      });
      return;
    }
    if (nouns.length === 1 && nouns[0] === '' && run.length > 1 && phrase.respectively) {
      const before = this.state.unbound.slice(-run.length);
      if (before.length === run.length) {
        run.forEach((quantity, number) => {
          this.raise(quantity, phrase, before[number]?.indicator ?? '', left, right);
        });
        return;
      }
    }
    const first0 = this.figures.length;
    run.forEach((quantity, number) => {
      const names = run.length === 1 ? nouns : [nouns.length === run.length ? (nouns[number] ?? '') : (nouns[0] ?? '')];
      for (const noun of names) this.raise(quantity, phrase, noun, left, right);
    });
    this.state.run = this.figures.slice(first0);
  }

  /** The words before a figure that are not used up, without dates. */
  private wordsBefore(end: number): string {
    let start = Math.max(this.from, end - WINDOW);
    let words = '';
    for (const date of this.dates) {
      if (date.end <= start || date.start >= end) continue;
      words += this.text
        .slice(start, Math.max(start, date.start))
        .replace(/(?:到|至|截至|截止|自|从|(?<![低高优快慢])于|在)$/, '');
      start = date.end;
    }
    return words + this.text.slice(start, end);
  }

  /** A length of time is a figure only where it is to be made shorter: 压缩到30个工作日. */
  private isSpan(quantity: Quantity): boolean {
    if (quantity.measure !== 'duration') return false;
    const left = this.text.slice(Math.max(this.segment.start, quantity.start - 6), quantity.start);
    const counted =
      /天数[^，、]{0,6}$/.test(this.text.slice(Math.max(this.segment.start, quantity.start - 12), quantity.start)) &&
      /天$/.test(quantity.unit);
    const courses = quantity.unit === '期' && /班$/.test(left);
    return !counted && !courses && !/(?:压缩|缩短|压减|控制)(?:到|至|为|在)?$/.test(left);
  }

  /** 5000万元以上项目, 投资过亿元的项目: an amount that says which projects, not how much. */
  private isThreshold(quantity: Quantity, before: Quantity | undefined, next: Quantity | undefined): boolean {
    const left = this.text.slice(Math.max(this.segment.start, before?.end ?? 0, quantity.start - 40), quantity.start);
    const right = this.text.slice(
      quantity.end,
      Math.min(this.segment.end, next?.start ?? this.segment.end, quantity.end + 30),
    );
    if (quantity.measure === 'duration' || quantity.measure === 'points') return false;
    const noun =
      /^(?:及以上|（含）)?的?[\u4e00-\u9fff“”、]{0,14}?(?:项目|企业|工程|单位|农户|大户|银行|法人|产业|合作社|纳税人|院校|医院|客商|资产|装备|锅炉|车辆|图斑|案件|宗地|地块|村(?!庄)|订单|耕地)/.exec(
        right,
      );
    const closed = quantity.end > quantity.unitEnd && /[上下]$/.test(this.text.slice(quantity.unitEnd, quantity.end));
    if (
      right === '' &&
      closed &&
      next !== undefined &&
      next.start === quantity.end &&
      next.measure === 'count' &&
      quantity.measure === 'money'
    )
      return true;
    if (noun === null) return false;
    if (
      quantity.measure === 'count' &&
      (!/[上下]$/.test(this.text.slice(quantity.unitEnd, quantity.end)) ||
        !(noun[0].startsWith('的') || /[人床]$/.test(quantity.unit)))
    )
      return false;
    const bound = quantity.end > quantity.unitEnd && /[上下]$/.test(this.text.slice(quantity.unitEnd, quantity.end));
    const over = /(?:超过|超|过|上|达|达到|满|不足|总投资|投资额?|投资约|概算|收入|产值|税收|面积|占地)$/.test(left);
    if (!bound && !over) return false;
    const words = noun[0].replace(/^(?:及以上|（含）)?的?/, '');
    if (/完成|开工|竣工|确保|力争|建成|签约|引进/.test(words)) return false;
    if (quantity.measure === 'share') return false;
    if (!bound && /(?:^|[个项家、新引进的])(?:总?投资|年产值)$/.test(left) && /^[\u4e00-\u9fff]{0,6}项目/.test(noun[0]))
      return true;
    if (!bound && !noun[0].startsWith('的') && !/(?:超过|超|过|上|满|不足)$/.test(left)) return false;
    return true;
  }

  /** 从574元提高到609元: the first is what it was. */
  private readBaseline(run: readonly Quantity[], left: string, right: string): boolean {
    if (!/^(?:分别)?(?:提高|增加|提升|下降|降低|降|减少|压缩|压减|调整|扩大)(?:到|至)/.test(right)) return false;
    const from = /^(.*)[从由][^从由]{0,8}$/.exec(left);
    if (from === null) return false;
    const phrase = readLeft((from[1] ?? '').replace(/^.*(?:将|把)/, ''));
    const indicator = phrase.noun || phrase.core || this.state.indicator;
    if (indicator === '') return true;
    this.state.indicator = indicator;
    for (const quantity of run) {
      this.push(
        {
          ...this.shape(quantity, phrase),
          kind: isRate(quantity) ? 'share' : 'amount',
          basis: 'situation',
          indicator,
          scope: this.state.scope,
          confidence: 0.6,
          leftOut: { reason: 'comparison-only' },
        },
        false,
      );
    }
    return true;
  }

  /** Figures that are none: shares of an effort, prices of a service, head counts of a meeting. */
  private isNoFigure(quantity: Quantity, phrase: LeftPhrase, left: string, right: string): boolean {
    const closed = /[上下]$/.test(this.text.slice(quantity.unitEnd, quantity.end));
    if (
      quantity.measure === 'share' &&
      /^的(?:$|单位|乡镇|镇|部门|村|县区|干部)/.test(right) &&
      (closed || /(?:低于|高于|不足|不到|超过|达不到)$/.test(left))
    )
      return true;
    if (/^[人例]$/.test(quantity.unit) && closed && (/引发$/.test(left) || (/死亡$/.test(left) && right !== '')))
      return true;
    if (quantity.measure === 'times' && right.startsWith('努力')) return true;
    if (quantity.unit === '平方公里' && /^(?:范围|内(?:实现|开展|的|$))/.test(right)) return true;
    if (/(?:年产|日产)$/.test(left) && HAN.test(right)) return true;
    if (/权重/.test(phrase.core) && quantity.measure === 'share') return true;
    if (quantity.spelled && right.startsWith('也不')) return true;
    const members =
      quantity.measure === 'share' && phrase.core === '' && phrase.growth === undefined
        ? /^的([\u4e00-\u9fff]{2,8}?)(参加|完成|达到|实现|通|建立|用上|享受|加入|建成)([\u4e00-\u9fff]{1,14})$/.exec(
            right,
          )
        : null;
    const done =
      quantity.measure === 'share' && phrase.core === '' && phrase.growth === undefined
        ? /^(?:全部)?(开工|竣工|完成|建成|整改到位|整改|化解|销号|覆盖|到位|投产|达标|落实)(?:到位|率)?$/.exec(right)
        : null;
    if (done !== null) {
      this.raiseAs(quantity, phrase, done[1] ?? '', this.state.scope, 0.6);
      return true;
    }
    if (members !== null) {
      this.raiseAs(quantity, phrase, members[0].slice(1), '', 0.6);
      return true;
    }
    if (
      quantity.measure === 'share' &&
      quantity.spelled === false &&
      /^的(?!目标|任务|要求|标准|速度|幅度|增速|增幅|增长|比例|水平|基础|进度|[，。；、]|$)/.test(right) &&
      phrase.growth === undefined &&
      phrase.core === ''
    )
      return true;
    if (/(?:约谈|发生|排名|评比|后退了?|前移了?|前进了?)$/.test(phrase.core) && quantity.measure === 'count')
      return true;
    const task =
      quantity.measure === 'share' && (phrase.core === '' || /[和及、]$/.test(left))
        ? /^的([\u4e00-\u9fff]{2,8})任务/.exec(right)
        : null;
    if (task !== null) {
      this.raiseAs(quantity, phrase, `${task[1] ?? ''}任务`, this.state.scope, 0.7);
      return true;
    }
    if (
      /^(?:位次|名次|位列|中(?:遴选|筛选|选))/.test(right) ||
      /从(?![业事])[^，]{0,6}$/.test(left) ||
      /(?:遴选|筛选|选取|拆分后|打包)(?:出|了|共)?$/.test(left)
    )
      return true;
    if (
      !['count', 'share', 'points', 'times', 'duration'].includes(quantity.measure) &&
      left.trimEnd().endsWith('的') &&
      /^[\u4e00-\u9fff]{2}/.test(right) &&
      phrase.core !== '' &&
      !/(?:完成|达到|新增)的$/.test(left)
    )
      return true;
    if (/^(?:来自|源于|归因|的原因|的精力|的时间|的人|的力量)/.test(right)) return true;
    if (quantity.measure === 'count' && /^(?:参加|出席|参会|到会|与会|同志)/.test(right)) {
      this.leave(quantity, phrase, 'headcount-of-meeting');
      return true;
    }
    if (quantity.measure === 'share' && /大部分|多数|部分指标|绝大部分|不少|少数/.test(left)) {
      this.leave(quantity, phrase, 'vague');
      return true;
    }
    if (
      /(?:时间过半|时间进度|折合|约合|相当于|拆分后|每|满分|计|基准分|得)$/.test(phrase.core) &&
      phrase.core.length <= 4
    )
      return true;
    return false;
  }

  private leave(quantity: Quantity, phrase: LeftPhrase, reason: LeftOutReason): void {
    this.push(
      {
        ...this.shape(quantity, phrase),
        kind: quantity.measure === 'share' ? 'share' : 'count',
        indicator: (phrase.noun || phrase.core || this.state.indicator || quantity.unit).slice(0, 40),
        scope: this.state.scope,
        confidence: 0.4,
        leftOut: { reason },
      },
      false,
    );
  }

  /** 42项重大项目开工40项, 新建12所学校, 13个没有动工: the noun follows the number. True where the number is dealt with. */
  private readNumberFirst(quantity: Quantity, phrase: LeftPhrase, right: string, after: Quantity | undefined): boolean {
    if (!HAN.test(right) || phrase.growth !== undefined) return false;
    if (quantity.measure === 'money' && /(?:完成|实现|落实|筹集|争取|安排)$/.test(phrase.core)) {
      const sum =
        /^的?((?:[\u4e00-\u9fff]{0,8})(?:投资|资金|产值|收入|税收|贷款|融资|销售额))(?:任务|目标|计划)?(?=[，、的]|$)/.exec(
          right,
        );
      if (sum !== null) {
        this.from = quantity.end + sum[0].length;
        this.raiseAs(quantity, phrase, sum[1] ?? '', this.subjectOf(phrase), 0.8);
        return true;
      }
    }
    const countable =
      quantity.measure === 'count' ||
      (phrase.openVerb &&
        !this.wordsBefore(quantity.start).trimEnd().endsWith('的') &&
        ['area', 'length', 'bulk'].includes(quantity.measure));
    if (!countable) return false;
    const lead = this.wordsBefore(quantity.start).trimEnd();
    const among = /^([\u4e00-\u9fff]{2,12})中$/.exec(right);
    if (among !== null && quantity.measure === 'count') {
      this.from = quantity.end + right.length;
      if (/[省市国]$/.test(lead)) return true;
      this.state.scope = `${this.text.slice(quantity.start, quantity.end)}${among[1] ?? ''}`;
      this.state.listSize = quantity.value;
      return true;
    }
    if (/全[省市国]$/.test(lead) && /^[县市区]/.test(right)) {
      this.from = quantity.end;
      return true;
    }
    if (
      /^[\u4e00-\u9fff]{0,4}(?:专班|工作组|督查组|督导组|检查组|小组|指挥部|专项组|服务队|分队)/.test(right) ||
      /涉及$/.test(lead)
    ) {
      this.from = quantity.end + right.length;
      if (/涉及$/.test(lead)) this.skips = true;
      return true;
    }
    const open = phrase.openVerb && !lead.endsWith('的');
    const listed = NOUN_END.exec(right)?.[0] ?? '';
    const bareLead =
      phrase.core === '' ||
      (quantity.measure === 'count' && !open && listed !== '' && !/[完成到达为增]$/.test(phrase.core)) ||
      /(?:的|等|有)$/.test(lead) ||
      /(?:围绕|针对|聚焦|突出|抓好|推进|对照|列入|涉及|余下|剩余|其余|另外|未开工|未动工|未竣工)$/.test(phrase.core);
    if (!bareLead && !open) {
      if (!quantity.spelled || quantity.value >= 10 || quantity.measure !== 'count') return false;
      this.from = quantity.end;
      return true;
    }
    if (
      quantity.spelled &&
      (quantity.value < 10 || /^[百千]/.test(this.text.slice(quantity.start, quantity.start + 1))) &&
      quantity.measure === 'count'
    ) {
      this.from = quantity.end;
      return (
        !/(?:新建|建成|新增|引进|签约|开工|竣工|改造|创建|培育|完成|新办|新上)$/.test(phrase.core) ||
        quantity.value < 2 ||
        /^(?:方面|重点|环节|问题|关键|阶段|领域|专项|百日|机制|制度|办法|要求|意识|层面|目标|难题|步骤)/.test(right)
      );
    }
    if (
      /^(?:方面|环节|阶段|领域|专项行动|百日|机制|制度|层面|步骤|单位作|月|百分|工作日|组(?:成|别)?|类别)/.test(right)
    ) {
      this.from = quantity.end;
      return true;
    }
    const noun = NOUN_END.exec(right)?.[0] ?? '';
    const rest = right.slice(noun.length);
    const followed = after !== undefined && after.start < this.segment.end && after.measure !== 'duration';
    const descriptor = bareLead ? this.descriptorBefore(quantity.start) : quantity.start;
    const predicate = PREDICATE.exec(rest);
    const told = DIRECT_OUTCOME.exec(rest);
    const hurried = /(加快|推进|抓好|启动)$/.exec(lead)?.[1];
    if (
      noun !== '' &&
      ((told !== null && !(followed && told[0].length === rest.length)) ||
        (hurried !== undefined && /^(?:进度|前期工作|前期|建设)(?=[、和及，]|$)/.test(rest)))
    ) {
      const words = told?.[0] ?? /^(?:进度|前期工作|前期|建设)/.exec(rest)?.[0] ?? '';
      this.from = quantity.end + noun.length + words.length;
      this.raiseAs(
        quantity,
        phrase,
        told === null ? `${hurried}${words}` : (told[1] ?? words),
        /^(?:项目|工程)$/.test(noun) ? this.state.scope : noun,
        0.8,
      );
      return true;
    }
    const promised = rest === '' && !followed && noun !== '' ? OUTCOME_NEXT.exec(this.next) : null;
    if (bareLead && promised !== null) {
      this.from = quantity.end + right.length;
      const modifier = /^[\u4e00-\u9fff]{2,8}的$/.test(lead) && noun === '项目' ? lead : '';
      this.tense = tenseOf(this.next) ?? 'asked';
      this.raiseAs(
        quantity,
        phrase,
        promised[1] ?? '',
        modifier === '' ? noun : `${modifier}${this.text.slice(quantity.start, quantity.end)}${noun}`,
        0.65,
      );
      return true;
    }
    const behind = /^(?:进度|工作)?(?:滞后|落后|超前)/.exec(rest);
    if (bareLead && noun !== '' && behind !== null) {
      this.from = quantity.end + noun.length + behind[0].length;
      this.raiseAs(quantity, phrase, behind[0], noun, 0.6);
      return true;
    }
    if (bareLead && noun !== '' && (followed || (rest === '' && this.goesOn && !open))) {
      this.state.scope = this.text.slice(descriptor, quantity.end + noun.length);
      this.state.listSize = Number.isInteger(quantity.value) ? quantity.value : undefined;
      this.from = quantity.end + noun.length;
      return true;
    }
    this.from = quantity.end + right.length;
    if (bareLead) {
      const words = noun === '' ? right : rest;
      const told =
        noun === '' && PREDICATE.exec(words.slice(0, 8)) === null ? '' : predicate === null && noun !== '' ? '' : words;
      if (told === '' || told.length > 24) {
        if (noun !== '' && phrase.core !== '' && open)
          this.raise(quantity, phrase, `${phrase.core.replace(/的$/, '')}${noun}`, '', '');
        return true;
      }
      const state = /(?:出列|退出|摘帽|启用|消除|达标)$/.exec(told)?.[0];
      if (noun !== '' && state !== undefined && !/项目$/.test(noun)) {
        this.raiseAs(quantity, phrase, `${noun}${state}`, this.state.scope, 0.7);
        return true;
      }
      this.raiseAs(
        quantity,
        phrase,
        cleanPredicate(told),
        (noun === '' || /^(?:项目|企业|工程)$/.test(noun)) && this.state.scope !== '' ? this.state.scope : noun,
        0.6,
      );
      return true;
    }
    const verb = phrase.noun || phrase.core;
    const place = this.subjectOf(phrase);
    if (place !== '' && place !== this.state.scope) this.state.scope = place;
    const words = right.replace(/(?:以上|左右)$/, '');
    const cut = /(?:、|和|以及|并|，)/.exec(words.slice(noun.length));
    const short = (cut === null ? words : words.slice(0, noun.length + cut.index)).slice(0, 24);
    if (/^(?:完成|实现|安排|解决|达到)$/.test(verb)) {
      const of = words.slice(noun.length);
      if (noun !== '' && of.startsWith('的'))
        this.raiseAs(quantity, phrase, of.slice(1, 21), noun === '项目' ? '' : noun, 0.75);
      else if (verb === '解决') this.raiseAs(quantity, phrase, `解决${short}`, this.state.scope, 0.75);
      else this.raiseAs(quantity, phrase, short, this.state.scope, 0.75);
      return true;
    }
    const split = splitOutcomeHead(`${verb}${noun || short}`);
    if (split !== undefined && isList(split)) this.raiseAs(quantity, phrase, split.outcome, split.list, 0.85);
    else
      this.raiseAs(
        quantity,
        phrase,
        `${verb}${noun === '' || rest.startsWith('的') ? short : short}`,
        this.state.scope,
        0.75,
      );
    return true;
  }

  /** 总投资120亿元的32个重点项目: the list begins at its description. */
  private descriptorBefore(start: number): number {
    const words = this.text.slice(Math.max(this.from, start - 30), start);
    const hit = /(?:总投资|投资|年产值|年主营业务收入|主营业务收入|占地|面积)[^，、；]{2,20}的$/.exec(words);
    return hit === null ? start : start - words.length + hit.index;
  }

  /** Whose figure it is, as the words before the verb say; it stays for the figures after it. */
  private subjectOf(phrase: LeftPhrase): string {
    const subject = phrase.subject.replace(/^(?:和|及|与|以及|由|县里|各级各部门要?)/, '').replace(/的$/, '');
    if (subject === '' || subject.length > 40) return this.state.scope;
    if (PASSING.test(subject)) return subject.startsWith('每') ? subject : this.state.scope;
    if (/^(?:项目|其|各项目|工程)$/.test(subject)) return this.state.scope === '' ? this.state.list : this.state.scope;
    if (
      /^(?:我县|全县|我市|全市|我区|全区|全镇|各级|我们|大家|各地|各级各部门|全年|累计|年度|工作|目标|任务)$/.test(
        subject,
      )
    )
      return '';
    if (knownIndicator(subject) !== undefined && !isScope(subject)) return this.state.scope;
    if (!isScope(subject) && (subject.length > 14 || /[的在把了要是]/.test(subject))) return this.state.scope;
    if (subject !== this.state.scope) {
      this.state.scope = subject;
      this.state.listSize = undefined;
    }
    return subject;
  }

  /** 完成年度计划的90%: bound to the figures before it, or a share by itself. */
  private readPlanShare(quantity: Quantity, phrase: LeftPhrase): boolean {
    const noun = phrase.noun.replace(/^(?:占|为|达|超)(?:到|了)?/, '').replace(/的$/, '');
    const core = phrase.core.replace(/的$/, '');
    const planned =
      PLAN_WORD.exec(core) ?? PLAN_WORD.exec(noun) ?? /占(?:应|拟|总|计划)[\u4e00-\u9fff]{2,12}$/.exec(core);
    const done = this.tense === 'done';
    const bound = this.state.unbound.filter(
      (figure) =>
        figure.leftOut === undefined &&
        !(
          done &&
          figure.basis !== 'situation' &&
          /计划|目标|年度|总投资/.test(figure.indicator + this.text.slice(Math.max(0, figure.start - 12), figure.start))
        ),
    );
    if (planned === null) {
      if (
        core !== '' ||
        this.state.last === undefined ||
        !/计划$|目标$|任务$/.test(this.state.last.indicator) ||
        phrase.growth !== undefined
      )
        return false;
    }
    if (phrase.growth !== undefined) return false;
    const before =
      planned === null
        ? ''
        : core
            .slice(0, Math.max(0, core.length - planned[0].length))
            .replace(/(?:超额完成|完成|实现|达到|占|为|达|仅|只|均|都|分别|已|、|的|到|了)+$/, '');
    const subject = before
      .replace(/^(?:达到|确保|实现|力争|使)/, '')
      .replace(/(?:要|须|应|将|确保|必须|力争|争取|努力|原则上|都|均)+$/, '');
    const own = subject !== '' && subject !== this.state.scope && !bound.some((figure) => figure.scope === subject);
    if (!own && bound.length > 0) {
      const all =
        phrase.even ||
        phrase.respectively ||
        /[均都]/.test(this.text.slice(Math.max(this.segment.start, quantity.start - 16), quantity.start));
      const same = all ? bound : bound.slice(-1);
      for (const figure of same) figure.planShare = quantity.value;
      this.state.unbound = all ? [] : bound.slice(0, -1);
      const one = same.at(-1);
      if (one === undefined) return true;
      const shape = this.shape(quantity, phrase);
      const done = shape.basis === 'situation' || one.basis === 'situation';
      this.push(
        {
          ...shape,
          basis: done ? 'situation' : shape.basis,
          kind: 'share',
          indicator: one.indicator,
          scope: one.scope,
          confidence: 0.85,
          ...(one.listSize === undefined ? {} : { listSize: one.listSize }),
          ...(done
            ? {}
            : {
                leftOut: {
                  reason: 'duplicate' as const,
                  note: `= ${same.map((figure) => `${figure.indicator}${figure.value}${figure.unit}`).join('、')}`,
                },
              }),
        },
        false,
      );
      return true;
    }
    const even =
      phrase.even || /[均都]/.test(this.text.slice(Math.max(this.segment.start, quantity.start - 16), quantity.start));
    const named = own && even && !subject.includes('等') ? subject.split(/、|和/).filter((item) => item !== '') : [];
    if (named.length > 1 && named.every((item) => !isScope(item))) {
      for (const item of named)
        this.push(
          { ...this.shape(quantity, phrase), kind: 'share', indicator: item, scope: this.state.scope, confidence: 0.8 },
          true,
        );
      return true;
    }
    const { scope, indicator } = shareSubject(own ? subject : '', planned?.[0] ?? noun, this.state.scope);
    if (own && scope !== '') this.state.scope = scope;
    this.push(
      {
        ...this.shape(quantity, phrase),
        kind: 'share',
        indicator,
        scope: own ? scope : this.state.scope,
        confidence: own ? 0.85 : 0.65,
        ...this.listOf(own ? scope : this.state.scope),
      },
      true,
    );
    return true;
  }

  /** What a figure after 其中 is part of: the last figure of the same unit that is itself no part. */
  private wholeFor(quantity: Quantity): Figure | undefined {
    const whole = this.state.whole;
    if (whole === undefined || whole.unit === quantity.unit) return whole;
    return (
      this.state.unbound.findLast(
        (figure) => figure.unit === quantity.unit && figure.parent === undefined && figure.start <= whole.start,
      ) ?? whole
    );
  }

  private listOf(scope: string): { listSize?: number } {
    return this.state.listSize !== undefined && scope === this.state.scope && scope !== ''
      ? { listSize: this.state.listSize }
      : {};
  }

  /** The indicators a phrase names for so many figures: A、B分别增长x、y; A、B均增长x. */
  private nounsFor(phrase: LeftPhrase, count: number): string[] {
    const noun = phrase.noun || phrase.core;
    if (noun === '') return [''];
    const shared = phrase.even || phrase.each || phrase.respectively;
    if (count === 1 && !shared) return [noun];
    if (/等/.test(noun)) return [noun];
    const items = noun
      .split(/、|和|以及|及|与/)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    if (count > 1 && items.length === 1 && noun.startsWith('城乡') && count === 2)
      return [noun.replace('城乡', '城镇'), noun.replace(/城乡/, '农村')];
    if (count > 1 && items.length !== count) return [noun];
    if (count === 1 && items.length < 2) return [noun];
    return completeItems(items);
  }

  private raise(quantity: Quantity, phrase: LeftPhrase, noun: string, left: string, right: string): void {
    const counted = quantity.measure === 'count';
    const joined =
      !counted &&
      phrase.subject !== '' &&
      OUTCOME_TAIL.exec(phrase.noun)?.[0] === phrase.noun &&
      !isScope(phrase.subject);
    const named = (joined && noun === phrase.noun ? `${phrase.subject}${noun}` : noun).replace(/^(?:占|的|了|为)/, '');
    const filler = this.state.indicator !== '' && !FILLER.test(this.state.indicator) && FILLER.test(named);
    let indicator = filler
      ? ''
      : PLAN_WORD.exec(named)?.[0] === named
        ? named
        : named.replace(/(?:的|数量|任务|目标)$/, '');
    let scope = joined ? this.state.scope : this.subjectOf(phrase);
    if (
      phrase.subject === '' &&
      scope !== '' &&
      scope === this.state.scope &&
      scope !== this.setting.scope &&
      this.state.listSize === undefined &&
      !isScope(scope) &&
      OUTCOME_TAIL.exec(noun)?.[0] !== noun &&
      ACTION_VERB.exec(noun)?.index === 0
    )
      scope = '';
    if (
      (this.state.soft || /(?:项目|工程|平台)$/.test(this.state.scope)) &&
      phrase.subject === '' &&
      MACRO.test(noun)
    ) {
      scope = this.setting.scope;
      this.state.scope = scope;
    }
    let confidence = knownIndicator(indicator) !== undefined ? 0.92 : ACTION_VERB.test(indicator) ? 0.85 : 0.65;
    const planned = PLAN_WORD.exec(indicator);
    let annual = false;
    if (/^(?:增幅|增速|增长率|涨幅)$/.test(indicator) && this.state.indicator !== '') {
      indicator = this.state.indicator;
      scope = this.state.last?.scope ?? scope;
    }
    indicator = indicator.replace(/^(?:离|距离?)(?=年|全|目标|任务)/, '');
    if (planned !== null && planned[0] === indicator && this.state.last !== undefined && !/投资/.test(indicator)) {
      indicator = this.state.last.indicator;
      annual = true;
    }
    if (phrase.growth !== undefined && !isRate(quantity)) {
      const verb =
        /(?:增长|提高|提升|增加|上升|下降|降低|减少|压减|压缩|缩短|削减|净增)/.exec(left.slice(-8))?.[0] ?? '';
      indicator =
        /^(?:压减|压缩|削减|减少|降低|增加|提升|提高)$/.test(verb) && indicator === ''
          ? ''
          : `${indicator}${indicator === '' ? '' : verb}`;
      if (indicator === '' && HAN.test(right)) indicator = `${verb}${right.slice(0, 16)}`;
    }
    const whole = this.state.child || this.segment.depth > 0 ? this.wholeFor(quantity) : undefined;
    const counts =
      whole !== undefined && (outcomesIn(whole.indicator).length > 0 || ACTION_VERB.exec(whole.indicator)?.index === 0);
    if (indicator === '') {
      if (this.state.indicator === '') {
        if (
          quantity.growth === true ||
          (quantity.measure !== 'count' && this.tense !== 'done' && quantity.measure !== 'duration' && isRate(quantity))
        ) {
          this.push(
            {
              ...this.shape(quantity, phrase),
              kind: 'growth',
              indicator: (left || quantity.unit).slice(-16),
              scope,
              confidence: 0.3,
              leftOut: { reason: 'no-indicator' },
            },
            false,
          );
        }
        return;
      }
      indicator = this.state.indicator;
      scope = this.state.last?.scope ?? scope;
      confidence = 0.8;
    } else if (counted && phrase.growth === undefined) {
      const split = splitOutcomeHead(indicator);
      const tail = OUTCOME_TAIL.exec(indicator);
      if (split !== undefined && isList(split)) {
        indicator = split.outcome;
        scope = split.list;
        confidence = 0.88;
      } else if (
        tail !== null &&
        tail.index > 0 &&
        indicator !== '完成前期提前开工' &&
        !/^(?:新|计划|实际|集中)/.test(indicator)
      ) {
        scope = indicator.slice(0, tail.index);
        indicator = tail[0];
        this.state.scope = scope;
        confidence = 0.85;
      } else if (
        whole !== undefined &&
        whole.unit === quantity.unit &&
        isKindOfProject(indicator) &&
        (counts || !/(?:项目|企业|工程)$/.test(indicator))
      ) {
        scope = whole.scope === '' || indicator.includes(whole.scope) ? indicator : `${whole.scope}（${indicator}）`;
        indicator = whole.indicator;
        confidence = 0.85;
      } else if (
        whole === undefined &&
        this.state.last?.kind === 'count' &&
        this.state.last.unit === quantity.unit &&
        /[亿万]元?以上|[过上超]亿|[过上超]千万/.test(indicator) &&
        isKindOfProject(indicator)
      ) {
        scope = indicator;
        indicator = this.state.last.indicator;
        confidence = 0.75;
      }
    } else if (
      whole !== undefined &&
      whole.unit === quantity.unit &&
      phrase.growth === undefined &&
      knownIndicator(indicator) === undefined &&
      isScope(indicator)
    ) {
      scope = indicator;
      indicator = whole.indicator;
    }
    if (
      scope === '' &&
      this.state.list !== '' &&
      !MACRO.test(indicator) &&
      (/投资|资金|(?:完成|开工|竣工|投产|到位)率/.test(indicator) || OUTCOME_TAIL.exec(indicator)?.index === 0)
    )
      scope = this.state.list;
    if (quantity.spelled && counted && quantity.value < 2) return;
    if (indicator.length > 30)
      indicator = indicator.slice(Math.max(indicator.lastIndexOf('的') + 1, indicator.length - 24));
    if (indicator === '') return;
    this.raiseAs(quantity, phrase, indicator, scope, confidence, { left, annual, whole });
    if (!counted || phrase.growth !== undefined) return;
    const list =
      /^(?:安排|确定|实施|纳入|列入|共有|推进)?((?:[\u4e00-\u9fff]{2,14})(?:项目|工程))$/.exec(indicator)?.[1] ?? '';
    this.state.list =
      list !== '' && list !== '建设项目' && ACTION_VERB.exec(list)?.index !== 0
        ? list
        : /^(?:签约|续建|新建|新开工|竣工|计划开工|前期|建设)[\u4e00-\u9fff]{0,4}项目$/.test(indicator)
          ? indicator
          : '';
  }

  private raiseAs(
    quantity: Quantity,
    phrase: LeftPhrase,
    name: string,
    scope: string,
    confidence: number,
    more: { readonly left?: string; readonly annual?: boolean; readonly whole?: Figure | undefined } = {},
  ): void {
    const indicator = balanced(name.replace(/^[：:、，。”\s]+|[：:、，。“\s]+$/g, ''));
    if (indicator === '') return;
    const rate = isRate(quantity);
    const grows = phrase.growth !== undefined || quantity.growth === true;
    const kind =
      rate &&
      (grows || quantity.measure === 'points' || quantity.measure === 'times' || /增速|增幅|增长率$/.test(indicator)) &&
      !/自然增长率/.test(indicator)
        ? 'growth'
        : rate
          ? 'share'
          : (quantity.measure === 'count' && !/元$/.test(this.shape(quantity, phrase).unit)) ||
              quantity.measure === 'duration'
            ? 'count'
            : 'amount';
    const shape = this.shape(quantity, phrase);
    const words = more.left ?? '';
    const left = this.reasonToLeave(quantity, phrase, kind, shape.basis, words, indicator);
    const outcome = kind === 'count' ? outcomesIn(indicator).at(-1) : undefined;
    const parent =
      more.whole !== undefined && more.whole.unit.at(-1) === shape.unit.at(-1) && kind === more.whole.kind
        ? more.whole
        : undefined;
    const peer =
      /(?:高于|快于|超过|高出|好于|领先)(?:全[市省国州]|[市省])(?:的)?(?:平均)?(?:水平|增速|增幅|平均)?$/.exec(words);
    const figure: Figure = {
      ...shape,
      kind,
      indicator:
        peer === null
          ? indicator
          : indicator.replace(/(?:高于|快于|超过|高出|好于|领先).*$/, '') || this.state.indicator || '增速',
      scope,
      confidence: left === undefined ? confidence : Math.min(confidence, 0.6),
      ...(peer === null ? {} : { comparison: 'above-peer' as const, kind: 'growth' as const }),
      ...(more.annual === true ||
      (shape.basis === 'campaign' &&
        (/^(?:项目)?(?:总投资|概算)/.test(indicator) || (!rate && /^(?:年度|全年|年计划|当年)/.test(indicator))))
        ? { basis: 'annual-plan' as const }
        : {}),
      ...(outcome === undefined ? {} : { outcome }),
      ...(parent === undefined ? {} : { parent }),
      ...(left === undefined ? {} : { leftOut: left }),
      ...(this.state.by === undefined || shape.basis === 'situation' ? {} : { by: this.state.by }),
      ...this.listOf(scope),
    };
    this.push(figure, left === undefined);
  }

  private push(figure: Figure, carries: boolean): void {
    this.figures.push(figure);
    if (!carries) {
      if (figure.leftOut?.reason === 'past-year') this.state.indicator = figure.indicator;
      return;
    }
    this.state.indicator = figure.indicator;
    this.state.last = figure;
    if (figure.kind !== 'growth' && figure.kind !== 'share')
      this.state.unbound = [...this.state.unbound.slice(-40), figure];
  }

  private shape(
    quantity: Quantity,
    phrase: LeftPhrase,
  ): Pick<
    Figure,
    | 'start'
    | 'end'
    | 'value'
    | 'upper'
    | 'unit'
    | 'comparison'
    | 'basis'
    | 'direction'
    | 'kind'
    | 'indicator'
    | 'scope'
    | 'confidence'
  > {
    const unit = quantity.bare ? this.unitOfBare(quantity, phrase) : quantity.unit;
    const words = this.text.slice(this.segment.start, quantity.start).slice(-40);
    const falls = /降到|降至|下降到|控制在|压减到|减少到|压缩到/.test(words.slice(-8));
    const after = quantity.comparison;
    const comparison: Comparison =
      after === 'less-than' && (/控制在|以下$/.test(words) || falls)
        ? 'at-most'
        : (after ??
          phrase.comparison ??
          (/至少[^，]{0,4}$/.test(words)
            ? 'at-least'
            : /力争|争取(?!.{0,6}(?:资金|项目|政策|试点|补助))/.test(words) && this.tense !== 'done'
              ? 'at-least'
              : 'equal'));
    return {
      start: quantity.start,
      end: quantity.end,
      value: quantity.value,
      ...(quantity.upper === undefined ? {} : { upper: quantity.upper }),
      unit: unit.slice(0, 12),
      comparison:
        comparison === 'at-most' && /左右$/.test(this.text.slice(quantity.unitEnd, quantity.end))
          ? 'about'
          : comparison,
      basis: basisOf(this.tense, this.setting.home),
      direction:
        phrase.down ||
        phrase.growth === 'down' ||
        /失业率|死亡|事故起数|能耗|负债率|发案|PM2|PM10|排放|自然增长率/.test(phrase.noun)
          ? 'down'
          : 'up',
      kind: 'amount',
      indicator: '',
      scope: '',
      confidence: 0.5,
    };
  }

  private unitOfBare(quantity: Quantity, phrase: LeftPhrase): string {
    const next = this.text.slice(quantity.unitEnd, quantity.unitEnd + 8);
    if (
      IS_MONEY.test(phrase.noun) ||
      quantity.unit === '亿' ||
      (IS_MONEY.test(this.state.indicator) && phrase.noun === '')
    )
      return `${quantity.unit}元`;
    if (
      /^(?:以上|左右)?(?:农村人口|人口|群众|劳动力|贫困人口|城镇|农民|居民|学生|职工|移民)/.test(next) ||
      /就业|人口|劳动力|劳务|培训|脱贫/.test(phrase.noun)
    )
      return `${quantity.unit}人`;
    if (/^(?:农户|户)/.test(next)) return `${quantity.unit}户`;
    return quantity.unit;
  }

  private reasonToLeave(
    quantity: Quantity,
    phrase: LeftPhrase,
    kind: Figure['kind'],
    basis: DraftBasis,
    left: string,
    indicator: string,
  ): Figure['leftOut'] {
    if (
      this.state.award &&
      (quantity.measure === 'money' ||
        /奖励|扣发|扣减|给予/.test(this.text.slice(Math.max(this.segment.start - 40, 0), quantity.start)))
    )
      return { reason: 'money-of-award' };
    const words = this.text.slice(this.segment.start, quantity.start).slice(-60);
    if (quantity.measure === 'money' && /拿出$/.test(words)) return { reason: 'money-of-award' };
    if (quantity.unit === '分' && /[扣加减记]$/.test(words)) return { reason: 'money-of-award' };
    if (quantity.unit === '次' && /(?:每[\u4e00-\u9fff]{1,2}[去报通查访]报?|逾期|每半月通报)$/.test(words))
      return { reason: 'other' };
    if (/^(?:\d{4}年)?(?:全国(?!文明|卫生|重点|百强|一流|先进|示范|模范|知名)|国家“)/.test(words.trim()))
      return { reason: 'background' };
    const bigger = BIGGER_PLACE[this.setting.level];
    if (bigger.test(words.trim()) && basis === 'situation') return { reason: 'background' };
    const past =
      this.setting.year === undefined
        ? /去年|上年/.test(words)
        : new RegExp(`去年|上年|${this.setting.year - 1}年`).test(words);
    if (this.state.past && basis === 'situation') return { reason: 'past-year' };
    if (/环比|(?:比|较)上月/.test(words) && basis === 'situation') return { reason: 'comparison-only' };
    if (/^(?:省里|市里|上级|中央|国家)/.test(words) && !/交办/.test(words)) return { reason: 'background' };
    if (/^(?:受灾|成灾|农作物(?:受灾|成灾)|直接经济损失)/.test(indicator)) return { reason: 'background' };
    if (/^(?:规划面积|总面积|占地面积|占地|辖区面积|版图面积|总人口|人口)$/.test(indicator))
      return { reason: 'background' };
    if (this.setting.past === true && basis === 'situation') return { reason: 'past-year' };
    if (past && !/(?:比|较)(?:去年|上年)/.test(words) && basis === 'situation') return { reason: 'past-year' };
    if (
      /(?:比|较)(?:去年|上年|同期).{0,6}(?:多|少|净增|增加|减少)/.test(words) &&
      basis === 'situation' &&
      kind !== 'growth'
    )
      return { reason: 'comparison-only' };
    if (/(?:时序|序时|时间)(?:进度)?$/.test(phrase.core) && quantity.measure === 'points')
      return { reason: 'comparison-only' };
    if (
      /(?:离|距离?)(?:年|全|目标|任务)/.test(words) &&
      /(?:还有|尚有|还差|尚差|相差)$/.test(this.text.slice(Math.max(0, quantity.start - 2), quantity.start))
    )
      return { reason: 'comparison-only' };
    if (/(?:比|较)原(?:计划|定)/.test(words)) return { reason: 'comparison-only' };
    if (/占[\u4e00-\u9fff]{0,10}(?:总数|总量|总额|比重)/.test(words) && basis === 'situation')
      return { reason: 'comparison-only' };
    if (basis !== 'situation') return undefined;
    if (quantity.measure === 'points' && /低于|高于|超|快于|落后|滞后|提高|回落|比|较/.test(left))
      return { reason: 'comparison-only' };
    if (
      kind === 'growth' &&
      this.state.indicator === indicator &&
      this.state.last?.kind !== 'growth' &&
      this.state.last !== undefined
    )
      return { reason: 'comparison-only' };
    return undefined;
  }

  /** 主要指标增速高于全市平均水平: a figure without a number. */
  private readPeer(words: string): void {
    const hit = PEER.exec(words);
    if (hit === null || this.tense === 'done') return;
    const end = this.segment.start + hit.index + hit[0].length;
    if (/^\d/.test(this.text.slice(end, end + 1))) return;
    if (this.quantities.some((quantity) => quantity.start >= this.segment.start + hit.index)) return;
    const phrase = readLeft(words.slice(0, hit.index).slice(-WINDOW));
    const indicator = (phrase.noun || this.state.indicator).replace(/(?:均|都|要)$/, '');
    if (indicator === '' || indicator.length > 30) return;
    const names = phrase.even && !/等/.test(indicator) ? indicator.split('、') : [indicator];
    for (const name of names) {
      this.push(
        {
          start: this.segment.start + hit.index,
          end,
          kind: 'growth',
          value: 0,
          unit: '个百分点',
          comparison: 'above-peer',
          indicator: name,
          scope: phrase.subject,
          basis: basisOf(this.tense, this.setting.home),
          direction: 'up',
          confidence: 0.75,
        },
        false,
      );
    }
  }
}

/** A quotation mark without its fellow goes. */
function balanced(text: string): string {
  if (text.includes('“') === text.includes('”')) return text;
  return text.replaceAll(/[“”]/g, '');
}

function isRate(quantity: Quantity): boolean {
  return quantity.measure === 'share' || quantity.measure === 'points' || quantity.measure === 'times';
}

function isKindOfProject(phrase: string): boolean {
  return (
    /(?:项目|企业|工程|[省市县国]级|类|以上|村|户|单位|用地|人员|人口|家庭)$/.test(phrase) &&
    ACTION_VERB.exec(phrase)?.index !== 0
  );
}

/** Counts over a list of projects that name an outcome; 实施技改项目 stays whole. */
function isList(split: { readonly outcome: string; readonly list: string }): boolean {
  return (
    /[亿万]元|强/.test(split.list) ||
    (outcomesIn(split.outcome).length > 0 && /项目|工程/.test(split.list)) ||
    /签约|引进|招引|储备|谋划|落地/.test(split.outcome)
  );
}

function shareSubject(subject: string, plan: string, place: string): { scope: string; indicator: string } {
  if (subject === '') return { scope: place, indicator: plan };
  const known = knownIndicator(subject);
  const front =
    /^(.{1,26}?(?:平台|镇|乡|街道|开发区|园区|高新区|经开区|新区|项目))(?=.{2,}(?:指标|进度|工作量|投资|产值|收入|面积|开工|竣工|征地|拆迁|工作)$)(.+)$/.exec(
      subject,
    );
  if (front !== null) return { scope: front[1] ?? '', indicator: front[2] ?? plan };
  if (known === undefined && isScope(subject)) return { scope: subject, indicator: plan };
  return { scope: '', indicator: subject };
}

function cleanPredicate(text: string): string {
  return text
    .replace(/^(?:全部|要|须|必须|力争|确保|已经|已|均|都|将|年内|仍|还|尚|、|的)+/, '')
    .replace(/(?:以上|的)$/, '')
    .slice(0, 24);
}

/** 城镇和农村居民收入, 签约、开工、竣工项目: what the last item says is said of all. */
function completeItems(items: readonly string[]): string[] {
  const last = items.at(-1) ?? '';
  const rate = /(?:增速|增幅)$/.exec(last)?.[0];
  if (rate !== undefined) return items.map((item) => (item.endsWith(rate) ? item : `${item}${rate}`));
  if (items.slice(0, -1).every((item) => /^[一二三]$/.test(item)))
    return items.map((item) => (item === last ? item : `${item}${last.slice(1)}`));
  const tail = /(?:居民.*|人均.*|项目|企业|面积|收入|投资|指标|产值)$/.exec(last)?.[0] ?? '';
  return items.map((item) =>
    tail !== '' &&
    item !== last &&
    item.length <= 4 &&
    !/[数率量额值]$/.test(item) &&
    knownIndicator(item) === undefined &&
    !item.endsWith(tail)
      ? `${item}${tail}`
      : item,
  );
}
