import type { Day, Order } from '@gongjian/model';
import type { SupervisionMessages } from '../../messages/supervision.zh.ts';

type What = keyof SupervisionMessages['order']['events'];

/** One thing that happened to an order; the texts are as they were written. */
export type OrderEvent = {
  readonly on: Day;
  readonly what: What;
  readonly by: string;
  readonly text?: string | undefined;
  readonly evidence?: string | undefined;
  /** Of an extension: until when. */
  readonly to?: Day;
  readonly type?: Order['extensions'][number]['type'];
  readonly late?: string | undefined;
  readonly fedBackTo?: string;
};

/** What happened to an order, the earliest first; on one day in the order in which it can only have happened. */
export function orderEvents(order: Order): readonly OrderEvent[] {
  const events: OrderEvent[] = [
    { on: order.on, what: 'issued', by: order.issuedBy.name },
    ...order.merges.map(({ on, by, text }): OrderEvent => ({ on, what: 'merged', by: by.name, text })),
    ...order.replies.map(
      ({ on, by, text, evidence }): OrderEvent => ({ on, what: 'reply', by: by.name, text, evidence }),
    ),
    ...order.extensions.flatMap(({ on, by, to, type, why, decision }): OrderEvent[] => [
      { on, what: 'extension', by: by.name, text: why, to, type },
      ...(decision === undefined
        ? []
        : [
            {
              on: decision.on,
              what: decision.approved ? ('extensionAgreed' as const) : ('extensionRefused' as const),
              by: decision.by.name,
              text: decision.why,
            },
          ]),
    ]),
    ...order.conclusions.flatMap(({ on, by, met, text, feedbackTo, objection }): OrderEvent[] => [
      { on, what: met ? 'met' : 'notMet', by: by.name, text, fedBackTo: feedbackTo },
      ...(objection === undefined
        ? []
        : [
            {
              on: objection.on,
              what: 'objection' as const,
              by: objection.by.name,
              text: objection.reason,
              evidence: objection.evidence,
            },
          ]),
      ...(objection?.decision === undefined
        ? []
        : [
            {
              on: objection.decision.on,
              what: ({ upheld: 'upheld', changed: 'changed', withdrawn: 'withdrawnConclusion' } as const)[
                objection.decision.outcome
              ],
              by: objection.decision.by.name,
              text: objection.decision.text,
              late: objection.decision.late,
            },
          ]),
    ]),
    ...order.rechecks.map(
      ({ on, by, met, text }): OrderEvent => ({ on, what: met ? 'recheckMet' : 'recheckNotMet', by: by.name, text }),
    ),
    ...(order.withdrawn === undefined
      ? []
      : [{ on: order.withdrawn.on, what: 'withdrawn' as const, by: order.withdrawn.by, text: order.withdrawn.why }]),
    ...(order.closed === undefined
      ? []
      : [{ on: order.closed.on, what: 'closed' as const, by: order.closed.by, text: order.closed.text }]),
  ];
  return events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
