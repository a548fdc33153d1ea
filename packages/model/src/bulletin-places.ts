import type { BulletinKind } from './bulletin-kinds.ts';

/** How a named place is filled: with words on a line, with paragraphs of its own, or with a table. */
export type PlaceForm = 'words' | 'paragraphs' | 'table';
type Place = {
  readonly form: PlaceForm;
  readonly in?: readonly BulletinKind[];
  /** A table narrow enough to stand in the text too. */
  readonly inText?: true;
};

const words = (...kinds: readonly BulletinKind[]): Place => ({ form: 'words', ...(kinds.length > 0 && { in: kinds }) });
const paragraphs = (...kinds: readonly BulletinKind[]): Place => ({ form: 'paragraphs', in: kinds });
const table = (...kinds: readonly BulletinKind[]): Place => ({ form: 'table', ...(kinds.length > 0 && { in: kinds }) });

/** Every named place that a template may hold, `{{攻坚期}}`; those without kinds are known to all. */
export const PLACES = {
  县: words(),
  年: words(),
  活动: words(),
  活动简称: words(),
  编发单位: words(),
  责任单位: words(),
  期号: words(),
  日期: words(),
  截止日: words(),
  台账号: words(),
  亮灯规则: words(),
  总判断: words(),
  攻坚期: words(),
  投资: words(),
  开竣工: words(),
  亮灯: words(),
  需协调: words(),
  下步节点: words(),
  发文字号: words('notice'),
  签发人: words('notice'),
  督查由来: words('notice'),
  主要指标: words('notice', 'close-out'),
  进展较好: paragraphs('notice'),
  存在问题: paragraphs('notice'),
  下步要求: paragraphs('notice'),
  要情: words('memo'),
  卡点: paragraphs('memo'),
  领导: words('leader-sheet'),
  联系情况: words('leader-sheet'),
  请您决定: paragraphs('leader-sheet'),
  承诺: words('leader-sheet'),
  开工时间: words('joint-start'),
  开工地点: words('joint-start'),
  开工项目: words('joint-start'),
  尚缺条件: paragraphs('joint-start'),
  难题办理: words('close-out'),
  未完事项: paragraphs('close-out'),
  常见卡点: paragraphs('close-out'),
  目标表: table(),
  难题表: table(),
  项目表: table(),
  经批准事项表: table(),
  联系项目表: { ...table('leader-sheet'), inText: true },
  开工项目表: table('joint-start'),
  移交清单: table('close-out'),
} as const satisfies Record<string, Place>;
export type PlaceName = keyof typeof PLACES;

/** Places without which a kind would not say what it is for. */
export const NEEDED_PLACES: Readonly<Record<BulletinKind, readonly PlaceName[]>> = {
  'ten-day': ['亮灯', '需协调'],
  flash: ['亮灯', '需协调'],
  notice: ['督查由来', '存在问题', '下步要求'],
  memo: ['要情', '卡点'],
  'leader-sheet': ['领导', '请您决定', '承诺'],
  'joint-start': ['开工时间', '开工地点', '开工项目表'],
  'close-out': ['主要指标', '未完事项', '移交清单'],
};

export function placeOf(name: string, kind: BulletinKind): Place | undefined {
  const place: Place | undefined = Object.hasOwn(PLACES, name) ? PLACES[name as PlaceName] : undefined;
  return place?.in === undefined || place.in.includes(kind) ? place : undefined;
}

/** The places that a template of a kind may hold. */
export function placesOf(kind: BulletinKind): PlaceName[] {
  return (Object.keys(PLACES) as PlaceName[]).filter((name) => placeOf(name, kind) !== undefined);
}

/** Text with named places, taken apart; `broken` is a brace that is opened or closed alone. */
export type Wording = { readonly at: number } & (
  | { readonly text: string }
  | { readonly place: string }
  | { readonly broken: string }
);

const TOKEN = /\{\{([^{}]*)\}\}|\{\{|\}\}/gu;

export function wordingOf(text: string): Wording[] {
  const pieces: Wording[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) pieces.push({ at: end, text: text.slice(end, match.index) });
    const [whole, name] = match;
    pieces.push(name === undefined ? { at: match.index, broken: whole } : { at: match.index, place: name.trim() });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ at: end, text: text.slice(end) });
  return pieces;
}

export const TEMPLATE_FAULTS = ['unknown', 'missing', 'broken', 'misplaced', 'twice'] as const;
/**
 * What is wrong with a place of a template, and where: the part of the document, the paragraph in it, the character in a line
 * as typed (from 1), the text around.
 */
export type TemplateFault = {
  readonly fault: (typeof TEMPLATE_FAULTS)[number];
  readonly place: string;
  readonly part?: string;
  readonly paragraph?: number;
  readonly at?: number;
  readonly around?: string;
};

const AROUND = 12;
/** The text on both sides of a place, so that it is found on the page. */
export function around(text: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + length + AROUND)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
