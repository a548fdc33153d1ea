import { orderState, WORDS } from '@gongjian/model';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { HistoryList } from '../features/history/ui/history-list.tsx';
import { orderPaper } from '../features/supervision/api.ts';
import { OrderActs } from '../features/supervision/ui/order-acts.tsx';
import { OrderCourse } from '../features/supervision/ui/order-course.tsx';
import { OrderFacts } from '../features/supervision/ui/order-facts.tsx';
import { OrderMark } from '../features/supervision/ui/order-mark.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { saveFile } from '../lib/files.ts';
import { useLanguage } from '../lib/language.tsx';
import { caseworkQuery } from '../lib/queries.ts';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty, Failure } from '../ui/states.tsx';

/** One order: what it asks, what happened, what is to be done next and by whom. */
export function OrderPage() {
  const { t, language } = useLanguage();
  const { campaign, nameIn } = useCampaign();
  const { order: id } = useParams({ from: '/campaigns/$campaign/orders/$order' });
  const query = useQuery(caseworkQuery(campaign.id));
  const paper = useMutation({ mutationFn: () => orderPaper(campaign.id, id), onSuccess: saveFile });
  const o = t.supervision.order;
  return (
    <div className="page">
      <p>
        <Link to="/campaigns/$campaign/orders" params={{ campaign: campaign.id }}>
          ← {o.back}
        </Link>
      </p>
      <Answered query={query}>
        {({ order: orders, inspection: inspections }) => {
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
                <span className="screen-only" style={{ marginLeft: 'auto' }}>
                  <Button size="small" loading={paper.isPending} onClick={() => paper.mutate()}>
                    {t.supervision.paper}
                  </Button>
                </span>
              </div>
              {paper.error && <Failure error={paper.error} />}
              <p className="order-text">{order.text}</p>
              <div className="sections">
                <OrderFacts
                  order={order}
                  orders={orders}
                  inspection={inspections.find((one) => one.id === order.inspection)}
                />
                <Section title={o.acts}>
                  <OrderActs order={order} />
                </Section>
                <Section title={o.course}>
                  <OrderCourse order={order} />
                </Section>
                <Section title={t.shell.nav.history}>
                  <HistoryList filter={{ kind: 'order', id: order.id }} nameOf={nameIn} />
                </Section>
              </div>
            </>
          );
        }}
      </Answered>
    </div>
  );
}
