/** What a unit of measure measures, as far as reading a sentence needs it. */
export type Measure = 'money' | 'area' | 'length' | 'bulk' | 'share' | 'points' | 'times' | 'count' | 'duration';

const BASES: Readonly<Record<Measure, readonly string[]>> = {
  money: ['美元', '欧元', '港元', '人民币', '元'],
  area: ['平方公里', '平方千米', '平方米', '平米', 'm2', 'm²', '㎡', '公顷', '亩', '平方'],
  length: ['公里', '千米', '延米', '米', 'km'],
  bulk: [
    '吨标准煤',
    '吨标煤',
    '立方米',
    'm3',
    'm³',
    '立方',
    '吨',
    '公斤',
    '千克',
    '斤',
    '千瓦时',
    '兆瓦时',
    '千瓦',
    '兆瓦',
    '千伏安',
    '度',
    '升',
    '千升',
    '克',
    '标箱',
    'TEU',
    '方',
    '微克',
    '毫克',
  ],
  share: ['%', '‰'],
  points: ['个百分点', '百分点'],
  times: ['倍'],
  count: [
    '人次',
    '人',
    '名',
    '个',
    '项',
    '家',
    '户',
    '件',
    '套',
    '座',
    '条',
    '处',
    '次',
    '场',
    '批',
    '宗',
    '村',
    '所',
    '台套',
    '台',
    '辆',
    '张',
    '支',
    '幢',
    '栋',
    '间',
    '株',
    '头',
    '只',
    '羽',
    '尾',
    '盏',
    '眼',
    '口',
    '例',
    '起',
    '块',
    '片',
    '艘',
    '门',
    '种',
    '对',
    '组',
    '床',
    '位',
    '学位',
    '车位',
    '泊位',
    '床位',
    '篇',
    '余个',
    '架次',
    '批次',
    '家次',
    '辆次',
    '户次',
    '根',
    '分',
    '具',
    '担',
    '匹',
    '羽',
    '孔',
    '班次',
    '件次',
    '册',
    '棵',
    '孔',
  ],
  duration: [
    '个工作日',
    '工作日',
    '个自然日',
    '个月',
    '个季度',
    '个小时',
    '小时',
    '分钟',
    '周',
    '年',
    '月',
    '日',
    '天',
    '岁',
    '季度',
    '届',
    '期',
    '号',
    '个半月',
    '秒',
    '周年',
    '年代',
    '时',
    '点',
  ],
};

const MEASURES = new Map<string, Measure>(
  (Object.entries(BASES) as [Measure, readonly string[]][]).flatMap(([measure, words]) =>
    words.map((word) => [word, measure] as const),
  ),
);
const LONGEST = Math.max(...[...MEASURES.keys()].map((word) => word.length));

/** Multipliers that stay part of the unit of measure (万元) and those that are worked into the value (千亩). */
const MULTIPLIERS: readonly (readonly [string, number, string])[] = [
  ['万亿', 10_000, '亿'],
  ['千亿', 1000, '亿'],
  ['百亿', 100, '亿'],
  ['千万', 1000, '万'],
  ['百万', 100, '万'],
  ['十万', 10, '万'],
  ['亿', 1, '亿'],
  ['万', 1, '万'],
  ['千', 1000, ''],
  ['百', 100, ''],
];

const SPELLINGS: Readonly<Record<string, string>> = {
  平米: '平方米',
  '㎡': '平方米',
  m2: '平方米',
  'm²': '平方米',
  m3: '立方米',
  'm³': '立方米',
  平方: '平方米',
  平方千米: '平方公里',
  百分点: '个百分点',
  km: '公里',
  立方: '立方米',
  余个: '个',
};

/** Words that begin with a unit's characters and are no unit: 个人, 次要, 项目 (a count without its 个) … */
const NOT_A_UNIT =
  /^(?:个人|分别|分析|分类|分管|分钟|分工|分解|分之|分公|分局|分中|分期|分步|分片|分阶|分批|分级|具体|具有|具备|担任|担当|担心|匹配|孔子|项目|件事|条件|名单|名录|户籍|户外|人民|人大|人均|人才|人口|人员|人力|人社|位于|位居|名列|次会|场地|处理|处置|处级|家庭|批复|批准|批次|起步|起至|起到|起止|克服|克难|克扣|根据|根本|根治|对标|对接|对口|组织|组成|门类|种植|村级|村庄|村民|所有|所属|次全|口岸|度假|方面|方案|方式|方位|元旦|元月|元整以|位数|头部|间隔|点半|只|片区|块钱|支持|支部|支撑|支出|台账|座谈|座位|张榜)/;

export type UnitMatch = {
  /** Place after the unit. */
  readonly end: number;
  readonly unit: string;
  readonly measure: Measure;
  /** What the number before it is to be multiplied with. */
  readonly factor: number;
  /** 多/余 stands between number and unit. */
  readonly loose: boolean;
  /** 万 or 亿 with no unit after it: the unit is to be guessed from the words around. */
  readonly bare: boolean;
};

/** The unit of measure that begins at `start` of `text`, directly after a number. */
export function unitAt(text: string, start: number): UnitMatch | undefined {
  let place = text.charAt(start) === ' ' ? start + 1 : start;
  let loose = false;
  const skipLoose = () => {
    if ('余多几'.includes(text.charAt(place)) && text.charAt(place) !== '') {
      loose = true;
      place += 1;
    }
  };
  skipLoose();
  const spoken = /^个[余多]?亿/.exec(text.slice(place, place + 3));
  if (spoken !== null)
    return {
      end: place + spoken[0].length,
      unit: '亿',
      measure: 'count',
      factor: 1,
      loose: loose || spoken[0].length > 2,
      bare: true,
    };
  const multiplier = MULTIPLIERS.find(([word]) => text.startsWith(word, place));
  if (
    multiplier !== undefined &&
    !(multiplier[0] === '千' && /^千(?:米|瓦|伏|克|升)/.test(text.slice(place, place + 2)))
  ) {
    place += multiplier[0].length;
    skipLoose();
    const base = baseAt(text, place);
    const kept = multiplier[2];
    if (base === undefined && kept !== '' && /^平(?![均台安方整衡稳])/.test(text.slice(place, place + 2)))
      return {
        end: place + 1,
        unit: `${kept}平方米`,
        measure: 'area',
        factor: multiplier[1],
        loose,
        bare: false,
      };
    if (base !== undefined && base.measure !== 'duration' && base.measure !== 'share') {
      return compound(text, {
        end: base.end,
        unit: kept + base.word,
        measure: base.measure,
        factor: multiplier[1],
        loose,
        bare: false,
      });
    }
    if (kept === '') return undefined;
    return { end: place, unit: kept, measure: 'count', factor: multiplier[1], loose, bare: true };
  }
  const base = baseAt(text, place);
  if (base === undefined) return undefined;
  return compound(text, { end: base.end, unit: base.word, measure: base.measure, factor: 1, loose, bare: false });
}

function baseAt(text: string, place: number): { end: number; word: string; measure: Measure } | undefined {
  for (let length = Math.min(LONGEST, text.length - place); length > 0; length -= 1) {
    const word = text.slice(place, place + length);
    const measure = MEASURES.get(word);
    if (measure === undefined) continue;
    if (length === 1 && NOT_A_UNIT.test(text.slice(place, place + 3))) return undefined;
    return { end: place + length, word: SPELLINGS[word] ?? word, measure };
  }
  return undefined;
}

/** 万元/亩, 元/平方米, 吨标准煤/万元: a unit per another. */
function compound(text: string, match: UnitMatch): UnitMatch {
  if (text.charAt(match.end) !== '/') return match;
  const per = /^\/(?:万元|平方公里|平方米|立方米|[亩人年月家户吨台㎡天日])(?:·(?:平方公里|平方米|[亩人年月日]))?/.exec(
    text.slice(match.end, match.end + 12),
  );
  if (per === null) return match;
  return { ...match, unit: (match.unit + per[0]).slice(0, 12), end: match.end + per[0].length };
}

/** The measure of a unit word written by itself, as in a table's header; undefined where it is no unit known here. */
export function unitWord(word: string): { readonly unit: string; readonly measure: Measure } | undefined {
  const trimmed = word.trim();
  if (trimmed === '') return undefined;
  const direct = MEASURES.get(trimmed);
  if (direct !== undefined) return { unit: SPELLINGS[trimmed] ?? trimmed, measure: direct };
  const match = /^(?:百|千|十)?(?:亿|万)/.test(trimmed) ? unitAt(`1${trimmed}`, 1) : undefined;
  if (match === undefined || match.bare || match.end !== trimmed.length + 1) return undefined;
  return { unit: match.factor === 1 ? match.unit : trimmed, measure: match.measure };
}
