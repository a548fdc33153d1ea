import type { Day, Grade, Light, LightReason, LightState, RecognitionKind } from '@gongjian/model';

export const LIGHT_WORDS: Readonly<Record<Light, string>> = {
  normal: '正常',
  watch: '关注',
  late: '滞后',
  severe: '严重滞后',
};

const LIGHT_SHAPES: Readonly<Record<Light, string>> = { normal: '●', watch: '◆', late: '▲', severe: '■' };

/** Shape and word together, readable without colour; 经批准 where that took the light away, `—` where nothing can be judged. */
export function printLight({ light, exempt }: { readonly light: Light | null; readonly exempt: boolean }): string {
  if (light !== null) return `${LIGHT_SHAPES[light]} ${LIGHT_WORDS[light]}`;
  return exempt ? '○ 经批准' : '—';
}

export const LIGHT_STATES = ['normal', 'watch', 'late', 'severe', 'exempt', 'none'] as const;
/** A light, 经批准 (`exempt`), or nothing to judge (`none`): the keys of `Assessment.lights`. */
export type LightStateName = (typeof LIGHT_STATES)[number];

export const LIGHT_STATE_WORDS: Readonly<Record<LightStateName, string>> = {
  ...LIGHT_WORDS,
  exempt: '经批准',
  none: '未评定',
};

export function lightStateName(state: LightState): LightStateName {
  return state.light ?? (state.exempt === undefined ? 'none' : 'exempt');
}

export const RECOGNITION_WORDS: Readonly<Record<RecognitionKind, string>> = {
  preliminaries: '完成前期',
  start: '开工',
  'part-completion': '部分竣工',
  completion: '竣工',
  production: '投产',
  statistics: '入库纳统',
};

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  reported: '上报',
  evidenced: '有佐证',
  verified: '已核实',
};

const RULE_WORDS: Readonly<Record<LightReason['subject'], string>> = {
  progress: '进度落后',
  growth: '增幅落后',
  start: '开工逾期',
  completion: '竣工逾期',
  statistics: '入库逾期',
  payment: '资金支付落后',
  step: '节点逾期',
};

/** What a late light is about, in words, e.g. `开工逾期`. */
export function reasonWords(state: LightState): string | undefined {
  const [first] = state.reasons;
  if (first === undefined || first.light === 'normal') return undefined;
  return RULE_WORDS[first.subject];
}

/** `2012年9月9日` */
export function longDay(day: Day): string {
  return `${Number(day.slice(0, 4))}年${monthDay(day)}`;
}

/** `9月9日` */
export function monthDay(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** A day of the plan year without its year, another with it. */
export function dayIn(year: number, day: Day): string {
  return Number(day.slice(0, 4)) === year ? monthDay(day) : longDay(day);
}

/** At most `length` characters, the rest told by an ellipsis; characters outside the basic plane count once. */
export function clip(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };

/** Words of the screen, which has half-width marks, as an official paper prints them. */
export function fullWidth(text: string): string {
  return text.replace(/(?<=\p{Script=Han})[,;:]|[,;:](?=\p{Script=Han})/gu, (mark) => FULL[mark] ?? mark);
}

const DIGITS = [...'一二三四五六七八九'];

/** `二十三`, of the numbers from 1 to 99; larger ones as they are. */
export function chineseNumber(value: number): string {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones - 1] : ''}`;
}
