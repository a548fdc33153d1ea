import { orderState, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { orderPaper, orderPreviewQuery } from '../features/supervision/api.ts';
import { OrderActs } from '../features/supervision/ui/order-acts.tsx';
import { OrderCourse } from '../features/supervision/ui/order-course.tsx';
import { OrderFacts } from '../features/supervision/ui/order-facts.tsx';
import { OrderMark } from '../features/supervision/ui/order-mark.tsx';
import { SupervisionSheet } from '../features/supervision/ui/supervision-sheet.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { caseworkQuery } from '../lib/queries.ts';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** One order: what it asks, what happened, what is to be done next and by whom. */
export function OrderPage() {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const { order: id } = useParams({ from: '/campaigns/$campaign/orders/$order' });
  const query = useQuery(caseworkQuery(campaign.id));
  const [shown, setShown] = useState<'handling' | 'paper'>('handling');
  const o = t.supervision.order;
  return (
    <div className="page">
      <p className="screen-only">
        <Link to="/campaigns/$campaign/orders" params={{ campaign: campaign.id }}>
          ← {o.back}
        </Link>
      </p>
      <Answered query={query}>
        {({ order: orders }) => {
          const order = orders.find((one) => one.id === id);
          if (order === undefined) return <Empty>{t.supervision.orders.none}</Empty>;
          return (
            <>
              <div className="page-head">
                <h1>{t.supervision.number(campaign.year, order.number)}</h1>
                <span className="head-light">
                  <OrderMark colour={order.colour} />
                </span>
                <span>{WORDS.orderState[orderState(order)][language]}</span>
                {order.sample && <SampleMark />}
                <Link
                  className="screen-only"
                  to="/campaigns/$campaign/inspections/$inspection"
                  params={{ campaign: campaign.id, inspection: order.inspection }}
                >
                  {t.supervision.planNumber(campaign.year, order.plan.number)}
                </Link>
              </div>
              <div className="bar screen-only">
                <Segmented
                  value={shown}
                  onChange={setShown}
                  options={(['handling', 'paper'] as const).map((value) => ({
                    value,
                    label: t.supervision.shown[value],
                  }))}
                />
              </div>
              {shown === 'paper' ? (
                <OrderOnPaper id={order.id} />
              ) : (
                <>
                  <p className="order-text">{order.text}</p>
                  <div className="sections">
                    <OrderFacts order={order} orders={orders} />
                    <Section title={o.acts}>
                      <OrderActs order={order} />
                    </Section>
                    <Section title={o.course}>
                      <OrderCourse order={order} />
                    </Section>
                    <p className="screen-only">
                      <Link to="/history" search={{ kind: 'order', id: order.id }}>
                        {t.shell.nav.history}
                      </Link>
                    </p>
                  </div>
                </>
              )}
            </>
          );
        }}
      </Answered>
    </div>
  );
}

function OrderOnPaper({ id }: { readonly id: string }) {
  const { campaign } = useCampaign();
  const query = useQuery(orderPreviewQuery(campaign.id, id));
  return (
    <Answered query={query}>
      {(paper) => <SupervisionSheet paper={paper} fetchPaper={(format) => orderPaper(campaign.id, id, format)} />}
    </Answered>
  );
}
