import {
  addDays,
  type Campaign,
  type Day,
  dueOf,
  LIGHT_MARKS,
  ORDER_MARKS,
  type Order,
  type OrderSource,
  objectionUntil,
  type PaperRun,
  type PaperTemplate,
  REVIEW_DAYS,
  type SupervisionPaper,
  WORDS,
} from '@gongjian/model';
import { type Dated, datedIn } from './dated.ts';
import { type FigureBook, figureBook } from './figure-book.ts';
import { inspectionNumber, orderNumber, type PaperNames, plainNames, sentence } from './paper-names.ts';
import { campaignPlaces, filledLine, type Place, type Places, partRows, said } from './paper-places.ts';
import { officialTexts, plainTexts } from './plain-text.ts';

export type OrderPaperInput = {
  readonly order: Order;
  readonly previous?: Order | undefined;
  readonly campaign: Campaign;
  readonly names: PaperNames;
  readonly template: PaperTemplate;
  /** Ledger number of the order as it stands. */
  readonly seq?: number | undefined;
};

type Line = readonly PaperRun[];
/** What the places of one order share while they are written: `day` prints a date of its ledger row, `said` tells by whom. */
type Writing = Omit<OrderPaperInput, 'seq' | 'template'> & {
  readonly book: FigureBook;
  readonly dated: Dated;
  readonly day: (id: string, label: string, day: Day, said?: string) => PaperRun;
};

/** `◇ 蓝色提醒`: shape and word, so that it reads without colour. */
export function colourWords(colour: Order['colour']): string {
  return `${ORDER_MARKS[colour]} ${WORDS.orderColour[colour].zh}`;
}

/** 督办单 as it stands: a form, row by row as its template has them; what has not happened yet has room to be written in. */
export function composeOrderPaper({ seq, names, template, ...given }: OrderPaperInput): SupervisionPaper {
  const { order, previous, campaign } = plainTexts(given);
  const book = figureBook(campaign.rounding);
  const dated = datedIn(book);
  const reference = orderNumber(campaign.year, order);
  const at = seq === undefined ? '' : `（台账第${seq}号）`;
  const day: Writing['day'] = (id, label, on, said) =>
    dated(id, label, on, { fact: `${reference}${at}：${label}${said === undefined ? '' : `，${said}`}` });
  const issued = day('on', '签发日期', order.on, order.issuedBy.name);
  const writing = { order, previous, campaign, names: plainNames(names), book, dated, day };
  const places = { ...campaignPlaces(campaign, order.on), ...orderPlaces(writing) };
  const rows = partRows(template, places, book);
  return {
    kind: 'order',
    campaign: campaign.id,
    id: order.id,
    title: filledLine(template.title, places, book),
    reference,
    colour: order.colour,
    office: order.plan.supervisedBy,
    on: order.on,
    dated: issued,
    ...(seq === undefined ? {} : { seq }),
    sample: order.sample === true,
    rows: officialTexts(rows),
    figures: book.printed([issued, ...rows.flatMap(({ lines }) => lines.flat())]),
    rounding: campaign.rounding,
  };
}

function orderPlaces(writing: Writing): Places {
  const { order, names, day, campaign } = writing;
  const { authorisation, plan } = order;
  const paragraphs = (lines: readonly Line[]): Place => ({ paragraphs: lines });
  return {
    编号: () => said(orderNumber(campaign.year, order)),
    督查单位: () => said(plan.supervisedBy),
    承办单位: () => said(names.unit(order.unit)),
    配合单位: () => said(order.units.map(names.unit).join('、')),
    事项来源: () => paragraphs(order.sources.map((source, index) => sourceLine(writing, source, index))),
    授权人: () => said(authorisation.decidedBy),
    授权日期: () => said(day('authorised', '督查授权日期', authorisation.on, authorisation.decidedBy)),
    授权依据: () => said(authorisation.ref),
    方案编号: () => said(inspectionNumber(campaign.year, plan)),
    方案名称: () => said(plan.name),
    督办事项: () => said(order.text),
    并入事项: () =>
      paragraphs(
        order.merges.map(({ on, by, text }, index) => [
          day(`merge:${index}`, `第${index + 1}次并入日期`, on, by.name),
          `并入：${text}`,
        ]),
      ),
    涉及对象: () => said(order.matters.map(({ of, id }) => `${WORDS.kind[of].zh}“${names.about(of, id)}”`).join('、')),
    办理要求: () => said(order.requirement),
    完成标志: () => said(order.mark),
    办理时限: () => said(...dueLine(writing)),
    前序单: () => said(previousWords(writing)),
    办理情况: () => paragraphs(replyLines(writing)),
    延期申请: () => paragraphs(extensionLines(writing)),
    督查结论: () => paragraphs(conclusionLines(writing)),
    复核申请期限: () => said(reviewDays(writing.book)),
    异议与复核: () => paragraphs(objectionLines(writing)),
    办结情况: () => said(...endLine(writing)),
  };
}

/** The due day is made again from the day of issue and the days given, where those are days of the calendar. */
function dueLine({ order, book, dated, day }: Writing): Line {
  const { on, within, basis, due } = order;
  const isCounted = within !== undefined && basis === 'calendar' && addDays(on, within) === due;
  const days =
    within === undefined
      ? [basis === 'working' ? '按工作日计' : '按自然日计']
      : [
          book.add({
            id: 'within',
            label: '办理天数',
            raw: within,
            decimals: 0,
            unit: WORDS.dayBasis[basis].zh,
            formula: 'fact',
            facts: [`签发时定：${within}${WORDS.dayBasis[basis].zh}，${order.issuedBy.name}`],
          }),
        ];
  const asIssued = isCounted
    ? dated('due', '办理时限', due, { after: ['on', 'within'] })
    : day('due', '办理时限', due, basis === 'working' ? '按工作日历' : order.issuedBy.name);
  const is = dueOf(order);
  if (is === due) return [asIssued, '（', ...days, '）'];
  return [day('due:now', '延期后时限', is, '延期经批准'), '（', ...days, '，原定', asIssued, '）'];
}

function previousWords({ order, previous, campaign }: Writing): string {
  if (previous !== undefined)
    return `${orderNumber(campaign.year, previous)}（${WORDS.orderColour[previous.colour].zh}）`;
  return order.special === undefined ? '无' : `无（特事特办：${order.special}）`;
}

function replyLines({ order, day }: Writing): Line[] {
  return order.replies.map(({ on, by, text, evidence }, index) => [
    day(`reply:${index}`, `第${index + 1}次回复日期`, on, by.name),
    `　${sentence(text)}${evidence === undefined ? '' : `佐证：${sentence(evidence)}`}　${by.name}`,
  ]);
}

function extensionLines({ order, day }: Writing): Line[] {
  return order.extensions.map(({ on, by, to, type, why, decision }, index) => {
    const nth = `第${index + 1}次延期`;
    return [
      day(`extension:${index}:on`, `${nth}申请日期`, on, by.name),
      '申请延至',
      day(`extension:${index}:to`, `${nth}申请延至`, to, by.name),
      `，${WORDS.exemptionType[type].zh}：${sentence(why)}`,
      ...(decision === undefined
        ? ['待批']
        : [
            `${decision.approved ? '同意' : '不同意'}${decision.why === undefined ? '' : `（${decision.why}）`}，${decision.by.name}，`,
            day(`extension:${index}:decided`, `${nth}批复日期`, decision.on, decision.by.name),
          ]),
    ];
  });
}

function conclusionLines({ order, names, day }: Writing): Line[] {
  const mark = (met: boolean) => `${met ? '达到' : '未达到'}完成标志。`;
  return [
    ...order.conclusions.map(
      ({ on, by, met, text, feedbackTo }, index): Line => [
        day(`conclusion:${index}`, `第${index + 1}次结论日期`, on, by.name),
        `　${mark(met)}${sentence(text)}　${by.name}，已反馈${names.unit(feedbackTo)}`,
      ],
    ),
    ...order.rechecks.map(
      ({ on, by, met, text }, index): Line => [
        day(`recheck:${index}`, `第${index + 1}次复查日期`, on, by.name),
        `复查　${mark(met)}${sentence(text)}　${by.name}`,
      ],
    ),
  ];
}

/** The right to object is told before there is a conclusion, and its last day once there is one. */
function objectionLines({ order, book, dated, day }: Writing): Line[] {
  const conclusion = order.conclusions.at(-1);
  const review = reviewDays(book);
  if (conclusion === undefined) return [['对督查结论有异议的，可自收到结论之日起', review, '内申请复核']];
  if (conclusion.objection === undefined) {
    const after: [string, string] = [`conclusion:${order.conclusions.length - 1}`, 'review'];
    return [
      ['未提出异议（期限至', dated('review:until', '申请复核期限至', objectionUntil(conclusion), { after }), '）'],
    ];
  }
  return order.conclusions.flatMap(({ objection }, index): Line[] => {
    if (objection === undefined) return [];
    const { on, by, reason, decision } = objection;
    const asked = [day(`objection:${index}`, `第${index + 1}次异议日期`, on, by.name), `提出异议：${reason}`];
    if (decision === undefined) return [asked, ['待复核']];
    const decided = day(`objection:${index}:decided`, `第${index + 1}次复核日期`, decision.on, decision.by.name);
    const outcome = WORDS.objectionOutcome[decision.outcome].zh;
    return [asked, [decided, `复核决定（${outcome}）：${sentence(decision.text)}　${decision.by.name}`]];
  });
}

function endLine({ order: { withdrawn, closed }, day }: Writing): Line {
  if (withdrawn !== undefined)
    return [day('withdrawn', '撤回日期', withdrawn.on, withdrawn.by), `撤回：${withdrawn.why}`];
  if (closed === undefined) return [];
  return [day('closed', '办结日期', closed.on, closed.by), closed.text === undefined ? '' : `　${closed.text}`];
}

/** From when a conclusion is received until a review may be asked for, or is decided. */
export function reviewDays(book: FigureBook, id = 'review', label = '申请复核期限'): PaperRun {
  const facts = ['《政府督查工作条例》第十七条'];
  return book.add({ id, label, raw: REVIEW_DAYS, decimals: 0, unit: '日', formula: 'fact', facts });
}

function sourceLine({ names, day }: Writing, source: OrderSource, index: number): Line {
  if (source.kind !== 'light') return [`${WORDS.orderSource[source.kind].zh}：${source.ref}`];
  const { of, subject, light, pack, packVersion, on } = source;
  const what = `${names.about(of, subject)} ${LIGHT_MARKS[light]} ${WORDS.light[light].zh}`;
  return [
    `亮灯：${what}（`,
    day(`source:${index}`, `第${index + 1}个来源亮灯日期`, on),
    `，${names.about('pack', pack)}${packVersion}版）`,
  ];
}
