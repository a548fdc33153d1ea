import {
  type Casework,
  type Day,
  decisionUntil,
  dueOf,
  isOverdue,
  type Order,
  orderState,
  tookPart,
} from '@gongjian/model';
import { mayAnywhere, type Own } from './own.ts';
import type { Thing } from './thing.ts';

/** Supervision orders: to be settled and put right by the unit, to be concluded and decided by those who supervise. */
export function orderThings({ order }: Pick<Casework, 'order'>, own: Own, day: Day): Thing[] {
  return order.filter(({ on }) => on <= day).flatMap((one) => [...ofUnit(one, own), ...ofSupervision(one, own, day)]);
}

function ofUnit(order: Order, own: Own): Thing[] {
  if (!own.unit(order.unit)) return [];
  const about = { subject: order.id, name: order.text };
  const state = orderState(order);
  if (state === 'running') return [{ ...about, kind: 'order', due: dueOf(order) }];
  if (state === 'rectifying') return [{ ...about, kind: 'order-rectify', since: order.conclusions.at(-1)?.on }];
  return [];
}

function ofSupervision(order: Order, own: Own, day: Day): Thing[] {
  const about = { subject: order.id, name: order.text };
  const state = orderState(order);
  const asked = order.extensions.filter(({ decision }) => decision === undefined);
  const objection = state === 'objected' ? order.conclusions.at(-1)?.objection : undefined;
  const isSupervisor = own.role === 'supervisor';
  return [
    ...(isSupervisor && (state === 'answered' || isOverdue(order, day))
      ? [{ ...about, kind: 'order-conclude' as const, due: dueOf(order) }]
      : []),
    ...(isSupervisor || own.role === 'office'
      ? asked.map(({ on }) => ({ ...about, kind: 'order-extension' as const, since: on }))
      : []),
    ...(mayAnywhere(own, 'order.decide') && objection !== undefined && tookPart(order, own.post) === undefined
      ? [{ ...about, kind: 'objection' as const, due: decisionUntil(objection), isWaitedFor: true }]
      : []),
  ];
}
