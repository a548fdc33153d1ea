import { daysBetween, dueOf, isOverdue, ORDER_COLOURS, type Order, orderState, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { OrderMark } from './order-mark.tsx';

/** Orders, the newest first. */
export function OrderTable({ orders, tools }: { readonly orders: readonly Order[]; readonly tools: ReactNode }) {
  const { t } = useLanguage();
  const columns = useColumns();
  return (
    <DataTable
      name="orders"
      caption={t.supervision.orders.title}
      columns={columns}
      rows={orders.toSorted((a, b) => b.number - a.number)}
      rowKey={({ id }) => id}
      tools={tools}
      empty={t.supervision.orders.noneSuch}
    />
  );
}

function useColumns(): readonly Column<Order>[] {
  const { t, language } = useLanguage();
  const { campaign, day, unitName } = useCampaign();
  const c = t.supervision.orders.columns;
  return [
    {
      key: 'number',
      title: c.number,
      width: 140,
      sort: ({ number }) => number,
      text: ({ number }) => t.supervision.number(campaign.year, number),
      cell: ({ id, number }) => (
        <Link to="/campaigns/$campaign/orders/$order" params={{ campaign: campaign.id, order: id }}>
          {t.supervision.number(campaign.year, number)}
        </Link>
      ),
    },
    {
      key: 'colour',
      title: c.colour,
      width: 160,
      sort: ({ colour }) => -ORDER_COLOURS.indexOf(colour),
      text: ({ colour }) => WORDS.orderColour[colour][language],
      cell: ({ colour }) => <OrderMark colour={colour} />,
    },
    {
      key: 'state',
      title: c.state,
      width: 150,
      sort: (order) => WORDS.orderState[orderState(order)][language],
      text: (order) => stateText(order),
      cell: (order) => (
        <>
          {WORDS.orderState[orderState(order)][language]}
          {isOverdue(order, day) && (
            <span className="behind"> · {t.supervision.overdue(daysBetween(dueOf(order), day))}</span>
          )}
        </>
      ),
    },
    { key: 'unit', title: c.unit, width: 110, sort: ({ unit }) => unitName(unit), cell: ({ unit }) => unitName(unit) },
    { key: 'text', title: c.text, width: 370, sort: ({ text }) => text, cell: ({ text }) => text },
    {
      key: 'on',
      title: c.on,
      width: 90,
      sort: ({ on }) => on,
      cell: ({ on }) => planDay(on, campaign.year, language),
    },
    {
      key: 'due',
      title: c.due,
      width: 90,
      sort: (order) => dueOf(order),
      cell: (order) => planDay(dueOf(order), campaign.year, language),
    },
    {
      key: 'replies',
      title: c.replies,
      width: 70,
      align: 'right',
      sort: ({ replies }) => replies.length,
      cell: ({ replies }) => replies.length,
    },
  ];

  function stateText(order: Order): string {
    const overdue = isOverdue(order, day) ? ` ${t.supervision.overdue(daysBetween(dueOf(order), day))}` : '';
    return `${WORDS.orderState[orderState(order)][language]}${overdue}`;
  }
}
