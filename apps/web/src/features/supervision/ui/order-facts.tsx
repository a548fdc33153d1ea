import {
  daysBetween,
  dueOf,
  type Id,
  isOverdue,
  LIGHT_MARKS,
  type Order,
  type OrderSource,
  orderState,
  WORDS,
} from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Matters } from './matters.tsx';

/** Everything an order says, as it stands. */
export function OrderFacts({ order, orders }: { readonly order: Order; readonly orders: readonly Order[] }) {
  const { t, language } = useLanguage();
  const { campaign, day, unitName } = useCampaign();
  const f = t.supervision.order.facts;
  const on = (value: string) => planDay(value, campaign.year, language);
  const due = dueOf(order);
  const isPending = ['running', 'answered'].includes(orderState(order));
  const { authorisation } = order;
  return (
    <dl className="facts">
      <Fact name={f.unit}>{unitName(order.unit)}</Fact>
      {order.units.length > 0 && <Fact name={f.helpers}>{order.units.map((id) => unitName(id)).join(t.comma)}</Fact>}
      <Fact name={f.due}>
        {on(due)} {t.supervision.basis[order.basis]}
        {due !== order.due && <span className="quiet"> · {t.supervision.order.moved(on(order.due))}</span>}
        {isPending && (
          <span className={isOverdue(order, day) ? 'behind' : 'quiet'}>
            {' · '}
            {isOverdue(order, day)
              ? t.supervision.overdue(daysBetween(due, day))
              : t.supervision.left(daysBetween(day, due))}
          </span>
        )}
      </Fact>
      <Fact name={f.matters}>
        <Matters matters={order.matters} />
      </Fact>
      <Fact name={f.requirement}>{order.requirement}</Fact>
      <Fact name={f.mark}>{order.mark}</Fact>
      <Fact name={f.sources}>
        {order.sources.map((source) => (
          <div key={JSON.stringify(source)}>
            <Source source={source} />
          </div>
        ))}
      </Fact>
      <Fact name={f.authorisation}>
        {t.supervision.order.decided(authorisation.decidedBy, on(authorisation.on), authorisation.ref)}
      </Fact>
      <Fact name={f.plan}>
        {t.supervision.planNumber(campaign.year, order.plan.number)} {order.plan.name}
      </Fact>
      <Fact name={f.by}>
        {order.issuedBy.name} · {on(order.on)}
      </Fact>
      {order.previous !== undefined && (
        <Fact name={f.previous}>
          <OrderLink id={order.previous} orders={orders} />
        </Fact>
      )}
      {order.next !== undefined && (
        <Fact name={f.next}>
          <OrderLink id={order.next} orders={orders} />
        </Fact>
      )}
      {order.special !== undefined && <Fact name={f.special}>{order.special}</Fact>}
      {order.beside !== undefined && (
        <Fact name={f.beside}>
          {order.beside.map((id) => (
            <span key={id}>
              <OrderLink id={id} orders={orders} />{' '}
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Source({ source }: { readonly source: OrderSource }) {
  const { t, language } = useLanguage();
  const { campaign, plan, nameOf } = useCampaign();
  const kind = WORDS.orderSource[source.kind][language];
  if (source.kind !== 'light') return `${kind} · ${source.ref}`;
  const pack = plan.packs.find(({ id }) => id === source.pack)?.name[language] ?? source.pack;
  const light = `${LIGHT_MARKS[source.light]} ${WORDS.light[source.light][language]}`;
  const on = planDay(source.on, campaign.year, language);
  return `${kind} · ${t.supervision.order.light(nameOf(source.of, source.subject), light, `${pack} ${source.packVersion}`, on)}`;
}

function OrderLink({ id, orders }: { readonly id: Id; readonly orders: readonly Order[] }) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const order = orders.find((one) => one.id === id);
  if (order === undefined) return id;
  return (
    <Link to="/campaigns/$campaign/orders/$order" params={{ campaign: campaign.id, order: id }}>
      {t.supervision.number(campaign.year, order.number)} {WORDS.orderColour[order.colour][language]}
    </Link>
  );
}
