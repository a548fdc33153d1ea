import { orderState, WORDS } from '@gongjian/model';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { inspectionPaper, orderPaper } from '../features/supervision/api.ts';
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
  const { campaign } = useCampaign();
  const { order: id } = useParams({ from: '/campaigns/$campaign/orders/$order' });
  const query = useQuery(caseworkQuery(campaign.id));
  const paper = useMutation({
    mutationFn: (ask: typeof orderPaper | (() => ReturnType<typeof orderPaper>)) => ask(campaign.id, id),
    onSuccess: saveFile,
  });
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
                <span className="screen-only" style={{ marginLeft: 'auto' }}>
                  <span className="bar">
                    <Button size="small" loading={paper.isPending} onClick={() => paper.mutate(orderPaper)}>
                      {t.supervision.paper}
                    </Button>
                    <Button
                      size="small"
                      disabled={paper.isPending}
                      onClick={() => paper.mutate(() => inspectionPaper(campaign.id, order.inspection))}
                    >
                      {t.supervision.planPaper}
                    </Button>
                  </span>
                </span>
              </div>
              {paper.error && <Failure error={paper.error} />}
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
          );
        }}
      </Answered>
    </div>
  );
}
