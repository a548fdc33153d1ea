import type { Change, Reference, View } from '../act.ts';
import type { Day } from '../day.ts';
import { type Order, type OrderState, orderState } from '../order.ts';
import type { Id } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { unitReads } from './reads.ts';

export const later = (on: Day, day: Day): Refusal[] => (on > day ? [{ kind: 'future', on, day }] : []);

export const SUPERVISORS = { roles: { supervisor: 'county' } } as const;
export const SUPERVISION = { roles: { supervisor: 'county', office: 'county' } } as const;
export const ofUnit = {
  roles: { reporter: 'unit', reviewer: 'unit', approver: 'unit' },
  over: ({ id }: { id: Id }, view: View) => ({ units: [view.get('order', id)?.unit] }),
} as const;

export type Moved = { readonly body: { readonly id: Id }; readonly view: View };

/** The order, where it is in one of the states; a refusal that names its state where it is not. */
export function inState({ body: { id }, view }: Moved, states: readonly OrderState[]): Refusal[] {
  const order = view.get('order', id);
  if (order === undefined) return [{ kind: 'not-found', what: 'order', id }];
  const state = orderState(order);
  return states.includes(state) ? [] : [{ kind: 'wrong-state', what: 'order', id, state, needs: [...states] }];
}

/** The order as it is after; nothing where it is not there. */
export function changed({ body: { id }, view }: Moved, change: (order: Order) => Order): Change[] {
  const order = view.get('order', id);
  return order === undefined ? [] : [{ op: 'put', kind: 'order', id, row: change(order) }];
}

export const orderReads = ({ id }: { id: Id }, view: View): Reference[] => [
  { kind: 'order', id },
  ...unitReads(view.get('order', id)?.unit, view),
];
export const orderSubject = ({ id }: { id: Id }) => ({ kind: 'order' as const, id });
