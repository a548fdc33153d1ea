import { BULLETIN_KINDS, PAPER_KINDS, type PaperKind } from './bulletin-kinds.ts';

/** How a named place is filled: with words on a line, with paragraphs of its own, or with a table. */
export type PlaceForm = 'words' | 'paragraphs' | 'table';
type Place = {
  readonly form: PlaceForm;
  readonly in: readonly PaperKind[];
  /** A table narrow enough to stand in the text too. */
  readonly inText?: true;
  /** Lines of a form that are left to be written in where nothing is known yet. */
  readonly fill?: number;
};

const words = (...kinds: readonly PaperKind[]): Place => ({ form: 'words', in: kinds });
const paragraphs = (...kinds: readonly PaperKind[]): Place => ({ form: 'paragraphs', in: kinds });
const table = (...kinds: readonly PaperKind[]): Place => ({ form: 'table', in: kinds });

const SUPERVISION = ['order', 'inspection'] as const;
const MEETING = ['agenda', 'minutes'] as const;

/** Every named place that a template may hold, `{{攻坚期}}`, and the kinds of papers that know it. */
export const PLACES = {
  县: words(...PAPER_KINDS),
  年: words(...PAPER_KINDS),
  活动: words(...PAPER_KINDS),
  活动简称: words(...PAPER_KINDS),
  编发单位: words(...PAPER_KINDS),
  日期: words(...PAPER_KINDS),
  责任单位: words(...BULLETIN_KINDS),
  期号: words(...BULLETIN_KINDS),
  截止日: words(...BULLETIN_KINDS, ...MEETING),
  台账号: words(...BULLETIN_KINDS, ...MEETING),
  亮灯规则: words(...BULLETIN_KINDS),
  总判断: words(...BULLETIN_KINDS),
  攻坚期: words(...BULLETIN_KINDS),
  投资: words(...BULLETIN_KINDS),
  开竣工: words(...BULLETIN_KINDS),
  亮灯: words(...BULLETIN_KINDS),
  需协调: words(...BULLETIN_KINDS),
  下步节点: words(...BULLETIN_KINDS),
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
  编号: words(...SUPERVISION),
  督查单位: words(...SUPERVISION),
  授权人: words(...SUPERVISION),
  授权日期: words(...SUPERVISION),
  授权依据: words(...SUPERVISION),
  方案名称: words(...SUPERVISION),
  复核申请期限: words(...SUPERVISION),
  方案编号: words('order'),
  承办单位: words('order'),
  配合单位: words('order'),
  事项来源: paragraphs('order'),
  督办事项: words('order'),
  并入事项: paragraphs('order'),
  涉及对象: words('order'),
  办理要求: words('order'),
  完成标志: words('order'),
  办理时限: words('order'),
  前序单: words('order'),
  办理情况: { ...paragraphs('order'), fill: 3 },
  延期申请: { ...paragraphs('order'), fill: 1 },
  督查结论: { ...paragraphs('order'), fill: 2 },
  异议与复核: paragraphs('order'),
  办结情况: { ...words('order'), fill: 1 },
  督查内容: words('inspection'),
  督查对象: words('inspection'),
  督查范围: words('inspection'),
  督查时间: words('inspection'),
  督查要求: words('inspection'),
  复核决定期限: words('inspection'),
  会议名称: words(...MEETING),
  会议日期: words(...MEETING),
  会议地点: words(...MEETING),
  主持人: words(...MEETING),
  参会人员: words(...MEETING),
  会议范围: words(...MEETING),
  承诺情况: words(...MEETING),
  目标情况: words(...MEETING),
  变化由来: words(...MEETING),
  难题情况: words(...MEETING),
  分送: words(...MEETING),
  议定事项: paragraphs('minutes'),
  目标表: table(...BULLETIN_KINDS, ...MEETING),
  难题表: table(...BULLETIN_KINDS, ...MEETING),
  项目表: table(...BULLETIN_KINDS),
  经批准事项表: table(...BULLETIN_KINDS),
  联系项目表: { ...table('leader-sheet'), inText: true },
  开工项目表: table('joint-start'),
  移交清单: table('close-out'),
  承诺表: table(...MEETING),
  议定事项表: table('minutes'),
} as const satisfies Record<string, Place>;
export type PlaceName = keyof typeof PLACES;

/** Places without which a kind would not say what it is for. */
export const NEEDED_PLACES: Readonly<Record<PaperKind, readonly PlaceName[]>> = {
  'ten-day': ['亮灯', '需协调'],
  flash: ['亮灯', '需协调'],
  notice: ['督查由来', '存在问题', '下步要求'],
  memo: ['要情', '卡点'],
  'leader-sheet': ['领导', '请您决定', '承诺'],
  'joint-start': ['开工时间', '开工地点', '开工项目表'],
  'close-out': ['主要指标', '未完事项', '移交清单'],
  order: ['承办单位', '督办事项', '完成标志', '办理时限', '督查结论', '异议与复核'],
  inspection: ['授权人', '督查内容', '督查范围', '督查时间', '复核申请期限'],
  agenda: ['承诺情况', '难题情况'],
  minutes: ['承诺情况', '议定事项'],
};

export function placeOf(name: string, kind: PaperKind): Place | undefined {
  const place: Place | undefined = Object.hasOwn(PLACES, name) ? PLACES[name as PlaceName] : undefined;
  return place?.in.includes(kind) ? place : undefined;
}

/** The places that a template of a kind may hold. */
export function placesOf(kind: PaperKind): PlaceName[] {
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
