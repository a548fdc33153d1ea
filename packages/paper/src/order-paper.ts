import {
  type Campaign,
  dueOf,
  LIGHT_MARKS,
  ORDER_MARKS,
  type Order,
  type OrderSource,
  objectionUntil,
  WORDS,
} from '@gongjian/model';
import { longDay } from './bulletin-words.ts';
import { plainTexts } from './plain-text.ts';

/** What is called how; `about` names a target, project, step, problem or pack. */
export type PaperNames = {
  readonly unit: (id: string) => string;
  readonly about: (of: string, id: string) => string;
};

export type OrderPaper = {
  readonly order: Order;
  readonly previous?: Order | undefined;
  readonly campaign: Pick<Campaign, 'county' | 'year'>;
  readonly names: PaperNames;
};

/** One row of the form: `fill` lines are left to be written in where nothing is known yet. */
export type FormRow = { readonly label: string; readonly lines: readonly string[]; readonly fill?: number };

/** `督办〔2012〕4号` */
export function orderNumber(year: number, { number }: { readonly number: number }): string {
  return `督办〔${year}〕${number}号`;
}

/** `督查方案〔2012〕1号` */
export function inspectionNumber(year: number, { number }: { readonly number: number }): string {
  return `督查方案〔${year}〕${number}号`;
}

/** `◇ 蓝色提醒`: shape and word, so that it reads without colour. */
export function colourWords({ colour }: Pick<Order, 'colour'>): string {
  return `${ORDER_MARKS[colour]} ${WORDS.orderColour[colour].zh}`;
}

/** The form of an order, row by row, as it stands: what has not happened yet has room to be written in. */
export function orderRows(paper: OrderPaper): readonly FormRow[] {
  const { order, previous, campaign, names } = plain(paper);
  const { units, authorisation } = order;
  const conclusion = order.conclusions.at(-1);
  return [
    { label: '承办单位', lines: [names.unit(order.unit)] },
    ...(units.length === 0 ? [] : [{ label: '配合单位', lines: [units.map(names.unit).join('、')] }]),
    { label: '事项来源', lines: order.sources.map((source) => sourceWords(source, names)) },
    {
      label: '督查授权',
      lines: [
        `${authorisation.decidedBy}于${longDay(authorisation.on)}决定（${authorisation.ref}）`,
        `${inspectionNumber(campaign.year, order.plan)}《${order.plan.name}》`,
      ],
    },
    {
      label: '督办事项',
      lines: [
        order.text,
        ...order.merges.map(({ on, text }) => `${longDay(on)}并入：${text}`),
        `涉及：${order.matters.map(({ of, id }) => `${WORDS.kind[of].zh}“${names.about(of, id)}”`).join('、')}`,
      ],
    },
    { label: '要求', lines: [order.requirement] },
    { label: '完成标志', lines: [order.mark] },
    {
      label: '办理时限',
      lines: [
        `${longDay(dueOf(order))}（${daysWords(order)}${dueOf(order) === order.due ? '' : `，原定${longDay(order.due)}`}）`,
      ],
    },
    {
      label: '前序单',
      lines: [
        previous === undefined
          ? order.special === undefined
            ? '无'
            : `无（特事特办：${order.special}）`
          : `${orderNumber(campaign.year, previous)}（${WORDS.orderColour[previous.colour].zh}）`,
      ],
    },
    {
      label: '办理情况',
      fill: 3,
      lines: order.replies.map(
        ({ on, by, text, evidence }) =>
          `${longDay(on)}　${sentence(text)}${evidence === undefined ? '' : `佐证：${sentence(evidence)}`}　${by.name}`,
      ),
    },
    {
      label: '延期申请',
      fill: 1,
      lines: order.extensions.map(
        ({ on, to, type, why, decision }) =>
          `${longDay(on)}申请延至${longDay(to)}，${WORDS.exemptionType[type].zh}：${sentence(why)}${decision === undefined ? '待批' : `${decision.approved ? '同意' : '不同意'}${decision.why === undefined ? '' : `（${decision.why}）`}，${decision.by.name}，${longDay(decision.on)}`}`,
      ),
    },
    {
      label: '督查结论',
      fill: 2,
      lines: [
        ...order.conclusions.map(
          ({ on, by, met, text, feedbackTo }) =>
            `${longDay(on)}　${met ? '达到' : '未达到'}完成标志。${sentence(text)}　${by.name}，已反馈${names.unit(feedbackTo)}`,
        ),
        ...order.rechecks.map(
          ({ on, by, met, text }) =>
            `${longDay(on)}复查　${met ? '达到' : '未达到'}完成标志。${sentence(text)}　${by.name}`,
        ),
      ],
    },
    {
      label: '异议与复核',
      lines:
        conclusion?.objection === undefined
          ? [
              conclusion === undefined
                ? '对督查结论有异议的，可自收到结论之日起30日内申请复核'
                : `未提出异议（期限至${longDay(objectionUntil(conclusion))}）`,
            ]
          : order.conclusions.flatMap(({ objection }) =>
              objection === undefined
                ? []
                : [
                    `${longDay(objection.on)}提出异议：${objection.reason}`,
                    ...(objection.decision === undefined
                      ? ['待复核']
                      : [
                          `${longDay(objection.decision.on)}复核决定（${WORDS.objectionOutcome[objection.decision.outcome].zh}）：${sentence(objection.decision.text)}　${objection.decision.by.name}`,
                        ]),
                  ],
            ),
    },
    {
      label: '办结日期',
      fill: 1,
      lines:
        order.withdrawn !== undefined
          ? [`${longDay(order.withdrawn.on)}撤回：${order.withdrawn.why}`]
          : order.closed === undefined
            ? []
            : [`${longDay(order.closed.on)}${order.closed.text === undefined ? '' : `　${order.closed.text}`}`],
    },
  ];
}

function plain({ names, ...paper }: OrderPaper): OrderPaper {
  return { ...plainTexts(paper), names: plainNames(names) };
}

export function plainNames({ unit, about }: PaperNames): PaperNames {
  return { unit: (id) => plainTexts(unit(id)), about: (of, id) => plainTexts(about(of, id)) };
}

function daysWords({ within, basis }: Order): string {
  if (within === undefined) return basis === 'working' ? '按工作日计' : '按自然日计';
  return `${within}${WORDS.dayBasis[basis].zh}`;
}

/** Ended with a full stop, whether its author wrote one or not. */
export function sentence(text: string): string {
  return /[。！？；]$/u.test(text) ? text : `${text}。`;
}

function sourceWords(source: OrderSource, names: PaperNames): string {
  if (source.kind !== 'light') return `${WORDS.orderSource[source.kind].zh}：${source.ref}`;
  const { of, subject, light, pack, packVersion, on } = source;
  return `亮灯：${names.about(of, subject)} ${LIGHT_MARKS[light]} ${WORDS.light[light].zh}（${longDay(on)}，${names.about('pack', pack)}${packVersion}版）`;
}
